import { expect, test } from 'vitest'
import {
  isPrescriberKind,
  organisationKindFacts,
  organisationKindLabel,
  organisationKinds,
} from './organisation-kind.ts'
import { isKnownForTheClause, isSiae, isSocialEmployer, secondsItsStaff } from './social-employer.ts'

test('every kind has a label and plain words', () => {
  for (const kind of organisationKinds) {
    expect(organisationKindLabel(kind)).not.toBe('')
    expect(organisationKindFacts[kind].plainLabel).not.toBe('')
  }
  expect(organisationKindFacts.ETTI.plainLabel).toBe('une agence d’insertion')
})

test('R32 · plain words never name a service of justice or of health', () => {
  for (const kind of ['SPIP', 'PJJ', 'CSAPA', 'CAARUD', 'ASE'] as const) {
    expect(organisationKindFacts[kind].plainLabel).toBe('votre conseiller ou conseillère')
  }
})

test.each([
  ['ETTI', true, true, true, true],
  ['AI', true, true, true, true],
  ['GEIQ', true, false, false, true],
  ['EITI', true, true, false, false],
  ['ETT', false, false, false, true],
  ['COMPANY', false, false, false, false],
] as const)(
  '%s: social employer %s, SIAE %s, known for the clause %s, seconds %s',
  (kind, social, siae, known, seconds) => {
    expect(isSocialEmployer(kind)).toBe(social)
    expect(isSiae(kind)).toBe(siae)
    expect(isKnownForTheClause(kind)).toBe(known)
    expect(secondsItsStaff(kind)).toBe(seconds)
  },
)

test('prescribers are told apart', () => {
  expect(isPrescriberKind('MISSION_LOCALE')).toBe(true)
  expect(isPrescriberKind('BUYER')).toBe(false)
})
