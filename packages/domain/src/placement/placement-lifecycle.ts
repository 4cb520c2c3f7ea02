import { addDays, type Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { type Waiting, waitsForNobody } from '../kernel/next-actor.ts'

/** A person at work on a commitment, from the plan to the news six months later. */
export const placementLifecycle = lifecycle({
  PLANNED: { start: 'STARTED', cancel: 'CANCELLED' },
  STARTED: { suspend: 'SUSPENDED', end: 'ENDED' },
  SUSPENDED: { resume: 'STARTED', end: 'ENDED' },
  ENDED: { followUp: 'FOLLOWED_UP' },
  FOLLOWED_UP: {},
  CANCELLED: {},
})

export type PlacementState = StateOf<typeof placementLifecycle>
export type PlacementEvent = EventOf<typeof placementLifecycle>

/**
 * For whom a placement waits: for nobody before its first day nor while it lasts. From the first day planned, the
 * facilitator notes that the person came; from the day after the last one, how the contract ended.
 */
export const placementWaiting = (
  {
    state,
    startsOn,
    endsOn,
  }: { readonly state: PlacementState; readonly startsOn: Day; readonly endsOn: Day | null },
  today: Day,
): Waiting => {
  if (state === 'PLANNED' && startsOn <= today) return { actor: 'FACILITATOR', since: startsOn }
  if ((state === 'STARTED' || state === 'SUSPENDED') && endsOn !== null && endsOn < today)
    return { actor: 'FACILITATOR', since: addDays(endsOn, 1) }
  return waitsForNobody
}

export const placementStateLabels: Readonly<Record<PlacementState, string>> = {
  PLANNED: 'Prévue',
  STARTED: 'En cours',
  SUSPENDED: 'Suspendue',
  ENDED: 'Terminée',
  FOLLOWED_UP: 'Suivie à six mois',
  CANCELLED: 'Annulée',
}

export const placementEventLabels: Readonly<Record<PlacementEvent, string>> = {
  start: 'Noter le premier jour',
  suspend: 'Suspendre',
  resume: 'Reprendre',
  end: 'Noter la fin, avec sa raison',
  followUp: 'Noter la situation à six mois',
  cancel: 'Annuler',
}

export const placementEndReasonLabels = {
  END_OF_CONTRACT: 'Fin du contrat',
  CONVERTED_TO_CDI: 'Embauche en CDI',
  EARLY_TERMINATION_EMPLOYER: 'Rupture par l’employeur',
  EARLY_TERMINATION_EMPLOYEE: 'Rupture par la personne',
  TRIAL_PERIOD_ENDED: 'Fin de la période d’essai',
  MUTUAL: 'Rupture d’un commun accord',
  INCAPACITY: 'Inaptitude',
  TRAINING_START: 'Entrée en formation',
  HIRED_ELSEWHERE: 'Embauche ailleurs',
  MOVED: 'Déménagement',
  DECEASED: 'Décès',
  OTHER: 'Autre raison',
} as const

export type PlacementEndReason = keyof typeof placementEndReasonLabels
