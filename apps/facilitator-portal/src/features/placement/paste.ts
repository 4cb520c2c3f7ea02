import type { Minutes } from '@cordee/domain/kernel/minutes'
import { parseHours } from '@cordee/domain/kernel/minutes'
import { type Entry, type GridRow, isWritable, type Place } from './grid-model.ts'

export type PasteProblem = {
  readonly rowId: string | null
  readonly column: number | null
  readonly text: string
  readonly kind: 'UNREADABLE' | 'OUTSIDE' | 'VALIDATED' | 'UNKNOWN_PERSON' | 'TOO_WIDE'
}

export type Paste = { readonly entries: readonly Entry[]; readonly problems: readonly PasteProblem[] }

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** The lines and cells of a spreadsheet; the empty last line Excel adds is none. */
export const splitTable = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))

const isName = (cell: string): boolean => /\p{Letter}{2}/u.test(cell) && !parseHours(cell).ok

/** « DURAND Lina » and « Lina Durand » are the same person; « Lina » alone too, when there is one. */
const findRow = (name: string, rows: readonly GridRow[]): number => {
  const wanted = fold(name).split(' ').toSorted().join(' ')
  const exact = rows.findIndex((row) => fold(row.person).split(' ').toSorted().join(' ') === wanted)
  if (exact >= 0) return exact
  const close = rows.flatMap((row, index) => (fold(row.person).includes(fold(name)) ? [index] : []))
  return close.length === 1 ? (close[0] ?? -1) : -1
}

/**
 * Lays what was copied from a spreadsheet on the grid, from the chosen cell on. When the first column
 * holds names, each line goes to its person, whatever the order. An empty cell says nothing: it is skipped.
 */
export const readPaste = (text: string, rows: readonly GridRow[], at: Place): Paste => {
  const entries: Entry[] = []
  const problems: PasteProblem[] = []
  const table = splitTable(text)
  const named = table.some(([first]) => isName(first ?? '')) && table.some((line) => line.length > 1)

  table.forEach((line, offset) => {
    const [first = '', ...rest] = line
    const cells = named ? rest : line
    const rowIndex = named ? findRow(first, rows) : at.row + offset
    const row = rows[rowIndex]
    if (row === undefined) {
      const header = named && cells.every((cell) => cell === '' || !parseHours(cell).ok)
      if (!header)
        problems.push({
          rowId: null,
          column: null,
          text: named ? first : line.join(' '),
          kind: named ? 'UNKNOWN_PERSON' : 'TOO_WIDE',
        })
      return
    }
    cells.forEach((written, index) => {
      if (written === '') return
      const column = at.column + index
      const cell = row.cells[column]
      const problem = (kind: PasteProblem['kind']) =>
        problems.push({ rowId: row.id, column: cell === undefined ? null : column, text: written, kind })
      const read = parseHours(written)
      if (cell === undefined) problem('TOO_WIDE')
      else if (!read.ok) problem('UNREADABLE')
      else if (cell.state === 'VALIDATED') {
        if (cell.minutes !== read.value) problem('VALIDATED')
      } else if (!isWritable(cell)) problem('OUTSIDE')
      else entries.push({ rowId: row.id, month: cell.month, minutes: read.value as Minutes })
    })
  })
  return { entries, problems }
}
