import type { Month } from '@cordee/domain/kernel/day'
import { firstDay, lastDay } from '@cordee/domain/kernel/day'
import { toMonth } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { type HoursMonthStatus, Prisma } from '../generated/prisma/client.ts'
import type { RefusedMinutes } from './types.ts'

/** What the ledger holds of one month of one placement. */
export interface MonthSum {
  readonly placement_id: string
  readonly month: Date
  readonly status: HoursMonthStatus
  readonly version: number
  readonly kept_with_reason: string | null
  readonly returned_reason: string | null
  readonly minutes: number
  readonly counted: number
  readonly refused: RefusedMinutes[]
  readonly corrected: boolean
  /** The person does not agree, and nobody has seen it with them yet. */
  readonly contested: boolean
}

const keyOf = (placementId: string, month: Month): string => `${placementId} ${month}`

/** Sums of the months asked for, in one statement. @returns the sum of a placement's month, if it has one. */
export const monthSums = async (
  db: Db,
  carrierId: string,
  placementIds: readonly string[],
  from: Month,
  to: Month,
): Promise<(placementId: string, month: Month) => MonthSum | undefined> => {
  if (placementIds.length === 0) return () => undefined
  const sums = await db.$queryRaw<MonthSum[]>(Prisma.sql`
    SELECT m.placement_id, m.month, m.status::text AS status, m.version, m.kept_with_reason, m.returned_reason,
      sum(e.minutes)::int AS minutes, sum(e.counted_minutes)::int AS counted,
      coalesce(jsonb_path_query_array(
        jsonb_agg(e.refused) FILTER (WHERE (e.reverses_id IS NULL OR e.correction) AND NOT EXISTS (
          SELECT FROM hours_entry r WHERE r.carrier_id = e.carrier_id AND r.reverses_id = e.id)), '$[*][*]'), '[]') AS refused,
      bool_or(e.correction) AS corrected,
      EXISTS (SELECT FROM task t WHERE t.carrier_id = m.carrier_id AND t.kind = 'HOURS_DISAGREEMENT'
        AND t.status = 'OPEN' AND t.source_key = 'contested:' || m.id) AS contested
    FROM hours_month m JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
    WHERE m.carrier_id = ${carrierId}::uuid AND m.month BETWEEN ${firstDay(from)}::date AND ${lastDay(to)}::date
      AND m.placement_id = ANY (${[...placementIds]}::uuid[])
    GROUP BY m.id`)
  const byCell = new Map(sums.map((sum) => [keyOf(sum.placement_id, toMonth(sum.month)), sum]))
  return (placementId, month) => byCell.get(keyOf(placementId, month))
}
