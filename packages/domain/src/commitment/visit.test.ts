import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { tellVisit } from './visit.ts'

const today = day('2026-11-27')

test('a visit of the day, with or without its length, is told as it is', () => {
  const visit = { visitedOn: today, minutes: minutes(90), place: 'La Mure' }
  expect(tellVisit(visit, today)).toEqual({ ok: true, value: visit })
  expect(tellVisit({ ...visit, minutes: null }, today)).toMatchObject({ ok: true })
})

test.each([
  ['VISIT_TO_COME', { visitedOn: day('2026-11-28'), minutes: null }],
  ['VISIT_TOO_LONG', { visitedOn: today, minutes: minutes(24 * 60 + 1) }],
  ['VISIT_TOO_LONG', { visitedOn: today, minutes: minutes(0) }],
])('%s', (code, visit) => {
  expect(tellVisit(visit, today)).toMatchObject({ ok: false, error: { code } })
})
