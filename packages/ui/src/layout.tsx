import type { ReactNode } from 'react'
import { cx } from './cx.tsx'
import styles from './layout.module.css'

/** Things under one another. */
export const Stack = ({ gap, children }: { gap?: 'tight' | 'loose'; children: ReactNode }) => (
  <div className={cx(styles.stack, gap !== undefined && styles[gap])}>{children}</div>
)

/** Things beside one another, on the next line where there is no room. */
export const Cluster = ({
  justify,
  align,
  children,
}: {
  justify?: 'spread'
  align?: 'end'
  children: ReactNode
}) => (
  <div
    className={cx(styles.cluster, justify !== undefined && styles.spread, align !== undefined && styles.end)}
  >
    {children}
  </div>
)

/** 'wide': what matters beside what helps. 'halves': equals. 'fields': a form's fields. */
export const Columns = ({ kind, children }: { kind: 'wide' | 'halves' | 'fields'; children: ReactNode }) => (
  <div className={styles[kind]}>{children}</div>
)

/** Takes the whole width of its columns. */
export const Full = ({ children }: { children: ReactNode }) => <div className={styles.full}>{children}</div>

/** Names and values, read at a glance. */
export const Facts = ({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ name, value }) => (
      <div key={name} className={styles.fact}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Second-rank text. */
export const Muted = ({ small = false, children }: { small?: boolean; children: ReactNode }) => (
  <span className={cx(styles.muted, small && styles.small)}>{children}</span>
)

/** A list of cards, under one another. */
export const Cards = ({ children }: { children: ReactNode }) => <ul className={styles.stack}>{children}</ul>

/** A list whose lines are parted by a thin rule. */
export const Lines = ({ children }: { children: ReactNode }) => <ul className={styles.lines}>{children}</ul>
export const Line = ({ children }: { children: ReactNode }) => <li className={styles.line}>{children}</li>
