import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { StartupProblem } from '../platform/startup-problem.ts'
import { migrateDatabase } from './migrate.ts'
import { ensureRoles } from './roles.ts'

/**
 * `pg_dump` in its own format: what a server's administrator knows, with everything the database is made of; as a
 * snapshot that a transaction holds saw it, when one is named.
 */
export async function dumpServer(
  url: string,
  file: string,
  programs: string,
  snapshot: string | null = null,
): Promise<void> {
  if (existsSync(file)) {
    throw new StartupProblem(
      `${file} existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre nom.`,
    )
  }
  const draft = `${file}.en-cours`
  try {
    const seen = snapshot === null ? [] : [`--snapshot=${snapshot}`]
    await program('pg_dump', ['--format=custom', ...seen, '--file', draft], url, programs)
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

/** In one transaction: all of it, or an empty database still. */
export async function restoreServer(url: string, file: string, programs: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1")
    if (rows.length > 0) {
      throw new StartupProblem(
        'Cette base n’est pas vide : une restauration ne remplace rien. Donnez une base vide par DATABASE_URL.',
      )
    }
    await ensureRoles(client)
  } finally {
    await client.end()
  }
  await program(
    'pg_restore',
    ['--exit-on-error', '--single-transaction', '--dbname', databaseOf(url), file],
    url,
    programs,
  )
  await migrateDatabase(url)
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))

/** The address goes by the environment: arguments are for everyone to read. */
async function program(name: string, args: readonly string[], url: string, programs: string): Promise<void> {
  const { hostname, port, username, password } = new URL(url)
  const child = spawn(name, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: programs,
      PGHOST: hostname,
      PGPORT: port || '5432',
      PGUSER: decodeURIComponent(username),
      PGPASSWORD: decodeURIComponent(password),
      PGDATABASE: databaseOf(url),
    },
  })
  const ended = once(child, 'close').catch((cause: unknown) => {
    throw new StartupProblem(
      `${name} est introuvable : installez les outils client de PostgreSQL, de la version du serveur ou plus récents.`,
      { cause },
    )
  })
  const [said, [code]] = await Promise.all([text(child.stderr), ended])
  if (code !== 0) throw new StartupProblem(`${name} s’est arrêté : ${said.trim().split('\n')[0] ?? ''}`)
}
