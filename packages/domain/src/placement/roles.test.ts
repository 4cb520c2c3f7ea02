import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { answerAlreadyHired } from './already-hired.ts'
import { checkCarriers, consolidate } from './carrier-share.ts'
import { declaredForHolder, type Roles, sheetsToSend, usualDeclarant } from './declarant.ts'
import {
  immersionEventLabels,
  immersionLifecycle,
  immersionNextActor,
  immersionStateLabels,
  recordImmersion,
  stepImmersion,
} from './immersion.ts'
import { exitRates, outcomeFacts, outcomeFamilyLabels, outcomeSituations } from './outcome.ts'

const roles: Roles = {
  placementId: 'p1',
  commitmentId: 'c1',
  holderId: 'drac',
  employerId: 'etti',
  employerKind: 'ETTI',
  modality: 'TEMP_ETTI',
  namedDeclarantId: null,
}

describe('R55 · who owes, who employs, who declares', () => {
  test.each([
    [{}, 'etti'],
    [{ employerKind: 'GEIQ', employerId: 'geiq', modality: 'MAD_GEIQ' }, 'geiq'],
    [{ employerKind: 'ACI', employerId: 'aci', modality: 'SUBCONTRACT_ACI' }, 'aci'],
    [{ employerKind: 'COMPANY', employerId: 'drac', modality: 'DIRECT_HIRE' }, 'drac'],
    [{ employerKind: 'COMPANY', employerId: 'sub', modality: 'DIRECT_HIRE' }, 'drac'],
    [{ namedDeclarantId: 'accountant' }, 'accountant'],
  ] as const)('R55 · with %o the declarant is %s', (change, declarant) => {
    expect(usualDeclarant({ ...roles, ...change })).toBe(declarant)
  })

  test('R55 · one sheet for nine people on six sites of five holders', () => {
    const placements = Array.from({ length: 9 }, (_, index) => ({
      ...roles,
      placementId: `p${index}`,
      commitmentId: `c${index % 6}`,
      holderId: `h${index % 5}`,
    }))
    expect(sheetsToSend(placements)).toMatchObject([{ declarantId: 'etti' }])
    expect(sheetsToSend(placements)[0]?.placements).toHaveLength(9)
    expect(declaredForHolder(placements, 'h0')).toEqual([{ declarantId: 'etti', people: 2 }])
    expect(declaredForHolder([{ ...roles, namedDeclarantId: 'drac' }], 'drac')).toEqual([])
  })

  test('R55 · every placement is on exactly one sheet', () => {
    const anyRoles = fc.record({
      holderId: fc.constantFrom('h1', 'h2'),
      employerId: fc.constantFrom('e1', 'e2'),
      named: fc.option(fc.constant('n')),
    })
    fc.assert(
      fc.property(fc.array(anyRoles), (all) => {
        const placements = all.map(({ named, ...rest }, index) => ({
          ...roles,
          ...rest,
          namedDeclarantId: named,
          placementId: `p${index}`,
        }))
        const ids = sheetsToSend(placements).flatMap((sheet) =>
          sheet.placements.map((each) => each.placementId),
        )
        expect(ids.sort()).toEqual(placements.map((each) => each.placementId).sort())
      }),
    )
  })
})

