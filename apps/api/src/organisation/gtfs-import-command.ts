import { basename, resolve } from 'node:path'
import { formatDay } from '@cordee/domain/kernel/day'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import { openDatabase } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'
import { createShutdown } from '../platform/shutdown.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { importGtfs } from './gtfs-import.ts'
import { GtfsUnreadable, openGtfs } from './gtfs-reader.ts'

const USAGE = 'Usage : pnpm import:gtfs FICHIER.zip (ou le dossier de ses fichiers .txt)'
const nothingWaits = async () => {}

/** `pnpm import:gtfs FILE`: the timetable of any operator, into the database of the environment or the embedded one. */
const run = async (): Promise<void> => {
  const env = readEnv()
  const [given, ...others] = process.argv.slice(2)
  if (!given || others.length > 0) throw new StartupProblem(USAGE)
  const path = resolve(env.startedIn, given)
  const file = await openGtfs(path)
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
  await shutdown.own('migrations', () => migrateDatabase(url), nothingWaits)
  const database = await shutdown.own(
    'pools',
    async () => openDatabase(url),
    (opened) => opened.close(),
  )
  const report = await importGtfs(database.app, file, basename(path).replace(/\.zip$/i, ''))
  file.close()
  process.stdout.write(
    [
      `Horaires de ${report.operator} importés, du ${formatDay(report.validFrom)} au ${formatDay(report.validTo)}.`,
      `${formatInteger(report.stops)} arrêts, ${formatInteger(report.trips)} trajets, ${formatInteger(report.times)} passages.`,
      `${formatInteger(report.tripsElsewhere)} trajets ne servent pas le territoire : laissés de côté.`,
      '',
    ].join('\n'),
  )
  shutdown.end(0)
}

run().catch((error: unknown) => {
  const said = error instanceof StartupProblem || error instanceof GtfsUnreadable
  const sentence = said ? error.message : `L’import s’est arrêté, rien n’a changé : ${String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
})
