import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import type { DecpContract, DecpParty } from '@cordee/domain/procurement/decp-contract'
import type { Tx } from '../db/types.ts'

type Role = 'BUYER' | 'COMPANY'

/** The organisation a party of a contract stands for; null when nothing says who it is. */
export type Parties = (party: DecpParty, role: Role) => string | null

interface Wanted {
  readonly id: string
  readonly siret: string | null
  readonly name: string
  /** The file gave no name: the number stands for it. */
  readonly named: boolean
  readonly role: Role
}

interface Recorded {
  readonly id: string
  readonly siret: string | null
  readonly name: string
  readonly kinds: readonly OrganisationKind[]
}

const PLACEHOLDERS = { BUYER: 'Acheteur', COMPANY: 'Entreprise' } as const

/** Finds the buyers and holders of these contracts by SIRET, else by name, and creates those nobody knew. */
export const findParties = async (
  tx: Tx,
  { carrierId, newId }: { readonly carrierId: string; readonly newId: () => string },
  contracts: readonly DecpContract[],
): Promise<Parties> => {
  const wanted = new Map<string, Wanted>()
  const want = (party: DecpParty, role: Role) => {
    const key = keyOf(party, role)
    if (key === null || wanted.get(key)?.named) return
    const number = party.siret ?? party.rawId ?? ''
    const name = party.name ?? `${PLACEHOLDERS[role]} ${number}`
    wanted.set(key, { id: newId(), siret: party.siret, name, named: party.name !== null, role })
  }
  for (const { buyer, holders } of contracts) {
    want(buyer, 'BUYER')
    for (const holder of holders) want(holder, 'COMPANY')
  }
  const found = await recorded(tx, carrierId, [...wanted.values()])
  const missing = [...wanted].filter(([key]) => !found.has(key)).map(([, each]) => each)
  if (missing.length > 0) {
    await create(tx, carrierId, missing)
    for (const [key, each] of await recorded(tx, carrierId, missing)) found.set(key, each)
  }
  const outdated = [...wanted].flatMap(([key, each]) => mended(each, found.get(key)) ?? [])
  if (outdated.length > 0) await mend(tx, carrierId, outdated)
  return (party, role) => found.get(keyOf(party, role) ?? '')?.id ?? null
}
