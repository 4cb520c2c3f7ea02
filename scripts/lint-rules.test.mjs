import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, readJson } from './workspace.mjs'

const CLIENT =
  "import { PrismaClient } from '../generated/prisma/client.ts'\nexport const db = new PrismaClient({})\n"
const ENVIRONMENT = 'export const port = process.env.PORT\n'

/** What is planted, where, and the words by which it is found. */
const PLANTS = [
  [
    'a database client built outside db/client.ts',
    'apps/api/src/placement/client.ts',
    CLIENT,
    'noRestrictedImports',
  ],
  [
    'the environment read outside platform/env.ts',
    'apps/api/src/placement/env.ts',
    ENVIRONMENT,
    'noProcessEnv',
  ],
  [
    'SQL put together from text',
    'apps/api/src/placement/sql.ts',
    'export const all = (db) => db.$queryRawUnsafe(`SELECT 1`)\n',
    'plugin',
  ],
  [
    'SQL put together from text, hidden',
    'apps/api/src/placement/hidden.ts',
    "export const all = (db, k) => db['$executeRawUnsafe'](k)\n",
    'plugin',
  ],
  ['a default export', 'apps/api/src/placement/default.ts', 'export default 1\n', 'noDefaultExport'],
  ['a barrel', 'apps/api/src/placement/barrel.ts', "export { one } from './one.ts'\n", 'noBarrelFile'],
  [
    'a name that is not in kebab-case',
    'apps/api/src/placement/hoursGrid.ts',
    'export const one = 1\n',
    'useFilenamingConvention',
  ],
  ['any', 'apps/api/src/placement/any.ts', 'export const one = (x: any) => x\n', 'noExplicitAny'],
  [
    'a value taken for present',
    'apps/api/src/placement/present.ts',
    'export const one = (x?: { y: 1 }) => x!.y\n',
    'noNonNullAssertion',
  ],
  [
    'the clock in the domain',
    'packages/domain/src/placement/clock.ts',
    'export const now = () => new Date()\n',
    'noRestrictedGlobals',
  ],
]
const ALLOWED = [
  ['apps/api/src/db/client.ts', CLIENT],
  ['apps/api/src/platform/env.ts', ENVIRONMENT],
]

let folder
let found
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordee-lint-'))
  const config = readJson(join(ROOT, 'biome.json'))
  write('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }))
  cpSync(join(ROOT, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true })
  write('packages/domain/biome.json', JSON.stringify(readJson(join(ROOT, 'packages/domain/biome.json'))))
  for (const [, path, code] of PLANTS) write(path, code)
  for (const [path, code] of ALLOWED) write(path, code)
  const args = ['lint', '.', '--reporter=json', '--max-diagnostics=none']
  const biome = spawn(join(ROOT, 'node_modules/.bin/biome'), args, { cwd: folder })
  const [output] = await Promise.all([text(biome.stdout), once(biome, 'close')])
  found = JSON.parse(output).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(path, content) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const foundIn = (path) =>
  found.filter(({ location }) => JSON.stringify(location).includes(path)).map(({ category }) => category)

test.each(PLANTS)('finds %s', (_, path, __, rule) => {
  expect(foundIn(path).join(' ')).toContain(rule)
})

test.each(ALLOWED)('lets %s do what it alone may', (path) => {
  expect(foundIn(path)).toEqual([])
})
