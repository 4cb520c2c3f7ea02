import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** A person proposed for a position; the same road whether an adviser, a program or the person began it. */
export const referralLifecycle = lifecycle({
  NEW: { review: 'UNDER_REVIEW', withdraw: 'WITHDRAWN', makeObsolete: 'OBSOLETE' },
  UNDER_REVIEW: {
    propose: 'PROPOSED_TO_COMPANY',
    refuse: 'REFUSED',
    withdraw: 'WITHDRAWN',
    makeObsolete: 'OBSOLETE',
  },
  PROPOSED_TO_COMPANY: {
    meet: 'INTERVIEW',
    accept: 'ACCEPTED',
    refuse: 'REFUSED',
    withdraw: 'WITHDRAWN',
    makeObsolete: 'OBSOLETE',
  },
  INTERVIEW: { accept: 'ACCEPTED', refuse: 'REFUSED', withdraw: 'WITHDRAWN', makeObsolete: 'OBSOLETE' },
  ACCEPTED: { withdraw: 'WITHDRAWN' },
  REFUSED: { keepInPool: 'POOL' },
  POOL: { review: 'UNDER_REVIEW', withdraw: 'WITHDRAWN' },
  WITHDRAWN: {},
  OBSOLETE: {},
})

export type ReferralState = StateOf<typeof referralLifecycle>
export type ReferralEvent = EventOf<typeof referralLifecycle>

export const referralStateLabels: Readonly<Record<ReferralState, string>> = {
  NEW: 'Nouvelle',
  UNDER_REVIEW: 'À l’étude',
  PROPOSED_TO_COMPANY: 'Proposée à l’entreprise',
  INTERVIEW: 'Rencontre prévue',
  ACCEPTED: 'Acceptée',
  REFUSED: 'Pas cette fois',
  POOL: 'Gardée pour d’autres postes',
  WITHDRAWN: 'Retirée',
  OBSOLETE: 'Sans suite : la personne travaille ailleurs',
}

/** Who has the next word on a referral; once the person is at work it waits for nobody. */
export const referralNextActor = (state: ReferralState, atWork: boolean): NextActor =>
  state === 'ACCEPTED' && atWork ? 'NOBODY' : WAITS_FOR[state]

const WAITS_FOR: Readonly<Record<ReferralState, NextActor>> = {
  NEW: 'FACILITATOR',
  UNDER_REVIEW: 'FACILITATOR',
  PROPOSED_TO_COMPANY: 'EMPLOYER',
  INTERVIEW: 'EMPLOYER',
  ACCEPTED: 'FACILITATOR',
  REFUSED: 'NOBODY',
  POOL: 'NOBODY',
  WITHDRAWN: 'NOBODY',
  OBSOLETE: 'NOBODY',
}

/** What the person and the adviser read: what it means and what happens next. */
export const referralStateSentences: Readonly<Record<ReferralState, string>> = {
  NEW: 'Votre demande est bien arrivée. La facilitatrice vous appelle.',
  UNDER_REVIEW: 'La facilitatrice regarde si le travail vous convient.',
  PROPOSED_TO_COMPANY: 'L’entreprise connaît votre nom. Elle doit répondre.',
  INTERVIEW: 'L’entreprise veut vous rencontrer.',
  ACCEPTED: 'L’entreprise est d’accord. On prépare votre premier jour.',
  REFUSED: 'L’entreprise a pris une autre personne. On cherche autre chose avec vous.',
  POOL: 'On garde votre demande pour un autre travail.',
  WITHDRAWN: 'La demande est arrêtée.',
  OBSOLETE: 'Vous travaillez ailleurs : la demande est arrêtée.',
}

export const referralEventLabels: Readonly<Record<ReferralEvent, string>> = {
  review: 'Étudier',
  propose: 'Proposer à l’entreprise',
  meet: 'Noter une rencontre',
  accept: 'Noter l’accord',
  refuse: 'Noter le refus, avec sa raison',
  withdraw: 'Retirer',
  makeObsolete: 'Noter un emploi trouvé ailleurs',
  keepInPool: 'Garder pour d’autres postes',
}

