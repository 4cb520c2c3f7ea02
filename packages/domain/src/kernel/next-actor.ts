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
