import { Link } from 'react-aria-components/Link'
import { cx } from './cx.tsx'
import styles from './tabs.module.css'

export type Tab = { href: string; name: string; count?: number; current: boolean }

/** The parts of a page; each has its address, so they are links and the URL keeps the place. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className={styles.list}>
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
