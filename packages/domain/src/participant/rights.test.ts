import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { type CriterionCode, criterionCodes } from './criteria.ts'
import { type ClaimedCriterion, checkAge } from './criterion-check.ts'
import { codesElsewhere, iaeCriterionOf } from './criterion-codes.ts'
import { assessEligibility, endPathway, startPathway } from './eligibility.ts'
import { defaultEligibilityPolicy } from './eligibility-policy.ts'
import { iaeDiagnosis } from './iae-diagnosis.ts'
import { defaultPrescriberPolicy } from './prescriber-policy.ts'
import { proofValidities, proofValidityOn } from './proof-validity.ts'
import { keptUntil } from './retention.ts'

const young: ClaimedCriterion = {
  code: 'YOUTH_UNDER_26',
  proofKind: 'DOCUMENT_SEEN',
  proofDatedOn: null,
  seenOn: day('2026-02-20'),
}
const input = { criteria: [young], firstWorkDay: day('2026-03-01'), decidedOn: day('2026-02-25') }

describe('R79 · criteria of age', () => {
  test.each([
    ['YOUTH_UNDER_26', '2000-03-02', null],
    ['YOUTH_UNDER_26', '2000-03-01', 'AGE_NOT_MET'],
    ['SENIOR_50', '1976-03-01', null],
    ['SENIOR_50', '1976-03-02', 'AGE_NOT_MET'],
    ['RSA', '1900-01-01', null],
  ] as const)('R79 · %s born on %s: %s', (code, bornOn, refused) => {
    const checked = checkAge(code, day(bornOn), day('2026-03-01'))
    expect(checked.ok ? null : checked.error.code).toBe(refused)
    if (!checked.ok) expect(checked.error).toMatchObject({ field: 'criteria' })
  })

  test('R79 · the age is that of the first day of work, and without a date of birth the proof speaks', () => {
    const birthday = { bornOn: day('2000-02-28') }
    expect(assessEligibility({ ...input, ...birthday })).toMatchObject({ error: { code: 'AGE_NOT_MET' } })
    expect(assessEligibility({ ...input, ...birthday, firstWorkDay: day('2026-02-27') }).ok).toBe(true)
    expect(assessEligibility(input).ok).toBe(true)
    expect(assessEligibility({ ...input, bornOn: null }).ok).toBe(true)
    const message = 'La personne a 26 ans au premier jour de travail : ce critère d’âge ne tient pas.'
    expect(checkAge('YOUTH_UNDER_26', day('2000-01-01'), day('2026-03-01'))).toMatchObject({
      error: { message },
    })
  })

  test('R79 · the ages are a policy', () => {
    const local = { ...defaultEligibilityPolicy, youngUnder: 30, seniorFrom: 45 }
    expect(checkAge('YOUTH_UNDER_26', day('1998-01-01'), day('2026-03-01'), local).ok).toBe(true)
    expect(checkAge('SENIOR_50', day('1980-01-01'), day('2026-03-01'), local).ok).toBe(true)
    expect(assessEligibility({ ...input, bornOn: day('1998-01-01') }, local).ok).toBe(true)
  })
})

describe('R27 · how long a proof is accepted is a dated policy', () => {
  test('R27 · every criterion has its own, with its source', () => {
    expect(new Set(proofValidities.map(({ code }) => code))).toEqual(new Set(criterionCodes))
    for (const code of criterionCodes) {
      expect(proofValidityOn(code, day('2026-03-01')).source, code).not.toBe('')
    }
    expect(proofValidityOn('RSA', day('2026-03-01'))).toMatchObject({ months: 3, verified: true })
    expect(proofValidityOn('DELD_12', day('2024-12-31')).verified).toBe(true)
    expect(proofValidityOn('DELD_12', day('2025-01-01')).source).toContain('avis du référent')
    expect(proofValidityOn('PLIE_PARTICIPANT', day('2026-03-01'))).toMatchObject({
      months: null,
      verified: false,
    })
  })

  test('R27 · a shorter local one decides', () => {
    const dated = { ...young, code: 'RSA', proofDatedOn: day('2026-01-10') } as const
    const short = proofValidities.map((each) => (each.code === 'RSA' ? { ...each, months: 1 } : each))
    const decide = (validities = proofValidities) =>
      assessEligibility(
        { ...input, criteria: [dated] },
        defaultEligibilityPolicy,
        defaultPrescriberPolicy,
        validities,
      ).ok
    expect(decide()).toBe(true)
    expect(decide(short)).toBe(false)
  })
})

