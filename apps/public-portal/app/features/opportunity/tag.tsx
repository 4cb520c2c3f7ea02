import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type TagTone = 'open' | 'advisers' | 'coming'

export const Tag = ({ tone, children }: { tone: TagTone; children: ReactNode }) => (
  <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
)
