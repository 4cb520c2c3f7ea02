import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountTable, type MaskedTable, suppress, withTotals } from './suppression.ts'

/**
 * An independent attacker: it knows the table adds up, that a masked cell holds at least one, which masked counts are
 * small and that those stay under five (of a total it only knows that it was hidden), and looks for another table that
 * shows the same published cells and differs in the target.
 */
const anotherTableExists = (
  shown: MaskedTable,
  truth: CountTable,
  target: readonly [number, number],
): boolean => {
  const rows = truth.length - 1
  const columns = (truth[0]?.length ?? 1) - 1
  const highest = (truth.at(-1)?.at(-1) ?? 0) + 1
  const grid = truth.map((row) => [...row])
  const fits = (row: number, column: number): boolean => {
    const holds = (shownTotal: number | null | undefined, sum: number) =>
      shownTotal === null ? sum >= 1 : shownTotal === sum
    if (column === columns - 1) {
      const sum = Array.from({ length: columns }, (_, index) => grid[row]?.[index] ?? 0).reduce(
        (a, b) => a + b,
        0,
      )
      if (!holds(shown[row]?.[columns], sum)) return false
      const line = grid[row]
      if (line) line[columns] = sum
    }
    if (row === rows - 1) {
      const sum = Array.from({ length: rows }, (_, index) => grid[index]?.[column] ?? 0).reduce(
        (a, b) => a + b,
        0,
      )
      if (!holds(shown[rows]?.[column], sum)) return false
      const line = grid[rows]
      if (line) line[column] = sum
    }
    return true
  }
  const search = (index: number): boolean => {
    if (index === rows * columns) {
      const sum = Array.from({ length: rows }, (_, row) => grid[row]?.[columns] ?? 0).reduce(
        (a, b) => a + b,
        0,
      )
      const total = shown[rows]?.[columns]
      if (total !== null && total !== sum) return false
      return (grid[target[0]]?.[target[1]] ?? 0) !== (truth[target[0]]?.[target[1]] ?? 0)
    }
    const row = Math.floor(index / columns)
    const column = index % columns
    const published = shown[row]?.[column]
    const real = truth[row]?.[column] ?? 0
    const line = grid[row]
    if (!line) return false
    const tries =
      published === null
        ? Array.from({ length: 5 }, (_, step) => real - 2 + step).filter(
            (value) => mayHold(real, value) && value <= highest,
          )
        : [published ?? 0]
    for (const value of tries) {
      line[column] = value
      if (fits(row, column) && search(index + 1)) return true
    }
    line[column] = real
    return false
  }
  return search(0)
}

const mayHold = (real: number, value: number): boolean => value >= 1 && (real >= 5 || value < 5)

describe('R33 · small cells under attack', () => {
  /** Many ones, which can only go up, fours, which can only go down, and masked totals: where directions matter. */
  const tightTables = fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2, 4, 4, 5, 9), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
  const isSmall = (value: number) => value > 0 && value < 5
  const everyCell = (table: CountTable) => table.flatMap((row, r) => row.map((value, c) => ({ r, c, value })))

  test('R33 · two hidden counts beside a total do not say four and four', () => {
    expect(
      suppress(
        withTotals([
          [5, 4, 4],
          [20, 18, 17],
        ]),
        5,
      )[0],
    ).toEqual([null, null, null, 13])
  })

  test('R33 · not even where most people are alone in their cell', () => {
    fc.assert(
      fc.property(tightTables, (cells) => {
        const truth = withTotals(cells)
        const shown = suppress(truth, 5)
        if (shown.flat().every((each) => each === null)) return
        for (const { r, c, value } of everyCell(truth)) {
          if (isSmall(value)) expect(anotherTableExists(shown, truth, [r, c])).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('R33 · nothing is hidden for nothing: any other masked cell, shown again, gives a small one away', () => {
    fc.assert(
      fc.property(tightTables, (cells) => {
        const truth = withTotals(cells)
        const shown = suppress(truth, 5)
        if (shown.flat().every((each) => each === null)) return
        const small = everyCell(truth).filter(({ value }) => isSmall(value))
        for (const { r, c, value } of everyCell(truth)) {
          if (shown[r]?.[c] !== null || isSmall(value)) continue
          const again = shown.map((row, index) =>
            index === r ? row.map((each, column) => (column === c ? value : each)) : row,
          )
          expect(small.every((each) => anotherTableExists(again, truth, [each.r, each.c]))).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('R33 · the whole table is hidden only when nothing less would do', () => {
    fc.assert(
      fc.property(tightTables, (cells) => {
        const truth = withTotals(cells)
        const grandTotal = truth.at(-1)?.at(-1) ?? 0
        if (
          grandTotal < 5 ||
          !suppress(truth, 5)
            .flat()
            .every((each) => each === null)
        )
          return
        const most = truth.map((row, r) =>
          row.map((value, c) =>
            value === 0 || (r === truth.length - 1 && c === row.length - 1) ? value : null,
          ),
        )
        const small = everyCell(truth).filter(({ value }) => isSmall(value))
        expect(small.every(({ r, c }) => anotherTableExists(most, truth, [r, c]))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('R33 · no masked small cell can be derived from what is published', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }))
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(tables, (cells) => {
        const truth = withTotals(cells)
        const shown = suppress(truth, 5)
        truth.forEach((row, r) => {
          row.forEach((real, c) => {
            const published = shown[r]?.[c]
            if (published !== null) expect(published).toBe(real)
            if (real > 0 && real < 5) expect(published).toBeNull()
          })
        })
        if (shown.flat().every((each) => each === null)) return
        truth.forEach((row, r) => {
          row.forEach((real, c) => {
            if (real > 0 && real < 5) expect(anotherTableExists(shown, truth, [r, c])).toBe(true)
          })
        })
      }),
      { numRuns: 300 },
    )
  })
})
