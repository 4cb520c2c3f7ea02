import { ANONYMOUS } from '@cordee/domain/access/actor'
import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let participantId: string
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  ;({ participantId } = await personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? ''))
})
afterAll(() => base.drop())

const on = (text: string) => new Date(text)
const referred = async (statusSince = '2026-11-02', answerBefore = '2026-11-05') => {
  const id = newId()
  const { carrierId } = world
  await base.database.app.referral.create({
    data: {
      ...{ id, carrierId, participantId, source: 'ADVISER', status: 'NEW' },
      ...{ statusSince: on(statusSince), answerBefore: on(answerBefore) },
    },
  })
  return id
}
const step = (id: string, status: string, statusSince: string, answerBefore: string) =>
  base.database.app.referral.update({
    where: { id },
    data: { status: status as 'REFUSED', statusSince: on(statusSince), answerBefore: on(answerBefore) },
  })
const promises = async (aboutId: string) =>
  (await base.database.app.newsPromise.findMany({ where: { aboutId }, orderBy: { saidOn: 'asc' } })).map(
    ({ saidOn, newsBy, heardOn }) =>
      [saidOn, newsBy, heardOn].map((date) => date?.toISOString().slice(5, 10) ?? '').join(' '),
  )

test('R58 · each step that is told is news by the day said before, and says another', async () => {
  const id = await referred()
  // The first call has a promise of its own.
  expect(await promises(id)).toEqual([])
  await step(id, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  expect(await promises(id)).toEqual(['11-04 11-18 '])
  await step(id, 'PROPOSED_TO_COMPANY', '2026-11-10', '2026-11-25')
  await step(id, 'REFUSED', '2026-11-30', '2026-12-14')
  await step(id, 'POOL', '2026-12-01', '2026-12-15')
  expect(await promises(id)).toEqual(['11-04 11-18 11-10', '11-10 11-25 11-30', '11-30 12-14 12-01'])
})

test('R58 · looked at again, the day said before still holds; two steps of a day are one piece of news', async () => {
  const id = await referred()
  await step(id, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  await step(id, 'NEW', '2026-11-05', '2026-11-19')
  expect(await promises(id)).toEqual(['11-04 11-18 '])
  await step(id, 'PROPOSED_TO_COMPANY', '2026-11-10', '2026-11-25')
  await step(id, 'INTERVIEW', '2026-11-10', '2026-11-26')
  expect(await promises(id)).toEqual(['11-04 11-18 11-10', '11-10 11-26 '])
})

test('R58 · who withdraws in time is owed nothing more; who withdraws of waiting was told too late', async () => {
  const [soon, late] = [await referred(), await referred()]
  for (const id of [soon, late]) await step(id, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  await step(soon, 'WITHDRAWN', '2026-11-18', '2026-11-18')
  await step(late, 'WITHDRAWN', '2026-11-19', '2026-11-19')
  expect(await promises(soon)).toEqual([])
  expect(await promises(late)).toEqual(['11-04 11-18 '])
})

test('R58 · a call that is answered is news, a silence is none; a request that was answered is promised some', async () => {
  const id = await referred()
  await step(id, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  const act = mutate(world.asFacilitator(day('2026-11-16')))
  const call = (answered: boolean) =>
    act(
      'noteCall',
      { participantId: 'Uuid', answered: 'Boolean!', idempotencyKey: 'String!' },
      { participantId, answered, idempotencyKey: newId() },
      'id',
    )
  await call(false)
  expect(await promises(id)).toEqual(['11-04 11-18 '])
  await call(true)
  expect(await promises(id)).toEqual(['11-04 11-18 11-16'])

  const asked = newId()
  await base.database.app.workRequest.create({
    data: {
      ...{ id: asked, carrierId: world.carrierId, reference: 'N0UV31', firstName: 'Sol', trades: [] },
      ...{ phone: '+33639980002', consentAt: on('2026-11-13'), createdAt: on('2026-11-13T09:00:00Z') },
      ...{ callBefore: on('2026-11-18'), dedupeKey: asked },
    },
  })
  await act(
    'recordCall',
    { id: 'Uuid!', version: 'Int!', answered: 'Boolean!' },
    { id: asked, version: 1, answered: true },
  )
  expect(await promises(asked)).toEqual(['11-16 11-30 '])
  await act(
    'closeRequest',
    { id: 'Uuid!', version: 'Int!', outcome: 'String!' },
    { id: asked, version: 2, outcome: 'Vu ensemble' },
  )
  expect(await promises(asked)).toEqual(['11-16 11-30 11-16'])
})

test('R58 · the public figures count them, and nothing of who waited', async () => {
  const read = async () => {
    const portal = runAs(base.database, ANONYMOUS, { door: 'public', today })
    const { data } = await portal<{
      publicFigures: { newsTimes: { promises: number; kept: number; late: number } }
    }>('{ publicFigures { newsTimes { since promises kept late keptShareBps } } }')
    return data?.publicFigures.newsTimes ?? { promises: 0, kept: 0, late: 0 }
  }
  const before = await read()
  const id = await referred()
  await step(id, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  expect(await read()).toMatchObject({ promises: before.promises + 1, late: before.late + 1 })
  const other = await referred()
  await step(other, 'UNDER_REVIEW', '2026-11-04', '2026-11-18')
  await step(other, 'PROPOSED_TO_COMPANY', '2026-11-18', '2026-12-03')
  expect(await read()).toMatchObject({
    promises: before.promises + 2,
    kept: before.kept + 1,
    late: before.late + 1,
  })
})

test('R58 · who is erased before the day they were promised is owed nothing; a day that passed stays counted', async () => {
  const { app } = base.database
  const own = { carrierId: world.carrierId }
  const erased = mutate(world.asFacilitator(day('2026-11-20')))
  const calls = (id: string) => app.callPromise.count({ where: { id } })
  const asked = async (callBefore: string) => {
    const id = newId()
    await app.workRequest.create({
      data: {
        ...{ id, ...own, reference: id, firstName: 'Sol', trades: [], phone: '+33639980002', dedupeKey: id },
        ...{ consentAt: on('2026-11-10'), createdAt: on('2026-11-10T09:00:00Z'), callBefore: on(callBefore) },
      },
    })
    return id
  }
  const newsFrom = (aboutId: string, newsBy: string) =>
    app.newsPromise.create({ data: { aboutId, ...own, saidOn: on('2026-11-10'), newsBy: on(newsBy) } })

  const [coming, passed] = [await asked('2026-11-20'), await asked('2026-11-19')]
  await newsFrom(coming, '2026-11-30')
  await newsFrom(passed, '2026-11-19')
  for (const workRequestId of [coming, passed])
    await erased(
      'eraseRequest',
      { workRequestId: 'Uuid!', version: 'Int!' },
      { workRequestId, version: 1 },
      'reference',
    )
  expect(await app.workRequest.count({ where: { id: { in: [coming, passed] } } })).toBe(0)
  expect([await promises(coming), await calls(coming)]).toEqual([[], 0])
  expect([await promises(passed), await calls(passed)]).toEqual([['11-10 11-19 '], 1])

  const [soon, late] = [
    await referred('2026-11-10', '2026-11-25'),
    await referred('2026-11-10', '2026-11-19'),
  ]
  await newsFrom(soon, '2026-11-30')
  await newsFrom(late, '2026-11-19')
  const tied = await asked('2026-11-25')
  await newsFrom(tied, '2026-11-30')
  await app.workRequest.update({ where: { id: tied }, data: { participantId } })
  const { version } = await app.participant.findUniqueOrThrow({ where: { id: participantId } })
  const answer = await erased(
    'erasePerson',
    { participantId: 'Uuid!', version: 'Int!' },
    { participantId, version },
    'hoursKept',
  )
  expect(answer).toMatchObject({ data: { hoursKept: true } })
  expect([await promises(soon), await calls(soon)]).toEqual([[], 0])
  expect([await promises(tied), await calls(tied)]).toEqual([[], 0])
  expect([await promises(late), await calls(late)]).toEqual([['11-10 11-19 '], 1])
})
