import { type Day, formatDay, formatDayLong, formatMonth, type Month, monthOf, weekday } from './day.ts'
import { formatHours, type Minutes } from './minutes.ts'
import { NO_BREAK_SPACE } from './number-format.ts'

/** The versions in which the service speaks to people: on its pages, and in what it writes to who read them. */
export const pageVersionLabels = {
  fr: 'Français',
  simple: 'Version simple',
  en: 'Anglais',
} as const

export type PageVersion = keyof typeof pageVersionLabels
export const pageVersions = Object.keys(pageVersionLabels) as PageVersion[]

/** The first word of an address, by version: French stands at the root. */
export const pagePrefix: Readonly<Record<PageVersion, string>> = { fr: '', simple: '/simple', en: '/en' }

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const englishMonth = (of: Month): string => `${MONTHS[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`
const englishDay = (of: Day): string => `${Number(of.slice(8, 10))} ${englishMonth(monthOf(of))}`

/** 15167 → “151.67”, 3200000 → “32,000”. */
const englishHundredths = (hundredths: number): string => {
  const sign = hundredths < 0 ? '-' : ''
  const whole = String(Math.floor(Math.abs(hundredths) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = Math.abs(hundredths) % 100
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`}`
}

/** « 6 avril 2027 », “6 April 2027”. */
export const dayIn = (version: PageVersion, day: Day): string =>
  version === 'en' ? englishDay(day) : formatDay(day)

/** « mardi 6 avril 2027 », “Tuesday 6 April 2027”. */
export const dayLongIn = (version: PageVersion, day: Day): string =>
  version === 'en' ? `${WEEKDAYS[weekday(day) - 1]} ${englishDay(day)}` : formatDayLong(day)

/** « avril 2027 », “April 2027”. */
export const monthIn = (version: PageVersion, month: Month): string =>
  version === 'en' ? englishMonth(month) : formatMonth(month)

/** « 151,67 h », “151.67 h”: hours as they are counted. */
export const hoursIn = (version: PageVersion, worked: Minutes): string =>
  version === 'en'
    ? `${englishHundredths(Math.round((worked * 100) / 60))}${NO_BREAK_SPACE}h`
    : formatHours(worked)
