import { expect, test } from 'vitest'
import { groundOf, type Label, placeNames } from './valley-cells.ts'

const at = (x: number, y: number, valley = 'Oisans') => ({ x, y, valley })

const surface = (corners: readonly { x: number; y: number }[]): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, index) => {
      const next = corners[(index + 1) % corners.length] ?? { x, y }
      return sum + x * next.y - next.x * y
    }, 0) / 2,
  )

test('places share the ground between them: none overlaps, and each keeps its own side', () => {
  const [one, two] = [at(0, 0), at(10, 0, 'Trièves')]
  const { cells, borders, outline } = groundOf([one, two], 20)
  expect(cells).toHaveLength(2)
  for (const { place, corners } of cells)
    for (const { x } of corners) expect(place === one ? x <= 5.001 : x >= 4.999).toBe(true)
  const alone = groundOf([one], 20)
  expect(surface(cells[0]?.corners ?? [])).toBeLessThan(surface(alone.cells[0]?.corners ?? []))
  expect(borders).not.toEqual([])
  for (const { from, to } of borders) expect([from.x, to.x]).toEqual([5, 5].map((x) => expect.closeTo(x, 6)))
  expect(outline.length).toBeGreaterThan(10)
})

test('there is no border inside a valley', () => {
  expect(groundOf([at(0, 0), at(10, 0)], 20).borders).toEqual([])
})

test('names never cover one another nor leave the map; one that has no room is left out', () => {
  const tries = (x: number, y: number): Label[] => [
    { x, y, anchor: 'start' },
    { x, y: y + 30, anchor: 'start' },
  ]
  const names = [1, 2, 3].map(() => ({ text: 'La Mure', tries: tries(10, 40) }))
  const placed = placeNames(names, 12, { width: 200, height: 100 })
  expect(placed.map((label) => label?.y ?? null)).toEqual([40, 70, null])
  expect(placeNames(names, 12, { width: 30, height: 100 })).toEqual([null, null, null])
})
