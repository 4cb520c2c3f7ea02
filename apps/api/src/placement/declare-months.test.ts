import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
let placements: readonly string[]

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  const { commitmentIds, holderIds } = await awardedLot(database, world)
  const [commitmentId = '', employerId = ''] = [commitmentIds[0], holderIds[0]]
  const people = Array.from({ length: 7 }, () =>
    personAtWork(database, world, { commitmentId, employerId, name: ['Noé', 'Essai'] }),
  )
  placements = (await Promise.all(people)).map(({ placementId }) => placementId)
})
afterAll(() => database.drop())

interface Line {
  readonly placementId: string
  readonly month: string
  readonly minutes: number
  readonly version: number
  readonly kind?: string
}

const declare = (lines: readonly Line[]) =>
  mutate(world.asFacilitator())(
    'declareHours',
    { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
    { lines, idempotencyKey: newId() },
    'id',
  )
const validate = (of: readonly string[], month: string, version = 1) =>
  mutate(world.asFacilitator())(
    'validateHours',
    { months: '[MonthKeyInput!]!' },
    { months: of.map((placementId) => ({ placementId, month, version })) },
    'id',
  )
const months = (month: string, minutes: number, of: readonly string[] = placements, version = 0) =>
  of.map((placementId): Line => ({ placementId, month, minutes, version }))
const entriesOf = async (placementId: string, month: string) => {
  const where = { month: { placementId, month: new Date(`${month}-01`) } }
  const entries = await database.database.app.hoursEntry.findMany({ where })
  return entries.map(({ kind, minutes }) => `${kind} ${minutes}`).toSorted()
}

test('a table of people is declared, and validated, in as many statements as one person', async () => {
  const [one = '', ...others] = placements
  const alone = await countStatements(() => declare(months('2026-09', 6000, [one])))
  const table = await countStatements(() => declare(months('2026-09', 6000, others)))
  expect(table.answer.__typename).toBe('MutationDeclareHoursSuccess')
  expect(table.statements).toHaveLength(alone.statements.length)
  const locked = await countStatements(() => validate([one], '2026-09'))
  const allLocked = await countStatements(() => validate(others, '2026-09'))
  expect(allLocked.answer.__typename).toBe('MutationValidateHoursSuccess')
  expect(allLocked.statements).toHaveLength(locked.statements.length)
  const { app } = database.database
  expect(await app.hoursMonth.count({ where: { status: 'LOCKED' } })).toBe(placements.length)
  for (const verb of ['hours:declare', 'hours:validate'])
    expect(await app.journalEntry.count({ where: { verb } })).toBe(placements.length)
})

test('what is said again replaces what was said; of two lines that say the same the last one counts', async () => {
  const [one = ''] = placements
  await declare(months('2026-10', 6000, [one]))
  await declare([
    { placementId: one, month: '2026-10', minutes: 5400, version: 1 },
    { placementId: one, month: '2026-10', minutes: 5700, version: 1 },
    { placementId: one, month: '2026-10', minutes: 300, version: 1, kind: 'CFA' },
  ])
  expect(await entriesOf(one, '2026-10')).toEqual(
    ['CFA 300', 'WORK -6000', 'WORK 5700', 'WORK 6000'].toSorted(),
  )
})

test('two windows validate the same months at once: one of them does, the other is told', async () => {
  await declare(months('2026-11', 6000))
  const answers = await Promise.all([
    validate(placements, '2026-11'),
    validate(placements.toReversed(), '2026-11'),
  ])
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'MutationValidateHoursSuccess',
    'StaleVersion',
  ])
})

test('what somebody else said meanwhile is neither replaced nor validated unseen', async () => {
  const [one = ''] = placements
  await declare(months('2026-12', 6000, [one]))
  const entries = () => entriesOf(one, '2026-12')
  // Another window, opened before anything was said.
  expect(await declare(months('2026-12', 1200, [one]))).toMatchObject({ __typename: 'StaleVersion' })
  expect((await declare(months('2026-12', 5400, [one], 1))).__typename).toBe('MutationDeclareHoursSuccess')
  expect(await validate([one], '2026-12', 1)).toMatchObject({ __typename: 'StaleVersion' })
  expect(await entries()).toEqual(['WORK -6000', 'WORK 5400', 'WORK 6000'].toSorted())
  expect((await validate([one], '2026-12', 2)).__typename).toBe('MutationValidateHoursSuccess')
})
