import type { InputHTMLAttributes, ReactNode } from 'react'
import styles from './form.module.css'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  name: string
  label: ReactNode
  hint?: string
  error?: string | undefined
}

/** A label that is always seen, its hint, and its error beside it. */
export const FormField = ({ name, label, hint, error, ...input }: Props) => {
  const describedBy = [
    error === undefined ? null : `${name}-erreur`,
    hint === undefined ? null : `${name}-aide`,
  ].filter((id) => id !== null)
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p id={`${name}-aide`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${name}-erreur`} className={styles.error}>
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        {...input}
      />
    </div>
  )
}

type ChoiceProps = InputHTMLAttributes<HTMLInputElement> & {
  type: 'radio' | 'checkbox'
  name: string
  children: ReactNode
}

/** A box or a round, with its words, as one large target. */
export const Choice = ({ children, ...input }: ChoiceProps) => (
  <label className={styles.choice}>
    <input {...input} />
    <span>{children}</span>
  </label>
)
