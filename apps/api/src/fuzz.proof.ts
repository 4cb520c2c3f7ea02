import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from './testing/base-database.ts'
import { outsideFirst } from './testing/fuzz-visitors.ts'
import { type FuzzedDoors, fuzz, openFuzzedDoors } from './testing/fuzzed-doors.ts'

const DOCUMENTS = 10_000

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
  `%s answers ${DOCUMENTS} documents`,
  async (door) => {
    const told = await fuzz(doors, door, 7, DOCUMENTS)
    process.stdout.write(`${door} ${JSON.stringify(told)}\n`)
    for (const [visitor, { asked, reached }] of Object.entries(told))
      expect(reached / asked, visitor).toBeGreaterThan(visitor === 'ANONYMOUS' ? 0 : 1 / 20)
  },
  3_600_000,
)
