import type { OrganisationKind } from '../organisation/organisation-kind.ts'
import {
  type EmploymentContractType,
  isPermanentContract,
  isWorkStudy,
} from '../placement/employment-contract.ts'
import type { Modality } from '../placement/modality.ts'

export const modalityGroupLabels = {
  DIRECT_PERMANENT: 'Embauche directe en CDI',
  DIRECT_FIXED_TERM: 'Embauche directe en CDD',
  DIRECT_OTHER: 'Embauche directe, autre contrat',
  WORK_STUDY: 'Alternance',
  ETTI: 'Intérim d’insertion (ETTI)',
  ETT: 'Agence d’intérim (ETT)',
  AI: 'Association intermédiaire (AI)',
  GEIQ: 'GEIQ',
  EI_ACI: 'Entreprise ou chantier d’insertion (EI, ACI)',
  EA_ESAT: 'Entreprise adaptée ou ESAT',
  OTHER: 'Autre',
} as const
export type ModalityGroup = keyof typeof modalityGroupLabels

const GROUP_OF_MODALITY: Readonly<Partial<Record<Modality, ModalityGroup>>> = {
  WORK_STUDY: 'WORK_STUDY',
  TEMP_ETTI: 'ETTI',
  TEMP_ETT: 'ETT',
  TEMP_EATT: 'EA_ESAT',
  MAD_AI: 'AI',
  MAD_GEIQ: 'GEIQ',
  SUBCONTRACT_EI: 'EI_ACI',
  SUBCONTRACT_ACI: 'EI_ACI',
  SUBCONTRACT_EA: 'EA_ESAT',
  SUBCONTRACT_ESAT: 'EA_ESAT',
}

/** Where the modality leaves several employers possible, the employer says it. */
const GROUP_OF_EMPLOYER: Readonly<Partial<Record<OrganisationKind, ModalityGroup>>> = {
  AI: 'AI',
  EI: 'EI_ACI',
  ACI: 'EI_ACI',
  EA: 'EA_ESAT',
  ESAT: 'EA_ESAT',
}

const directHire = (contractType: EmploymentContractType): ModalityGroup => {
  if (isWorkStudy(contractType)) return 'WORK_STUDY'
  if (isPermanentContract(contractType)) return 'DIRECT_PERMANENT'
  return contractType.startsWith('FIXED_TERM') ? 'DIRECT_FIXED_TERM' : 'DIRECT_OTHER'
}

/**
 * How the hours were done, in the families of the national questionnaire: a direct hire by its contract,
 * anything else by the structure that employs.
 * @source consolidation nationale des clauses sociales (libellés à vérifier sur le formulaire)
 */
export const modalityGroup = (work: {
  readonly modality: Modality
  readonly contractType: EmploymentContractType
  readonly employerKind?: OrganisationKind | null
}): ModalityGroup => {
  if (work.modality === 'DIRECT_HIRE') return directHire(work.contractType)
  const known = GROUP_OF_MODALITY[work.modality]
  if (known !== undefined) return known
  const shared = work.modality === 'COCONTRACT' || work.modality === 'RESERVED_LOT'
  return (shared && work.employerKind ? GROUP_OF_EMPLOYER[work.employerKind] : null) ?? 'OTHER'
}
