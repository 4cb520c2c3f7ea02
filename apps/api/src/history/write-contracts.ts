import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { type History, lotKey } from './history.ts'
import { type Desk, dayOrNull, type IdFor, type OrganisationOf } from './written-objects.ts'

/** Contracts, lots, clauses, commitments and what is owed; gives the commitment of each lot. */
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
    commitmentId: idFor('commitment'),
    running: stateOf.get(lot.contract) === 'IN_PROGRESS',
  }))
  const commitmentOf = new Map(lots.map(({ key, commitmentId }) => [key, commitmentId]))
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
    data: lots.map((lot) => ({
      carrierId,
      lotId: lot.id,
      organisationId: organisations(lot.holder.name),
      shareBps: 10_000,
      lead: true,
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
      dueMinutes: lot.due,
      trace: [],
      createdById: desk.staffId,
    })),
  })
  await tx.commitment.createMany({
    data: lots.map((lot) => ({
      id: lot.commitmentId,
      carrierId,
      lotId: lot.id,
      holderId: organisations(lot.holder.name),
      shareBps: 10_000,
      status: lot.running ? ('ACTIVE' as const) : ('CLOSED' as const),
    })),
  })
  const start = (lot: (typeof lots)[number]) => fromDay(lot.startsOn ?? desk.today)
  const line = (lot: string, kind: string, minutes: number, effectOn: Date, sentence: string) => ({
    id: idFor('obligation_line'),
    carrierId,
    commitmentId: commitmentOf.get(lot) ?? '',
    kind,
    minutes,
    effectOn,
    sentence,
  })
  await tx.obligationLine.createMany({
    data: [
      ...lots.map((lot) => line(lot.key, 'BASE', lot.due, start(lot), 'Repris de l’historique')),
      ...history.changes.map((change) =>
        line(change.lot, 'AMENDMENT', change.minutes, fromDay(change.effectOn), change.reason),
      ),
      ...history.openings.map((opening) =>
        line(
          opening.lot,
          'ADJUSTMENT',
          -opening.minutes,
          fromDay(opening.on),
          'Solde d’ouverture : heures déjà réalisées, sans détail par personne',
        ),
      ),
    ],
  })
  return commitmentOf
}
