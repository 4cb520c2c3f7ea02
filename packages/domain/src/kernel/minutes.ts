import type { Brand } from './brand.ts'
import { formatHundredths, formatInteger, NO_BREAK_SPACE } from './number-format.ts'
import type { Refusal } from './refusal.ts'
import { refuse } from './refusals.ts'
import { err, ok, type Result } from './result.ts'

/** Time of work, always a whole number of minutes, in code, in the database and through the API. */
export type Minutes = Brand<number, 'Minutes'>

/** @throws RangeError when the number is no safe integer: that is a bug, never an answer. */
export const minutes = (value: number): Minutes => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of minutes`)
  return value as Minutes
}

/** Hours to minutes, rounded to the minute: `hours(151.67)` is 9,100 minutes. */
export const hours = (value: number): Minutes => minutes(Math.round(value * 60))

export const ZERO_MINUTES = minutes(0)

/** The sum of lengths of time, in minutes. */
export const sumMinutes = (values: readonly Minutes[]): Minutes => {
  let total = 0
  for (const value of values) total += value
  return minutes(total)
}

const CLOCK = /^(\d{1,6})\s*(?:h|:)\s*([0-5]?\d)\s*(?:min|mn|m)?$/i
const DECIMAL = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*(?:h|heures?)?$/i

/**
 * Reads a duration as people type it: « 151,67 », « 12 h 30 », « 12:30 », « 12h », « 1 250,5 h ».
 * @returns whole minutes; refuses `HOURS_UNREADABLE`.
 */
export const parseHours = (text: string): Result<Minutes, Refusal<'HOURS_UNREADABLE'>> => {
  const compact = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
  const clock = CLOCK.exec(compact)
  if (clock) return ok(minutes(Number(clock[1]) * 60 + Number(clock[2])))
  const decimal = DECIMAL.exec(compact)
  if (decimal) return ok(hours(Number(`${decimal[1]}.${decimal[2] ?? '0'}`)))
  return err(refuse('HOURS_UNREADABLE'))
}

/** « 151,67 h », « 32 000 h »: hours and hundredths, as a payslip or a clause writes them. */
export const formatHours = (value: Minutes): string =>
  `${formatHundredths(Math.round((value * 100) / 60))}${NO_BREAK_SPACE}h`

/** « 12 h 30 », « 12 h »: a length of time as people say it. */
export const formatDuration = (value: Minutes): string => {
  const sign = value < 0 ? '−' : ''
  const absolute = Math.abs(value)
  const whole = `${sign}${formatInteger(Math.floor(absolute / 60))}${NO_BREAK_SPACE}h`
  const rest = absolute % 60
  return rest === 0 ? whole : `${whole}${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`
}
