import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Db } from '../db/types.ts'
import {
  type OfficialLine,
  readAppellation,
  readCpv,
  readNaf,
  readNeighbourhood,
  readRuralZone,
  readTrade,
  writeAppellations,
  writeCpv,
  writeNaf,
  writeTrades,
  writeZones,
} from './nomenclatures.ts'

const ROWS_A_STATEMENT = 2000

export interface ZonePeriod {
  readonly from: string
  readonly to: string | null
  readonly source: string
}

/** What the official files that can be brought in are called on the command line. */
export const nomenclatures = ['cpv', 'naf', 'rome', 'appellations', 'qpv', 'zrr', 'frr'] as const
export type Nomenclature = (typeof nomenclatures)[number]
export const isNomenclature = (name: string): name is Nomenclature =>
  (nomenclatures as readonly string[]).includes(name)
export const needsPeriod = (name: Nomenclature): boolean => ['qpv', 'zrr', 'frr'].includes(name)

export interface ReferenceImported {
  readonly read: number
  /** Lines that hold no such code: a heading, a blank, another level. */
  readonly leftOut: number
  readonly written: number
}

type Sink = (lines: readonly OfficialLine[]) => Promise<{ readonly kept: number; readonly written: number }>

const sinkOf = (db: Db, name: Nomenclature, period: ZonePeriod): Sink => {
  const through =
    <Row>(read: (line: OfficialLine) => Row | null, write: (rows: readonly Row[]) => Promise<number>): Sink =>
    async (lines) => {
      const rows = lines.flatMap((line) => read(line) ?? [])
      return { kept: rows.length, written: rows.length === 0 ? 0 : await write(rows) }
    }
  if (name === 'cpv') return through(readCpv, (rows) => writeCpv(db, rows))
  if (name === 'naf') return through(readNaf, (rows) => writeNaf(db, rows))
  if (name === 'rome') return through(readTrade, (rows) => writeTrades(db, rows))
  if (name === 'appellations') return through(readAppellation, (rows) => writeAppellations(db, rows))
  if (name === 'qpv') return through(readNeighbourhood, (rows) => writeZones(db, 'QPV', period, rows))
  const kind = name === 'zrr' ? 'ZRR' : 'FRR'
  return through(readRuralZone, (rows) => writeZones(db, kind, period, rows))
}

/**
 * Brings an official CSV file in, line by line: memory stays flat, and a second time writes nothing.
 * The separator is the file's own, comma or semicolon; headings are those the publisher gives.
 */
export const importReference = async (
  db: Db,
  name: Nomenclature,
  stream: Readable,
  period: ZonePeriod,
): Promise<ReferenceImported> => {
  const sink = sinkOf(db, name, period)
  const lines = stream.pipe(
    parse({ bom: true, columns: true, delimiter: [';', ','], relaxColumnCount: true, skipEmptyLines: true }),
  )
  stream.once('error', (error) => lines.destroy(error))
  const total = { read: 0, leftOut: 0, written: 0 }
  let batch: OfficialLine[] = []
  const flush = async () => {
    const { kept, written } = await sink(batch)
    total.leftOut += batch.length - kept
    total.written += written
    batch = []
  }
  for await (const line of lines as AsyncIterable<OfficialLine>) {
    total.read += 1
    batch.push(line)
    if (batch.length === ROWS_A_STATEMENT) await flush()
  }
  await flush()
  return total
}
