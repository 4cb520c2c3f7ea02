import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatCount } from '@cordee/domain/kernel/number-format'
import { openDatabase } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'
import { createShutdown } from '../platform/shutdown.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { loadReferenceData } from './reference-data.ts'
import { importReference, isNomenclature, needsPeriod, nomenclatures } from './reference-import.ts'

const USAGE = `Usage : pnpm import:reference communes
        pnpm import:reference ${nomenclatures.join('|')} FICHIER.csv [--from AAAA-MM-JJ] [--to AAAA-MM-JJ]`
const nothingWait = async () => {}

/** `pnpm import:reference cpv FILE`: an official nomenclature, into the database of the environment. */
const run = async (): Promise<void> => {
  const env = readEnv()
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' } },
  })
  const [name = '', given] = positionals
  const communes = name === 'communes'
  if (!communes && !isNomenclature(name)) throw new StartupProblem(USAGE)
  const file = given ? resolve(env.startedIn, given) : null
  if (!communes && !file) throw new StartupProblem(USAGE)
  if (file && !(await stat(file).catch(() => null))?.isFile())
    throw new StartupProblem(`Fichier introuvable : ${file}`)
  const isDay = (text: string | undefined) => text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!isDay(values.from) || !isDay(values.to)) throw new StartupProblem(USAGE)
  if (isNomenclature(name) && needsPeriod(name) && !values.from) {
    throw new StartupProblem('Dites depuis quand ce classement vaut : --from AAAA-MM-JJ.')
  }
  const shutdown = createShutdown(createLog('silent'))
  const url =
    env.databaseUrl ??
    (
      await shutdown.own(
        'database',
        () => startEmbedded(env.dataDir),
        (embedded) => embedded.stop(),
      )
    ).url
  await shutdown.own('migrations', () => migrateDatabase(url), nothingWait)
  const { app } = await shutdown.own(
    'pools',
    async () => openDatabase(url),
    (opened) => opened.close(),
  )
  if (isNomenclature(name) && file) {
    const done = await importReference(app, name, createReadStream(file), {
      from: values.from ?? '',
      to: values.to ?? null,
      source: basename(file),
    })
    process.stdout.write(
      `${formatCount(done.read, 'ligne lue', 'lignes lues')}, ${formatCount(done.written, 'écrite', 'écrites')}, ${formatCount(done.leftOut, 'laissée', 'laissées')} de côté.\n`,
    )
  } else {
    await loadReferenceData(app)
    process.stdout.write('Communes, intercommunalités et nomenclatures livrées : à jour.\n')
  }
  shutdown.end(0)
}

run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartupProblem ? error.message : `L’import s’est arrêté : ${String(error)}`}\n`,
  )
  process.exit(1)
})
