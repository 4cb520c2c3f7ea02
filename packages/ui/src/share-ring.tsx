import styles from './share-ring.module.css'
import { type RingPart, ringArcs } from './share-ring-geometry.ts'

export type ShareRingProps = {
  /** What the ring says in words: it is never read by colour alone, a table stands beside it. */
  label: string
  parts: readonly RingPart[]
  centre: string
  centreNote: string
}

const TONES = 6

/** The colour of one part, beside its name in the table: a decoration, the name says it all. */
export const ShareSwatch = ({ index }: { index: number }) => (
  <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
    <rect width="12" height="12" rx="3" className={styles[`tone${index % TONES}`]} />
  </svg>
)

/** Parts of a whole, the first at noon, clockwise. */
export const ShareRing = ({ label, parts, centre, centreNote }: ShareRingProps) => (
  <svg className={styles.ring} viewBox="0 0 200 200" role="img" aria-label={label}>
    {ringArcs(parts).map(({ key, path }, index) => (
      <path key={key} d={path} className={styles[`tone${index % TONES}`]} />
    ))}
    <text x="100" y="98" className={styles.centre}>
      {centre}
    </text>
    <text x="100" y="118" className={styles.note}>
      {centreNote}
    </text>
  </svg>
)
