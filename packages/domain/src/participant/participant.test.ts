import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { criterionCodes, criterionOf, isSensitive } from './criteria.ts'
import type { ClaimedCriterion } from './criterion-check.ts'
import { assessEligibility, type EligibilityInput, pathwayEnd } from './eligibility.ts'
import { defaultEligibilityPolicy } from './eligibility-policy.ts'

const rsa: ClaimedCriterion = {
  code: 'RSA',
  proofKind: 'DOCUMENT_SEEN',
  proofDatedOn: day('2026-02-10'),
  seenOn: day('2026-02-20'),
}
const input: EligibilityInput = {
  criteria: [rsa],
  firstWorkDay: day('2026-03-01'),
  decidedOn: day('2026-02-25'),
}
const decide = (change: Partial<EligibilityInput>, policy = defaultEligibilityPolicy) => {
  const decision = assessEligibility({ ...input, ...change }, policy)
  return decision.ok ? decision.value : decision.error.code
}

describe('criteria', () => {
  test('there are 31, each with label, plain words and proof', () => {
    expect(criterionCodes).toHaveLength(31)
    for (const code of criterionCodes) {
      const { label, plainLabel, proof } = criterionOf(code)
      expect([label, plainLabel, proof].every((text) => text.length > 3)).toBe(true)
    }
  })

  test('R31 · health, justice and shelter are sensitive', () => {
    expect(criterionCodes.filter(isSensitive)).toEqual([
      'AAH',
      'RQTH',
      'HOMELESS',
      'REFUGEE',
      'EX_OFFENDER',
      'ASE_LEAVER',
      'OTHER_MINIMA',
      'EA_ESAT',
      'RECONVERSION',
    ])
    expect(criterionOf('EX_OFFENDER').plainLabel).not.toMatch(/détention|justice/)
  })
})

describe('R17 · the path of 24 months', () => {
  test('R17 · from 1 March 2026, the last day is 29 February 2028', () => {
    expect(decide({})).toMatchObject({ effectOn: '2026-03-01', validUntil: '2028-02-29', regularised: false })
  })

  test('R17 · months and their start are a policy', () => {
    expect(pathwayEnd(day('2026-08-31'), 6)).toBe('2027-02-27')
    const policy = { ...defaultEligibilityPolicy, pathwayMonths: 12, startsWithWork: false }
    const late = {
      firstWorkDay: day('2026-02-20'),
      regularisationReason: 'Pièce reçue tard',
      decidedOn: day('2026-03-01'),
    }
    expect(decide(late, policy)).toMatchObject({ effectOn: '2026-02-20', validUntil: '2027-02-28' })
  })
})

describe('R19 · decision and effect are two days', () => {
  test.each([
    ['decided before the start', {}, '2026-03-01', false],
    ['no contract yet: from the decision', { firstWorkDay: null }, '2026-02-25', false],
    ['decided on the first day', { decidedOn: day('2026-03-01') }, '2026-03-01', false],
    ['late without a reason: from the decision', { decidedOn: day('2026-03-09') }, '2026-03-09', false],
    [
      'late with a reason: from the first day',
      { decidedOn: day('2026-03-09'), regularisationReason: 'Avis de situation reçu le 8 mars' },
      '2026-03-01',
      true,
    ],
    [
      'exactly at the limit of 30 days',
      { decidedOn: day('2026-03-31'), regularisationReason: 'Retard du courrier' },
      '2026-03-01',
      true,
    ],
  ])('R19 · %s', (_name, change, effectOn, regularised) => {
    expect(decide(change)).toMatchObject({ effectOn, regularised })
  })

  test('R19 · too late, or not allowed here', () => {
    const late = { decidedOn: day('2026-04-01'), regularisationReason: 'Retard' }
    expect(decide(late)).toBe('REGULARISATION_TOO_LATE')
    expect(decide(late, { ...defaultEligibilityPolicy, regularisationAllowed: false })).toBe(
      'REGULARISATION_NOT_ALLOWED',
    )
  })
})

describe('R27 · a proof must be fresh on the first day', () => {
  test.each([
    ['three months to the day', '2025-12-01', null],
    ['three months and a day', '2025-11-30', 'PROOF_TOO_OLD'],
  ])('R27 · RSA attestation of %s', (_name, dated, code) => {
    const decision = decide({ criteria: [{ ...rsa, proofDatedOn: day(dated) }] })
    expect(typeof decision === 'string' ? decision : null).toBe(code)
  })

  test('R27 · another criterion that holds is enough', () => {
    const young: ClaimedCriterion = {
      code: 'YOUTH_UNDER_26',
      proofKind: 'DOCUMENT_SEEN',
      proofDatedOn: null,
      seenOn: day('2026-02-20'),
    }
    expect(decide({ criteria: [{ ...rsa, proofDatedOn: day('2025-01-01') }, young] })).toMatchObject({
      criteria: ['YOUTH_UNDER_26'],
      basis: 'CRITERIA',
    })
  })

  test.each([
    ['no criterion', [], 'CRITERION_NEEDED'],
    ['nobody saw the proof', [{ ...rsa, seenOn: null }], 'PROOF_NOT_SEEN'],
    ['the proof has no date', [{ ...rsa, proofDatedOn: null }], 'PROOF_NOT_SEEN'],
  ])('R27 · %s', (_name, criteria, code) => {
    expect(decide({ criteria })).toBe(code)
  })

  test('R27 · what the administration certifies needs no eyes', () => {
    expect(decide({ criteria: [{ ...rsa, proofKind: 'API_CERTIFIED', seenOn: null }] })).toMatchObject({
      basis: 'CRITERIA',
    })
  })
})

