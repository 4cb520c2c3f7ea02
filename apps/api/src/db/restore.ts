import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartupProblem } from '../platform/startup-problem.ts'
import { digestOf, tablesOf } from './backup-catalogue.ts'
import {
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  END_OF_ROWS,
  linesOf,
} from './backup-format.ts'
import { migrateDatabase, readMigrations } from './migrate.ts'

interface Backup {
  readonly header: BackupHeader
  readonly trailer: BackupTrailer
}

/**
 * Reads the whole file before anything is written, brings the empty database to the structure the backup was made
 * with, fills it in one transaction, compares every table, and only then brings it to today's structure.
 */
export async function restore(url: string, file: string): Promise<BackupTrailer> {
  const { header, trailer } = await checked(file)
  await refuseData(url)
  await migrateDatabase(url, migrationsOf(header))
  const client = new Client({ connectionString: url, options: '-c timezone=UTC -c datestyle=ISO' })
  await client.connect()
  try {
    await client.query('BEGIN')
    // Rows arrive in the order of their tables' names, as they were: nothing is to be judged again.
    await client.query('SET LOCAL session_replication_role = replica')
    const tables = await tablesOf(client)
    await client.query(`TRUNCATE ${tables.map(({ table }) => table).join(', ')} CASCADE`)
    await fill(client, file)
    for (const { sequence, value, called } of trailer.sequences) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [sequence, value, called])
    }
    await refuseDifferences(client, trailer)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  await migrateDatabase(url)
  return trailer
}

const opened = (file: string) => linesOf(createReadStream(file).pipe(createGunzip()))

/** A file that was cut, or changed by one byte, is refused before the database is touched. */
async function checked(file: string): Promise<Backup> {
  const hash = createHash('sha256')
  let [first, last]: [Buffer | null, Buffer | null] = [null, null]
  try {
    for await (const line of opened(file)) {
      if (last) hash.update(last)
      first ??= Buffer.from(line)
      last = line
    }
    const header = JSON.parse(String(first)) as BackupHeader
    const trailer = JSON.parse(String(last)) as BackupTrailer
    if (header.cordee !== 'backup' || header.format !== 1 || trailer.sha256 !== hash.digest('hex')) {
      throw new Error('the checksum is another')
    }
    return { header, trailer }
  } catch (cause) {
    throw new StartupProblem(
      `${file} n’est pas une sauvegarde entière de Cordée : reprenez-en une autre. Rien n’a été écrit.`,
      { cause },
    )
  }
}

const migrationsOf = ({ migrations }: BackupHeader) => {
  const known = new Map(readMigrations().map((migration) => [migration.name, migration]))
  return migrations.map(({ name, checksum }) => {
    const migration = known.get(name)
    if (migration?.checksum === checksum) return migration
    throw new StartupProblem(
      `La sauvegarde vient d’une version de Cordée qui a la migration ${name}, inconnue ici : ` +
        'restaurez-la avec cette version, ou une plus récente.',
    )
  })
}

async function refuseData(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: found } = await client.query("SELECT to_regclass('public.carrier_organisation') AS there")
    const { rows } = found[0].there
      ? await client.query('SELECT 1 FROM carrier_organisation LIMIT 1')
      : { rows: [] }
    if (rows.length === 0) return
  } finally {
    await client.end()
  }
  throw new StartupProblem(
    'Cette base n’est pas vide : une restauration ne remplace rien. Donnez un dossier vide par CORDEE_DATA_DIR, ' +
      'ou une base vide par DATABASE_URL.',
  )
}

async function fill(client: Client, file: string) {
  const lines = opened(file)
  await lines.next()
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const table = JSON.parse(String(line.value)) as BackupTable | BackupTrailer
    if (!('table' in table)) return
    const into = client.query(copyFrom(`COPY ${table.table} (${table.columns.join(', ')}) FROM STDIN`))
    await pipeline(Readable.from(rowsOf(lines)), into)
  }
}

async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const end = `${END_OF_ROWS}\n`
  let batch: Buffer[] = []
  let bytes = 0
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    if (line.value.length === end.length && String(line.value) === end) break
    batch.push(line.value)
    bytes += line.value.length
    if (bytes > 256_000) {
      yield Buffer.concat(batch)
      batch = []
      bytes = 0
    }
  }
  yield Buffer.concat(batch)
}

async function refuseDifferences(client: Client, { tables }: BackupTrailer) {
  for (const expected of tables) {
    const found = await digestOf(client, expected.table)
    if (found.rows !== expected.rows || found.digest !== expected.digest) {
      throw new StartupProblem(
        `La table ${expected.table} n’est pas revenue comme elle était (${found.rows} lignes, ${expected.rows} attendues). Rien n’a été gardé.`,
      )
    }
  }
}
