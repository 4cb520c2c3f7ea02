import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import { cx } from './cx.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './surface.module.css'

const signs: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  good: 'check',
  attention: 'warning',
  bad: 'warning',
}

export type CalloutProps = {
  tone?: Tone
  title?: ReactNode
  /** 'status' or 'alert' when it appears after an action. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

export const Callout = ({ tone = 'info', title, role, children }: CalloutProps) => (
  <div className={cx(styles.callout, styles[tone])} role={role}>
    <span className={styles.calloutSign}>
      <Icon name={signs[tone]} size={20} />
    </span>
    <div className={styles.calloutBody}>
      {title != null && <p className={styles.calloutTitle}>{title}</p>}
      {children}
    </div>
  </div>
)
