import { cx } from './cx.tsx'
import styles from './hours-bar.module.css'
import { type HoursParts, hoursBarGeometry } from './hours-bar-geometry.ts'

export type HoursBarProps = {
  parts: HoursParts
  /** The same in one sentence, for those who do not see the bar. */
  summary: string
  /** Words with their figures (« validées 290 h »); without them the bar stands alone. */
  legend?: { validated: string; declared: string; planned: string; expected?: string }
  size?: 'normal' | 'small'
}

/** Validated, declared and planned hours against what is due, drawn the same everywhere. */
export const HoursBar = ({ parts, summary, legend, size = 'normal' }: HoursBarProps) => {
  const at = hoursBarGeometry(parts)
  const segments = (['validated', 'declared', 'planned'] as const).filter((kind) => at[kind] > 0)
  return (
    <div>
      <div className={cx(styles.bar, size === 'small' && styles.small)} role="img" aria-label={summary}>
        <div className={styles.track}>
          {segments.map((kind) => (
            <span
              key={kind}
              className={cx(styles.part, styles[kind])}
              data-part={kind}
              style={{ width: `${at[kind]}%` }}
            />
          ))}
        </div>
        {at.due !== null && (
          <span className={cx(styles.mark, styles.due)} data-part="due" style={{ left: `${at.due}%` }} />
        )}
        {at.expected !== null && (
          <span className={styles.mark} data-part="expected" style={{ left: `${at.expected}%` }} />
        )}
      </div>
      {legend !== undefined && (
        <ul className={styles.legend}>
          {(['validated', 'declared', 'planned'] as const).map((kind) => (
            <li key={kind}>
              <span className={cx(styles.swatch, styles[kind])} aria-hidden="true" />
              {legend[kind]}
            </li>
          ))}
          {legend.expected !== undefined && at.expected !== null && (
            <li>
              <span className={styles.tick} aria-hidden="true" />
              {legend.expected}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
