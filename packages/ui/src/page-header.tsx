import type { ReactNode } from 'react'
import styles from './page-header.module.css'

export type PageHeaderProps = {
  title: ReactNode
  aside?: ReactNode
  lead?: ReactNode
  breadcrumb?: ReactNode
  actions?: ReactNode
}

export const PageHeader = ({ title, aside, lead, breadcrumb, actions }: PageHeaderProps) => (
  <header className={styles.header}>
    {breadcrumb}
    <div className={styles.row}>
      <div className={styles.title}>
        <h1>{title}</h1>
        {aside != null && <span className={styles.aside}>{aside}</span>}
      </div>
      {actions != null && <div className={styles.actions}>{actions}</div>}
    </div>
    {lead != null && <div className={styles.lead}>{lead}</div>}
  </header>
)
