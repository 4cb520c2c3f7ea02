import type { ReactNode } from 'react'
import { cx } from './cx.tsx'
import styles from './surface.module.css'

export type StatProps = { label: string; value: ReactNode; note?: ReactNode; children?: ReactNode }

export const Stat = ({ label, value, note, children }: StatProps) => (
  <div className={cx(styles.card, styles.stat)}>
    <p className={styles.statLabel}>{label}</p>
    <p className={styles.statValue}>{value}</p>
    {children}
    {note != null && <div className={styles.statNote}>{note}</div>}
  </div>
)
