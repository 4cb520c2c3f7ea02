import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const task = async () => {
  const { data } = await mutate(world.asFacilitator())<{ id: string; version: number }>(
    'addTask',
    { title: 'String!', dueOn: 'Day!', idempotencyKey: 'String!' },
    { title: 'Appeler (essai)', dueOn: '2026-11-27', idempotencyKey: newId() },
  )
  return data
}
const step = { id: 'Uuid!', version: 'Int!' }

test('of eight hands that read the same version and write at once, one writes; the others are told', async () => {
  const { id, version } = await task()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_each, index) =>
      mutate(world.asFacilitator())(
        'snoozeTask',
        { ...step, until: 'Day!', reason: 'String!' },
        { id, version, until: `2026-12-0${index + 1}`, reason: `Main ${index}` },
        'version snoozeReason',
      ),
    ),
  )
  const kinds = answers.map(({ __typename }) => __typename)
  expect(kinds.filter((kind) => kind === 'MutationSnoozeTaskSuccess')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'StaleVersion')).toHaveLength(7)
  const kept = await base.database.app.task.findUniqueOrThrow({ where: { id } })
  expect(kept.version).toBe(version + 1)
  const written = answers.find(({ data }) => data)?.data
  expect(written).toMatchObject({ version: kept.version, snoozeReason: kept.snoozeReason })
})

test('one hand that writes a row twice in one act is in nobody’s way', async () => {
  const { id, version } = await task()
  const close = await mutate(world.asFacilitator())('completeTask', step, { id, version }, 'version status')
  expect(close.data).toMatchObject({ version: version + 1, status: 'DONE' })
  const again = await mutate(world.asFacilitator())(
    'reopenTask',
    step,
    { id, version: version + 1 },
    'status',
  )
  expect(again.data).toEqual({ status: 'OPEN' })
})
