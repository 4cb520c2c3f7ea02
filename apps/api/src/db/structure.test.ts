import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { CHECKSUMS, readChecksums } from './checksums.ts'
import { readMigrations } from './migrate.ts'
import { printStructure, STRUCTURE } from './structure.ts'

let base: TestDatabase
let owner: Client
beforeAll(async () => {
  base = await testDatabase()
  owner = new Client({ connectionString: base.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const committed = readFileSync(STRUCTURE, 'utf8')

test('the committed structure is the one the migrations make (pnpm write:generated)', async () => {
  expect(await printStructure(owner)).toBe(committed)
})

test('no released migration was edited, none is missing from the committed checksums (pnpm write:generated)', () => {
  const checksums = readMigrations().map(({ name, checksum }) => [name, checksum])
  expect(checksums).toEqual([...readChecksums(readFileSync(CHECKSUMS, 'utf8'))])
})

test('old rows are looked at apart from where their rule is made: its locks are not held meanwhile', () => {
  const both = readMigrations().filter(
    ({ sql }) => sql.includes('NOT VALID') && sql.includes('VALIDATE CONSTRAINT'),
  )
  expect(both.map(({ name }) => name)).toEqual([])
})

describe('the structure differs as soon as a guard of the database is gone', () => {
  const first = (pattern: RegExp) =>
    pattern.exec(committed)?.slice(1) ?? expect.fail(`no ${pattern} in structure.sql`)
  const [checked, check] = first(/^ALTER TABLE (\S+) ADD CONSTRAINT (\S+) CHECK/m)
  const [excluded, exclusion] = first(/^ALTER TABLE (\S+) ADD CONSTRAINT (\S+) EXCLUDE/m)
  const [trigger, guarded] = first(/^CREATE TRIGGER (\S+) .*?ON (\S+)/m)
  const [grant, granted, grantee] = first(/^GRANT (SELECT) ON (\S+) TO (\S+);/m)
  const [index] = first(/^CREATE INDEX (\S+) ON/m)

  test.each([
    ['a CHECK', `ALTER TABLE ${checked} DROP CONSTRAINT ${check}`],
    ['an EXCLUDE', `ALTER TABLE ${excluded} DROP CONSTRAINT ${exclusion}`],
    ['a trigger', `DROP TRIGGER ${trigger} ON ${guarded}`],
    ['a trigger put to sleep', `ALTER TABLE ${guarded} DISABLE TRIGGER ${trigger}`],
    ['an index', `DROP INDEX ${index}`],
    ['a grant', `REVOKE ${grant} ON ${granted} FROM ${grantee}`],
    ['a grant too many', `GRANT TRUNCATE ON ${granted} TO ${grantee}`],
    ['an owner', `ALTER TABLE ${checked} OWNER TO cordee_app`],
    ['a policy', `CREATE POLICY everything ON ${checked} USING (true)`],
  ])('%s', async (_, statement) => {
    await owner.query('BEGIN')
    await owner.query(statement)
    expect(await printStructure(owner)).not.toBe(committed)
    await owner.query('ROLLBACK')
  })
})
