import type { Day } from './day.ts'

/** Who has the next word on something that waits. */
export const nextActorLabels = {
  FACILITATOR: 'Facilitatrice ou facilitateur',
  BUYER: 'Donneur d’ordre',
  HOLDER: 'Entreprise titulaire',
  EMPLOYER: 'Employeur',
  DECLARANT: 'Déclarant',
  PRESCRIBER: 'Prescripteur',
  PARTICIPANT: 'Personne',
  OTHER_CARRIER: 'Autre structure porteuse',
  NOBODY: 'Plus personne',
} as const

export type NextActor = keyof typeof nextActorLabels

/** For whom something waits, and the first day it did; null while it waits for nobody. */
export type Waiting = { readonly actor: NextActor; readonly since: Day | null }

export const waitsForNobody: Waiting = { actor: 'NOBODY', since: null }
