import type { ReactNode } from 'react'
import { cx } from './cx.tsx'
import styles from './surface.module.css'

export type Tone = 'neutral' | 'info' | 'good' | 'attention' | 'bad'

/** A state: always a word, the colour only repeats it. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={cx(styles.badge, styles[tone])}>{children}</span>
)
