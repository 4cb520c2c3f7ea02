import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf, personAtWork } from '../testing/holders.ts'
import { monthVersion } from '../testing/month-version.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
let agency: Holder
let placementId: string
let participantId: string

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  const lot = await awardedLot(database, world)
  const agencyId = await world.organisation('Agence d’insertion (essai)', ['ETTI'])
  agency = await holderOf(database, world, 'COMPANY', agencyId)
  const person = await personAtWork(database, world, {
    commitmentId: lot.commitmentIds[0] ?? '',
    employerId: agencyId,
    name: ['Noé', 'Essai'],
  })
  ;({ placementId, participantId } = person)
  const assessmentId = newId()
  await database.database.app.eligibilityAssessment.create({
    data: {
      id: assessmentId,
      carrierId: world.carrierId,
      participantId: person.participantId,
      status: 'VALIDATED',
      decidedOn: new Date('2026-08-20'),
      effectOn: new Date('2026-08-20'),
      validUntil: new Date('2028-08-19'),
    },
  })
  await database.database.app.placement.updateMany({ where: { id: placementId }, data: { assessmentId } })
})
afterAll(() => database.drop())

const version = () => monthVersion(database, placementId, '2026-10')
const declare = async () =>
  mutate(agency.run)(
    'declareHours',
    { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
    {
      lines: [{ placementId, month: '2026-10', minutes: 7200, version: await version() }],
      idempotencyKey: newId(),
    },
    'status',
  )
const sendBack = async (reason: string) =>
  mutate(world.asFacilitator())(
    'returnHours',
    { placementId: 'Uuid!', month: 'Month!', version: 'Int!', reason: 'String!' },
    { placementId, month: '2026-10', version: await version(), reason },
    'status returnedReason',
  )
const sheet = async () =>
  (
    await agency.run<{
      declarationSheet: { holders: { lines: { toComplete: boolean; returnedReason: string | null }[] }[] }
    }>(
      'query ($month: Month!) { declarationSheet(month: $month) { holders { lines { toComplete returnedReason } } } }',
      {
        month: '2026-10',
      },
    )
  ).data?.declarationSheet.holders[0]?.lines[0]

test('a month sent back says what is missing to whoever declares it, until it is sent again', async () => {
  await declare()
  expect((await sendBack('  ')).__typename).toBe('InvalidInput')
  expect((await sendBack('Il manque la semaine du 5.')).data).toEqual({
    status: 'RETURNED',
    returnedReason: 'Il manque la semaine du 5.',
  })
  expect(await sheet()).toEqual({ toComplete: true, returnedReason: 'Il manque la semaine du 5.' })
  expect((await sendBack('Encore')).code).toBe('STEP_NOT_POSSIBLE')
  await declare()
  expect(await sheet()).toEqual({ toComplete: false, returnedReason: null })
})

const step = async (verb: string, reason?: string) =>
  mutate(world.asFacilitator())<{ status: string; returnedReason: string | null; availableSteps: string[] }>(
    verb,
    {
      placementId: 'Uuid!',
      month: 'Month!',
      version: 'Int!',
      ...(reason === undefined ? {} : { reason: 'String!' }),
    },
    { placementId, month: '2026-10', version: await version(), ...(reason === undefined ? {} : { reason }) },
    'status returnedReason availableSteps',
  )
const standing = async () => {
  const { data } = await world.asFacilitator()<{
    participant: { placements: { commitment: { progress: object } }[] }
  }>(
    `query ($id: Uuid!) {
      participant(id: $id) { placements { commitment { progress { declaredMinutes validatedMinutes } } } }
    }`,
    { id: participantId },
  )
  return data?.participant.placements[0]?.commitment.progress
}

test('a month under review is no more changed by who declares it', async () => {
  expect((await step('reviewHours')).data).toMatchObject({
    status: 'UNDER_REVIEW',
    availableSteps: ['validate', 'sendBack', 'reject'],
  })
  expect((await declare()).code).toBe('STEP_NOT_POSSIBLE')
  expect(await standing()).toEqual({ declaredMinutes: 7200, validatedMinutes: 0 })
})

test('a refused month counts nothing, says why, and can be come back from', async () => {
  expect((await step('rejectHours', ' ')).__typename).toBe('InvalidInput')
  expect((await step('rejectHours', 'La personne n’a pas travaillé ce mois.')).data).toEqual({
    status: 'REJECTED',
    returnedReason: 'La personne n’a pas travaillé ce mois.',
    availableSteps: ['reopen'],
  })
  expect(await standing()).toEqual({ declaredMinutes: 0, validatedMinutes: 0 })
  const { data } = await agency.run<{
    declarationSheet: {
      holders: { lines: { rejected: boolean; editable: boolean; returnedReason: string }[] }[]
    }
  }>(
    'query ($month: Month!) { declarationSheet(month: $month) { holders { lines { rejected editable returnedReason } } } }',
    { month: '2026-10' },
  )
  expect(data?.declarationSheet.holders[0]?.lines[0]).toEqual({
    rejected: true,
    editable: false,
    returnedReason: 'La personne n’a pas travaillé ce mois.',
  })
  expect((await declare()).code).toBe('STEP_NOT_POSSIBLE')
  expect((await step('reopenHours')).data).toMatchObject({ status: 'UNDER_REVIEW', returnedReason: null })
  expect(await standing()).toEqual({ declaredMinutes: 7200, validatedMinutes: 0 })
})

test('the database keeps no reason on a month that does not wait', async () => {
  const { app } = database.database
  await app.hoursMonth.updateMany({ where: { placementId }, data: { returnedReason: 'Restée là' } })
  expect((await app.hoursMonth.findFirstOrThrow({ where: { placementId } })).returnedReason).toBeNull()
})
