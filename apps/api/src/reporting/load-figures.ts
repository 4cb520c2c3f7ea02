import { type PolicyUsed, policyUsed } from '@cordee/domain/kernel/dated-policy'
import type { Day } from '@cordee/domain/kernel/day'
import type { Audience } from '@cordee/domain/reporting/audience'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { type Figures, figuresOf } from './report-figures.ts'
import { type EntryRow, loadCommitmentRows, loadValidatedRows } from './validated-rows.ts'

export interface ReportDefinition {
  readonly audience: Audience
  readonly from: Day
  readonly to: Day
  readonly epciCode: string | null
  /** A programme may ask for values of its own. */
  readonly programmeId: string | null
}

export interface LoadedReport {
  readonly rows: readonly EntryRow[]
  readonly figures: Figures
  readonly policies: readonly (PolicyUsed & { readonly kind: string })[]
}

/** Works whose milestone came within the period, with the situation noted for it, or « unknown ». */
const loadOutcomes = (tx: Tx, carrierId: string, { from, to, epciCode }: ReportDefinition) =>
  tx.$queryRaw<{ milestone: string; situation: string }[]>(Prisma.sql`
    SELECT q.milestone, coalesce(o.situation, 'UNKNOWN') AS situation
    FROM placement p
    CROSS JOIN (VALUES ('EXIT', 0), ('MONTHS_3', 3), ('MONTHS_6', 6), ('MONTHS_12', 12)) AS q(milestone, months)
    JOIN commitment k ON k.carrier_id = p.carrier_id AND k.id = p.commitment_id
    JOIN lot ON lot.carrier_id = k.carrier_id AND lot.id = k.lot_id
    JOIN procurement_contract c ON c.carrier_id = lot.carrier_id AND c.id = lot.contract_id
    LEFT JOIN opportunity x ON x.carrier_id = p.carrier_id AND x.id = p.opportunity_id
    LEFT JOIN commune w ON w.code = coalesce(x.commune_code, c.commune_code)
    LEFT JOIN outcome o ON o.carrier_id = p.carrier_id AND o.placement_id = p.id AND o.milestone = q.milestone
    WHERE p.carrier_id = ${carrierId}::uuid AND p.status IN ('ENDED', 'FOLLOWED_UP')
      AND (p.ends_on + make_interval(months => q.months))::date BETWEEN ${from}::date AND ${to}::date
      ${epciCode === null ? Prisma.empty : Prisma.sql`AND w.epci_code = ${epciCode}`}`)

/** Promised calls kept, over those whose day came in the period, in basis points; one that still may come waits (R58). */
const loadCallsOnTime = async (tx: Tx, carrierId: string, { from, to }: ReportDefinition) => {
  const [row] = await tx.$queryRaw<{ kept: number; promised: number }[]>`
    SELECT count(*) FILTER (WHERE called_on <= call_by)::int AS kept, count(*)::int AS promised
    FROM call_promise WHERE carrier_id = ${carrierId}::uuid AND call_by BETWEEN ${from}::date AND ${to}::date
      AND (called_on IS NOT NULL OR call_by < ${to}::date)`
  return row && row.promised > 0 ? Math.round((row.kept * 10_000) / row.promised) : null
}

/** Every figure of a report and the rows behind it: seven statements, whatever the size. */
export const loadReport = async (
  tx: Tx,
  carrierId: string,
  definition: ReportDefinition,
): Promise<LoadedReport> => {
  const place = definition.programmeId === null ? {} : { programmeId: definition.programmeId }
  const [rows, commitments, outcomes, callsOnTime, territory, smallCells, fte] = await Promise.all([
    loadValidatedRows(tx, carrierId, definition),
    loadCommitmentRows(tx, carrierId, definition),
    loadOutcomes(tx, carrierId, definition),
    loadCallsOnTime(tx, carrierId, definition),
    tx.carrierTerritory.findMany({
      where: { carrierId },
      include: { epci: true },
      orderBy: { epciCode: 'asc' },
    }),
    loadPolicy(tx, carrierId, 'smallCells', definition.to, place),
    loadPolicy(tx, carrierId, 'fte', definition.to, place),
  ])
  return {
    rows,
    figures: figuresOf({
      period: definition,
      audience: definition.audience,
      rows,
      commitments,
      outcomes,
      epcis: new Map(territory.map(({ epci }) => [epci.code, epci.name])),
      callsOnTime,
      policies: { smallCells, fte },
    }),
    policies: [
      { kind: 'smallCells', ...policyUsed(smallCells) },
      { kind: 'fte', ...policyUsed(fte) },
    ],
  }
}
