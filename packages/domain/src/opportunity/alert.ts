import { type DatedPolicy, policyAt } from '../kernel/dated-policy.ts'
import { addDays, addMonths, type Day, day } from '../kernel/day.ts'
import { canReceiveSms, parsePhone } from '../kernel/identifiers.ts'
import type { PageVersion } from '../kernel/page-version.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** How one is told of a new position. */
export const alertChannelWords = { SMS: 'Par SMS', EMAIL: 'Par e-mail' } as const
export type AlertChannel = keyof typeof alertChannelWords

export type AlertPolicy = DatedPolicy & {
  /** An alert nobody prolongs ends by itself. */
  readonly months: number
  /** Days before its end when the person is asked. */
  readonly askedDaysBefore: number
  /** Messages one address may be sent in a day by people who only ask for an alert. */
  readonly asksADay: number
}

export const defaultAlertPolicy: AlertPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : trois mois, question une semaine avant la fin',
  verified: false,
  months: 3,
  askedDaysBefore: 7,
  asksADay: 3,
}

export const alertPolicies: readonly AlertPolicy[] = [defaultAlertPolicy]

/** The last day of an alert asked for, or prolonged, on this day. */
export const alertEndsOn = (on: Day, policy: AlertPolicy = policyAt(alertPolicies, on)): Day =>
  addMonths(on, policy.months)

/** Is it time to ask whether the alert should go on? */
export const isTimeToAsk = (
  endsOn: Day,
  at: Day,
  policy: AlertPolicy = policyAt(alertPolicies, at),
): boolean => at <= endsOn && at >= addDays(endsOn, -policy.askedDaysBefore)

const MAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[a-z0-9-]{2,}$/i

/**
 * Reads where an alert goes: a mobile number, or an address, and the information given.
 * @returns the address as it is written to; refuses the first thing that cannot be.
 */
export const readAlertAddress = (
  channel: AlertChannel,
  typed: string,
  informationGiven: boolean,
): Result<string, Refusal<'PHONE_INVALID' | 'MOBILE_NEEDED' | 'MAIL_INVALID' | 'INFORMATION_NOT_GIVEN'>> => {
  const text = typed.trim()
  if (channel === 'EMAIL') {
    if (!MAIL.test(text) || text.length > 254) return err(refuse('MAIL_INVALID', 'address'))
  } else {
    const phone = parsePhone(text)
    if (!phone.ok) return err({ ...phone.error, field: 'address' })
    if (!canReceiveSms(phone.value)) return err(refuse('MOBILE_NEEDED', 'address'))
  }
  if (!informationGiven) return err(refuse('INFORMATION_NOT_GIVEN', 'informationGiven'))
  const phone = parsePhone(text)
  return ok(channel === 'SMS' && phone.ok ? phone.value : text.toLowerCase())
}

export type AlertWords = {
  readonly positions: readonly { readonly title: string; readonly at: string }[]
  /** Where one stops or prolongs, in one tap. */
  readonly link: string
  readonly phone: string
}

const SMS_LENGTH = 160
const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(0, most - 3)).trimEnd()}...`

const LEAST_TITLE = 12

const alertPhrases = {
  fr: {
    at: (at: string) => `Cordée : nouveau travail ${at} : `,
    short: 'Cordée, nouveau travail : ',
    bare: 'Cordée : nouveau travail',
    more: (others: number) => ` et ${others} autre${others > 1 ? 's' : ''}`,
    call: (phone: string) => `. Appelez ${phone}.`,
    stop: (link: string) => ` Arrêter : ${link}`,
    confirmation: (link: string) =>
      `Cordée : vous avez demandé une alerte travail. Pour dire oui ou non : ${link}`,
    ending: (link: string) =>
      `Cordée : votre alerte travail s’arrête bientôt. Pour la garder 3 mois de plus : ${link}`,
    subjects: {
      confirmation: 'Votre alerte travail : oui ou non ?',
      ending: 'Votre alerte travail s’arrête bientôt',
      news: 'Un nouveau travail près de chez vous',
    },
  },
  simple: {
    at: (at: string) => `Cordée : un travail ${at} : `,
    short: 'Cordée, un travail : ',
    bare: 'Cordée : un travail',
    more: (others: number) => ` et ${others} autre${others > 1 ? 's' : ''}`,
    call: (phone: string) => `. Appelez ${phone}.`,
    stop: (link: string) => ` Arrêter : ${link}`,
    confirmation: (link: string) => `Cordée : voulez-vous une alerte travail ? Dites oui ou non : ${link}`,
    ending: (link: string) => `Cordée : votre alerte va s’arrêter. Pour la garder 3 mois : ${link}`,
    subjects: {
      confirmation: 'Votre alerte travail : oui ou non ?',
      ending: 'Votre alerte travail va s’arrêter',
      news: 'Un travail près de chez vous',
    },
  },
  en: {
    at: (at: string) => `Cordée: new job ${at}: `,
    short: 'Cordée, new job: ',
    bare: 'Cordée: new job',
    more: (others: number) => ` and ${others} more`,
    call: (phone: string) => `. Call ${phone}.`,
    stop: (link: string) => ` Stop: ${link}`,
    confirmation: (link: string) => `Cordée: you asked for a job alert. To say yes or no: ${link}`,
    ending: (link: string) => `Cordée: your job alert ends soon. To keep it 3 more months: ${link}`,
    subjects: {
      confirmation: 'Your job alert: yes or no?',
      ending: 'Your job alert ends soon',
      news: 'A new job near you',
    },
  },
} as const satisfies Readonly<Record<PageVersion, unknown>>

/** A new position in one text message: what, where, how to stop; and the number, when there is room for it. */
export const alertText = (version: PageVersion, { positions, link, phone }: AlertWords): string => {
  const say = alertPhrases[version]
  const [first, ...others] = positions
  const what = others.length === 0 ? '' : say.more(others.length)
  const stop = say.stop(link)
  const ways = [
    { start: say.at(first?.at ?? ''), end: `${what}${say.call(phone)}${stop}` },
    { start: say.at(first?.at ?? ''), end: `${what}.${stop}` },
    { start: say.short, end: `.${stop}` },
  ]
  const room = ({ start, end }: { start: string; end: string }) => SMS_LENGTH - start.length - end.length
  const way = ways.find((each) => room(each) >= LEAST_TITLE) ?? { start: say.bare, end: `.${stop}` }
  return `${way.start}${clipped(first?.title ?? '', room(way))}${way.end}`
}

/** The first message: nothing else is sent until somebody with this address says yes. */
export const alertConfirmation = (version: PageVersion, link: string): string =>
  alertPhrases[version].confirmation(link)

/** The question a week before the end. */
export const alertEnding = (version: PageVersion, link: string): string => alertPhrases[version].ending(link)

/** What the mail of each of the three is about. */
export const alertSubject = (
  version: PageVersion,
  about: keyof (typeof alertPhrases)[PageVersion]['subjects'],
): string => alertPhrases[version].subjects[about]

/** « au Bourg-d’Oisans », “in Le Bourg-d’Oisans”. */
export const atPlace = (version: PageVersion, commune: string): string => {
  if (version === 'en') return `in ${commune}`
  if (commune.startsWith('Le ')) return `au ${commune.slice(3)}`
  return commune.startsWith('Les ') ? `aux ${commune.slice(4)}` : `à ${commune}`
}
