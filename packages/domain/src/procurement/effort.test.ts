import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Month, month } from '../kernel/day.ts'
import { hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { cents, euros } from '../kernel/money.ts'
import { basisPoints, percent } from '../kernel/ratio.ts'
import { amend } from './amendment.ts'
import {
  dueByOrder,
  dueByPercent,
  dueBySlice,
  dueByWorkedMonth,
  dueOnNewStaff,
  lastStandingOrder,
  workedMonths,
} from './due-hours.ts'
import { type EffortInput, effort } from './effort.ts'

const input = (amount: number, share: number, cost: number, rate: number): EffortInput => ({
  amount: euros(amount),
  labourShare: percent(share),
  hourlyCost: euros(cost),
  insertionRate: percent(rate),
})
const due = (given: EffortInput) => {
  const result = effort(given)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.dueMinutes / 60
}

describe('R09 · the insertion effort', () => {
  test.each([
    ['source A', 1_000_000, 50, 30, 5, 833],
    ['source B', 1_500_000, 70, 30, 10, 3500],
    ['La Mure, structural work', 640_000, 50, 32, 7, 700],
    ['La Mure, roofing', 366_000, 40, 32, 7, 320],
    ['La Mure, painting', 148_000, 70, 30, 7, 242],
    ['roads, the most of one lot', 2_400_000, 30, 32, 5, 1125],
    ['dams and canals', 480_000, 65, 28, 10, 1114],
    ['scaffolding', 900_000, 35, 34, 5, 463],
    ['waste sites', 720_000, 60, 26, 8, 1329],
    ['school meals', 390_000, 45, 25, 5, 351],
    ['ski area in summer', 210_000, 40, 32, 7, 184],
    ['façades', 780_000, 50, 32, 5, 609],
    ['halls', 120_000, 70, 30, 7, 196],
    ['river banks', 360_000, 70, 28, 15, 1350],
  ])('R09 · %s: %i € × %i %% ÷ %i € × %i %% = %i h', (_name, amount, share, cost, rate, expected) => {
    expect(due(input(amount, share, cost, rate))).toBe(expected)
  })

  test('R09 · the trace says each line', () => {
    const result = effort(input(640_000, 50, 32, 7))
    expect(result.ok && result.value.trace.map(({ value }) => value.replace(/\s/g, ' '))).toEqual([
      '320 000 €',
      '10 000 h',
      '700 h',
      '700 h',
    ])
  })

  test.each([
    [{ ...input(0, 50, 30, 5) }, 'AMOUNT_NOT_POSITIVE', 'amount'],
    [{ ...input(1, 50, 0, 5) }, 'HOURLY_COST_NOT_POSITIVE', 'hourlyCost'],
    [{ ...input(1, 101, 30, 5) }, 'SHARE_OUT_OF_RANGE', 'labourShare'],
    [{ ...input(1, 50, 30, -1) }, 'SHARE_OUT_OF_RANGE', 'insertionRate'],
  ] as const)('R09 · inputs that make no calculation are refused: %o', (given, code, field) => {
    expect(effort(given)).toMatchObject({ ok: false, error: { code, field } })
  })

  test('R09 · the result names the policy behind it', () => {
    expect(effort(input(640_000, 50, 32, 7))).toMatchObject({ value: { policy: { verified: false } } })
  })

  test('R09 · other roundings', () => {
    expect(due({ ...input(1_000_000, 50, 30, 5), rounding: 'WEEK_OF_35_HOURS' })).toBe(840)
    expect(due({ ...input(1_000_000, 50, 30, 5), rounding: 'DAY_OF_7_HOURS' })).toBe(833)
  })

  test('R09 · more money never makes fewer hours', () => {
    const amounts = fc.integer({ min: 1, max: 10 ** 13 })
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const small = due({ ...input(1, 50, 30, 5), amount: cents(Math.min(one, other)) })
        const large = due({ ...input(1, 50, 30, 5), amount: cents(Math.max(one, other)) })
        expect(large).toBeGreaterThanOrEqual(small)
      }),
    )
  })

  test('R12 · under 35 h: an advice, not a block', () => {
    const result = effort(input(40_000, 50, 30, 5))
    expect(result.ok && result.value.dueMinutes).toBe(hours(33))
    expect(result.ok && result.value.advice).toMatchObject([{ kind: 'BELOW_MINIMUM' }])
    expect(effort(input(640_000, 50, 32, 7))).toMatchObject({ ok: true, value: { advice: [] } })
    expect(effort(input(42_000, 50, 30, 5))).toMatchObject({ ok: true, value: { advice: [] } })
  })
})

