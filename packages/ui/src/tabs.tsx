import { useEffect, useRef } from 'react'
import { Link } from 'react-aria-components/Link'
import { cx } from './cx.tsx'
import styles from './tabs.module.css'

export type Tab = { href: string; name: string; count?: number; current: boolean }

/** The parts of a page; each has its address, so they are links and the URL keeps the place. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const list = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  // On a narrow screen the row scrolls: the tab one is on is always in sight, and the page stays where it is.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>('[aria-current]')
    if (row && tab && current !== undefined)
      row.scrollLeft = tab.offsetLeft - row.offsetLeft - row.clientWidth / 3
  }, [current])
  return (
    <nav ref={list} aria-label={label} className={styles.list}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={cx(styles.tab)}
          {...(tab.current ? { 'aria-current': 'page' as const } : {})}
        >
          {tab.name}
          {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
