import type { Day } from '@cordee/domain/kernel/day'
import type { Pool } from 'pg'

/** A placement that lasts in the months of a grid, with what its line says of it. */
export interface GridRow {
  readonly id: string
  readonly participantId: string
  /** Empty once the person is erased. */
  readonly personName: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly weeklyMinutes: number
  readonly contractType: string
  readonly contractSubject: string
  readonly trade: string
  readonly declarantId: string
  readonly declarantName: string
}

export interface GridFilter {
  readonly carrierId: string
  readonly from: Day
  readonly to: Day
  readonly declarantId: string | null
  readonly commitmentId: string | null
  readonly contractId: string | null
}

const gridRowsSql = `SELECT p.id, p.participant_id AS "participantId", concat_ws(' ', i.first_name, i.last_name) AS "personName",
    p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.weekly_minutes AS "weeklyMinutes",
    p.contract_type::text AS "contractType", c.subject AS "contractSubject", t.label AS trade,
    d.id AS "declarantId", d.name AS "declarantName"
  FROM placement p
  JOIN rome_trade t ON t.code = p.rome_code
  JOIN organisation d ON d.carrier_id = p.carrier_id AND d.id = p.declarant_id
  JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
  JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
  JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
  LEFT JOIN participant_identity i ON i.carrier_id = p.carrier_id AND i.participant_id = p.participant_id
  WHERE p.carrier_id = $1 AND p.status <> 'CANCELLED' AND p.starts_on <= $3 AND (p.ends_on IS NULL OR p.ends_on >= $2)
    AND ($4::uuid IS NULL OR p.declarant_id = $4) AND ($5::uuid IS NULL OR k.id = $5)
    AND ($6::uuid IS NULL OR c.id = $6)
  LIMIT 1000`

/** One statement, whatever the number of people. */
export const gridRows = async (
  pool: Pool,
  { carrierId, from, to, declarantId, commitmentId, contractId }: GridFilter,
): Promise<GridRow[]> =>
  (
    await pool.query<GridRow>({
      name: 'hours-grid',
      text: gridRowsSql,
      values: [carrierId, from, to, declarantId, commitmentId, contractId],
    })
  ).rows
