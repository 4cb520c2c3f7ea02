import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, month } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { cents, euros } from '../kernel/money.ts'
import { basisPoints, percent } from '../kernel/ratio.ts'
import { claimableCost, fileClaim, type StaffCostPolicy, type StaffMonth } from './claim.ts'
import {
  activatePlan,
  amountsByFunder,
  counterparts,
  type FunderNature,
  type FundingPlan,
  type FundingShare,
  splitByFunder,
  splitResults,
} from './funding-plan.ts'
import {
  reopenTimeSheet,
  timeSheetEventLabels,
  timeSheetLifecycle,
  timeSheetStateLabels,
} from './time-sheet.ts'

const share = (
  funderId: string,
  nature: FunderNature,
  value: number,
  from = '2020-01-01',
  to = '2022-12-31',
): FundingShare => ({
  funderId,
  nature,
  share: percent(value),
  from: day(from),
  to: day(to),
})
const plan: FundingPlan = {
  from: day('2020-01-01'),
  to: day('2022-12-31'),
  total: euros(147_000),
  shares: [
    share('cc', 'EPCI', 21),
    share('state', 'STATE', 20),
    share('department', 'DEPARTMENT', 20),
    share('edf', 'PRIVATE', 20),
    share('leader', 'EU', 19),
  ],
}

describe('R42 · the funding plan', () => {
  test('R42 · 21 + 20 + 20 + 20 + 19 make 100 %', () => {
    expect(activatePlan(plan).ok).toBe(true)
    expect(amountsByFunder(plan).map(({ amount }) => amount / 100)).toEqual([
      30_870, 29_400, 29_400, 29_400, 27_930,
    ])
  })

  test.each([
    ['a share is missing', plan.shares.slice(1)],
    ['a share too many', [...plan.shares, share('region', 'REGION', 1)]],
    [
      'a funder leaves and nobody takes over',
      [...plan.shares.slice(1), share('cc', 'EPCI', 21, '2020-01-01', '2021-12-31')],
    ],
    [
      'a funder comes a day late',
      [...plan.shares.slice(1), share('cc', 'EPCI', 21, '2020-01-02', '2022-12-31')],
    ],
    ['no funder at all', []],
  ])('R42 · refused: %s', (_name, shares) => {
    expect(activatePlan({ ...plan, shares })).toMatchObject({
      ok: false,
      error: { code: 'FUNDING_SHARES_NOT_WHOLE' },
    })
  })

  test('R42 · a negative share is refused even when the sum is right', () => {
    const shares = [share('a', 'STATE', 120), { ...share('b', 'EU', 0), share: basisPoints(-2000) }]
    expect(activatePlan({ ...plan, shares })).toMatchObject({ error: { code: 'FUNDING_SHARE_NEGATIVE' } })
  })

  test('R42 · a funder leaves, another takes its share: each pays for its days', () => {
    const shares = [
      share('a', 'STATE', 50),
      share('b', 'EPCI', 50, '2020-01-01', '2020-12-31'),
      share('c', 'DEPARTMENT', 50, '2021-01-01', '2022-12-31'),
    ]
    const changed = { ...plan, total: euros(1096), shares }
    expect(activatePlan(changed).ok).toBe(true)
    expect(amountsByFunder(changed)).toMatchObject([
      { funderId: 'a', amount: euros(548) },
      { funderId: 'b', amount: euros(183) },
      { funderId: 'c', amount: euros(365) },
    ])
  })

  test('R78 · public and private counterparts are told apart', () => {
    expect(counterparts(plan)).toEqual({
      europe: euros(27_930),
      nationalPublic: euros(89_670),
      privateFunds: euros(29_400),
      ownFunds: 0,
    })
  })

  test('the parts make the total to the cent, whatever the changes', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 9 }),
        fc.integer({ min: 1, max: 1094 }),
        fc.integer({ min: 0, max: 10_000 }),
        (total, cut, first) => {
          const leave = addDays(plan.from, cut - 1)
          const shares: FundingShare[] = [
            { ...share('a', 'STATE', 0), share: basisPoints(first), to: leave },
            { ...share('b', 'EU', 0), share: basisPoints(10_000 - first), to: leave },
            { ...share('b', 'EU', 100), from: addDays(leave, 1) },
          ]
          const changed = { ...plan, total: cents(total), shares }
          expect(activatePlan(changed).ok).toBe(true)
          expect(amountsByFunder(changed).reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        },
      ),
    )
  })

  test('a result is split by funder and its sum is kept', () => {
    expect(splitByFunder(157, plan, day('2021-06-01')).map(({ part }) => part)).toEqual([33, 32, 31, 31, 30])
  })
})

