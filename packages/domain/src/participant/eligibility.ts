import { type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { addDays, addMonths, type Day, daysBetween, earliest, formatDay, latest } from '../kernel/day.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { CriterionCode } from './criteria.ts'
import {
  type ClaimedCriterion,
  checkAge,
  checkCriterion,
  checkIaePass,
  checkProofDates,
  type EligibilityRefusal,
  type IaePass,
} from './criterion-check.ts'
import { defaultEligibilityPolicy, type EligibilityPolicy } from './eligibility-policy.ts'
import { defaultPrescriberPolicy, type PrescriberPolicy } from './prescriber-policy.ts'
import { type ProofValidity, proofValidities } from './proof-validity.ts'
import { refuse } from './refusals.ts'

export type EligibilityInput = {
  readonly criteria: readonly ClaimedCriterion[]
  readonly iaePass?: IaePass | null
  /** Known: the criteria of age are checked; absent: the proof alone speaks. */
  readonly bornOn?: Day | null
  /** First day of the contract of work; `null` while nothing is signed. */
  readonly firstWorkDay: Day | null
  readonly decidedOn: Day
  /** Why a late file is accepted from the first day of work; empty: the hours before the decision do not count. */
  readonly regularisationReason?: string | null
}

export type EligibilityDecision = {
  readonly decidedOn: Day
  /** First day from which hours count. */
  readonly effectOn: Day
  /** Last day on which they do. */
  readonly validUntil: Day
  readonly basis: 'CRITERIA' | 'IAE_PASS'
  /** The criteria that hold, in the order given; the first is the principal one. */
  readonly criteria: readonly CriterionCode[]
  readonly regularised: boolean
  readonly regularisationReason: string | null
  /** What the employer is told, and nothing else. */
  readonly sentence: string
  readonly policy: PolicyUsed
  /** The list behind a reasoned opinion; `null` when the decision rests on none. */
  readonly prescriberPolicy: PolicyUsed | null
}

/** The PASS if it holds, otherwise the criteria that do; otherwise the first reason why none does. */
const basisOf = (
  input: EligibilityInput,
  onDay: Day,
  policy: EligibilityPolicy,
  prescribers: PrescriberPolicy,
  validities: readonly ProofValidity[],
): Result<Pick<EligibilityDecision, 'basis' | 'criteria'>, EligibilityRefusal> => {
  const pass = input.iaePass ? checkIaePass(input.iaePass, onDay) : null
  const checked = input.criteria.map((claimed) => {
    const dated = checkProofDates(claimed, input.decidedOn)
    const proven = dated.ok ? checkCriterion(claimed, onDay, prescribers, validities) : dated
    return proven.ok ? checkAge(claimed.code, input.bornOn ?? null, onDay, policy) : proven
  })
  const criteria = checked.flatMap((each) => (each.ok ? [each.value] : []))
  if (pass?.ok) return ok({ basis: 'IAE_PASS', criteria })
  if (criteria.length > 0) return ok({ basis: 'CRITERIA', criteria })
  const refused = checked.find((each) => !each.ok)
  if (pass !== null && !pass.ok) return pass
  return refused !== undefined && !refused.ok ? refused : err(refuse('CRITERION_NEEDED', 'criteria'))
}

const reasonOf = ({ regularisationReason }: Pick<EligibilityInput, 'regularisationReason'>): string =>
  (regularisationReason ?? '').trim()

/**
 * From which day hours count: the first day of work when the decision came in time, or late but regularised
 * with a reason; the day of the decision otherwise. Decision and effect are two facts.
 * @rule R19
 * @source pratique: dossiers reçus après le premier jour, régularisation motivée (délai à vérifier localement)
 */
export const effectDay = (
  input: Pick<EligibilityInput, 'firstWorkDay' | 'decidedOn' | 'regularisationReason'>,
  policy: EligibilityPolicy = defaultEligibilityPolicy,
): Result<{ readonly effectOn: Day; readonly regularised: boolean }, EligibilityRefusal> => {
  const { firstWorkDay, decidedOn } = input
  if (firstWorkDay === null || firstWorkDay >= decidedOn) {
    return ok({ effectOn: firstWorkDay ?? decidedOn, regularised: false })
  }
  if (reasonOf(input) === '') return ok({ effectOn: decidedOn, regularised: false })
  if (!policy.regularisationAllowed) return err(refuse('REGULARISATION_NOT_ALLOWED', 'regularisationReason'))
  if (daysBetween(firstWorkDay, decidedOn) > policy.regularisationMaxDays) {
    return err(
      refuse('REGULARISATION_TOO_LATE', 'regularisationReason', { days: policy.regularisationMaxDays }),
    )
  }
  return ok({ effectOn: firstWorkDay, regularised: true })
}

/** The last day of a path of so many months: 24 months from 1 March 2026 end on 29 February 2028. */
export const pathwayEnd = (startOn: Day, pathwayMonths: number): Day =>
  addDays(addMonths(startOn, pathwayMonths), -1)

/** What is left of a decision once its path has begun or not: the days between which hours count. */
export type Path = { readonly effectOn: Day; readonly validUntil: Day }

/**
 * The path of somebody decided before any contract of work: its months begin on the first day of work under
 * a clause where the policy says so. A path already begun never begins again.
 * @returns the path, with its last day in whole months from its beginning.
 */
export const startPathway = (
  path: Path,
  firstWorkDay: Day,
  alreadyBegun: boolean,
  policy: EligibilityPolicy = defaultEligibilityPolicy,
): Path =>
  alreadyBegun || !policy.startsWithWork || firstWorkDay <= path.effectOn
    ? path
    : { effectOn: firstWorkDay, validUntil: pathwayEnd(firstWorkDay, policy.pathwayMonths) }

/** A decision withdrawn: the hours to come no longer count. @returns what is left of the path; `null` when it had not begun. */
export const endPathway = (path: Path, at: Day): Path | null =>
  path.effectOn > at ? null : { ...path, validUntil: earliest(path.validUntil, at) }

/**
 * May this person's hours count, from when and until when? At least one criterion must hold on the first
 * day of work (or a valid PASS IAE); the path lasts the months of the policy. What the employer learns is
 * the sentence, never the criterion.
 * @returns the decision; refuses with the first reason that keeps every criterion from holding.
 * @source CCAG 2021 art. 16.1.1; Rennes Métropole, parcours de 24 mois
 */
export const assessEligibility = (
  input: EligibilityInput,
  policy: EligibilityPolicy = defaultEligibilityPolicy,
  prescribers: PrescriberPolicy = defaultPrescriberPolicy,
  validities: readonly ProofValidity[] = proofValidities,
): Result<EligibilityDecision, EligibilityRefusal> => {
  const effect = effectDay(input, policy)
  if (!effect.ok) return effect
  const { effectOn, regularised } = effect.value
  const basis = basisOf(input, effectOn, policy, prescribers, validities)
  if (!basis.ok) return basis
  const startOn = !policy.startsWithWork ? latest(input.decidedOn, effectOn) : effectOn
  const validUntil = pathwayEnd(startOn, policy.pathwayMonths)
  return ok({
    ...basis.value,
    decidedOn: input.decidedOn,
    effectOn,
    validUntil,
    regularised,
    regularisationReason: regularised ? reasonOf(input) : null,
    sentence: `Les heures comptent à partir du ${formatDay(effectOn)} et jusqu’au ${formatDay(validUntil)}.`,
    policy: policyUsed(policy),
    prescriberPolicy: basis.value.criteria.includes('REASONED_REFERRAL') ? policyUsed(prescribers) : null,
  })
}
