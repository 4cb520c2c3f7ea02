import { type ReactNode, useId } from 'react'
import { cx } from './cx.tsx'
import styles from './surface.module.css'

export type CardProps = {
  /** With a title the card is a named region. */
  title?: ReactNode
  aside?: ReactNode
  padded?: boolean
  level?: 2 | 3
  children: ReactNode
}

export const Card = ({ title, aside, padded = true, level = 2, children }: CardProps) => {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const className = cx(styles.card, padded && styles.padded)
  if (title == null) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <Heading id={id}>{title}</Heading>
        {aside != null && <div className={styles.cardAside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
