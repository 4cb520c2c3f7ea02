import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CpvCode } from '../kernel/identifiers.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { organisationKinds } from '../organisation/organisation-kind.ts'
import { criterionCodes } from '../participant/criteria.ts'
import { employmentContractTypes } from '../placement/employment-contract.ts'
import { modalities } from '../placement/modality.ts'
import { clauseTypes } from '../procurement/clause-type.ts'
import {
  buyerGroup,
  buyerGroupLabels,
  legalBasis,
  legalBasisLabels,
  obligationGroup,
  obligationGroupLabels,
  renewalGroup,
  sectorGroup,
  sectorGroupLabels,
} from './contract-dimensions.ts'
import { aspOfEducation, type Education, educationLabels, educationOfAsp } from './dimensions.ts'
import { entryStatus, entryStatusLabels } from './entry-status.ts'
import { hoursByGroup } from './hours-by-group.ts'
import { modalityGroup, modalityGroupLabels } from './modality-group.ts'
import {
  aspOfOrigin,
  originOfAsp,
  type PrescriberOrigin,
  prescriberOrigin,
  prescriberOriginLabels,
} from './prescriber-origin.ts'

describe('what the contract is', () => {
  test.each([
    ['45233140', 'ROADS_NETWORKS'],
    ['90910000', 'CLEANING'],
    ['45000000', 'STRUCTURAL_WORK'],
    ['03000000', 'OTHER'],
    [null, 'NOT_STATED'],
  ] as const)('CPV %s is %s', (cpv, group) => {
    expect(sectorGroup(cpv as CpvCode | null)).toBe(group)
    expect(sectorGroupLabels[group]).not.toBe('')
  })

  test.each([
    ['LOCAL', 'Collectivité ou autre pouvoir adjudicateur'],
    ['PRIVATE', 'Donneur d’ordre privé'],
    [null, 'Non renseigné'],
  ] as const)('buyer %s reads « %s »', (category, label) => {
    expect(buyerGroupLabels[buyerGroup(category)]).toBe(label)
  })

  test.each([
    ['REQUIRED', 'REQUIRED'],
    ['NOT_REQUIRED', 'VOLUNTARY'],
    ['DEROGATED', 'DEROGATED'],
    ['UNDETERMINED', 'TO_VERIFY'],
    [null, 'TO_VERIFY'],
  ] as const)('obligation %s is %s', (status, group) => {
    expect(obligationGroup(status)).toBe(group)
    expect(obligationGroupLabels[group]).not.toBe('')
  })
})

describe('R29 · on which text, and in which operation', () => {
  test.each([
    ['EXECUTION_PERCENT', 'EXECUTION_CONDITION'],
    ['CLAUSE_AND_CRITERION', 'CONDITION_AND_CRITERION'],
    ['RESERVED_ESS', 'RESERVED'],
    ['INSERTION_SERVICE', 'INSERTION_SERVICE'],
    ['TRAINING_COURSE', 'TRAINING'],
    ['VOLUNTARY_PRIVATE', 'PRIVATE'],
    [null, 'NOT_STATED'],
  ] as const)('%s rests on %s', (type, basis) => {
    expect(legalBasis(type)).toBe(basis)
  })

  test('every type of clause rests on a text with a label', () => {
    for (const type of clauseTypes) expect(legalBasisLabels[legalBasis(type)]).not.toBe('')
  })

  test.each([
    [true, 'URBAN_RENEWAL'],
    [false, 'OTHER'],
    [null, 'NOT_STATED'],
  ] as const)('R29 · urban renewal %s is %s', (urbanRenewal, group) => {
    expect(renewalGroup(urbanRenewal)).toBe(group)
  })
})

describe('what the person was at entry', () => {
  test.each([
    ['RSA', 'RSA'],
    ['AAH', 'DISABILITY'],
    ['DETLD_24', 'DETLD'],
    ['YOUTH_SUPPORT', 'YOUTH'],
    ['GEIQ_PATH', 'SIAE'],
    ['EX_OFFENDER', 'OTHER'],
    ['REASONED_REFERRAL', 'OTHER'],
    [null, 'NOT_STATED'],
  ] as const)('%s is %s', (criterion, status) => {
    expect(entryStatus(criterion)).toBe(status)
  })

  test('every criterion has its line, and none of justice is named', () => {
    for (const code of criterionCodes)
      expect(entryStatusLabels[entryStatus(code)]).not.toMatch(/justice|détention/)
  })

  test.each([
    ['70', 'BELOW_3', '70'],
    ['51', 'LEVEL_3', '50'],
    ['41', 'LEVEL_4', '40'],
    ['10', 'LEVEL_5_PLUS', '30'],
    ['7', 'NOT_STATED', null],
  ] as const)('education %s of the ASP is %s, written %s', (code, level, written) => {
    expect(educationOfAsp(code)).toBe(level)
    expect(aspOfEducation(level)).toBe(written)
  })

  test('what is written to the ASP reads back as it was', () => {
    for (const level of Object.keys(educationLabels) as Education[]) {
      expect(educationOfAsp(aspOfEducation(level) ?? '')).toBe(level)
    }
    for (const origin of Object.keys(prescriberOriginLabels) as PrescriberOrigin[]) {
      expect(originOfAsp(aspOfOrigin(origin))).toBe(origin === 'SIAE' ? 'OTHER' : origin)
    }
  })

  test.each([
    ['01', 'MISSION_LOCALE'],
    ['03', 'FRANCE_TRAVAIL'],
    ['07', 'SPONTANEOUS'],
    ['09', 'OTHER'],
    ['99', 'NOT_STATED'],
    ['', 'NOT_STATED'],
  ] as const)('prescriber %s of the ASP is %s', (code, origin) => {
    expect(originOfAsp(code)).toBe(origin)
  })
})

