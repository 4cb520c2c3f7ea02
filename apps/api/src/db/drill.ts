import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { backUp } from './backup.ts'
import { digestOf, tablesOf } from './backup-catalogue.ts'
import { startEmbedded } from './embedded.ts'
import { hoursOf, orphans } from './invariants.ts'
import { restore } from './restore.ts'
import { dumpServer, restoreServer } from './server-backup.ts'

export interface Drill {
  readonly tables: number
  readonly rows: number
  readonly bytes: number
  readonly backupMs: number
  readonly restoreMs: number
  readonly minutes: number
  /** What is not as it should be; empty when the backup can be trusted. */
  readonly problems: readonly string[]
}

/**
 * A backup is worth what its restore is: made, brought back into an empty server, and compared row by row with the
 * instant it was made of; what is written meanwhile is no difference.
 */
export async function drill(url: string, server: { readonly programs: string } | null): Promise<Drill> {
  const folder = await mkdtemp(join(tmpdir(), 'cordee-exercice-'))
  const file = join(folder, 'sauvegarde')
  const emptied = server ? await emptyDatabaseBeside(url) : await emptyServerIn(join(folder, 'base'))
  const original = await open(url)
  try {
    await original.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows } = await original.query<{ id: string }>('SELECT pg_export_snapshot() AS id')
    const snapshot = rows[0]?.id ?? null
    const before = performance.now()
    await (server ? dumpServer(url, file, server.programs, snapshot) : backUp(url, file, snapshot))
    const between = performance.now()
    await (server ? restoreServer(emptied.url, file, server.programs) : restore(emptied.url, file))
    const after = performance.now()
    return {
      ...(await compared(original, emptied.url)),
      bytes: statSync(file).size,
      backupMs: between - before,
      restoreMs: after - between,
    }
  } finally {
    await original.end()
    await emptied.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function emptyServerIn(dataDir: string) {
  const embedded = await startEmbedded(dataDir)
  return { url: embedded.url, drop: () => embedded.stop() }
}

async function emptyDatabaseBeside(url: string) {
  const name = `cordee_exercice_${randomBytes(4).toString('hex')}`
  const run = async (statement: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name}`)
  return {
    url: Object.assign(new URL(url), { pathname: `/${name}` }).href,
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function open(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC -c datestyle=ISO' })
  await client.connect()
  return client
}

async function compared(original: Client, to: string) {
  const copy = await open(to)
  try {
    const problems: string[] = []
    let rows = 0
    const tables = await tablesOf(original)
    for (const { table } of tables) {
      const [one, other] = [await digestOf(original, table), await digestOf(copy, table)]
      rows += one.rows
      if (one.rows !== other.rows || one.digest !== other.digest) problems.push(`${table} diffère`)
    }
    problems.push(...(await orphans(copy)))
    const hours = await hoursOf(copy)
    if (hours.ledger !== hours.commitments) {
      problems.push(`${hours.ledger} minutes au registre, ${hours.commitments} aux engagements`)
    }
    return { tables: tables.length, rows, minutes: hours.ledger, problems }
  } finally {
    await copy.end()
  }
}
