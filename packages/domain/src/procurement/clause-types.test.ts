import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { euros } from '../kernel/money.ts'
import { percent } from '../kernel/ratio.ts'
import { type ClauseDue, type ClauseTerms, clauseDue, hoursOfAmount } from './clause-due.ts'
import { clauseTypeFacts, clauseTypes, followUpOf, formerArticles } from './clause-type.ts'
import { feasibility, lightLabels } from './feasibility.ts'
import { leverLabels, suggestedLever } from './lever.ts'
import { checkReservation } from './reserved-contract.ts'
import { dueTrainingCourse } from './training-course.ts'
import { checkResidence, wordingAlerts } from './wording.ts'

const sumOfDues = (lots: readonly (ClauseDue | null)[]): number =>
  lots.reduce((sum, lot) => sum + (lot?.dueMinutes ?? 0), 0)

const due = (terms: ClauseTerms) => {
  const result = clauseDue(terms)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('each type of clause owes in its own way', () => {
  test.each<[ClauseTerms, number]>([
    [{ type: 'EXECUTION_HOURS', dueMinutes: hours(700) }, 700],
    [{ type: 'VOLUNTARY_PRIVATE', dueMinutes: hours(463) }, 463],
    [
      {
        type: 'EXECUTION_PERCENT',
        insertionRate: percent(5),
        months: [{ month: month('2027-01'), workedMinutes: hours(1000) }],
      },
      50,
    ],
    [
      {
        type: 'EXECUTION_PER_AMOUNT',
        cumulative: euros(1_365_120),
        slice: euros(2_133),
        minutesPerSlice: hours(1),
      },
      640,
    ],
    [
      {
        type: 'EXECUTION_NEW_STAFF',
        labourMinutes: hours(19_125),
        totalStaff: 12,
        transferredStaff: 8,
        insertionRate: percent(10),
      },
      638,
    ],
    [
      {
        type: 'EXECUTION_SUBCONTRACT_AMOUNT',
        amount: euros(100_000),
        entrustedShare: percent(20),
        labourShare: percent(70),
        hourlyCost: euros(28),
      },
      500,
    ],
    [{ type: 'AWARD_CRITERION', promisedMinutes: hours(450) }, 450],
    [{ type: 'CLAUSE_AND_CRITERION', dueMinutes: hours(300), promisedMinutes: hours(450) }, 450],
    [{ type: 'CLAUSE_AND_CRITERION', dueMinutes: hours(300), promisedMinutes: hours(200) }, 300],
    [{ type: 'RESERVED_SIAE' }, 0],
    [{ type: 'INSERTION_SERVICE', places: 8, minutesPerPlace: hours(900) }, 0],
    [{ type: 'TRAINING_COURSE', amount: euros(150_000) }, 300],
  ])('%o owes %i h', (terms, expected) => {
    const result = due(terms)
    expect(result.dueMinutes).toBe(hours(expected))
    expect(result.trace.length).toBeGreaterThan(0)
    expect(result.type).toBe(terms.type)
  })

  test('R76 · a promise is kept apart from the minimum, and a missing one is « à compléter »', () => {
    const promised = due({
      type: 'CLAUSE_AND_CRITERION',
      dueMinutes: hours(300),
      promisedMinutes: hours(450),
    })
    expect(promised).toMatchObject({ minimum: hours(300), beyondMinimum: hours(150), toComplete: null })
    expect(promised.trace.map(({ value }) => value)).toEqual(['300\u00a0h', '450\u00a0h', '450\u00a0h'])
    const alone = due({ type: 'AWARD_CRITERION', promisedMinutes: hours(450) })
    expect(alone).toMatchObject({ minimum: 0, beyondMinimum: hours(450), dueMinutes: hours(450) })
    expect(due({ type: 'AWARD_CRITERION', promisedMinutes: null }).toComplete).toContain('À compléter')
  })

  test('R08 · a percentage without its month says what is missing', () => {
    const terms: ClauseTerms = {
      type: 'EXECUTION_PERCENT',
      insertionRate: percent(5),
      months: [{ month: month('2027-01'), workedMinutes: null }],
    }
    expect(due(terms)).toMatchObject({ dueMinutes: 0 })
    expect(due(terms).toComplete).toContain('janvier')
  })

  test('hours expected for statistics are not hours owed; a share of the amount is owed in euros', () => {
    expect(due({ type: 'INSERTION_SERVICE', places: 8, minutesPerPlace: hours(900) })).toMatchObject({
      dueMinutes: 0,
      expectedMinutes: hours(7200),
    })
    expect(due({ type: 'RESERVED_SIAE', expectedMinutes: hours(900) })).toMatchObject({
      dueMinutes: 0,
      minimum: 0,
      expectedMinutes: hours(900),
    })
    expect(due({ type: 'RESERVED_SIAE' })).toMatchObject({ expectedMinutes: 0 })
    const entrusted = {
      type: 'EXECUTION_SUBCONTRACT_AMOUNT',
      amount: euros(100_000),
      entrustedShare: percent(20),
      labourShare: percent(70),
      hourlyCost: euros(28),
    } as const
    expect(due(entrusted)).toMatchObject({ dueAmount: euros(20_000) })
    expect(due({ type: 'EXECUTION_HOURS', dueMinutes: hours(1) }).dueAmount).toBeNull()
  })

  test('every trace can be printed: what, how, how much', () => {
    const percentage: ClauseTerms = {
      type: 'EXECUTION_PERCENT',
      insertionRate: percent(5),
      months: [
        { month: month('2027-01'), workedMinutes: hours(1000) },
        { month: month('2027-02'), workedMinutes: null },
      ],
    }
    expect(due(percentage).trace).toEqual([
      { label: 'janvier\u00a02027', formula: 'heures totales déclarées', value: '1\u202f000\u00a0h' },
      { label: 'février\u00a02027', formula: 'heures totales déclarées', value: 'à compléter' },
      {
        label: 'Heures dues',
        formula: '1\u202f000\u00a0h travaillées × 5\u00a0%, à la minute la plus proche',
        value: '50\u00a0h',
      },
    ])
    for (const type of clauseTypes.filter((each) => each.startsWith('RESERVED'))) {
      for (const step of due({ type, expectedMinutes: hours(10) } as ClauseTerms).trace) {
        expect([step.label, step.formula, step.value].every((text) => text.length > 1)).toBe(true)
      }
    }
  })

  test('what a way of counting refuses is refused', () => {
    expect(
      clauseDue({
        type: 'EXECUTION_PER_AMOUNT',
        cumulative: euros(1),
        slice: euros(0),
        minutesPerSlice: hours(1),
      }),
    ).toMatchObject({ error: { code: 'SLICE_NOT_POSITIVE' } })
    expect(
      clauseDue({
        type: 'EXECUTION_NEW_STAFF',
        labourMinutes: hours(1),
        totalStaff: 1,
        transferredStaff: 2,
        insertionRate: percent(1),
      }),
    ).toMatchObject({ error: { code: 'STAFF_NOT_CONSISTENT' } })
  })

  test('lots add up, and a lot without a clause brings nothing', () => {
    const lots = [700, 320, 242].map((each) => due({ type: 'EXECUTION_HOURS', dueMinutes: hours(each) }))
    expect(sumOfDues([...lots, null])).toBe(hours(1262))
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 ** 6 })), (all) => {
        const each = all.map((value) => due({ type: 'EXECUTION_HOURS', dueMinutes: minutes(value) }))
        expect(sumOfDues(each)).toBe(all.reduce((sum, value) => sum + value, 0))
      }),
    )
  })

  test('money entrusted becomes hours', () => {
    expect(hoursOfAmount(euros(20_000), percent(70), euros(28))).toBe(hours(500))
  })

  test('every type has its label, what is followed, and the old numbers lead to it', () => {
    for (const type of clauseTypes) {
      expect(clauseTypeFacts[type].label).not.toBe('')
      expect(followUpOf(type)).not.toBe('')
    }
    expect(formerArticles['15']).toEqual(['RESERVED_DISABILITY'])
  })

  test.each([
    [99_999, 1],
    [100_000, 2],
    [199_999, 2],
    [200_000, 3],
    [399_999, 3],
    [400_000, 6],
  ])('R77 · a training clause of %i € lasts %i months', (amount, months) => {
    expect(dueTrainingCourse(euros(amount))).toMatchObject({ months, dueMinutes: hours(150 * months) })
  })
})

