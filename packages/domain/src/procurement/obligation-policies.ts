import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type Cents, euros } from '../kernel/money.ts'

export type ContractCategory = 'WORKS' | 'SUPPLIES' | 'SERVICES' | 'CONCESSION'
export type BuyerCategory = 'CENTRAL' | 'LOCAL' | 'CONTRACTING_ENTITY' | 'PRIVATE'

export const contractCategoryLabels: Readonly<Record<ContractCategory, string>> = {
  WORKS: 'Travaux',
  SUPPLIES: 'Fournitures',
  SERVICES: 'Services',
  CONCESSION: 'Concession',
}

export const buyerCategoryLabels: Readonly<Record<BuyerCategory, string>> = {
  CENTRAL: 'État et établissements publics de l’État',
  LOCAL: 'Collectivité ou autre pouvoir adjudicateur',
  CONTRACTING_ENTITY: 'Entité adjudicatrice (réseaux : eau, énergie, transports)',
  PRIVATE: 'Donneur d’ordre privé',
}

/** The European thresholds of a period, excluding tax. */
export type ProcedureThresholds = DatedPolicy & {
  readonly worksAndConcessions: Cents
  readonly central: Cents
  readonly local: Cents
  readonly contractingEntity: Cents
}

/** @source avis relatif aux seuils de procédure (règlements délégués de la Commission, revus tous les deux ans) */
export const procedureThresholds: readonly ProcedureThresholds[] = [
  {
    from: day('2024-01-01'),
    to: day('2025-12-31'),
    source: 'Seuils européens 2024-2025',
    verified: true,
    worksAndConcessions: euros(5_538_000),
    central: euros(143_000),
    local: euros(221_000),
    contractingEntity: euros(443_000),
  },
  {
    from: day('2026-01-01'),
    to: day('2027-12-31'),
    source: 'Seuils européens 2026-2027',
    verified: true,
    worksAndConcessions: euros(5_404_000),
    central: euros(140_000),
    local: euros(216_000),
    contractingEntity: euros(432_000),
  },
]

/** From `from` on, consultations above the thresholds must take social considerations into account. */
export type SocialDuty = DatedPolicy & { readonly article: string }

/** @source loi 2021-1104 du 22 août 2021, art. 35; code de la commande publique L2112-2-1 (L3114-2-1 for concessions, à vérifier) */
export const socialDuties: readonly SocialDuty[] = [
  {
    from: day('2026-08-22'),
    source: 'Loi 2021-1104, art. 35, au plus tard cinq ans après sa promulgation',
    verified: false,
    article: 'article L2112-2-1 du code de la commande publique',
  },
]

export type ObligationPolicies = {
  readonly thresholds: readonly ProcedureThresholds[]
  /** Those somebody wrote down here: they win. */
  readonly ownThresholds?: readonly ProcedureThresholds[]
  readonly duties: readonly SocialDuty[]
}

export const obligationPolicies: ObligationPolicies = {
  thresholds: procedureThresholds,
  duties: socialDuties,
}
