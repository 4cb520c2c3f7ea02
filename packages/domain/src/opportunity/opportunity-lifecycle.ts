import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { type Day, day, daysBetween, MONDAY_TO_FRIDAY, type WorkingCalendar } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { formatHours, type Minutes } from '../kernel/minutes.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { advisersOnlyUntil, defaultFirstReferralPolicy, type FirstReferralPolicy } from './first-referral.ts'
import { refuse } from './refusals.ts'
import { defaultWeeklyHoursPolicy, type WeeklyHoursPolicy } from './weekly-hours-policy.ts'

/** A position offered, from its draft to its archive. */
export const opportunityLifecycle = lifecycle(
  {
    DRAFT: { publish: 'PUBLISHED', cancel: 'CANCELLED' },
    PUBLISHED: { pause: 'PAUSED', fill: 'FILLED', expire: 'EXPIRED', cancel: 'CANCELLED' },
    PAUSED: { resume: 'PUBLISHED', fill: 'FILLED', cancel: 'CANCELLED' },
    EXPIRED: { confirm: 'PUBLISHED', cancel: 'CANCELLED', archive: 'ARCHIVED' },
    FILLED: { reopen: 'PUBLISHED', archive: 'ARCHIVED' },
    CANCELLED: { archive: 'ARCHIVED' },
    ARCHIVED: {},
  },
  ['expire'],
)

export type OpportunityState = StateOf<typeof opportunityLifecycle>
export type OpportunityEvent = EventOf<typeof opportunityLifecycle>

/** Who has the next word on a position; once published, those who ask for it or are sent to it wait by themselves. */
export const opportunityNextActor: Readonly<Record<OpportunityState, NextActor>> = {
  DRAFT: 'FACILITATOR',
  PUBLISHED: 'NOBODY',
  PAUSED: 'FACILITATOR',
  EXPIRED: 'FACILITATOR',
  FILLED: 'NOBODY',
  CANCELLED: 'NOBODY',
  ARCHIVED: 'NOBODY',
}

type Closed = 'POSITION_UNCONFIRMED' | 'POSITION_TAKEN' | 'POSITION_GIVEN_UP'

/** Why nobody is sent to a position in this state; null: people are. One in preparation or paused has its people. */
const closedBecause: Readonly<Record<OpportunityState, Closed | null>> = {
  DRAFT: null,
  PUBLISHED: null,
  PAUSED: null,
  EXPIRED: 'POSITION_UNCONFIRMED',
  FILLED: 'POSITION_TAKEN',
  CANCELLED: 'POSITION_GIVEN_UP',
  ARCHIVED: 'POSITION_GIVEN_UP',
}

/**
 * May the team send a person to this position, or propose one to its employer?
 * @returns the state; refuses with what to do first: `POSITION_UNCONFIRMED`, `POSITION_TAKEN`, `POSITION_GIVEN_UP`.
 */
export const takesPeople = (state: OpportunityState): Result<OpportunityState, Refusal<Closed>> => {
  const why = closedBecause[state]
  return why === null ? ok(state) : err(refuse(why))
}

export const opportunityStateLabels: Readonly<Record<OpportunityState, string>> = {
  DRAFT: 'En préparation',
  PUBLISHED: 'Publié',
  PAUSED: 'En pause',
  EXPIRED: 'À confirmer',
  FILLED: 'Pourvu',
  CANCELLED: 'Annulé',
  ARCHIVED: 'Archivé',
}

export const opportunityEventLabels: Readonly<Record<OpportunityEvent, string>> = {
  publish: 'Publier',
  pause: 'Mettre en pause',
  resume: 'Remettre en ligne',
  fill: 'Noter que c’est pourvu',
  expire: 'Retirer faute de confirmation',
  confirm: 'Confirmer que c’est toujours vrai',
  cancel: 'Annuler',
  reopen: 'Rouvrir',
  archive: 'Archiver',
}

export type FreshnessPolicy = DatedPolicy & {
  /** Days without confirmation after which the facilitator is asked, then the position hidden. */
  readonly reminderDays: number
  readonly hiddenDays: number
}

export const defaultFreshnessPolicy: FreshnessPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : rappel à 14 jours, retrait à 21 jours',
  verified: false,
  reminderDays: 14,
  hiddenDays: 21,
}

export const freshnessPolicies: readonly FreshnessPolicy[] = [defaultFreshnessPolicy]

export type Freshness = 'FRESH' | 'TO_CONFIRM' | 'EXPIRED'

/** Does somebody still vouch for this position? */
export const freshness = (
  verifiedOn: Day,
  at: Day,
  policy: FreshnessPolicy = defaultFreshnessPolicy,
): Freshness => {
  const age = daysBetween(verifiedOn, at)
  if (age >= policy.hiddenDays) return 'EXPIRED'
  return age >= policy.reminderDays ? 'TO_CONFIRM' : 'FRESH'
}

