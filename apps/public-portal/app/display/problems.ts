import { refusalSentence, unreadableSentence } from '../messages/refusal-sentence.ts'

/** Sentences under their fields, by the field's name; `form` is the form as a whole. */
export type Problems = Readonly<Record<string, string>>

type Refused = {
  readonly __typename?: string
  readonly code?: string
  readonly message?: string
  readonly field?: string | null
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[]
}

/** The argument that wraps the fields of a form is no field. */
const WRAPPERS = new Set(['input', 'contact'])

const fieldOf = (path: readonly string[]): string => path.filter((step) => !WRAPPERS.has(step)).join('.')

/** What a mutation refused, each sentence under its field. `null` is an answer that never came. */
export const problemsOf = (
  answer: Refused | null,
  words: { readonly unavailable: string; readonly stale: string },
): Problems => {
  if (answer === null) return { form: words.unavailable }
  if (answer.__typename === 'StaleVersion') return { form: words.stale }
  if (answer.issues !== undefined && answer.issues.length > 0)
    return Object.fromEntries(
      answer.issues.map(({ path, message }) => [fieldOf(path) || 'form', unreadableSentence(message)]),
    )
  const { code, message } = answer
  return {
    [answer.field ?? 'form']: message === undefined ? words.unavailable : refusalSentence({ code, message }),
  }
}

type Read =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: Refused & { readonly message: string } }

/** Everything a rule refuses, heard at once: what was refused is answered in turn, to hear what comes next. */
export const everyRefusal = <Input extends Record<string, unknown>>(
  read: (input: Input) => Read,
  input: Input,
  answers: Partial<Input>,
): Problems => {
  const problems: Record<string, string> = {}
  let asked = input
  for (let result = read(asked); !result.ok; result = read(asked)) {
    const { field, code, message } = result.error
    const name = field ?? 'form'
    if (problems[name] !== undefined) break
    problems[name] = refusalSentence({ code, message })
    if (!Object.hasOwn(answers, name)) break
    asked = { ...asked, [name]: answers[name] }
  }
  return problems
}

/** The sentences of what is missing: those that are there are dropped. */
export const missing = (sentences: Readonly<Record<string, string | null | false>>): Problems =>
  Object.fromEntries(
    Object.entries(sentences).filter((line): line is [string, string] => typeof line[1] === 'string'),
  )

/** What was typed, field by field, to be shown again. */
export type Typed = Readonly<Record<string, string>>

export const typedIn = (form: FormData): Typed =>
  Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]))

export const dayOrNull = (typed: string | undefined): string | null =>
  typed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null

export const textOrNull = (typed: string | undefined): string | null => typed?.trim() || null
