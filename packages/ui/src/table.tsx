import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx.tsx'
import styles from './table.module.css'

export type TableProps = {
  caption: string
  /** 'plain' stands inside a card; 'framed' is its own surface. */
  look?: 'framed' | 'plain'
  /** On a telephone: 'scroll' keeps the columns, 'stack' makes a card of each row. */
  narrow?: 'scroll' | 'stack'
  /** Height from which the body scrolls under its header and over its totals. */
  maxHeight?: string
  children: ReactNode
}

/** A stacked row has lost its header: each cell says what it is. */
const useCellNames = (wanted: boolean) => {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (!wanted || table.current === null) return
    const names = [...table.current.querySelectorAll('thead th')].map((cell) => cell.textContent)
    for (const row of table.current.querySelectorAll('tbody tr'))
      for (const [index, cell] of [...row.children].entries())
        if (index > 0) cell.setAttribute('data-name', names[index] ?? '')
  })
  return table
}

export const Table = ({ caption, look = 'framed', narrow = 'scroll', maxHeight, children }: TableProps) => {
  const table = useCellNames(narrow === 'stack')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling region needs a name and the keyboard, a section would add a landmark
    <div
      className={cx(styles.frame, look === 'plain' && styles.plain, narrow === 'stack' && styles.stack)}
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxHeight }}
    >
      <table ref={table} className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
