import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addDays, addMonths, type Day, day, latest, type Month, monthOf } from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'

export type RetentionPolicy = DatedPolicy & {
  readonly inactiveMonths: number
  readonly noticeDays: number
  /** A request tied to nothing is kept less long. */
  readonly requestMonths: number
  readonly refusedReferralMonths: number
  readonly poolMonths: number
  readonly readLogMonths: number
  /** What was written to a contact of an organisation: the fact stays, the words go. */
  readonly messageMonths: number
}

export const defaultRetentionPolicy: RetentionPolicy = {
  from: day('2018-05-25'),
  source:
    'Les emplois de l’inclusion : deux ans après la fin du parcours, préavis de 30 jours ; guide recrutement de la CNIL : refus trois mois, vivier deux ans ; CNIL, recommandation sur la journalisation (2021) : traces de six mois à un an ; demandes et messages : choix, à vérifier',
  verified: false,
  inactiveMonths: 24,
  noticeDays: 30,
  requestMonths: 6,
  refusedReferralMonths: 3,
  poolMonths: 24,
  readLogMonths: 12,
  messageMonths: 24,
}

export const retentionPolicies: readonly RetentionPolicy[] = [defaultRetentionPolicy]

/** What is kept beside the file itself, each with its own end. */
export const keptKindLabels = {
  REQUEST: 'Demande de rappel sans suite',
  REFUSED_REFERRAL: 'Orientation refusée',
  POOL: 'Orientation gardée pour d’autres postes',
  READ_LOG: 'Trace de lecture d’un dossier',
  STUDY: 'Demande d’une collectivité ou d’une entreprise, répondue',
  MESSAGE: 'Message écrit à un contact',
} as const

export type KeptKind = keyof typeof keptKindLabels

/** What a night forgets beside the files: each kind has its delay, an alert has its own last day. */
export const forgottenKindLabels = {
  REQUEST: keptKindLabels.REQUEST,
  REFUSED_REFERRAL: 'Mot d’une orientation refusée',
  POOL: keptKindLabels.POOL,
  ALERT: 'Alerte arrivée à son dernier jour',
  READ_LOG: keptKindLabels.READ_LOG,
  STUDY: keptKindLabels.STUDY,
  MESSAGE: 'Texte d’un message écrit à un contact',
} as const

export type ForgottenKind = keyof typeof forgottenKindLabels

const monthsKept = (kind: KeptKind, policy: RetentionPolicy): number =>
  ({
    REQUEST: policy.requestMonths,
    REFUSED_REFERRAL: policy.refusedReferralMonths,
    POOL: policy.poolMonths,
    READ_LOG: policy.readLogMonths,
    STUDY: policy.requestMonths,
    MESSAGE: policy.messageMonths,
  })[kind]

/**
 * The last day on which such a thing may be kept, counted from the decision, the refusal or the reading.
 * @returns a day; on the next one it is erased.
 * @rule R81
 * @source CNIL, guide du recrutement (3 mois, 2 ans); CNIL, délibération 2021-122, journalisation (6 mois à 1 an); demandes et messages: choix à vérifier
 */
export const keptUntil = (
  kind: KeptKind,
  since: Day,
  policy: RetentionPolicy = defaultRetentionPolicy,
): Day => addMonths(since, monthsKept(kind, policy))

/** The oldest day of which such a thing may still be there today: what is older is erased tonight. */
export const keptFrom = (kind: KeptKind, at: Day, policy: RetentionPolicy = defaultRetentionPolicy): Day =>
  addMonths(at, -monthsKept(kind, policy))

export type RetentionFacts = {
  /** Last contact, hour, referral or decision: whatever came last. */
  readonly lastActivityOn: Day
  /** When the notice was asked for: what was queued may still fail. */
  readonly noticeAskedOn: Day | null
  /** When it really left, or was said by somebody; what failed or waits for a call did not. */
  readonly noticeSentOn: Day | null
  /** A placement or a referral still open keeps the file. */
  readonly stillFollowed: boolean
}

export type RetentionDecision =
  | { readonly action: 'KEEP'; readonly nextOn: Day | null }
  | { readonly action: 'SEND_NOTICE'; readonly anonymiseOn: Day }
  | { readonly action: 'REACH' }
  | { readonly action: 'WAIT'; readonly anonymiseOn: Day }
  | { readonly action: 'ANONYMISE' }

export const retentionActionLabels: Readonly<Record<RetentionDecision['action'], string>> = {
  KEEP: 'Garder',
  SEND_NOTICE: 'Prévenir la personne',
  REACH: 'Le préavis n’est pas parti : joindre la personne',
  WAIT: 'Préavis en cours',
  ANONYMISE: 'Anonymiser',
}

/**
 * After two years without activity a notice is sent, and thirty days after it really left the file is made
 * anonymous: a notice that failed, or that nobody said yet, starts nothing. Any activity after it cancels it.
 * @rule R44
 * @source les emplois de l'inclusion, politique de confidentialité ; CNIL, référentiel social du 11 mars 2021
 */
export const retentionOn = (
  facts: RetentionFacts,
  at: Day,
  policy: RetentionPolicy = defaultRetentionPolicy,
): RetentionDecision => {
  if (facts.stillFollowed) return { action: 'KEEP', nextOn: null }
  const dueOn = addMonths(facts.lastActivityOn, policy.inactiveMonths)
  if (at < dueOn) return { action: 'KEEP', nextOn: dueOn }
  const asked = facts.noticeAskedOn
  if (asked === null || asked <= facts.lastActivityOn) {
    return { action: 'SEND_NOTICE', anonymiseOn: addDays(at, policy.noticeDays) }
  }
  if (facts.noticeSentOn === null) return { action: 'REACH' }
  const anonymiseOn = latest(addDays(facts.noticeSentOn, policy.noticeDays), dueOn)
  return at < anonymiseOn ? { action: 'WAIT', anonymiseOn } : { action: 'ANONYMISE' }
}

export type WorkedHours = { readonly workedOn: Day; readonly minutes: Minutes }

export type ErasableFile = {
  readonly sex: string | null
  readonly bornOn: Day | null
  readonly communeCode: string | null
  readonly validatedHours: readonly WorkedHours[]
}

/** What is left of a person: nothing that names, months instead of days. */
export type PseudonymousFile = {
  readonly pseudonym: string
  readonly sex: string | null
  readonly birthYear: number | null
  readonly communeCode: string | null
  readonly hours: readonly { readonly month: Month; readonly minutes: Minutes }[]
}

export type Erasure =
  | { readonly kind: 'EVERYTHING' }
  | { readonly kind: 'IDENTITY'; readonly kept: PseudonymousFile }

/**
 * On a request of erasure, identity goes; hours already validated stay under a pseudonym with month, sex,
 * birth year and commune, and every total is unchanged to the minute. Without validated hours all goes.
 * @rule R43
 * @source RGPD art. 17 § 3 ; contrôles des fonds européens (durée à vérifier)
 */
export const erase = (file: ErasableFile, pseudonym: string): Erasure => {
  if (file.validatedHours.length === 0) return { kind: 'EVERYTHING' }
  return {
    kind: 'IDENTITY',
    kept: {
      pseudonym,
      sex: file.sex,
      birthYear: file.bornOn === null ? null : Number(file.bornOn.slice(0, 4)),
      communeCode: file.communeCode,
      hours: file.validatedHours.map(({ workedOn, minutes }) => ({ month: monthOf(workedOn), minutes })),
    },
  }
}
