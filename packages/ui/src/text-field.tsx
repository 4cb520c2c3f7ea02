import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components/TextField'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type TextFieldProps = Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'validate'
> & {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  before?: ReactNode
  after?: ReactNode
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}

export const TextField = ({
  label,
  hint,
  error,
  before,
  after,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) => (
  <AriaTextField {...rest} className={cx(styles.field)} isInvalid={error != null} validationBehavior="aria">
    <Label className={cx(styles.label)}>{label}</Label>
    <span className={styles.control}>
      {before}
      <Input
        className={cx(styles.bare)}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      {after}
    </span>
    {hint != null && (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
  </AriaTextField>
)
