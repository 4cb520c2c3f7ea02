/** Two summits and the rope between them. */
export const BrandMark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M3 25 10.5 11l6 9L23.5 7 29 25"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="10.5" cy="9" r="2.6" fill="var(--summit)" />
    <circle cx="23.5" cy="5" r="2.6" fill="var(--summit)" />
  </svg>
)