/** Why a referral did not end in work. @source les emplois de l'inclusion, motifs de refus */
export const referralRefusalReasonLabels = {
  DID_NOT_COME: 'N’est pas venu travailler',
  DID_NOT_COME_TO_INTERVIEW: 'N’est pas venu à la rencontre',
  HIRED_ELSEWHERE: 'Travaille ailleurs',
  TRAINING: 'Entre en formation',
  NOT_ELIGIBLE: 'N’entre pas dans les critères',
  NOT_MOBILE: 'Ne peut pas venir jusque-là',
  NOT_INTERESTED: 'N’est pas intéressé',
  LACKING_SKILLS: 'Il manque une compétence demandée',
  INCOMPATIBLE_HOURS: 'Les horaires ne conviennent pas',
  PHYSICAL_LOAD: 'Le poste est trop physique',
  CHILD_CARE: 'Pas de garde d’enfant',
  NO_DRIVING_LICENCE: 'Le permis est nécessaire',
  NO_POSITION: 'Le poste n’existe plus',
  OTHER_PERSON_CHOSEN: 'Une autre personne a été choisie',
  NO_ANSWER: 'Pas de réponse',
  OTHER: 'Autre raison',
} as const

export type ReferralRefusalReason = keyof typeof referralRefusalReasonLabels

/** What a step needs to be taken. */
export type ReferralStepFacts = {
  readonly reason?: ReferralRefusalReason | null
  /** The person agrees that their request is kept for other positions, now or before. */
  readonly agreed?: boolean
}

/**
 * Takes a step. A person turned down is told why in a sentence: a refusal has its reason; their request is kept for
 * other positions only if they agree.
 * @rule R83
 * @returns the new state; refuses `STEP_NOT_POSSIBLE`, `REFUSAL_REASON_NEEDED`, `POOL_AGREEMENT_NEEDED`.
 * @source pratique de terrain: « sans réponse » et « non » sans raison sont les premières plaintes; CNIL, recrutement :
 * vivier avec l'accord de la personne
 */
export const takeReferralStep = (
  state: ReferralState,
  event: ReferralEvent,
  { reason = null, agreed = false }: ReferralStepFacts = {},
): Result<
  ReferralState,
  Refusal<'STEP_NOT_POSSIBLE' | 'REFUSAL_REASON_NEEDED' | 'POOL_AGREEMENT_NEEDED'>
> => {
  const next = referralLifecycle.next(state, event)
  if (!next.ok) return next
  if (event === 'refuse' && reason === null) return err(refuse('REFUSAL_REASON_NEEDED', 'reason'))
  if (event === 'keepInPool' && !agreed) return err(refuse('POOL_AGREEMENT_NEEDED', 'agreement'))
  return next
}

/**
 * The state of a job application on the State's platform for each of ours.
 * @source les emplois de l'inclusion, JobApplicationState
 */
export const jobApplicationStateOf = {
  NEW: 'new',
  UNDER_REVIEW: 'processing',
  PROPOSED_TO_COMPANY: 'processing',
  INTERVIEW: 'processing',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  POOL: 'pool',
  WITHDRAWN: 'cancelled',
  OBSOLETE: 'obsolete',
} as const satisfies Readonly<Record<ReferralState, string>>

/** Does somebody still owe this referral an answer? */
export const isOpenReferral = (state: ReferralState): boolean =>
  state !== 'REFUSED' && state !== 'WITHDRAWN' && state !== 'OBSOLETE' && state !== 'ACCEPTED'

/** The states in which an answer is still awaited. */
export const openReferralStates: readonly ReferralState[] = referralLifecycle.states.filter(isOpenReferral)

/** What a company may answer about a person proposed to it. */
export const companyAnswerLabels = {
  MEET: 'Je veux rencontrer cette personne',
  HIRE: 'C’est d’accord, je la prends',
  NOT_THIS_TIME: 'Pas cette fois',
} as const

export type CompanyAnswer = keyof typeof companyAnswerLabels

export const eventOfAnswer = {
  MEET: 'meet',
  HIRE: 'accept',
  NOT_THIS_TIME: 'refuse',
} as const satisfies Readonly<Record<CompanyAnswer, ReferralEvent>>

/** The reasons a company may give: none on who the person is. */
export const companyRefusalReasons: readonly ReferralRefusalReason[] = [
  'OTHER_PERSON_CHOSEN',
  'LACKING_SKILLS',
  'NO_DRIVING_LICENCE',
  'INCOMPATIBLE_HOURS',
  'PHYSICAL_LOAD',
  'DID_NOT_COME_TO_INTERVIEW',
  'NO_POSITION',
  'OTHER',
]
