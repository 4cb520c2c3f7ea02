import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let world: World

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  const { carrierId } = world
  const meetings = [
    ['INFORMATION', 'PLANNED', '2026-12-03T09:00:00Z', 10],
    ['STEERING', 'PLANNED', '2026-12-04T09:00:00Z', null],
    ['SITE_VISIT', 'CANCELLED', '2026-12-05T09:00:00Z', null],
    ['JOB_DATING', 'PLANNED', '2026-11-02T09:00:00Z', null],
  ] as const
  for (const [kind, status, at, places] of meetings) {
    const startsAt = new Date(at)
    const id = newId()
    const endsAt = new Date(startsAt.getTime() + 3_600_000)
    await database.database.app.meeting.create({
      data: {
        id,
        carrierId,
        kind,
        title: `${kind}, été`,
        place: 'Mairie',
        communeCode: '38269',
        startsAt,
        endsAt,
        places,
        status,
      },
    })
    if (places === null) continue
    const participantId = newId()
    await database.database.app.participant.create({
      data: { id: participantId, carrierId, contactChannel: 'CALL', lastActivityOn: startsAt },
    })
    await database.database.app.meetingAttendance.create({
      data: { carrierId, meetingId: id, participantId, attendance: 'COMING' },
    })
  }
})
afterAll(() => database.drop())

const ask = async () => {
  const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
  const { data } = await visitor<{ publicMeetings: unknown[]; publicMeetingCalendar: string }>(
    '{ publicMeetings { title place communeName startsAt placesLeft } publicMeetingCalendar }',
  )
  return data
}

test('anyone reads the meetings to come, with the room left; no committee, nothing cancelled or past', async () => {
  expect((await ask())?.publicMeetings).toMatchObject([
    { title: 'INFORMATION, été', place: 'Mairie', communeName: 'La Mure', placesLeft: 9 },
  ])
})

test('a calendar reads the same ones', async () => {
  const calendar = (await ask())?.publicMeetingCalendar ?? ''
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(calendar).toContain('DTSTART:20261203T090000Z')
  expect(calendar).toContain('LOCATION:Mairie\\, La Mure')
})
