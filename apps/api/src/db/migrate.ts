import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Logger, runMigrations } from 'graphile-worker'
import { Client, DatabaseError, Pool } from 'pg'
import { StartupProblem } from '../platform/startup-problem.ts'
import { ensureRoles } from './roles.ts'

/** The lock that Prisma Migrate takes itself: its commands and ours never run at the same time. */
const MIGRATION_LOCK = 72_707_369
export const MIGRATIONS = new URL('../../prisma/migrations/', import.meta.url)

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** In order of their names, which begin with a time. */
export function readMigrations(folder: URL = MIGRATIONS): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Brings the database to the structure this version expects. @returns the names of what was applied. */
export async function migrateDatabase(
  url: string,
  migrations = readMigrations(),
): Promise<readonly string[]> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC',
  })
  client.on('error', () => {})
  await client.connect().catch((cause) => {
    throw unreachable(cause)
  })
  try {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureRoles(client)
    await client.query('SET ROLE cordee_owner')
    const applied = await applyMissing(client, migrations)
    await protectTenantTables(client)
    await prepareQueue(url)
    return applied
  } finally {
    await client.end()
  }
}

/** A table whose migration forgot it keeps its carriers apart all the same, before anything is served. */
async function protectTenantTables(client: Client) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_proc WHERE proname = 'protect_tenant_tables'")
  if (rowCount) await client.query('SELECT protect_tenant_tables()')
}

/** Who runs the jobs takes them, and tells what became of them: that role sees the queue and nothing else. */
const QUEUE_RIGHTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO cordee_worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO cordee_worker;
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM cordee_worker;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO cordee_worker;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO cordee_worker;
  DO $$
  DECLARE queue_table regclass;
  BEGIN
    FOR queue_table IN
      SELECT c.oid::regclass FROM pg_class c
      WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity AND NOT EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'worker')
    LOOP
      EXECUTE format('CREATE POLICY worker ON %s TO cordee_worker USING (true) WITH CHECK (true)', queue_table);
    END LOOP;
  END $$`

/** The queue of jobs has its own schema, which its library brings up to date. */
async function prepareQueue(url: string) {
  const pgPool = new Pool({ connectionString: url, max: 1, options: '-c role=cordee_owner -c timezone=UTC' })
  pgPool.on('error', () => {})
  pgPool.on('connect', (connection) => connection.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
    await pgPool.query(QUEUE_RIGHTS)
  } finally {
    await pgPool.end()
  }
}

async function applyMissing(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const recorded = await readRecords(client)
  for (const [name, checksum] of recorded) {
    const migration = migrations.find((known) => known.name === name)
    if (!migration) throw newerThanUs(name)
    if (checksum !== migration.checksum) throw edited(name)
  }
  const missing = migrations.filter(({ name }) => !recorded.has(name))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

/** What Prisma's own table says was applied; the table is made as Prisma makes it. */
async function readRecords(client: Client): Promise<Map<string, string>> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY NOT NULL,
      checksum varchar(64) NOT NULL,
      finished_at timestamptz,
      migration_name varchar(255) NOT NULL,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0
    )`)
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const failed = rows.find(({ finished }) => !finished)
  if (failed) {
    throw new StartupProblem(
      `La migration ${failed.name} a échoué en cours de route : réparez la base, puis marquez-la par ` +
        '« prisma migrate resolve ».',
    )
  }
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

/** The statements and their record in one transaction: killed in the middle, nothing of it remains. */
async function apply(client: Client, { name, sql, checksum }: Migration) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new StartupProblem(`La migration ${name} ne passe pas, rien n’en a été gardé : ${said}`, { cause })
  }
}

async function refuseOldServer(client: Client) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major")
  if (rows[0].major < 15) {
    throw new StartupProblem(
      `PostgreSQL ${rows[0].major} est trop ancien : Cordée demande la version 15 ou plus.`,
    )
  }
}

function edited(name: string) {
  return new StartupProblem(
    `La migration ${name} a été modifiée après avoir été appliquée : rétablissez son texte ` +
      'et écrivez le changement dans une nouvelle migration.',
  )
}

function newerThanUs(name: string) {
  return new StartupProblem(
    `La base a reçu la migration ${name}, que cette version de Cordée ne connaît pas : ` +
      'lancez la version qui l’a appliquée, ou une plus récente.',
  )
}

/** The address is named without its password. */
function unreachable(cause: unknown): StartupProblem {
  const refusedLogin = cause instanceof DatabaseError && (cause.code === '28P01' || cause.code === '28000')
  return new StartupProblem(
    refusedLogin
      ? 'La base de données refuse l’utilisateur ou le mot de passe de DATABASE_URL.'
      : `La base de données ne répond pas à l’adresse de DATABASE_URL (${whyUnreachable(cause)}).`,
    { cause },
  )
}

function whyUnreachable(cause: unknown): string {
  if (cause instanceof AggregateError) return whyUnreachable(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
