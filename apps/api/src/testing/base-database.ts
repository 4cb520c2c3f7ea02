import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../db/client.ts'
import { databaseUrl } from './template-database.ts'

export interface TestDatabase {
  /** Connects as the login that owns the server, above every role. */
  readonly url: string
  readonly database: Database
  drop(): Promise<void>
}

/** The machine of the tests does much else meanwhile: what is slow there is no fault. */
const PATIENCE = 6

/** A database of one's own, migrated and empty: call it in `beforeAll`, and `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template } = inject('testServer')
  const { url, drop } = await emptyDatabase(template)
  const database = openDatabase(url, { connections: 5, waiting: 200, patience: PATIENCE })
  return { url, database, drop: () => database.close().then(drop) }
}

/** A database without any structure, or with that of a template. */
export async function emptyDatabase(template = 'template1'): Promise<Omit<TestDatabase, 'database'>> {
  const { url } = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}_${process.pid}`
  await onServer(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  return { url: databaseUrl(url, name), drop: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
