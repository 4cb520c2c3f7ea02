import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { type Problems, problemsOf, type Typed } from '../../display/problems.ts'
import { translate } from '../../messages/translate.ts'

/** One key a page: the same form sent twice is written once. */
export const newKey = (): string => randomUUID()

/** The form again, with all that was typed and a sentence under each field. */
export const again = (typed: Typed, problems: Problems, status = 422) => data({ typed, problems }, { status })

type Answer = Parameters<typeof problemsOf>[0]

/** A mutation was refused, or never arrived: the page comes back. */
export const refusedWith = (typed: Typed, answer: Answer) =>
  again(
    typed,
    problemsOf(answer, { unavailable: translate('desk.unavailable'), stale: translate('desk.stale') }),
    answer === null ? 503 : 422,
  )

const doings = [
  'hours',
  'answer',
  'known',
  'delay',
  'contact',
  'referred',
  'form',
  'withdrawn',
  'takenBack',
  'decided',
  'signed',
  'code',
  'unprinted',
  'contested',
  'notContested',
] as const
export type Doing = (typeof doings)[number]

/** On to a page that says what was done; loading it again sends nothing. */
export const onTo = (path: string, done: Doing) =>
  redirect(`${path}${path.includes('?') ? '&' : '?'}fait=${done}`, 303)

/** What the page before has done. */
export const doneIn = (url: URL): Doing | null =>
  doings.find((doing) => doing === url.searchParams.get('fait')) ?? null

/** What is not there, or not theirs: the same page. */
export const orNotFound = <Row>(row: Row | null | undefined): Row => {
  if (row === null || row === undefined) throw data(null, { status: 404 })
  return row
}

/** Somebody's own name: a mailbox of an agency has none, and signs nothing. */
export const ownName = (
  holder: { readonly name: string | null; readonly organisationName: string | null } | null | undefined,
): string => (holder?.name && holder.name !== holder.organisationName ? holder.name : '')
