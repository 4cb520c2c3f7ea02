import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { basisPoints } from '../kernel/ratio.ts'
import { splitByShare } from './apportionment.ts'
import {
  commitmentEventLabels,
  commitmentLifecycle,
  commitmentStateLabels,
  isDue,
} from './commitment-lifecycle.ts'
import { checkCurve, daysAtWork, type ExpectedCurve, expectedOn } from './expected-curve.ts'
import { addLine, dueInTheEnd, dueOn, type LedgerLine } from './obligation-ledger.ts'
import { pace } from './pace.ts'

const split = (total: number, shares: readonly number[]) =>
  splitByShare(
    minutes(total),
    shares.map((share) => basisPoints(share)),
  )

describe('R13 · apportionment', () => {
  test.each([
    [788, [7000, 3000], [552, 236]],
    [609, [7000, 3000], [426, 183]],
    [100, [3333, 3333, 3334], [33, 33, 34]],
    [1, [5000, 5000], [1, 0]],
    [-88, [7000, 3000], [-62, -26]],
    [0, [5000, 5000], [0, 0]],
    [700, [10_000], [700]],
  ])('R13 · %i h at %o are %o', (total, shares, expected) => {
    expect(split(total * 60, shares)).toEqual({ ok: true, value: expected.map((part) => part * 60) })
  })

  test('R13 · the sum is kept to the minute, each part near its share', () => {
    const sharesOf10000 = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 0, maxLength: 8 })
      .map((cuts) => [0, ...cuts.sort((one, other) => one - other), 10_000])
      .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)))
    fc.assert(
      fc.property(fc.integer({ min: -6_000_000, max: 6_000_000 }), sharesOf10000, (total, shares) => {
        const result = split(total, shares)
        if (!result.ok) throw new Error('shares are whole')
        expect(result.value.reduce((sum, part) => sum + part, 0)).toBe(total)
        result.value.forEach((part, index) => {
          expect(Math.abs(part - (total * (shares[index] ?? 0)) / 10_000)).toBeLessThan(120)
        })
      }),
    )
  })

  test.each([
    [[7000, 2000], 'SHARES_NOT_WHOLE'],
    [[], 'SHARES_NOT_WHOLE'],
    [[12_000, -2000], 'SHARE_NEGATIVE'],
  ])('R13 · shares %o are refused with %s', (shares, code) => {
    expect(split(600, shares)).toMatchObject({ ok: false, error: { code, field: 'shares' } })
  })

  test('R13 · minutes beyond the whole hours go to the largest share', () => {
    expect(split(90, [3000, 7000])).toEqual({ ok: true, value: [0, 90] })
    expect(split(90, [7000, 3000])).toEqual({ ok: true, value: [90, 0] })
    expect(split(90, [5000, 5000])).toEqual({ ok: true, value: [90, 0] })
  })
})

