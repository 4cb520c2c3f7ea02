import type { ReactNode } from 'react'
import {
  CheckboxGroup as AriaCheckboxGroup,
  FieldError,
  Label,
  Text,
} from 'react-aria-components/CheckboxGroup'
import { Checkbox } from './checkbox.tsx'
import { cx } from './cx.tsx'
import styles from './field.module.css'
import type { Option } from './select.tsx'

export type CheckboxGroupProps = {
  label: string
  options: readonly Option[]
  value: readonly string[]
  onChange: (value: string[]) => void
  hint?: ReactNode
  error?: string | null | undefined
}

/** More than this are read in columns. */
const MANY = 8

/** Several of a list. */
export const CheckboxGroup = ({ label, options, value, onChange, hint, error }: CheckboxGroupProps) => (
  <AriaCheckboxGroup
    className={cx(styles.field)}
    value={[...value]}
    onChange={onChange}
    isInvalid={error != null}
    validationBehavior="aria"
  >
    <Label className={cx(styles.label)}>{label}</Label>
    <div className={cx(options.length > MANY && styles.many, styles.boxes)}>
      {options.map((option) => (
        <Checkbox key={option.value} value={option.value}>
          {option.label}
        </Checkbox>
      ))}
    </div>
    {hint != null && (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
  </AriaCheckboxGroup>
)
