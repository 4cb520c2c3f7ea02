import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { StartupProblem } from '../platform/startup-problem.ts'
import { chooseRunAs, launcher, loadBinaries, program, type RootFallback } from './embedded-binaries.ts'
import {
  type Cluster,
  clusterIn,
  createCluster,
  isRunning,
  lastAddress,
  removeTraces,
} from './embedded-cluster.ts'

export interface EmbeddedDatabase {
  readonly url: string
  /** Stops the server, unless another process still uses it: the last one out turns off the light. */
  stop(): Promise<void>
}

/** Every process that uses the server holds this advisory lock shared; who gets it alone may stop the server. */
const IN_USE = 2_026_112_201
const DATABASE = 'cordee'
const PATIENCE_MS = 60_000
const START_TRIES = 3
const DUPLICATE_DATABASE = new Set(['42P04', '23505'])

/** A real PostgreSQL out of node_modules: created, started, or rejoined when this folder already has one running. */
export async function startEmbedded(
  dataDir: string,
  fallback: RootFallback = { unshare: 'unshare', systemUser: 'cordee' },
): Promise<EmbeddedDatabase> {
  const cluster = clusterIn(dataDir, await loadBinaries(), await chooseRunAs(fallback))
  try {
    await createCluster(cluster)
    const { client, url } = await joinOrStart(cluster)
    return { url, stop: () => leave(cluster, client) }
  } catch (error) {
    throw explain(error, cluster)
  }
}

interface Membership {
  readonly client: Client
  readonly url: string
}

async function joinOrStart(cluster: Cluster): Promise<Membership> {
  const deadline = performance.now() + PATIENCE_MS
  let starts = 0
  let reason: unknown
  while (performance.now() < deadline && starts < START_TRIES) {
    if (isRunning(cluster)) {
      const membership = await join(cluster).catch((error) => {
        reason = error
      })
      if (membership) return membership
      await wait(50)
    } else {
      starts += (await start(cluster)) ? 0 : 1
    }
  }
  throw new Error('the server does not answer', { cause: reason })
}

/** Refuses a server that is still starting, or that its last user is stopping. */
async function join(cluster: Cluster): Promise<Membership> {
  const address = lastAddress(cluster)
  const client = new Client({ ...address, database: 'postgres', connectionTimeoutMillis: 3000 })
  // The server going down ends this connection; whoever queries it learns it by themselves.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT pg_try_advisory_lock_shared($1) AS joined', [IN_USE])
    if (!rows[0].joined) throw new Error('the server is stopping')
    await createDatabase(client)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return {
    client,
    url: `postgresql://${address.user}:${address.password}@${address.host}:${address.port}/${DATABASE}`,
  }
}

async function createDatabase(client: Client) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (rowCount) return
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error) => {
    const madeMeanwhile = error instanceof DatabaseError && DUPLICATE_DATABASE.has(error.code ?? '')
    if (!madeMeanwhile) throw error
  })
}

/** False when the server did not start: another process may have been faster, or the port was taken meanwhile. */
async function start(cluster: Cluster): Promise<boolean> {
  removeTraces(cluster)
  const settings = [
    `-p ${await freePort()}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    // What failed may hold personal data: the log names errors, never the statement or its values.
    '-c log_min_error_statement=panic',
    '-c log_error_verbosity=terse',
  ].join(' ')
  const { runAs, binaries, files, log } = cluster
  const code = await launcher(runAs, binaries.pg_ctl, ['-D', files, '-l', log, '-w', '-o', settings, 'start'])
  return code === 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
      })
  })
}

async function leave({ runAs, binaries, files }: Cluster, client: Client) {
  const alone = await client
    .query('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone', [IN_USE])
    .then(({ rows }) => rows[0].alone === true)
    .catch(() => false)
  // The lock is held until the server is down, so that nobody joins a server that is stopping.
  if (alone) await program(runAs, binaries.pg_ctl, ['-D', files, '-m', 'fast', '-w', 'stop'])
  await client.end().catch(() => {})
}

function explain(error: unknown, { dataDir, log }: Cluster): StartupProblem {
  if (error instanceof StartupProblem) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const elsewhere = 'ou choisissez un autre dossier par CORDEE_DATA_DIR.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartupProblem(
      `Le dossier de données ${dataDir} n’est pas accessible : donnez le droit d’y lire et d’y écrire ` +
        `à l’utilisateur qui lance Cordée, ${elsewhere}`,
      { cause: error },
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StartupProblem(`${dataDir} n’est pas un dossier : déplacez ce fichier, ${elsewhere}`, {
      cause: error,
    })
  }
  const said = lastWords(error) || lastWords({ stderr: existsSync(log) ? readFileSync(log, 'utf8') : '' })
  return new StartupProblem(
    `La base embarquée de ${dataDir} ne démarre pas${said && ` (${said})`} ; son journal : ${log}`,
    { cause: error },
  )
}

/** The last line in which a program of PostgreSQL said what went wrong. */
function lastWords(error: unknown): string {
  const said = typeof error === 'object' && error && 'stderr' in error ? String(error.stderr) : ''
  return said.match(/(?:FATAL|PANIC|error|could not).+/g)?.at(-1) ?? ''
}
