import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { openPromise, type ZipFile } from 'yauzl'

/** The tables of a timetable file that are read. @source GTFS Schedule Reference (gtfs.org) */
export type GtfsTable =
  | 'stops'
  | 'routes'
  | 'trips'
  | 'stop_times'
  | 'calendar'
  | 'calendar_dates'
  | 'agency'
  | 'feed_info'

type GtfsRow = Readonly<Record<string, string>>

export interface GtfsFile {
  /** The rows of a table, as they are; none when the file does not hold it. */
  rows(table: GtfsTable): AsyncIterable<GtfsRow>
  close(): void
}

export class GtfsUnreadable extends Error {}

const LARGEST_TABLE = 2 * 1024 ** 3

/** A zip as operators publish it, or the folder of its text files, typed by hand. */
export const openGtfs = async (path: string): Promise<GtfsFile> => {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new GtfsUnreadable(`Fichier introuvable : ${path}`)
  return found.isDirectory() ? openFolder(path) : openZip(path)
}

const openFolder = (path: string): GtfsFile => ({
  rows: async function* (table) {
    const file = join(path, `${table}.txt`)
    if ((await stat(file).catch(() => null)) === null) return
    yield* readTable(createReadStream(file), table)
  },
  close: () => {},
})

const openZip = async (path: string): Promise<GtfsFile> => {
  const zip = await openPromise(path, { autoClose: false }).catch((): never => {
    throw new GtfsUnreadable(
      'Ce fichier n’est pas une archive zip. Donnez le fichier GTFS tel qu’il est publié.',
    )
  })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(baseName(entry.fileName), entry)
  return {
    rows: async function* (table) {
      const entry = entries.get(`${table}.txt`)
      if (entry === undefined) return
      if (entry.uncompressedSize > LARGEST_TABLE) throw new GtfsUnreadable(`${table}.txt est trop grand.`)
      yield* readTable(await zip.openReadStreamPromise(entry), table)
    },
    close: () => zip.close(),
  }
}

type Entry = ZipFile extends { eachEntry(): AsyncIterable<infer Each> } ? Each : never

// Some operators put the tables into a folder of the archive.
const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

async function* readTable(stream: Readable, table: GtfsTable): AsyncIterable<GtfsRow> {
  const lines = stream.pipe(
    parse({ columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true }),
  )
  stream.on('error', (error) => lines.destroy(error))
  try {
    for await (const row of lines) yield row as GtfsRow
  } catch (error) {
    throw new GtfsUnreadable(
      `${table}.txt ne se lit pas : ${error instanceof Error ? error.message : 'erreur'}.`,
    )
  }
}
