import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, overlaps } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { euros } from '../kernel/money.ts'
import { balanceOf } from './balance.ts'
import { answersFor, checkConsortium } from './consortium.ts'
import { type ExpectedCurve, expectedOn } from './expected-curve.ts'
import { dueOn, type LedgerLine } from './obligation-ledger.ts'
import { checkFormula, checkReduction } from './penalty-amount.ts'
import { stopsInWinter, winterStops } from './winter-stop.ts'

describe('R84 · who answers for a member of a group', () => {
  const memberIds = ['sénépy', 'isol', 'obiou']
  test.each([
    ['NONE', 'sénépy', ['isol']],
    ['JOINT', 'sénépy', ['isol']],
    ['JOINT_SOLIDARY_LEAD', 'sénépy', ['isol', 'sénépy']],
    ['JOINT_SOLIDARY_LEAD', 'isol', ['isol']],
    ['JOINT_SOLIDARY_LEAD', null, ['isol']],
    ['SOLIDARY', 'sénépy', ['isol', 'sénépy', 'obiou']],
  ] as const)('R84 · %s with %s in the lead: %o', (type, leadId, expected) => {
    expect(answersFor('isol', { type, leadId, memberIds })).toEqual(expected)
  })

  test.each([
    [null, 1, 1, 'NONE'],
    [null, 3, 0, 'JOINT'],
    ['NONE', 2, 1, 'CONSORTIUM_NEEDS_MEMBERS'],
    ['SOLIDARY', 1, 1, 'CONSORTIUM_NEEDS_MEMBERS'],
    ['SOLIDARY', 2, 0, 'SOLIDARY'],
    ['JOINT_SOLIDARY_LEAD', 2, 1, 'JOINT_SOLIDARY_LEAD'],
    ['JOINT_SOLIDARY_LEAD', 2, 0, 'CONSORTIUM_LEAD_NEEDED'],
    ['JOINT_SOLIDARY_LEAD', 3, 2, 'CONSORTIUM_LEAD_NEEDED'],
  ] as const)('R84 · said %s, %i companies, %i in the lead: %s', (said, members, leads, expected) => {
    const group = checkConsortium(said, { members, leads })
    expect(group.ok ? group.value : group.error.code).toBe(expected)
  })
})