describe('other ways of owing hours', () => {
  test.each([
    [0, 0],
    [1_999, 0],
    [5_999, 2],
    [6_000, 3],
  ])('R10 · 1 h for 2 000 €: %i € invoiced make %i h', (invoiced, expected) => {
    const result = dueBySlice({ invoiced: euros(invoiced), slice: euros(2_000), minutesPerSlice: hours(1) })
    expect(result.ok && result.value.dueMinutes).toBe(hours(expected))
  })

  test('R10 · orders add up: a slice begun by one and ended by the next is counted once', () => {
    const clause = { slice: euros(2000), minutesPerSlice: hours(1) }
    const added = (orderedBefore: number, order: number) => {
      const due = dueByOrder({ ...clause, orderedBefore: euros(orderedBefore), order: euros(order) })
      return due.ok ? due.value.dueMinutes / 60 : due.error.code
    }
    expect([added(0, 1500), added(1500, 1500), added(3000, 3000)]).toEqual([0, 1, 2])
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 ** 9 }), { maxLength: 8 }), (orders) => {
        let before = 0
        let due = 0
        for (const order of orders) {
          const step = dueByOrder({ ...clause, orderedBefore: cents(before), order: cents(order) })
          before += order
          due += step.ok ? step.value.dueMinutes : Number.NaN
        }
        const whole = dueBySlice({ ...clause, invoiced: cents(before) })
        expect(whole).toMatchObject({ ok: true, value: { dueMinutes: due } })
      }),
    )
    expect(
      dueByOrder({ ...clause, slice: euros(0), orderedBefore: euros(0), order: euros(1) }),
    ).toMatchObject({
      error: { code: 'SLICE_NOT_POSITIVE' },
    })
  })

  test('R10 · a slice of nothing is refused', () => {
    expect(dueBySlice({ invoiced: euros(1), slice: euros(0), minutesPerSlice: hours(1) })).toMatchObject({
      error: { code: 'SLICE_NOT_POSITIVE' },
    })
  })

  test('R11 · 20 transferred of 30: the rate bears on the 10 others', () => {
    const result = dueOnNewStaff({
      labourMinutes: hours(30_000),
      totalStaff: 30,
      transferredStaff: 20,
      insertionRate: percent(10),
    })
    expect(result.ok && result.value.dueMinutes).toBe(hours(1_000))
  })

  test('R11 · Le Bourg-d’Oisans: 19 125 h, 8 of 12 taken over, 10 % make 638 h', () => {
    const result = dueOnNewStaff({
      labourMinutes: hours(19_125),
      totalStaff: 12,
      transferredStaff: 8,
      insertionRate: percent(10),
    })
    expect(result.ok && result.value.dueMinutes).toBe(hours(638))
  })

  test.each([
    [12, 13],
    [0, 0],
    [5, -1],
  ])('R11 · %i staff of whom %i transferred is refused', (totalStaff, transferredStaff) => {
    expect(
      dueOnNewStaff({ labourMinutes: hours(1), totalStaff, transferredStaff, insertionRate: percent(1) }),
    ).toMatchObject({ error: { code: 'STAFF_NOT_CONSISTENT' } })
  })

  test('only the last order that stands is taken back', () => {
    const lines = [
      { id: 'one', cancelsId: null },
      { id: 'two', cancelsId: null },
      { id: 'three', cancelsId: 'two' },
    ]
    expect(lastStandingOrder(lines)?.id).toBe('one')
    expect(lastStandingOrder([...lines, { id: 'four', cancelsId: 'one' }])).toBeNull()
  })

  test('R08 · a month without its total is « à compléter », never zero', () => {
    const months = [
      { month: month('2027-01'), workedMinutes: hours(1_000) },
      { month: month('2027-02'), workedMinutes: null },
    ]
    const result = dueByPercent({ insertionRate: percent(5), months })
    expect(result.dueMinutes).toBe(hours(50))
    expect(result.unknownMonths).toEqual(['2027-02'])
    expect(result.sentence).toContain('À compléter')
    expect(dueByPercent({ insertionRate: percent(5), months: months.slice(0, 1) }).sentence).toBeNull()
    expect(dueByPercent({ insertionRate: percent(5), months: [] }).sentence).toContain('À compléter')
    const ended = { from: day('2027-01-15'), to: day('2029-03-10') }
    const many = workedMonths({ works: ended, declared: new Map(), today: day('2027-08-01') })
    expect(dueByPercent({ insertionRate: percent(5), months: many }).sentence).toMatch(
      /pour 7 mois, de janvier.2027 à juillet.2027, n’ont pas été déclarées/,
    )
  })

  test('R08 · the months to know are those that ended while the works went on, and those declared', () => {
    const works = { from: day('2027-01-15'), to: day('2027-03-10') }
    const declared = new Map([[month('2027-02'), hours(1_000)]])
    const known = (today: string) =>
      workedMonths({ works, declared, today: day(today) }).map((each) => [each.month, each.workedMinutes])
    expect(known('2027-01-31')).toEqual([['2027-02', hours(1_000)]])
    expect(known('2027-06-01')).toEqual([
      ['2027-01', null],
      ['2027-02', hours(1_000)],
      ['2027-03', null],
    ])
    expect(workedMonths({ works: null, declared: new Map(), today: day('2027-06-01') })).toEqual([])
  })

  test('R08 · a total adds its share, a corrected one the difference, and no rounding is lost', () => {
    const today = day('2027-06-01')
    const add = (declared: ReadonlyMap<Month, Minutes>, name: string, workedMinutes: Minutes) =>
      dueByWorkedMonth({ insertionRate: percent(5), declared, month: month(name), workedMinutes, today })
    // 5 % of 10 minutes is half a minute: two months make one minute, not two.
    const first = add(new Map(), '2027-01', minutes(10))
    const second = add(new Map([[month('2027-01'), minutes(10)]]), '2027-02', minutes(10))
    expect([first.ok && first.value.dueMinutes, second.ok && second.value.dueMinutes]).toEqual([1, 0])
    const lower = add(new Map([[month('2027-01'), hours(1_000)]]), '2027-01', hours(800))
    expect(lower.ok && lower.value.dueMinutes).toBe(-hours(10))
    expect(add(new Map(), '2027-06', hours(1))).toMatchObject({
      error: { code: 'MONTH_NOT_ENDED', field: 'month' },
    })
  })
})

