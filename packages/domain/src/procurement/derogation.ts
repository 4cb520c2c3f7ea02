import { type DatedPolicy, findPolicy } from '../kernel/dated-policy.ts'
import { type Day, day } from '../kernel/day.ts'
import type { ContractCategory } from './obligation-policies.ts'

/** Reasons for a contract above the thresholds to carry no social consideration. */
export type DerogationReason =
  | 'IMMEDIATELY_AVAILABLE_SOLUTION'
  | 'NO_SUFFICIENT_LINK'
  | 'RESTRICTS_COMPETITION_OR_DIFFICULT'
  | 'WORKS_UNDER_SIX_MONTHS'

/** @source L2112-2-1, II du code de la commande publique : les quatre cas, rédaction exacte à vérifier */
export const derogationReasonLabels: Readonly<Record<DerogationReason, string>> = {
  IMMEDIATELY_AVAILABLE_SOLUTION: 'Le besoin peut être satisfait par une solution immédiatement disponible',
  NO_SUFFICIENT_LINK: 'Une telle considération n’a pas de lien suffisant avec l’objet du marché',
  RESTRICTS_COMPETITION_OR_DIFFICULT:
    'Elle restreindrait la concurrence ou rendrait l’exécution techniquement ou économiquement difficile',
  WORKS_UNDER_SIX_MONTHS: 'Il s’agit d’un marché de travaux de moins de six mois',
}

export type Derogation = { readonly reason: DerogationReason; readonly justification: string }

/** A case of derogation as the law writes it, for as long as it does. */
export type DerogationCase = DatedPolicy & {
  readonly reason: DerogationReason
  /** Works only, for the case of short works. */
  readonly only: ContractCategory | null
  /** Shorter than so many months; `null` where the length does not matter. */
  readonly underMonths: number | null
}

const article = (
  reason: DerogationReason,
  only: ContractCategory | null = null,
  underMonths: number | null = null,
): DerogationCase => ({
  from: day('2026-08-22'),
  source: 'Code de la commande publique, L2112-2-1, II : quatre cas, rédaction exacte à vérifier',
  verified: false,
  reason,
  only,
  underMonths,
})

export const derogationCases: readonly DerogationCase[] = [
  article('IMMEDIATELY_AVAILABLE_SOLUTION'),
  article('NO_SUFFICIENT_LINK'),
  article('RESTRICTS_COMPETITION_OR_DIFFICULT'),
  article('WORKS_UNDER_SIX_MONTHS', 'WORKS', 6),
]

/** What is known of the contract when a case is chosen; what is not known is not held against it. */
export type DerogatedContract = {
  readonly contractCategory: ContractCategory | null
  readonly durationMonths: number | null
  readonly launchedOn: Day | null
}

/**
 * Does the law offer this case to this contract: in force at its launch, for its nature and its length?
 * @returns false only when what is known excludes the case.
 */
export const derogationFits = (
  reason: DerogationReason,
  { contractCategory, durationMonths, launchedOn }: DerogatedContract,
  cases: readonly DerogationCase[] = derogationCases,
): boolean => {
  const ofReason = cases.filter((each) => each.reason === reason)
  const found = launchedOn === null ? (ofReason.at(-1) ?? null) : findPolicy(ofReason, launchedOn)
  if (found === null) return false
  const otherNature = found.only !== null && contractCategory !== null && contractCategory !== found.only
  const tooLong = found.underMonths !== null && durationMonths !== null && durationMonths >= found.underMonths
  return !otherNature && !tooLong
}
