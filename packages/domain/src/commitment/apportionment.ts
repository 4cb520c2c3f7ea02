import { hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type BasisPoints, largestRemainder, WHOLE } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/**
 * Splits the hours due among the members of a consortium, in whole hours, keeping the sum: 788 h at
 * 70 / 30 are 552 h and 236 h (largest remainder; on a tie the first named gets the hour). The minutes of
 * a total that is no whole number of hours go to the largest share. An amendment that cuts hours is shared as
 * one that adds them.
 * @rule R13
 * @source choix: méthode du plus fort reste, celle des répartitions en nombres entiers
 * @returns minutes in the order of the shares; refuses `SHARES_NOT_WHOLE`, `SHARE_NEGATIVE`.
 */
export const splitByShare = (
  total: Minutes,
  shares: readonly BasisPoints[],
): Result<Minutes[], Refusal<'SHARES_NOT_WHOLE' | 'SHARE_NEGATIVE'>> => {
  if (shares.some((share) => share < 0)) return err(refuse('SHARE_NEGATIVE', 'shares'))
  if (shares.reduce((sum, share) => sum + share, 0) !== WHOLE)
    return err(refuse('SHARES_NOT_WHOLE', 'shares'))
  const size = Math.abs(total)
  const wholeHours = Math.floor(size / 60)
  const parts: number[] = largestRemainder(wholeHours, shares).map((part) => hours(part))
  const largest = shares.reduce((best, share, index) => (share > (shares[best] ?? 0) ? index : best), 0)
  parts[largest] = (parts[largest] ?? 0) + (size - wholeHours * 60)
  return ok(parts.map((part) => minutes(total < 0 ? 0 - part : part)))
}
