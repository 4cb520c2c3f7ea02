import type { ReactNode } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Label,
  Text,
} from 'react-aria-components/TextField'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'validate'
> & {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  rows?: number
  placeholder?: string
}

export const TextArea = ({ label, hint, error, rows = 3, placeholder, ...rest }: TextAreaProps) => (
  <AriaTextField {...rest} className={cx(styles.field)} isInvalid={error != null} validationBehavior="aria">
    <Label className={cx(styles.label)}>{label}</Label>
    <AriaTextArea
      className={cx(styles.control, styles.area)}
      rows={rows}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
    {hint != null && (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
  </AriaTextField>
)
