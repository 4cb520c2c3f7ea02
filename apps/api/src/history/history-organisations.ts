import type { Tx } from '../db/types.ts'
import type { History } from './history.ts'
import { organisationName } from './organisation-named.ts'
import type { Desk, OrganisationOf } from './written-objects.ts'

/** Each name once: found by its SIRET or its name as people write it, made when it is new. */
export const organisationsFor = async (
  tx: Tx,
  history: History,
  { carrierId }: Desk,
  makeId: () => string,
): Promise<OrganisationOf> => {
  const wanted = [
    ...history.contracts.map(({ buyer }) => ({ ...buyer, kind: 'BUYER' })),
    ...history.lots.flatMap(({ holders }) =>
      holders.map(({ name, siret }) => ({ name, siret, kind: 'COMPANY' })),
    ),
    ...history.works.map(({ employer }) => ({ name: employer, siret: null, kind: 'COMPANY' })),
    ...history.people.flatMap(({ prescriber }) =>
      prescriber ? [{ name: prescriber, siret: null, kind: 'PRESCRIBER' }] : [],
    ),
  ]
  const known = await tx.organisation.findMany({
    where: { carrierId },
    select: { id: true, name: true, siret: true },
  })
  const byName = new Map(known.map(({ id, name }) => [organisationName(name), id]))
  const bySiret = new Map(known.flatMap(({ id, siret }) => (siret ? [[siret, id] as const] : [])))
  const fresh = new Map<string, { id: string; name: string; siret: string | null; kinds: string[] }>()
  for (const { name, siret, kind } of wanted) {
    const key = organisationName(name)
    const there = (siret && bySiret.get(siret)) || byName.get(key)
    if (there) byName.set(key, there)
    else {
      const id = makeId()
      fresh.set(key, { id, name, siret, kinds: [kind] })
      byName.set(key, id)
      if (siret) bySiret.set(siret, id)
    }
    const made = fresh.get(key)
    if (made && !made.kinds.includes(kind)) made.kinds.push(kind)
  }
  await tx.organisation.createMany({ data: [...fresh.values()].map((each) => ({ ...each, carrierId })) })
  return (name) => byName.get(organisationName(name)) ?? ''
}
