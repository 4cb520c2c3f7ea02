import type { NextActor } from './next-actor.ts'

/** One plain sentence for each value: whose turn it is. */
export const nextActorSentences: Readonly<Record<NextActor, string>> = {
  FACILITATOR: 'La suite dépend de la facilitatrice.',
  BUYER: 'La suite dépend du donneur d’ordre.',
  HOLDER: 'La suite dépend de l’entreprise titulaire.',
  EMPLOYER: 'La suite dépend de l’employeur.',
  DECLARANT: 'La suite dépend de qui déclare les heures.',
  PRESCRIBER: 'La suite dépend de la conseillère ou du conseiller.',
  PARTICIPANT: 'La suite dépend de la personne.',
  NOBODY: 'Il n’y a plus rien à attendre.',
}
