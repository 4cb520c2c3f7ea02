import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../testing/base-database.ts'
import { migrateDatabase, readMigrations } from './migrate.ts'

let base: Awaited<ReturnType<typeof emptyDatabase>>
const logins: string[] = []
const unique = randomBytes(4).toString('hex')

beforeAll(async () => {
  base = await emptyDatabase()
})
afterAll(async () => {
  await base.drop()
  const other = await emptyDatabase()
  for (const login of logins) await run(other.url, `DROP ROLE ${login}`)
  await other.drop()
})

async function run(url: string, ...statements: string[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A login of its own, as a host gives one. @returns the address with which it connects */
async function login(name: string, rights: string): Promise<string> {
  const role = `${name}_${unique}`
  logins.push(role)
  await run(base.url, `CREATE ROLE ${role} LOGIN PASSWORD 'test' ${rights}`)
  return Object.assign(new URL(base.url), { username: role, password: 'test' }).href
}

test('a login that may do nothing is told which SQL an administrator has to run, and that SQL is enough', async () => {
  const url = await login('plain', '')
  const error: Error = await migrateDatabase(url, []).then(
    () => expect.fail('it had no right to'),
    (reason) => reason,
  )
  expect(error.message).toContain('n’a pas le droit de préparer les rôles de Cordée')
  const [, sql = ''] = error.message.split('par un administrateur : ')
  await run(base.url, sql)
  expect(await migrateDatabase(url)).toEqual(readMigrations().map(({ name }) => name))
})

test('instances that start at once on several databases of one server do not disturb each other', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => emptyDatabase()))
  const url = await login('shared', 'CREATEROLE')
  // What they share is the roles, which the first migrations give their rights to.
  const beginning = readMigrations().slice(0, 3)
  for (const database of databases) {
    const { pathname } = new URL(database.url)
    await run(base.url, `ALTER DATABASE ${pathname.slice(1)} OWNER TO shared_${unique}`)
  }
  // Roles belong to the server: this login has never been granted them, so each start has to.
  await run(
    base.url,
    `GRANT cordee_owner, cordee_app, cordee_partner, cordee_public, cordee_system, cordee_worker TO shared_${unique} WITH ADMIN OPTION`,
  )
  const starts = databases.map(({ url: target }) =>
    migrateDatabase(Object.assign(new URL(url), { pathname: new URL(target).pathname }).href, beginning),
  )
  const applied = await Promise.all(starts)
  expect(applied.map((names) => names.length)).toEqual(databases.map(() => beginning.length))
  await Promise.all(databases.map((database) => database.drop()))
})
