import type { Brand } from './brand.ts'
import { formatHundredths, NO_BREAK_SPACE } from './number-format.ts'

/** Money, excluding tax unless a name says otherwise: a whole number of cents. */
export type Cents = Brand<number, 'Cents'>

/** @throws RangeError when the number is no safe integer: that is a bug, never an answer. */
export const cents = (value: number): Cents => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of cents`)
  return value as Cents
}

/** Euros to cents, rounded to the cent: `euros(12.02)` is 1,202 cents. */
export const euros = (value: number): Cents => cents(Math.round(value * 100))

/** The sum of amounts, in cents. */
export const sumCents = (values: readonly Cents[]): Cents => {
  let total = 0
  for (const value of values) total += value
  return cents(total)
}

/** « 640 000 € », « 1 105,84 € ». */
export const formatEuros = (value: Cents): string => `${formatHundredths(value, true)}${NO_BREAK_SPACE}€`
