import type { ReactNode } from 'react'
import { Callout } from './callout.tsx'
import styles from './surface.module.css'

export type ErrorPanelProps = { title: string; children?: ReactNode; actions?: ReactNode }

/** What happened, what is safe, what to do. */
export const ErrorPanel = ({ title, children, actions }: ErrorPanelProps) => (
  <Callout tone="bad" title={title} role="alert">
    {children}
    {actions != null && <div className={styles.actions}>{actions}</div>}
  </Callout>
)
