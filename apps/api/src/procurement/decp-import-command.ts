import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { storyEnds } from '../../prisma/seed/story/calendar.ts'
import { openDatabase } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import type { Db } from '../db/types.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'
import { createShutdown } from '../platform/shutdown.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { DecpImportRefused, importDecp } from './decp-import.ts'
import { progressLine, reportLines } from './decp-import-words.ts'
import { DecpUnreadable } from './decp-reader.ts'

const USAGE = 'Usage : pnpm import:decp FICHIER [--carrier "NOM DE LA STRUCTURE"]'
const nothingWait = async () => {}

/** `pnpm import:decp FILE`: into the database of the environment, or the embedded one, running or not. */
const run = async (): Promise<void> => {
  const env = readEnv()
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { carrier: { type: 'string' } },
  })
  const [given, ...others] = positionals
  if (!given || others.length > 0) throw new StartupProblem(USAGE)
  const file = resolve(env.startedIn, given)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new StartupProblem(`Fichier introuvable : ${file}`)

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
  const database = await shutdown.own(
    'pools',
    async () => openDatabase(url),
    (opened) => opened.close(),
  )
  const db = database.app
  const carrier = await chooseCarrier(db, values.carrier)
  const begun = performance.now()
  const imported = await importDecp({
    db,
    carrierId: carrier.id,
    startedById: null,
    fileName: basename(file),
    stream: createReadStream(file),
    today: systemClock(env.today ?? (carrier.demonstration ? storyEnds : null)).today(),
    newId,
    onProgress: (progress) => show(progressLine(progress)),
  })
  const rows = await db.decpImportRow.findMany({
    where: {
      carrierId: carrier.id,
      importId: imported.importId,
      outcome: { notIn: ['OUTSIDE', 'UNCHANGED'] },
    },
    orderBy: { position: 'asc' },
    take: 200,
  })
  show('')
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `${reportLines({ ...imported, carrierName: carrier.name, seconds }, rows).join('\n')}\n`,
  )
  shutdown.end(0)
}

const chooseCarrier = async (db: Db, name: string | undefined) => {
  const carriers = await db.carrierOrganisation.findMany({ orderBy: { name: 'asc' } })
  const [chosen, ...others] =
    name === undefined ? carriers : carriers.filter((carrier) => carrier.name === name)
  if (chosen && others.length === 0) return chosen
  if (carriers.length === 0) {
    throw new StartupProblem(
      'Aucune structure porteuse dans cette base : démarrez d’abord Cordée (npm start).',
    )
  }
  const names = carriers.map((carrier) => `« ${carrier.name} »`).join(', ')
  throw new StartupProblem(`Dites pour quelle structure, par --carrier : ${names}.`)
}

/** One line that rewrites itself; nothing where nobody watches. */
const show = (line: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${line}`)
}

run().catch((error: unknown) => {
  show('')
  const said = error instanceof StartupProblem || error instanceof DecpImportRefused
  const unreadable = error instanceof DecpUnreadable ? `${error.message} Rien n’a été importé.` : null
  const sentence = said
    ? error.message
    : (unreadable ?? `L’import s’est arrêté, rien n’a été importé : ${String(error)}`)
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
})
