import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork } from '../testing/holders.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
})
afterAll(() => database.drop())

const read = async () => {
  const { data, errors } = await runAs(database.database, ANONYMOUS, { door: 'public', today })(
    '{ publicFigures { validatedMinutes people rows { year territory minutes people } rule answerTimes { requests kept late } } }',
  )
  expect(errors).toBeUndefined()
  return data?.publicFigures
}

test('R33 R48 · validated hours by year and territory; one person is no figure; a promise kept or late', async () => {
  const { app } = database.database
  const own = { carrierId: world.carrierId }
  const lot = await awardedLot(database, world)
  await app.procurementContract.update({ where: { id: lot.contractId }, data: { communeCode: '38269' } })
  const month = async (status: 'SUBMITTED' | 'LOCKED') => {
    const { placementId } = await personAtWork(database, world, {
      commitmentId: lot.commitmentIds[0] ?? '',
      employerId: lot.holderIds[0] ?? '',
    })
    const monthId = newId()
    await app.hoursMonth.create({
      data: { id: monthId, ...own, placementId, month: new Date('2026-09-01'), status: 'SUBMITTED' },
    })
    await app.hoursEntry.create({
      data: { id: newId(), ...own, monthId, kind: 'WORK', minutes: 600, countedMinutes: 600 },
    })
    if (status === 'LOCKED') await app.hoursMonth.update({ where: { id: monthId }, data: { status } })
  }
  await month('LOCKED')
  await month('SUBMITTED')
  const request = newId()
  await app.workRequest.create({
    data: {
      id: request,
      ...own,
      reference: 'ESSAI1',
      firstName: 'Lou',
      phone: '+33639980001',
      trades: [],
      consentAt: new Date('2026-11-02'),
      createdAt: new Date('2026-11-02T09:00:00Z'),
      callBefore: new Date('2026-11-05'),
      dedupeKey: 'essai',
    },
  })
  expect(await read()).toMatchObject({
    validatedMinutes: 600,
    people: null,
    rows: [{ year: 2026, territory: 'CC de la Matheysine', minutes: 600, people: null }],
    rule: expect.stringContaining('moins de 5'),
    answerTimes: { requests: 1, kept: 0, late: 1 },
  })
  for (let more = 0; more < 4; more += 1) await month('LOCKED')
  expect(await read()).toMatchObject({ validatedMinutes: 3000, people: 5, rows: [{ people: 5 }] })
})
