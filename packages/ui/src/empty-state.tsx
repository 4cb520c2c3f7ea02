import type { ReactNode } from 'react'
import styles from './surface.module.css'

export type EmptyStateProps = { title: string; children?: ReactNode; actions?: ReactNode }

/** Says what to do first. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className={styles.empty}>
    <p className={styles.emptyTitle}>{title}</p>
    {children}
    {actions != null && <div className={styles.actions}>{actions}</div>}
  </div>
)
