import { newId } from '../platform/clock.ts'
import type { TestDatabase } from './base-database.ts'
import type { World } from './world.ts'

/** Somebody whose work is over, with hours validated in two months: what erasure and retention start from. */
export const personWithHours = async (
  { database: { app } }: TestDatabase,
  { carrierId }: World,
  commitmentId: string,
  employerId: string,
  { lastName = 'Roux', lastActivityOn = '2026-10-31', status = 'ENDED' as 'ENDED' | 'STARTED' } = {},
) => {
  const participantId = newId()
  const placementId = newId()
  await app.participant.create({
    data: {
      id: participantId,
      carrierId,
      sex: 'F',
      birthYear: 1987,
      communeCode: '38269',
      qualification: 'CAP',
      mobility: 'CAR',
      lastActivityOn: new Date(lastActivityOn),
    },
  })
  await app.participantIdentity.create({
    data: {
      participantId,
      carrierId,
      firstName: 'Lina',
      lastName,
      searchName: `lina ${lastName.toLowerCase()}`,
      birthDate: new Date('1987-05-04'),
      phone: '+33639980017',
      helperName: 'Sa sœur',
      helperPhone: '+33639980099',
    },
  })
  await app.placement.create({
    data: {
      id: placementId,
      carrierId,
      commitmentId,
      participantId,
      employerId,
      declarantId: employerId,
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      romeCode: 'F1704',
      startsOn: new Date('2026-09-07'),
      endsOn: new Date('2026-10-23'),
      weeklyMinutes: 2100,
      status,
    },
  })
  for (const [month, worked] of [
    ['2026-09-01', 7230],
    ['2026-10-01', 6615],
  ] as const) {
    const monthId = newId()
    await app.hoursMonth.create({ data: { id: monthId, carrierId, placementId, month: new Date(month) } })
    await app.hoursEntry.create({
      data: { id: newId(), carrierId, monthId, kind: 'WORK', minutes: worked, countedMinutes: worked },
    })
    await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'LOCKED' } })
  }
  return { participantId, placementId }
}