describe('R85 · several commitments together', () => {
  const owed = (due: number, validated: number) => ({ due: hours(due), validated: hours(validated) })
  test('R85 · what one did too much never fills what another misses', () => {
    expect(balanceOf([owed(700, 800), owed(300, 250)])).toEqual({
      due: hours(1000),
      validated: hours(1050),
      shortfall: hours(50),
      surplus: hours(100),
    })
    expect(balanceOf([])).toEqual({ due: 0, validated: 0, shortfall: 0, surplus: 0 })
  })

  test('R85 · shortfall less surplus is what is due less what is done', () => {
    const anyOwed = fc.record({ due: fc.nat().map(minutes), validated: fc.nat().map(minutes) })
    fc.assert(
      fc.property(fc.array(anyOwed, { maxLength: 30 }), (all) => {
        const { due, validated, shortfall, surplus } = balanceOf(all)
        expect(shortfall - surplus).toBe(due - validated)
        expect(Math.min(shortfall, surplus)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('R35 · winter in the mountains', () => {
  test.each<[string, string, [string, string][]]>([
    ['2026-10-01', '2027-07-31', [['2026-11-15', '2027-03-15']]],
    [
      '2026-12-24',
      '2028-01-10',
      [
        ['2026-12-24', '2027-03-15'],
        ['2027-11-15', '2028-01-10'],
      ],
    ],
    ['2027-02-01', '2027-02-20', [['2027-02-01', '2027-02-20']]],
    ['2027-04-01', '2027-10-31', []],
    [
      '2027-03-15',
      '2027-11-15',
      [
        ['2027-03-15', '2027-03-15'],
        ['2027-11-15', '2027-11-15'],
      ],
    ],
  ])('R35 · from %s to %s', (from, to, expected) => {
    expect(winterStops(day(from), day(to)).map((stop) => [stop.from, stop.to])).toEqual(expected)
  })

  test.each([
    [null, false],
    [899, false],
    [900, true],
  ])('R35 · a site at %s m: %s', (altitude, stops) => {
    expect(stopsInWinter(altitude)).toBe(stops)
  })

  test('R35 · another policy, inside one year; stops never overlap and stay inside the plan', () => {
    const summer = { fromMonthDay: '08-01', toMonthDay: '08-31', fromAltitude: 0 }
    const policy = { from: day('2000-01-01'), source: 'Essai', verified: false, ...summer }
    expect(winterStops(day('2027-01-01'), day('2028-12-31'), policy)).toEqual([
      { from: '2027-08-01', to: '2027-08-31' },
      { from: '2028-08-01', to: '2028-08-31' },
    ])
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (offset, length) => {
        const start = addDays(day('2026-01-01'), offset)
        const end = addDays(start, length)
        const stops = winterStops(start, end)
        stops.forEach((stop, index) => {
          expect(stop.from >= start && stop.to !== null && stop.to <= end).toBe(true)
          const next = stops[index + 1]
          expect(next !== undefined && overlaps(stop, next)).toBe(false)
        })
      }),
    )
  })

  test('R35 · with its winters out, a plan expects nothing more in February', () => {
    const plan = { serviceOrderOn: day('2026-10-01'), plannedEndOn: day('2027-07-31') }
    const stops = winterStops(plan.serviceOrderOn, plan.plannedEndOn)
    const curve: ExpectedCurve = { ...plan, stops, phases: [] }
    const on = (at: string) => expectedOn(curve, hours(700), day(at)).minutes
    expect(on('2027-02-28')).toBe(on('2026-11-14'))
    expect(on('2027-07-31')).toBe(hours(700))
  })
})

test('R61 · any order of writing gives the same due, on every day', () => {
  const anyLine = fc.record<LedgerLine>({
    kind: fc.constantFrom('BASE', 'LOT', 'AMENDMENT', 'ORDER', 'TRANCHE', 'ADJUSTMENT'),
    deltaMinutes: fc.integer({ min: -5000, max: 9000 }).map(minutes),
    effectOn: fc.integer({ min: 0, max: 900 }).map((offset): Day => addDays(day('2026-01-01'), offset)),
    reason: fc.constant('essai'),
  })
  const shuffled = fc
    .array(anyLine, { maxLength: 10 })
    .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })))
  fc.assert(
    fc.property(shuffled, fc.nat({ max: 900 }), ([lines, other], offset) => {
      const at = addDays(day('2026-01-01'), offset)
      expect(dueOn(other, at)).toBe(dueOn(lines, at))
    }),
  )
})

describe('R66 · the formula and its reduction', () => {
  test.each([
    [2760, 1000, null],
    [2760, 2760, 'REDUCTION_TOO_HIGH'],
    [2760, 3000, 'REDUCTION_TOO_HIGH'],
    [2760, 0, 'REDUCTION_TOO_HIGH'],
  ])('R66 · %i € reduced to %i €: %s', (proposed, reduced, code) => {
    const checked = checkReduction(euros(proposed), euros(reduced))
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  test.each([
    [{ kind: 'PER_MISSING_HOUR', amount: euros(60) }, true],
    [{ kind: 'LUMP_SUM', amount: euros(0) }, false],
    [{ kind: 'PER_MISSING_HOUR_SMIC', multipleHundredths: 200 }, true],
    [{ kind: 'PER_MISSING_HOUR_SMIC', multipleHundredths: 0 }, false],
    [{ kind: 'TERMINATION_FOR_FAULT' }, true],
  ] as const)('R66 · %o is complete: %s', (formula, complete) => {
    expect(checkFormula(formula).ok).toBe(complete)
  })
})
