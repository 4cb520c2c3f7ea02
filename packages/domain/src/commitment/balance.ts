import { type Minutes, minutes } from '../kernel/minutes.ts'

/** What one commitment owes and what was validated for it. */
export type Owed = { readonly due: Minutes; readonly validated: Minutes }

export type Balance = {
  readonly due: Minutes
  readonly validated: Minutes
  /** Hours still missing, commitment by commitment. */
  readonly shortfall: Minutes
  /** Hours beyond what was due, commitment by commitment. */
  readonly surplus: Minutes
}

/**
 * Several commitments together: what one did beyond its due never fills what another misses, unless a
 * convention moved the hours before.
 * @returns sums in minutes; shortfall − surplus is always due − validated.
 * @rule R85
 * @source recueil des fondamentaux de la clause (à vérifier) ; cas publié: 9 500 h dues, 11 000 h faites
 */
export const balanceOf = (commitments: readonly Owed[]): Balance => {
  let due = 0
  let validated = 0
  let shortfall = 0
  let surplus = 0
  for (const each of commitments) {
    due += each.due
    validated += each.validated
    shortfall += Math.max(0, each.due - each.validated)
    surplus += Math.max(0, each.validated - each.due)
  }
  return {
    due: minutes(due),
    validated: minutes(validated),
    shortfall: minutes(shortfall),
    surplus: minutes(surplus),
  }
}