describe('amendments', () => {
  const lot = {
    amountBefore: euros(640_000),
    labourShare: percent(50),
    hourlyCost: euros(32),
    insertionRate: percent(7),
    dueBefore: hours(700),
  }

  test('R14 · +80 000 € (12.5 %): 700 h become 788 h', () => {
    expect(amend({ ...lot, amountDelta: euros(80_000) })).toMatchObject({
      effect: 'NEW_VERSION',
      deltaMinutes: hours(88),
      dueMinutes: hours(788),
    })
  })

  test('R15 · −2 % is recorded and changes nothing due', () => {
    expect(amend({ ...lot, amountDelta: euros(-12_800) })).toMatchObject({
      effect: 'RECORDED_ONLY',
      deltaMinutes: 0,
      dueMinutes: hours(700),
    })
  })

  test('R14 · exactly at the threshold, the due changes; a cut never owes less than nothing', () => {
    expect(amend({ ...lot, amountDelta: euros(32_000) }).effect).toBe('NEW_VERSION')
    expect(amend({ ...lot, amountDelta: euros(31_999) }).effect).toBe('RECORDED_ONLY')
    expect(amend({ ...lot, amountDelta: euros(-640_000), dueBefore: hours(600) }).dueMinutes).toBe(0)
    expect(amend({ ...lot, insertionRate: basisPoints(0), amountDelta: euros(80_000) }).deltaMinutes).toBe(0)
  })
})
