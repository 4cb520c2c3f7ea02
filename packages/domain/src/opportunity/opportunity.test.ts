import { describe, expect, test } from 'vitest'
import { policyAt } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { parseRomeCode } from '../kernel/identifiers.ts'
import { hours } from '../kernel/minutes.ts'
import { defaultFirstReferralPolicy, inLineFrom, opening, opennessOn } from './first-referral.ts'
import {
  checkPublication,
  freshness,
  type OpportunityFacts,
  opportunityEventLabels,
  opportunityLifecycle,
  opportunityStateLabels,
  opportunityStateOn,
  publishOpportunity,
  takesPeople,
} from './opportunity-lifecycle.ts'
import {
  isOpenReferral,
  referralEventLabels,
  referralLifecycle,
  referralStateLabels,
  referralStateSentences,
} from './referral-lifecycle.ts'
import { tradeCodes, tradePlainLabel } from './trades.ts'
import { defaultWeeklyHoursPolicy, weeklyHoursPolicies } from './weekly-hours-policy.ts'
import { promise, readWorkRequest } from './work-request.ts'

describe('R30 · what stays on the portal', () => {
  const facts: OpportunityFacts = {
    state: 'PUBLISHED',
    verifiedOn: day('2027-03-01'),
    places: 2,
    filledPlaces: 1,
    commitmentClosed: false,
  }
  test.each([
    ['one place left, confirmed', {}, '2027-03-05', 'PUBLISHED'],
    ['every place taken', { filledPlaces: 2 }, '2027-03-05', 'FILLED'],
    ['the commitment is closed', { commitmentClosed: true }, '2027-03-05', 'FILLED'],
    ['paused and filled', { state: 'PAUSED', filledPlaces: 2 }, '2027-03-05', 'FILLED'],
    ['20 days without confirmation', {}, '2027-03-21', 'PUBLISHED'],
    ['21 days without confirmation', {}, '2027-03-22', 'EXPIRED'],
    ['paused does not expire', { state: 'PAUSED' }, '2027-03-22', 'PAUSED'],
    ['a draft stays a draft', { state: 'DRAFT', commitmentClosed: true }, '2027-03-22', 'DRAFT'],
  ] as const)('R30 · %s', (_name, change, at, expected) => {
    expect(opportunityStateOn({ ...facts, ...change }, day(at))).toBe(expected)
  })

  test('somebody is asked before it is hidden', () => {
    expect(freshness(day('2027-03-01'), day('2027-03-14'))).toBe('FRESH')
    expect(freshness(day('2027-03-01'), day('2027-03-15'))).toBe('TO_CONFIRM')
    expect(freshness(day('2027-03-01'), day('2027-03-22'))).toBe('EXPIRED')
  })
})

test.each([
  ['DRAFT', null],
  ['PUBLISHED', null],
  ['PAUSED', null],
  ['EXPIRED', 'POSITION_UNCONFIRMED'],
  ['FILLED', 'POSITION_TAKEN'],
  ['CANCELLED', 'POSITION_GIVEN_UP'],
  ['ARCHIVED', 'POSITION_GIVEN_UP'],
] as const)('nobody is sent to a position that is closed: %s, %s', (state, refused) => {
  const taken = takesPeople(state)
  expect(taken.ok ? null : taken.error.code).toBe(refused)
})

