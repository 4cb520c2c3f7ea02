import { fromDay } from '../db/day.ts'
import { searchName } from '../db/search-name.ts'
import type { Tx } from '../db/types.ts'
import type { History } from './history.ts'
import { type Desk, dayOrNull, type IdFor, type OrganisationOf } from './written-objects.ts'

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
  return { people, assessed }
}
