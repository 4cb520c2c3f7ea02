import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { becomesACall } from './contact-preference.ts'
import { assessEligibility } from './eligibility.ts'
import {
  eligibilityEventLabels,
  eligibilityLifecycle,
  eligibilityStateLabels,
  eligibilityStateOn,
} from './eligibility-lifecycle.ts'
import { prescriberLabel, redactEligibility } from './redaction.ts'

describe('R31 · what an employer learns', () => {
  const file = {
    effectOn: day('2026-03-01'),
    validUntil: day('2028-02-29'),
    criteria: ['RSA', 'RQTH'] as const,
  }

  test('R31 · yes or no and two dates; the criteria are absent', () => {
    const view = redactEligibility(file, { readCriteria: false, readSensitive: false }, day('2026-06-01'))
    expect(view).toEqual({ counts: true, effectOn: '2026-03-01', validUntil: '2028-02-29' })
    expect('criteria' in view).toBe(false)
    const decision = assessEligibility({
      criteria: [
        {
          code: 'RSA',
          proofKind: 'DOCUMENT_SEEN',
          proofDatedOn: day('2026-02-10'),
          seenOn: day('2026-02-20'),
        },
      ],
      firstWorkDay: day('2026-03-01'),
      decidedOn: day('2026-02-25'),
    })
    expect(decision.ok ? decision.value.sentence : null).not.toMatch(/RSA/)
  })

  test.each([
    ['2026-02-01', true],
    ['2028-02-29', true],
    ['2028-03-01', false],
  ])('R31 · on %s the hours count, or will: %s', (at, counts) => {
    const nothing = { readCriteria: false, readSensitive: false }
    expect(redactEligibility(file, nothing, day(at)).counts).toBe(counts)
    expect(redactEligibility({ ...file, effectOn: null }, nothing, day(at)).counts).toBe(false)
  })

  test('R31 · sensitive criteria need their own permission', () => {
    expect(
      redactEligibility(file, { readCriteria: true, readSensitive: false }, day('2026-06-01')).criteria,
    ).toEqual(['RSA'])
    expect(
      redactEligibility(file, { readCriteria: true, readSensitive: true }, day('2026-06-01')).criteria,
    ).toEqual(['RSA', 'RQTH'])
    expect(
      redactEligibility(
        { ...file, effectOn: null },
        { readCriteria: true, readSensitive: true },
        day('2026-06-01'),
      ).counts,
    ).toBe(false)
  })

  test('R32 · a service of justice is « Prescripteur » to a company', () => {
    expect(prescriberLabel('SPIP', 'COMPANY')).toBe('Prescripteur')
    expect(prescriberLabel('SPIP', 'PARTNER')).toBe('Prescripteur')
    expect(prescriberLabel('SPIP', 'FACILITATOR')).toContain('SPIP')
    expect(prescriberLabel('MISSION_LOCALE', 'COMPANY')).toBe('Mission locale')
  })
})

describe('the life of a file', () => {
  test('R17 · time alone ends it', () => {
    const until = day('2028-02-29')
    expect(eligibilityStateOn('VALIDATED', until, until)).toBe('VALIDATED')
    expect(eligibilityStateOn('VALIDATED', until, addDays(until, 1))).toBe('EXPIRED')
    expect(eligibilityStateOn('EXTENDED', until, addDays(until, 1))).toBe('EXPIRED')
    expect(eligibilityStateOn('REFUSED', until, addDays(until, 1))).toBe('REFUSED')
    expect(eligibilityStateOn('VALIDATED', null, until)).toBe('VALIDATED')
  })

  test('every state and step has its label', () => {
    for (const state of eligibilityLifecycle.states) {
      expect(eligibilityStateLabels[state]).not.toBe('')
      for (const event of eligibilityLifecycle.events(state))
        expect(eligibilityEventLabels[event]).not.toBe('')
    }
  })

  test('someone who wants a call gets a call', () => {
    expect(becomesACall({ channel: 'CALL', moments: ['MORNING'], secondContact: null })).toBe(true)
    expect(becomesACall({ channel: 'SMS', moments: [], secondContact: null })).toBe(false)
  })
})
