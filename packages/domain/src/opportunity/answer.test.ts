import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { promiseKept, promiseStateLabels } from './promise-kept.ts'
import { takeReferralStep } from './referral-lifecycle.ts'

describe('R83 · a refusal has its reason', () => {
  test.each([
    ['PROPOSED_TO_COMPANY', 'refuse', 'OTHER_PERSON_CHOSEN', 'REFUSED'],
    ['PROPOSED_TO_COMPANY', 'refuse', null, 'REFUSAL_REASON_NEEDED'],
    ['PROPOSED_TO_COMPANY', 'accept', null, 'ACCEPTED'],
    ['NEW', 'refuse', null, 'STEP_NOT_POSSIBLE'],
  ] as const)('R83 · %s · %s with %s: %s', (state, event, reason, expected) => {
    const taken = takeReferralStep(state, event, { reason })
    expect(taken.ok ? taken.value : taken.error.code).toBe(expected)
  })
})

test.each([
  ['REFUSED', false, 'POOL_AGREEMENT_NEEDED'],
  ['REFUSED', true, 'POOL'],
  ['WITHDRAWN', true, 'STEP_NOT_POSSIBLE'],
] as const)('kept for other positions from %s, agreed %s: %s', (state, agreed, expected) => {
  const taken = takeReferralStep(state, 'keepInPool', { agreed })
  expect(taken.ok ? taken.value : taken.error.code).toBe(expected)
})

describe('R58 · is the promise kept today?', () => {
  test.each([
    ['the last day of the call', false, '2027-03-04', 'CALL_TO_COME'],
    ['the day after', false, '2027-03-05', 'CALL_LATE'],
    ['news to come', true, '2027-03-04', 'NEWS_TO_COME'],
    ['news late', true, '2027-03-05', 'NEWS_LATE'],
  ] as const)('R58 · %s', (_name, talked, at, state) => {
    const kept = promiseKept({ by: day('2027-03-04'), talked }, day(at))
    expect(kept).toMatchObject({ state, by: '2027-03-04' })
    expect(kept.sentence).toMatch(/^[A-ZÀ].*4\smars\s2027.*\.$/)
    expect(promiseStateLabels[state]).not.toBe('')
  })
})
