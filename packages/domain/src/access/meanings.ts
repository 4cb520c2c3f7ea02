import type { ActorKind } from './actor.ts'
import type { DataBasis } from './data-protection.ts'
import type { LinkAudience } from './link.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const actorKindSentences: Meaning<ActorKind> = {
  FACILITATOR: 'Suit les clauses, les personnes et les heures de la structure porteuse.',
  ADMINISTRATOR: 'Gère les comptes, les réglages et les accès de la structure porteuse.',
  DEPUTY: 'Remplace la facilitatrice, sans les critères de santé ni l’effacement.',
  FUNDER_READER: 'Lit les bilans, et rien d’autre.',
  ELECTED_OFFICIAL: 'Une personne élue : les bilans et les chiffres de son territoire, aucun nom.',
  BUYER: 'Fait faire les travaux ; voit où en est son marché et décide des pénalités.',
  COMPANY: 'Doit ou emploie ; déclare les heures et répond aux candidats.',
  ADVISER: 'Accompagne des personnes ; les oriente et suit leurs réponses.',
  PARTNER: 'Le logiciel d’un partenaire ; oriente des personnes et suit leurs réponses.',
  JOBSEEKER: 'Cherche du travail ; suit sa demande par un lien, sans compte.',
  ANONYMOUS: 'Visite le site public, sans se faire connaître.',
}

export const linkAudienceSentences: Meaning<LinkAudience> = {
  COMPANY: 'Le lien ouvre les heures à déclarer et les candidats d’une entreprise.',
  BUYER: 'Le lien ouvre les marchés d’un donneur d’ordre, avec des nombres seulement.',
  ADVISER: 'Le lien ouvre les orientations d’une agence.',
  JOBSEEKER: 'Le lien ouvre la demande d’une seule personne.',
}

export const dataBasisSentences: Meaning<DataBasis> = {
  PUBLIC_MISSION: 'Une loi, une convention ou une délibération confie cette mission à la structure.',
  LEGITIMATE_INTEREST:
    'La structure a pesé son intérêt et celui des personnes, qui peuvent s’y opposer à tout moment.',
  CONTRACT: 'La personne demande à être aidée, et la structure le fait avec elle.',
  CONSENT: 'La personne est d’accord, et peut changer d’avis sans rien perdre.',
}
