import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { changePeriod } from './programme-period.ts'

const period = (from: string, to: string) => ({ from: day(from), to: day(to) })
const three = period('2026-01-01', '2028-12-31')

test.each([
  ['two years more', period('2026-01-01', '2030-12-31'), false, 'ok'],
  ['the end before the beginning', period('2026-01-01', '2025-12-31'), false, 'PROGRAMME_REVERSED'],
  ['another period under a plan', period('2026-01-01', '2029-12-31'), true, 'PROGRAMME_HELD_BY_PLAN'],
  ['the same period under a plan', three, true, 'ok'],
  ['an expense left before', period('2026-05-01', '2028-12-31'), false, 'PROGRAMME_HOLDS_EXPENSES'],
  ['an expense left after', period('2026-01-01', '2026-04-01'), false, 'PROGRAMME_HOLDS_EXPENSES'],
] as const)('%s', (_what, after, held, expected) => {
  const result = changePeriod(three, after, held, [day('2026-04-02')])
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
})
