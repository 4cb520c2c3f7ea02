import type { CountingReason } from '@cordee/domain/placement/counting'

/** Why hours do not count, by the code of the reason. */
export const notCounted: Readonly<Record<CountingReason, string>> = {
  NOT_ELIGIBLE: 'On ne sait pas encore si cette personne a le droit.',
  BEFORE_EFFECT: 'C’est avant le jour où les heures comptent.',
  PATH_ENDED: 'C’est après la fin de son droit.',
  PASS_SUSPENDED:
    'Son droit à un travail d’insertion est arrêté pour le moment. La facilitatrice doit décider.',
  CDI_WINDOW_ENDED: 'Un contrat sans fin compte un certain temps. Ce temps est passé.',
  OUTSIDE_CONTRACT: 'Ces jours ne sont pas dans le contrat de travail.',
  NO_EMPLOYMENT_CONTRACT: 'Il n’y a pas de contrat de travail. C’est une immersion ou un stage.',
  PERMANENT_STAFF: 'Cette personne fait partie de l’équipe de la structure.',
  ALREADY_EMPLOYED: 'Cette personne travaillait déjà dans l’entreprise.',
  HIRED_TOO_EARLY: 'Cette personne a commencé avant le début du marché.',
  PAID_LEAVE: 'Ce sont des congés. La personne ne travaillait pas.',
  ABSENCE: 'La personne était absente.',
  TUTORING: 'Aider un nouveau ne compte pas ici.',
  TRAINING: 'La formation ne compte pas ici.',
  TRAINING_CAP: 'Il y a trop d’heures de formation.',
}
