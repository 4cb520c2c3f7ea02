import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDuration, minutes, parseHours } from '@cordee/domain/kernel/minutes'
import { openDatabase } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateDatabase } from '../db/migrate.ts'
import type { Db } from '../db/types.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { readEnv } from '../platform/env.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import type { Totals } from './history.ts'
import { SameOrganisation, TotalsDiffer, UnknownReference } from './history-guards.ts'
import type { Mapping } from './mapping.ts'
import { HistoryUnreadable } from './read-file.ts'
import { historySheets, sheetNames } from './sheets.ts'
import { commit, NotAsExpected, type Simulated, simulate, undo } from './take-over.ts'
import { historyTemplate } from './template.ts'

const USAGE = `Usage :
  pnpm import:history --template modele.xlsx            le classeur à remplir
  pnpm import:history FICHIER…                          lit et compare, n’écrit rien
  pnpm import:history FICHIER… --commit --due "32 000 h" --counted "12 500 h 30"
  pnpm import:history --undo NUMÉRO                     reprend tout un import
Options : --carrier "NOM DE LA STRUCTURE", --as courriel@structure.example`

const run = async (): Promise<void> => {
  const env = readEnv()
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      template: { type: 'string' },
      commit: { type: 'boolean', default: false },
      due: { type: 'string' },
      counted: { type: 'string' },
      undo: { type: 'string' },
      carrier: { type: 'string' },
      as: { type: 'string' },
    },
  })
  if (values.template) {
    await writeFile(resolve(env.startedIn, values.template), await historyTemplate(), { flag: 'wx' })
    return say([`Modèle écrit : ${values.template}`])
  }
  if (positionals.length === 0 && !values.undo) throw new StartupProblem(USAGE)
  const embedded = env.databaseUrl === null ? await startEmbedded(env.dataDir) : null
  const url = env.databaseUrl ?? embedded?.url ?? ''
  await migrateDatabase(url)
  const database = openDatabase(url)
  try {
    const staff = await chooseStaff(database.app, values.carrier, values.as)
    const desk = { carrierId: staff.carrierId, staffId: staff.id, newId }
    if (values.undo) {
      const undone = await undo(database.app, values.undo, desk)
      if (!undone) {
        throw new StartupProblem(
          'Rien n’a été repris : cet import n’existe pas, est déjà repris, ou des heures, des positions ou des suivis s’appuient depuis sur ses lignes.',
        )
      }
      return say(['Import repris en entier.'])
    }
    const files = await Promise.all(
      positionals.map(async (given) => ({
        name: basename(given),
        bytes: await readFile(resolve(env.startedIn, given)),
      })),
    )
    const remembered = await database.app.historyMapping.findUnique({ where: { carrierId: desk.carrierId } })
    const simulated = await simulate(files, (remembered?.columns ?? {}) as Mapping)
    say(report(simulated))
    if (!values.commit)
      return say(['Rien n’a été écrit. Ajoutez --commit, --due et --counted quand tout est juste.'])
    const written = await commit(
      database.app,
      simulated,
      { dueMinutes: asMinutes(values.due, '--due'), countedMinutes: asMinutes(values.counted, '--counted') },
      { ...desk, fileName: files.map(({ name }) => name).join(', '), today: systemClock(env.today).today() },
    )
    say([
      `Historique repris, totaux égaux à la minute. Pour tout reprendre : pnpm import:history --undo ${written.importId}`,
    ])
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

const asMinutes = (text: string | undefined, option: string): number => {
  const read = parseHours(text ?? '')
  if (read.ok) return read.value
  throw new StartupProblem(`${option} : donnez le total de l’autre outil, en heures (« 12 500 h 30 »).`)
}

const report = ({ totals, problems, missing, unknown }: Simulated): string[] => [
  ...totalLines(totals),
  ...unknown.map(
    (source) =>
      `Feuille laissée de côté : « ${source} ». Nommez-la comme ce qu’elle contient : ${sheetNames.map((sheet) => historySheets[sheet].label).join(', ')}.`,
  ),
  ...missing.map((column) => `Colonne introuvable : ${column}`),
  ...problems
    .slice(0, 200)
    .map(
      ({ sheet, row, heading, sentence }) =>
        `${historySheets[sheet].label}, ligne ${row}, ${heading} : ${sentence}`,
    ),
  ...(problems.length > 200 ? [`… et ${problems.length - 200} autres lignes à corriger.`] : []),
]

const totalLines = (totals: Totals): string[] => [
  `${totals.contracts} marchés, ${totals.lots} lots, ${totals.people} personnes, ${totals.works} contrats de travail, ${totals.months} mois.`,
  `Heures dues : ${formatDuration(minutes(totals.dueMinutes))}. Heures comptées : ${formatDuration(minutes(totals.countedMinutes))}` +
    ` (travaillées : ${formatDuration(minutes(totals.workedMinutes))} ; soldes d’ouverture : ${formatDuration(minutes(totals.openingMinutes))}).`,
]

/** Who signs: the administrator of the one carrier, or whom the options name. */
const chooseStaff = async (db: Db, carrierName: string | undefined, email: string | undefined) => {
  const staff = await db.staffUser.findMany({
    where: {
      ...(email ? { email: email.toLowerCase() } : { kind: 'ADMINISTRATOR' }),
      ...(carrierName ? { carrier: { name: carrierName } } : {}),
    },
    select: { id: true, carrierId: true },
  })
  const [chosen] = staff
  if (chosen && new Set(staff.map(({ carrierId }) => carrierId)).size === 1) return chosen
  throw new StartupProblem('Dites pour quelle structure et au nom de qui : --carrier "NOM" --as courriel.')
}

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

run().catch((error: unknown) => {
  const known = [
    ...[StartupProblem, HistoryUnreadable, NotAsExpected],
    ...[SameOrganisation, TotalsDiffer, UnknownReference],
  ].some((kind) => error instanceof kind)
  process.stderr.write(
    `${known ? (error as Error).message : `Arrêt, rien n’a été écrit : ${String(error)}`}\n`,
  )
  process.exit(1)
})