describe('R06 · reserved contracts', () => {
  const facts = {
    type: 'RESERVED_DISABILITY',
    noticeText: 'Marché réservé en application de l’article L. 2113-12 du code de la commande publique.',
    holderShare: percent(50),
    durationMonths: 48,
  } as const
  test.each([
    ['the article and half the staff', {}, null],
    ['written without blanks', { noticeText: 'art. L2113-12' }, null],
    ['another article', { noticeText: 'article L2113-13' }, 'ARTICLE_NOT_NAMED'],
    [
      'an article that begins alike',
      { type: 'RESERVED_SIAE', noticeText: 'L2113-13-1' },
      'ARTICLE_NOT_NAMED',
    ],
    ['no share declared', { holderShare: null }, 'HOLDER_STATUS_MISSING'],
    ['49.99 % of the staff', { holderShare: percent(49.99) }, 'HOLDER_SHARE_TOO_LOW'],
    [
      'social economy, three years',
      { type: 'RESERVED_ESS', noticeText: 'L2113-15', holderShare: null, durationMonths: 36 },
      null,
    ],
    [
      'social economy, longer',
      { type: 'RESERVED_ESS', noticeText: 'L2113-15', durationMonths: 37 },
      'RESERVED_TOO_LONG',
    ],
    [
      'prison work asks no share',
      { type: 'RESERVED_PRISON', noticeText: 'L2113-13-1', holderShare: null },
      null,
    ],
  ] as const)('R06 · %s', (_name, change, code) => {
    const checked = checkReservation({ ...facts, ...change })
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })
})

