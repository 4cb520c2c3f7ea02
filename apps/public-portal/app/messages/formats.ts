import type { Day, Month } from '@cordee/domain/kernel/day'
import { formatDuration, minutes } from '@cordee/domain/kernel/minutes'
import { cents, formatEuros } from '@cordee/domain/kernel/money'
import { dayIn, dayLongIn, hoursIn, monthIn } from '@cordee/domain/kernel/page-version'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { formatTimeOfDay } from '@cordee/domain/opportunity/without-car'
import { language } from './language.ts'

// Days, months and hours are written by the kernel in each version; what only pages say in English, here.
const inEnglish = (): boolean => language() === 'en'

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' })
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const percentage = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 })

const NO_BREAK = '\u00a0'

/** « 6 avril 2027 », “6 April 2027”. The API writes days as « 2027-04-06 ». */
export const asDay = (day: string): string => dayIn(language(), day as Day)
/** « mardi 6 avril 2027 », “Tuesday 6 April 2027”. */
export const inFull = (day: string): string => dayLongIn(language(), day as Day)
/** « avril 2027 », “April 2027”. The API writes months as « 2027-04 ». */
export const asMonth = (month: string): string => monthIn(language(), month as Month)

const SEASONS: Readonly<Record<string, string>> = {
  printemps: 'spring',
  été: 'summer',
  automne: 'autumn',
  hiver: 'winter',
}

/** « printemps 2027 », “spring 2027”: a period as somebody wrote it, its season in English. */
export const asPeriod = (period: string): string =>
  inEnglish() ? period.replace(/\p{L}+/gu, (word) => SEASONS[word.toLowerCase()] ?? word) : period

const OPENING: readonly (readonly [RegExp, string])[] = [
  [/\blundis?\b/gi, 'Monday'],
  [/\bmardis?\b/gi, 'Tuesday'],
  [/\bmercredis?\b/gi, 'Wednesday'],
  [/\bjeudis?\b/gi, 'Thursday'],
  [/\bvendredis?\b/gi, 'Friday'],
  [/\bsamedis?\b/gi, 'Saturday'],
  [/\bdimanches?\b/gi, 'Sunday'],
  [/\b(du|de|le|les) (?=\p{Lu}|\d)/gu, ''],
  [/(?<=[\p{L}\d]) (à|au) (?=\p{L}|\d)/gu, ' to '],
  [/ et /g, ' and '],
  [/\bsur rendez-vous\b/gi, 'by appointment'],
  [/\bune fois par mois\b/gi, 'once a month'],
  [/(\d{1,2})\s?h\s?(\d\d)/g, '$1:$2'],
  [/(\d{1,2})\s?h(?!\p{L})/gu, '$1:00'],
]

/** « lundi à jeudi, 9 h – 12 h », “Monday to Thursday, 9:00 – 12:00”: opening hours as somebody wrote them. */
export const asOpeningHours = (text: string): string =>
  inEnglish() ? OPENING.reduce((said, [french, english]) => said.replace(french, english), text) : text

const WEEKDAY = /\b(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)\b/i

/** « Mens, mairie : mardi, 9 h – 12 h »: where, as it is called, then when. */
export const asPlaceAndHours = (text: string): { readonly place: string; readonly hours: string } => {
  const from = text.search(WEEKDAY)
  return from < 0
    ? { place: text, hours: '' }
    : { place: text.slice(0, from), hours: asOpeningHours(text.slice(from)) }
}

/** « 12 h 30 », “12 h 30 min”: a length of time as people say it. */
export const asDuration = (worked: number): string => {
  if (!inEnglish()) return formatDuration(minutes(worked))
  const [whole, rest] = [Math.floor(worked / 60), worked % 60]
  const hours = `${number.format(whole)}${NO_BREAK}${rest > 0 ? 'h' : whole === 1 ? 'hour' : 'hours'}`
  return rest === 0 ? hours : `${hours}${NO_BREAK}${rest}${NO_BREAK}min`
}

/** « 151,67 h », “151.67 h”: hours as they are counted. */
export const asHours = (worked: number): string => hoursIn(language(), minutes(worked))

/** « 6 h 45 », “6:45”: a moment of the day, in minutes since midnight. */
export const asTime = (at: number): string =>
  inEnglish() ? `${Math.floor(at / 60) % 24}:${String(at % 60).padStart(2, '0')}` : formatTimeOfDay(at)

/** « 12,31 € », “€12.31”. */
export const asEuros = (amount: number): string =>
  inEnglish() ? euros.format(amount / 100) : formatEuros(cents(amount))

/** « 43 % », “43%”: a share in ten-thousandths. */
export const asPercent = (share: number): string =>
  inEnglish() ? percentage.format(share / 10_000) : formatPercent(basisPoints(share))

/** « 12,5 », “12.5”: a number of hundredths, to one decimal. */
export const asDecimal = (hundredths: number): string =>
  (hundredths / 100).toLocaleString(inEnglish() ? 'en-GB' : 'fr-FR', { maximumFractionDigits: 1 })

/** The twelve months, as they are chosen in a list. */
export const monthNames = (): readonly string[] => {
  const format = new Intl.DateTimeFormat(inEnglish() ? 'en-GB' : 'fr-FR', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_each, month) => format.format(new Date(Date.UTC(2026, month))))
}
