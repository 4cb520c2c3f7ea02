import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import type { Problems, Typed } from './problems.ts'

type Said = { readonly typed: Typed; readonly problems: Problems }

type Labelled = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: string | undefined
  readonly said: Said
}

const described = (name: string, hint: string | undefined, problem: string | undefined) =>
  [problem === undefined ? null : `${name}-erreur`, hint === undefined ? null : `${name}-aide`]
    .filter((id) => id !== null)
    .join(' ') || undefined

const Around = ({ name, label, hint, said, children }: Labelled & { children: ReactNode }) => (
  <div className={styles.field}>
    <label htmlFor={name}>{label}</label>
    {hint !== undefined && (
      <p id={`${name}-aide`} className={styles.hint}>
        {hint}
      </p>
    )}
    {said.problems[name] !== undefined && (
      <p id={`${name}-erreur`} className={styles.error}>
        {said.problems[name]}
      </p>
    )}
    {children}
  </div>
)

/** A label always seen, its hint, its error, and what was typed before. */
export const Field = ({
  label,
  hint,
  said,
  name,
  ...input
}: Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) => (
  <Around name={name} label={label} hint={hint} said={said}>
    <input
      id={name}
      name={name}
      type="text"
      aria-invalid={said.problems[name] === undefined ? undefined : true}
      aria-describedby={described(name, hint, said.problems[name])}
      {...input}
      defaultValue={said.typed[name] ?? input.defaultValue}
    />
  </Around>
)

export const LongField = ({
  label,
  hint,
  said,
  name,
  ...area
}: Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) => (
  <Around name={name} label={label} hint={hint} said={said}>
    <textarea
      id={name}
      name={name}
      rows={3}
      aria-invalid={said.problems[name] === undefined ? undefined : true}
      aria-describedby={described(name, hint, said.problems[name])}
      {...area}
      defaultValue={said.typed[name] ?? area.defaultValue}
    />
  </Around>
)

export const Picker = ({
  options,
  defaultValue,
  ...labelled
}: Labelled & { options: readonly (readonly [value: string, label: string])[]; defaultValue?: string }) => (
  <Around {...labelled}>
    <select
      id={labelled.name}
      name={labelled.name}
      defaultValue={labelled.said.typed[labelled.name] ?? defaultValue}
      aria-describedby={described(labelled.name, labelled.hint, labelled.said.problems[labelled.name])}
    >
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </Around>
)

type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'type'> & {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly said?: Said
  readonly children: ReactNode
}

/** A box or a round with its words, as one large target; its error above. */
export const Choice = ({ said, children, ...input }: ChoiceProps) => {
  const problem = said?.problems[input.name]
  const value = String(input.value ?? 'on')
  const checked = said?.typed[input.name] === value || input.defaultChecked === true
  return (
    <>
      {problem !== undefined && (
        <p id={`${input.name}-erreur`} className={styles.error}>
          {problem}
        </p>
      )}
      <label className={styles.choice}>
        <input {...input} id={input.id ?? input.name} defaultChecked={checked} />
        <span>{children}</span>
      </label>
    </>
  )
}

/** What is wrong, said first, each line leading to its field. */
export const ProblemSummary = ({ problems }: { problems: Problems }) => {
  const t = useTranslations('desk')
  const { form, ...fields } = problems
  const lines = Object.entries(fields)
  if (form === undefined && lines.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without script, this is how the page that comes back says why
    <div className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      {form !== undefined && <p>{form}</p>}
      {lines.length > 0 && (
        <>
          <h2>{t('problems', { count: lines.length })}</h2>
          <ul>
            {lines.map(([field, sentence]) => (
              <li key={field}>
                <a href={`#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
