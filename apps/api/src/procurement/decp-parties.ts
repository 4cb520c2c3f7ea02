import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import type { DecpContract, DecpParty } from '@cordee/domain/procurement/decp-contract'
import type { Tx } from '../db/types.ts'

type Role = 'BUYER' | 'COMPANY'

/** The organisation a party of a contract stands for; null when nothing says who it is. */
export type Parties = (party: DecpParty, role: Role) => string | null

interface Wanted {
  readonly siret: string | null
  readonly name: string
  /** False when the file gave no name: the number stands for it. */
  readonly named: boolean
  readonly roles: ReadonlySet<Role>
}

interface Recorded {
  readonly id: string
  readonly siret: string | null
  readonly name: string
  readonly kinds: readonly OrganisationKind[]
}

/** Finds the buyers and holders of these contracts by SIRET, else by name, and creates those nobody knew. */
export const findParties = async (
  tx: Tx,
  { carrierId, newId }: { readonly carrierId: string; readonly newId: () => string },
  contracts: readonly DecpContract[],
): Promise<Parties> => {
  const wanted = new Map<string, Wanted>()
  for (const { buyer, holders } of contracts) {
    want(wanted, buyer, 'BUYER')
    for (const holder of holders) want(wanted, holder, 'COMPANY')
  }
  const known = await recorded(tx, carrierId, [...wanted.values()])
  const unknown = [...wanted].flatMap(([key, party]) => (known.has(key) ? [] : [party]))
  if (unknown.length > 0) {
    await create(
      tx,
      carrierId,
      unknown.map((party) => ({ ...party, id: newId() })),
    )
    for (const [key, row] of await recorded(tx, carrierId, unknown)) known.set(key, row)
  }
  const behind = [...known].flatMap(([key, row]) => completed(row, wanted.get(key)) ?? [])
  if (behind.length > 0) await complete(tx, carrierId, behind)
  return (party, role) => known.get(identity(party.siret, nameOf(party, role)) ?? '')?.id ?? null
}

const placeholder = (role: Role, number: string): string =>
  `${role === 'BUYER' ? 'Acheteur' : 'Entreprise'} ${number}`

/** A buyer without a name is known by whatever was typed for its number; a holder needs a SIRET or a name. */
const nameOf = ({ name, siret, rawId }: DecpParty, role: Role): string | null => {
  if (name !== null) return name
  const number = role === 'BUYER' ? (siret ?? rawId) : siret
  return number === null ? null : placeholder(role, number)
}

const identity = (siret: string | null, name: string | null): string | null => siret ?? name

const want = (wanted: Map<string, Wanted>, party: DecpParty, role: Role): void => {
  const name = nameOf(party, role)
  const key = identity(party.siret, name)
  if (key === null || name === null) return
  const before = wanted.get(key)
  const named = before?.named || party.name !== null
  wanted.set(key, {
    siret: party.siret,
    name: before?.named ? before.name : name,
    named,
    roles: new Set([...(before?.roles ?? []), role]),
  })
}

const recorded = async (
  tx: Tx,
  carrierId: string,
  parties: readonly Wanted[],
): Promise<Map<string, Recorded>> => {
  const rows = await tx.$queryRaw<Recorded[]>`
    SELECT id::text, siret, name, kinds FROM organisation
    WHERE carrier_id = ${carrierId}::uuid AND siret = ANY(${parties.flatMap(({ siret }) => siret ?? [])}::text[])
    UNION ALL
    SELECT id::text, siret, name, kinds FROM organisation
    WHERE carrier_id = ${carrierId}::uuid AND siret IS NULL
      AND name = ANY(${parties.flatMap(({ siret, name }) => (siret === null ? name : []))}::text[])
    ORDER BY id DESC`
  return new Map(rows.map((row) => [row.siret ?? row.name, row]))
}

const create = (tx: Tx, carrierId: string, parties: readonly (Wanted & { readonly id: string })[]) => {
  const rows = parties.map(({ id, siret, name, roles }) => ({ id, siret, name, kinds: [...roles] }))
  return tx.$executeRaw`
    INSERT INTO organisation (id, carrier_id, kinds, name, siret)
    SELECT id, ${carrierId}::uuid, kinds, name, siret
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, kinds text[], name text, siret text)
    ORDER BY siret
    ON CONFLICT (carrier_id, siret) DO NOTHING`
}

/** What an organisation already holds that makes it a company for a contract. */
const isCompany = (kind: OrganisationKind): boolean =>
  ['COMPANY', 'SOCIAL_EMPLOYER', 'TRAINER'].includes(organisationKindFacts[kind].family)

/** The row with the roles it lacked, and the name a later file gave; null when nothing is new. */
const completed = (row: Recorded, wanted: Wanted | undefined): Recorded | null => {
  if (!wanted) return null
  const kinds = [...row.kinds]
  if (wanted.roles.has('BUYER') && !kinds.includes('BUYER')) kinds.push('BUYER')
  if (wanted.roles.has('COMPANY') && !kinds.some(isCompany)) kinds.push('COMPANY')
  const nameless =
    row.siret !== null &&
    [placeholder('BUYER', row.siret), placeholder('COMPANY', row.siret)].includes(row.name)
  const name = nameless && wanted.named ? wanted.name : row.name
  return kinds.length === row.kinds.length && name === row.name ? null : { ...row, kinds, name }
}

const complete = (tx: Tx, carrierId: string, rows: readonly Recorded[]) => tx.$executeRaw`
  UPDATE organisation o SET kinds = r.kinds, name = r.name, version = o.version + 1
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, kinds text[], name text)
  WHERE o.carrier_id = ${carrierId}::uuid AND o.id = r.id`
