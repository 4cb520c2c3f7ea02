import type { InformationNotice } from './agreement.ts'
import type { CallMoment, ContactChannel, Mobility } from './contact-preference.ts'
import type { ProofKind } from './criteria.ts'
import type { EligibilityState } from './eligibility-lifecycle.ts'
import type { ExtensionReason } from './pathway.ts'
import type { KeptKind, RetentionDecision } from './retention.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const informationWaySentences: Meaning<InformationNotice['how']> = {
  READ_ALOUD: 'La notice a été lue à la personne, qui a pu poser ses questions.',
  HANDED_OVER: 'La notice a été donnée à la personne, sur papier.',
  BY_PHONE: 'La notice a été dite au téléphone.',
}

export const contactChannelSentences: Meaning<ContactChannel> = {
  CALL: 'La personne veut qu’on l’appelle : chaque message devient un appel.',
  SMS: 'La personne lit les SMS.',
  ADVISER: 'La personne veut passer par son conseiller ou sa conseillère.',
  LETTER: 'La personne veut une lettre.',
  EMAIL: 'La personne lit ses courriels.',
}

export const callMomentSentences: Meaning<CallMoment> = {
  MORNING: 'Appeler avant midi.',
  MIDDAY: 'Appeler à l’heure du repas.',
  AFTERNOON: 'Appeler entre le repas et la fin de journée.',
  EVENING: 'Appeler en fin de journée.',
  ANY: 'Appeler quand on veut.',
}

export const mobilitySentences: Meaning<Mobility> = {
  CAR: 'La personne vient en voiture.',
  SCOOTER: 'La personne vient en scooter ou en moto.',
  BIKE: 'La personne vient à vélo.',
  BUS: 'La personne prend le car : il faut regarder l’horaire avec elle.',
  WALK: 'La personne vient à pied.',
  LIFT: 'Quelqu’un emmène la personne : il faut demander à quelles heures.',
  NONE: 'La personne ne peut pas venir seule : il faut un ramassage.',
}

export const proofKindSentences: Meaning<ProofKind> = {
  DOCUMENT_SEEN: 'Quelqu’un a vu la pièce ; aucune copie n’est gardée.',
  DOCUMENT_STORED: 'Une copie est gardée pour peu de temps, puis effacée.',
  API_CERTIFIED: 'L’administration l’a confirmé elle-même.',
  SELF_DECLARED: 'La personne le dit ; une pièce reste à voir.',
  PRESCRIBER_STATEMENT: 'Un prescripteur l’écrit et signe.',
}

export const eligibilityStateSentences: Meaning<EligibilityState> = {
  DRAFT: 'Le dossier se prépare ; rien n’est décidé.',
  SUBMITTED: 'Le dossier est complet ; la facilitatrice décide.',
  VALIDATED: 'Les heures comptent, entre deux dates.',
  EXTENDED: 'Le parcours a été prolongé, avec une raison.',
  REFUSED: 'Les heures ne comptent pas ; la raison est notée.',
  EXPIRED: 'Le parcours est fini : les nouvelles heures ne comptent plus.',
  REVOKED: 'La décision a été retirée, avec une raison.',
}

export const extensionReasonSentences: Meaning<ExtensionReason> = {
  COMPLETE_TRAINING: 'La personne doit finir sa formation.',
  RQTH: 'La personne a une reconnaissance de travailleur handicapé.',
  SENIOR: 'La personne a 50 ans ou plus.',
  PARTICULAR_DIFFICULTIES: 'La personne rencontre des difficultés que son conseiller connaît.',
  CONTRACT_RUNNING: 'Le contrat en cours doit aller à sa fin.',
}

export const keptKindSentences: Meaning<KeptKind> = {
  REQUEST: 'Une demande qui n’a mené à rien s’efface au bout de quelques mois.',
  REFUSED_REFERRAL: 'Une orientation refusée s’efface après quelques mois.',
  POOL: 'Une orientation gardée pour plus tard s’efface quand son temps est passé.',
  READ_LOG: 'On garde quelque temps qui a lu un dossier, pour pouvoir le dire.',
  STUDY: 'La demande répondue s’efface au bout de quelques mois, avec le nom et le numéro laissés.',
  MESSAGE: 'On sait qu’un message a été écrit ; ses mots s’effacent plus tard.',
}

export const retentionActionSentences: Meaning<RetentionDecision['action']> = {
  KEEP: 'Le dossier est encore utile : on le garde.',
  SEND_NOTICE: 'Rien ne se passe depuis longtemps : on prévient la personne.',
  WAIT: 'La personne est prévenue ; elle a le temps du préavis pour répondre.',
  REACH: 'Le préavis n’est pas parti : quelqu’un prévient la personne, ou dit qu’on ne peut pas.',
  ANONYMISE: 'Le délai est passé : le nom s’efface, les heures restent.',
}
