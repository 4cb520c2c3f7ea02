import type { Answer } from './matching.ts'
import type { OpportunityState } from './opportunity-lifecycle.ts'
import type { PromiseState } from './promise-kept.ts'
import type { CompanyAnswer, ReferralRefusalReason } from './referral-lifecycle.ts'
import type { WorkRequestState } from './work-request.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const answerSentences: Meaning<Answer> = {
  YES: 'Cela convient.',
  NO: 'Cela ne convient pas ; la personne reste dans la liste.',
  UNKNOWN: 'On ne sait pas : c’est une question à poser.',
}

export const opportunityStateSentences: Meaning<OpportunityState> = {
  DRAFT: 'Le poste se prépare ; personne ne le voit.',
  PUBLISHED: 'Le poste est en ligne et ouvert.',
  PAUSED: 'Le poste n’est plus en ligne pour un temps.',
  EXPIRED: 'Personne n’a confirmé le poste : il n’est plus en ligne.',
  FILLED: 'Toutes les places sont prises.',
  CANCELLED: 'Le poste n’existe plus.',
  ARCHIVED: 'Le poste est rangé, avec ce qu’il est devenu.',
}

export const promiseStateSentences: Meaning<PromiseState> = {
  CALL_TO_COME: 'La personne attend un premier appel, promis pour bientôt.',
  CALL_LATE: 'Le premier appel promis n’est pas fait : c’est le premier à faire.',
  NEWS_TO_COME: 'La personne a eu des nouvelles ; les prochaines ont une date.',
  NEWS_LATE: 'La personne attend des nouvelles depuis trop longtemps.',
}

export const referralRefusalReasonSentences: Meaning<ReferralRefusalReason> = {
  DID_NOT_COME: 'La personne n’est pas venue le premier jour.',
  DID_NOT_COME_TO_INTERVIEW: 'La personne n’est pas venue à la rencontre.',
  HIRED_ELSEWHERE: 'La personne a trouvé un autre travail.',
  TRAINING: 'La personne commence une formation.',
  NOT_ELIGIBLE: 'Ses heures ne compteraient pas pour ce marché.',
  NOT_MOBILE: 'Le lieu est trop loin avec ses moyens.',
  NOT_INTERESTED: 'Ce travail ne lui plaît pas.',
  LACKING_SKILLS: 'L’entreprise cherchait quelqu’un qui sait déjà faire.',
  INCOMPATIBLE_HOURS: 'Les horaires ne vont pas avec sa vie.',
  PHYSICAL_LOAD: 'Le travail est trop dur pour son corps.',
  CHILD_CARE: 'Il manque une solution pour faire garder les enfants.',
  NO_DRIVING_LICENCE: 'L’entreprise cherchait quelqu’un avec le permis.',
  NO_POSITION: 'L’entreprise n’a plus ce poste.',
  OTHER_PERSON_CHOSEN: 'L’entreprise a pris une autre personne.',
  NO_ANSWER: 'L’entreprise n’a pas répondu.',
  OTHER: 'Une autre raison, dite à la personne.',
}

export const workRequestStateSentences: Meaning<WorkRequestState> = {
  NEW: 'Quelqu’un demande à être appelé ; personne n’a encore appelé.',
  CALLED_NO_ANSWER: 'On a appelé sans réponse ; on rappelle à une autre heure.',
  TALKED: 'On s’est parlé ; la suite est convenue.',
  REFERRED: 'La personne est orientée vers un poste.',
  CLOSED: 'La demande est close, après en avoir parlé avec la personne.',
}

export const companyAnswerSentences: Meaning<CompanyAnswer> = {
  MEET: 'L’entreprise veut voir la personne avant de décider.',
  HIRE: 'L’entreprise est d’accord : le premier jour se prépare.',
  NOT_THIS_TIME: 'L’entreprise ne prend pas la personne, et dit pourquoi.',
}
