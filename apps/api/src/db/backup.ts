import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartupProblem } from '../platform/startup-problem.ts'
import { digestOf, sequencesOf, tablesOf } from './backup-catalogue.ts'
import { type BackupHeader, type BackupTrailer, END_OF_ROWS, type TableDigest } from './backup-format.ts'

export interface BackupMade {
  readonly tables: readonly TableDigest[]
}

/**
 * Everything as one instant saw it, in one compressed file that only its owner reads; whole or not at all. The
 * instant is that of a snapshot which a transaction holds, when one is named.
 */
export async function backUp(url: string, file: string, snapshot: string | null = null): Promise<BackupMade> {
  if (existsSync(file)) {
    throw new StartupProblem(
      `${file} existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre nom.`,
    )
  }
  const client = await connected(url)
  const draft = `${file}.en-cours`
  const made: TableDigest[] = []
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    if (snapshot !== null) await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`)
    await refuseEmpty(client)
    await pipeline(
      contents(client, made),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    )
    await client.query('COMMIT')
    await rename(draft, file)
    return { tables: made }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

const refuseEmpty = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ made: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made",
  )
  if (rows[0]?.made) return
  throw new StartupProblem(
    'Rien à sauvegarder : cette base est vide. Lancez « npm start » une fois, ou dites où est la vôtre par CORDEE_DATA_DIR ou DATABASE_URL.',
  )
}

async function* contents(client: Client, made: TableDigest[]): AsyncGenerator<Buffer | string> {
  const hash = createHash('sha256')
  const signed = <Part extends Buffer | string>(part: Part): Part => {
    hash.update(part)
    return part
  }
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  const header: BackupHeader = { cordee: 'backup', format: 1, madeAt: new Date().toISOString(), migrations }
  yield signed(`${JSON.stringify(header)}\n`)
  for (const { table, columns } of await tablesOf(client)) {
    yield signed(`${JSON.stringify({ table, columns })}\n`)
    const rows: AsyncIterable<Buffer> = client.query(
      // A table made of partitions is copied as what it answers.
      copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`),
    )
    for await (const part of rows) yield signed(part)
    yield signed(`${END_OF_ROWS}\n`)
    made.push(await digestOf(client, table))
  }
  const trailer: BackupTrailer = {
    tables: made,
    sequences: await sequencesOf(client),
    sha256: hash.digest('hex'),
  }
  yield `${JSON.stringify(trailer)}\n`
}

/** As the login itself, above the policies: a backup holds every carrier. */
async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC -c datestyle=ISO' })
  await client.connect()
  const { rows } = await client.query<{ above: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = session_user',
  )
  if (rows[0]?.above) return client
  await client.end()
  throw new StartupProblem(
    'L’utilisateur de DATABASE_URL ne voit pas toutes les lignes : une sauvegarde serait incomplète. ' +
      'Donnez un utilisateur SUPERUSER ou BYPASSRLS.',
  )
}
