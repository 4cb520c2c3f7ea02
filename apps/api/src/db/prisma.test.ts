import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'

const PATIENCE_MS = 180_000
const api = fileURLToPath(new URL('../../', import.meta.url))
const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

/** Runs Prisma's command line; without a URL it works on a database in memory. */
async function prisma(args: readonly string[], url = ''): Promise<string> {
  const env = { PATH: dirname(process.execPath), NO_COLOR: '1', ...(url ? { DATABASE_URL: url } : {}) }
  return promisify(execFile)(process.execPath, [cli, ...args], { cwd: api, env, timeout: PATIENCE_MS }).then(
    ({ stdout, stderr }) => stdout + stderr,
    ({ stdout, stderr }) => stdout + stderr,
  )
}

test('the migrations make what the Prisma schema says', { timeout: PATIENCE_MS }, async () => {
  const diff = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema']
  expect(await prisma([...diff, '--script'], base.url)).toContain('This is an empty migration')
})

test('Prisma finds the migrations recorded as it records them itself', { timeout: PATIENCE_MS }, async () => {
  expect(await prisma(['migrate', 'status'], base.url)).toContain('Database schema is up to date')
})
