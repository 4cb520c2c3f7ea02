import { parse } from 'csv-parse/sync'
import type ExcelJS from 'exceljs'
import { type Choice, noChoice, sheetCalled } from './mapping.ts'
import type { ReadSheet, SheetName } from './sheets.ts'

/** The file is not what it should be; the sentence says what to do. */
export class HistoryUnreadable extends Error {
  override name = 'HistoryUnreadable'
}

const MOST_ROWS = 200_000

type Line = { readonly number: number; readonly cells: readonly string[] }

export interface ReadFile {
  readonly sheets: readonly ReadSheet[]
  /** Sheets whose name says nothing to us, and about which nobody said anything. */
  readonly unknown: readonly string[]
}

export const readHistory = async (
  fileName: string,
  bytes: Buffer,
  { sheets: chosen }: Choice = noChoice,
): Promise<ReadFile> => {
  const named =
    bytes.subarray(0, 2).toString() === 'PK' ? await readWorkbook(bytes) : [readCsv(fileName, bytes)]
  const kindOf = (source: string): SheetName | '' | null => chosen[source] ?? sheetCalled(source)
  const sheets = named.flatMap(({ source, lines }) => {
    const sheet = kindOf(source)
    return sheet ? [asSheet(source, sheet, lines)] : []
  })
  const unknown = named.flatMap(({ source, lines }) =>
    kindOf(source) === null && lines.length > 0 ? [source] : [],
  )
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows === 0 && unknown.length === 0)
    throw new HistoryUnreadable('Ce fichier n’a aucune ligne à reprendre.')
  if (rows > MOST_ROWS) throw new HistoryUnreadable(`Ce fichier a plus de ${MOST_ROWS} lignes : coupez-le.`)
  return { sheets, unknown }
}

interface NamedLines {
  readonly source: string
  readonly lines: readonly Line[]
}

const readWorkbook = async (bytes: Buffer): Promise<NamedLines[]> => {
  // Read when a file is there: it weighs as much as the rest of a start.
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch (cause) {
    throw new HistoryUnreadable(
      'Ce classeur est illisible : enregistrez-le au format .xlsx, sans mot de passe.',
      { cause },
    )
  }
  return workbook.worksheets.map((worksheet) => {
    const lines: Line[] = []
    worksheet.eachRow((row, number) => {
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell, at) => {
        cells[at - 1] = textOf(cell)
      })
      lines.push({ number, cells: Array.from(cells, (cell) => cell ?? '') })
    })
    return { source: worksheet.name, lines }
  })
}

const readCsv = (fileName: string, bytes: Buffer): NamedLines => {
  const source = fileName.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')
  const text = new TextDecoder('utf-8').decode(bytes)
  // Excel in French still writes Windows-1252 when it is not asked otherwise.
  const read = text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
  const [head = ''] = read.split('\n', 1)
  const delimiter =
    [';', '\t', ','].toSorted((one, other) => head.split(other).length - head.split(one).length)[0] ?? ';'
  try {
    const records: string[][] = parse(read, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: false,
      trim: true,
    })
    return { source, lines: records.map((cells, index) => ({ number: index + 1, cells })) }
  } catch (cause) {
    throw new HistoryUnreadable('Ce fichier CSV est illisible : un guillemet n’est sans doute pas refermé.', {
      cause,
    })
  }
}

const asSheet = (source: string, sheet: SheetName, lines: readonly Line[]): ReadSheet => {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...rows] = filled
  return { source, sheet, headings: (head?.cells ?? []).map((heading) => heading.trim()), rows }
}

const two = (number: number) => String(number).padStart(2, '0')

/** A number keeps its digits (a SIRET is no quantity), a day is a day, a duration is hours and minutes. */
const textOf = (cell: ExcelJS.Cell): string => {
  const value =
    cell.value !== null && typeof cell.value === 'object' && 'result' in cell.value
      ? cell.value.result
      : cell.value
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    // Durations beyond a day are written [h]:mm and counted from Excel's day zero.
    if (/\[h+\]/i.test(cell.numFmt ?? ''))
      return duration(Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 60_000))
    return `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`
  }
  if (typeof value === 'number') {
    if (/\[h+\]|h:mm/i.test(cell.numFmt ?? '')) return duration(Math.round(value * 24 * 60))
    return Number.isInteger(value) ? BigInt(value).toString() : String(value)
  }
  if (typeof value === 'object' && 'richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if (typeof value === 'object' && 'text' in value) return String(value.text).trim()
  return typeof value === 'object' ? '' : String(value).trim()
}

const duration = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
