import type { ReactNode } from 'react'
import { cx } from './cx.tsx'
import styles from './obligation-ledger.module.css'

export type LedgerLine = {
  id: string
  title: ReactNode
  /** The formula or the reason, under the title. */
  detail?: ReactNode
  date?: string
  /** Already written (« + 88 h », « 14 j »). */
  amount: string
  /** Recorded but not due (a tranche not affirmed, a plan). */
  dormant?: boolean
}

export type ObligationLedgerProps = {
  lines: readonly LedgerLine[]
  total: { title: string; amount: string }
  foot?: ReactNode
}

/** What is due, since when, by which formula. */
export const ObligationLedger = ({ lines, total, foot }: ObligationLedgerProps) => (
  <div>
    <ol>
      {lines.map((line) => (
        <li key={line.id} className={cx(styles.line, line.dormant === true && styles.dormant)}>
          <span>{line.title}</span>
          <span className={styles.date}>{line.date}</span>
          <span className={styles.amount}>{line.amount}</span>
          {line.detail != null && <span className={styles.detail}>{line.detail}</span>}
        </li>
      ))}
    </ol>
    <p className={styles.total}>
      <span>{total.title}</span>
      <span className={styles.amount}>{total.amount}</span>
    </p>
    {foot != null && <div className={styles.foot}>{foot}</div>}
  </div>
)