export type OpportunityFacts = {
  readonly state: OpportunityState
  readonly verifiedOn: Day
  readonly places: number
  readonly filledPlaces: number
  readonly commitmentClosed: boolean
}

/**
 * The state a position should have today: filled when its commitment is closed or its places are taken,
 * expired when nobody confirmed it. What is not PUBLISHED leaves the public portal.
 * @rule R30
 * @source choix: un poste fermé ne reste pas affiché; les emplois de l'inclusion suivent aussi la dernière mise à jour
 */
export const opportunityStateOn = (
  facts: OpportunityFacts,
  at: Day,
  policy: FreshnessPolicy = defaultFreshnessPolicy,
): OpportunityState => {
  if (facts.state !== 'PUBLISHED' && facts.state !== 'PAUSED') return facts.state
  if (facts.commitmentClosed || facts.filledPlaces >= facts.places) return 'FILLED'
  return facts.state === 'PUBLISHED' && freshness(facts.verifiedOn, at, policy) === 'EXPIRED'
    ? 'EXPIRED'
    : facts.state
}

export type PublicationFacts = {
  /** What the contract is about, in a few words a visitor understands. */
  readonly context: string
  readonly title: string
  readonly description: string
  readonly places: number
  readonly weeklyMinutes: Minutes
}

/**
 * Is the text of a position complete: context of its contract, title, description, places and hours?
 * @returns the facts; refuses the first that is missing.
 */
export const checkPublication = (
  facts: PublicationFacts,
  policy: WeeklyHoursPolicy = defaultWeeklyHoursPolicy,
): Result<
  PublicationFacts,
  Refusal<
    'CONTEXT_NEEDED' | 'TITLE_NEEDED' | 'DESCRIPTION_NEEDED' | 'PLACES_NEEDED' | 'WEEKLY_HOURS_OUT_OF_RANGE'
  >
> => {
  if (facts.context.trim() === '') return err(refuse('CONTEXT_NEEDED', 'context'))
  if (facts.title.trim() === '') return err(refuse('TITLE_NEEDED', 'title'))
  if (facts.description.trim() === '') return err(refuse('DESCRIPTION_NEEDED', 'description'))
  if (facts.places < 1) return err(refuse('PLACES_NEEDED', 'places'))
  if (facts.weeklyMinutes < policy.least || facts.weeklyMinutes > policy.most) {
    const values = { least: formatHours(policy.least), most: formatHours(policy.most) }
    return err(refuse('WEEKLY_HOURS_OUT_OF_RANGE', 'weeklyMinutes', values))
  }
  return ok(facts)
}

export type Publication = {
  readonly state: OpportunityState
  readonly context: string
  readonly romeCode: string
  readonly communeCode: string
  readonly places: number
  readonly startsOn: Day | null
  /** « printemps 2027 », for a position to come. */
  readonly comingPeriod: string | null
  readonly today: Day
  /** Advisers refer first, for the days of the policy. */
  readonly advisersFirst: boolean
}

const STEP_TO_PUBLISHED: Readonly<Partial<Record<OpportunityState, OpportunityEvent>>> = {
  DRAFT: 'publish',
  PAUSED: 'resume',
  EXPIRED: 'confirm',
  FILLED: 'reopen',
}

/**
 * Publishes a position: the context of its contract is mandatory text, with the trade, the commune, the
 * places and a start (a day or a season).
 * @rule R49
 * @returns the new state and the last day kept for advisers, if any; refuses the first thing missing.
 * @source les emplois de l'inclusion: « Décrire en quelques mots l'objet du marché »
 */
export const publishOpportunity = (
  facts: Publication,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  firstReferral: FirstReferralPolicy = defaultFirstReferralPolicy,
): Result<
  { readonly state: OpportunityState; readonly advisersOnlyUntil: Day | null },
  Refusal<
    | 'CONTEXT_NEEDED'
    | 'TRADE_NEEDED'
    | 'COMMUNE_NEEDED'
    | 'PLACES_NEEDED'
    | 'START_NEEDED'
    | 'STEP_NOT_POSSIBLE'
  >
> => {
  if (facts.context.trim() === '') return err(refuse('CONTEXT_NEEDED', 'context'))
  if (facts.romeCode.trim() === '') return err(refuse('TRADE_NEEDED', 'romeCode'))
  if (facts.communeCode.trim() === '') return err(refuse('COMMUNE_NEEDED', 'communeCode'))
  if (facts.places < 1) return err(refuse('PLACES_NEEDED', 'places'))
  if (facts.startsOn === null && (facts.comingPeriod ?? '').trim() === '') {
    return err(refuse('START_NEEDED', 'startsOn'))
  }
  const next = opportunityLifecycle.next(facts.state, STEP_TO_PUBLISHED[facts.state] ?? 'publish')
  if (!next.ok) return next
  const until = facts.advisersFirst ? advisersOnlyUntil(facts.today, calendar, firstReferral) : null
  return ok({ state: next.value, advisersOnlyUntil: until })
}