describe('R56 · « j’ai déjà quelqu’un »', () => {
  const facts = {
    effectOn: day('2027-03-08'),
    validUntil: day('2029-03-07'),
    contractType: 'PERMANENT',
    contractFrom: day('2027-03-01'),
    contractTo: null,
    notifiedOn: day('2027-01-15'),
    alreadyEmployed: false,
  } as const
  const answer = (change: object, decided = true) =>
    answerAlreadyHired({ askedOn: day('2027-03-05'), decided, facts: { ...facts, ...change } })

  test.each([
    ['decided', {}, 'COUNTS', '2027-03-08'],
    ['eligible before the hire: from the hire', { effectOn: day('2027-02-01') }, 'COUNTS', '2027-03-01'],
    ['not eligible', { effectOn: null }, 'DOES_NOT_COUNT', null],
    ['hired before the notification', { notifiedOn: day('2027-03-02') }, 'DOES_NOT_COUNT', null],
    ['already employed', { alreadyEmployed: true }, 'DOES_NOT_COUNT', null],
    [
      'the path ended before the hire',
      { validUntil: day('2027-02-28'), effectOn: day('2025-03-01') },
      'DOES_NOT_COUNT',
      null,
    ],
    [
      'the path ends on the day of the hire',
      { validUntil: day('2027-03-01'), effectOn: day('2025-03-02') },
      'COUNTS',
      '2027-03-01',
    ],
  ] as const)('R56 · %s', (_name, change, state, from) => {
    expect(answer(change)).toMatchObject({ state, from, answerBy: '2027-03-09' })
  })

  test.each([
    ['a CDI counts twelve months', {}, '2028-02-29'],
    [
      'a mission ends with its contract',
      { contractType: 'TEMPORARY', contractTo: day('2027-06-30') },
      '2027-06-30',
    ],
    ['a mission without an end, with the path', { contractType: 'TEMPORARY' }, '2029-03-07'],
    [
      'an apprenticeship goes to its end',
      { contractType: 'APPRENTICESHIP', contractTo: day('2029-08-31') },
      '2029-08-31',
    ],
    ['an apprenticeship without an end', { contractType: 'APPRENTICESHIP' }, null],
  ] as const)('R56 · until when: %s', (_name, change, until) => {
    const { sentence, ...dates } = answer(change)
    expect(dates).toMatchObject({ state: 'COUNTS', until })
    expect(sentence).toContain(until === null ? 'jusqu’à la fin du contrat' : 'jusqu’au ')
  })

  test('R56 · a contract that ended before the right began counts nothing', () => {
    const past = { contractType: 'TEMPORARY', contractTo: day('2027-03-05') }
    expect(answer(past)).toMatchObject({ state: 'DOES_NOT_COUNT', until: null })
  })

  test('R56 · the company reads dates, never why', () => {
    expect(answer({ effectOn: null }).sentence).toBe('Ces heures ne comptent pas.')
    expect(answer({ alreadyEmployed: true }).sentence).toBe('Ces heures ne comptent pas.')
    expect(answer({}, false)).toMatchObject({
      state: 'WAITING',
      sentence: 'Réponse au plus tard le 9\u00a0mars\u00a02027.',
    })
  })
})

describe('R57 · several carriers, each hour once', () => {
  test('R57 · an entry sent twice is counted once and shown', () => {
    const hours = [
      { entryId: 'e1', carrierId: 'grenoble', minutes: minutes(100) },
      { entryId: 'e2', carrierId: 'matheysine', minutes: minutes(50) },
      { entryId: 'e1', carrierId: 'matheysine', minutes: minutes(100) },
    ]
    const result = consolidate(hours)
    expect(result.total).toBe(150)
    expect(result.sentTwice).toEqual(['e1'])
    expect([...result.byCarrier]).toEqual([
      ['grenoble', 100],
      ['matheysine', 50],
    ])
  })

  test.each([
    [{ leadCarrierId: 'a', carrierIds: ['a', 'b'] }, null],
    [{ leadCarrierId: 'c', carrierIds: ['a', 'b'] }, 'LEAD_CARRIER_MISSING'],
    [{ leadCarrierId: 'a', carrierIds: ['a', 'a'] }, 'CARRIER_TWICE'],
  ])('R57 · %o: %s', (contract, code) => {
    const checked = checkCarriers(contract)
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })
})

