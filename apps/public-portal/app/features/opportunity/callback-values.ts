import { day } from '@cordee/domain/kernel/day'
import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { askedChannel } from '@cordee/domain/messaging/chosen-channel'
import { readWorkRequest, type WorkRequestInput } from '@cordee/domain/opportunity/work-request'
import {
  type CallMoment,
  callMomentLabels,
  type Mobility,
  mobilityLabels,
  type PhoneChannel,
  phoneChannels,
} from '@cordee/domain/participant/contact-preference'
import type { CallbackInput } from '../../gql/graphql.ts'
import { pageVersion } from '../../messages/language.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'

export const CALL_MOMENTS = Object.keys(callMomentLabels) as CallMoment[]
export const MOBILITIES = Object.keys(mobilityLabels) as Mobility[]

/** What was typed, kept as typed when the form comes back. */
export type CallbackValues = {
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly helperName: string
  readonly helperPhone: string
  readonly commune: string
  readonly trades: readonly string[]
  readonly mobility: Mobility | null
  readonly callMoment: CallMoment | null
  readonly contactChannel: PhoneChannel | null
  readonly consent: boolean
  /** Of this very form: sent twice, it is one request. */
  readonly key: string
  /** Made with the form: the link by which this request is followed. */
  readonly secret: string
  /** The post to come for which the number is left. */
  readonly coming: string | null
  /** When the form was written, in milliseconds. */
  readonly writtenAt: number
  /** A field no person sees: only robots fill it. */
  readonly trap: string
}

export type CallbackField =
  | 'firstName'
  | 'phone'
  | 'helperPhone'
  | 'contactChannel'
  | 'commune'
  | 'consent'
  | 'trap'
  | 'form'
/** A sentence beside each field; `form` is said at the top. */
export type CallbackErrors = Partial<Record<CallbackField, string>>

const LONGEST_NAME = 80
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const COMING = /^[0-9a-f]{10}$/
/** The post to come an address or a form names; anything else names none. */
export const readComing = (text: unknown): string | null =>
  typeof text === 'string' && COMING.test(text) ? text : null

const SECRET = /^[\w-]{43}$/
/** 256 bits, as they are written in an address. */
const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')

const FASTEST_PERSON = 2_000

export const emptyCallback = (writtenAt: number): CallbackValues => ({
  firstName: '',
  lastName: '',
  phone: '',
  helperName: '',
  helperPhone: '',
  commune: '',
  trades: [],
  mobility: null,
  callMoment: null,
  contactChannel: null,
  consent: false,
  key: crypto.randomUUID(),
  secret: newSecret(),
  coming: null,
  writtenAt,
  trap: '',
})

/** Reads a form, posted or in the address; what no form of ours sends is dropped. */
export const readCallback = (form: FormData | URLSearchParams): CallbackValues => {
  const text = (name: string, longest: number): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, longest) : ''
  }
  const trades = form.getAll('trades').filter((value) => typeof value === 'string')
  return {
    firstName: text('firstName', LONGEST_NAME),
    lastName: text('lastName', LONGEST_NAME),
    phone: text('phone', 30),
    helperName: text('helperName', LONGEST_NAME),
    helperPhone: text('helperPhone', 30),
    commune: text('commune', 60),
    trades: trades.filter((code) => /^[A-N]\d{4}$/.test(code)).slice(0, 10),
    mobility: MOBILITIES.find((mobility) => mobility === form.get('mobility')) ?? null,
    callMoment: CALL_MOMENTS.find((moment) => moment === form.get('callMoment')) ?? null,
    contactChannel: phoneChannels.find((channel) => channel === form.get('contactChannel')) ?? null,
    consent: form.has('consent'),
    key: UUID.test(text('key', 36)) ? text('key', 36) : crypto.randomUUID(),
    secret: SECRET.test(text('secret', 43)) ? text('secret', 43) : newSecret(),
    coming: readComing(form.get('coming')),
    writtenAt: Number(form.get('writtenAt')) || 0,
    trap: text('trap', 200),
  }
}

