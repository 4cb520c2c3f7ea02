import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase, readMigrations } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: { readonly url: string; readonly template: string }
  }
}

const DATA_DIR = fileURLToPath(new URL('../../../../.data/test', import.meta.url))
const TEMPLATE_LOCK = 2_026_112_202

/** Once a test run: a server of its own, and a migrated database that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbedded(DATA_DIR)
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await forgetDurability(client)
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
  await dropLeftovers(client)
  project.provide('testServer', { url: server.url, template: await migratedTemplate(client, server.url) })
  await client.end()
  return () => server.stop()
}

/** What a crash would lose is made again by the next run. */
async function forgetDurability(client: Client) {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`)
  }
  await client.query('SELECT pg_reload_conf()')
}

/** Named after the migrations it holds, it serves until one is added. */
async function migratedTemplate(client: Client, url: string): Promise<string> {
  const checksums = readMigrations().map(({ name, checksum }) => `${name} ${checksum}`)
  const template = `template_${createHash('sha256').update(checksums.join('\n')).digest('hex').slice(0, 12)}`
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (!rowCount) {
    const draft = `draft_${process.pid}`
    await client.query(`CREATE DATABASE ${draft}`)
    await migrateDatabase(databaseUrl(url, draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
  }
  return template
}

/** Drops what a killed run left: the name of a run's databases ends with the number of its process. */
async function dropLeftovers(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname ~ '^(draft|test_[0-9a-f]+)_[0-9]+$'",
  )
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_').at(-1)))) await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href
}
