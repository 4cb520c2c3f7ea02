import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PoolingAgreement } from '../commitment/pooling-agreement.ts'
import { day } from '../kernel/day.ts'
import { hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type AllocatedEntry, type AllocationLine, allocate, allocateWhereWorked } from './allocation.ts'

/** The ledger a commitment reads. */
const sumByCommitment = (lines: readonly AllocationLine[]): Map<string, Minutes> => {
  const sums = new Map<string, Minutes>()
  for (const { commitmentId, minutes: value } of lines)
    sums.set(commitmentId, ((sums.get(commitmentId) ?? 0) + value) as Minutes)
  return sums
}

/** Entries whose lines hold more than was counted. */
const overAllocated = (entries: readonly AllocatedEntry[], lines: readonly AllocationLine[]): string[] => {
  const given = new Map<string, number>()
  for (const { entryId, minutes: value } of lines) given.set(entryId, (given.get(entryId) ?? 0) + value)
  return entries
    .filter(({ entryId, counted }) => (given.get(entryId) ?? 0) > counted)
    .map(({ entryId }) => entryId)
}

const entry: AllocatedEntry = {
  entryId: 'e1',
  workedFor: 'a',
  workedOn: day('2027-05-10'),
  counted: hours(70),
}
const agreement: PoolingAgreement = {
  id: 'g1',
  companyId: 'obiou',
  commitmentIds: ['a', 'b', 'c'],
  period: { from: day('2027-01-01'), to: day('2027-12-31') },
  ceiling: hours(50),
  signedOn: day('2026-12-15'),
}
const run = (
  elsewhere: readonly (readonly [string, number])[],
  agreements: readonly PoolingAgreement[] = [agreement],
  moved = 0,
  change: Partial<AllocatedEntry> = {},
) => {
  const result = allocate(
    { ...entry, ...change },
    elsewhere.map(([commitmentId, value]) => ({ commitmentId, minutes: hours(value) })),
    agreements,
    new Map([['g1', hours(moved)]]),
  )
  return result.ok
    ? result.value.map((line) => [line.commitmentId, line.minutes / 60, line.agreementId])
    : result.error.code
}

describe('R20 · each minute goes to one commitment', () => {
  test.each([
    ['nothing elsewhere', [], [['a', 70, null]]],
    [
      'a part elsewhere, the rest stays',
      [['b', 20]],
      [
        ['b', 20, 'g1'],
        ['a', 50, null],
      ],
    ],
    [
      'two other commitments',
      [
        ['b', 20],
        ['c', 30],
      ],
      [
        ['b', 20, 'g1'],
        ['c', 30, 'g1'],
        ['a', 20, null],
      ],
    ],
    ['a line of zero is no line', [['b', 0]], [['a', 70, null]]],
    ['more than was counted', [['b', 71]], 'ALLOCATED_MORE_THAN_WORKED'],
    [
      'more than was counted in two lines',
      [
        ['b', 40],
        ['c', 31],
      ],
      'ALLOCATED_MORE_THAN_WORKED',
    ],
    [
      'twice the same commitment',
      [
        ['b', 10],
        ['b', 10],
      ],
      'ALLOCATED_TWICE',
    ],
    ['its own commitment', [['a', 10]], 'ALLOCATED_TWICE'],
    ['less than nothing', [['b', -1]], 'ALLOCATION_NEGATIVE'],
  ] as const)('R20 · %s', (_name, elsewhere, expected) => {
    const wide = { ...agreement, ceiling: hours(1000) }
    expect(run(elsewhere, [wide])).toEqual(expected)
  })

  test('R20 · everything elsewhere leaves nothing behind; nothing counted makes no line', () => {
    expect(run([['b', 50]], [agreement], 0, { counted: hours(50) })).toEqual([['b', 50, 'g1']])
    expect(run([], [], 0, { counted: minutes(0) })).toEqual([])
  })
})

describe('R21 · only under a convention, up to its ceiling', () => {
  test.each([
    ['no convention', [['b', 10]], [], 0, {}, 'POOLING_NOT_COVERED'],
    ['another day', [['b', 10]], [agreement], 0, { workedOn: day('2028-01-01') }, 'POOLING_NOT_COVERED'],
    ['another commitment', [['d', 10]], [agreement], 0, {}, 'POOLING_NOT_COVERED'],
    [
      'at the ceiling',
      [['b', 50]],
      [agreement],
      0,
      {},
      [
        ['b', 50, 'g1'],
        ['a', 20, null],
      ],
    ],
    ['over the ceiling', [['b', 51]], [agreement], 0, {}, 'POOLING_CEILING'],
    ['what was moved before counts', [['b', 41]], [agreement], 10, {}, 'POOLING_CEILING'],
    [
      'both lines count',
      [
        ['b', 30],
        ['c', 21],
      ],
      [agreement],
      0,
      {},
      'POOLING_CEILING',
    ],
    [
      'another convention has room',
      [['b', 30]],
      [agreement, { ...agreement, id: 'g2' }],
      40,
      {},
      [
        ['b', 30, 'g2'],
        ['a', 40, null],
      ],
    ],
  ] as const)('R21 · %s', (_name, elsewhere, agreements, moved, change, expected) => {
    expect(run(elsewhere, agreements, moved, change)).toEqual(expected)
  })
})

