import type { ExpectedCurve } from '@cordee/domain/commitment/expected-curve'
import type { Day, Month } from '@cordee/domain/kernel/day'
import { type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import { type BasisPoints, basisPoints } from '@cordee/domain/kernel/ratio'
import { dueByPercent, type WorkedMonth, workedMonths } from '@cordee/domain/procurement/due-hours'
import { toMonth } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'

/** A clause in part of the hours worked: the part, and the totals its holder declared (R08). */
export interface WorkedTerms {
  readonly clauseVersionId: string
  readonly insertionRate: BasisPoints
  readonly declared: ReadonlyMap<Month, Minutes>
}

/**
 * Of these commitments, the terms of those that owe a part of the hours worked, in one statement. A clause that also
 * says a volume owes the volume; so does a tranche, which has its own.
 */
export const loadWorkedTerms = async (
  db: Pick<Db, '$queryRaw'>,
  carrierId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WorkedTerms>> => {
  const rows = await db.$queryRaw<
    { commitment_id: string; version_id: string; rate: number; month: Date | null; minutes: number | null }[]
  >(Prisma.sql`
    SELECT c.id AS commitment_id, v.id AS version_id, v.insertion_rate_bps AS rate, w.month, w.minutes
    FROM commitment c
    JOIN clause k ON k.carrier_id = c.carrier_id AND k.lot_id = c.lot_id AND k.type = 'EXECUTION_PERCENT'
    JOIN LATERAL (
      SELECT id, insertion_rate_bps, due_minutes FROM clause_version
      WHERE carrier_id = k.carrier_id AND clause_id = k.id ORDER BY number DESC LIMIT 1
    ) v ON v.insertion_rate_bps IS NOT NULL AND v.due_minutes IS NULL
    LEFT JOIN worked_month w ON w.carrier_id = c.carrier_id AND w.commitment_id = c.id
    WHERE c.carrier_id = ${carrierId}::uuid AND c.id = ANY (${[...ids]}::uuid[]) AND c.tranche_id IS NULL`)
  return new Map(
    [...Map.groupBy(rows, (row) => row.commitment_id)].map(([id, months]) => [
      id,
      {
        clauseVersionId: months[0]?.version_id ?? '',
        insertionRate: basisPoints(months[0]?.rate ?? 0),
        declared: new Map(
          months.flatMap((row) =>
            row.month === null ? [] : [[toMonth(row.month), minutes(row.minutes ?? 0)] as const],
          ),
        ),
      },
    ]),
  )
}

export interface WorkedSoFar {
  /** In order, each with its total, or null where it is still to be declared. */
  readonly months: readonly WorkedMonth[]
  /** « À compléter », and what is missing; null when all that is due is known. */
  readonly toComplete: string | null
}

/** What is known on a day of the hours worked, over the calendar of the works. */
export const workedSoFar = (
  { insertionRate, declared }: WorkedTerms,
  curve: ExpectedCurve | null,
  today: Day,
): WorkedSoFar => {
  const works = curve && { from: curve.serviceOrderOn, to: curve.plannedEndOn }
  const months = workedMonths({ works, declared, today })
  return { months, toComplete: dueByPercent({ insertionRate, months }).sentence }
}
