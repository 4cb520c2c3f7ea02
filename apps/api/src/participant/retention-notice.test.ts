import { day } from '@cordee/domain/kernel/day'
import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { keepNoLonger, retentionLines } from './retention.ts'

let base: TestDatabase
let world: World
let participantId: string

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())
beforeEach(() => {
  participantId = newId()
})

const app = () => base.database.app
const job = (on: string) => ({
  db: base.database.carrier,
  newId,
  carrierId: world.carrierId,
  today: day(on),
  now: new Date(`${on}T03:00:00Z`),
})
const night = (on: string) => withinCarrier(world.carrierId, () => keepNoLonger(job(on)))
const actionOn = async (on: string) => {
  const lines = await withinCarrier(world.carrierId, () =>
    retentionLines(base.database.carrier, job(on), defaultRetentionPolicy),
  )
  return lines.find((line) => line.participantId === participantId)?.decision
}
/** Somebody nobody heard of for two years, with this way to reach them. */
const idle = async (contact: { email?: string; phone?: string }) => {
  const { carrierId } = world
  await app().participant.create({
    data: { id: participantId, carrierId, contactChannel: 'MAIL', lastActivityOn: new Date('2024-11-01') },
  })
  await app().participantIdentity.create({
    data: {
      participantId,
      carrierId,
      firstName: 'Lina',
      lastName: 'Roux',
      searchName: 'lina roux',
      ...contact,
    },
  })
}
const notice = () =>
  app().message.findFirstOrThrow({ where: { participantId }, orderBy: { createdAt: 'desc' } })
const became = async (status: 'SENT' | 'FAILED', at?: string) =>
  app().message.update({
    where: { id: (await notice()).id },
    data:
      status === 'SENT'
        ? { status, sentAt: new Date(`${at}T03:01:00Z`), failure: null, channel: 'MAIL' }
        : { status, failure: 'UNREACHABLE' },
  })
const tasks = (status: 'OPEN' | 'DONE' | 'CANCELLED') =>
  app().task.findMany({ where: { participantId, status, kind: 'TO_DO' } })
const there = async () => (await app().participant.count({ where: { id: participantId } })) === 1

test('R44 · the delay counts from the day the notice left', async () => {
  await idle({ email: 'lina@exemple.fr' })
  await night('2026-11-20')
  expect(await actionOn('2026-11-21')).toEqual({ action: 'REACH' })
  // On its way: nobody is asked anything.
  await night('2026-11-21')
  expect(await tasks('OPEN')).toEqual([])
  await became('SENT', '2026-11-23')
  expect(await actionOn('2026-12-22')).toEqual({ action: 'WAIT', anonymiseOn: '2026-12-23' })
  await night('2026-12-22')
  expect(await there()).toBe(true)
  await night('2026-12-23')
  expect(await there()).toBe(false)
})

test('R44 · a notice that failed forgets nobody: a task asks somebody to tell, once, and its end starts the delay', async () => {
  await idle({ email: 'lina@exemple.fr' })
  await night('2026-11-20')
  await became('FAILED')
  await night('2026-11-21')
  await night('2026-12-31')
  expect(await there()).toBe(true)
  const [task, ...more] = await tasks('OPEN')
  expect(more).toEqual([])
  expect(task?.title).toContain('le message n’est pas parti')
  const done = await mutate(world.asFacilitator(day('2027-01-04')))(
    'completeTask',
    { id: 'Uuid!', version: 'Int!' },
    { id: task?.id, version: task?.version },
    'id',
  )
  expect(done.__typename).toBe('MutationCompleteTaskSuccess')
  // The real clock writes this instant.
  await app().task.updateMany({
    where: { id: task?.id ?? '' },
    data: { closedAt: new Date('2027-01-04T10:00Z') },
  })
  expect(await actionOn('2027-02-02')).toEqual({ action: 'WAIT', anonymiseOn: '2027-02-03' })
  await night('2027-02-03')
  expect(await there()).toBe(false)
})

test('R44 · without any way to reach the person the task is there the same night; one said again closes it', async () => {
  await idle({})
  await night('2026-11-20')
  expect(await notice()).toMatchObject({ status: 'FAILED', failure: 'NO_ADDRESS' })
  expect(await tasks('OPEN')).toHaveLength(1)
  await became('SENT', '2026-11-25')
  await night('2026-11-26')
  expect(await tasks('OPEN')).toEqual([])
  expect(await tasks('CANCELLED')).toHaveLength(1)
})

