import { open, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { keyFile } from '../platform/encryption-keys.ts'
import { type Env, readEnv } from '../platform/env.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { backUp } from './backup.ts'
import { type Drill, drill } from './drill.ts'
import { startEmbedded } from './embedded.ts'
import { restore } from './restore.ts'
import { dumpServer, restoreServer } from './server-backup.ts'

/** `pnpm backup FILE`, `pnpm restore FILE`, `pnpm drill`: on the database of the environment, or the embedded one. */
const acts = {
  backup: async (env: Env, url: string, file: string) => {
    await (env.databaseUrl ? dumpServer(url, file, env.programs) : backUp(url, file))
    const { size } = await stat(file)
    return [
      `Sauvegarde faite : ${file} (${megabytes(size)}).`,
      env.databaseUrl
        ? 'Gardez à part les clés CORDEE_ENCRYPTION_KEYS : sans elles, ce qui est chiffré est perdu.'
        : `Gardez à part les clés ${join(env.dataDir, keyFile)} : sans elles, ce qui est chiffré est perdu.`,
    ]
  },
  restore: async (env: Env, url: string, file: string) => {
    if (await madeByPgDump(file)) {
      await restoreServer(url, file, env.programs)
      return [`Base restaurée depuis ${file}.`]
    }
    const { tables } = await restore(url, file)
    const rows = tables.reduce((sum, each) => sum + each.rows, 0)
    return [`Base restaurée depuis ${file} : ${tables.length} tables, ${rows} lignes, toutes comparées.`]
  },
  drill: async (env: Env, url: string) =>
    words(await drill(url, env.databaseUrl === null ? null : { programs: env.programs })),
} as const

const words = ({ tables, rows, bytes, backupMs, restoreMs, minutes, problems }: Drill): string[] => {
  if (problems.length > 0) {
    throw new StartupProblem(
      `L’exercice a échoué, cette sauvegarde ne suffirait pas : ${problems.join(' ; ')}.`,
    )
  }
  return [
    `Exercice réussi : ${tables} tables, ${rows} lignes, ${minutes} minutes au registre, toutes revenues à l’identique.`,
    `Sauvegarde en ${seconds(backupMs)} (${megabytes(bytes)}), restauration et comparaison en ${seconds(restoreMs)}.`,
  ]
}

const megabytes = (bytes: number) =>
  `${(bytes / 1_000_000).toLocaleString('fr', { maximumFractionDigits: 1 })} Mo`
const seconds = (ms: number) => `${(ms / 1000).toLocaleString('fr', { maximumFractionDigits: 1 })} s`

const madeByPgDump = async (file: string): Promise<boolean> => {
  const handle = await open(file).catch((cause: unknown) => {
    throw new StartupProblem(`Fichier introuvable : ${file}`, { cause })
  })
  try {
    const { buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString() === 'PGDMP'
  } finally {
    await handle.close()
  }
}

const run = async (): Promise<void> => {
  const [name = '', given, ...others] = process.argv.slice(2)
  const act = acts[name as keyof typeof acts]
  if (!act || others.length > 0 || (name !== 'drill' && !given)) {
    throw new StartupProblem('Usage : pnpm backup FICHIER, pnpm restore FICHIER, pnpm drill')
  }
  const env = readEnv()
  const embedded = env.databaseUrl === null ? await startEmbedded(env.dataDir) : null
  try {
    const lines = await act(env, env.databaseUrl ?? embedded?.url ?? '', resolve(env.startedIn, given ?? ''))
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await embedded?.stop()
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartupProblem ? error.message : `Arrêt : ${String(error)}`}\n`)
  process.exit(1)
})
