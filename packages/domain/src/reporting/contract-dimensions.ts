import type { CpvCode } from '../kernel/identifiers.ts'
import { type Sector, sectorLabels, sectorOfCpv } from '../procurement/labour-parameters.ts'
import type { ObligationStatus } from '../procurement/obligation.ts'
import { type BuyerCategory, buyerCategoryLabels } from '../procurement/obligation-policies.ts'

export type SectorGroup = Sector | 'OTHER' | 'NOT_STATED'

export const sectorGroupLabels: Readonly<Record<SectorGroup, string>> = {
  ...sectorLabels,
  OTHER: 'Autre secteur',
  NOT_STATED: 'Non renseigné',
}

/** The sector of a contract, from its CPV code. @source vocabulaire commun des marchés publics (CPV 2008) */
export const sectorGroup = (cpv: CpvCode | null): SectorGroup =>
  cpv === null ? 'NOT_STATED' : (sectorOfCpv(cpv) ?? 'OTHER')

export type BuyerGroup = BuyerCategory | 'NOT_STATED'

export const buyerGroupLabels: Readonly<Record<BuyerGroup, string>> = {
  ...buyerCategoryLabels,
  NOT_STATED: 'Non renseigné',
}

export const buyerGroup = (category: BuyerCategory | null): BuyerGroup => category ?? 'NOT_STATED'

export const obligationGroupLabels = {
  REQUIRED: 'Obligatoire (article L2112-2-1)',
  VOLUNTARY: 'Volontaire',
  DEROGATED: 'Soumis à l’obligation, avec une dérogation',
  TO_VERIFY: 'À vérifier',
} as const
export type ObligationGroup = keyof typeof obligationGroupLabels

/**
 * Was the clause asked by law or chosen by the buyer? What could not be told stays apart: it is neither.
 * @source code de la commande publique L2112-2-1
 */
export const obligationGroup = (status: ObligationStatus | null): ObligationGroup => {
  if (status === 'REQUIRED' || status === 'DEROGATED') return status
  return status === 'NOT_REQUIRED' ? 'VOLUNTARY' : 'TO_VERIFY'
}
