import { formatHours, type Minutes, minutes } from '../kernel/minutes.ts'
import { formatCount } from '../kernel/number-format.ts'

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

export type Feasibility = { readonly light: Light; readonly reasons: readonly string[] }

/** Hours a person does in a month at full time, as a yardstick. */
const FULL_TIME_MONTH = minutes(9100)

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

/**
 * A light before the clause is written: people and structures at hand against the people needed at the same
 * time, and what comparable contracts achieved. It informs; nothing is refused.
 */
export const feasibility = (facts: FeasibilityFacts): Feasibility => {
  const needed = Math.max(1, Math.ceil(facts.due / (Math.max(1, facts.months) * FULL_TIME_MONTH)))
  const achieved = median(
    facts.comparables.filter(({ due }) => due > 0).map(({ due, validated }) => validated / due),
  )
  const reasons = [
    `${formatHours(facts.due)} en ${formatCount(facts.months, 'mois', 'mois')} : ${formatCount(needed, 'personne', 'personnes')} à temps plein en même temps.`,
    `${formatCount(facts.peopleReady, 'personne cherche', 'personnes cherchent')} ce métier, ${formatCount(facts.structuresServing, 'structure dessert', 'structures desservent')} le lieu.`,
    achieved === null
      ? 'Aucun marché comparable n’est connu.'
      : `Sur ${formatCount(facts.comparables.length, 'marché comparable', 'marchés comparables')}, la moitié a fait au moins ${Math.round(achieved * 100)}\u00a0% des heures.`,
  ]
  const short = facts.peopleReady < needed
  if (short && facts.structuresServing === 0) return { light: 'RED', reasons }
  if (short || facts.structuresServing === 0 || (achieved !== null && achieved < 0.9)) {
    return { light: 'ORANGE', reasons }
  }
  return { light: 'GREEN', reasons }
}

export type Lever = 'RESERVE' | 'LOT' | 'CLAUSE' | 'CRITERION_OR_NONE'
export const leverLabels: Readonly<Record<Lever, string>> = {
  RESERVE: 'Réserver le marché',
  LOT: 'Réserver un lot',
  CLAUSE: 'Mettre une clause',
  CRITERION_OR_NONE: 'Un critère, ou rien',
}

/** Which lever the number of suppliers suggests. @source le marché de l'inclusion, potentiel inclusif: 30, 10, 1 */
export const suggestedLever = (suppliers: number): Lever => {
  if (suppliers >= 30) return 'RESERVE'
  if (suppliers >= 10) return 'LOT'
  return suppliers >= 1 ? 'CLAUSE' : 'CRITERION_OR_NONE'
}
