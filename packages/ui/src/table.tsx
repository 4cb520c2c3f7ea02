import type { ReactNode } from 'react'
import { cx } from './cx.tsx'
import styles from './table.module.css'

export type TableProps = {
  caption: string
  /** 'plain' stands inside a card; 'framed' is its own surface. */
  look?: 'framed' | 'plain'
  /** Height from which the body scrolls under its header and over its totals. */
  maxHeight?: string
  children: ReactNode
}

export const Table = ({ caption, look = 'framed', maxHeight, children }: TableProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a scrolling region needs a name and the keyboard, a section would add a landmark
  <div
    className={cx(styles.frame, look === 'plain' && styles.plain)}
    role="group"
    aria-label={caption}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
    style={maxHeight === undefined ? undefined : { maxHeight }}
  >
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      {children}
    </table>
  </div>
)
