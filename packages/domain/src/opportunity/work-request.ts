import type { DatedPolicy } from '../kernel/dated-policy.ts'
import {
  addWorkingDays,
  type Day,
  day,
  formatDayLong,
  MONDAY_TO_FRIDAY,
  type WorkingCalendar,
} from '../kernel/day.ts'
import { type PhoneNumber, parseFreeText, parsePhone } from '../kernel/identifiers.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export type PromisePolicy = DatedPolicy & {
  /** Working days until a human calls, and at most between two pieces of news. */
  readonly callWithinDays: number
  readonly newsWithinDays: number
}

export const defaultPromisePolicy: PromisePolicy = {
  from: day('2000-01-01'),
  source: 'Choix du service : premier appel en 3 jours ouvrés, jamais plus de 10 sans nouvelles',
  verified: true,
  callWithinDays: 3,
  newsWithinDays: 10,
}

export const promisePolicies: readonly PromisePolicy[] = [defaultPromisePolicy]

export type Promised = { readonly callBy: Day; readonly newsBy: Day; readonly sentence: string }

/**
 * A human calls within three working days, and no more than ten pass between two pieces of news, both on
 * the facilitator's calendar of presence.
 * @rule R58
 * @source choix du service: premier appel humain en trois jours ouvrés
 */
export const promise = (
  on: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: PromisePolicy = defaultPromisePolicy,
): Promised => {
  const callBy = addWorkingDays(on, policy.callWithinDays, calendar)
  return {
    callBy,
    newsBy: addWorkingDays(on, policy.newsWithinDays, calendar),
    sentence: `La facilitatrice vous appelle au plus tard le ${formatDayLong(callBy)}.`,
  }
}

/** A request to be called, tied to a position or to none: « Je cherche du travail ici ». */
export type WorkRequestInput = {
  readonly name: string
  readonly phone: string
  /** Someone who helps: an adviser, a sister, the town hall. */
  readonly helperName: string
  readonly helperPhone: string
  readonly message: string
  /** The person was told why the number is kept and for how long. */
  readonly informationGiven: boolean
}

export type WorkRequest = {
  readonly name: string
  readonly phone: PhoneNumber | null
  readonly helperName: string | null
  readonly helperPhone: PhoneNumber | null
  readonly message: string | null
  readonly promised: Promised
}

export type WorkRequestRefusal = Refusal<
  'NAME_NEEDED' | 'PHONE_OR_HELPER_NEEDED' | 'PHONE_INVALID' | 'NIR_FORBIDDEN' | 'INFORMATION_NOT_GIVEN'
>

const phoneOrNothing = (
  text: string,
  field: string,
): Result<PhoneNumber | null, Refusal<'PHONE_INVALID'>> => {
  if (text.trim() === '') return ok(null)
  const parsed = parsePhone(text)
  return parsed.ok ? parsed : err({ ...parsed.error, field })
}

/**
 * Reads a request: a name, a phone or the phone of a helper, and the information given. No e-mail, no account.
 * @returns the request with its promised day; refuses the first thing missing.
 */
export const readWorkRequest = (
  input: WorkRequestInput,
  on: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: PromisePolicy = defaultPromisePolicy,
): Result<WorkRequest, WorkRequestRefusal> => {
  if (input.name.trim() === '') return err(refuse('NAME_NEEDED', 'name'))
  const phone = phoneOrNothing(input.phone, 'phone')
  if (!phone.ok) return phone
  const helperPhone = phoneOrNothing(input.helperPhone, 'helperPhone')
  if (!helperPhone.ok) return helperPhone
  if (phone.value === null && helperPhone.value === null)
    return err(refuse('PHONE_OR_HELPER_NEEDED', 'phone'))
  const message = parseFreeText(input.message)
  if (!message.ok) return err({ ...message.error, field: 'message' })
  if (!input.informationGiven) return err(refuse('INFORMATION_NOT_GIVEN', 'informationGiven'))
  return ok({
    name: input.name.trim(),
    phone: phone.value,
    helperName: input.helperName.trim() === '' ? null : input.helperName.trim(),
    helperPhone: helperPhone.value,
    message: message.value === '' ? null : message.value,
    promised: promise(on, calendar, policy),
  })
}

const toBeCalled = {
  answer: 'TALKED',
  noAnswer: 'CALLED_NO_ANSWER',
  refer: 'REFERRED',
  close: 'CLOSED',
} as const

/** A request to be called. Closed, it opens again when somebody speaks with the person; referred, its referral goes on. */
export const workRequestLifecycle = lifecycle({
  NEW: toBeCalled,
  CALLED_NO_ANSWER: toBeCalled,
  TALKED: toBeCalled,
  REFERRED: {},
  CLOSED: { answer: 'TALKED' },
})

export type WorkRequestState = StateOf<typeof workRequestLifecycle>
export type WorkRequestEvent = EventOf<typeof workRequestLifecycle>

export const workRequestStateLabels: Readonly<Record<WorkRequestState, string>> = {
  NEW: 'À appeler',
  CALLED_NO_ANSWER: 'Appelée, sans réponse',
  TALKED: 'Échange fait',
  REFERRED: 'Orientée vers un poste',
  CLOSED: 'Close',
}

/** Who has the next word on a request; once referred, its referral waits in its place. */
export const workRequestNextActor: Readonly<Record<WorkRequestState, NextActor>> = {
  NEW: 'FACILITATOR',
  CALLED_NO_ANSWER: 'FACILITATOR',
  TALKED: 'FACILITATOR',
  REFERRED: 'NOBODY',
  CLOSED: 'NOBODY',
}