describe('R28 · a reasoned opinion', () => {
  const opinion: ClaimedCriterion = { ...rsa, code: 'REASONED_REFERRAL', proofKind: 'PRESCRIBER_STATEMENT' }
  test.each([
    ['MISSION_LOCALE', 'CRITERIA'],
    ['OTHER_PRESCRIBER', 'OPINION_NOT_SIGNED'],
    [null, 'OPINION_NOT_SIGNED'],
  ] as const)('R28 · signed by %s: %s', (signedBy, expected) => {
    const decision = decide({ criteria: [{ ...opinion, signedBy }] })
    expect(typeof decision === 'string' ? decision : decision.basis).toBe(expected)
  })
})

describe('R26 · the PASS IAE', () => {
  const pass = { from: day('2025-06-01'), to: day('2027-05-31'), suspended: false }
  test.each([
    ['valid, without any criterion', { criteria: [], iaePass: pass }, 'IAE_PASS'],
    ['suspended', { criteria: [], iaePass: { ...pass, suspended: true } }, 'PASS_SUSPENDED'],
    ['ended', { criteria: [], iaePass: { ...pass, to: day('2026-02-28') } }, 'PASS_EXPIRED'],
    ['not begun', { criteria: [], iaePass: { ...pass, from: day('2026-03-02') } }, 'PASS_EXPIRED'],
    ['ended, but another criterion holds', { iaePass: { ...pass, to: day('2026-02-28') } }, 'CRITERIA'],
  ])('R26 · %s', (_name, change, expected) => {
    const decision = decide(change)
    expect(typeof decision === 'string' ? decision : decision.basis).toBe(expected)
  })
})

describe('each refusal points at its field and says its figures', () => {
  const late = { decidedOn: day('2026-04-01'), regularisationReason: 'Retard' }
  const pass = { from: day('2025-06-01'), to: day('2027-05-31'), suspended: false }
  const opinion = { ...rsa, code: 'REASONED_REFERRAL', proofKind: 'PRESCRIBER_STATEMENT' } as const
  test.each<[string, Partial<EligibilityInput>, string, string, string]>([
    ['R27', { criteria: [] }, 'CRITERION_NEEDED', 'criteria', 'critère'],
    ['R27', { criteria: [{ ...rsa, seenOn: null }] }, 'PROOF_NOT_SEEN', 'criteria', 'pièce'],
    ['R27', { criteria: [{ ...rsa, proofDatedOn: null }] }, 'PROOF_NOT_SEEN', 'criteria', 'pièce'],
    [
      'R27',
      { criteria: [{ ...rsa, proofDatedOn: day('2025-01-01') }] },
      'PROOF_TOO_OLD',
      'criteria',
      'Attestation RSA » datait de plus de 3 mois',
    ],
    ['R28', { criteria: [opinion] }, 'OPINION_NOT_SIGNED', 'criteria', 'habilité'],
    ['R26', { criteria: [], iaePass: { ...pass, suspended: true } }, 'PASS_SUSPENDED', 'iaePass', 'suspendu'],
    [
      'R26',
      { criteria: [], iaePass: { ...pass, to: day('2026-01-31') } },
      'PASS_EXPIRED',
      'iaePass',
      'valable',
    ],
    ['R19', late, 'REGULARISATION_TOO_LATE', 'regularisationReason', '30 jours'],
  ])('%s · with %o: %s', (_rule, change, code, field, words) => {
    const decision = assessEligibility({ ...input, ...change })
    expect(decision).toMatchObject({ ok: false, error: { code, field } })
    expect(decision.ok ? '' : decision.error.message).toContain(words)
  })

  test('R19 · where regularising is not allowed', () => {
    const strict = { ...defaultEligibilityPolicy, regularisationAllowed: false }
    expect(assessEligibility({ ...input, ...late }, strict)).toMatchObject({
      error: { code: 'REGULARISATION_NOT_ALLOWED', field: 'regularisationReason' },
    })
  })

  test('R26 · the PASS counts on its first and on its last day', () => {
    expect(decide({ criteria: [], iaePass: { ...pass, from: day('2026-03-01') } })).toMatchObject({
      basis: 'IAE_PASS',
    })
    expect(decide({ criteria: [], iaePass: { ...pass, to: day('2026-03-01') } })).toMatchObject({
      basis: 'IAE_PASS',
    })
  })

  test('R19 · a reason of blanks is none; a reason given in time regularises nothing', () => {
    expect(decide({ decidedOn: day('2026-03-09'), regularisationReason: '  ' })).toMatchObject({
      effectOn: '2026-03-09',
      regularised: false,
      regularisationReason: null,
    })
    expect(decide({ decidedOn: day('2026-03-01'), regularisationReason: 'Retard' })).toMatchObject({
      regularised: false,
      regularisationReason: null,
    })
  })

  test('R19 · without a contract yet there is nothing to regularise', () => {
    expect(decide({ firstWorkDay: null, regularisationReason: 'Retard' })).toMatchObject({
      effectOn: '2026-02-25',
      regularised: false,
    })
  })

  test('R19 · a regularised file counts its 24 months from the first day of work, and says its reason and its dates', () => {
    expect(
      decide({ decidedOn: day('2026-03-09'), regularisationReason: ' Avis reçu le 8 mars ' }),
    ).toMatchObject({
      effectOn: '2026-03-01',
      validUntil: '2028-02-29',
      regularisationReason: 'Avis reçu le 8 mars',
      sentence:
        'Les heures comptent à partir du 1er\u00a0mars\u00a02026 et jusqu’au 29\u00a0février\u00a02028.',
    })
  })
})