describe('R27 · a proof of tomorrow proves nothing', () => {
  const rsa = { ...young, code: 'RSA', proofDatedOn: day('2026-02-10') } as const
  test.each([
    ['on the day of the decision', { proofDatedOn: day('2026-02-25'), seenOn: day('2026-02-25') }, true],
    ['dated the day after', { proofDatedOn: day('2026-02-26') }, false],
    ['seen the day after', { seenOn: day('2026-02-26') }, false],
  ] as const)('R27 · %s', (_name, change, holds) => {
    const decision = assessEligibility({ ...input, criteria: [{ ...rsa, ...change }] })
    expect(decision.ok).toBe(holds)
    if (!decision.ok)
      expect(decision.error).toMatchObject({
        code: 'PROOF_LATER_THAN_DECISION',
        field: 'criteria',
        message: expect.stringContaining('25\u00a0février\u00a02026'),
      })
  })
})

describe('R17 · a path begins with the work', () => {
  const decided = { effectOn: day('2026-03-01'), validUntil: day('2028-02-29') }
  test.each([
    ['hired three months later', '2026-06-01', false, {}, '2026-06-01', '2028-05-31'],
    ['hired on the day', '2026-03-01', false, {}, '2026-03-01', '2028-02-29'],
    ['hired before the effect', '2026-02-01', false, {}, '2026-03-01', '2028-02-29'],
    ['already begun elsewhere', '2026-06-01', true, {}, '2026-03-01', '2028-02-29'],
    [
      'where the decision starts the path',
      '2026-06-01',
      false,
      { startsWithWork: false },
      '2026-03-01',
      '2028-02-29',
    ],
  ] as const)('R17 · %s', (_name, first, begun, change, effectOn, validUntil) => {
    const policy = { ...defaultEligibilityPolicy, ...change }
    expect(startPathway(decided, day(first), begun, policy)).toEqual({ effectOn, validUntil })
  })
})

test('R17 · a path that was extended keeps its end when the work begins on its first day', () => {
  const extended = { effectOn: day('2026-03-01'), validUntil: day('2029-02-28') }
  expect(startPathway(extended, day('2026-03-01'), false)).toEqual(extended)
})

test.each([
  ['2027-05-01', { effectOn: '2026-03-01', validUntil: '2027-05-01' }],
  ['2029-01-01', { effectOn: '2026-03-01', validUntil: '2028-02-29' }],
  ['2026-02-28', null],
])('R17 · a decision withdrawn on %s leaves %o', (at, left) => {
  const path = { effectOn: day('2026-03-01'), validUntil: day('2028-02-29') }
  expect(endPathway(path, day(at))).toEqual(left)
})

describe('R80 · the PASS IAE is another right', () => {
  test.each<[string, CriterionCode[], 'AI' | 'ACI', boolean]>([
    ['one of level 1', ['RSA'], 'ACI', true],
    ['two of level 2, a temp agency or an association', ['SENIOR_50', 'RQTH'], 'AI', true],
    ['two of level 2, a workshop', ['SENIOR_50', 'RQTH'], 'ACI', false],
    ['three of level 2, a workshop', ['SENIOR_50', 'RQTH', 'ZRR_FRR'], 'ACI', true],
    ['the same twice is one', ['SENIOR_50', 'SENIOR_50'], 'AI', false],
    ['criteria of the clause only', ['YOUTH_SUPPORT', 'PLIE_PARTICIPANT'], 'AI', false],
  ])('R80 · %s', (_name, criteria, employer, may) => {
    const diagnosis = iaeDiagnosis(criteria, employer)
    expect(diagnosis.structureMayOpen).toBe(may)
    expect(diagnosis.sentence).toContain('prescripteur habilité')
  })

  test('R80 · levels are told apart, and the codes are those of the platforms', () => {
    expect(iaeDiagnosis(['AAH', 'QPV', 'PLIE_PARTICIPANT'], 'EI')).toMatchObject({
      levelOne: ['AAH'],
      levelTwo: ['QPV'],
    })
    const levels = criterionCodes.map((code) => iaeCriterionOf(code)?.level)
    expect(levels.filter((level) => level === 1)).toHaveLength(4)
    expect(levels.filter((level) => level === 2)).toHaveLength(14)
    const iaeCodes = criterionCodes.flatMap((code) => iaeCriterionOf(code)?.code ?? [])
    expect(new Set(iaeCodes).size).toBe(18)
    expect(codesElsewhere.DETLD_24).toEqual({ iae: { code: 'DETLD', level: 1 }, geiq: 'DELD24+' })
  })
})

test.each([
  ['REFUSED_REFERRAL', '2026-06-01'],
  ['REQUEST', '2026-09-01'],
  ['POOL', '2028-03-01'],
  ['READ_LOG', '2027-03-01'],
  ['STUDY', '2026-09-01'],
  ['MESSAGE', '2028-03-01'],
] as const)('R81 · %s of 1 March 2026 is kept until %s', (kind, until) => {
  expect(keptUntil(kind, day('2026-03-01'))).toBe(until)
})
