import type { Day } from './day.ts'
import type { Refusal } from './refusal.ts'
import { refuse } from './refusals.ts'
import { err, ok, type Result } from './result.ts'

/**
 * What happened is noted once its day has come; what is planned has a field of its own.
 * @param field where the day was written, for the form to point at
 * @returns the day; refuses `DAY_TO_COME`.
 */
export const happened = (on: Day, today: Day, field: string): Result<Day, Refusal<'DAY_TO_COME'>> =>
  on > today ? err(refuse('DAY_TO_COME', field)) : ok(on)
