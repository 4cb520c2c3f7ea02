import { type ReactNode, useId } from 'react'
import { useLocale } from 'react-aria-components/I18nProvider'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type DateFieldProps = {
  label: string
  /** 'YYYY-MM-DD', or '' when nothing is chosen. */
  value: string
  onChange: (value: string) => void
  /** 'month' chooses 'YYYY-MM'. */
  granularity?: 'day' | 'month'
  hint?: ReactNode
  error?: string | null | undefined
  min?: string | undefined
  max?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  name?: string
}

/** The date as the reader's language says it: a browser set to another language may write the month first. */
const useReading = (value: string, granularity: 'day' | 'month'): string => {
  const { locale } = useLocale()
  const date = new Date(granularity === 'day' ? `${value}T12:00:00Z` : `${value}-01T12:00:00Z`)
  if (value === '' || Number.isNaN(date.getTime())) return ''
  const day = granularity === 'day' ? ({ weekday: 'short', day: 'numeric' } as const) : {}
  return new Intl.DateTimeFormat(locale, { ...day, month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    date,
  )
}

/** The browser's own date control: its keyboard, its calendar, the thumb wheel of a phone. */
export const DateField = ({
  label,
  value,
  onChange,
  granularity = 'day',
  hint,
  error,
  min,
  max,
  isRequired,
  isDisabled,
  name,
}: DateFieldProps) => {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const reading = useReading(value, granularity)
  return (
    <div className={styles.field}>
      <span className={styles.labelRow}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <span className={styles.reading}>{reading}</span>
      </span>
      <input
        id={id}
        className={cx(styles.control)}
        type={granularity === 'day' ? 'date' : 'month'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        min={min}
        max={max}
        name={name}
        required={isRequired}
        disabled={isDisabled}
        aria-invalid={error != null}
        aria-describedby={cx(hint != null && hintId, error != null && errorId) || undefined}
      />
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
