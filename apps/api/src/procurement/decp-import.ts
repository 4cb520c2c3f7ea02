import { setTimeout as wait } from 'node:timers/promises'
import type { Day } from '@cordee/domain/kernel/day'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import { decpKey, normaliseDecp } from '@cordee/domain/procurement/decp'
import type { Db, Tx } from '../db/types.ts'
import { applyContracts } from './decp-apply.ts'
import { noteImport, signerOfImport } from './decp-journal.ts'
import { readDecp } from './decp-reader.ts'
import { type DecpCounts, type DecpReport, openReport } from './decp-report.ts'
import { openStaging, type StagedRecord, stage, stagedContracts } from './decp-staging.ts'
import { type DecpTerritory, readTerritory } from './decp-territory.ts'

/** An import that may not start: its message is one sentence for the person. */
export class DecpImportRefused extends Error {
  override name = 'DecpImportRefused'
}

export interface DecpImportOrder {
  readonly db: Db
  readonly carrierId: string
  /** Null: from the command line. */
  readonly startedById: string | null
  readonly fileName: string
  readonly stream: AsyncIterable<Uint8Array>
  readonly today: Day
  readonly newId: () => string
  readonly onProgress?: (progress: DecpProgress) => void
}

export interface DecpProgress {
  /** Records of the file read so far. */
  readonly read: number
  /** Records of the territory among them. */
  readonly found: number
  /** Records of the territory compared and written so far. */
  readonly written: number
}

export interface DecpImported extends Readonly<DecpCounts> {
  readonly importId: string
}

const BATCH = 500
/** Smaller, because the database client keeps its last hundred statements in memory, parameters included. */
const STAGED_AT_ONCE = 100
const LONGEST_IMPORT_MS = 60 * 60_000

/**
 * Imports a file of essential procurement data for a carrier: all of it, or nothing when it cannot be read
 * to its end. What lies outside the territory is counted and left out. The same file again changes nothing.
 * @throws DecpUnreadable for a broken file, DecpImportRefused when it may not start
 */
export const importDecp = (order: DecpImportOrder): Promise<DecpImported> =>
  order.db.$transaction((tx) => importIn(tx, order), { timeout: LONGEST_IMPORT_MS })

const importIn = async (tx: Tx, order: DecpImportOrder): Promise<DecpImported> => {
  const { carrierId, startedById, fileName, newId } = order
  await tx.$queryRaw`SELECT set_config('statement_timeout', '120s', true)`
  await takeTurn(tx, carrierId)
  const territory = await readTerritory(tx, carrierId)
  if (!territory) {
    throw new DecpImportRefused(
      'Aucun territoire n’est réglé : choisissez d’abord les communautés de communes de votre structure.',
    )
  }
  const signer = await signerOfImport(tx, carrierId, startedById)
  const importId = newId()
  await tx.decpImport.createMany({ data: { id: importId, carrierId, startedById, fileName } })
  const report = openReport(tx, { carrierId, importId, newId })
  const applied = { ...order, importId, signer }

  await openStaging(tx)
  const found = await readAll(tx, order, territory, report)
  const read = report.counts.read + found
  let written = 0
  let batches = 0
  for await (const batch of stagedContracts(tx, BATCH)) {
    if (isPowerOfTwo(batches)) await planAgain(tx)
    batches += 1
    await applyContracts(tx, applied, batch, report)
    await report.flush()
    written += batch.reduce((sum, { repeated }) => sum + 1 + repeated.length, 0)
    order.onProgress?.({ read, found, written })
  }

  const { counts } = report
  await tx.decpImport.updateMany({ where: { id: importId, carrierId }, data: counts })
  await tx.$executeRaw`
    UPDATE decp_import SET finished_at = clock_timestamp()
    WHERE carrier_id = ${carrierId}::uuid AND id = ${importId}::uuid`
  await noteImport(tx, applied, [
    { objectKind: 'DecpImport', objectId: importId, event: 'decpImport.finished', facts: { ...counts } },
  ])
  return { importId, ...counts }
}

/**
 * The checks of foreign keys are planned once, on what the tables hold then. On a new database they are
 * empty, any index looks as good as another, and the wrong one makes each row slower than the last
 * (100,000 contracts: unfinished after ten minutes, 46 s this way). So they are planned again as they grow.
 */
const planAgain = (tx: Tx) => tx.$executeRaw`DISCARD PLANS`
const isPowerOfTwo = (count: number): boolean => count > 0 && (count & (count - 1)) === 0

/** One import at a time for a carrier: the second finds what the first wrote. */
const takeTurn = async (tx: Tx, carrierId: string): Promise<void> => {
  for (let tries = 0; tries < 30; tries += 1) {
    const [turn] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`decp-import ${carrierId}`}, 0)) AS taken`
    if (turn?.taken) return
    await wait(100)
  }
  throw new DecpImportRefused('Un autre import est en cours. Attendez qu’il finisse, puis recommencez.')
}

/** Reads the file to its end: what concerns the territory is staged, the rest is counted. @returns how many are staged */
const readAll = async (
  tx: Tx,
  { stream, onProgress }: DecpImportOrder,
  territory: DecpTerritory,
  report: DecpReport,
): Promise<number> => {
  let staged: StagedRecord[] = []
  let position = 0
  let found = 0
  const flush = async () => {
    if (staged.length > 0) await stage(tx, staged)
    staged = []
    await report.flush()
    onProgress?.({ read: position, found, written: 0 })
  }
  for await (const raw of readDecp(stream)) {
    position += 1
    const record = judge(raw, position, territory, report)
    if (record) {
      found += 1
      staged.push(record)
    }
    if (staged.length === STAGED_AT_ONCE || position % BATCH === 0) await flush()
  }
  await flush()
  return found
}

/** One place of the file: a contract of the territory, or a line of the report. */
const judge = (
  raw: unknown,
  position: number,
  territory: DecpTerritory,
  report: DecpReport,
): StagedRecord | null => {
  const { contract, rejected, warnings } = normaliseDecp(raw)
  if (contract === null) {
    const reasons = [rejected.sentence]
    const label = rawLabel(raw, position)
    report.note({ position, contractId: null, label, outcome: 'REJECTED', reasons, raw: kept(raw) })
    return null
  }
  const { inside, communeCode, doubt } = territory.stand(contract)
  const doubts = doubt === null ? [] : [doubt]
  if (!inside) {
    report.leaveOut(() => ({
      position,
      label: `${contract.reference} · ${contract.subject}`,
      reasons: doubts,
    }))
    return null
  }
  const sentences = [...warnings.map(({ sentence }) => sentence), ...doubts]
  const said = { key: decpKey(contract), contract, communeCode, warnings: [...new Set(sentences)] }
  return { position, ...said, raw: kept(raw) }
}

/** A record of the schema is a few thousand signs long; what is ten times that is no record worth its place. */
const LONGEST_KEPT = 32_768
/** Nor does PostgreSQL keep a NUL. */
const kept = (raw: unknown): unknown => {
  const text = JSON.stringify(raw)
  return text.length > LONGEST_KEPT || text.includes('\\u0000') ? null : raw
}

const rawLabel = (raw: unknown, position: number): string => {
  const { id, objet } = (raw ?? {}) as { id?: unknown; objet?: unknown }
  const said = [id, objet].filter((each) => typeof each === 'string' || typeof each === 'number')
  return said.length > 0 ? said.join(' · ') : `Ligne ${formatInteger(position)}`
}
