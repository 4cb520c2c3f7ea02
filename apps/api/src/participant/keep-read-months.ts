import { type Day, earliest } from '@cordee/domain/kernel/day'
import { keptFrom } from '@cordee/domain/participant/retention'
import { policyInForce, type SetPolicy } from '@cordee/domain/policy-catalogue'
import type { Pool } from 'pg'
import { dayInParis } from '../platform/clock.ts'

/** The longest that a carrier keeps: what the others keep less long leaves by their own night. */
const keptByAll = async (pool: Pool, today: Day): Promise<Day> => {
  const { rows } = await pool.query<SetPolicy & { readonly carrierId: string }>(
    `SELECT carrier_id AS "carrierId", from_day::text AS "from", to_day::text AS "to", source, verified, values
     FROM policy_value WHERE kind = 'retention' AND withdrawn_on IS NULL`,
  )
  const own = [...Map.groupBy(rows, ({ carrierId }) => carrierId).values()]
  return [[], ...own]
    .map((set) => keptFrom('READ_LOG', today, policyInForce('retention', set, today)))
    .reduce(earliest)
}

/**
 * The months of the log of reads: those to come are ready, those that ended before what is kept are dropped whole
 * (R81). On the real clock, which the lines are written by; safe to repeat. @returns how many were dropped
 */
export const keepReadMonths = async (pool: Pool, now: Date): Promise<number> => {
  const today = dayInParis(now)
  const { rows } = await pool.query<{ dropped: number }>(
    'SELECT keep_read_months($1::date, $2::date) AS dropped',
    [today, await keptByAll(pool, today)],
  )
  return rows[0]?.dropped ?? 0
}
