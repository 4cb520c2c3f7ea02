import { describe, expect, test } from 'vitest'
import { day, month } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { type ContractOfWork, changeContract, checkMonthWithinContract } from './contract-change.ts'

const contract: ContractOfWork = {
  state: 'STARTED',
  contractType: 'FIXED_TERM',
  startsOn: day('2026-09-07'),
  endsOn: day('2026-11-15'),
  weekly: minutes(2100),
  lastMonthWorked: month('2026-10'),
}
const terms = (endsOn: string | null, weekly = 2100) => ({
  endsOn: endsOn === null ? null : day(endsOn),
  weekly: minutes(weekly),
})
const answer = (result: ReturnType<typeof changeContract>) => (result.ok ? 'ok' : result.error.code)

describe('a contract of work goes on, or was written down wrongly', () => {
  test.each([
    ['RENEWAL', '2027-02-15', {}, 'ok'],
    ['RENEWAL', '2026-11-15', {}, 'RENEWAL_NOT_LATER'],
    ['RENEWAL', null, {}, 'RENEWAL_NOT_LATER'],
    ['RENEWAL', '2027-02-15', { endsOn: null }, 'NOTHING_TO_RENEW'],
    ['RENEWAL', '2027-02-15', { state: 'ENDED' }, 'NOTHING_TO_RENEW'],
    ['RENEWAL', '2027-02-15', { state: 'CANCELLED' }, 'PLACEMENT_CANCELLED'],
    ['CORRECTION', '2026-10-01', {}, 'ok'],
    ['CORRECTION', '2026-10-01', { state: 'ENDED' }, 'ok'],
    ['CORRECTION', null, {}, 'ok'],
    ['CORRECTION', '2026-09-30', {}, 'HOURS_AFTER_END'],
    ['CORRECTION', '2026-09-06', { lastMonthWorked: null }, 'PERIOD_REVERSED'],
    ['CORRECTION', '2026-11-15', {}, 'CORRECTION_CHANGES_NOTHING'],
    ['RENEWAL', '2026-12-15', { contractType: 'IMMERSION' }, 'IMMERSION_TOO_LONG'],
    ['CORRECTION', null, { contractType: 'IMMERSION' }, 'IMMERSION_TOO_LONG'],
  ] as const)('%s until %s with %j: %s', (kind, endsOn, known, expected) => {
    expect(answer(changeContract({ ...contract, ...known } as ContractOfWork, kind, terms(endsOn)))).toBe(
      expected,
    )
  })

  test('the weekly time alone changes by a correction', () => {
    const changed = terms('2026-11-15', 1440)
    expect(changeContract(contract, 'CORRECTION', changed)).toEqual({ ok: true, value: changed })
  })
})

test.each([
  ['2026-11', 600, '2026-11-15', 'ok'],
  ['2026-12', 600, '2026-11-15', 'MONTH_AFTER_CONTRACT'],
  ['2026-12', 0, '2026-11-15', 'ok'],
  ['2026-12', 600, null, 'ok'],
] as const)('hours of %s: %i minutes, contract until %s: %s', (of, worked, endsOn, expected) => {
  const result = checkMonthWithinContract(month(of), worked, endsOn === null ? null : day(endsOn))
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
})
