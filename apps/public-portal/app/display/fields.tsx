import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { useTranslations } from '../messages/translate.ts'
import styles from './form.module.css'
import type { Problems, Typed } from './problems.ts'

type Said = { readonly typed: Typed; readonly problems: Problems }

type Labelled = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What was typed in the whole form, and what is wrong with it; or the error of this field alone. */
  readonly said?: Said
  readonly error?: string | undefined
}

const problemOf = ({ name, said, error }: Labelled): string | undefined => error ?? said?.problems[name]

const described = (name: string, hint: ReactNode, problem: string | undefined) =>
  [problem === undefined ? null : `${name}-erreur`, hint === undefined ? null : `${name}-aide`]
    .filter((id) => id !== null)
    .join(' ') || undefined

const Around = ({ children, ...labelled }: Labelled & { children: ReactNode }) => {
  const { name, label, hint } = labelled
  const problem = problemOf(labelled)
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p id={`${name}-aide`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${name}-erreur`} className={styles.error}>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

/** What ties a control to its label, its hint and its error. */
const tied = (labelled: Labelled) => {
  const { name, hint } = labelled
  const problem = problemOf(labelled)
  return {
    id: name,
    name,
    'aria-invalid': problem === undefined ? undefined : (true as const),
    'aria-describedby': described(name, hint, problem),
  }
}

/** A label always seen, its hint, its error, and what was typed before. */
export const Field = ({
  label,
  hint,
  said,
  error,
  name,
  ...input
}: Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) => {
  const labelled = { name, label, hint, error, ...(said === undefined ? {} : { said }) }
  return (
    <Around {...labelled}>
      <input
        type="text"
        {...tied(labelled)}
        {...input}
        defaultValue={said?.typed[name] ?? input.defaultValue}
      />
    </Around>
  )
}

export const LongField = ({
  label,
  hint,
  said,
  error,
  name,
  ...area
}: Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) => {
  const labelled = { name, label, hint, error, ...(said === undefined ? {} : { said }) }
  return (
    <Around {...labelled}>
      <textarea
        rows={3}
        {...tied(labelled)}
        {...area}
        defaultValue={said?.typed[name] ?? area.defaultValue}
      />
    </Around>
  )
}

type PickerProps = Labelled & {
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly defaultValue?: string | undefined
  /** What stands where nothing is chosen: nobody is answered for. */
  readonly choose?: string | undefined
  /** The language of the options, where it is not that of the page. */
  readonly optionLang?: 'fr' | undefined
}

export const Picker = ({ options, defaultValue, choose, optionLang, ...labelled }: PickerProps) => (
  <Around {...labelled}>
    <select {...tied(labelled)} defaultValue={labelled.said?.typed[labelled.name] ?? defaultValue}>
      {choose !== undefined && <option value="">{choose}</option>}
      {options.map(([value, label]) => (
        <option key={value} value={value} lang={optionLang}>
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
        <input
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={described(input.name, undefined, problem)}
          {...input}
          id={input.id ?? (said === undefined ? undefined : input.name)}
          defaultChecked={checked}
        />
        <span>{children}</span>
      </label>
    </>
  )
}

type ChoiceGroupProps = {
  readonly name: string
  readonly legend: ReactNode
  readonly error: string | undefined
  readonly children: ReactNode
}

/** Choices that answer one question: its error is that of the group, and the summary leads to it. */
export const ChoiceGroup = ({ name, legend, error, children }: ChoiceGroupProps) => (
  <fieldset
    id={name}
    tabIndex={error === undefined ? undefined : -1}
    aria-describedby={described(name, undefined, error)}
  >
    <legend>{legend}</legend>
    {error !== undefined && (
      <p id={`${name}-erreur`} className={styles.error}>
        {error}
      </p>
    )}
    {children}
  </fieldset>
)

/** What is wrong, said first, each line leading to its field. */
export const ProblemSummary = ({ problems }: { problems: Problems }) => {
  const t = useTranslations('errors')
  const { form, ...fields } = problems
  const lines = Object.entries(fields)
  if (form === undefined && lines.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without script, this is how the page that comes back says why
    <div className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      {form !== undefined && <p>{form}</p>}
      {lines.length > 0 && (
        <>
          <h2>{t('title', { count: lines.length })}</h2>
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
