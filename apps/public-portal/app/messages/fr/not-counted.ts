import { type CountingReason, countingReasonLabels } from '@cordee/domain/placement/counting'

/** Why hours do not count: as the rules say it, with the meaning of its letters. */
export const notCounted: Readonly<Record<CountingReason, string>> = {
  ...countingReasonLabels,
  PASS_SUSPENDED:
    'Le PASS IAE, le droit à un travail d’insertion, est suspendu : ces heures attendent la décision de la facilitatrice.',
  CDI_WINDOW_ENDED: 'Après la période pendant laquelle un contrat sans date de fin (CDI) compte.',
}
