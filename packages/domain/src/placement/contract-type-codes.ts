import type { EmploymentContractType } from './employment-contract.ts'

/** @source les emplois de l'inclusion, ContractType; France Travail, typeContrat et natureContrat des offres */
const TYPE_OF_CODE: Readonly<Record<string, EmploymentContractType>> = {
  PERMANENT: 'PERMANENT',
  PERMANENT_I: 'PERMANENT_I',
  FIXED_TERM: 'FIXED_TERM',
  FIXED_TERM_USAGE: 'FIXED_TERM_USAGE',
  FIXED_TERM_I: 'FIXED_TERM_I',
  FIXED_TERM_I_PHC: 'FIXED_TERM_I',
  FIXED_TERM_I_CVG: 'FIXED_TERM_I',
  FIXED_TERM_TREMPLIN: 'FIXED_TERM_TREMPLIN',
  APPRENTICESHIP: 'APPRENTICESHIP',
  PROFESSIONAL_TRAINING: 'PROFESSIONAL_TRAINING',
  TEMPORARY: 'TEMPORARY',
  CDI: 'PERMANENT',
  CC: 'CDI_CHANTIER',
  CDD: 'FIXED_TERM',
  SAI: 'FIXED_TERM',
  MIS: 'TEMPORARY',
  TTI: 'TEMPORARY',
  DIN: 'TEMPORARY',
  DDI: 'FIXED_TERM_I',
  DDT: 'FIXED_TERM_TREMPLIN',
  E2: 'APPRENTICESHIP',
  FS: 'PROFESSIONAL_TRAINING',
}

/** Our contract of work for a code of the State's platforms; what we have no word for is another contract. */
export const contractTypeOfCode = (code: string): EmploymentContractType =>
  TYPE_OF_CODE[code.trim().toUpperCase()] ?? 'OTHER'
