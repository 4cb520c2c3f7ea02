import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { countMinutes } from './counting.ts'
import { defaultCountingPolicy } from './counting-policy.ts'
import { capBaseOf, countTogether } from './counting-together.ts'
import type { HoursEntry, HoursKind } from './hours-entry.ts'

const facts = {
  effectOn: day('2026-03-01'),
  validUntil: day('2028-02-29'),
  contractType: 'TEMPORARY',
  contractFrom: day('2026-03-01'),
  contractTo: null,
  notifiedOn: null,
  permanentStaff: false,
  alreadyEmployed: false,
} as const
const entry = (kind: HoursKind, from: string, declared: number): HoursEntry => ({
  kind,
  from: day(from),
  to: day(from),
  minutes: hours(declared),
})
const counted = (entries: readonly HoursEntry[]) =>
  countTogether(entries, facts).map((each) => each.counted / 60)

describe('R22 · everything one contract of work declared, together', () => {
  test('R22 · training declared before the work it belongs to is not lost', () => {
    const early = entry('TRAINING_EXTERNAL', '2026-03-02', 120)
    expect(counted([early, entry('WORK', '2026-04-01', 200)])).toEqual([60, 200])
    expect(counted([entry('WORK', '2026-04-01', 200), early])).toEqual([200, 60])
    expect(counted([early])).toEqual([0])
  })

  test('R22 · hours at the training centre are work, and training before is served first', () => {
    expect(
      counted([
        entry('TRAINING_INTERNAL', '2026-05-01', 40),
        entry('CFA', '2026-04-01', 100),
        entry('TRAINING_EXTERNAL', '2026-04-20', 20),
        entry('WORK', '2026-04-02', 100),
      ]),
    ).toEqual([40, 100, 20, 100])
    expect(
      counted([
        entry('TRAINING_INTERNAL', '2026-05-01', 40),
        entry('TRAINING_EXTERNAL', '2026-04-20', 20),
        entry('WORK', '2026-04-02', 100),
      ]),
    ).toEqual([10, 20, 100])
  })

  test('R22 · the same entry twice is two entries', () => {
    const twice = entry('TRAINING_EXTERNAL', '2026-04-20', 40)
    expect(counted([twice, twice, entry('WORK', '2026-04-02', 200)])).toEqual([40, 20, 200])
  })

  test.each([
    ['the first to end', { to: day('2026-04-25') }, { to: day('2026-04-30') }],
    ['inside before outside', { kind: 'TRAINING_EXTERNAL' }, { kind: 'TRAINING_INTERNAL' }],
    ['the shorter', { minutes: hours(30) }, { minutes: hours(40) }],
    [
      'the first day before all else',
      { from: day('2026-04-19'), minutes: hours(50) },
      { minutes: hours(40) },
    ],
    ['the last day before the kind', { to: day('2026-04-24'), kind: 'TRAINING_INTERNAL' }, {}],
  ] as const)(
    'R22 · the cap is served in an order that declarations do not decide: %s',
    (_name, first, second) => {
      const base = {
        kind: 'TRAINING_EXTERNAL',
        from: day('2026-04-20'),
        to: day('2026-04-25'),
        minutes: hours(40),
      }
      const one = { ...base, ...first } as HoursEntry
      const two = { ...base, ...second } as HoursEntry
      const work = entry('WORK', '2026-04-02', 100)
      const [early = 0, late = 0] = counted([one, two, work])
      expect(counted([two, work, one])).toEqual([late, 100, early])
      expect([early, late]).toEqual([30, 0])
    },
  )

  test('R22 · tutoring that counts is not work: it makes no room for training', () => {
    const policy = { ...defaultCountingPolicy, countTutoring: true }
    const training = entry('TRAINING_EXTERNAL', '2026-04-20', 40)
    const results = countTogether([entry('TUTORING', '2026-04-02', 100), training], facts, () => policy)
    expect(results.map((each) => each.counted / 60)).toEqual([100, 0])
  })

  test('R22 · what a locked month counted stays, and takes its share of the cap', () => {
    const locked = { ...entry('TRAINING_EXTERNAL', '2026-05-20', 40), settled: hours(25) }
    expect(
      countTogether(
        [entry('TRAINING_EXTERNAL', '2026-04-20', 40), locked, entry('WORK', '2026-04-02', 100)],
        facts,
      ).map((each) => each.counted / 60),
    ).toEqual([5, 25, 100])
    expect(
      countTogether(
        [
          entry('TRAINING_EXTERNAL', '2026-05-20', 40),
          { ...entry('WORK', '2026-04-02', 200), settled: hours(100) },
        ],
        facts,
      ).map((each) => each.counted / 60),
    ).toEqual([30, 100])
  })

  test('R22 · each entry is counted by the policy of its own days', () => {
    const summer = { ...defaultCountingPolicy, countTutoring: true }
    expect(
      countTogether(
        [entry('TUTORING', '2026-05-04', 10), entry('TUTORING', '2026-06-04', 10)],
        facts,
        (at) => (at < day('2026-06-01') ? defaultCountingPolicy : summer),
      ).map((each) => each.counted / 60),
    ).toEqual([0, 10])
  })

  test('R22 · what earlier entries leave to the cap', () => {
    expect(
      capBaseOf([
        { kind: 'WORK', countedMinutes: 100 },
        { kind: 'CFA', countedMinutes: 20 },
        { kind: 'PAID_LEAVE', countedMinutes: 7 },
        { kind: 'TRAINING_INTERNAL', countedMinutes: 3 },
        { kind: 'TRAINING_EXTERNAL', countedMinutes: 5 },
        { kind: 'WORK', countedMinutes: -10 },
      ]),
    ).toEqual({ workedMinutes: 110, trainingCounted: 8 })
  })
})

