import { type DatedPolicy, policyAt } from '../kernel/dated-policy.ts'
import { addMonths, type Day, day } from '../kernel/day.ts'
import type { CriterionCode } from './criteria.ts'

/** For how long the proof of a criterion may be shown: texts and practice change it, so a dated parameter. */
export type ProofValidity = DatedPolicy & {
  readonly code: CriterionCode
  /** Months for which a proof stays fresh at the first day of work; `null`: as long as the status lasts. */
  readonly months: number | null
}

const published =
  'Critères administratifs de l’IAE et du GEIQ (les emplois de l’inclusion) ; CCAG 2021 art. 16.1.1'
const choice = 'Choix de départ, par analogie avec les critères de l’IAE, à vérifier'

const validity = (code: CriterionCode, months: number | null, source: string): ProofValidity => ({
  from: day('2000-01-01'),
  source,
  verified: source === published,
  code,
  months,
})

/** Since everybody who touches the RSA is registered, the length of a registration says less by itself. */
const sinceRegistration = (code: CriterionCode): ProofValidity => ({
  ...validity(code, 3, choice),
  from: day('2025-01-01'),
  source:
    'Inscription de tous à France Travail depuis le 1er janvier 2025 (catégories F et G) : avis de situation ou avis du référent, lecture locale à vérifier',
})

export const proofValidities: readonly ProofValidity[] = [
  validity('RSA', 3, published),
  validity('ASS', 3, published),
  validity('AAH', 3, published),
  validity('DETLD_24', 3, published),
  validity('DELD_12', 3, published),
  validity('RECURRENT_UNEMPLOYMENT', 3, choice),
  validity('LOW_QUALIFICATION', 3, published),
  validity('YOUTH_UNDER_26', null, published),
  validity('YOUTH_NEVER_WORKED', 3, choice),
  validity('YOUNG_GRADUATE', 3, choice),
  validity('SENIOR_50', null, published),
  validity('RQTH', null, published),
  validity('QPV', 6, published),
  validity('ZRR_FRR', 6, published),
  validity('SINGLE_PARENT', 3, published),
  validity('HOMELESS', 3, published),
  validity('REFUGEE', null, published),
  validity('EX_OFFENDER', 6, published),
  validity('ASE_LEAVER', 12, published),
  validity('FRENCH_BELOW_A1', 6, published),
  validity('MOBILITY_ISSUE', 6, published),
  validity('OTHER_MINIMA', 3, published),
  validity('SIAE_EMPLOYEE', null, published),
  validity('EA_ESAT', null, published),
  validity('GEIQ_PATH', 6, published),
  validity('REGIE_QUARTIER', null, published),
  validity('EPIDE_E2C', null, published),
  validity('YOUTH_SUPPORT', 3, choice),
  validity('PLIE_PARTICIPANT', null, choice),
  validity('RECONVERSION', null, published),
  validity('REASONED_REFERRAL', 3, choice),
  sinceRegistration('DETLD_24'),
  sinceRegistration('DELD_12'),
]

/**
 * How long the proof of this criterion is accepted on this day.
 * @returns the policy, with its months; a criterion without a row is a bug.
 */
export const proofValidityOn = (
  code: CriterionCode,
  at: Day,
  validities: readonly ProofValidity[] = proofValidities,
): ProofValidity =>
  policyAt(
    validities.filter((each) => each.code === code),
    at,
  )

/** Last day on which a proof seen that day is accepted; `null` for a status that lasts, or a paper without a date. */
export const proofValidUntil = (code: CriterionCode, datedOn: Day | null, seenOn: Day): Day | null => {
  const { months } = proofValidityOn(code, seenOn)
  return months === null || datedOn === null ? null : addMonths(datedOn, months)
}
