import type { Day } from '@cordee/domain/kernel/day'
import { type PolicyOf, policyInForce } from '@cordee/domain/policy-catalogue'
import type { Pool } from 'pg'

/** The values of practice that anybody may read, each in its view. */
const views = { promise: 'public_promise', retention: 'public_retention' } as const

interface SetRow {
  readonly from_day: Day
  readonly to_day: Day | null
  readonly source: string
  readonly verified: boolean
  readonly values: Record<string, number>
}

/** What holds today for this carrier, as the public door may read it: its own value first, else the one delivered. */
export const publicPolicy = async <Kind extends keyof typeof views>(
  pool: Pool,
  kind: Kind,
  carrierId: string,
  today: Day,
): Promise<PolicyOf<Kind>> => {
  const { rows } = await pool.query<SetRow>(
    `SELECT from_day::text, to_day::text, source, verified, values FROM ${views[kind]} WHERE carrier_id = $1`,
    [carrierId],
  )
  return policyInForce(
    kind,
    rows.map(({ from_day: from, to_day: to, ...row }) => ({ from, to, ...row })),
    today,
  )
}