describe('R49 · publication', () => {
  const facts = {
    context: 'Rénovation de la maison des enfants de La Mure',
    title: 'Aide sur un chantier de maison',
    description: 'Vous aidez les maçons.',
    places: 2,
    weeklyMinutes: hours(35),
  }
  test.each([
    [{}, null],
    [{ context: ' ' }, 'CONTEXT_NEEDED'],
    [{ title: '' }, 'TITLE_NEEDED'],
    [{ description: '' }, 'DESCRIPTION_NEEDED'],
    [{ places: 0 }, 'PLACES_NEEDED'],
    [{ weeklyMinutes: hours(0.5) }, 'WEEKLY_HOURS_OUT_OF_RANGE'],
    [{ weeklyMinutes: hours(48) }, null],
    [{ weeklyMinutes: hours(49) }, 'WEEKLY_HOURS_OUT_OF_RANGE'],
  ])('a complete text · %o: %s', (change, code) => {
    const checked = checkPublication({ ...facts, ...change })
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  test('the limit of weekly hours is a dated policy, and the refusal says it', () => {
    const local = { ...defaultWeeklyHoursPolicy, most: hours(35) }
    const refused = checkPublication({ ...facts, weeklyMinutes: hours(39) }, local)
    expect(refused.ok ? '' : refused.error.message).toMatch(/entre 1\sh et 35\sh\.$/)
    expect(checkPublication({ ...facts, weeklyMinutes: hours(35) }, local).ok).toBe(true)
    expect(policyAt(weeklyHoursPolicies, day('2026-11-22'))).toBe(defaultWeeklyHoursPolicy)
  })
})

describe('R49 · publishing', () => {
  const facts = {
    state: 'DRAFT',
    context: 'Rénovation de la maison des enfants de La Mure',
    romeCode: 'F1704',
    communeCode: '38269',
    places: 2,
    startsOn: day('2027-04-06'),
    comingPeriod: null,
    today: day('2027-03-12'),
    advisersFirst: false,
  } as const
  test.each([
    [{ context: ' ' }, 'CONTEXT_NEEDED'],
    [{ romeCode: '' }, 'TRADE_NEEDED'],
    [{ communeCode: '' }, 'COMMUNE_NEEDED'],
    [{ places: 0 }, 'PLACES_NEEDED'],
    [{ startsOn: null }, 'START_NEEDED'],
    [{ startsOn: null, comingPeriod: ' ' }, 'START_NEEDED'],
    [{ state: 'CANCELLED' }, 'STEP_NOT_POSSIBLE'],
    [{ state: 'PUBLISHED' }, 'STEP_NOT_POSSIBLE'],
  ] as const)('R49 · %o is refused with %s', (change, code) => {
    expect(publishOpportunity({ ...facts, ...change })).toMatchObject({ ok: false, error: { code } })
  })

  test.each([
    [{}, null],
    [{ startsOn: null, comingPeriod: 'printemps 2027' }, null],
    [{ state: 'PAUSED' }, null],
    [{ state: 'EXPIRED' }, null],
    [{ state: 'FILLED' }, null],
    [{ advisersFirst: true }, '2027-03-17'],
  ] as const)('R49 · %o is published, kept for advisers until %s', (change, until) => {
    expect(publishOpportunity({ ...facts, ...change })).toEqual({
      ok: true,
      value: { state: 'PUBLISHED', advisersOnlyUntil: until },
    })
  })

  test.each([
    [5, '2027-03-19'],
    [0, null],
  ])('R67 · a carrier that keeps %s working days for advisers: until %s', (workingDays, until) => {
    const own = { ...defaultFirstReferralPolicy, workingDays }
    expect(publishOpportunity({ ...facts, advisersFirst: true }, undefined, own)).toMatchObject({
      value: { advisersOnlyUntil: until },
    })
  })

  test('R67 · the window of the advisers is shown and ends', () => {
    expect(opennessOn(day('2027-03-17'), day('2027-03-17'))).toMatchObject({ open: false })
    expect(opennessOn(day('2027-03-17'), day('2027-03-18'))).toEqual({ open: true, sentence: null })
    expect(opennessOn(null, day('2027-03-17')).open).toBe(true)
    const published = day('2027-03-12')
    const until = day('2027-03-17')
    expect(opening(published, until, until)).toEqual({ heldUntil: until, announcedOn: null })
    expect(opening(published, until, day('2027-03-18'))).toEqual({
      heldUntil: null,
      announcedOn: '2027-03-18',
    })
    expect(opening(published, null, published)).toEqual({ heldUntil: null, announcedOn: published })
    // A request of the public on the first day stands behind a referral of the last.
    expect(inLineFrom(published, until) > inLineFrom(until, null)).toBe(true)
    expect(inLineFrom(day('2027-03-20'), until)).toBe('2027-03-20')
  })
})

describe('a request to be called', () => {
  const input = {
    name: ' Madame B. ',
    phone: '06 39 98 01 23',
    helperName: '',
    helperPhone: '',
    message: '',
    informationGiven: true,
  }
  test('R58 · a human calls within three working days, with news within ten', () => {
    expect(promise(day('2027-03-01'))).toMatchObject({ callBy: '2027-03-04', newsBy: '2027-03-15' })
    const calendar = {
      weekdays: [1, 2, 3, 4] as const,
      absences: [{ from: day('2027-03-02'), to: day('2027-03-03') }],
    }
    expect(promise(day('2027-03-01'), calendar).callBy).toBe('2027-03-09')
    expect(promise(day('2027-03-01')).sentence).toContain('jeudi\u00a04\u00a0mars\u00a02027')
  })

  test('a phone is enough, or the phone of somebody who helps', () => {
    const read = readWorkRequest(input, day('2027-03-01'))
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Madame B.', phone: '+33639980123', message: null },
    })
    const helped = { ...input, phone: '', helperName: 'Sa sœur', helperPhone: '04 65 71 00 00' }
    expect(readWorkRequest(helped, day('2027-03-01'))).toMatchObject({
      ok: true,
      value: { phone: null, helperName: 'Sa sœur', helperPhone: '+33465710000' },
    })
  })

  test.each([
    [{ name: ' ' }, 'NAME_NEEDED', 'name'],
    [{ phone: '' }, 'PHONE_OR_HELPER_NEEDED', 'phone'],
    [{ phone: '12' }, 'PHONE_INVALID', 'phone'],
    [{ helperPhone: '12' }, 'PHONE_INVALID', 'helperPhone'],
    [{ message: 'mon numéro 184127645108946' }, 'NIR_FORBIDDEN', 'message'],
    [{ informationGiven: false }, 'INFORMATION_NOT_GIVEN', 'informationGiven'],
  ])('%o is refused with %s', (change, code, field) => {
    expect(readWorkRequest({ ...input, ...change }, day('2027-03-01'))).toMatchObject({
      error: { code, field },
    })
  })
})

test('every state and step has its words', () => {
  for (const state of opportunityLifecycle.states) {
    expect(opportunityStateLabels[state]).not.toBe('')
    for (const event of opportunityLifecycle.events(state)) expect(opportunityEventLabels[event]).not.toBe('')
  }
  for (const state of referralLifecycle.states) {
    expect(referralStateLabels[state]).not.toBe('')
    expect(referralStateSentences[state]).toMatch(/\.$/)
    for (const event of referralLifecycle.events(state)) expect(referralEventLabels[event]).not.toBe('')
  }
  expect(referralLifecycle.states.filter(isOpenReferral)).toEqual([
    'NEW',
    'UNDER_REVIEW',
    'PROPOSED_TO_COMPANY',
    'INTERVIEW',
    'POOL',
  ])
})

test('every trade has a valid code, a name and plain words', () => {
  for (const code of tradeCodes) {
    expect(parseRomeCode(code).ok).toBe(true)
    expect(tradePlainLabel(code)).not.toBe(code)
  }
  expect(tradePlainLabel('F1610')).toBe('Aider les couvreurs')
  expect(tradePlainLabel('Z9999')).toBe('Z9999')
})
