import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const api = fileURLToPath(new URL('../../', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-migration-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What CONTRIBUTING.md has a developer run to write a migration; nothing is asked of a server. */
const written = async (schema: string): Promise<string> => {
  const file = join(folder, 'migration.sql')
  await promisify(execFile)(
    'env',
    [
      // Even where a server is named, the database is one in memory.
      ...['-u', 'DATABASE_URL', 'CHECKPOINT_DISABLE=1', join(api, 'node_modules/.bin/prisma')],
      ...['migrate', 'diff', '--from-migrations', 'prisma/migrations'],
      ...['--to-schema', schema, '--script', '-o', file],
    ],
    { cwd: api },
  )
  return readFile(file, 'utf8')
}

const added = 'ALTER TABLE "task" ADD COLUMN     "essay" TEXT;'

test('a changed schema is written as a migration of what changed, and of nothing else', async () => {
  const schema = join(folder, 'schema')
  await cp(join(api, 'prisma/schema'), schema, { recursive: true })
  const file = join(schema, 'messaging.prisma')
  const before = await readFile(file, 'utf8')
  await writeFile(
    file,
    before.replace(/^model Task \{\n/m, (line) => `${line}  essay String?\n`),
  )
  const statements = (await written(schema)).split('\n').filter((line) => line && !line.startsWith('--'))
  expect(statements).toEqual([added])
})
