import { spawn } from 'node:child_process'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../testing/base-database.ts'
import { type Migration, migrateDatabase } from './migrate.ts'

let base: Awaited<ReturnType<typeof emptyDatabase>>
beforeEach(async () => {
  base = await emptyDatabase()
})
afterEach(() => base.drop())

const migration = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum })
const first = migration('1_first', 'CREATE TABLE first (id int)')
const second = migration('2_second', 'CREATE TABLE second (id int); CREATE TABLE third (id int)')

async function ask<Row>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: base.url })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}
const tables = async () =>
  (
    await ask<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    )
  ).map(({ name }) => name)

describe('migrating', () => {
  test('applies what is missing, in order, once', async () => {
    expect(await migrateDatabase(base.url, [first])).toEqual(['1_first'])
    expect(await migrateDatabase(base.url, [first, second])).toEqual(['2_second'])
    expect(await migrateDatabase(base.url, [first, second])).toEqual([])
    expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second', 'third'])
  })

  test('makes cordee_owner the owner of everything', async () => {
    await migrateDatabase(base.url, [first])
    const owners = await ask("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    expect(owners).toEqual([{ tableowner: 'cordee_owner' }])
  })

  test('started many times at once, applies each migration once', async () => {
    const applied = await Promise.all(
      Array.from({ length: 6 }, () => migrateDatabase(base.url, [first, second])),
    )
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
  })

  test('refuses a migration that was edited after it was applied', async () => {
    await migrateDatabase(base.url, [first, second])
    const edited = { ...first, checksum: 'another' }
    await expect(migrateDatabase(base.url, [edited, second])).rejects.toThrow(
      'La migration 1_first a été modifiée après avoir été appliquée',
    )
  })

  test('refuses a database that a newer version has migrated', async () => {
    await migrateDatabase(base.url, [first, second])
    await expect(migrateDatabase(base.url, [first])).rejects.toThrow(
      'que cette version de Cordée ne connaît pas',
    )
  })

  test('keeps nothing of a migration that fails', async () => {
    const broken = migration('2_broken', 'CREATE TABLE half (id int); SELECT nonsense')
    await expect(migrateDatabase(base.url, [first, broken])).rejects.toThrow(
      'La migration 2_broken ne passe pas',
    )
    expect(await tables()).toEqual(['_prisma_migrations', 'first'])
    expect(await migrateDatabase(base.url, [first, second])).toEqual(['2_second'])
  })

  test('killed in the middle, leaves nothing of the migration and the next one works', async () => {
    const slow = migration('1_first', 'CREATE TABLE first (id int); SELECT pg_sleep(30)')
    const module = new URL('./migrate.ts', import.meta.url).href
    const program = `import { migrateDatabase } from ${JSON.stringify(module)}
      await migrateDatabase(${JSON.stringify(base.url)}, ${JSON.stringify([slow])})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
    const sleeping =
      "SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND datname = current_database() AND pid <> pg_backend_pid()"
    await expect.poll(async () => (await ask(sleeping)).length, { timeout: 10_000 }).toBe(1)
    child.kill('SIGKILL')
    // Nobody is left to wait for the sleep: PostgreSQL would notice the dead client when the statement ends.
    await ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND datname = current_database() AND pid <> pg_backend_pid()`,
    )
    expect(await migrateDatabase(base.url, [first, second])).toEqual(['1_first', '2_second'])
  })

  test('says in one sentence, without the password, that the server does not answer', async () => {
    const url = 'postgresql://cordee:very-secret@127.0.0.1:9/cordee'
    const error = await migrateDatabase(url).catch((reason: Error) => reason)
    expect(String(error)).toContain('La base de données ne répond pas à l’adresse de DATABASE_URL')
    expect(String(error)).not.toContain('very-secret')
  })

  test('says that the server refuses the password', async () => {
    const url = Object.assign(new URL(base.url), { password: 'wrong' }).href
    await expect(migrateDatabase(url)).rejects.toThrow('refuse l’utilisateur ou le mot de passe')
  })
})
