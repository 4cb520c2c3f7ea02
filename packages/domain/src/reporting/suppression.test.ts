import { describe, expect, test } from 'vitest'
import { suppress, withTotals } from './suppression.ts'

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
  ['a total of people who would all be four each is not published', [[4, 4]], null],
  [
    'a full count goes beside two of four, and the totals stay',
    [
      [5, 4, 4],
      [20, 18, 17],
    ],
    [
      [null, null, null, 13],
      [null, null, null, 55],
      [25, 22, 21, 68],
    ],
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
