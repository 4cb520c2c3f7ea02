import { parsePhone } from '@cordee/domain/kernel/identifiers'
import type { BestTime, CallbackRequestInput, Transport } from '../../gql/graphql.ts'

export const BEST_TIMES = ['ANYTIME', 'MORNING', 'NOON', 'AFTERNOON', 'EVENING'] as const satisfies BestTime[]
export const TRANSPORTS = ['CAR', 'TWO_WHEELS', 'BUS', 'ON_FOOT', 'NONE'] as const satisfies Transport[]

/** What was typed, kept as typed when the form comes back. */
export type CallbackValues = {
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly helperName: string
  readonly helperPhone: string
  readonly commune: string
  readonly trades: readonly string[]
  readonly transport: Transport | null
  readonly bestTime: BestTime
  readonly prefersCalls: boolean
  readonly consent: boolean
  /** One key a form: sent twice, it is one request. */
  readonly key: string
  /** When the form was written, in milliseconds. */
  readonly writtenAt: number
  /** A field no person sees: only robots fill it. */
  readonly trap: string
}

export type CallbackField =
  | 'firstName'
  | 'phone'
  | 'helperName'
  | 'helperPhone'
  | 'commune'
  | 'consent'
  | 'trap'
  | 'form'

export type CallbackErrors = Partial<Record<CallbackField, string>>

/** The keys of the sentences, in `errors` of the catalogue. */
export type CallbackErrorKey =
  | 'firstName'
  | 'firstNameLong'
  | 'phoneOrHelper'
  | 'phone'
  | 'helperName'
  | 'helperPhone'
  | 'consent'
  | 'trap'
  | 'tooFast'

const LONGEST_NAME = 80
const FASTEST_PERSON = 2_000
const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const emptyCallback = (key: string, writtenAt: number): CallbackValues => ({
  firstName: '',
  lastName: '',
  phone: '',
  helperName: '',
  helperPhone: '',
  commune: '',
  trades: [],
  transport: null,
  bestTime: 'ANYTIME',
  prefersCalls: false,
  consent: false,
  key,
  writtenAt,
  trap: '',
})

/** Reads the posted form; `freshKey` replaces a key that is not one. */
export const readCallback = (form: FormData, freshKey: string): CallbackValues => {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, 200) : ''
  }
  const key = text('key')
  return {
    firstName: text('firstName'),
    lastName: text('lastName').slice(0, LONGEST_NAME),
    phone: text('phone'),
    helperName: text('helperName'),
    helperPhone: text('helperPhone'),
    commune: text('commune'),
    trades: form
      .getAll('trades')
      .filter((value) => typeof value === 'string' && /^[A-N]\d{4}$/.test(value)) as string[],
    transport: TRANSPORTS.find((transport) => transport === text('transport')) ?? null,
    bestTime: BEST_TIMES.find((time) => time === text('bestTime')) ?? 'ANYTIME',
    prefersCalls: form.has('prefersCalls'),
    consent: form.has('consent'),
    key: KEY.test(key) ? key : freshKey,
    writtenAt: Number(text('writtenAt')) || 0,
    trap: text('trap'),
  }
}

/** What a person can mend at once, beside the field; the rules themselves are the API's. */
export const checkCallback = (
  values: CallbackValues,
  now: number,
): Partial<Record<CallbackField, CallbackErrorKey>> => {
  const { firstName, phone, helperName, helperPhone } = values
  const hasHelper = helperName !== '' || helperPhone !== ''
  const errors: Partial<Record<CallbackField, CallbackErrorKey>> = {}
  if (firstName === '') errors.firstName = 'firstName'
  else if (firstName.length > LONGEST_NAME) errors.firstName = 'firstNameLong'
  if (phone === '' && !hasHelper) errors.phone = 'phoneOrHelper'
  else if (phone !== '' && !parsePhone(phone).ok) errors.phone = 'phone'
  if (hasHelper && helperName === '') errors.helperName = 'helperName'
  if (hasHelper && !parsePhone(helperPhone).ok) errors.helperPhone = 'helperPhone'
  if (!values.consent) errors.consent = 'consent'
  if (values.trap !== '') errors.trap = 'trap'
  // A form that comes back for another reason has its time to be read.
  const complete = Object.keys(errors).length === 0
  if (complete && now - values.writtenAt < FASTEST_PERSON) errors.form = 'tooFast'
  return errors
}

const orNull = (text: string): string | null => (text === '' ? null : text)

export const callbackInput = (
  values: CallbackValues,
  opportunitySlug: string | null,
  communeCode: string | null,
): CallbackRequestInput => ({
  opportunitySlug,
  firstName: values.firstName,
  lastName: orNull(values.lastName),
  phone: orNull(values.phone),
  helperName: orNull(values.helperName),
  helperPhone: orNull(values.helperPhone),
  communeCode,
  trades: [...values.trades],
  transport: values.transport,
  bestTime: values.bestTime,
  prefersCalls: values.prefersCalls,
  consent: values.consent,
})
