import { refusals } from '../kernel/refusal.ts'

export const messagingRefusals = {
  SNOOZE_NOT_LATER: 'Choisissez un jour à venir.',
  SNOOZE_REASON_NEEDED: 'Écrivez pourquoi c’est remis à plus tard.',
  CALL_TO_ONE:
    'Dites qui est appelé : une personne, une organisation ou un contact, un seul à la fois ; ou un marché.',
  CALL_NOT_ANSWERED:
    'Un appel se clôt quand quelqu’un a répondu. Notez l’appel, ou écrivez pourquoi il n’a plus d’objet.',
  MESSAGE_SAID_AGAIN: 'Ce message a déjà été dit par un autre moyen.',
  TEMPLATE_VARIABLE_UNKNOWN: 'La variable « {name} » n’existe pas.',
  ABSENCE_DAYS: 'L’absence finit après avoir commencé, et dure un an au plus.',
  ABSENCE_OWN_DEPUTY: 'On ne se remplace pas soi-même : choisissez quelqu’un d’autre.',
  ABSENCE_OVERLAPS: 'Une autre absence couvre déjà ces jours.',
  MESSAGE_EMPTY: 'Écrivez le message.',
  SMS_TOO_LONG: 'Un SMS tient en 160 caractères : il en a {length}. Raccourcissez, ou appelez.',
  SMS_CHARACTER: 'Le caractère « {character} » n’existe pas dans un SMS. Remplacez-le ou retirez-le.',
  SUBJECT_SENSITIVE:
    'Le mot « {word} » ne s’écrit pas dans l’objet d’un message : il se lit sur un écran verrouillé. {instead}.',
  SMS_SENSITIVE: 'Le mot « {word} » ne s’écrit pas dans un SMS : {instead}.',
  TEXT_NEEDS_MOBILE:
    'Un SMS demande un numéro de portable, en 06 ou 07. Écrivez-le, ou choisissez autrement.',
  HELPER_PHONE_NEEDED: 'Écrivez le téléphone de la personne qui vous aide : c’est elle que nous appelons.',
} as const

export const refuse = refusals(messagingRefusals)
