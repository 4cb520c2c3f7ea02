import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox'
import { cx } from './cx.tsx'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> & {
  children: ReactNode
  hint?: ReactNode
}

export const Checkbox = ({ children, hint, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className={cx(styles.checkbox)}>
    {({ isSelected }) => (
      <>
        <span className={styles.box}>{isSelected && <Icon name="check" size={14} />}</span>
        <span className={styles.checkText}>
          <span>{children}</span>
          {hint != null && <span className={styles.hint}>{hint}</span>}
        </span>
      </>
    )}
  </AriaCheckbox>
)
