import type { Day } from '@cordee/domain/kernel/day'
import { type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import {
  type ComingPolicy,
  type ComingPosition,
  comingPosition,
} from '@cordee/domain/opportunity/coming-positions'
import { tradeOfWorks } from '@cordee/domain/opportunity/trade-of-works'
import { policyInForce } from '@cordee/domain/policy-catalogue'
import type { Pool } from 'pg'

/** What a commitment still owes, as `commitments_to_come` and `public_coming` count it. */
export interface OwedRow {
  readonly lot_title: string
  readonly due: number
  readonly counted: number
  readonly planned: number
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly stopped_until: string | null
  readonly rome_code: string | null
  readonly period: string | null
  readonly places: number | null
}

const day = (text: string | null) => text as Day | null
const owed = (value: number): Minutes => minutes(value)

/** The trade somebody chose, else the one the lot's title speaks of. */
export const tradeOf = (row: Pick<OwedRow, 'rome_code' | 'lot_title'>): string | null =>
  row.rome_code ?? tradeOfWorks(row.lot_title)

/** What is announced: counted by the rule, then corrected by whoever knows better. */
export const announced = (row: OwedRow, today: Day, policy: ComingPolicy): ComingPosition | null => {
  const counted = comingPosition(
    {
      due: owed(row.due),
      counted: owed(row.counted),
      planned: owed(row.planned),
      startsOn: day(row.starts_on),
      endsOn: day(row.ends_on),
      stoppedUntil: day(row.stopped_until),
    },
    today,
    policy,
  )
  return counted && { ...counted, places: row.places ?? counted.places, period: row.period ?? counted.period }
}

/** A row of `public_coming`: what anyone may read. */
export interface PublicComingRow extends OwedRow {
  readonly key: string
  readonly subject: string | null
  readonly holder_name: string | null
  readonly commune_code: string
  readonly commune_name: string
  readonly epci_name: string
  readonly postcodes: readonly string[]
}

export interface Coming {
  readonly row: PublicComingRow
  readonly trade: string
  readonly position: ComingPosition
}

interface PolicyRow {
  readonly from: Day
  readonly to: Day | null
  readonly source: string
  readonly verified: boolean
  readonly values: Readonly<Record<string, number>>
}

const publicPolicy = async (pool: Pool, carrierId: string, today: Day): Promise<ComingPolicy> => {
  const { rows } = await pool.query<PolicyRow>(
    `SELECT from_day::text AS "from", to_day::text AS "to", source, verified, values
     FROM public_policy WHERE carrier_id = $1 AND kind = 'comingPositions'`,
    [carrierId],
  )
  return policyInForce('comingPositions', rows, today)
}

const soonestFirst = (one: Coming, other: Coming): number =>
  (one.position.from ?? '9').localeCompare(other.position.from ?? '9') ||
  one.row.key.localeCompare(other.row.key)

/** The posts to come of this carrier; those whose trade nobody can tell wait in the workspace. */
export const publicComing = async (pool: Pool, carrierId: string, today: Day): Promise<Coming[]> => {
  const [{ rows }, policy] = await Promise.all([
    pool.query<PublicComingRow>(
      `SELECT key, subject, lot_title, holder_name, due, counted, planned, starts_on::text, ends_on::text,
         stopped_until::text, rome_code, commune_code, commune_name, epci_name, postcodes, period, places
       FROM public_coming($1, $2::date)`,
      [carrierId, today],
    ),
    publicPolicy(pool, carrierId, today),
  ])
  return rows
    .flatMap((row) => {
      const trade = tradeOf(row)
      const position = announced(row, today, policy)
      return trade && position ? [{ row, trade, position }] : []
    })
    .toSorted(soonestFirst)
}
