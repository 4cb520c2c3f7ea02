import { type ReactNode, useId } from 'react'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type Option<T extends string = string> = { value: T; label: string }

export type SelectProps<T extends string> = {
  label: string
  options: readonly Option<T>[]
  value: T | ''
  onChange: (value: T | '') => void
  /** The first line, shown while nothing is chosen. */
  placeholder?: string
  hint?: ReactNode
  error?: string | null | undefined
  isDisabled?: boolean
  isRequired?: boolean
  name?: string
}

export const Select = <T extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  hint,
  error,
  isDisabled,
  isRequired,
  name,
}: SelectProps<T>) => {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const choose = (chosen: string) => onChange(options.find((option) => option.value === chosen)?.value ?? '')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={cx(styles.control, styles.select)}
        value={value}
        onChange={(event) => choose(event.target.value)}
        disabled={isDisabled}
        required={isRequired}
        name={name}
        aria-invalid={error != null}
        aria-describedby={cx(hint != null && hintId, error != null && errorId) || undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint != null && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
      {error != null && (
        <span id={errorId} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  )
}
