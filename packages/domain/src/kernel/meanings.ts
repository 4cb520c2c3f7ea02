import type { NextActor } from './next-actor.ts'
import type { PageVersion } from './page-version.ts'

/** One plain sentence for each value: whose turn it is. */
export const nextActorSentences: Readonly<Record<NextActor, string>> = {
  FACILITATOR: 'La suite dépend de la facilitatrice.',
  BUYER: 'La suite dépend du donneur d’ordre.',
  HOLDER: 'La suite dépend de l’entreprise titulaire.',
  EMPLOYER: 'La suite dépend de l’employeur.',
  DECLARANT: 'La suite dépend de qui déclare les heures.',
  PRESCRIBER: 'La suite dépend de la conseillère ou du conseiller.',
  PARTICIPANT: 'La suite dépend de la personne.',
  OTHER_CARRIER: 'La suite dépend de l’autre structure porteuse.',
  NOBODY: 'Il n’y a plus rien à attendre.',
}

/** One plain sentence for each version of the pages. */
export const pageVersionSentences: Readonly<Record<PageVersion, string>> = {
  fr: 'La personne lit le français.',
  simple: 'La personne préfère des phrases courtes et des mots simples.',
  en: 'La personne lit l’anglais.',
}
