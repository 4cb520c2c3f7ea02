import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { printStructure } from '../src/db/structure.ts'

/** Migrates a database made for the occasion and prints what came of it. */
export async function freshStructure(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cordee-structure-'))
  const server = await startEmbedded(folder)
  const client = new Client({ connectionString: server.url })
  try {
    await migrateDatabase(server.url)
    await client.connect()
    return await printStructure(client)
  } finally {
    await client.end()
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
