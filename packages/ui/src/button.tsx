import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { cx } from './cx.tsx'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  tone?: ButtonTone
  size?: 'normal' | 'small'
  children: ReactNode
}

export const Button = ({ tone = 'secondary', size = 'normal', children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={cx(styles.button, styles[tone], size === 'small' && styles.small)}>
    {rest.isPending === true && <span className={styles.spinner} aria-hidden="true" />}
    {children}
  </AriaButton>
)
