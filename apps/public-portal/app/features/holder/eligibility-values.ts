import type { CriterionCode } from '@cordee/domain/participant/criteria'
import { dayOrNull, type Typed } from '../../display/problems.ts'

/** What an adviser usually knows; the others are the facilitator's to note with the person. */
export const FORM_CRITERIA = [
  'RSA',
  'ASS',
  'DELD_12',
  'DETLD_24',
  'YOUTH_UNDER_26',
  'LOW_QUALIFICATION',
  'SENIOR_50',
  'YOUTH_SUPPORT',
  'RQTH',
  'SINGLE_PARENT',
  'SIAE_EMPLOYEE',
  'REASONED_REFERRAL',
] as const satisfies readonly CriterionCode[]

export const criterionField = (code: CriterionCode): string => `critere.${code}`
export const proofField = (code: CriterionCode): string => `piece.${code}`

/** The boxes ticked, each with the day written on its proof. */
export const criteriaTyped = (typed: Typed) =>
  FORM_CRITERIA.filter((code) => typed[criterionField(code)] === 'on').map((code) => ({
    code,
    proofDatedOn: dayOrNull(typed[proofField(code)]),
  }))
