import type { MessageChannel, MessageFailure, MessagePurpose, MessageState } from './message.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const messageChannelSentences: Meaning<MessageChannel> = {
  MAIL: 'Part par courrier électronique.',
  SMS: 'Part sur un téléphone mobile, en 160 caractères.',
  CALL: 'Une personne téléphone.',
  LETTER: 'Une personne imprime et poste.',
}

export const messageStateSentences: Meaning<MessageState> = {
  QUEUED: 'Le message attend son envoi.',
  SENT: 'Le message est parti ; rien ne dit encore qu’il est arrivé.',
  DELIVERED: 'Le message est arrivé.',
  FAILED: 'Le message n’est pas parti : essayez un autre moyen.',
  CALL_TASK: 'Le message attend un appel.',
  LETTER_TASK: 'Le message attend d’être imprimé et posté.',
  SETTLED: 'Le message a été dit ou posté.',
}

export const messageFailureSentences: Meaning<MessageFailure> = {
  NO_SERVER: 'Demandez à l’administrateur de régler le serveur de courrier.',
  NO_SMS_PROVIDER: 'Demandez à l’administrateur de régler le fournisseur de SMS.',
  NO_ADDRESS: 'Complétez la fiche : une adresse ou un téléphone manque.',
  REFUSED: 'Vérifiez l’adresse ou le numéro, puis envoyez de nouveau.',
  UNREACHABLE: 'Envoyez de nouveau plus tard, ou téléphonez.',
  RETURNED: 'Vérifiez l’adresse ou le numéro avec la personne.',
  EXPIRED: 'Il n’y a plus rien à envoyer.',
}

export const messagePurposeSentences: Meaning<MessagePurpose> = {
  SIGN_IN: 'Ouvre une session, une seule fois.',
  DECISION_CODE: 'Prouve que le donneur d’ordre décide lui-même.',
  INVITATION: 'Invite une personne à ouvrir son compte.',
  ACCOUNT_RECOVERY: 'Rend l’accès à un compte.',
  PERSONAL_LINK: 'Ouvre le suivi de sa demande.',
  SECURITY_NOTICE: 'Prévient d’un fait inhabituel sur un compte.',
  RETENTION_NOTICE: 'Prévient avant l’effacement du dossier.',
  REQUEST_RECEIVED: 'Dit que la demande est arrivée et quand on rappelle.',
  MISSED_CALL: 'Dit qu’on a appelé, et quand on rappelle.',
  OPPORTUNITY_PROPOSED: 'Propose un poste à une personne.',
  APPOINTMENT: 'Donne le jour, l’heure et le lieu d’un rendez-vous.',
  FIRST_DAY: 'Rappelle le lieu et l’heure du premier jour.',
  NOT_THIS_TIME: 'Dit que ce poste est pris, et ce qui vient ensuite.',
  STILL_WAITING: 'Dit qu’on n’oublie pas la personne.',
  REQUEST_PROPOSED: 'Dit que le nom est donné à une entreprise, et quand il y a des nouvelles.',
  REQUEST_MEETING: 'Dit qu’une entreprise veut rencontrer la personne.',
  REQUEST_ACCEPTED: 'Dit que l’entreprise est d’accord, et qui appelle avant quand.',
  POSITION_FILLED: 'Dit que le poste est pris, et que l’on cherche autre chose.',
  REFERRAL_NEWS: 'Dit à qui a orienté où en est l’orientation, sans nommer la personne.',
  OUTCOME_QUESTION: 'Demande où en est la personne après son contrat.',
  CANDIDATE_PROPOSED: 'Présente une personne à l’entreprise.',
  HOURS_TO_DECLARE: 'Demande les heures du mois.',
  HOURS_REMINDER: 'Demande de nouveau des heures qui manquent.',
  HOURS_SECOND_REMINDER: 'Demande une deuxième fois des heures qui manquent.',
  BUYER_TOLD: 'Dit au donneur d’ordre que des heures manquent.',
  HOURS_OF_THE_MONTH: 'Dit à la personne les heures comptées pour elle.',
  NEW_POSITIONS: 'Présente les nouveaux postes aux conseillers.',
  EVENT: 'Invite à une réunion d’information.',
  OPPORTUNITY_ALERT: 'Dit à qui l’a demandé qu’un nouveau poste est ouvert.',
  FREE: 'Un message écrit pour l’occasion.',
}
