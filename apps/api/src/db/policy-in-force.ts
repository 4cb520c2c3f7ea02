import type { PolicyPlace, PolicyScope } from '@cordee/domain/kernel/dated-policy'
import type { Day } from '@cordee/domain/kernel/day'
import {
  type PolicyKind,
  type PolicyOf,
  policyInForce,
  type SetPolicy,
} from '@cordee/domain/policy-catalogue'
import { type PolicyValue, Prisma } from '../generated/prisma/client.ts'
import { toDay, toDayOrNull } from './day.ts'
import type { Tx } from './types.ts'

/** A value a carrier set, as the domain reads it. */
export const setPolicyOf = (row: PolicyValue): SetPolicy => ({
  id: row.id,
  from: toDay(row.fromDay),
  to: toDayOrNull(row.toDay),
  source: row.source,
  verified: row.verified,
  values: row.values as Record<string, number>,
  ...(row.scopeKind && row.scopeId
    ? { scope: { kind: row.scopeKind as PolicyScope['kind'], id: row.scopeId } }
    : {}),
})

/** The values of a carrier, read once and asked as often as needed. */
export interface PolicyBook {
  /** Some value holds for one territory, one buyer or one contract only: the place must be known. */
  readonly scoped: boolean
  /** What the carrier wrote down itself, of one kind. */
  readonly own: (kind: PolicyKind) => readonly SetPolicy[]
  readonly at: <Kind extends PolicyKind>(kind: Kind, at: Day, place?: PolicyPlace) => PolicyOf<Kind>
}

export const loadPolicies = async (
  tx: Pick<Tx, 'policyValue'>,
  carrierId: string,
  kinds: readonly PolicyKind[],
): Promise<PolicyBook> => {
  const rows = await tx.policyValue.findMany({
    where: { carrierId, kind: { in: [...kinds] }, withdrawnOn: null },
  })
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const own = (kind: PolicyKind) => (byKind.get(kind) ?? []).map(setPolicyOf)
  return {
    scoped: rows.some(({ scopeKind }) => scopeKind !== null),
    own,
    at: (kind, at, place) => policyInForce(kind, own(kind), at, place),
  }
}

/** The value of practice that holds that day at this place: the carrier's own first, else the one delivered. */
export const loadPolicy = async <Kind extends PolicyKind>(
  tx: Pick<Tx, 'policyValue'>,
  carrierId: string,
  kind: Kind,
  at: Day,
  place: PolicyPlace = {},
): Promise<PolicyOf<Kind>> => (await loadPolicies(tx, carrierId, [kind])).at(kind, at, place)

interface Somewhere {
  readonly contractId: string
  readonly buyerId: string
  readonly programmeId: string | null
  readonly epciCode: string | null
}

/** The place of what is asked about a contract. */
export const placeOf = ({ contractId, buyerId, programmeId, epciCode }: Somewhere): PolicyPlace => ({
  contractId,
  buyerId,
  ...(programmeId === null ? {} : { programmeId }),
  ...(epciCode === null ? {} : { territoryId: epciCode }),
})

/** Where each commitment stands, for a value that is narrower than the carrier; empty where none is. */
export const commitmentPlaces = async (
  tx: Pick<Tx, '$queryRaw'>,
  carrierId: string,
  ids: readonly string[],
  { scoped }: PolicyBook,
): Promise<ReadonlyMap<string, PolicyPlace>> => {
  if (!scoped || ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<({ readonly id: string } & Somewhere)[]>(Prisma.sql`
    SELECT c.id, k.id AS "contractId", k.buyer_id AS "buyerId", k.programme_id AS "programmeId",
      m.epci_code AS "epciCode"
    FROM commitment c JOIN lot l ON l.carrier_id = c.carrier_id AND l.id = c.lot_id
    JOIN procurement_contract k ON k.carrier_id = l.carrier_id AND k.id = l.contract_id
    LEFT JOIN commune m ON m.code = k.commune_code
    WHERE c.carrier_id = ${carrierId}::uuid AND c.id = ANY (${[...ids]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, placeOf(row)]))
}
