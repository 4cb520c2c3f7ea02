import type { Day } from '@cordee/domain/kernel/day'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import type { Tx } from '../db/types.ts'
import { type ImportNote, type ImportSigner, noteImport } from './decp-journal.ts'
import { findParties, type Parties } from './decp-parties.ts'
import {
  type ContractValues,
  type RecordedContract,
  type RecordedLot,
  reconcile,
  valuesOf,
} from './decp-reconcile.ts'
import type { DecpReport } from './decp-report.ts'
import type { StagedContract } from './decp-staging.ts'
import {
  type ChangedContract,
  changeContracts,
  changeLots,
  contractsEnteredByHand,
  createContracts,
  linkToFile,
  type NewContract,
  recordedContracts,
} from './decp-write.ts'

export interface ApplyOrder {
  readonly carrierId: string
  readonly importId: string
  readonly signer: ImportSigner
  readonly today: Day
  readonly newId: () => string
}

/** One contract of the file once compared: what is to be written of it, and what is to be said. */
interface Decision {
  readonly staged: StagedContract
  readonly id: string
  readonly created: NewContract | null
  readonly changed: ChangedContract | null
  readonly lot: RecordedLot | null
  readonly linked: boolean
  readonly reasons: readonly string[]
}

/** Compares a batch of contracts with what is recorded, writes what is new, and reports each. */
export const applyContracts = async (
  tx: Tx,
  order: ApplyOrder,
  batch: readonly StagedContract[],
  report: DecpReport,
): Promise<void> => {
  const { carrierId } = order
  const keys = batch.map(({ key }) => key)
  const links = await contractsEnteredByHand(tx, carrierId, keys)
  if (links.size > 0) await linkToFile(tx, carrierId, links)
  const recorded = await recordedContracts(tx, carrierId, keys)
  const parties = await findParties(
    tx,
    order,
    batch.map(({ contract }) => contract),
  )
  const decisions = batch.flatMap((staged) => {
    const decision = decide(staged, recorded.get(staged.key), parties, order.newId)
    return decision === null ? [] : { ...decision, linked: links.has(staged.key) }
  })
  const written = await writeDecisions(tx, order, decisions)
  const notes = decisions.flatMap((decision) => noteOf(decision, written, order.importId) ?? [])
  await noteImport(tx, order, notes)
  for (const decision of decisions) say(report, decision, written)
}

const decide = (
  staged: StagedContract,
  recorded: RecordedContract | undefined,
  parties: Parties,
  newId: () => string,
): Omit<Decision, 'linked'> | null => {
  const { contract, key, communeCode } = staged
  const buyerId = parties(contract.buyer, 'BUYER')
  if (buyerId === null) return null
  const holders = contract.holders.map((holder) => parties(holder, 'COMPANY'))
  const holderIds = [...new Set(holders.filter((id) => id !== null))]
  const unknown = holders.includes(null) ? ['Un titulaire n’a ni SIRET valable ni nom : non rattaché.'] : []
  const values = valuesOf(contract, communeCode, [...staged.warnings, ...unknown])
  if (!recorded)
    return { staged, ...creation(values, { key, buyerId, holderIds, newId }), reasons: values.warnings }
  const reconciled = reconcile(recorded, values, holderIds)
  return {
    staged,
    id: recorded.id,
    created: null,
    changed: reconciled.values && { ...reconciled.values, id: recorded.id, version: recorded.version },
    lot: reconciled.lot,
    reasons: [...values.warnings, ...keptSentence(reconciled.keptFields)],
  }
}

const keptSentence = (fields: readonly string[]): string[] =>
  fields.length === 0
    ? []
    : [`La fiche garde ce que votre équipe y a écrit, le fichier dit autre chose : ${fields.join(', ')}.`]

interface Creation {
  readonly key: string
  readonly buyerId: string
  readonly holderIds: readonly string[]
  readonly newId: () => string
}

/** A file knows no lots: the contract has one, which bears its name. */
const creation = (values: ContractValues, { key, buyerId, holderIds, newId }: Creation) => {
  const id = newId()
  const lot = { id: newId(), title: values.subject, amountCents: values.amountCents, holderIds }
  return { id, created: { ...values, id, key, buyerId, lot }, changed: null, lot: null }
}

/** @returns the ids of the contracts written; one that somebody changed meanwhile is left alone. */
const writeDecisions = async (
  tx: Tx,
  { carrierId, today }: ApplyOrder,
  decisions: readonly Decision[],
): Promise<ReadonlySet<string>> => {
  const created = decisions.flatMap((decision) => decision.created ?? [])
  const changed = decisions.flatMap((decision) => decision.changed ?? [])
  if (created.length > 0) await createContracts(tx, carrierId, today, created)
  const written = changed.length > 0 ? await changeContracts(tx, carrierId, changed) : new Set<string>()
  const lots = decisions.flatMap(({ id, lot }) => (lot && written.has(id) ? lot : []))
  if (lots.length > 0) await changeLots(tx, carrierId, lots)
  return new Set([...created.map(({ id }) => id), ...written])
}

const noteOf = (
  { id, created, linked, staged }: Decision,
  written: ReadonlySet<string>,
  importId: string,
): ImportNote | null =>
  written.has(id) || linked
    ? {
        objectKind: 'ProcurementContract',
        objectId: id,
        event: created ? 'contract.registered' : 'contract.updated',
        facts: { importId, position: staged.position },
      }
    : null

const say = (report: DecpReport, decision: Decision, written: ReadonlySet<string>): void => {
  const { staged, id, created, changed, linked, reasons } = decision
  const missed = changed !== null && !written.has(id)
  const label = `${staged.contract.reference} · ${staged.contract.subject}`
  const outcome = created ? 'CREATED' : linked || written.has(id) ? 'UPDATED' : 'UNCHANGED'
  // What changes nothing is not kept again: the same file comes every week.
  const kept = (raw: unknown) => (outcome === 'UNCHANGED' ? null : raw)
  report.note({
    position: staged.position,
    contractId: id,
    label,
    outcome,
    raw: kept(staged.raw),
    reasons: [
      ...(linked ? ['Déjà suivi sous ce numéro : la fiche est rattachée au fichier.'] : []),
      ...(missed
        ? ['Quelqu’un modifiait cette fiche pendant l’import : elle est laissée telle quelle.']
        : []),
      ...reasons,
    ],
  })
  const twin = `Même marché que la ligne ${formatInteger(staged.position)} : les deux sont réunies.`
  for (const { position, raw } of staged.repeated) {
    report.note({ position, contractId: id, label, outcome: 'UNCHANGED', reasons: [twin], raw: kept(raw) })
  }
}