const kinds: readonly HoursKind[] = [
  'WORK',
  'CFA',
  'TRAINING_INTERNAL',
  'TRAINING_EXTERNAL',
  'ABSENCE',
  'TUTORING',
]
const anyEntry = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.integer({ min: -60, max: 900 }).map((offset) => addDays(day('2026-03-01'), offset)),
  minutes: fc.nat({ max: 9000 }).map(minutes),
})

test('R22 · replaying the declarations in any order gives the same balance', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), fc.array(fc.nat()), (all, seeds) => {
      const entries = all.map((each): HoursEntry => ({ ...each, to: each.from }))
      const shuffled = entries
        .map((each, index) => ({ each, key: seeds[index] ?? 0 }))
        .sort((one, other) => one.key - other.key)
        .map(({ each }) => each)
      const balance = (order: readonly HoursEntry[]) =>
        countTogether(order, facts).reduce((sum, each) => sum + each.counted, 0)
      expect(balance(shuffled)).toBe(balance(entries))
      expect(balance([...entries].reverse())).toBe(balance(entries))
    }),
  )
})

test('R22 · counted is never more than worked, and training never more than its share', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), (all) => {
      const entries = all.map((each): HoursEntry => ({ ...each, to: each.from }))
      const results = countTogether(entries, facts)
      const base = capBaseOf(
        entries.map(({ kind }, index) => ({ kind, countedMinutes: results[index]?.counted ?? 0 })),
      )
      expect(base.trainingCounted).toBeLessThanOrEqual((base.workedMinutes * 3) / 10)
      entries.forEach((each, index) => {
        const result = results[index]
        expect(result?.counted).toBeLessThanOrEqual(each.minutes)
        const refused = result?.refused.reduce((sum, line) => sum + line.minutes, 0) ?? 0
        expect((result?.counted ?? 0) + refused).toBe(each.minutes)
      })
    }),
  )
})

test('one entry alone counts as it would by itself', () => {
  const alone = entry('WORK', '2026-04-01', 7)
  expect(countTogether([alone], facts)).toEqual([
    countMinutes(alone, { ...facts, workedMinutes: minutes(0), trainingCounted: minutes(0) }),
  ])
})
