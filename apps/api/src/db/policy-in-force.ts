import type { PolicyPlace, PolicyScope } from '@cordee/domain/kernel/dated-policy'
import type { Day } from '@cordee/domain/kernel/day'
import { type PolicyKind, type PolicyOf, policyInForce } from '@cordee/domain/policy-catalogue'
import { toDay, toDayOrNull } from './day.ts'
import type { Tx } from './types.ts'

/** The value of practice that holds that day at this place: the carrier's own first, else the one delivered. */
export const loadPolicy = async <Kind extends PolicyKind>(
  tx: Pick<Tx, 'policyValue'>,
  carrierId: string,
  kind: Kind,
  at: Day,
  place: PolicyPlace = {},
): Promise<PolicyOf<Kind>> => {
  const rows = await tx.policyValue.findMany({ where: { carrierId, kind, withdrawnOn: null } })
  return policyInForce(
    kind,
    rows.map((row) => ({
      from: toDay(row.fromDay),
      to: toDayOrNull(row.toDay),
      source: row.source,
      verified: row.verified,
      values: row.values as Record<string, number>,
      ...(row.scopeKind && row.scopeId
        ? { scope: { kind: row.scopeKind as PolicyScope['kind'], id: row.scopeId } }
        : {}),
    })),
    at,
    place,
  )
}
