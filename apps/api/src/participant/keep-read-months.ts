import { policyAt } from '@cordee/domain/kernel/dated-policy'
import { keptFrom, retentionPolicies } from '@cordee/domain/participant/retention'
import type { Pool } from 'pg'
import { dayInParis } from '../platform/clock.ts'

/**
 * The months of the log of reads: those to come are ready, those that ended before what is kept are dropped whole
 * (R81). On the real clock, which the lines are written by; safe to repeat. @returns how many were dropped
 */
export const keepReadMonths = async (pool: Pool, now: Date): Promise<number> => {
  const today = dayInParis(now)
  const { rows } = await pool.query<{ dropped: number }>(
    'SELECT keep_read_months($1::date, $2::date) AS dropped',
    [today, keptFrom('READ_LOG', today, policyAt(retentionPolicies, today))],
  )
  return rows[0]?.dropped ?? 0
}