/** The field of the form that a refusal points at. */
export const fieldOf = (refused: string | null | undefined): CallbackField => {
  switch (refused) {
    case 'name':
    case 'firstName':
      return 'firstName'
    case 'phone':
    case 'helperPhone':
    case 'contactChannel':
      return refused
    case 'informationGiven':
    case 'consent':
      return 'consent'
    default:
      return 'form'
  }
}

// The promised day is the API's affair: any day will do to hear what is missing.
const ANY_DAY = day('2026-01-01')

const ANSWERED: Partial<Record<CallbackField, Partial<WorkRequestInput>>> = {
  firstName: { name: '?' },
  phone: { phone: '0465710000' },
  helperPhone: { helperPhone: '' },
  consent: { informationGiven: true },
}

const numberIn = (typed: string) => {
  const parsed = parsePhone(typed)
  return parsed.ok ? parsed.value : null
}

/** Everything the rules would refuse, heard at once: each refusal is answered in turn to hear the next. */
export const checkCallback = (values: CallbackValues): CallbackErrors => {
  const errors: CallbackErrors = {}
  let input: WorkRequestInput = {
    name: values.firstName,
    phone: values.phone,
    helperName: values.helperName,
    helperPhone: values.helperPhone,
    message: '',
    informationGiven: values.consent,
  }
  for (let result = readWorkRequest(input, ANY_DAY); !result.ok; result = readWorkRequest(input, ANY_DAY)) {
    const field = fieldOf(result.error.field)
    if (errors[field] !== undefined) break
    errors[field] = refusalSentence(result.error)
    input = { ...input, ...ANSWERED[field] }
  }
  const channel = askedChannel(values.contactChannel, {
    phone: numberIn(values.phone),
    helperPhone: numberIn(values.helperPhone),
  })
  // A number that cannot be read is one error: nothing says that it is no mobile.
  const isUnread = errors.phone !== undefined && values.contactChannel === 'SMS'
  if (!channel.ok && !isUnread) errors[fieldOf(channel.error.field)] ??= refusalSentence(channel.error)
  // Through who helps: theirs is the one number asked for.
  if (values.contactChannel === 'ADVISER' && values.phone === '') delete errors.phone
  return errors
}

/** The three screens of « Je cherche du travail ici »: what I would like, how I move and where I live, how to call me. */
export type LookingStep = 1 | 2 | 3
export const readStep = (typed: unknown): LookingStep | null =>
  typed === '1' || typed === '2' || typed === '3' ? (Number(typed) as LookingStep) : null

/** Something that names the person was typed: it travels in no address. */
export const namesSomebody = (values: CallbackValues): boolean =>
  [values.firstName, values.lastName, values.phone, values.helperName, values.helperPhone].some(
    (text) => text !== '',
  )

/** Robots fill the trap, or answer faster than one can read. */
export const looksLikeARobot = (values: CallbackValues, now: number): 'trap' | 'tooFast' | null => {
  if (values.trap !== '') return 'trap'
  return now - values.writtenAt < FASTEST_PERSON ? 'tooFast' : null
}

const orNull = (text: string): string | null => (text === '' ? null : text)

export const callbackInput = (
  values: CallbackValues,
  opportunitySlug: string | null,
  communeCode: string | null,
): CallbackInput => ({
  opportunitySlug,
  comingKey: values.coming,
  firstName: values.firstName,
  lastName: orNull(values.lastName),
  phone: orNull(values.phone),
  helperName: orNull(values.helperName),
  helperPhone: orNull(values.helperPhone),
  communeCode,
  trades: [...values.trades],
  mobility: values.mobility,
  callMoment: values.callMoment,
  contactChannel: values.contactChannel,
  language: pageVersion(),
  consent: values.consent,
  followSecret: values.secret,
})
