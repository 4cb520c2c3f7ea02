import type { Brand } from './brand.ts'
import { formatHundredths, NO_BREAK_SPACE } from './number-format.ts'

/** A rate in ten-thousandths: 5 % is 500. */
export type BasisPoints = Brand<number, 'BasisPoints'>

/** @throws RangeError when the number is no safe integer: that is a bug, never an answer. */
export const basisPoints = (value: number): BasisPoints => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of basis points`)
  return value as BasisPoints
}

/** A percentage to basis points: `percent(5)` is 500. */
export const percent = (value: number): BasisPoints => basisPoints(Math.round(value * 100))

export const WHOLE = basisPoints(10_000)

/** What part of the whole this is, rounded to the nearest basis point; `null` when the whole is zero. */
export const shareOf = (part: number, whole: number): BasisPoints | null =>
  whole === 0 ? null : basisPoints(Math.round((part / whole) * 10_000))

/** « 5 % », « 41,38 % ». */
export const formatPercent = (value: BasisPoints): string => `${formatHundredths(value)}${NO_BREAK_SPACE}%`

/** A share in whole percents, for a forecast: rounded down, so that 99,6 % is never said to be whole. */
export const wholePercent = (value: number): BasisPoints => percent(Math.floor(value / 100))

/** « 63 % », rounded down. */
export const formatWholePercent = (value: BasisPoints): string => formatPercent(wholePercent(value))

/**
 * Integer quotient rounded half up, exact whatever the size of the factors.
 * Both arguments are products of whole numbers that may exceed 2⁵³.
 */
export const divideHalfUp = (numerator: bigint, denominator: bigint): number => {
  const doubled = 2n * numerator + denominator
  const quotient = doubled / (2n * denominator)
  return Number(doubled < 0n && doubled % (2n * denominator) !== 0n ? quotient - 1n : quotient)
}

/**
 * Splits a whole number by weights so that the parts are whole and their sum is the total: each part
 * gets its floor, the units left go to the largest remainders, the first in order on a tie.
 * @throws RangeError on a negative total or weight, or when every weight is zero (a bug).
 */
export const largestRemainder = (total: number, weights: readonly number[]): number[] => {
  const exact = weights.map((weight) => BigInt(weight))
  const sum = exact.reduce((left, right) => left + right, 0n)
  if (total < 0 || exact.some((weight) => weight < 0n)) throw new RangeError('A split needs positive numbers')
  if (sum === 0n) throw new RangeError('A split needs at least one weight above zero')
  const products = exact.map((weight) => BigInt(total) * weight)
  const parts = products.map((product) => Number(product / sum))
  const left = total - parts.reduce((one, other) => one + other, 0)
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % sum }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
    )
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
