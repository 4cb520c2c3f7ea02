import { describe, expect, test } from 'vitest'
import { splitByShare } from './commitment/apportionment.ts'
import { type ExpectedCurve, expectedOn, type PlanPhase } from './commitment/expected-curve.ts'
import { dueOn, type LedgerLine } from './commitment/obligation-ledger.ts'
import { pace } from './commitment/pace.ts'
import { penaltyAmount } from './commitment/penalty-amount.ts'
import { day, firstDay, lastDay, month, monthsBetween } from './kernel/day.ts'
import { hours, minutes } from './kernel/minutes.ts'
import { euros } from './kernel/money.ts'
import { percent } from './kernel/ratio.ts'
import { minimumWageOn } from './organisation/minimum-wage.ts'
import { amend } from './procurement/amendment.ts'
import { clauseDue } from './procurement/clause-due.ts'
import { effort } from './procurement/effort.ts'
import { defaultFtePolicy, indicatorsOf, legalFtePolicy } from './reporting/indicators.ts'

/**
 * The worked example of the trade, line by line, each figure to the unit: a rehabilitation in La Mure, lot 2,
 * structural work, 640 000 € excluding tax; then the two published examples and the demonstration's lots.
 */
const parameters = { labourShare: percent(50), hourlyCost: euros(32), insertionRate: percent(7) }
const input = { ...parameters, amount: euros(640_000) }
const NBSP = '\u00a0'
const THIN = '\u202f'

describe('golden example: La Mure, lot 2', () => {
  test('640 000 € × 50 % = 320 000 €; ÷ 32 = 10 000 h; × 7 % = 700 h', () => {
    const result = effort(input)
    if (!result.ok) throw new Error(result.error.code)
    expect(result.value.trace.map(({ value }) => value)).toEqual([
      `320${THIN}000${NBSP}€`,
      `10${THIN}000${NBSP}h`,
      `700${NBSP}h`,
      `700${NBSP}h`,
    ])
    expect(result.value.dueMinutes).toBe(hours(700))
  })

  test('700 h are 0.44 full-time equivalents at 1 600 h, 0.44 at 1 607 h', () => {
    const row = {
      participantId: 'p',
      commitmentId: 'c',
      modality: 'DIRECT_HIRE',
      workedOn: day('2026-10-15'),
      minutes: hours(700),
      sex: 'NOT_STATED',
      neighbourhood: false,
      ruralZone: true,
    } as const
    const year = { from: day('2026-01-01'), to: day('2026-12-31') }
    const fte = (policy: typeof defaultFtePolicy) =>
      indicatorsOf([row], new Map([['c', hours(700)]]), year, policy).fteHundredths
    expect([fte(defaultFtePolicy), fte(legalFtePolicy)]).toEqual([44, 44])
    expect(700 / 1600).toBeCloseTo(0.4375, 4)
    expect(700 / 1607).toBeCloseTo(0.436, 3)
  })

  const phases: PlanPhase[] = monthsBetween(month('2026-10'), month('2027-07')).map((each) => ({
    from: firstDay(each),
    to: lastDay(each),
    minutes: hours(70),
  }))
  const curve: ExpectedCurve = {
    serviceOrderOn: day('2026-10-01'),
    plannedEndOn: day('2027-07-31'),
    stops: [],
    phases,
  }

  test('ten months of 70 h: 420 h expected at the end of the sixth', () => {
    expect(phases).toHaveLength(10)
    expect(expectedOn(curve, hours(700), day('2027-03-31'))).toMatchObject({
      minutes: hours(420),
      linear: false,
    })
    expect(expectedOn(curve, hours(700), day('2027-07-31')).minutes).toBe(hours(700))
  })

  test('290 h validated at month 6: completion 41.4 %, ratio 0.69, at risk', () => {
    const standing = pace({ due: hours(700), expected: hours(420), counted: hours(290) })
    expect(standing).toMatchObject({ status: 'AT_RISK', completion: 4143, ratio: 6905 })
  })

  test('an amendment of +80 000 €: 87.5 h, so +88 h, 788 h due from its effect on', () => {
    const amended = amend({
      ...parameters,
      amountBefore: euros(640_000),
      amountDelta: euros(80_000),
      dueBefore: hours(700),
    })
    expect(amended).toMatchObject({
      effect: 'NEW_VERSION',
      deltaMinutes: hours(88),
      dueMinutes: hours(788),
    })
    expect(amended.trace[0]?.value).toBe(`12,5${NBSP}%`)
    const lines: LedgerLine[] = [
      { kind: 'BASE', deltaMinutes: hours(700), effectOn: day('2026-09-15'), reason: 'Lot 2' },
      {
        kind: 'AMENDMENT',
        deltaMinutes: amended.deltaMinutes,
        effectOn: day('2027-03-01'),
        reason: 'Avenant 1',
      },
    ]
    expect([dueOn(lines, day('2027-02-28')), dueOn(lines, day('2027-03-01'))]).toEqual([
      hours(700),
      hours(788),
    ])
  })

  test('742 h validated: 46 h missing, 1 105.84 € at twice the Smic, 2 760 € at 60 €', () => {
    const facts = { missing: minutes(hours(788) - hours(742)), lateDocumentDays: 0, missedMeetings: 0 }
    const wage = minimumWageOn(day('2026-06-01')).hourly
    const smic = penaltyAmount({ kind: 'PER_MISSING_HOUR_SMIC', multipleHundredths: 200 }, facts, wage)
    const flat = penaltyAmount({ kind: 'PER_MISSING_HOUR', amount: euros(60) }, facts, wage)
    expect([smic.amount, flat.amount]).toEqual([euros(1105.84), euros(2760)])
  })

  test('a consortium 70/30: 552 h and 236 h', () => {
    expect(splitByShare(hours(788), [percent(70), percent(30)])).toEqual({
      ok: true,
      value: [hours(552), hours(236)],
    })
  })
})

const computed = (amount: number, share: number, cost: number, rate: number): number => {
  const result = effort({
    amount: euros(amount),
    labourShare: percent(share),
    hourlyCost: euros(cost),
    insertionRate: percent(rate),
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.dueMinutes / 60
}

test.each([
  ['published example A', 1_000_000, 50, 30, 5, 833],
  ['published example B', 1_500_000, 70, 30, 10, 3500],
  ['roofing, La Mure', 366_000, 40, 32, 7, 320],
  ['painting, La Mure', 148_000, 70, 30, 7, 242],
  ['dykes and channels', 480_000, 65, 28, 10, 1114],
  ['scaffolding on the dam', 900_000, 35, 34, 5, 463],
  ['waste sites', 720_000, 60, 26, 8, 1329],
  ['school meals', 390_000, 45, 25, 5, 351],
  ['summer works on the ski area', 210_000, 40, 32, 7, 184],
  ['façades', 780_000, 50, 32, 5, 609],
  ['banks and dykes', 360_000, 70, 28, 15, 1350],
])('golden figures: %s', (_name, amount, share, cost, rate, expected) => {
  expect(computed(amount, share, cost, rate)).toBe(expected)
})

test('golden figures: the three lots of La Mure make 1 262 h', () => {
  const lots = [computed(640_000, 50, 32, 7), computed(366_000, 40, 32, 7), computed(148_000, 70, 30, 7)]
  const dues = lots.map((value) => {
    const due = clauseDue({ type: 'EXECUTION_HOURS', dueMinutes: hours(value) })
    return due.ok ? due.value : null
  })
  expect(dues.reduce((sum, due) => sum + (due?.dueMinutes ?? 0), 0)).toBe(hours(1262))
})