describe('R29 · no local preference', () => {
  const none = { residenceCondition: false, neighbourhoodPriority: false, urbanRenewal: false }
  test.each([
    [none, null],
    [{ ...none, residenceCondition: true }, 'LOCAL_PREFERENCE'],
    [{ ...none, residenceCondition: true, urbanRenewal: true }, 'LOCAL_PREFERENCE'],
    [{ ...none, neighbourhoodPriority: true }, 'PRIORITY_OUTSIDE_RENEWAL'],
    [{ ...none, neighbourhoodPriority: true, urbanRenewal: true }, null],
  ])('R29 · %o: %s', (facts, code) => {
    const checked = checkResidence(facts)
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  test.each([
    ['Les heures sont réservées aux habitants de la commune de La Mure.', ['LOCAL_PREFERENCE']],
    ['Personnes domiciliées sur le territoire', ['LOCAL_PREFERENCE']],
    ['Réalisées exclusivement par l’association X', ['NAMED_STRUCTURE']],
    ['Obligatoirement en embauche directe', ['SINGLE_MODALITY']],
    ['Jeunes hommes de nationalité française', ['DISCRIMINATION']],
    ['Personnes éloignées de l’emploi, par embauche, mise à disposition ou sous-traitance.', []],
  ])('R29 · « %s » raises %o', (text, codes) => {
    expect(wordingAlerts(text).map(({ code }) => code)).toEqual(codes)
  })
})

describe('R82 · a light before the clause is written', () => {
  const facts = { due: hours(700), months: 10, comparables: [], peopleReady: 4, structuresServing: 2 }
  test.each([
    ['people and structures', {}, 'GREEN'],
    ['no structure', { structuresServing: 0 }, 'ORANGE'],
    ['nobody, but structures', { peopleReady: 0 }, 'ORANGE'],
    ['nobody at all', { peopleReady: 0, structuresServing: 0 }, 'RED'],
    [
      'comparables fell short',
      { comparables: [{ due: hours(100), validated: hours(80), months: 3 }] },
      'ORANGE',
    ],
    ['comparables did it', { comparables: [{ due: hours(100), validated: hours(95), months: 3 }] }, 'GREEN'],
  ] as const)('R82 · %s', (_name, change, light) => {
    const result = feasibility({ ...facts, ...change })
    expect(result.light).toBe(light)
    expect(result.reasons).toHaveLength(3)
    expect(lightLabels[light]).not.toBe('')
  })

  test.each([
    [30, 'RESERVE'],
    [10, 'LOT'],
    [1, 'CLAUSE'],
    [0, 'CRITERION_OR_NONE'],
  ] as const)('%i suppliers suggest %s', (suppliers, lever) => {
    expect(suggestedLever(suppliers)).toBe(lever)
    expect(leverLabels[lever]).not.toBe('')
  })
})
