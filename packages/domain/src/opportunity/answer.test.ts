import { describe, expect, test } from 'vitest'
import { day, type WorkingCalendar } from '../kernel/day.ts'
import { promiseKept, promiseStateLabels } from './promise-kept.ts'
import { takeReferralStep } from './referral-lifecycle.ts'

describe('R83 · a refusal has its reason', () => {
  test.each([
    ['PROPOSED_TO_COMPANY', 'refuse', 'OTHER_PERSON_CHOSEN', 'REFUSED'],
    ['PROPOSED_TO_COMPANY', 'refuse', null, 'REFUSAL_REASON_NEEDED'],
    ['PROPOSED_TO_COMPANY', 'accept', null, 'ACCEPTED'],
    ['NEW', 'refuse', null, 'STEP_NOT_POSSIBLE'],
  ] as const)('R83 · %s · %s with %s: %s', (state, event, reason, expected) => {
    const taken = takeReferralStep(state, event, reason)
    expect(taken.ok ? taken.value : taken.error.code).toBe(expected)
  })
})

describe('R58 · is the promise kept today?', () => {
  const tuesdayAndThursday: WorkingCalendar = {
    weekdays: [2, 4],
    absences: [{ from: day('2027-03-08'), to: day('2027-03-14') }],
  }
  test.each([
    ['the last day of the call', null, '2027-03-04', undefined, 'CALL_TO_COME', '2027-03-04'],
    ['the day after', null, '2027-03-05', undefined, 'CALL_LATE', '2027-03-04'],
    ['news within ten working days', '2027-03-04', '2027-03-18', undefined, 'NEWS_TO_COME', '2027-03-18'],
    ['news late', '2027-03-04', '2027-03-19', undefined, 'NEWS_LATE', '2027-03-18'],
    ['on the calendar of presence', null, '2027-03-11', tuesdayAndThursday, 'CALL_TO_COME', '2027-03-16'],
  ] as const)('R58 · %s', (_name, lastNewsOn, at, calendar, state, by) => {
    const facts = { askedOn: day('2027-03-01'), lastNewsOn: lastNewsOn === null ? null : day(lastNewsOn) }
    const kept = promiseKept(facts, day(at), calendar)
    expect(kept).toMatchObject({ state, by })
    expect(kept.sentence).toMatch(/^[A-ZÀ].*\.$/)
    expect(promiseStateLabels[state]).not.toBe('')
  })
})
