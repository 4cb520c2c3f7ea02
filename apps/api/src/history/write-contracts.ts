import { splitByShare } from '@cordee/domain/commitment/apportionment'
import { type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { commitmentKey, type History, lotKey } from './history.ts'
import { dueOf } from './lot-lines.ts'
import { type Desk, dayOrNull, type IdFor, type OrganisationOf } from './written-objects.ts'

/** Contracts, lots, clauses, commitments and what is owed; gives the commitment of each holder of a lot. */
export const writeContracts = async (
  tx: Tx,
  history: History,
  desk: Desk,
  idFor: IdFor,
  organisations: OrganisationOf,
): Promise<ReadonlyMap<string, string>> => {
  const { carrierId } = desk
  const contractIds = new Map(
    history.contracts.map(({ reference }) => [reference, idFor('procurement_contract')]),
  )
  await tx.procurementContract.createMany({
    data: history.contracts.map((contract) => ({
      id: contractIds.get(contract.reference) ?? '',
      carrierId,
      buyerId: organisations(contract.buyer.name),
      reference: contract.reference,
      subject: contract.subject,
      communeCode: contract.commune,
      amountCents: contract.amountCents,
      notifiedOn: dayOrNull(contract.notifiedOn),
      considerations: ['SOCIAL_CLAUSE'],
      origin: 'HISTORY',
      status: contract.state,
      nextActorSince: fromDay(desk.today),
    })),
  })

  const stateOf = new Map(history.contracts.map(({ reference, state }) => [reference, state]))
  const lots = history.lots.map((lot) => ({
    ...lot,
    key: lotKey(lot.contract, lot.number),
    id: idFor('lot'),
    clauseId: idFor('clause'),
    versionId: idFor('clause_version'),
    running: stateOf.get(lot.contract) === 'IN_PROGRESS',
  }))
  const commitments = lots.flatMap((lot) =>
    lot.holders.map((holder) => ({ lot, ...holder, id: idFor('commitment') })),
  )
  const commitmentOf = new Map(commitments.map(({ id, lot, name }) => [commitmentKey(lot.key, name), id]))
  await tx.lot.createMany({
    data: lots.map((lot) => ({
      id: lot.id,
      carrierId,
      contractId: contractIds.get(lot.contract) ?? '',
      number: lot.number,
      title: lot.title,
      serviceOrderOn: dayOrNull(lot.startsOn),
      plannedEndOn: dayOrNull(lot.endsOn),
    })),
  })
  await tx.lotHolder.createMany({
    data: commitments.map(({ lot, name, shareBps }) => ({
      carrierId,
      lotId: lot.id,
      organisationId: organisations(name),
      shareBps,
      lead: name === lot.holders[0]?.name,
    })),
  })
  await tx.clause.createMany({
    data: lots.map((lot) => ({
      id: lot.clauseId,
      carrierId,
      lotId: lot.id,
      type: 'CONDITION',
      status: lot.running ? ('BINDING' as const) : ('SETTLED' as const),
    })),
  })
  await tx.clauseVersion.createMany({
    data: lots.map((lot) => ({
      id: lot.versionId,
      carrierId,
      clauseId: lot.clauseId,
      number: 1,
      origin: 'TAKEN_OVER',
      dueMinutes: dueOf(lot),
      trace: [],
      createdById: desk.staffId,
    })),
  })
  await tx.commitment.createMany({
    data: commitments.map(({ id, lot, name, shareBps }) => ({
      id,
      carrierId,
      lotId: lot.id,
      holderId: organisations(name),
      shareBps,
      status: lot.running ? ('ACTIVE' as const) : ('CLOSED' as const),
    })),
  })
  const line = (commitmentId: string, kind: string, minutes: number, effectOn: Date, sentence: string) => ({
    id: idFor('obligation_line'),
    carrierId,
    commitmentId,
    kind,
    minutes,
    effectOn,
    sentence,
  })
  /** What the whole lot is said to owe more or less, shared among its holders. */
  const shared = (lot: string, kind: string, size: Minutes, effectOn: Date, sentence: string) => {
    const holders = commitments.filter((each) => each.lot.key === lot)
    const parts = splitByShare(
      size,
      holders.map(({ shareBps }) => shareBps),
    )
    return holders.flatMap(({ id }, index) => {
      const part = parts.ok ? (parts.value[index] ?? 0) : 0
      return part === 0 ? [] : [line(id, kind, part, effectOn, sentence)]
    })
  }
  await tx.obligationLine.createMany({
    data: [
      ...commitments.map(({ id, lot, due }) =>
        line(id, 'BASE', due, fromDay(lot.startsOn ?? desk.today), 'Repris de l’historique'),
      ),
      ...history.changes.flatMap((change) =>
        shared(change.lot, 'AMENDMENT', change.minutes, fromDay(change.effectOn), change.reason),
      ),
      ...history.openings.flatMap((opening) =>
        shared(
          opening.lot,
          'ADJUSTMENT',
          minutes(-opening.minutes),
          fromDay(opening.on),
          'Solde d’ouverture : heures déjà réalisées, sans détail par personne',
        ),
      ),
    ],
  })
  return commitmentOf
}
