import { describe, expect, test } from 'vitest'
import { day, month } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { contractTypeOfCode } from './contract-type-codes.ts'
import { correct } from './correction.ts'
import {
  cddWarnings,
  checkAsbestos,
  employerWarnings,
  employmentContractLabel,
  employmentContractPlainLabel,
  employmentContractTypes,
  minorWarnings,
} from './employment-contract.ts'
import {
  countsAsValidated,
  declarationStatus,
  hoursMonthEventLabels,
  hoursMonthLifecycle,
  hoursMonthStateLabels,
} from './hours-month-lifecycle.ts'
import { employsIn, modalities, modalityFamily, modalityLabel } from './modality.ts'
import {
  placementEventLabels,
  placementLifecycle,
  placementStateLabels,
  placementWaiting,
} from './placement-lifecycle.ts'
import { averageAlerts, plausibilityAlerts } from './plausibility.ts'

describe('warnings before the signature', () => {
  test.each([
    ['FIXED_TERM', true, false],
    ['TEMPORARY', true, false],
    ['FIXED_TERM_I', true, false],
    ['PERMANENT', true, true],
    ['FIXED_TERM', false, true],
  ] as const)('R51 · %s on asbestos %s allowed: %s', (type, asbestos, allowed) => {
    expect(checkAsbestos(type, asbestos).ok).toBe(allowed)
  })

  test('R52 · under 18, three things are asked with their source', () => {
    expect(minorWarnings(day('2010-05-02'), day('2028-05-01')).map(({ code }) => code)).toEqual([
      'MINOR_AGREEMENT',
      'MINOR_REGULATED_WORKS',
      'MINOR_DECLARATION',
    ])
    expect(minorWarnings(day('2010-05-02'), day('2028-05-02'))).toEqual([])
    for (const { source } of minorWarnings(day('2010-05-02'), day('2027-01-01')))
      expect(source).toContain('D4153')
  })

  test('R53 · a CDD needs its own motive', () => {
    expect(cddWarnings('FIXED_TERM', '')).toMatchObject([{ code: 'CDD_MOTIVE' }])
    expect(cddWarnings('FIXED_TERM', 'Accroissement temporaire d’activité')).toEqual([])
    expect(cddWarnings('PERMANENT', '')).toEqual([])
  })
})

describe('R25 · plausibility', () => {
  test.each([
    [215, true],
    [208, false],
    [209, true],
    [151.67, false],
  ])('R25 · a month of %f h raises an alert: %s', (declared, alert) => {
    expect(plausibilityAlerts(hours(declared)).length > 0).toBe(alert)
  })
  test('R25 · the limit itself raises none', () => {
    expect(plausibilityAlerts(minutes(12_513))).toEqual([])
    expect(plausibilityAlerts(minutes(12_514))).toMatchObject([{ limitMinutes: 12_513 }])
  })
  test('R25 · three months above 44 h a week on average', () => {
    const months = (...each: number[]) => each.map((value) => hours(value))
    expect(averageAlerts(months(200, 200, 170))).toEqual([])
    expect(averageAlerts(months(200, 200, 174))).toMatchObject([
      { code: 'AVERAGE_TOO_LONG', limitMinutes: 34_412 },
    ])
    expect(averageAlerts(months(205, 205))).toEqual([])
    expect(averageAlerts(months(600, 100, 100, 100))).toEqual([])
  })
})

describe('R38 · a correction after the lock', () => {
  const input = {
    original: { entryId: 'e1', month: month('2026-12'), minutes: hours(120), countedMinutes: hours(120) },
    monthState: 'LOCKED',
    minutes: hours(134),
    countedMinutes: hours(134),
    reason: 'Bulletin de décembre reçu en février',
    on: day('2027-02-10'),
  } as const

  test('R38 · adds an entry that compensates and leaves the closed month as it was', () => {
    expect(correct(input)).toEqual({
      ok: true,
      value: {
        reverses: 'e1',
        workedMonth: '2026-12',
        recordedMonth: '2027-02',
        deltaMinutes: hours(14),
        deltaCountedMinutes: hours(14),
        reason: 'Bulletin de décembre reçu en février',
      },
    })
  })

  test('R38 · a second correction starts from the first', () => {
    const second = correct({
      ...input,
      minutes: hours(130),
      countedMinutes: hours(130),
      alreadyCorrected: { minutes: hours(14), countedMinutes: hours(14) },
    })
    expect(second).toMatchObject({ value: { deltaMinutes: hours(-4), deltaCountedMinutes: hours(-4) } })
  })

  test.each([
    [{ monthState: 'VALIDATED' }, 'MONTH_NOT_LOCKED'],
    [{ reason: ' ' }, 'CORRECTION_REASON_NEEDED'],
    [{ minutes: hours(120), countedMinutes: hours(120) }, 'CORRECTION_CHANGES_NOTHING'],
    [{ minutes: minutes(-1) }, 'MINUTES_NEGATIVE'],
  ] as const)('R38 · %o is refused with %s', (change, code) => {
    expect(correct({ ...input, ...change })).toMatchObject({ ok: false, error: { code } })
  })
})

