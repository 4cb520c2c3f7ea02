import type { Day } from '@cordee/domain/kernel/day'
import type { ReferralState } from '@cordee/domain/opportunity/referral-lifecycle'
import { Prisma } from '../generated/prisma/client.ts'

interface NamedStatement {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/** A place between two referrals of the list, newest first. */
export interface Keyset {
  readonly createdAt: string
  readonly id: string
}

export interface ReferralRow {
  readonly id: string
  readonly status: ReferralState
  readonly statusSince: Day
  readonly answerBefore: Day
  readonly reason: string | null
  readonly createdAt: Date
  readonly version: number
  readonly participantId: string
  readonly opportunityId: string | null
  readonly slug: string
  readonly title: string
  readonly communeName: string
  readonly effectOn: Day | null
  readonly validUntil: Day | null
  readonly atWork: boolean
}

/**
 * A page of a client's own referrals with their position and the dates from which hours count: one statement with a
 * literal size, as partners poll it all day. Benchmarks run this very text.
 */
export const partnerReferralsSql = (
  { carrierId, partnerClientId }: { readonly carrierId: string; readonly partnerClientId: string },
  { after, before }: { readonly after: Keyset | null; readonly before: Keyset | null },
  order: 'newest' | 'oldest',
  limit: number,
  statuses: readonly ReferralState[] = [],
): NamedStatement => {
  const { text, values } = Prisma.sql`
  SELECT r.id, r.status::text AS status, r.status_since::text AS "statusSince", r.answer_before::text AS "answerBefore", r.reason,
    r.created_at AS "createdAt", r.version, r.participant_id AS "participantId",
    o.id AS "opportunityId", o.slug, o.title, c.name AS "communeName", e.effect_on::text AS "effectOn",
    e.valid_until::text AS "validUntil",
    r.status = 'ACCEPTED' AND EXISTS (
      SELECT FROM placement p WHERE p.carrier_id = r.carrier_id AND p.referral_id = r.id) AS "atWork"
  FROM referral r
  LEFT JOIN opportunity o ON o.carrier_id = r.carrier_id AND o.id = r.opportunity_id
  LEFT JOIN commune c ON c.code = o.commune_code
  LEFT JOIN LATERAL (
    SELECT a.effect_on, a.valid_until FROM eligibility_assessment a
    WHERE a.carrier_id = r.carrier_id AND a.participant_id = r.participant_id AND a.status IN ('VALIDATED', 'EXTENDED')
    ORDER BY a.effect_on DESC LIMIT 1
  ) e ON true
  WHERE r.carrier_id = ${carrierId}::uuid AND r.partner_client_id = ${partnerClientId}::uuid
    ${statuses.length > 0 ? Prisma.sql`AND r.status::text = ANY(${[...statuses]}::text[])` : Prisma.empty}
    ${after ? Prisma.sql`AND (r.created_at, r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    ${before ? Prisma.sql`AND (r.created_at, r.id) > (${before.createdAt}::timestamptz, ${before.id}::uuid)` : Prisma.empty}
  ORDER BY ${order === 'newest' ? Prisma.raw('r.created_at DESC, r.id DESC') : Prisma.raw('r.created_at, r.id')}
  LIMIT ${Prisma.raw(String(Math.trunc(limit)))}`
  // As many plans a connection as there are shapes of the statement.
  const filters = [after && 'after', before && 'before', statuses.length > 0 && 'statuses'].filter(Boolean)
  return { name: ['partner-referrals', order, limit, ...filters].join(' '), text, values: [...values] }
}

export const asOwnReferral = (row: ReferralRow) => ({
  ...row,
  opportunity:
    row.opportunityId === null
      ? null
      : { id: row.opportunityId, slug: row.slug, title: row.title, commune: { name: row.communeName } },
  eligibility: row.effectOn === null ? null : { effectOn: row.effectOn, validUntil: row.validUntil },
})