test.each([
  [[['b', -1]], [agreement], 'ALLOCATION_NEGATIVE', 'minutes', 'négative'],
  [[['a', 1]], [agreement], 'ALLOCATED_TWICE', 'commitmentId', 'déjà'],
  [[['b', 71]], [agreement], 'ALLOCATED_MORE_THAN_WORKED', 'minutes', '70\u00a0h'],
  [[['b', 1]], [], 'POOLING_NOT_COVERED', 'commitmentId', '10\u00a0mai\u00a02027'],
  [[['b', 51]], [agreement], 'POOLING_CEILING', 'minutes', 'plafond'],
] as const)(
  'R20 · %o is refused at its field, with its figures',
  (elsewhere, agreements, code, field, words) => {
    const asked = elsewhere.map(([commitmentId, value]) => ({ commitmentId, minutes: hours(value) }))
    const result = allocate(entry, asked, agreements)
    expect(result).toMatchObject({ ok: false, error: { code, field } })
    expect(result.ok ? '' : result.error.message).toContain(words)
  },
)

test('R21 · without any convention nothing leaves its operation', () => {
  expect(allocate(entry, [{ commitmentId: 'b', minutes: hours(1) }])).toMatchObject({
    error: { code: 'POOLING_NOT_COVERED' },
  })
  expect(allocate(entry, [])).toMatchObject({ ok: true, value: [{ commitmentId: 'a' }] })
})

test('R20 · what each commitment receives', () => {
  const line = (commitmentId: string, value: number) => ({
    entryId: 'e1',
    commitmentId,
    minutes: hours(value),
    agreementId: null,
  })
  expect([...sumByCommitment([line('a', 3), line('b', 5), line('a', 4)])]).toEqual([
    ['a', hours(7)],
    ['b', hours(5)],
  ])
  expect(overAllocated([entry], [line('a', 40), line('b', 31)])).toEqual(['e1'])
})

test('R20 · no minute twice, whatever is asked: the lines make exactly what was counted', () => {
  const wanted = fc.array(
    fc.record({
      commitmentId: fc.constantFrom('a', 'b', 'c', 'd'),
      minutes: fc.integer({ min: -10, max: 3000 }).map(minutes),
    }),
    {
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(fc.nat({ max: 5000 }).map(minutes), wanted, (counted, elsewhere) => {
      const result = allocate({ ...entry, counted }, elsewhere, [agreement])
      if (!result.ok) return
      expect(result.value.reduce((sum, line) => sum + line.minutes, 0)).toBe(counted)
      expect(result.value.every((line) => line.minutes > 0)).toBe(true)
      expect(overAllocated([{ ...entry, counted }], result.value)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('R20 · over many entries and months no minute goes twice, and no ceiling is passed', () => {
  const months = fc.array(
    fc.record({
      counted: fc.nat({ max: 3000 }).map(minutes),
      asked: fc.array(
        fc.record({ commitmentId: fc.constantFrom('b', 'c'), minutes: fc.nat({ max: 2000 }).map(minutes) }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(months, (all) => {
      const entries = all.map(({ counted }, index) => ({ ...entry, entryId: `e${index}`, counted }))
      const lines: AllocationLine[] = []
      let moved = 0
      all.forEach(({ asked }, index) => {
        const each = entries[index]
        if (!each) return
        const result = allocate(each, asked, [agreement], new Map([['g1', minutes(moved)]]))
        const kept = result.ok ? result.value : allocateWhereWorked(each)
        lines.push(...kept)
        moved += kept.reduce((sum, line) => (line.agreementId === 'g1' ? sum + line.minutes : sum), 0)
      })
      expect(moved).toBeLessThanOrEqual(agreement.ceiling)
      expect(overAllocated(entries, lines)).toEqual([])
      const given = [...sumByCommitment(lines).values()].reduce((sum, value) => sum + value, 0)
      expect(given).toBe(all.reduce((sum, { counted }) => sum + counted, 0))
    }),
  )
})

test('R20 · replaying the ledger in any order gives the same balance', () => {
  const anyLine = fc.record<AllocationLine>({
    entryId: fc.constantFrom('e1', 'e2', 'e3'),
    commitmentId: fc.constantFrom('a', 'b', 'c'),
    minutes: fc.integer({ min: -500, max: 2000 }).map(minutes),
    agreementId: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(anyLine), fc.nat(), (lines, seed) => {
      const shuffled = [...lines].sort(
        (one, other) => ((one.minutes * 31 + seed) % 17) - ((other.minutes * 31 + seed) % 17),
      )
      const sorted = (all: readonly AllocationLine[]) => [...sumByCommitment(all)].sort()
      expect(sorted(shuffled)).toEqual(sorted(lines))
      expect(sorted([...lines].reverse())).toEqual(sorted(lines))
    }),
  )
})

test('R20 · a store that holds more than was counted is seen', () => {
  const line = { entryId: 'e1', commitmentId: 'b', minutes: hours(71), agreementId: null }
  expect(overAllocated([entry], [line])).toEqual(['e1'])
  expect(overAllocated([entry], [{ ...line, minutes: hours(70) }])).toEqual([])
})
