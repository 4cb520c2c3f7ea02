import type { Month } from '@cordee/domain/kernel/day'
import { type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import type { ContractState } from '@cordee/domain/procurement/contract-lifecycle'
import { toMonth } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'

/** Counted minutes of a month, as the ledger holds them. */
export interface MonthHours {
  readonly month: Month
  readonly validated: Minutes
  readonly declared: Minutes
}

export interface HoursDone {
  /** Where the contract of the commitment is. */
  readonly contractState: ContractState
  readonly months: readonly MonthHours[]
}

interface Row {
  readonly id: string
  readonly contractState: ContractState
  readonly month: Date | null
  readonly validated: number
  readonly declared: number
}

/** What was done for these commitments, month by month, in one statement. */
export const loadHoursDone = async (
  db: Pick<Db, '$queryRaw'>,
  carrierId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HoursDone>> => {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, k.status AS "contractState", h.month, coalesce(h.validated_minutes, 0) AS validated,
      coalesce(h.declared_minutes, 0) AS declared
    FROM commitment c
    JOIN lot l ON l.carrier_id = c.carrier_id AND l.id = c.lot_id
    JOIN procurement_contract k ON k.carrier_id = l.carrier_id AND k.id = l.contract_id
    LEFT JOIN (SELECT * FROM commitment_hours
      WHERE carrier_id = ${carrierId}::uuid AND commitment_id = ANY (${[...ids]}::uuid[])) h ON h.commitment_id = c.id
    WHERE c.carrier_id = ${carrierId}::uuid AND c.id = ANY (${[...ids]}::uuid[])
    ORDER BY h.month`)
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, ofOne]) => [
      id,
      {
        contractState: ofOne[0]?.contractState ?? 'IDENTIFIED',
        months: ofOne.flatMap(({ month, validated, declared }) =>
          month === null
            ? []
            : [{ month: toMonth(month), validated: minutes(validated), declared: minutes(declared) }],
        ),
      },
    ]),
  )
}
