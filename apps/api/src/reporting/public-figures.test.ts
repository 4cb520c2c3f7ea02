import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
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

test('R58 · a call in time is kept whatever comes next, referrals count, and what is erased stays counted', async () => {
  const { app } = database.database
  const own = { carrierId: world.carrierId }
  const times = async () => ((await read()) as { answerTimes: unknown }).answerTimes
  const act = mutate(world.asFacilitator())
  const ask = async (firstName: string, on: string, callBefore: string) => {
    const id = newId()
    await app.workRequest.create({
      data: {
        id,
        ...own,
        reference: firstName,
        firstName,
        phone: '+33639980002',
        trades: [],
        consentAt: new Date(on),
        createdAt: new Date(`${on}T09:00:00Z`),
        callBefore: new Date(callBefore),
        dedupeKey: firstName,
      },
    })
    return id
  }
  expect(await times()).toEqual({ requests: 1, kept: 0, late: 1 })
  const called = await ask('Maé', '2026-11-18', '2026-11-23')
  const known = { id: called, version: 1, answered: true }
  await act('recordCall', { id: 'Uuid!', version: 'Int!', answered: 'Boolean!' }, known)
  // After an answer the next news have ten days: the first call is judged by its own day.
  expect(await times()).toEqual({ requests: 2, kept: 1, late: 1 })
  const lost = await ask('Sol', '2026-11-09', '2026-11-12')
  expect(await times()).toEqual({ requests: 3, kept: 1, late: 2 })
  await act('recordCall', { id: 'Uuid!', version: 'Int!', answered: 'Boolean!' }, { ...known, id: lost })
  expect(await times()).toEqual({ requests: 3, kept: 1, late: 2 })

  const { participantId } = await app.placement.findFirstOrThrow({ where: own })
  const refer = (source: string, status: 'NEW' | 'POOL' = 'NEW') =>
    app.referral.create({
      data: {
        id: newId(),
        ...own,
        participantId,
        source,
        status,
        statusSince: new Date('2026-11-10'),
        answerBefore: new Date('2026-11-13'),
      },
    })
  await refer('FACILITATOR')
  const referral = await refer('ADVISER')
  expect(await times()).toEqual({ requests: 4, kept: 1, late: 3 })
  await app.referral.update({ where: { id: referral.id }, data: { status: 'WITHDRAWN' } })
  expect(await times()).toEqual({ requests: 3, kept: 1, late: 2 })

  await app.$queryRaw`SELECT forget_requests(${world.carrierId}::uuid, array_agg(id), ${today}::date) FROM work_request`
  expect(await app.workRequest.count({ where: own })).toBe(0)
  expect(await times()).toEqual({ requests: 3, kept: 1, late: 2 })
})
