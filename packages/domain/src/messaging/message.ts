import { lifecycle, type StateOf } from '../kernel/lifecycle.ts'

export const messageChannelLabels = {
  MAIL: 'Courriel',
  SMS: 'SMS',
  CALL: 'Appel',
  LETTER: 'Courrier',
} as const

export type MessageChannel = keyof typeof messageChannelLabels
/** What a writer may ask for: nobody writes a call, a call is made. */
export type WrittenChannel = Exclude<MessageChannel, 'CALL'>

/**
 * A message that failed may be tried again. A call or a letter is a human's: it is done with its task. A message
 * may fail after it left, when the other side sends it back.
 */
export const messageLifecycle = lifecycle(
  {
    QUEUED: { send: 'SENT', fail: 'FAILED' },
    SENT: { deliver: 'DELIVERED', fail: 'FAILED' },
    DELIVERED: {},
    FAILED: { retry: 'QUEUED' },
    CALL_TASK: { settle: 'SETTLED' },
    LETTER_TASK: { settle: 'SETTLED' },
    SETTLED: {},
  },
  ['send', 'fail', 'deliver'],
)

export type MessageState = StateOf<typeof messageLifecycle>

export const messageStateLabels: Readonly<Record<MessageState, string>> = {
  QUEUED: 'En attente d’envoi',
  SENT: 'Envoyé',
  DELIVERED: 'Reçu',
  FAILED: 'Non envoyé',
  CALL_TASK: 'À dire au téléphone',
  LETTER_TASK: 'À imprimer et à poster',
  SETTLED: 'Fait de vive voix ou par courrier',
}

export const messageFailureLabels = {
  NO_SERVER: 'Pas de serveur de courrier.',
  NO_SMS_PROVIDER: 'Pas de fournisseur de SMS.',
  NO_ADDRESS: 'Ni adresse ni téléphone connus.',
  REFUSED: 'L’adresse ou le message a été refusé.',
  UNREACHABLE: 'Le serveur n’a pas répondu, malgré plusieurs essais.',
  RETURNED: 'Parti, mais revenu : la boîte ou le téléphone n’en a pas voulu.',
  EXPIRED: 'Trop tard : le message n’avait plus de sens.',
} as const

export type MessageFailure = keyof typeof messageFailureLabels

export const messagePurposeLabels = {
  SIGN_IN: 'Lien ou code de connexion',
  DECISION_CODE: 'Code pour signer une décision',
  INVITATION: 'Invitation',
  ACCOUNT_RECOVERY: 'Mot de passe ou appareil oublié',
  PERSONAL_LINK: 'Lien ou code vers son dossier',
  SECURITY_NOTICE: 'Alerte de sécurité',
  RETENTION_NOTICE: 'Avant l’effacement du dossier',
  REQUEST_RECEIVED: 'Demande bien arrivée',
  MISSED_CALL: 'Appel manqué',
  OPPORTUNITY_PROPOSED: 'Proposition de travail',
  APPOINTMENT: 'Rendez-vous',
  FIRST_DAY: 'Veille du premier jour',
  REQUEST_PROPOSED: 'Demande proposée à l’entreprise',
  REQUEST_MEETING: 'L’entreprise veut rencontrer la personne',
  REQUEST_ACCEPTED: 'C’est oui',
  NOT_THIS_TIME: 'Pas cette fois',
  POSITION_FILLED: 'Le poste n’est plus libre',
  REFERRAL_NEWS: 'Des nouvelles d’une orientation, aux conseillers',
  STILL_WAITING: 'Toujours en attente',
  OUTCOME_QUESTION: 'Prendre des nouvelles',
  CANDIDATE_PROPOSED: 'Une personne proposée à l’entreprise',
  HOURS_TO_DECLARE: 'Heures à déclarer',
  HOURS_REMINDER: 'Relance des heures',
  HOURS_SECOND_REMINDER: 'Deuxième relance des heures',
  BUYER_TOLD: 'Information de l’acheteur',
  HOURS_OF_THE_MONTH: 'Vos heures du mois',
  NEW_POSITIONS: 'Nouveaux postes, aux conseillers',
  EVENT: 'Réunion d’information',
  OPPORTUNITY_ALERT: 'Alerte : nouveau poste',
  FREE: 'Message libre',
} as const

export type MessagePurpose = keyof typeof messagePurposeLabels

const SECRET: ReadonlySet<MessagePurpose> = new Set([
  'SIGN_IN',
  'DECISION_CODE',
  'INVITATION',
  'ACCOUNT_RECOVERY',
  'PERSONAL_LINK',
])

/** Opens a door to whoever reads it: its words are forgotten once sent or expired, and colleagues never read them. */
export const opensADoor = (purpose: MessagePurpose): boolean => SECRET.has(purpose)

/** Asks the person something: until they answer, or are called, the step stays open. */
const AWAITS_AN_ANSWER: ReadonlySet<MessagePurpose> = new Set([
  'OPPORTUNITY_PROPOSED',
  'APPOINTMENT',
  'MISSED_CALL',
  'OUTCOME_QUESTION',
])

/** A text nobody answered closes nothing: a human calls. */
export const needsACallAfter = (channel: MessageChannel, purpose: MessagePurpose): boolean =>
  channel === 'SMS' && AWAITS_AN_ANSWER.has(purpose)

export type Reach = {
  readonly mail: string | null
  readonly phone: string | null
  readonly prefersCalls: boolean
}

export type WayOut = {
  readonly channel: MessageChannel
  readonly status: MessageState
  readonly address: string | null
  readonly failure: MessageFailure | null
}

/** Landlines do not receive text messages. @source plan national de numérotation : 06 et 07, mobiles */
export const receivesTexts = (phone: string): boolean => /^(\+33|0)[67]/.test(phone.replace(/[ .]/g, ''))

/**
 * How a message really leaves: someone who asked to be called is called, whatever was written; without an
 * address, a human calls; with nothing at all, the failure is said.
 */
export const wayOut = (wanted: WrittenChannel, { mail, phone, prefersCalls }: Reach): WayOut => {
  const call: WayOut | null =
    phone === null ? null : { channel: 'CALL', status: 'CALL_TASK', address: phone, failure: null }
  if (prefersCalls && call) return call
  if (wanted === 'LETTER') return { channel: 'LETTER', status: 'LETTER_TASK', address: null, failure: null }
  if (wanted === 'MAIL' && mail) return { channel: 'MAIL', status: 'QUEUED', address: mail, failure: null }
  if (wanted === 'SMS' && phone && receivesTexts(phone)) {
    return { channel: 'SMS', status: 'QUEUED', address: phone, failure: null }
  }
  return call ?? { channel: wanted, status: 'FAILED', address: null, failure: 'NO_ADDRESS' }
}
