import type { CpvCode } from '../kernel/identifiers.ts'
import type { ClauseType } from '../procurement/clause-type.ts'
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

/** The buyer's category, or « not stated ». */
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

export const renewalGroupLabels = {
  URBAN_RENEWAL: 'Opération ANRU (renouvellement urbain)',
  OTHER: 'Hors ANRU',
  NOT_STATED: 'Non renseigné',
} as const
export type RenewalGroup = keyof typeof renewalGroupLabels

/** Was the contract part of an operation of urban renewal? Nobody said is not « no ». @source charte nationale d'insertion ANRU */
export const renewalGroup = (urbanRenewal: boolean | null): RenewalGroup => {
  if (urbanRenewal === null) return 'NOT_STATED'
  return urbanRenewal ? 'URBAN_RENEWAL' : 'OTHER'
}

export const legalBasisLabels = {
  EXECUTION_CONDITION: 'Condition d’exécution (L2112-2)',
  CRITERION: 'Critère d’attribution (R2152-7)',
  CONDITION_AND_CRITERION: 'Condition et critère',
  RESERVED: 'Marché réservé (L2113-12 à L2113-16)',
  INSERTION_SERVICE: 'Marché de services d’insertion (R2123-1)',
  TRAINING: 'Clause de formation (L2112-2)',
  PRIVATE: 'Contrat privé',
  NOT_STATED: 'Non renseigné',
} as const
export type LegalBasis = keyof typeof legalBasisLabels

const BASIS_OF_TYPE: Readonly<Record<ClauseType, LegalBasis>> = {
  EXECUTION_HOURS: 'EXECUTION_CONDITION',
  EXECUTION_PERCENT: 'EXECUTION_CONDITION',
  EXECUTION_PER_AMOUNT: 'EXECUTION_CONDITION',
  EXECUTION_NEW_STAFF: 'EXECUTION_CONDITION',
  EXECUTION_SUBCONTRACT_AMOUNT: 'EXECUTION_CONDITION',
  AWARD_CRITERION: 'CRITERION',
  CLAUSE_AND_CRITERION: 'CONDITION_AND_CRITERION',
  RESERVED_DISABILITY: 'RESERVED',
  RESERVED_SIAE: 'RESERVED',
  RESERVED_BOTH: 'RESERVED',
  RESERVED_PRISON: 'RESERVED',
  RESERVED_ESS: 'RESERVED',
  INSERTION_SERVICE: 'INSERTION_SERVICE',
  TRAINING_COURSE: 'TRAINING',
  VOLUNTARY_PRIVATE: 'PRIVATE',
}

/** On which text the clause rests, from its type; `null` type: nobody said yet. */
export const legalBasis = (type: ClauseType | null): LegalBasis =>
  type === null ? 'NOT_STATED' : BASIS_OF_TYPE[type]
