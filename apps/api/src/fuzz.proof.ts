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
    const every = Object.entries(told)
    // A reader for a funder may little, but not nothing; a door where nobody may anything is not the one meant.
    for (const [visitor, { asked, reached }] of every)
      expect(reached / asked, visitor).toBeGreaterThan(1 / 200)
    expect(every.reduce((sum, [, { reached }]) => sum + reached, 0)).toBeGreaterThan(DOCUMENTS / 10)
  },
  3_600_000,
)
