import type { JournalObject } from '@cordee/domain/access/journal-object'
import type { Day } from '@cordee/domain/kernel/day'
import type { Db } from '../db/types.ts'
import { type History, type Totals, totalsOf } from './history.ts'
import { type Choice, type Mapping, mappingFor, noChoice } from './mapping.ts'
import { readHistory } from './read-file.ts'
import { historyFrom } from './read-history.ts'
import type { Problem } from './row-reader.ts'
import type { ReadSheet } from './sheets.ts'
import { columnsOf, historySheets } from './sheets.ts'
import { type Written, writeHistory } from './write-history.ts'

export interface Simulated {
  readonly history: History
  readonly mapping: Mapping
  readonly totals: Totals
  readonly problems: readonly Problem[]
  readonly sheets: readonly ReadSheet[]
  /** Sheets nobody could name: nothing of them is read. */
  readonly unknown: readonly string[]
  /** Needed columns no heading was found for. */
  readonly missing: readonly string[]
}

export interface SourceFile {
  readonly name: string
  readonly bytes: Buffer
}

/** Reads everything and writes nothing: what would be taken over, and what keeps the rest from it. */
export const simulate = async (
  files: readonly SourceFile[],
  remembered: Mapping = {},
  choice: Choice = noChoice,
): Promise<Simulated> => {
  const sheets: ReadSheet[] = []
  const unknown: string[] = []
  for (const { name, bytes } of files) {
    const read = await readHistory(name, bytes, choice)
    sheets.push(...read.sheets)
    unknown.push(...read.unknown)
  }
  const mapping = mappingFor(sheets, remembered, choice.columns)
  const missing = sheets.flatMap(({ sheet }) =>
    columnsOf(sheet).flatMap(([field, { label, required }]) =>
      required && mapping[sheet]?.[field] === undefined
        ? [`« ${label} » dans ${historySheets[sheet].label}`]
        : [],
    ),
  )
  const { history, problems } = historyFrom(sheets, mapping)
  return {
    history,
    mapping,
    sheets,
    unknown,
    totals: totalsOf(history),
    problems,
    missing: [...new Set(missing)],
  }
}

/** What the person reads at the bottom of the other tool. */
export interface Expected {
  readonly dueMinutes: number
  readonly countedMinutes: number
}

export class NotAsExpected extends Error {
  override name = 'NotAsExpected'
}

interface Commit {
  readonly carrierId: string
  readonly staffId: string
  readonly fileName: string
  readonly today: Day
  readonly newId: () => string
}

const TRANSACTION = { timeout: 120_000, maxWait: 10_000 }

/** Takes the history over when nothing is wrong in it and its totals are those the person expects. */
export const commit = async (
  db: Db,
  simulated: Simulated,
  expected: Expected,
  desk: Commit,
): Promise<Written> => {
  const { totals, problems, missing, mapping } = simulated
  if (missing.length > 0) throw new NotAsExpected(`Colonnes introuvables : ${missing.join(', ')}.`)
  if (problems.length > 0) throw new NotAsExpected(`${problems.length} lignes sont à corriger d’abord.`)
  if (totals.dueMinutes !== expected.dueMinutes || totals.countedMinutes !== expected.countedMinutes) {
    throw new NotAsExpected('Les totaux du fichier ne sont pas ceux que vous attendez : rien n’a été écrit.')
  }
  return db.$transaction(async (tx) => {
    // One import of a carrier at a time: the same file sent twice finds its contracts there.
    await tx.$executeRaw`SELECT 1 FROM carrier_organisation WHERE id = ${desk.carrierId}::uuid FOR UPDATE`
    const known = await tx.procurementContract.findMany({
      where: {
        carrierId: desk.carrierId,
        origin: 'HISTORY',
        reference: { in: simulated.history.contracts.map(({ reference }) => reference) },
      },
      select: { reference: true },
      take: 5,
    })
    if (known.length > 0) {
      const names = known.map(({ reference }) => reference).join(', ')
      throw new NotAsExpected(`Déjà repris : ${names}. Rien n’a été écrit.`)
    }
    const written = await writeHistory(tx, simulated.history, desk)
    await tx.historyMapping.upsert({
      where: { carrierId: desk.carrierId },
      create: { carrierId: desk.carrierId, columns: mapping },
      update: { columns: mapping },
    })
    await noted(tx, desk, 'history:take over', written.importId, { ...totals })
    return written
  }, TRANSACTION)
}

/** Takes back a whole import, unless something was built upon it since. */
export const undo = async (
  db: Db,
  importId: string,
  desk: Omit<Commit, 'fileName' | 'today'>,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ undone: boolean }[]>`
      SELECT undo_history_import(${desk.carrierId}::uuid, ${importId}::uuid) AS undone`
    const undone = rows[0]?.undone === true
    if (undone) await noted(tx, desk, 'history:take back', importId, {})
    return undone
  }, TRANSACTION)

const noted = async (
  tx: Pick<Db, 'journalEntry'>,
  { carrierId, staffId, newId }: Pick<Commit, 'carrierId' | 'staffId' | 'newId'>,
  verb: string,
  objectId: string,
  facts: Record<string, number>,
) => {
  await tx.journalEntry.createMany({
    data: {
      id: newId(),
      carrierId,
      actorKind: 'ADMINISTRATOR',
      actorId: staffId,
      verb,
      objectKind: 'HistoryImport' satisfies JournalObject,
      objectId,
      facts,
    },
  })
}
