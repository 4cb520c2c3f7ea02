/** The valleys, as one sees them from the road; decoration. */
export const Ridge = ({ className }: { className?: string | undefined }) => (
  <svg className={className} viewBox="0 0 560 360" aria-hidden="true">
    <circle cx="432" cy="92" r="34" fill="var(--larch-tint)" stroke="var(--larch-line)" strokeWidth="2" />
    <path
      d="M0 250 70 170l44 40 84-122 60 74 46-44 92 110 60-58 104 96v94H0z"
      fill="var(--lake-tint)"
      stroke="var(--lake-line)"
      strokeWidth="2"
      strokeLinejoin="round"
    />
    <path d="M0 306 96 236l70 46 92-84 96 82 74-42 132 84v38H0z" fill="var(--planned)" />
    <path d="M0 340c90-42 170-40 270-16s190 20 290-14v50H0z" fill="var(--declared)" />
    <path
      d="M198 88 258 162l46-44"
      fill="none"
      stroke="var(--larch)"
      strokeWidth="3"
      strokeLinecap="round"
      strokeDasharray="2 9"
    />
    <circle cx="198" cy="84" r="8" fill="var(--larch)" />
    <circle cx="304" cy="114" r="8" fill="var(--larch)" />
  </svg>
)