describe('the obligation as a ledger', () => {
  const line = (kind: LedgerLine['kind'], delta: number, on: string): LedgerLine => ({
    kind,
    deltaMinutes: hours(delta),
    effectOn: day(on),
    reason: 'essai',
  })
  const lines = [line('BASE', 700, '2026-09-15'), line('AMENDMENT', 88, '2027-03-01')]

  test.each([
    ['2026-09-14', 0],
    ['2026-09-15', 700],
    ['2027-02-28', 700],
    ['2027-03-01', 788],
  ])('R14 · on %s, %i h are due', (at, expected) => {
    expect(dueOn(lines, day(at))).toBe(hours(expected))
    expect(dueInTheEnd(lines)).toBe(hours(788))
  })

  test('R61 · the order in which lines were written never matters', () => {
    const anyLine = fc.record({
      kind: fc.constant('AMENDMENT' as const),
      deltaMinutes: fc.integer({ min: -5000, max: 9000 }).map(minutes),
      effectOn: fc.integer({ min: 0, max: 900 }).map((offset) => addDays(day('2026-01-01'), offset)),
      reason: fc.constant('essai'),
    })
    fc.assert(
      fc.property(fc.array(anyLine), fc.nat({ max: 900 }), (all, offset) => {
        const at: Day = addDays(day('2026-01-01'), offset)
        expect(dueOn([...all].reverse(), at)).toBe(dueOn(all, at))
        expect(dueOn(all, at)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a line that would owe less than nothing, or an adjustment without a reason, is refused', () => {
    expect(addLine(lines, line('ADJUSTMENT', -789, '2027-04-01'))).toMatchObject({
      error: { code: 'LEDGER_BELOW_ZERO' },
    })
    expect(addLine(lines, { ...line('ADJUSTMENT', -10, '2027-04-01'), reason: ' ' })).toMatchObject({
      error: { code: 'ADJUSTMENT_REASON_NEEDED' },
    })
    expect(addLine(lines, line('ADJUSTMENT', -788, '2027-04-01'))).toMatchObject({ ok: true })
  })
})

describe('R16 · a conditional tranche', () => {
  test('R16 · sleeps until it is affirmed', () => {
    expect(isDue('DORMANT')).toBe(false)
    expect(commitmentLifecycle.next('DORMANT', 'affirm')).toEqual({ ok: true, value: 'OPEN' })
    expect(commitmentLifecycle.next('DORMANT', 'start').ok).toBe(false)
    expect(isDue('OPEN')).toBe(true)
  })

  test('every state and step has its label', () => {
    for (const state of commitmentLifecycle.states) {
      expect(commitmentStateLabels[state]).not.toBe('')
      for (const event of commitmentLifecycle.events(state)) expect(commitmentEventLabels[event]).not.toBe('')
    }
  })
})

const curve: ExpectedCurve = {
  serviceOrderOn: day('2026-10-01'),
  plannedEndOn: day('2027-07-31'),
  stops: [],
  phases: [],
}

describe('R35 · the expected curve', () => {
  test('R35 · linear from the service order to the planned end, and said so', () => {
    expect(expectedOn(curve, hours(700), day('2026-09-30'))).toMatchObject({ minutes: 0, linear: true })
    expect(expectedOn(curve, hours(700), day('2027-07-31')).minutes).toBe(hours(700))
    expect(expectedOn(curve, hours(700), day('2030-01-01')).minutes).toBe(hours(700))
    expect(expectedOn(curve, hours(304), day('2026-10-31')).minutes).toBe(hours(31))
  })

  test('R35 · winter stops and suspensions are not counted, even when they overlap', () => {
    const stops = [
      { from: day('2026-12-01'), to: day('2027-02-28') },
      { from: day('2027-02-15'), to: day('2027-03-15') },
    ]
    const stopped = { ...curve, stops }
    const before = expectedOn(stopped, hours(700), day('2026-11-30')).minutes
    expect(expectedOn(stopped, hours(700), day('2027-03-15')).minutes).toBe(before)
    expect(expectedOn(stopped, hours(700), day('2027-03-16')).minutes).toBeGreaterThan(before)
    expect(daysAtWork(day('2026-12-01'), day('2027-03-15'), stops)).toBe(0)
    expect(daysAtWork(day('2027-03-02'), day('2027-03-01'), [])).toBe(0)
  })

  test('R35 · a suspension without an end stops the clock', () => {
    const suspended = { ...curve, stops: [{ from: day('2026-11-01'), to: null }] }
    expect(expectedOn(suspended, hours(700), day('2026-10-31')).minutes).toBe(hours(700))
    expect(daysAtWork(day('2026-10-01'), day('2027-07-31'), suspended.stops)).toBe(31)
  })

  test('phases agreed with the company replace the straight line', () => {
    const phased = {
      ...curve,
      phases: [
        { from: day('2026-10-01'), to: day('2026-11-30'), minutes: hours(100) },
        { from: day('2027-04-01'), to: day('2027-07-31'), minutes: hours(600) },
      ],
    }
    expect(expectedOn(phased, hours(700), day('2027-03-31'))).toMatchObject({
      minutes: hours(100),
      linear: false,
    })
    expect(expectedOn(phased, hours(1400), day('2027-03-31')).minutes).toBe(hours(200))
  })

  test('the curve never goes down and ends at the due', () => {
    const offsets = fc.integer({ min: -30, max: 400 })
    const stops = fc.array(
      fc.tuple(offsets, fc.nat({ max: 60 })).map(([from, length]) => ({
        from: addDays(curve.serviceOrderOn, from),
        to: addDays(curve.serviceOrderOn, from + length),
      })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(stops, offsets, offsets, (all, one, other) => {
        const stopped = { ...curve, stops: all }
        const on = (offset: number) =>
          expectedOn(stopped, hours(700), addDays(curve.serviceOrderOn, offset)).minutes
        expect(on(Math.max(one, other))).toBeGreaterThanOrEqual(on(Math.min(one, other)))
        expect(on(303)).toBe(hours(700))
        expect(daysAtWork(curve.serviceOrderOn, curve.plannedEndOn, all)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('an end before the beginning is refused', () => {
    expect(checkCurve({ ...curve, plannedEndOn: day('2026-09-30') })).toMatchObject({
      error: { code: 'PLANNED_END_BEFORE_START' },
    })
    expect(checkCurve(curve).ok).toBe(true)
  })
})

describe('pace', () => {
  test.each([
    ['nothing expected yet', 700, 0, 0, 'NOT_STARTED'],
    ['golden example: 290 h of 420 h', 700, 420, 290, 'AT_RISK'],
    ['exactly 90 %', 700, 420, 378, 'ON_TRACK'],
    ['just under 90 %', 1000, 1000, 899, 'AT_RISK'],
    ['exactly 60 %', 700, 100, 60, 'AT_RISK'],
    ['under 60 %', 700, 100, 59, 'LATE'],
    ['nothing done where some was expected', 700, 100, 0, 'LATE'],
    ['ahead of the plan', 700, 0, 10, 'ON_TRACK'],
    ['all done', 700, 700, 700, 'ON_TRACK'],
    ['more than due', 700, 700, 701, 'EXCEEDED'],
    ['nothing due', 0, 0, 0, 'NOT_STARTED'],
  ])('R59 · %s', (_name, due, expected, counted, status) => {
    expect(pace({ due: hours(due), expected: hours(expected), counted: hours(counted) }).status).toBe(status)
  })

  test('golden example: completion 41.43 %, ratio 69.05 %', () => {
    expect(pace({ due: hours(700), expected: hours(420), counted: hours(290) })).toMatchObject({
      completion: 4143,
      ratio: 6905,
      label: 'À surveiller',
    })
  })
})