test('R44 · a call nobody made starts nothing; once said, it does; given up, somebody is asked', async () => {
  await idle({ phone: '0476000000' })
  await night('2026-11-20')
  const { id } = await notice()
  await night('2027-01-31')
  expect(await there()).toBe(true)
  expect(await tasks('OPEN')).toEqual([])
  const call = await app().task.findFirstOrThrow({ where: { messageId: id } })
  await app().task.update({
    where: { id: call.id },
    data: { status: 'CANCELLED', closedAt: new Date('2027-01-31T10:00Z'), closedReason: 'Numéro coupé' },
  })
  await night('2027-02-01')
  expect(await tasks('OPEN')).toHaveLength(1)
  await app().task.update({
    where: { id: call.id },
    data: { status: 'OPEN', closedAt: null, closedReason: null },
  })
  const said = await mutate(world.asFacilitator(day('2027-02-02')))(
    'logCall',
    { id: 'Uuid!', version: 'Int!', answered: 'Boolean!' },
    { id: call.id, version: call.version, answered: true },
    'id',
  )
  expect(said.__typename).toBe('MutationLogCallSuccess')
  await app().task.update({ where: { id: call.id }, data: { closedAt: new Date('2027-02-02T10:00Z') } })
  expect(await actionOn('2027-02-03')).toEqual({ action: 'WAIT', anonymiseOn: '2027-03-04' })
})

test('R44 · news of the person closes the task', async () => {
  await idle({})
  await night(today)
  expect(await tasks('OPEN')).toHaveLength(1)
  await app().participant.update({
    where: { id: participantId },
    data: { lastActivityOn: new Date('2026-12-01') },
  })
  await night('2026-12-02')
  expect(await tasks('OPEN')).toEqual([])
})

const drop = (task: { readonly id: string; readonly version: number } | undefined, on: string) =>
  mutate(world.asFacilitator(day(on)))(
    'dropTask',
    { id: 'Uuid!', version: 'Int!', reason: 'String!' },
    { id: task?.id, version: task?.version, reason: 'Pas le temps' },
    'id',
  )

test('R44 · a task that was given up is asked again the next night', async () => {
  await idle({})
  await night('2026-11-20')
  const [task] = await tasks('OPEN')
  expect((await drop(task, '2026-11-20')).__typename).toBe('MutationDropTaskSuccess')
  expect(await tasks('OPEN')).toEqual([])
  await night('2026-11-21')
  await night('2026-11-22')
  const [again, ...more] = await tasks('OPEN')
  expect(more).toEqual([])
  expect(again).toMatchObject({ id: task?.id, closedAt: null, closedReason: null, snoozedUntil: null })
  expect(await actionOn('2026-11-22')).toEqual({ action: 'REACH' })
})

test('R44 · said again by a letter that nobody wrote, somebody is asked again', async () => {
  await idle({})
  await night('2026-11-20')
  const failed = await notice()
  const said = await mutate(world.asFacilitator(day('2026-11-20')))(
    'sayAgain',
    { id: 'Uuid!', channel: 'WrittenChannel!' },
    { id: failed.id, channel: 'LETTER' },
    'id',
  )
  expect(said.__typename).toBe('MutationSayAgainSuccess')
  const { id, status } = await notice()
  expect(status).toBe('LETTER_TASK')
  await night('2026-11-21')
  expect(await tasks('OPEN')).toEqual([])
  await drop(await app().task.findFirstOrThrow({ where: { messageId: id } }), '2026-11-21')
  await night('2026-11-22')
  expect(await tasks('OPEN')).toHaveLength(1)
  expect(await actionOn('2026-11-22')).toEqual({ action: 'REACH' })
})

test('as many statements for many files that nobody reached as for a few', async () => {
  const stuck = (count: number) => {
    const { carrierId } = world
    const ids = Array.from({ length: count }, () => newId())
    return app().participant.createMany({
      data: ids.map((id) => ({
        ...{ id, carrierId, lastActivityOn: new Date('2024-11-01') },
        retentionNoticeOn: new Date('2026-11-01'),
      })),
    })
  }
  await stuck(2)
  await night('2026-11-20')
  const few = await countStatements(() => night('2026-11-20'))
  await stuck(40)
  await night('2026-11-20')
  const many = await countStatements(() => night('2026-11-20'))
  expect(many.statements.length).toBe(few.statements.length)
})
