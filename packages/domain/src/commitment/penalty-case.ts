import type { ActorKind } from '../access/actor.ts'
import { grants } from '../access/permissions.ts'
import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addDays, type Day, day, daysBetween, formatDay } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { formatHours, type Minutes } from '../kernel/minutes.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** A contradictory procedure: exchange, notice signed by the buyer, delay, then the buyer's decision. */
export const penaltyCaseLifecycle = lifecycle({
  DETECTED: { exchange: 'CONTRADICTORY', drop: 'CLOSED' },
  CONTRADICTORY: { sendNotice: 'NOTICE_SENT', findRemedied: 'REMEDIED', drop: 'CLOSED' },
  NOTICE_SENT: { openRemedy: 'REMEDY_PERIOD' },
  REMEDY_PERIOD: { findRemedied: 'REMEDIED', propose: 'PROPOSED' },
  PROPOSED: { apply: 'DECIDED_APPLIED', reduce: 'DECIDED_REDUCED', waive: 'DECIDED_WAIVED' },
  REMEDIED: { close: 'CLOSED' },
  DECIDED_APPLIED: { close: 'CLOSED' },
  DECIDED_REDUCED: { close: 'CLOSED' },
  DECIDED_WAIVED: { close: 'CLOSED' },
  CLOSED: {},
})

export type PenaltyCaseState = StateOf<typeof penaltyCaseLifecycle>
export type PenaltyCaseEvent = EventOf<typeof penaltyCaseLifecycle>

export const penaltyCaseStateLabels: Readonly<Record<PenaltyCaseState, string>> = {
  DETECTED: 'Écart constaté',
  CONTRADICTORY: 'Échange avec l’entreprise',
  NOTICE_SENT: 'Mise en demeure envoyée par l’acheteur',
  REMEDY_PERIOD: 'Délai pour agir',
  PROPOSED: 'À décider par l’acheteur',
  REMEDIED: 'Écart rattrapé',
  DECIDED_APPLIED: 'Pénalité appliquée',
  DECIDED_REDUCED: 'Pénalité réduite',
  DECIDED_WAIVED: 'Pénalité abandonnée',
  CLOSED: 'Clos',
}

export const penaltyCaseEventLabels: Readonly<Record<PenaltyCaseEvent, string>> = {
  exchange: 'Échanger avec l’entreprise',
  sendNotice: 'Signer et envoyer la mise en demeure',
  openRemedy: 'Noter la réception de la mise en demeure',
  findRemedied: 'Constater le rattrapage',
  propose: 'Préparer la décision',
  apply: 'Appliquer la pénalité',
  reduce: 'Réduire la pénalité',
  waive: 'Abandonner la pénalité',
  drop: 'Classer sans suite',
  close: 'Clore',
}

/** Who has the next word in each state. */
export const penaltyNextActor: Readonly<Record<PenaltyCaseState, NextActor>> = {
  DETECTED: 'FACILITATOR',
  CONTRADICTORY: 'BUYER',
  NOTICE_SENT: 'FACILITATOR',
  REMEDY_PERIOD: 'HOLDER',
  PROPOSED: 'BUYER',
  REMEDIED: 'FACILITATOR',
  DECIDED_APPLIED: 'FACILITATOR',
  DECIDED_REDUCED: 'FACILITATOR',
  DECIDED_WAIVED: 'FACILITATOR',
  CLOSED: 'NOBODY',
}

/** The buyer signs the notice and decides; everything before and after is prepared for it. */
const BUYERS_OWN: ReadonlySet<PenaltyCaseEvent> = new Set(['sendNotice', 'apply', 'reduce', 'waive'])
const NEEDS_MOTIVE: ReadonlySet<PenaltyCaseEvent> = new Set(['apply', 'reduce', 'waive', 'drop'])

export type PenaltyPolicy = DatedPolicy & {
  readonly observationDays: number
  /** Days before the final account at which the buyer is alerted. */
  readonly alertBeforeFinalAccountDays: number
  readonly reportAfterAcceptanceDays: number
}

export const defaultPenaltyPolicy: PenaltyPolicy = {
  from: day('2021-04-01'),
  source:
    'CCAG 2021 : observations sous 15 jours ; CAA Lyon 12 juillet 2012 n° 11LY00924 sur le décompte général',
  verified: false,
  observationDays: 15,
  alertBeforeFinalAccountDays: 45,
  reportAfterAcceptanceDays: 15,
}

export const penaltyPolicies: readonly PenaltyPolicy[] = [defaultPenaltyPolicy]

/**
 * Takes a step of the procedure. Only the buyer signs the notice and decides, with a motive; the holder has
 * its days to answer before anything is proposed.
 * @rule R37
 * @returns the new state; refuses `BUYER_DECIDES`, `MOTIVE_NEEDED`, `OBSERVATION_DELAY_RUNNING`, `STEP_NOT_POSSIBLE`.
 * @source CCAG 2021, pénalités précédées d'une invitation à présenter des observations (art. 19.2.4 Travaux, 14.1.1 FCS-PI, à vérifier)
 */
export const takePenaltyStep = (
  state: PenaltyCaseState,
  event: PenaltyCaseEvent,
  facts: {
    readonly actor: ActorKind
    readonly motive: string
    readonly noticeReceivedOn: Day | null
    readonly on: Day
  },
  policy: PenaltyPolicy = defaultPenaltyPolicy,
): Result<
  PenaltyCaseState,
  Refusal<'BUYER_DECIDES' | 'MOTIVE_NEEDED' | 'OBSERVATION_DELAY_RUNNING' | 'STEP_NOT_POSSIBLE'>