describe('R42 · results of a period whose shares changed', () => {
  const changed: FundingPlan = {
    ...plan,
    shares: [
      share('trièves', 'EPCI', 50, '2020-01-01', '2020-12-31'),
      share('state', 'STATE', 50, '2020-01-01', '2020-12-31'),
      share('state', 'STATE', 100, '2021-01-01', '2022-12-31'),
    ],
  }
  test('R42 · each stretch of days by its own shares; what is outside belongs to nobody', () => {
    const results = [
      { on: day('2019-12-31'), amount: 7 },
      { on: day('2020-12-31'), amount: 101 },
      { on: day('2021-01-01'), amount: 40 },
      { on: day('2023-01-01'), amount: 9 },
    ]
    const { parts, outside } = splitResults(results, changed)
    expect([...parts]).toEqual([
      ['trièves', 51],
      ['state', 90],
    ])
    expect(outside).toBe(16)
  })

  test('R42 · nothing is lost, whatever the days', () => {
    const anyResult = fc.record({
      on: fc.integer({ min: -100, max: 1300 }).map((offset) => addDays(day('2020-01-01'), offset)),
      amount: fc.nat({ max: 10_000 }),
    })
    fc.assert(
      fc.property(fc.array(anyResult), (results) => {
        const { parts, outside } = splitResults(results, changed)
        const given = [...parts.values()].reduce((sum, part) => sum + part, 0)
        expect(given + outside).toBe(results.reduce((sum, { amount }) => sum + amount, 0))
      }),
    )
  })
})

describe('R41 · staff costs and claims', () => {
  const staff: StaffMonth = {
    month: month('2026-10'),
    cost: euros(4000),
    workedMinutes: hours(150),
    projectMinutes: hours(120),
    signatures: { employeeOn: day('2026-11-02'), managerOn: day('2026-11-03') },
    missionLetter: { from: day('2026-01-01'), to: null },
  }
  const policy = (method: StaffCostPolicy['method']): StaffCostPolicy => ({
    from: day('2020-01-01'),
    source: 'essai',
    verified: true,
    method,
    share: percent(80),
    unitCost: euros(31.5),
  })
  test.each([
    ['TIME_SHEETS', {}, 3200],
    ['TIME_SHEETS', { workedMinutes: minutes(0) }, 0],
    [
      'TIME_SHEETS',
      { signatures: { employeeOn: day('2026-11-02'), managerOn: null } },
      'TIME_SHEET_NOT_SIGNED',
    ],
    [
      'TIME_SHEETS',
      { signatures: { employeeOn: null, managerOn: day('2026-11-02') } },
      'TIME_SHEET_NOT_SIGNED',
    ],
    [
      'TIME_SHEETS',
      { signatures: { employeeOn: day('2026-11-02'), managerOn: day('2026-12-02') } },
      'TIME_SHEET_SIGNED_AFTER_CLAIM',
    ],
    [
      'TIME_SHEETS',
      { signatures: { employeeOn: day('2026-12-02'), managerOn: day('2026-11-02') } },
      'TIME_SHEET_SIGNED_AFTER_CLAIM',
    ],
    ['FIXED_SHARE', { signatures: { employeeOn: null, managerOn: null } }, 3200],
    ['FIXED_SHARE', { missionLetter: null }, 'MISSION_LETTER_NEEDED'],
    ['FIXED_SHARE', { missionLetter: { from: day('2026-10-02'), to: null } }, 'MISSION_LETTER_NEEDED'],
    [
      'FIXED_SHARE',
      { missionLetter: { from: day('2026-01-01'), to: day('2026-10-30') } },
      'MISSION_LETTER_NEEDED',
    ],
    ['UNIT_COST', {}, 3780],
    ['FLAT_RATE', { missionLetter: null }, 3200],
  ] as const)('R41 · %s with %o: %s', (method, change, expected) => {
    const result = claimableCost({ ...staff, ...change }, policy(method), day('2026-12-01'))
    expect(result.ok ? result.value / 100 : result.error.code).toBe(expected)
  })

  test('R41 · an expense is claimed once', () => {
    const items = [
      { id: 'e1', label: 'Déplacement', amount: euros(10) },
      { id: 'e2', label: 'Affiche', amount: euros(20) },
    ]
    expect(fileClaim(items, new Set())).toEqual({ ok: true, value: euros(30) })
    expect(fileClaim(items, new Set(['e2']))).toMatchObject({ error: { code: 'ALREADY_CLAIMED' } })
    expect(fileClaim([...items, ...items], new Set())).toMatchObject({ error: { code: 'ALREADY_CLAIMED' } })
    expect(fileClaim([], new Set())).toMatchObject({ error: { code: 'NOTHING_TO_CLAIM' } })
  })

  test('R41 · a claimed sheet never reopens; before, it needs a reason', () => {
    expect(reopenTimeSheet('CLAIMED', 'erreur')).toMatchObject({ error: { code: 'TIME_SHEET_CLAIMED' } })
    expect(reopenTimeSheet('LOCKED', ' ')).toMatchObject({ error: { code: 'REOPENING_REASON_NEEDED' } })
    expect(reopenTimeSheet('LOCKED', 'oubli')).toEqual({ ok: true, value: 'OPEN' })
    expect(reopenTimeSheet('OPEN', 'oubli')).toMatchObject({ error: { code: 'STEP_NOT_POSSIBLE' } })
  })

  test('every state and step has its label', () => {
    for (const state of timeSheetLifecycle.states) {
      expect(timeSheetStateLabels[state]).not.toBe('')
      for (const event of timeSheetLifecycle.events(state)) expect(timeSheetEventLabels[event]).not.toBe('')
    }
  })
})
