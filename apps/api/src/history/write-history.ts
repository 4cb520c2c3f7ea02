import type { Day } from '@cordee/domain/kernel/day'
import { firstDay } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import { searchName } from '../db/search-name.ts'
import type { Tx } from '../db/types.ts'
import { type History, lotKey, type Totals, totalsOf } from './history.ts'

interface Desk {
  readonly carrierId: string
  readonly staffId: string
  readonly fileName: string
  readonly today: Day
  readonly newId: () => string
}

export interface Written {
  readonly importId: string
  readonly totals: Totals
}

/** What was written is not what was read: nothing of it is kept. */
export class TotalsDiffer extends Error {
  override name = 'TotalsDiffer'
}

/** Something the file names is not known here; the sentence says what. */
export class UnknownReference extends Error {
  override name = 'UnknownReference'
}

const dayOrNull = (day: Day | null) => (day ? fromDay(day) : null)

/**
 * Writes a whole history in one transaction: hours are what the other tool counted, never counted again; months are
 * locked; every row is listed under the import, so that all of it can be taken back.
 */
export const writeHistory = async (tx: Tx, history: History, desk: Desk): Promise<Written> => {
  const { carrierId, newId } = desk
  const importId = newId()
  const made: { kind: string; objectId: string }[] = []
  const idFor = (kind: string): string => {
    const objectId = newId()
    made.push({ kind, objectId })
    return objectId
  }
  await refuseUnknown(tx, history)

  const organisations = await organisationsFor(tx, history, desk, () => idFor('organisation'))
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

  const people = new Map(history.people.map(({ code }) => [code, idFor('participant')]))
  const assessed = new Map(
    history.people.flatMap(({ code, effectOn }) =>
      effectOn ? [[code, idFor('eligibility_assessment')]] : [],
    ),
  )
  await tx.participant.createMany({
    data: history.people.map((person) => ({
      id: people.get(person.code) ?? '',
      carrierId,
      sex: person.sex,
      birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
      communeCode: person.commune,
      prescriberId: person.prescriber ? organisations(person.prescriber) : null,
      lastActivityOn: fromDay(desk.today),
    })),
  })
  await tx.participantIdentity.createMany({
    data: history.people.map((person) => ({
      participantId: people.get(person.code) ?? '',
      carrierId,
      firstName: person.firstName,
      lastName: person.lastName,
      searchName: searchName(`${person.firstName} ${person.lastName}`),
      birthDate: dayOrNull(person.birthDate),
      phone: person.phone,
    })),
  })
  await tx.eligibilityAssessment.createMany({
    data: history.people.flatMap(({ code, effectOn, validUntil }) =>
      effectOn
        ? [
            {
              id: assessed.get(code) ?? '',
              carrierId,
              participantId: people.get(code) ?? '',
              status: 'VALIDATED' as const,
              statusSince: fromDay(effectOn),
              decidedOn: fromDay(effectOn),
              decidedById: desk.staffId,
              effectOn: fromDay(effectOn),
              validUntil: dayOrNull(validUntil),
            },
          ]
        : [],
    ),
  })

  const works = new Map(history.works.map(({ code }) => [code, idFor('placement')]))
  await tx.placement.createMany({
    data: history.works.map((work) => ({
      id: works.get(work.code) ?? '',
      carrierId,
      commitmentId: commitmentOf.get(work.lot) ?? '',
      participantId: people.get(work.person) ?? '',
      assessmentId: assessed.get(work.person) ?? null,
      employerId: organisations(work.employer),
      declarantId: organisations(work.employer),
      modality: work.modality,
      contractType: work.contractType,
      romeCode: work.trade,
      startsOn: fromDay(work.startsOn),
      endsOn: dayOrNull(work.endsOn),
      weeklyMinutes: work.weekly,
      status: work.endsOn && work.endsOn < desk.today ? ('ENDED' as const) : ('STARTED' as const),
    })),
  })
  const months = history.hours.map((taken) => ({ ...taken, id: idFor('hours_month') }))
  await tx.hoursMonth.createMany({
    data: months.map(({ id, work, month }) => ({
      id,
      carrierId,
      placementId: works.get(work) ?? '',
      month: fromDay(firstDay(month)),
    })),
  })
  await tx.hoursEntry.createMany({
    data: months.map(({ id, worked, counted }) => ({
      id: idFor('hours_entry'),
      carrierId,
      monthId: id,
      kind: 'WORK',
      minutes: worked,
      countedMinutes: counted,
      reason: 'Repris de l’historique',
      createdById: desk.staffId,
    })),
  })
  await tx.hoursMonth.updateMany({
    where: { carrierId, id: { in: months.map(({ id }) => id) } },
    data: { status: 'LOCKED', statusSince: fromDay(desk.today) },
  })

  const totals = totalsOf(history)
  await tx.historyImport.createMany({
    data: {
      id: importId,
      carrierId,
      fileName: desk.fileName,
      startedById: desk.staffId,
      totals: { ...totals },
    },
  })
  await tx.historyImportObject.createMany({ data: made.map((each) => ({ ...each, carrierId, importId })) })
  await refuseDifferences(tx, importId, totals)
  return { importId, totals }
}

/** Communes and trades the reference data does not have. */
const refuseUnknown = async (tx: Tx, { contracts, people, works }: History) => {
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

/** Each name once: found by its SIRET or its name as people write it, made when it is new. */
const organisationsFor = async (tx: Tx, history: History, { carrierId }: Desk, makeId: () => string) => {
  const wanted = [
    ...history.contracts.map(({ buyer }) => ({ ...buyer, kind: 'BUYER' })),
    ...history.lots.map(({ holder }) => ({ ...holder, kind: 'COMPANY' })),
    ...history.works.map(({ employer }) => ({ name: employer, siret: null, kind: 'COMPANY' })),
    ...history.people.flatMap(({ prescriber }) =>
      prescriber ? [{ name: prescriber, siret: null, kind: 'PRESCRIBER' }] : [],
    ),
  ]
  const known = await tx.organisation.findMany({
    where: { carrierId },
    select: { id: true, name: true, siret: true },
  })
  const byName = new Map(known.map(({ id, name }) => [searchName(name), id]))
  const bySiret = new Map(known.flatMap(({ id, siret }) => (siret ? [[siret, id] as const] : [])))
  const fresh = new Map<string, { id: string; name: string; siret: string | null; kinds: string[] }>()
  for (const { name, siret, kind } of wanted) {
    const key = searchName(name)
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
  return (name: string): string => byName.get(searchName(name)) ?? ''
}

/** Read back from the database, inside the transaction: equal to the minute, or nothing is kept. */
const refuseDifferences = async (tx: Tx, importId: string, totals: Totals) => {
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
