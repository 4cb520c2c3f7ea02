import { describe, expect, test } from 'vitest'
import { day, formatDayLong } from '../kernel/day.ts'
import {
  followUp,
  followUpForAdviser,
  followUpOfRequest,
  followUpSteps,
  type ReferralFacts,
  referralSummary,
} from './follow-up.ts'
import { referralLifecycle, referralRefusalReasonLabels } from './referral-lifecycle.ts'

const by = day('2027-03-04')
const today = day('2027-03-01')
const read = (state: ReferralFacts['state'], facts: Partial<ReferralFacts> = {}) =>
  followUp({ state, answerBefore: by, today, ...facts })

describe('what a person reads of their request', () => {
  test('every state has its sentence, among seven, and says by when unless it is over', () => {
    const said = referralLifecycle.states.map((state) => read(state))
    expect(new Set(said.map(({ step }) => step))).toEqual(new Set(followUpSteps))
    for (const { promise, next, by: promised } of said) {
      expect(promised).toBe(promise === 'NONE' ? null : by)
      expect(next.includes(formatDayLong(by))).toBe(promise !== 'NONE')
    }
    expect(said.filter(({ promise }) => promise === 'NONE')).toHaveLength(3)
  })

  test('sentences are short and without the words of the trade', () => {
    const jargon = /b[ée]n[ée]ficiaire|prescripteur|[ée]ligible|orientation|candidat|clause/i
    for (const state of referralLifecycle.states) {
      const { title, meaning, next } = read(state)
      for (const sentence of `${title}. ${meaning} ${next}`.split(/(?<=[.!?])\s/)) {
        expect(sentence).not.toMatch(jargon)
        expect(sentence.split(/\s/).length).toBeLessThanOrEqual(16)
      }
    }
  })

  test('a reason is said only when it can be, and brings its help', () => {
    expect(read('REFUSED', { reason: 'NOT_MOBILE' })).toMatchObject({
      reason: 'C’était trop loin pour y aller.',
      help: expect.stringContaining('trajet'),
    })
    expect(read('REFUSED', { reason: 'NOT_ELIGIBLE' })).toMatchObject({ reason: null, help: null })
    expect(read('INTERVIEW', { reason: 'NOT_MOBILE' })).toMatchObject({ reason: null, help: null })
    for (const reason of Object.keys(referralRefusalReasonLabels)) {
      expect(read('REFUSED', { reason: reason as never }).step).toBe('NOT_THIS_TIME')
    }
  })

  test('a promise whose day has passed is owned up to, and says to call', () => {
    const late = { today: day('2027-03-05') }
    for (const state of referralLifecycle.states) {
      const { step, promise, next } = read(state, late)
      const waits = step !== 'STOPPED' && step !== 'NOT_THIS_TIME'
      expect(promise).toBe(waits ? 'LATE' : 'NONE')
      if (waits) expect(next).toMatch(/en retard\. Appelez/)
    }
    expect(followUpOfRequest('NEW', by, late.today)).toMatchObject({ promise: 'LATE', by })
    expect(followUpOfRequest('CALLED_NO_ANSWER', by, late.today).next).toContain('en retard')
    expect(followUpOfRequest('NEW', by, by)).toMatchObject({ promise: 'TO_COME', by })
  })

  test('who works reads of their work, not of a first day to prepare', () => {
    const startsOn = day('2027-03-02')
    const endsOn = day('2027-03-31')
    const at = (date: string, work: ReferralFacts['work'] = { startsOn, endsOn }) =>
      read('ACCEPTED', { today: day(date), work })
    expect(at('2027-03-01')).toMatchObject({ promise: 'FIRST_DAY', by: startsOn })
    expect(at('2027-03-02')).toMatchObject({ promise: 'AT_WORK', by: startsOn })
    expect(at('2027-03-31')).toMatchObject({ promise: 'AT_WORK', by: startsOn })
    expect(at('2027-04-01')).toMatchObject({
      title: 'Travail terminé',
      promise: 'WORK_ENDED',
      by: endsOn,
    })
    expect(at('2028-04-01', { startsOn, endsOn: null })).toMatchObject({ promise: 'AT_WORK', by: startsOn })
    expect(read('REFUSED', { work: { startsOn, endsOn }, today: day('2027-03-03') }).promise).toBe('TO_COME')
  })

  test('an adviser reads of the person, never as if they were the person', () => {
    const startsOn = day('2027-03-02')
    const works = ['2027-03-01', '2027-03-02', '2027-04-01'].map((date) =>
      read('ACCEPTED', { today: day(date), work: { startsOn, endsOn: day('2027-03-31') } }),
    )
    const days = [today, day('2027-03-05')]
    const told = days.flatMap((on) => referralLifecycle.states.map((state) => read(state, { today: on })))
    for (const said of [...told, ...works]) {
      const { next } = followUpForAdviser(said)
      expect(next).not.toMatch(/\b(vous|votre|vos)\b/i)
      expect(next.includes(formatDayLong(by))).toBe(said.by === by)
    }
  })

  test('who waits for another position is promised no day', () => {
    for (const date of ['2027-03-01', '2027-03-05'])
      expect(read('POOL', { today: day(date) })).toMatchObject({
        step: 'NOT_THIS_TIME',
        promise: 'NONE',
        by: null,
      })
  })

  test('the summary is five lines without any criterion', () => {
    const facts = {
      firstName: 'Noé',
      lastName: 'Essai',
      position: 'Aide sur un chantier, La Mure',
      referredOn: day('2027-02-15'),
      followUp: read('UNDER_REVIEW'),
      facilitator: 'Anne, 04 65 71 12 34',
    }
    const lines = referralSummary(facts).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('Noé Essai')
    expect(lines[3]).toBe('État : À l’étude')
    expect(lines[4]).not.toMatch(/vous/i)
    expect(referralSummary({ ...facts, position: null })).toContain('sans poste précis')
  })
})
