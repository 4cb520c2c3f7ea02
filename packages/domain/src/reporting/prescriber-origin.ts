import type { OrganisationKind } from '../organisation/organisation-kind.ts'

export const prescriberOriginLabels = {
  FRANCE_TRAVAIL: 'France Travail',
  MISSION_LOCALE: 'Mission locale',
  CAP_EMPLOI: 'Cap emploi',
  PLIE: 'PLIE',
  DEPARTMENT: 'Département',
  SIAE: 'Structure d’insertion (SIAE)',
  SPONTANEOUS: 'Candidature spontanée',
  OTHER: 'Autre',
  NOT_STATED: 'Non renseigné',
} as const
export type PrescriberOrigin = keyof typeof prescriberOriginLabels

/**
 * The five structures of L5132-4 are SIAE; child welfare is a service of the Département, and is told as such.
 * @source code du travail L5132-4; code de l'action sociale et des familles L221-1 (à vérifier)
 */
const ORIGIN_OF_KIND: Readonly<Partial<Record<OrganisationKind, PrescriberOrigin>>> = {
  FRANCE_TRAVAIL: 'FRANCE_TRAVAIL',
  MISSION_LOCALE: 'MISSION_LOCALE',
  CAP_EMPLOI: 'CAP_EMPLOI',
  PLIE: 'PLIE',
  DEPARTMENT: 'DEPARTMENT',
  ASE: 'DEPARTMENT',
  EI: 'SIAE',
  AI: 'SIAE',
  ACI: 'SIAE',
  ETTI: 'SIAE',
  EITI: 'SIAE',
}

/** Who sent the person, in the families of the national questionnaire; `null` when nobody noted it. */
export const prescriberOrigin = (sentBy: OrganisationKind | 'SPONTANEOUS' | null): PrescriberOrigin => {
  if (sentBy === null) return 'NOT_STATED'
  return sentBy === 'SPONTANEOUS' ? sentBy : (ORIGIN_OF_KIND[sentBy] ?? 'OTHER')
}

/** @source ASP, ref_orienteur_v5, lu dans les emplois de l'inclusion; 09 à 14 nomment un service: lus comme « Autre » */
const ORIGIN_OF_ASP: Readonly<Record<string, PrescriberOrigin>> = {
  '01': 'MISSION_LOCALE',
  '02': 'CAP_EMPLOI',
  '03': 'FRANCE_TRAVAIL',
  '04': 'PLIE',
  '05': 'DEPARTMENT',
  '06': 'OTHER',
  '07': 'SPONTANEOUS',
  '08': 'OTHER',
}

/** The origin a code of the ASP says; `99`, or nothing, is not stated. */
export const originOfAsp = (code: string): PrescriberOrigin => {
  const bare = code.trim()
  if (bare === '' || bare === '99') return 'NOT_STATED'
  return ORIGIN_OF_ASP[bare] ?? 'OTHER'
}

const ASP_OF_ORIGIN: Readonly<Record<PrescriberOrigin, string>> = {
  MISSION_LOCALE: '01',
  CAP_EMPLOI: '02',
  FRANCE_TRAVAIL: '03',
  PLIE: '04',
  DEPARTMENT: '05',
  SPONTANEOUS: '07',
  SIAE: '08',
  OTHER: '08',
  NOT_STATED: '99',
}

/** The code written to the ASP for an origin; a structure of insertion refers without being authorised. */
export const aspOfOrigin = (origin: PrescriberOrigin): string => ASP_OF_ORIGIN[origin]
