import type { Day } from '@cordee/domain/kernel/day'
import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'

/** A validated entry with what every dimension needs: one statement reads them all. */
export interface EntryRow {
  readonly entryId: string
  readonly month: string
  readonly minutes: number
  readonly recordedOn: string
  readonly correction: boolean
  readonly reason: string | null
  readonly commitmentId: string
  readonly participantId: string
  readonly modality: string
  readonly contractType: string
  readonly employerKinds: readonly string[]
  readonly prescriberKinds: readonly string[] | null
  readonly sex: string | null
  readonly birthYear: number | null
  readonly residenceEpci: string | null
  readonly ruralZone: boolean
  readonly workEpci: string | null
  readonly cpv: string | null
  readonly buyerCategory: string | null
  readonly clauseType: string | null
  readonly urbanRenewal: boolean | null
}

export interface Perimeter {
  readonly from: Day
  readonly to: Day
  /** Hours worked in this intercommunality only. */
  readonly epciCode: string | null
}

const withinPeriod = ({ from, to, epciCode }: Perimeter) => Prisma.sql`
  m.month >= date_trunc('month', ${from}::date) AND m.month <= ${to}::date
  ${epciCode === null ? Prisma.empty : Prisma.sql`AND w.epci_code = ${epciCode}`}`

/** Validated hours of the period, as they stand now. */
export const loadValidatedRows = (tx: Tx, carrierId: string, perimeter: Perimeter): Promise<EntryRow[]> =>
  tx.$queryRaw<EntryRow[]>(Prisma.sql`
    SELECT e.id::text AS "entryId", m.month::text, e.counted_minutes AS minutes, e.created_at::date::text AS "recordedOn",
      e.correction, e.reason, p.commitment_id::text AS "commitmentId", p.participant_id::text AS "participantId",
      p.modality, p.contract_type AS "contractType", employer.kinds AS "employerKinds", prescriber.kinds AS "prescriberKinds",
      person.sex, person.birth_year AS "birthYear", home.epci_code AS "residenceEpci",
      EXISTS (SELECT FROM zone_commune z WHERE z.commune_code = person.commune_code AND z.kind IN ('ZRR', 'FRR')
        AND z.from_day <= m.month AND (z.to_day IS NULL OR z.to_day >= m.month)) AS "ruralZone",
      w.epci_code AS "workEpci", contract.cpv, contract.buyer_category AS "buyerCategory", clause.type AS "clauseType",
      contract.urban_renewal AS "urbanRenewal"
    FROM hours_month m
    JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
    JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
    JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
    JOIN lot ON lot.carrier_id = k.carrier_id AND lot.id = k.lot_id
    JOIN procurement_contract contract ON contract.carrier_id = lot.carrier_id AND contract.id = lot.contract_id
    JOIN organisation employer ON employer.carrier_id = p.carrier_id AND employer.id = p.employer_id
    JOIN participant person ON person.carrier_id = p.carrier_id AND person.id = p.participant_id
    LEFT JOIN organisation prescriber ON prescriber.carrier_id = person.carrier_id AND prescriber.id = person.prescriber_id
    LEFT JOIN commune home ON home.code = person.commune_code
    LEFT JOIN opportunity o ON o.carrier_id = p.carrier_id AND o.id = p.opportunity_id
    LEFT JOIN commune w ON w.code = coalesce(o.commune_code, contract.commune_code)
    LEFT JOIN LATERAL (SELECT c.type FROM clause c WHERE c.carrier_id = lot.carrier_id AND c.lot_id = lot.id
      ORDER BY c.id DESC LIMIT 1) clause ON true
    WHERE m.carrier_id = ${carrierId}::uuid AND m.status IN ('VALIDATED', 'LOCKED') AND ${withinPeriod(perimeter)}
    ORDER BY m.month, e.id`)

export interface CommitmentRow {
  readonly contractId: string
  readonly title: string
  readonly buyer: string
  readonly due: number
  readonly validated: number
}

/** Each commitment: what was due at the end of the period, what is validated since its beginning. */
export const loadCommitmentRows = (
  tx: Tx,
  carrierId: string,
  { to, epciCode }: Perimeter,
): Promise<CommitmentRow[]> =>
  tx.$queryRaw<CommitmentRow[]>(Prisma.sql`
    SELECT c.id::text AS "contractId", c.subject AS title, b.name AS buyer, coalesce(due.minutes, 0)::int AS due,
      coalesce(done.minutes, 0)::int AS validated
    FROM commitment k
    JOIN lot ON lot.carrier_id = k.carrier_id AND lot.id = k.lot_id
    JOIN procurement_contract c ON c.carrier_id = lot.carrier_id AND c.id = lot.contract_id
    JOIN organisation b ON b.carrier_id = c.carrier_id AND b.id = c.buyer_id
    LEFT JOIN commune w ON w.code = c.commune_code
    LEFT JOIN LATERAL (SELECT sum(l.minutes) AS minutes FROM obligation_line l WHERE l.carrier_id = k.carrier_id
      AND l.commitment_id = k.id AND l.effect_on <= ${to}::date) due ON true
    LEFT JOIN LATERAL (SELECT sum(h.validated_minutes) AS minutes FROM commitment_hours h WHERE h.carrier_id = k.carrier_id
      AND h.commitment_id = k.id AND h.month <= ${to}::date) done ON true
    WHERE k.carrier_id = ${carrierId}::uuid AND k.status NOT IN ('DORMANT', 'EXPECTED', 'CANCELLED')
      ${epciCode === null ? Prisma.empty : Prisma.sql`AND w.epci_code = ${epciCode}`}
    ORDER BY c.subject, c.id, k.id`)
