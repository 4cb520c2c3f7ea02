import { type Day, isWithin, overlaps, type Period } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { CommitmentState } from './commitment-lifecycle.ts'
import { refuse } from './refusals.ts'

/** A signed convention of globalisation: hours worked on one operation may go to the commitment of another. */
export type PoolingAgreement = {
  readonly id: string
  readonly companyId: string
  /** The commitments it joins, of one or several buyers. */
  readonly commitmentIds: readonly string[]
  readonly period: Period
  /** At most so many minutes moved from one operation to another over the whole convention. */
  readonly ceiling: Minutes
  /** Every buyer concerned has signed. */
  readonly signedOn: Day | null
}

/** @returns the agreement; refuses what makes no convention. */
export const checkPooling = (
  agreement: PoolingAgreement,
  others: readonly PoolingAgreement[] = [],
): Result<PoolingAgreement, Refusal<'POOLING_NEEDS_TWO' | 'POOLING_NOT_SIGNED' | 'POOLING_OVERLAPS'>> => {
  if (new Set(agreement.commitmentIds).size < 2) return err(refuse('POOLING_NEEDS_TWO', 'commitmentIds'))
  if (agreement.signedOn === null) return err(refuse('POOLING_NOT_SIGNED', 'signedOn'))
  const clash = others.some(
    (other) =>
      other.id !== agreement.id &&
      other.companyId === agreement.companyId &&
      overlaps(other.period, agreement.period) &&
      other.commitmentIds.filter((id) => agreement.commitmentIds.includes(id)).length > 1,
  )
  return clash ? err(refuse('POOLING_OVERLAPS', 'period')) : ok(agreement)
}

/** May an hour worked that day on one commitment go to the other under this agreement? */
export const poolingCovers = (agreement: PoolingAgreement, from: string, to: string, at: Day): boolean =>
  agreement.signedOn !== null &&
  isWithin(agreement.period, at) &&
  agreement.commitmentIds.includes(from) &&
  agreement.commitmentIds.includes(to)

/** Who has the next word on a convention: the buyers, until they signed it or it was given up. */
export const poolingNextActor = ({
  signedOn,
  droppedOn,
}: {
  readonly signedOn: Day | null
  readonly droppedOn: Day | null
}): NextActor => (signedOn === null && droppedOn === null ? 'BUYER' : 'NOBODY')

/** Hours moved under a convention, and what they became. */
export type PooledHours = {
  /** A line that itself takes another one back. */
  readonly takesBack: boolean
  readonly takenBack: boolean
  /** The commitment that received them. */
  readonly received: CommitmentState
}

/**
 * Hours moved by mistake come back whole, by a line that takes the first one back; never from under a commitment
 * that was found done or closed with them.
 * @returns the hours; refuses `TRANSFER_TAKEN_BACK`, `TRANSFER_SETTLED`.
 */
export const takePooledHoursBack = (
  hours: PooledHours,
): Result<PooledHours, Refusal<'TRANSFER_TAKEN_BACK' | 'TRANSFER_SETTLED'>> => {
  if (hours.takesBack || hours.takenBack) return err(refuse('TRANSFER_TAKEN_BACK'))
  const settled = hours.received === 'FULFILLED' || hours.received === 'CLOSED'
  return settled ? err(refuse('TRANSFER_SETTLED')) : ok(hours)
}

/** How many minutes may still move under this convention; never less than zero. */
export const poolingRoom = (agreement: Pick<PoolingAgreement, 'ceiling'>, alreadyMoved: Minutes): Minutes =>
  minutes(Math.max(0, agreement.ceiling - alreadyMoved))
