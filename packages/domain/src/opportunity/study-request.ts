import { type Day, MONDAY_TO_FRIDAY, type WorkingCalendar } from '../kernel/day.ts'
import { type PhoneNumber, parseFreeText, parsePhone } from '../kernel/identifiers.ts'
import { lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'
import { defaultPromisePolicy, type PromisePolicy, promise } from './work-request.ts'

/** Who asks for help with a clause, before or after the contract is written. */
export const studyRequestKindWords = {
  BUYER: 'Un donneur d’ordre',
  COMPANY: 'Une entreprise',
} as const
export type StudyRequestKind = keyof typeof studyRequestKindWords

/** A request for help waits for one answer; said by mistake to be answered, it waits again. */
export const studyRequestLifecycle = lifecycle({ NEW: { answer: 'ANSWERED' }, ANSWERED: { reopen: 'NEW' } })
export type StudyRequestState = StateOf<typeof studyRequestLifecycle>

export const studyRequestStateWords: Readonly<Record<StudyRequestState, string>> = {
  NEW: 'À répondre',
  ANSWERED: 'Répondue',
}

/** Who has the next word: whoever asked waits for an answer, then nobody does. */
export const studyRequestNextActor: Readonly<Record<StudyRequestState, NextActor>> = {
  NEW: 'FACILITATOR',
  ANSWERED: 'NOBODY',
}

export type StudyRequestInput = {
  readonly organisation: string
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly subject: string
  readonly details: string
}

export type StudyRequest = {
  readonly organisation: string
  readonly contact: string | null
  readonly phone: PhoneNumber | null
  readonly email: string | null
  readonly subject: string
  readonly details: string | null
  /** A human answers by this day, as for everybody who asks (R58). */
  readonly answerBy: Day
}

type StudyRequestRefusal = Refusal<
  | 'ORGANISATION_NEEDED'
  | 'SUBJECT_NEEDED'
  | 'CONTACT_NEEDED'
  | 'PHONE_INVALID'
  | 'MAIL_INVALID'
  | 'NIR_FORBIDDEN'
>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Reads a request for a study: who, what, and a way to answer. @returns it; refuses the first thing missing. */
export const readStudyRequest = (
  input: StudyRequestInput,
  on: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: PromisePolicy = defaultPromisePolicy,
): Result<StudyRequest, StudyRequestRefusal> => {
  if (input.organisation.trim() === '') return err(refuse('ORGANISATION_NEEDED', 'organisation'))
  if (input.subject.trim() === '') return err(refuse('SUBJECT_NEEDED', 'subject'))
  const phone = input.phone.trim() === '' ? null : parsePhone(input.phone)
  if (phone !== null && !phone.ok) return err({ ...phone.error, field: 'phone' })
  const email = orNull(input.email)
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email))
    return err(refuse('MAIL_INVALID', 'email'))
  if (phone === null && email === null) return err(refuse('CONTACT_NEEDED', 'phone'))
  const subject = parseFreeText(input.subject)
  if (!subject.ok) return err({ ...subject.error, field: 'subject' })
  const details = parseFreeText(input.details)
  if (!details.ok) return err({ ...details.error, field: 'details' })
  return ok({
    organisation: input.organisation.trim(),
    contact: orNull(input.contact),
    phone: phone === null ? null : phone.value,
    email,
    subject: subject.value.trim(),
    details: orNull(details.value),
    answerBy: promise(on, calendar, policy).callBy,
  })
}
