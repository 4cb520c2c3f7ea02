import { type Day, lastDay } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import { searchName } from '../db/search-name.ts'
import type { Tx } from '../db/types.ts'
import type { History } from './history.ts'
import { type Desk, dayOrNull, type IdFor, type OrganisationOf } from './written-objects.ts'

/**
 * The last day something is known of each person: a month worked, the end of a contract, the day their right begins;
 * today for who is still at work. A file idle for years stays idle (R44); one of which nothing is known begins today.
 */
const lastActivities = ({ people, works, hours }: History, today: Day): ((person: string) => Day) => {
  const last = new Map<string, Day>()
  const known = (person: string, day: Day) => {
    const until = day > today ? today : day
    if (until > (last.get(person) ?? '')) last.set(person, until)
  }
  const personOf = new Map(works.map(({ code, person }) => [code, person]))
  for (const { code, effectOn } of people) if (effectOn) known(code, effectOn)
  for (const { person, endsOn } of works) known(person, endsOn ?? today)
  for (const { work, month } of hours) known(personOf.get(work) ?? '', lastDay(month))
  return (person) => last.get(person) ?? today
}

export interface WrittenPeople {
  readonly people: ReadonlyMap<string, string>
  /** Their eligibility, for those who have one. */
  readonly assessed: ReadonlyMap<string, string>
}

/** People, their identity apart, and the eligibility that the other tool had validated. */
export const writePeople = async (
  tx: Tx,
  history: History,
  desk: Desk,
  idFor: IdFor,
  organisations: OrganisationOf,
): Promise<WrittenPeople> => {
  const { carrierId } = desk
  const people = new Map(history.people.map(({ code }) => [code, idFor('participant')]))
  const assessed = new Map(
    history.people.flatMap(({ code, effectOn }) =>
      effectOn ? [[code, idFor('eligibility_assessment')]] : [],
    ),
  )
  const activeOn = lastActivities(history, desk.today)
  await tx.participant.createMany({
    data: history.people.map((person) => ({
      id: people.get(person.code) ?? '',
      carrierId,
      sex: person.sex,
      birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
      communeCode: person.commune,
      prescriberId: person.prescriber ? organisations(person.prescriber) : null,
      lastActivityOn: fromDay(activeOn(person.code)),
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
              // Somebody decided in the other tool: nobody of this one did.
              decidedById: null,
              effectOn: fromDay(effectOn),
              validUntil: dayOrNull(validUntil),
            },
          ]
        : [],
    ),
  })
  return { people, assessed }
}
