import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { StartupProblem } from '../platform/startup-problem.ts'
import { type Binaries, giveTo, program, type RunAs } from './embedded-binaries.ts'

/** Where an embedded PostgreSQL keeps its files, and how its programs are run. */
export interface Cluster {
  readonly dataDir: string
  readonly home: string
  readonly files: string
  readonly log: string
  readonly binaries: Binaries
  readonly runAs: RunAs
}

const LOGIN = 'cordee'

export function clusterIn(dataDir: string, binaries: Binaries, runAs: RunAs): Cluster {
  const folder = resolve(dataDir)
  const home = join(folder, 'postgresql-18')
  return {
    dataDir: folder,
    home,
    files: join(home, 'cluster'),
    log: join(home, 'server.log'),
    binaries,
    runAs,
  }
}

const passwordFile = (files: string) => join(files, 'cordee.password')
const pidFile = ({ files }: Cluster) => join(files, 'postmaster.pid')

/** Made beside its place, then renamed: a kill in the middle never leaves half a cluster. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const { dataDir, home, files, runAs } = cluster
  // Another system user has to walk through the data folder; in every other case it is ours alone.
  mkdirSync(dataDir, { recursive: true, mode: runAs.kind === 'user' ? 0o711 : 0o700 })
  mkdirSync(home, { recursive: true, mode: 0o700 })
  await giveTo(runAs, home)
  await checkPassage(cluster)
  removeAbandonedDrafts(home)
  if (existsSync(join(files, 'PG_VERSION'))) {
    // A folder that was copied or restored comes back open to others, and PostgreSQL would refuse it.
    chmodSync(files, 0o700)
    return
  }

  const draft = join(home, `draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  const password = `${draft}.password`
  try {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    await giveTo(runAs, password)
    await program(runAs, cluster.binaries.initdb, [
      ...['-D', draft, '-U', LOGIN, '--pwfile', password, '--auth=scram-sha-256', '-E', 'UTF8', '--no-sync'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ])
    renameSync(password, passwordFile(draft))
    takePlace(draft, files)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(password, { force: true })
  }
}

/** Unless another process made the cluster meanwhile: then theirs stays. */
function takePlace(draft: string, files: string) {
  try {
    renameSync(draft, files)
  } catch (error) {
    if (!existsSync(join(files, 'PG_VERSION'))) throw error
  }
}

/** A system user of its own has to be let through the folders that lead to the data and to the programs. */
async function checkPassage({ home, binaries, runAs }: Cluster) {
  if (runAs.kind !== 'user') return
  for (const path of [home, binaries.initdb]) {
    await program(runAs, 'test', ['-x', path]).catch((cause) => {
      throw new StartupProblem(
        `PostgreSQL tourne sous un utilisateur système qui ne peut pas atteindre ${path} : ouvrez-lui le passage ` +
          '(chmod o+x sur les dossiers qui y mènent), ou lancez Cordée sans être root.',
        { cause },
      )
    })
  }
}

function removeAbandonedDrafts(home: string) {
  for (const name of readdirSync(home)) {
    const pid = /^draft-(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/** Where the server of this cluster answered last, whether or not it still does. */
export function lastAddress(cluster: Cluster): {
  host: string
  port: number
  user: string
  password: string
} {
  const port = Number(readLines(pidFile(cluster))[3])
  return { host: '127.0.0.1', port, user: LOGIN, password: readFileSync(passwordFile(cluster.files), 'utf8') }
}

/** Whether the server of this cluster lives, answering or not: it may still be starting or recovering. */
export function isRunning(cluster: Cluster): boolean {
  const pid = Number(readLines(pidFile(cluster))[0])
  return pid > 0 && isAlive(pid) && commandOf(pid).includes('postgres')
}

/**
 * PostgreSQL will not start while its pid file names a living process, even one that only took over the number;
 * and the log is to tell of the next start alone.
 */
export function removeTraces(cluster: Cluster): void {
  if (isRunning(cluster)) return
  rmSync(pidFile(cluster), { force: true })
  rmSync(cluster.log, { force: true })
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Empty for a process that has ended but is not yet reaped. */
function commandOf(pid: number): string {
  if (process.platform === 'win32') return 'postgres'
  if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}
