import { saveFile } from './save-file.ts'

export type CsvValue = string | number | null

/** A spreadsheet would run a text that begins like a formula: it is told that it is text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const written = (value: CsvValue): string => {
  if (value === null) return ''
  // French spreadsheets read a comma as the decimal mark.
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = harmless(value)
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as a French spreadsheet opens them: semicolons, a mark of UTF-8, Windows' ends of lines. */
export const csvOf = (rows: readonly (readonly CsvValue[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`

export const saveCsv = (name: string, rows: readonly (readonly CsvValue[])[]): void =>
  saveFile(`${name}.csv`, 'text/csv', csvOf(rows))
