import { expect, test } from 'vitest'
import { testDatabase } from './testing/base-database.ts'
import { crashLoop, onceEach } from './testing/crash-loop.ts'

test('killed under eight writers: every acknowledged write is there once, with all that belongs to it', async () => {
  const base = await testDatabase()
  const counts = await crashLoop(base, 1)
  await base.drop()
  expect(onceEach(counts), JSON.stringify(counts)).toBe(true)
}, 180_000)
