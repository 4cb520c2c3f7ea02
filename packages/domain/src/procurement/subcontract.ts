import type { Day } from '../kernel/day.ts'
import { happened } from '../kernel/happened.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export type Subcontract = { readonly acceptedOn: Day | null; readonly endedOn: Day | null }

/** Who has the next word on an act of subcontracting: the buyer, until it accepted the subcontractor. */
export const subcontractNextActor = ({ acceptedOn, endedOn }: Subcontract): NextActor =>
  acceptedOn === null && endedOn === null ? 'BUYER' : 'NOBODY'

/**
 * A subcontractor has finished: a fact, not a plan.
 * @returns the day; refuses `DAY_TO_COME`, and `DATES_REVERSED` before the buyer accepted it.
 */
export const endSubcontract = (
  { acceptedOn }: Subcontract,
  on: Day,
  today: Day,
): Result<Day, Refusal<'DAY_TO_COME' | 'DATES_REVERSED'>> =>
  acceptedOn !== null && on < acceptedOn
    ? err(refuse('DATES_REVERSED', 'endedOn'))
    : happened(on, today, 'endedOn')

/**
 * The buyer accepts a subcontractor, once and before the work of the subcontractor ends.
 * @returns the day; refuses `SUBCONTRACT_ACCEPTED`, `ACCEPTED_TO_COME`, `DATES_REVERSED`.
 */
export const acceptSubcontract = (
  { acceptedOn, endedOn }: Subcontract,
  on: Day,
  today: Day,
): Result<Day, Refusal<'SUBCONTRACT_ACCEPTED' | 'ACCEPTED_TO_COME' | 'DATES_REVERSED'>> => {
  if (acceptedOn !== null) return err(refuse('SUBCONTRACT_ACCEPTED', 'acceptedOn'))
  if (on > today) return err(refuse('ACCEPTED_TO_COME', 'acceptedOn'))
  return endedOn !== null && endedOn < on ? err(refuse('DATES_REVERSED', 'acceptedOn')) : ok(on)
}
