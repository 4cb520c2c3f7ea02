import type { CriterionCode } from '../participant/criteria.ts'

/** What somebody was when they came in: one line a person, so that lines add up. */
export const entryStatusLabels = {
  RSA: 'Bénéficiaire du RSA',
  ASS: 'Allocataire de l’ASS',
  DISABILITY: 'Travailleur handicapé, AAH, secteur adapté',
  DETLD: 'Demandeur d’emploi depuis plus de 24 mois',
  DELD: 'Demandeur d’emploi depuis 12 à 24 mois',
  YOUTH: 'Jeune de moins de 26 ans',
  SENIOR: '50 ans et plus',
  SIAE: 'Salarié d’une structure d’insertion',
  OTHER: 'Autre situation',
  NOT_STATED: 'Non renseigné',
} as const
export type EntryStatus = keyof typeof entryStatusLabels

const STATUS_OF_CRITERION: Readonly<Partial<Record<CriterionCode, EntryStatus>>> = {
  RSA: 'RSA',
  ASS: 'ASS',
  AAH: 'DISABILITY',
  RQTH: 'DISABILITY',
  EA_ESAT: 'DISABILITY',
  DETLD_24: 'DETLD',
  DELD_12: 'DELD',
  RECURRENT_UNEMPLOYMENT: 'DETLD',
  YOUTH_UNDER_26: 'YOUTH',
  YOUTH_NEVER_WORKED: 'YOUTH',
  YOUTH_SUPPORT: 'YOUTH',
  EPIDE_E2C: 'YOUTH',
  SENIOR_50: 'SENIOR',
  SIAE_EMPLOYEE: 'SIAE',
  REGIE_QUARTIER: 'SIAE',
  GEIQ_PATH: 'SIAE',
}

/**
 * The status of a person at entry, from the principal criterion of the decision (the first one); people with
 * several criteria stand in one line only.
 * @source consolidation nationale des clauses sociales (libellés à vérifier sur le formulaire)
 */
export const entryStatus = (principal: CriterionCode | null): EntryStatus =>
  principal === null ? 'NOT_STATED' : (STATUS_OF_CRITERION[principal] ?? 'OTHER')