> => {
  const next = penaltyCaseLifecycle.next(state, event)
  if (!next.ok) return next
  if (BUYERS_OWN.has(event) && !grants[facts.actor].includes('penalty:decide')) {
    return err(refuse('BUYER_DECIDES', 'event'))
  }
  if (NEEDS_MOTIVE.has(event) && facts.motive.trim() === '') return err(refuse('MOTIVE_NEEDED', 'motive'))
  if (event === 'propose') {
    const until =
      facts.noticeReceivedOn === null ? null : addDays(facts.noticeReceivedOn, policy.observationDays)
    if (until === null || facts.on <= until) {
      return err(refuse('OBSERVATION_DELAY_RUNNING', 'on', { day: until === null ? '…' : formatDay(until) }))
    }
  }
  return next
}

/** The notice as the buyer reads it before signing: who owes what to whom, and the days there are to answer (R37). */
export const formalNotice = (
  facts: {
    readonly buyer: string
    readonly holder: string
    readonly subject: string
    readonly missing: Minutes
    readonly lateDocumentDays: number
    readonly missedMeetings: number
  },
  { observationDays }: PenaltyPolicy = defaultPenaltyPolicy,
): string[] => [
  `${facts.buyer} met en demeure ${facts.holder}, titulaire du marché « ${facts.subject} ».`,
  `À ce jour, il manque ${formatHours(facts.missing)} d’insertion sur ce qui est dû.`,
  ...(facts.lateDocumentDays > 0 ? [`Jours de retard des documents : ${facts.lateDocumentDays}.`] : []),
  ...(facts.missedMeetings > 0 ? [`Réunions manquées : ${facts.missedMeetings}.`] : []),
  `L’entreprise a ${observationDays} jours après la réception de cette lettre pour présenter ses observations ou proposer un rattrapage.`,
  'Sans cela, la pénalité écrite au marché peut être appliquée.',
]

export type FinalAccountAlert = { readonly urgent: boolean; readonly sentence: string }

/**
 * A shortfall is announced before the final account, because a penalty left out of it is lost. That no
 * candidate was proposed is stated in the file: the tool informs, the buyer decides, nothing is blocked.
 * @rule R36
 * @source CAA Paris 4 mai 2015 n° 14PA01918 ; CAA Lyon 12 juillet 2012 n° 11LY00924
 */
export const finalAccountAlerts = (
  facts: {
    readonly hasShortfall: boolean
    readonly acceptedOn: Day | null
    readonly finalAccountOn: Day | null
    readonly candidatesProposed: number
    readonly openCase: boolean
  },
  at: Day,
  policy: PenaltyPolicy = defaultPenaltyPolicy,
): FinalAccountAlert[] => {
  if (!facts.hasShortfall) return []
  const alerts: FinalAccountAlert[] = []
  const { acceptedOn, finalAccountOn } = facts
  if (acceptedOn !== null && acceptedOn <= at) {
    const by = addDays(acceptedOn, policy.reportAfterAcceptanceDays)
    alerts.push({
      urgent: by < at,
      sentence: `Réception prononcée le ${formatDay(acceptedOn)} : le bilan doit être chez l’acheteur avant le ${formatDay(by)}.`,
    })
  }
  if (finalAccountOn !== null && finalAccountOn < at && facts.openCase) {
    alerts.push({
      urgent: true,
      sentence: `Le décompte général est du ${formatDay(finalAccountOn)} : une pénalité qui n’y figure pas est perdue.`,
    })
  } else if (
    finalAccountOn !== null &&
    finalAccountOn >= at &&
    daysBetween(at, finalAccountOn) <= policy.alertBeforeFinalAccountDays
  ) {
    alerts.push({
      urgent: true,
      sentence: `Décompte général prévu le ${formatDay(finalAccountOn)} : l’acheteur doit décider avant, une pénalité oubliée est perdue.`,
    })
  }
  if (facts.candidatesProposed === 0) {
    alerts.push({
      urgent: false,
      sentence: 'Aucun candidat n’a été proposé à l’entreprise : le dossier le dit, l’acheteur décide.',
    })
  }
  return alerts
}

/** Why a penalty may be reduced or waived: circumstances for the buyer to weigh. */
export const exonerationReasonLabels = {
  ECONOMIC_DIFFICULTY: 'Difficultés économiques signalées par écrit',
  WORKS_SUSPENDED: 'Travaux arrêtés',
  PARTIAL_ACTIVITY: 'Activité partielle',
  NO_CANDIDATE_PROPOSED: 'Aucun candidat proposé',
  FORCE_MAJEURE: 'Force majeure',
  REMEDY_AGREED: 'Rattrapage convenu sur un autre marché',
} as const

export type ExonerationReason = keyof typeof exonerationReasonLabels

/** The steps open to this kind of actor, for the screen, by the same table. */
export const penaltyEventsFor = (state: PenaltyCaseState, actor: ActorKind): readonly PenaltyCaseEvent[] =>
  penaltyCaseLifecycle
    .events(state)
    .filter((event) => !BUYERS_OWN.has(event) || grants[actor].includes('penalty:decide'))
