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
