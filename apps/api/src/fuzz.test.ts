import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyDoor } from './graphql/doors.ts'
import { testDatabase } from './testing/base-database.ts'
import { type FuzzedDoors, fuzz, openFuzzedDoors, PLANTED, wrongWith } from './testing/fuzzed-doors.ts'

describe('documents drawn from the schema', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let doors: FuzzedDoors

  beforeAll(async () => {
    base = await testDatabase()
    doors = await openFuzzedDoors(base)
  })
  afterAll(async () => {
    await doors.close()
    await base.drop()
  })

  test.each(everyDoor)(
    '%s: no fault, no word of the machine, nobody’s name where it should not be',
    async (door) => {
      await fuzz(doors, door, 20_261_127, 150)
    },
    120_000,
  )

  test.each([
    ['a fault', 500, { errors: [] }],
    ['a masked fault', 200, { errors: [{ message: 'Une erreur', extensions: { code: 'INTERNAL' } }] }],
    ['SQL', 200, { errors: [{ message: 'select x: SELECT a FROM b' }] }],
    ['a path', 200, { errors: [{ message: 'at /home/cordee/x' }] }],
    ['a person', 200, { data: { slug: PLANTED.name } }],
  ])('%s would be seen', (_what, status, body) => {
    expect(wrongWith('public', { status, body: JSON.stringify(body) })).not.toBeNull()
  })
})