describe('words and tables', () => {
  test('R73 · silence is no zero', () => {
    expect(declarationStatus(null)).toBe('NOT_DECLARED')
    expect(declarationStatus(minutes(0))).toBe('ZERO_DECLARED')
    expect(declarationStatus(minutes(1))).toBe('DECLARED')
  })

  test('validated hours are those of validated and locked months', () => {
    expect(hoursMonthLifecycle.states.filter(countsAsValidated)).toEqual(['VALIDATED', 'LOCKED'])
    expect(hoursMonthLifecycle.isFinal('LOCKED')).toBe(true)
  })

  test.each([
    ['PLANNED', '2026-11-21', null, null],
    ['PLANNED', '2026-11-20', null, '2026-11-20'],
    ['PLANNED', '2026-11-02', '2026-11-06', '2026-11-02'],
    ['STARTED', '2026-09-01', null, null],
    ['STARTED', '2026-09-01', '2026-11-20', null],
    ['STARTED', '2026-09-01', '2026-11-19', '2026-11-20'],
    ['SUSPENDED', '2026-09-01', '2026-11-20', null],
    ['SUSPENDED', '2026-09-01', '2026-10-31', '2026-11-01'],
    ['ENDED', '2026-09-01', '2026-10-31', null],
    ['FOLLOWED_UP', '2026-03-02', '2026-04-30', null],
    ['CANCELLED', '2026-11-02', null, null],
  ] as const)('%s, from %s to %s, waits on 20 November since %s', (state, startsOn, endsOn, since) => {
    expect(
      placementWaiting({ state, startsOn: day(startsOn), endsOn: endsOn && day(endsOn) }, day('2026-11-20')),
    ).toEqual({ actor: since ? 'FACILITATOR' : 'NOBODY', since })
  })

  test('every state, step, modality and contract has its label', () => {
    for (const state of placementLifecycle.states) {
      expect(placementStateLabels[state]).not.toBe('')
      for (const event of placementLifecycle.events(state)) expect(placementEventLabels[event]).not.toBe('')
    }
    for (const state of hoursMonthLifecycle.states) {
      expect(hoursMonthStateLabels[state]).not.toBe('')
      for (const event of hoursMonthLifecycle.events(state)) expect(hoursMonthEventLabels[event]).not.toBe('')
    }
    for (const modality of modalities) {
      expect(modalityLabel(modality)).not.toBe('')
      expect(modalityFamily(modality)).not.toBe('')
    }
    for (const type of employmentContractTypes) {
      expect(employmentContractLabel(type)).not.toBe('')
      expect(employmentContractPlainLabel(type)).not.toBe('')
    }
  })

  test.each([
    ['FIXED_TERM_I_PHC', 'FIXED_TERM_I'],
    ['cc', 'CDI_CHANTIER'],
    [' MIS ', 'TEMPORARY'],
    ['BUSINESS_CREATION', 'OTHER'],
    ['', 'OTHER'],
  ] as const)('the code « %s » of the State is our %s', (code, type) => {
    expect(contractTypeOfCode(code)).toBe(type)
  })

  test('R55 · the holder owes, but an ETTI employs its own staff', () => {
    expect(employsIn('TEMP_ETTI', 'ETTI')).toBe(true)
    expect(employsIn('TEMP_ETTI', 'COMPANY')).toBe(false)
    expect(employsIn('DIRECT_HIRE', 'COMPANY')).toBe(true)
  })
})

test.each([
  ['DIRECT_HIRE', ['COMPANY'], 0],
  ['DIRECT_HIRE', ['ETTI', 'COMPANY'], 0],
  ['TEMP_ETTI', ['ETTI'], 0],
  ['TEMP_ETTI', ['COMPANY'], 1],
  ['MAD_GEIQ', [], 1],
] as const)('%s with an employer of kinds %j is told %i time', (modality, kinds, times) => {
  const warnings = employerWarnings(modality, kinds)
  expect(warnings).toHaveLength(times)
  for (const { sentence } of warnings) expect(sentence).toMatch(/^« .* »\u202f?.*À vérifier/)
})
