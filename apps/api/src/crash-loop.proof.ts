import { expect, test } from 'vitest'
import { testDatabase } from './testing/base-database.ts'
import { crashLoop, onceEach } from './testing/crash-loop.ts'

test('killed twenty times under eight writers', async () => {
  const base = await testDatabase()
  const counts = await crashLoop(base, 20)
  await base.drop()
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  expect(onceEach(counts)).toBe(true)
}, 1_800_000)
