import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-aria-components/Link'
import styles from './button.module.css'
import type { ButtonTone } from './button.tsx'
import { cx } from './cx.tsx'

export type LinkButtonProps = Omit<LinkProps, 'className' | 'style' | 'children'> & {
  href: string
  tone?: ButtonTone
  size?: 'normal' | 'small'
  children: ReactNode
}

export const LinkButton = ({ tone = 'secondary', size = 'normal', children, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={cx(styles.button, styles[tone], size === 'small' && styles.small)}>
    {children}
  </Link>
)
