import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { readEnv } from '../platform/env.ts'
import { emptyDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld } from '../testing/world.ts'
import { backUp } from './backup.ts'
import { digestOf, tablesOf } from './backup-catalogue.ts'
import { drill } from './drill.ts'
import { hoursOf, orphans } from './invariants.ts'
import { restore } from './restore.ts'
import { dumpServer } from './server-backup.ts'

const name = 'Fin\nde ligne\t\\. "guillemets" ﷽ É'

describe('a backup of the embedded database', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let folder: string
  const file = (which: string) => join(folder, which)

  beforeAll(async () => {
    base = await testDatabase()
    folder = await mkdtemp(join(tmpdir(), 'cordee-essai-'))
    const world = await createWorld(base.database)
    await createWorld(base.database)
    await base.database.app.organisation.create({
      data: { id: newId(), carrierId: world.carrierId, name, kinds: ['COMPANY', 'BUYER'] },
    })
    await backUp(base.url, file('sauvegarde'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await base.drop()
  })

  test('comes back into an empty database, row for row, and nothing points at nothing', async () => {
    const empty = await emptyDatabase()
    const { tables } = await restore(empty.url, file('sauvegarde'))
    expect(tables.find(({ table }) => table === 'public.carrier_organisation')?.rows).toBe(2)
    const client = new Client({ connectionString: empty.url })
    await client.connect()
    const { rows } = await client.query('SELECT name, kinds FROM organisation WHERE name LIKE $1', ['Fin%'])
    expect(rows).toEqual([{ name, kinds: ['COMPANY', 'BUYER'] }])
    expect(await orphans(client)).toEqual([])
    expect(await hoursOf(client)).toEqual({ ledger: 0, commitments: 0 })
    expect((await tablesOf(client)).map(({ table }) => table)).toEqual(tables.map(({ table }) => table))
    await client.query('DELETE FROM staff_user')
    await client.query('SET session_replication_role = replica')
    await client.query('DELETE FROM carrier_organisation')
    expect(await orphans(client)).not.toEqual([])
    await client.end()
    await empty.drop()
  })

  test('only its owner reads it, and it replaces no other', async () => {
    expect((await stat(file('sauvegarde'))).mode & 0o777).toBe(0o600)
    await expect(backUp(base.url, file('sauvegarde'))).rejects.toThrow('existe déjà')
  })

  test('a database where nothing was ever started has nothing to keep, and says what to do', async () => {
    const empty = await emptyDatabase()
    await expect(backUp(empty.url, file('vide'))).rejects.toThrow('Rien à sauvegarder')
    expect((await readdir(folder)).filter((each) => each.startsWith('vide'))).toEqual([])
    await empty.drop()
  })

  test('a file that was cut or changed is refused before anything is written', async () => {
    const empty = await emptyDatabase()
    const whole = gunzipSync(await readFile(file('sauvegarde')))
    await writeFile(file('coupee'), (await readFile(file('sauvegarde'))).subarray(0, 2000))
    await writeFile(file('changee'), gzipSync(Buffer.from(String(whole).replace('La Mure', 'La Mare'))))
    await writeFile(file('autre'), 'bonjour')
    for (const bad of ['coupee', 'changee', 'autre']) {
      await expect(restore(empty.url, file(bad))).rejects.toThrow('n’est pas une sauvegarde entière')
    }
    const client = new Client({ connectionString: empty.url })
    await client.connect()
    expect((await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).rows).toEqual([])
    await client.end()
    await empty.drop()
  })

  test('a database that holds a carrier is never written over', async () => {
    await expect(restore(base.url, file('sauvegarde'))).rejects.toThrow('n’est pas vide')
  })

  test('the drill brings it back into a server of its own and finds every row as it was, while others write', async () => {
    const { id: carrierId } = await base.database.app.carrierOrganisation.findFirstOrThrow()
    let over = false
    const writing = (async () => {
      for (let count = 0; !over; count += 1)
        await base.database.app.organisation.create({
          data: { id: newId(), carrierId, name: `Écrite pendant l’exercice ${count}`, kinds: ['COMPANY'] },
        })
    })()
    const { tables, rows, bytes, problems } = await drill(base.url, null).finally(() => {
      over = true
    })
    await writing
    expect(problems).toEqual([])
    expect(tables).toBeGreaterThan(100)
    expect(rows).toBeGreaterThan(10)
    expect(bytes).toBeGreaterThan(0)
  })

  test('what the drill compares by differs as soon as one letter does', async () => {
    const client = new Client({ connectionString: base.url })
    await client.connect()
    const before = await digestOf(client, 'public.organisation')
    await client.query('BEGIN')
    await client.query("UPDATE organisation SET name = name || 'x' WHERE name LIKE 'Fin%'")
    const after = await digestOf(client, 'public.organisation')
    await client.query('ROLLBACK')
    await client.end()
    expect(after.rows).toBe(before.rows)
    expect(after.digest).not.toBe(before.digest)
  })

  // The tools of a server are those of its version or of a later one.
  test.skipIf(dumpVersion() < 18)('the drill of a server goes by pg_dump and pg_restore', async () => {
    const { problems, rows } = await drill(base.url, { programs: readEnv().programs })
    expect(problems).toEqual([])
    expect(rows).toBeGreaterThan(10)
  })

  test('without its tools a server’s backup says so, and leaves no half of a file', async () => {
    await expect(dumpServer(base.url, file('serveur'), '/nowhere')).rejects.toThrow('pg_dump est introuvable')
    expect((await readdir(folder)).filter((each) => each.startsWith('serveur'))).toEqual([])
  })
})

/** The version of the pg_dump of this machine; 0 without one. */
function dumpVersion(): number {
  try {
    return Number(/(\d+)\./.exec(execFileSync('pg_dump', ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)
  } catch {
    return 0
  }
}
