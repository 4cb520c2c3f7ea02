import { afterAll, beforeAll, test } from 'vitest'
import { everyDoor } from './graphql/doors.ts'
import { testDatabase } from './testing/base-database.ts'
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

test.each(everyDoor)(
  `%s answers ${DOCUMENTS} documents`,
  (door) => fuzz(doors, door, 7, DOCUMENTS),
  3_600_000,
)
