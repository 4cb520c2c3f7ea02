import type { Brand } from './brand.ts'
import { daysInMonth, easterSunday, fromDayNumber, toDayNumber } from './civil.ts'
import { NO_BREAK_SPACE } from './number-format.ts'
import type { Refusal } from './refusal.ts'
import { refuse } from './refusals.ts'
import { err, ok, type Result } from './result.ts'

/** A calendar day « YYYY-MM-DD »: no hour, no zone; two days compare with `<` as strings do. */
export type Day = Brand<string, 'Day'>
/** A calendar month « YYYY-MM ». */
export type Month = Brand<string, 'Month'>
/** Both ends belong to it; `to: null` has no end yet. */
export type Period = { readonly from: Day; readonly to: Day | null }
/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** The days on which somebody answers: weekdays of presence, minus absences; public holidays are always off. */
export type WorkingCalendar = { readonly weekdays: readonly Weekday[]; readonly absences: readonly Period[] }

export const MONDAY_TO_FRIDAY: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], absences: [] }

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const FRENCH_DAY = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const write = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day
const digitsAt = (text: string, from: number, to: number): number => {
  let value = 0
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - 48
  return value
}
const civil = (day: Day) => ({
  year: digitsAt(day, 0, 4),
  month: digitsAt(day, 5, 7),
  day: digitsAt(day, 8, 10),
})
/** Days since 1970-01-01: for arithmetic on many days, where strings would cost. */
export const dayNumber = (day: Day): number =>
  toDayNumber(digitsAt(day, 0, 4), digitsAt(day, 5, 7), digitsAt(day, 8, 10))
const fromNumber = (value: number): Day => {
  const { year, month, day } = fromDayNumber(value)
  return write(year, month, day)
}

/** Reads « 2027-04-06 » or « 06/04/2027 ». @returns the day; refuses `DAY_UNREADABLE`. */
export const parseDay = (text: string): Result<Day, Refusal<'DAY_UNREADABLE'>> => {
  const trimmed = text.trim()
  const iso = ISO_DAY.exec(trimmed)
  const french = FRENCH_DAY.exec(trimmed)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : []
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  const possible =
    year !== undefined &&
    parts.month >= 1 &&
    parts.month <= 12 &&
    parts.day >= 1 &&
    parts.day <= daysInMonth(parts.year, parts.month)
  return possible ? ok(write(parts.year, parts.month, parts.day)) : err(refuse('DAY_UNREADABLE'))
}

/** Reads « 2027-04 ». @returns the month; refuses `MONTH_UNREADABLE`. */
export const parseMonth = (text: string): Result<Month, Refusal<'MONTH_UNREADABLE'>> =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim()) ? ok(text.trim() as Month) : err(refuse('MONTH_UNREADABLE'))

/** A day written in the code. @throws RangeError when it does not exist (a bug). */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed.ok) throw new RangeError(`${text} is not a day`)
  return parsed.value
}

/** A month written in the code. @throws RangeError when it does not exist (a bug). */
export const month = (text: string): Month => {
  const parsed = parseMonth(text)
  if (!parsed.ok) throw new RangeError(`${text} is not a month`)
  return parsed.value
}

/** So many days later, or earlier when the count is negative. */
export const addDays = (from: Day, count: number): Day => fromNumber(dayNumber(from) + count)

/** The same day some months later; the last day of the month where it has no such day (31 January + 1 → 28 February). */
export const addMonths = (from: Day, count: number): Day => {
  const start = civil(from)
  const index = start.year * 12 + (start.month - 1) + count
  const year = Math.floor(index / 12)
  const target = (index % 12) + 1
  return write(year, target, Math.min(start.day, daysInMonth(year, target)))
}

/** Number of days from one to the other: zero on the same day, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The month a day belongs to. */
export const monthOf = (of: Day): Month => of.slice(0, 7) as Month
/** The first day of a month. */
export const firstDay = (of: Month): Day => `${of}-01` as Day
/** The last day of a month, from the 28th to the 31st. */
export const lastDay = (of: Month): Day =>
  `${of}-${daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5, 7)))}` as Day
/** The month after this one. */
export const nextMonth = (of: Month): Month => monthOf(addMonths(firstDay(of), 1))

/** Every month from one to the other, both included; empty when they are reversed. */
export const monthsBetween = (from: Month, to: Month): Month[] => {
  const months: Month[] = []
  for (let current = from; current <= to; current = nextMonth(current)) months.push(current)
  return months
}

/** The earlier of two days. */
export const earliest = (one: Day, other: Day): Day => (one < other ? one : other)
/** The later of two days. */
export const latest = (one: Day, other: Day): Day => (one > other ? one : other)

/** Does the day belong to the period, both ends included? */
export const isWithin = (period: Period, at: Day): boolean =>
  period.from <= at && (period.to === null || at <= period.to)

/** Do the two periods share at least one day? */
export const overlaps = (one: Period, other: Period): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)

/** 1 on Monday, 7 on Sunday. */
export const weekday = (of: Day): Weekday => (((((dayNumber(of) + 3) % 7) + 7) % 7) + 1) as Weekday

const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'])
const DAYS_AFTER_EASTER = new Set([1, 39, 50])

/** The eleven public holidays of metropolitan France. @source art. L3133-1 du code du travail */
export const isPublicHoliday = (of: Day): boolean =>
  FIXED_HOLIDAYS.has(of.slice(5)) || DAYS_AFTER_EASTER.has(dayNumber(of) - easterSunday(civil(of).year))

/** Does somebody answer on this day: a weekday of presence, no absence, no public holiday? */
export const isWorkingDay = (of: Day, calendar: WorkingCalendar = MONDAY_TO_FRIDAY): boolean =>
  calendar.weekdays.includes(weekday(of)) &&
  !isPublicHoliday(of) &&
  !calendar.absences.some((absence) => isWithin(absence, of))

/**
 * The n-th working day after this one; with n = 0, this day or the first working day after it.
 * @throws RangeError when the calendar holds no working day within ten years (a bug in the calendar).
 */
export const addWorkingDays = (
  from: Day,
  count: number,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
): Day => {
  let current = from
  let left = count
  for (let steps = 0; steps < 3660; steps += 1) {
    if (left === 0 && isWorkingDay(current, calendar)) return current
    current = addDays(current, 1)
    if (left > 0 && isWorkingDay(current, calendar)) left -= 1
  }
  throw new RangeError('This calendar has no working day')
}

const MONTH_NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
const WEEKDAY_NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** « 6 avril 2027 », « 1er mai 2027 ». */
export const formatDay = (of: Day): string => {
  const { day: number } = civil(of)
  return `${number === 1 ? '1er' : number}${NO_BREAK_SPACE}${formatMonth(monthOf(of))}`
}

/** « mardi 6 avril 2027 ». */
export const formatDayLong = (of: Day): string =>
  `${WEEKDAY_NAMES[weekday(of) - 1]}${NO_BREAK_SPACE}${formatDay(of)}`

/** « avril 2027 ». */
export const formatMonth = (of: Month): string =>
  `${MONTH_NAMES[Number(of.slice(5, 7)) - 1]}${NO_BREAK_SPACE}${Number(of.slice(0, 4))}`
