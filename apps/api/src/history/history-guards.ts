import type { Tx } from '../db/types.ts'
import { type History, lotKey, type Totals } from './history.ts'
import type { OrganisationOf } from './written-objects.ts'

/** What was written is not what was read: nothing of it is kept. */
export class TotalsDiffer extends Error {
  override name = 'TotalsDiffer'
}

/** Something the file names is not known here; the sentence says what. */
export class UnknownReference extends Error {
  override name = 'UnknownReference'
}

/** Names that the file holds apart are one organisation here; the sentence says which. */
export class SameOrganisation extends Error {
  override name = 'SameOrganisation'
}

/** Communes and trades the reference data does not have. */
export const refuseUnknown = async (tx: Tx, { contracts, people, works }: History): Promise<void> => {
  const communes = [...new Set([...contracts, ...people].flatMap(({ commune }) => commune ?? []))]
  const trades = [...new Set(works.map(({ trade }) => trade))]
  const [knownCommunes, knownTrades] = await Promise.all([
    tx.commune.findMany({ where: { code: { in: communes } }, select: { code: true } }),
    tx.romeTrade.findMany({ where: { code: { in: trades } }, select: { code: true } }),
  ])
  const missing = [
    ...communes
      .filter((code) => !knownCommunes.some((known) => known.code === code))
      .map((code) => `commune ${code}`),
    ...trades
      .filter((code) => !knownTrades.some((known) => known.code === code))
      .map((code) => `métier ${code}`),
  ]
  if (missing.length > 0)
    throw new UnknownReference(`Inconnu de Cordée : ${missing.slice(0, 20).join(', ')}.`)
}

/** Two holders of a lot that the record knows as one organisation: the file alone could not tell. */
export const refuseHoldersTwice = ({ lots }: History, organisations: OrganisationOf): void => {
  for (const { contract, number, holders } of lots) {
    const names = new Map<string, string>()
    for (const { name } of holders) {
      const before = names.get(organisations(name))
      if (before !== undefined)
        throw new SameOrganisation(
          `Le lot ${lotKey(contract, number)} a deux titulaires qui sont la même organisation : ${before} et ${name}.`,
        )
      names.set(organisations(name), name)
    }
  }
}

/** Read back from the database, inside the transaction: equal to the minute, or nothing is kept. */
export const refuseDifferences = async (tx: Tx, importId: string, totals: Totals): Promise<void> => {
  const [found] = await tx.$queryRaw<
    { due: number; worked: number; counted: number; people: number; contracts: number }[]
  >`
    SELECT
      (SELECT coalesce(sum(l.minutes), 0)::int FROM obligation_line l JOIN history_import_object o ON o.object_id = l.id AND o.import_id = ${importId}::uuid) AS due,
      (SELECT coalesce(sum(e.minutes), 0)::int FROM hours_entry e JOIN history_import_object o ON o.object_id = e.id AND o.import_id = ${importId}::uuid) AS worked,
      (SELECT coalesce(sum(e.counted_minutes), 0)::int FROM hours_entry e JOIN history_import_object o ON o.object_id = e.id AND o.import_id = ${importId}::uuid) AS counted,
      (SELECT count(*)::int FROM participant p JOIN history_import_object o ON o.object_id = p.id AND o.import_id = ${importId}::uuid) AS people,
      (SELECT count(*)::int FROM procurement_contract c JOIN history_import_object o ON o.object_id = c.id AND o.import_id = ${importId}::uuid) AS contracts`
  const same =
    found &&
    found.due === totals.dueMinutes - totals.openingMinutes &&
    found.worked === totals.workedMinutes &&
    found.counted === totals.countedMinutes &&
    found.people === totals.people &&
    found.contracts === totals.contracts
  if (!same) throw new TotalsDiffer('Les totaux écrits ne sont pas ceux du fichier : rien n’a été gardé.')
}
