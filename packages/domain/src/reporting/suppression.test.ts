import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountTable, type MaskedTable, suppress, withTotals } from './suppression.ts'

/**
 * An independent attacker: it knows the table adds up, that a masked cell holds at least one, and looks for
 * another table that shows the same published cells and differs in the target.
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
            (value) => value >= 1 && value <= highest,
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

describe('R33 · small cells', () => {
  test('R33 · a single small cell takes three others with it, or it could be derived', () => {
    const shown = suppress(
      withTotals([
        [3, 20, 30],
        [10, 40, 50],
        [60, 70, 80],
      ]),
      5,
    )
    const masked = shown.flat().filter((value) => value === null).length
    expect(masked).toBe(4)
    expect(shown).toEqual([
      [null, null, 30, 53],
      [null, null, 50, 100],
      [60, 70, 80, 210],
      [73, 130, 160, 363],
    ])
  })

  test('R33 · the counts of least worth go, whatever their place, and the totals stay', () => {
    const cells = [
      [80, 70, 60],
      [50, 40, 10],
      [30, 20, 3],
    ]
    expect(suppress(withTotals(cells), 5)).toEqual([
      [80, 70, 60, 210],
      [50, null, null, 100],
      [30, null, null, 53],
      [160, 130, 73, 363],
    ])
  })

  test('R33 · a total goes when no count can', () => {
    const cells = [
      [2, 300],
      [0, 40],
    ]
    expect(suppress(withTotals(cells), 5)).toEqual([
      [null, null, 302],
      [0, 40, 40],
      [null, null, 342],
    ])
  })

  test('R33 · large counts go before small totals, by row and by column', () => {
    const cells = [
      [3, 10],
      [7, 0],
      [800, 5000],
    ]
    const shown = [
      [null, null, 13],
      [7, 0, 7],
      [null, null, 5800],
      [810, 5010, 5820],
    ]
    const transpose = <T>(table: readonly (readonly T[])[]): T[][] =>
      (table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1)))
    expect(suppress(withTotals(cells), 5)).toEqual(shown)
    expect(suppress(withTotals(transpose(cells)), 5)).toEqual(transpose(shown))
  })

  test('R33 · nothing small, nothing masked; zero is no person', () => {
    const table = withTotals([
      [0, 20],
      [10, 5],
    ])
    expect(suppress(table, 5)).toEqual(table)
  })

  test('R33 · a total under the threshold hides the whole table', () => {
    expect(
      suppress(
        withTotals([
          [1, 0],
          [2, 1],
        ]),
        5,
      )
        .flat()
        .every((value) => value === null),
    ).toBe(true)
    expect(
      suppress(
        withTotals([
          [0, 0],
          [0, 0],
        ]),
        5,
      ).flat(),
    ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(
      suppress(
        withTotals([
          [5, 0],
          [0, 0],
        ]),
        5,
      ).flat(),
    ).toEqual([5, 0, 5, 0, 0, 0, 5, 0, 5])
  })

  test('R33 · one row: the total goes rather than the small cell', () => {
    const shown = suppress(withTotals([[2, 30]]), 5)
    expect(shown[0]?.[0]).toBeNull()
    expect(shown.flat().filter((value) => value === null).length).toBeGreaterThan(1)
  })

  /** Many ones, which can only go up, and masked totals: where the direction of each move matters. */
  const tightTables = fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2, 5, 9), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
  const isSmall = (value: number) => value > 0 && value < 5
  const everyCell = (table: CountTable) => table.flatMap((row, r) => row.map((value, c) => ({ r, c, value })))

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

test.each([
  [
    'everybody alone in a full cell: even the grand total would tell',
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
    null,
  ],
  [
    'zeros go too when nothing less would do',
    [
      [1, 0, 1],
      [1, 1, 1],
    ],
    null,
  ],
  [
    'totals come back before counts',
    [
      [1, 3],
      [5, 3],
    ],
    [
      [null, null, null],
      [null, null, null],
      [6, 6, 12],
    ],
  ],
] as const)('R33 · %s', (_name, cells, expected) => {
  const everything = withTotals(cells).map((row) => row.map(() => null))
  expect(suppress(withTotals(cells), 5)).toEqual(expected ?? everything)
})
