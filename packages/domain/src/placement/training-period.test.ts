import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { checkTrainingPeriod, type TrainingPeriod, trainingBalance } from './training-period.ts'

const contract = { startsOn: day('2026-09-01'), endsOn: day('2027-08-31') }
const period: TrainingPeriod = {
  kind: 'CFA',
  startsOn: day('2026-09-01'),
  endsOn: day('2027-08-31'),
  planned: minutes(24_000),
}

test('a period may fill the whole contract of work, and one without end has no last day', () => {
  expect(checkTrainingPeriod(period, contract)).toEqual({ ok: true, value: period })
  const later = { ...period, endsOn: day('2029-08-31') }
  expect(checkTrainingPeriod(later, { ...contract, endsOn: null })).toMatchObject({ ok: true })
})

test.each([
  ['PERIOD_REVERSED', 'endsOn', { ...period, endsOn: day('2026-08-31') }],
  ['TRAINING_OUTSIDE_CONTRACT', 'startsOn', { ...period, startsOn: day('2026-08-31') }],
  ['TRAINING_OUTSIDE_CONTRACT', 'endsOn', { ...period, endsOn: day('2027-09-01') }],
  ['TRAINING_EMPTY', 'planned', { ...period, planned: minutes(0) }],
])('%s on %s', (code, field, asked) => {
  expect(checkTrainingPeriod(asked, contract)).toMatchObject({ ok: false, error: { code, field } })
})

test('what was planned stands beside what was declared; hours worked are no training', () => {
  const declared = [
    { kind: 'CFA' as const, minutes: minutes(600) },
    { kind: 'CFA' as const, minutes: minutes(300) },
    { kind: 'TRAINING_EXTERNAL' as const, minutes: minutes(420) },
    { kind: 'WORK' as const, minutes: minutes(9100) },
  ]
  expect(trainingBalance([period], declared)).toEqual([
    { kind: 'TRAINING_EXTERNAL', planned: 0, declared: 420 },
    { kind: 'CFA', planned: 24_000, declared: 900 },
  ])
})
