import type { ReactNode } from 'react'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components/NumberField'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type NumberFieldProps = Omit<
  AriaNumberFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'validate' | 'value' | 'onChange'
> & {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  unit?: string
  hint?: ReactNode
  error?: string | null | undefined
}

/** A number typed as the reader writes it (« 640 000,50 »); an empty field is null, never 0. */
export const NumberField = ({ label, value, onChange, unit, hint, error, ...rest }: NumberFieldProps) => (
  <AriaNumberField
    isWheelDisabled
    {...rest}
    className={cx(styles.field)}
    value={value ?? Number.NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    isInvalid={error != null}
    validationBehavior="aria"
  >
    <Label className={cx(styles.label)}>{label}</Label>
    <Group className={cx(styles.control)}>
      <Input className={cx(styles.bare, styles.number)} />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </Group>
    {hint != null && (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
  </AriaNumberField>
)
