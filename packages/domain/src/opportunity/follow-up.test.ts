import { describe, expect, test } from 'vitest'
import { day, formatDayLong } from '../kernel/day.ts'
import { followUp, followUpSteps, referralSummary } from './follow-up.ts'
import { referralLifecycle, referralRefusalReasonLabels } from './referral-lifecycle.ts'

const by = day('2027-03-04')

describe('what a person reads of their request', () => {
  test('every state has its sentence, among seven, and says by when unless it is over', () => {
    const read = referralLifecycle.states.map((state) => followUp(state, by))
    expect(new Set(read.map(({ step }) => step))).toEqual(new Set(followUpSteps))
    for (const { step, next, by: promised } of read) {
      expect(promised).toBe(step === 'STOPPED' ? null : by)
      expect(next.includes(formatDayLong(by))).toBe(step !== 'STOPPED')
    }
  })

  test('sentences are short and without the words of the trade', () => {
    const jargon = /b[ée]n[ée]ficiaire|prescripteur|[ée]ligible|orientation|candidat|clause/i
    for (const state of referralLifecycle.states) {
      const { title, meaning, next } = followUp(state, by)
      for (const sentence of `${title}. ${meaning} ${next}`.split(/(?<=[.!?])\s/)) {
        expect(sentence).not.toMatch(jargon)
        expect(sentence.split(/\s/).length).toBeLessThanOrEqual(16)
      }
    }
  })

  test('a reason is said only when it can be, and brings its help', () => {
    expect(followUp('REFUSED', by, 'NOT_MOBILE')).toMatchObject({
      reason: 'C’était trop loin pour y aller.',
      help: expect.stringContaining('trajet'),
    })
    expect(followUp('REFUSED', by, 'NOT_ELIGIBLE')).toMatchObject({ reason: null, help: null })
    expect(followUp('INTERVIEW', by, 'NOT_MOBILE')).toMatchObject({ reason: null, help: null })
    for (const reason of Object.keys(referralRefusalReasonLabels)) {
      expect(followUp('REFUSED', by, reason as never).step).toBe('NOT_THIS_TIME')
    }
  })

  test('the summary is five lines without any criterion', () => {
    const facts = {
      firstName: 'Noé',
      lastName: 'Essai',
      position: 'Aide sur un chantier, La Mure',
      referredOn: day('2027-02-15'),
      followUp: followUp('UNDER_REVIEW', by),
      facilitator: 'Anne, 04 65 71 12 34',
    }
    const lines = referralSummary(facts).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('Noé Essai')
    expect(lines[3]).toBe('État : À l’étude')
    expect(referralSummary({ ...facts, position: null })).toContain('sans poste précis')
  })
})
