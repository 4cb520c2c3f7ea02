import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { cents } from '../kernel/money.ts'
import { foreseenObligation, plannedPurchaseLifecycle, plannedPurchaseNextActor } from './planned-purchase.ts'

const works = { category: 'WORKS', buyerCategory: 'LOCAL' } as const

test.each([
  ['large works of a commune', { ...works, amount: cents(6_000_000_00) }, 'REQUIRED'],
  ['small works', { ...works, amount: cents(200_000_00) }, 'NOT_REQUIRED'],
  ['no amount yet', { ...works, amount: null }, 'UNDETERMINED'],
  [
    'between two thresholds, nobody said who buys',
    { category: 'SERVICES' as const, buyerCategory: null, amount: cents(180_000_00) },
    'UNDETERMINED',
  ],
])('R01 · foreseen on the planned day: %s', (_name, facts, status) => {
  expect(foreseenObligation({ plannedOn: day('2027-03-01'), ...facts }).status).toBe(status)
})

test('what is kept or set aside waits for nobody; what is set aside can come back', () => {
  for (const state of plannedPurchaseLifecycle.states) {
    expect(plannedPurchaseNextActor[state]).toBe(state === 'PLANNED' ? 'FACILITATOR' : 'NOBODY')
  }
  expect(plannedPurchaseLifecycle.next('SET_ASIDE', 'putBack')).toEqual({ ok: true, value: 'PLANNED' })
  expect(plannedPurchaseLifecycle.next('KEPT', 'setAside')).toMatchObject({ ok: false })
})
