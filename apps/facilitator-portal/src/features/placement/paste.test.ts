import { month } from '@cordee/domain/kernel/day'
import { hours } from '@cordee/domain/kernel/minutes'
import { describe, expect, it } from 'vitest'
import { type CellState, type GridRow, isWritable, move, previousDeclared, totalOf } from './grid-model.ts'
import { readPaste, splitTable } from './paste.ts'

const cell = (name: string, state: CellState, said: number | null = null) => ({
  month: month(name),
  version: 0,
  state,
  minutes: said === null ? null : hours(said),
  counted: null,
  refused: [],
  alert: null,
  keptWithReason: null,
  returnedReason: null,
  contested: false,
  waiting: false,
  underReview: false,
})
const row = (id: string, person: string, second: CellState = 'TO_DECLARE'): GridRow => ({
  id,
  personId: `p-${id}`,
  person,
  note: '',
  cells: [cell('2027-02', 'VALIDATED', 100), cell('2027-03', second), cell('2027-04', 'PLANNED', 140)],
})
const rows = [row('a', 'Amadou Koné'), row('b', 'Sonia Rey'), row('c', 'Éléonore Rey', 'OUTSIDE')]
const at = { row: 0, column: 1 }

describe('a table copied from a spreadsheet', () => {
  it('drops the line end a spreadsheet adds', () => {
    expect(splitTable('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('is laid from the chosen cell on', () => {
    const { entries, problems } = readPaste('151,67\t140\n87,5', rows, at)
    expect(problems).toEqual([])
    expect(entries).toEqual([
      { rowId: 'a', month: '2027-03', minutes: 9100 },
      { rowId: 'a', month: '2027-04', minutes: 8400 },
      { rowId: 'b', month: '2027-03', minutes: 5250 },
    ])
  })

  it('keeps a zero and skips what is empty', () => {
    expect(readPaste('0\t\n', rows, at).entries).toEqual([{ rowId: 'a', month: '2027-03', minutes: 0 }])
  })

  it('follows the names when the first column holds them, in any order and either way round', () => {
    const { entries, problems } = readPaste('Nom\tmars\nREY Sonia\t112\nkone amadou\t12:30', rows, at)
    expect(problems).toEqual([])
    expect(entries).toEqual([
      { rowId: 'b', month: '2027-03', minutes: 6720 },
      { rowId: 'a', month: '2027-03', minutes: 750 },
    ])
  })

  it('says who is unknown, and who is two people at once', () => {
    const { problems } = readPaste('Denis Lambert\t35\nRey\t20', rows, at)
    expect(problems.map(({ kind, text }) => [kind, text])).toEqual([
      ['UNKNOWN_PERSON', 'Denis Lambert'],
      ['UNKNOWN_PERSON', 'Rey'],
    ])
  })

  it('shows each doubtful cell in its place and takes the others', () => {
    const { entries, problems } = readPaste('cent\n112\n35', rows, at)
    expect(entries).toHaveLength(1)
    expect(problems).toEqual([
      { rowId: 'a', column: 1, text: 'cent', kind: 'UNREADABLE' },
      { rowId: 'c', column: 1, text: '35', kind: 'OUTSIDE' },
    ])
  })

  it('never writes over a validated month; the same figure again is no problem', () => {
    const first = { row: 0, column: 0 }
    expect(readPaste('100', rows, first)).toEqual({ entries: [], problems: [] })
    expect(readPaste('101', rows, first).problems[0]?.kind).toBe('VALIDATED')
  })

  it('says what goes past the grid', () => {
    expect(readPaste('1\t2\t3', rows, at).problems).toEqual([
      { rowId: 'a', column: null, text: '3', kind: 'TOO_WIDE' },
    ])
  })
})

describe('moving', () => {
  const size = { rows: 3, columns: 3 }
  it.each([
    ['ArrowDown', { row: 2, column: 1 }],
    ['Enter', { row: 2, column: 1 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['PageDown', { row: 2, column: 1 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 2 }],
  ])('%s', (key, to) => {
    expect(move({ row: 1, column: 1 }, key, size)).toEqual(to)
  })

  it('stays inside', () => {
    expect(move({ row: 0, column: 2 }, 'ArrowUp', size)).toEqual({ row: 0, column: 2 })
    expect(move({ row: 0, column: 2 }, 'ArrowRight', size)).toEqual({ row: 0, column: 2 })
    expect(move({ row: 0, column: 0 }, 'a', size)).toBeNull()
  })
})

it('copies what was said of the month before, never a plan', () => {
  expect(previousDeclared(rows[0], 1)).toBe(6000)
  expect(previousDeclared(rows[0], 3)).toBeNull()
  expect(previousDeclared(rows[0], 0)).toBeNull()
})

it('sums what was said apart from what is planned', () => {
  const cells = rows.flatMap((one) => one.cells)
  expect(totalOf(cells, 'said')).toBe(3 * 6000)
  expect(totalOf(cells, 'planned')).toBe(3 * 8400)
})

it('writes neither outside a contract of work nor in a validated month', () => {
  expect(rows[2]?.cells.map(isWritable)).toEqual([false, false, true])
})

it('a refused month is in no total', () => {
  const cells = [
    cell('2027-02', 'VALIDATED', 100),
    cell('2027-03', 'REJECTED', 42),
    cell('2027-04', 'PLANNED', 140),
  ]
  expect([totalOf(cells, 'said'), totalOf(cells, 'planned')]).toEqual([6000, 8400])
})
