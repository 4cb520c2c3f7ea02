import { ageOn } from '../kernel/age.ts'
import { addMonths, type Day, formatDay } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { PrescriberKind } from '../organisation/organisation-kind.ts'
import { type CriterionCode, criterionOf, type ProofKind } from './criteria.ts'
import { defaultEligibilityPolicy, type EligibilityPolicy } from './eligibility-policy.ts'
import { defaultPrescriberPolicy, type PrescriberPolicy } from './prescriber-policy.ts'
import { type ProofValidity, proofValidities, proofValidityOn } from './proof-validity.ts'
import { refuse } from './refusals.ts'

export type ClaimedCriterion = {
  readonly code: CriterionCode
  readonly proofKind: ProofKind
  /** Day written on the proof; `null` for a status that lasts. */
  readonly proofDatedOn: Day | null
  /** Day somebody saw it; `null` when nobody did. */
  readonly seenOn: Day | null
  /** For a reasoned opinion: who signed it. */
  readonly signedBy?: PrescriberKind | null
}

/** The State's approval to work in an insertion structure: enough by itself while it runs. */
export type IaePass = { readonly from: Day; readonly to: Day; readonly suspended: boolean }

export type EligibilityRefusal = Refusal<
  | 'CRITERION_NEEDED'
  | 'PROOF_NOT_SEEN'
  | 'PROOF_TOO_OLD'
  | 'OPINION_NOT_SIGNED'
  | 'AGE_NOT_MET'
  | 'PROOF_LATER_THAN_DECISION'
  | 'PASS_SUSPENDED'
  | 'PASS_EXPIRED'
  | 'REGULARISATION_TOO_LATE'
  | 'REGULARISATION_NOT_ALLOWED'
>

/**
 * Does this criterion hold on the first day of work? A proof older than its validity does not carry a
 * decision, and an opinion counts only when an authorised prescriber signed it.
 * @rule R27
 * @rule R28
 * @returns the code; refuses `PROOF_NOT_SEEN`, `PROOF_TOO_OLD`, `OPINION_NOT_SIGNED`.
 * @source critères administratifs de l'IAE: validité de chaque pièce
 */
export const checkCriterion = (
  claimed: ClaimedCriterion,
  onDay: Day,
  prescribers: PrescriberPolicy = defaultPrescriberPolicy,
  validities: readonly ProofValidity[] = proofValidities,
): Result<CriterionCode, EligibilityRefusal> => {
  if (claimed.seenOn === null && claimed.proofKind !== 'API_CERTIFIED')
    return err(refuse('PROOF_NOT_SEEN', 'criteria'))
  if (claimed.code === 'REASONED_REFERRAL') {
    const signedBy = claimed.signedBy ?? null
    if (signedBy === null || !prescribers.authorised.includes(signedBy))
      return err(refuse('OPINION_NOT_SIGNED', 'criteria'))
  }
  const { months } = proofValidityOn(claimed.code, onDay, validities)
  if (months === null) return ok(claimed.code)
  if (claimed.proofDatedOn === null) return err(refuse('PROOF_NOT_SEEN', 'criteria'))
  return addMonths(claimed.proofDatedOn, months) < onDay
    ? err(refuse('PROOF_TOO_OLD', 'criteria', { proof: criterionOf(claimed.code).proof, months }))
    : ok(claimed.code)
}

/** A proof seen or dated after the decision is a slip of the pen. @returns the code; refuses `PROOF_LATER_THAN_DECISION`. */
export const checkProofDates = (
  { code, proofDatedOn, seenOn }: ClaimedCriterion,
  decidedOn: Day,
): Result<CriterionCode, EligibilityRefusal> =>
  [proofDatedOn, seenOn].some((each) => each !== null && each > decidedOn)
    ? err(refuse('PROOF_LATER_THAN_DECISION', 'criteria', { day: formatDay(decidedOn) }))
    : ok(code)

/**
 * A criterion of age holds by the age on the first day of work, when the date of birth is known.
 * @rule R79
 * @returns the code; refuses `AGE_NOT_MET`.
 * @source critères administratifs de l'IAE: jeune (-26 ans), senior (+50 ans)
 */
export const checkAge = (
  code: CriterionCode,
  bornOn: Day | null,
  onDay: Day,
  policy: EligibilityPolicy = defaultEligibilityPolicy,
): Result<CriterionCode, EligibilityRefusal> => {
  if (bornOn === null) return ok(code)
  const age = ageOn(bornOn, onDay)
  const tooOld = code === 'YOUTH_UNDER_26' && age >= policy.youngUnder
  const tooYoung = code === 'SENIOR_50' && age < policy.seniorFrom
  return tooOld || tooYoung ? err(refuse('AGE_NOT_MET', 'criteria', { age })) : ok(code)
}

/**
 * A valid PASS IAE is enough; a suspended one leaves new hours to the facilitator's decision.
 * @rule R26
 * @source les emplois de l'inclusion; CCAG 2021 art. 16.1.1.1 b
 */
export const checkIaePass = (pass: IaePass, onDay: Day): Result<IaePass, EligibilityRefusal> => {
  if (onDay < pass.from || onDay > pass.to) return err(refuse('PASS_EXPIRED', 'iaePass'))
  return pass.suspended ? err(refuse('PASS_SUSPENDED', 'iaePass')) : ok(pass)
}
