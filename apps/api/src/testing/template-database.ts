import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { makeScratch } from '../../../../scripts/scratch.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase, readMigrations } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: { readonly url: string; readonly template: string }
  }
}

const KEPT = fileURLToPath(new URL('../../../../.data/test', import.meta.url))
const TEMPLATE = 'template_cordee'

/** Once a test run: a server of its own, and a migrated database that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeScratch('cordee-test-')
  cpSync(await migratedCluster(), folder, { recursive: true })
  const server = await startEmbedded(folder)
  await forgetDurability(server.url)
  project.provide('testServer', { url: server.url, template: TEMPLATE })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a crash would lose is made again by the next run. */
async function forgetDurability(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`)
  }
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}

/** The files of a stopped server that holds the template. Named after its migrations, they serve until one is added. */
async function migratedCluster(): Promise<string> {
  const checksums = readMigrations().map(({ name, checksum }) => `${name} ${checksum}`)
  const name = createHash('sha256').update(checksums.join('\n')).digest('hex').slice(0, 12)
  const kept = join(KEPT, name)
  if (existsSync(kept)) return kept
  const draft = makeScratch('cordee-template-')
  const server = await startEmbedded(draft)
  await createTemplate(server.url)
  await server.stop()
  keep(draft, kept)
  return kept
}

async function createTemplate(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  await migrateDatabase(databaseUrl(url, TEMPLATE))
}

/** Copied beside its place, then renamed: whoever finds it finds it whole. What served before makes room. */
function keep(draft: string, kept: string) {
  mkdirSync(KEPT, { recursive: true, mode: 0o711 })
  for (const name of readdirSync(KEPT)) rmSync(join(KEPT, name), { recursive: true, force: true })
  const copy = `${kept}.${process.pid}`
  cpSync(draft, copy, { recursive: true })
  rmSync(draft, { recursive: true, force: true })
  if (existsSync(kept)) rmSync(copy, { recursive: true, force: true })
  else renameSync(copy, kept)
}

export function databaseUrl(serverUrl: string, database: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href
}
