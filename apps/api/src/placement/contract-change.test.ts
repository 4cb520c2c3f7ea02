import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { holderOf, personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
let work: { placementId: string; participantId: string; commitmentId: string; employerId: string }

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
})
afterAll(() => database.drop())
beforeEach(async () => {
  const { commitmentIds, holderIds } = await awardedLot(database, world)
  const [commitmentId = '', employerId = ''] = [commitmentIds[0], holderIds[0]]
  const person = await personAtWork(database, world, { commitmentId, employerId, endsOn: '2026-11-15' })
  work = { ...person, commitmentId, employerId }
})

const renew = (values: object, version = 1, run = world.asFacilitator()) =>
  mutate(run)<{ endsOn: string | null; weeklyMinutes: number; version: number }>(
    'renewPlacement',
    { id: 'Uuid!', version: 'Int!', kind: 'ContractChange!', endsOn: 'Day', weeklyMinutes: 'Minutes' },
    { id: work.placementId, version, kind: 'RENEWAL', ...values },
    'endsOn weeklyMinutes version',
  )
const declare = (month: string, minutes: number, run = world.asFacilitator()) =>
  mutate(run)(
    'declareHours',
    { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
    { lines: [{ placementId: work.placementId, month, minutes, version: 0 }], idempotencyKey: newId() },
    'id',
  )

test('hours of a month after the contract wait until it is renewed; zero can be said of any month', async () => {
  expect(await declare('2026-12', 6000)).toMatchObject({
    code: 'MONTH_AFTER_CONTRACT',
    field: 'month',
    message: expect.stringContaining('renouveler'),
  })
  expect((await declare('2027-01', 0)).__typename).toBe('MutationDeclareHoursSuccess')
  expect((await declare('2026-11', 6000)).__typename).toBe('MutationDeclareHoursSuccess')
  expect((await renew({ endsOn: '2027-02-15' })).data).toEqual({
    endsOn: '2027-02-15',
    weeklyMinutes: 2100,
    version: 2,
  })
  expect((await declare('2026-12', 6000)).__typename).toBe('MutationDeclareHoursSuccess')
  const [entry] = await database.database.app.journalEntry.findMany({
    where: { objectId: work.placementId, verb: 'placement:write' },
  })
  expect(entry?.facts).toEqual({ change: 'RENEWAL', endedOn: '2027-02-15', weeklyMinutes: 2100 })
})

test('a company is told the same, and renews nothing itself', async () => {
  const { run } = await holderOf(database, world, 'COMPANY', work.employerId)
  expect(await declare('2026-12', 6000, run)).toMatchObject({ code: 'MONTH_AFTER_CONTRACT' })
  expect(await renew({ endsOn: '2027-02-15' }, 1, world.asAdministrator())).toMatchObject({
    __typename: 'NotAllowed',
  })
})

test('an error is corrected: the end comes back, never before hours that are declared', async () => {
  await declare('2026-10', 6000)
  const back = { kind: 'CORRECTION', endsOn: '2026-09-30' }
  expect(await renew(back)).toMatchObject({ code: 'HOURS_AFTER_END', field: 'endsOn' })
  expect(await renew({ ...back, endsOn: '2026-10-30', weeklyMinutes: 1440 })).toMatchObject({
    data: { endsOn: '2026-10-30', weeklyMinutes: 1440 },
  })
  expect(await renew({ kind: 'CORRECTION', endsOn: null }, 2)).toMatchObject({ data: { endsOn: null } })
  const ended = await mutate(world.asFacilitator())(
    'endPlacement',
    { id: 'Uuid!', version: 'Int!', endsOn: 'Day!', reason: 'PlacementEndReason!' },
    { id: work.placementId, version: 3, endsOn: '2026-09-30', reason: 'OTHER' },
  )
  expect(ended).toMatchObject({ code: 'HOURS_AFTER_END' })
})

test('two hands renew at once: one of them does, the other reloads', async () => {
  const answers = await Promise.all([renew({ endsOn: '2027-02-15' }), renew({ endsOn: '2027-03-15' })])
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'MutationRenewPlacementSuccess',
    'StaleVersion',
  ])
})

test('the contract that follows, and what is learnt during this one, hold it', async () => {
  const { app } = database.database
  const { id: _, ...row } = await app.placement.findUniqueOrThrow({ where: { id: work.placementId } })
  await app.placement.create({
    data: { ...row, id: newId(), startsOn: new Date('2027-01-04'), endsOn: null, status: 'PLANNED' },
  })
  expect(await renew({ endsOn: '2027-02-15' })).toMatchObject({ code: 'PLACEMENT_OVERLAPS', field: 'endsOn' })
  await app.trainingPeriod.create({
    data: {
      ...{ id: newId(), carrierId: world.carrierId, placementId: work.placementId, kind: 'CFA' },
      ...{ title: 'CAP maçon', plannedMinutes: 600 },
      ...{ startsOn: new Date('2026-11-02'), endsOn: new Date('2026-11-13') },
    },
  })
  expect(await renew({ kind: 'CORRECTION', endsOn: '2026-11-10' })).toMatchObject({
    code: 'TRAINING_OUTSIDE_CONTRACT',
  })
  expect(await renew({ endsOn: '2027-01-03' })).toMatchObject({ data: { endsOn: '2027-01-03' } })
  expect(await renew({ endsOn: '2027-01-04', weeklyMinutes: 30 }, 2)).toMatchObject({
    __typename: 'InvalidInput',
  })
})

test('another organisation declares from now on; one of another carrier cannot', async () => {
  const change = (declarantId: string, version = 1) =>
    mutate(world.asFacilitator())(
      'changeDeclarant',
      { id: 'Uuid!', version: 'Int!', declarantId: 'Uuid!' },
      { id: work.placementId, version, declarantId },
      'declarant { id } version',
    )
  const other = await createWorld(database.database)
  const theirs = await other.organisation('Agence d’ailleurs (essai)', ['ETTI'])
  expect(await change(theirs)).toMatchObject({ __typename: 'NotFound' })
  const agency = await world.organisation('Agence (essai)', ['ETTI'])
  expect((await change(agency)).data).toEqual({ declarant: { id: agency }, version: 2 })
  const employer = await holderOf(database, world, 'COMPANY', work.employerId)
  const declarant = await holderOf(database, world, 'COMPANY', agency)
  expect(await declare('2026-10', 6000, employer.run)).toMatchObject({ __typename: 'NotFound' })
  expect((await declare('2026-10', 6000, declarant.run)).__typename).toBe('MutationDeclareHoursSuccess')
  await database.database.app.placement.update({
    where: { id: work.placementId },
    data: { status: 'CANCELLED' },
  })
  expect(await change(work.employerId, 2)).toMatchObject({ code: 'PLACEMENT_CANCELLED' })
})
