import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'

export type Lever = 'RESERVE' | 'LOT' | 'CLAUSE' | 'CRITERION_OR_NONE'
export const leverLabels: Readonly<Record<Lever, string>> = {
  RESERVE: 'Réserver le marché',
  LOT: 'Réserver un lot',
  CLAUSE: 'Mettre une clause',
  CRITERION_OR_NONE: 'Un critère, ou rien',
}

/** From how many suppliers each lever makes sense. */
export type LeverPolicy = DatedPolicy & {
  readonly reserveFrom: number
  readonly lotFrom: number
  readonly clauseFrom: number
}

export const defaultLeverPolicy: LeverPolicy = {
  from: day('2026-01-01'),
  source: 'Le marché de l’inclusion, potentiel inclusif : 30, 10 et 1 fournisseurs (lu dans le code publié)',
  verified: true,
  reserveFrom: 30,
  lotFrom: 10,
  clauseFrom: 1,
}

export const leverPolicies: readonly LeverPolicy[] = [defaultLeverPolicy]

/** Which lever the number of suppliers suggests: reserve the contract, a lot, a clause, or a criterion. */
export const suggestedLever = (suppliers: number, policy: LeverPolicy = defaultLeverPolicy): Lever => {
  if (suppliers >= policy.reserveFrom) return 'RESERVE'
  if (suppliers >= policy.lotFrom) return 'LOT'
  return suppliers >= policy.clauseFrom ? 'CLAUSE' : 'CRITERION_OR_NONE'
}