describe('who sent the person', () => {
  test.each([
    ['FRANCE_TRAVAIL', 'FRANCE_TRAVAIL'],
    ['MISSION_LOCALE', 'MISSION_LOCALE'],
    ['CAP_EMPLOI', 'CAP_EMPLOI'],
    ['PLIE', 'PLIE'],
    ['DEPARTMENT', 'DEPARTMENT'],
    ['ASE', 'DEPARTMENT'],
    ['ETTI', 'SIAE'],
    ['EITI', 'SIAE'],
    ['GEIQ', 'OTHER'],
    ['SPIP', 'OTHER'],
    ['SPONTANEOUS', 'SPONTANEOUS'],
    [null, 'NOT_STATED'],
  ] as const)('%s is %s', (sentBy, origin) => {
    expect(prescriberOrigin(sentBy)).toBe(origin)
  })

  test('no kind of organisation is left without a label, and none of justice is named', () => {
    for (const kind of organisationKinds) expect(prescriberOriginLabels[prescriberOrigin(kind)]).toBeTruthy()
    expect([prescriberOrigin('SPIP'), prescriberOrigin('PJJ')]).toEqual(['OTHER', 'OTHER'])
  })
})

describe('how the hours were done', () => {
  test.each([
    ['DIRECT_HIRE', 'PERMANENT', null, 'DIRECT_PERMANENT'],
    ['DIRECT_HIRE', 'CDI_CHANTIER', null, 'DIRECT_PERMANENT'],
    ['DIRECT_HIRE', 'FIXED_TERM', null, 'DIRECT_FIXED_TERM'],
    ['DIRECT_HIRE', 'FIXED_TERM_I', null, 'DIRECT_FIXED_TERM'],
    ['DIRECT_HIRE', 'OTHER', null, 'DIRECT_OTHER'],
    ['DIRECT_HIRE', 'APPRENTICESHIP', null, 'WORK_STUDY'],
    ['WORK_STUDY', 'PROFESSIONAL_TRAINING', null, 'WORK_STUDY'],
    ['TEMP_ETTI', 'TEMPORARY', null, 'ETTI'],
    ['TEMP_ETT', 'TEMPORARY', null, 'ETT'],
    ['MAD_AI', 'FIXED_TERM_USAGE', null, 'AI'],
    ['MAD_GEIQ', 'PROFESSIONAL_TRAINING', null, 'GEIQ'],
    ['SUBCONTRACT_ACI', 'FIXED_TERM_I', null, 'EI_ACI'],
    ['SUBCONTRACT_ESAT', 'OTHER', null, 'EA_ESAT'],
    ['COCONTRACT', 'FIXED_TERM_I', 'EI', 'EI_ACI'],
    ['RESERVED_LOT', 'PERMANENT', 'EA', 'EA_ESAT'],
    ['RESERVED_LOT', 'PERMANENT', null, 'OTHER'],
    ['SUBCONTRACT_REGIE', 'FIXED_TERM_I', 'EI', 'OTHER'],
    ['PRISON_WORK', 'OTHER', 'SEP', 'OTHER'],
  ] as const)('%s with %s, employer %s: %s', (modality, contractType, employerKind, group) => {
    expect(modalityGroup({ modality, contractType, employerKind })).toBe(group)
  })

  test('every pair has a label', () => {
    for (const modality of modalities)
      for (const contractType of employmentContractTypes)
        expect(modalityGroupLabels[modalityGroup({ modality, contractType })]).toBeTruthy()
  })
})

describe('hours by group', () => {
  test('every line is shown, somebody seen twice is one person', () => {
    const rows = [
      { participantId: 'p1', minutes: hours(7), sentBy: 'PLIE' as const },
      { participantId: 'p1', minutes: hours(3), sentBy: 'PLIE' as const },
      { participantId: 'p2', minutes: hours(5), sentBy: null },
    ]
    const lines = hoursByGroup(rows, prescriberOriginLabels, ({ sentBy }) => prescriberOrigin(sentBy))
    expect(lines.map(({ group }) => group)).toEqual(Object.keys(prescriberOriginLabels))
    expect(lines.find(({ group }) => group === 'PLIE')).toEqual({
      group: 'PLIE',
      label: 'PLIE',
      minutes: hours(10),
      participants: 1,
    })
    expect(lines.find(({ group }) => group === 'SIAE')).toMatchObject({ minutes: 0, participants: 0 })
  })

  test('no minute is lost, none is counted twice', () => {
    const row = fc.record({
      participantId: fc.constantFrom('p1', 'p2', 'p3'),
      minutes: fc.nat({ max: 10_000 }).map(minutes),
      modality: fc.constantFrom(...modalities),
      contractType: fc.constantFrom(...employmentContractTypes),
    })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const lines = hoursByGroup(rows, modalityGroupLabels, modalityGroup)
        const sum = (all: readonly { readonly minutes: number }[]) =>
          all.reduce((total, each) => total + each.minutes, 0)
        expect(sum(lines)).toBe(sum(rows))
      }),
    )
  })
})
