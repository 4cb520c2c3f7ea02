import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { acceptSubcontract, endSubcontract, subcontractNextActor } from './subcontract.ts'

const act = (acceptedOn: string | null, endedOn: string | null) => ({
  acceptedOn: acceptedOn === null ? null : day(acceptedOn),
  endedOn: endedOn === null ? null : day(endedOn),
})

test.each([
  [act(null, null), 'BUYER', 'ok'],
  [act('2026-11-02', null), 'NOBODY', 'SUBCONTRACT_ACCEPTED'],
  [act(null, '2026-11-30'), 'NOBODY', 'ok'],
  [act(null, '2026-11-19'), 'NOBODY', 'DATES_REVERSED'],
])('an act of subcontracting %j waits for %s; accepted on the 20th: %s', (subcontract, actor, expected) => {
  expect(subcontractNextActor(subcontract)).toBe(actor)
  const result = acceptSubcontract(subcontract, day('2026-11-20'), day('2026-11-20'))
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
})

test('an acceptance of a day to come is not noted', () => {
  const result = acceptSubcontract(act(null, null), day('2026-11-21'), day('2026-11-20'))
  expect(result).toMatchObject({ ok: false, error: { code: 'ACCEPTED_TO_COME', field: 'acceptedOn' } })
})

test.each([
  [act('2026-11-10', null), '2026-11-20', 'ok'],
  [act(null, null), '2026-11-20', 'ok'],
  [act('2026-11-10', null), '2026-11-09', 'DATES_REVERSED'],
  [act('2026-11-10', null), '2026-11-21', 'DAY_TO_COME'],
])('an act of subcontracting %j ended on %s, noted on the 20th: %s', (subcontract, endedOn, expected) => {
  const result = endSubcontract(subcontract, day(endedOn), day('2026-11-20'))
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
  if (!result.ok) expect(result.error.field).toBe('endedOn')
})
