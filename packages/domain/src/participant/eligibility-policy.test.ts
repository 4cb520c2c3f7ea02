import { describe, expect, test } from 'vitest'
import { policyAt } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type ClaimedCriterion, checkCriterion } from './criterion-check.ts'
import { assessEligibility } from './eligibility.ts'
import { defaultEligibilityPolicy } from './eligibility-policy.ts'
import { defaultPrescriberPolicy, type PrescriberPolicy, prescriberPolicies } from './prescriber-policy.ts'

const opinion: ClaimedCriterion = {
  code: 'REASONED_REFERRAL',
  proofKind: 'DOCUMENT_SEEN',
  proofDatedOn: day('2026-02-10'),
  seenOn: day('2026-02-20'),
  signedBy: 'PREVENTION',
}
const input = { criteria: [opinion], firstWorkDay: day('2026-03-01'), decidedOn: day('2026-02-25') }
const local: PrescriberPolicy = {
  ...defaultPrescriberPolicy,
  source: 'Charte locale',
  authorised: ['PREVENTION'],
}

describe('R28 · whose opinion is accepted is a dated policy', () => {
  test('R28 · a local list replaces the national one', () => {
    const refused = { ok: false, error: { code: 'OPINION_NOT_SIGNED' } }
    expect(checkCriterion(opinion, day('2026-03-01'))).toMatchObject(refused)
    expect(checkCriterion(opinion, day('2026-03-01'), local)).toEqual({
      ok: true,
      value: 'REASONED_REFERRAL',
    })
    expect(assessEligibility(input)).toMatchObject(refused)
    expect(assessEligibility(input, defaultEligibilityPolicy, local).ok).toBe(true)
  })

  test('R28 · the list has a source, and is still to be read', () => {
    expect(policyAt(prescriberPolicies, day('2026-11-22'))).toMatchObject({ verified: false })
  })
})
