import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export type ProgrammePeriod = { readonly from: Day; readonly to: Day }

/**
 * The period of a programme is corrected until a funding plan was in force on it: its total is spread over these
 * days (R42). What was spent stays within.
 * @param held a plan is or was in force
 * @param spentOn the days of its expenses
 * @returns the period; refuses `PROGRAMME_REVERSED`, `PROGRAMME_HELD_BY_PLAN`, `PROGRAMME_HOLDS_EXPENSES`.
 */
export const changePeriod = (
  before: ProgrammePeriod,
  after: ProgrammePeriod,
  held: boolean,
  spentOn: readonly Day[],
): Result<
  ProgrammePeriod,
  Refusal<'PROGRAMME_REVERSED' | 'PROGRAMME_HELD_BY_PLAN' | 'PROGRAMME_HOLDS_EXPENSES'>
> => {
  if (after.to < after.from) return err(refuse('PROGRAMME_REVERSED', 'to'))
  const same = after.from === before.from && after.to === before.to
  if (held && !same) return err(refuse('PROGRAMME_HELD_BY_PLAN', 'from'))
  return spentOn.some((day) => day < after.from || day > after.to)
    ? err(refuse('PROGRAMME_HOLDS_EXPENSES', 'from'))
    : ok(after)
}
