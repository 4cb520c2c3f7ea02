import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from './testing/base-database.ts'
import { outsideFirst } from './testing/fuzz-visitors.ts'
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

  test.each(outsideFirst)(
    '%s: no fault, no word of the machine, nobody’s name where it should not be',
    async (door) => {
      const told = Object.values(await fuzz(doors, door, 20_261_127, 150))
      const [asked, reached] = (['asked', 'reached'] as const).map((of) =>
        told.reduce((sum, each) => sum + each[of], 0),
      )
      expect(asked).toBe(150)
      // A door that refuses whatever is asked would pass all the rest.
      expect(reached).toBeGreaterThan(150 / 10)
    },
    120_000,
  )

  test.each([
    ['a fault', 500, { errors: [] }],
    ['an address where nobody is', 404, { message: 'Not Found' }],
    ['a closed door', 401, { errors: [] }],
    ['a document of another door', 400, { errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] }],
    ['a masked fault', 200, { errors: [{ message: 'Une erreur', extensions: { code: 'INTERNAL' } }] }],
    ['SQL', 200, { errors: [{ message: 'select x: SELECT a FROM b' }] }],
    ['a path', 200, { errors: [{ message: 'at /home/cordee/x' }] }],
    ['a person', 200, { data: { slug: PLANTED.name } }],
  ])('%s would be seen', (_what, status, body) => {
    expect(wrongWith({ seesPeople: false }, { status, body: JSON.stringify(body) })).not.toBeNull()
  })
})
