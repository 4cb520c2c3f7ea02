import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes } from '../kernel/minutes.ts'
import { formatCount } from '../kernel/number-format.ts'
import { type BasisPoints, formatPercent, percent, shareOf } from '../kernel/ratio.ts'

/** A contract of the same sector already done: what was due, what was validated in the end. */
export type ComparableContract = {
  readonly due: Minutes
  readonly validated: Minutes
  readonly months: number
}

export type FeasibilityFacts = {
  readonly due: Minutes
  readonly months: number
  readonly comparables: readonly ComparableContract[]
  /** People of the territory looking for this trade, and structures that serve the place. */
  readonly peopleReady: number
  readonly structuresServing: number
}

export type Light = 'GREEN' | 'ORANGE' | 'RED'
export const lightLabels: Readonly<Record<Light, string>> = {
  GREEN: 'Faisable',
  ORANGE: 'À préparer',
  RED: 'Difficile',
}

export type FeasibilityPolicy = DatedPolicy & {
  /** What one person does in a month at full time: a yardstick. */
  readonly fullTimeMonth: Minutes
  /** Under this share of the hours done by comparable contracts, the clause has to be prepared. */
  readonly achievedFrom: BasisPoints
}

export const defaultFeasibilityPolicy: FeasibilityPolicy = {
  from: day('2000-01-01'),
  source: 'Mois à temps plein de 151,67 h ; seuil de 90 % : choix de départ, à régler',
  verified: false,
  fullTimeMonth: hours(151.67),
  achievedFrom: percent(90),
}

export const feasibilityPolicies: readonly FeasibilityPolicy[] = [defaultFeasibilityPolicy]

export type Feasibility = {
  readonly light: Light
  readonly reasons: readonly string[]
  readonly policy: PolicyUsed
}

/** The share of the hours done by the contract in the middle; `null` when none is comparable. */
const middleShare = (comparables: readonly ComparableContract[]): BasisPoints | null => {
  const shares = comparables.flatMap(({ due, validated }) => shareOf(validated, due) ?? [])
  return shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)] ?? null
}

/**
 * A light before the clause is written: people and structures at hand against the people needed at the same
 * time, and what comparable contracts achieved. It informs; nothing is refused.
 * @rule R82
 * @source guide de la DAJ, l'objectif doit être réaliste selon le secteur et le public mobilisable
 */
export const feasibility = (
  facts: FeasibilityFacts,
  policy: FeasibilityPolicy = defaultFeasibilityPolicy,
): Feasibility => {
  const needed = Math.max(1, Math.ceil(facts.due / (Math.max(1, facts.months) * policy.fullTimeMonth)))
  const achieved = middleShare(facts.comparables)
  const reasons = [
    `${formatHours(facts.due)} en ${formatCount(facts.months, 'mois', 'mois')} : ${formatCount(needed, 'personne', 'personnes')} à temps plein en même temps.`,
    `${formatCount(facts.peopleReady, 'personne cherche', 'personnes cherchent')} ce métier, ${formatCount(facts.structuresServing, 'structure dessert', 'structures desservent')} le lieu.`,
    achieved === null
      ? 'Aucun marché comparable n’est connu.'
      : `Sur ${formatCount(facts.comparables.length, 'marché comparable', 'marchés comparables')}, la moitié a fait au moins ${formatPercent(achieved)} des heures.`,
  ]
  const short = facts.peopleReady < needed
  const fell = achieved !== null && achieved < policy.achievedFrom
  const light: Light =
    short && facts.structuresServing === 0
      ? 'RED'
      : short || facts.structuresServing === 0 || fell
        ? 'ORANGE'
        : 'GREEN'
  return { light, reasons, policy: policyUsed(policy) }
}