describe('R54 · an immersion', () => {
  test.each([
    ['2027-03-01', '2027-03-12', null],
    ['2027-03-01', '2027-03-31', null],
    ['2027-03-01', '2027-04-01', 'IMMERSION_TOO_LONG'],
    ['2027-03-02', '2027-03-01', 'PERIOD_REVERSED'],
  ])('R54 · from %s to %s: %s', (from, to, code) => {
    const recorded = recordImmersion(day(from), day(to))
    expect(recorded.ok ? recorded.value.countedMinutes : recorded.error.code).toBe(code ?? 0)
  })
  const days = { startsOn: day('2027-03-01'), endsOn: day('2027-03-12') }
  test.each([
    ['ASKED', 'agree', '2027-02-26', 'AGREED'],
    ['ASKED', 'agree', '2027-03-01', 'AGREED'],
    ['ASKED', 'agree', '2027-03-02', 'IMMERSION_SIGNED_LATE'],
    ['ASKED', 'agree', '2027-03-21', 'IMMERSION_DAY_TO_COME'],
    ['ASKED', 'start', '2027-03-01', 'STEP_NOT_POSSIBLE'],
    ['AGREED', 'start', '2027-02-28', 'IMMERSION_NOT_BEGUN'],
    ['AGREED', 'start', '2027-03-01', 'STARTED'],
    ['AGREED', 'start', '2027-03-13', 'IMMERSION_OVER'],
    ['AGREED', 'drop', '2027-02-26', 'DROPPED'],
    ['STARTED', 'finish', '2027-03-11', 'IMMERSION_NOT_OVER'],
    ['STARTED', 'finish', '2027-03-12', 'DONE'],
    ['STARTED', 'stop', '2027-03-12', 'IMMERSION_STOPPED_LATE'],
    ['STARTED', 'stop', '2027-03-04', 'STOPPED'],
    ['STARTED', 'drop', '2027-03-04', 'STEP_NOT_POSSIBLE'],
    ['DONE', 'stop', '2027-03-04', 'STEP_NOT_POSSIBLE'],
  ] as const)('R54 · %s, %s on %s: %s', (state, event, on, expected) => {
    const stepped = stepImmersion(state, days, event, day(on), day('2027-03-20'))
    expect(stepped.ok ? stepped.value.state : stepped.error.code).toBe(expected)
  })
  test('R54 · stopped, its last day is the day it stopped; else it stays', () => {
    const stepped = (event: 'stop' | 'finish', on: string) =>
      stepImmersion('STARTED', days, event, day(on), day('2027-03-20'))
    expect(stepped('stop', '2027-03-04')).toMatchObject({ value: { endsOn: '2027-03-04' } })
    expect(stepped('finish', '2027-03-15')).toMatchObject({ value: { endsOn: '2027-03-12' } })
  })
  test('every state, step and result has its label', () => {
    for (const state of immersionLifecycle.states) {
      expect(immersionNextActor[state] === 'NOBODY').toBe(immersionLifecycle.isFinal(state))
      expect(immersionStateLabels[state]).not.toBe('')
      for (const event of immersionLifecycle.events(state)) expect(immersionEventLabels[event]).not.toBe('')
    }
  })
})

describe('R40 · exits', () => {
  test('R40 · an unknown exit leaves the denominator, and the response rate is shown', () => {
    const rates = exitRates(['CDI_SAME_COMPANY', 'INTERIM', 'TRAINING_QUALIFYING', 'JOB_SEEKING', 'UNKNOWN'])
    expect(rates).toMatchObject({ asked: 5, answered: 4, responseRate: 8000, sustained: 2500, dynamic: 7500 })
    expect(exitRates(['UNKNOWN'])).toMatchObject({ responseRate: 0, sustained: null, dynamic: null })
    expect(exitRates([]).responseRate).toBeNull()
  })

  test('R40 · every situation has a label and a family; detention is not named', () => {
    for (const situation of outcomeSituations) {
      const { label, family } = outcomeFacts[situation]
      expect(label).not.toMatch(/détention|prison/i)
      expect(outcomeFamilyLabels[family]).not.toBe('')
    }
  })
})
