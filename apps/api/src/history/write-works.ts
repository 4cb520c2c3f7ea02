import { firstDay } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { commitmentKey, type History } from './history.ts'
import type { WrittenPeople } from './write-people.ts'
import { type Desk, dayOrNull, type IdFor, type OrganisationOf } from './written-objects.ts'

/** Placements, and their months as the other tool counted them: never counted again, locked. */
export const writeWorks = async (
  tx: Tx,
  history: History,
  desk: Desk,
  idFor: IdFor,
  organisations: OrganisationOf,
  commitmentOf: ReadonlyMap<string, string>,
  { people, assessed }: WrittenPeople,
): Promise<void> => {
  const { carrierId } = desk
  const works = new Map(history.works.map(({ code }) => [code, idFor('placement')]))
  await tx.placement.createMany({
    data: history.works.map((work) => ({
      id: works.get(work.code) ?? '',
      carrierId,
      commitmentId: commitmentOf.get(commitmentKey(work.lot, work.holder)) ?? '',
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
}
