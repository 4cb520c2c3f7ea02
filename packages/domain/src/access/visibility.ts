import type { Actor, ActorKind } from './actor.ts'

/** What is shown or hidden, each with its own rule of who sees which rows. */
export const objectKinds = [
  'ORGANISATION',
  'CONTRACT',
  'CLAUSE',
  'COMMITMENT',
  'OPPORTUNITY',
  'REQUEST',
  'REFERRAL',
  'PARTICIPANT',
  'IDENTITY',
  'CRITERIA',
  'ELIGIBILITY',
  'PLACEMENT',
  'HOURS',
  'PENALTY_CASE',
  'OUTCOME',
  'REPORT',
  'JOURNAL',
  'USER',
] as const

export type ObjectKind = (typeof objectKinds)[number]

/**
 * Which rows: `carrier` all of the structure porteuse; `organisation` those the organisation takes part
 * in (as buyer, holder, employer or declarant); `referrals` the people it referred; `person` one's own
 * file; `published` what the public portal shows; `aggregated` counts only, never rows.
 */
export type Visibility =
  | 'all'
  | 'none'
  | { readonly scope: 'published' }
  | { readonly scope: 'carrier'; readonly carrierId: string }
  | { readonly scope: 'aggregated'; readonly carrierId: string }
  | { readonly scope: 'organisation'; readonly carrierId: string; readonly organisationId: string }
  | { readonly scope: 'referrals'; readonly carrierId: string; readonly organisationId: string }
  | { readonly scope: 'person'; readonly carrierId: string; readonly participantId: string }

type Scope = 'none' | 'published' | 'carrier' | 'aggregated' | 'organisation' | 'referrals' | 'person'
type Sight = Readonly<Partial<Record<ObjectKind, Scope>>>

const staff: Sight = {
  ORGANISATION: 'carrier',
  CONTRACT: 'carrier',
  CLAUSE: 'carrier',
  COMMITMENT: 'carrier',
  OPPORTUNITY: 'carrier',
  REQUEST: 'carrier',
  REFERRAL: 'carrier',
  PARTICIPANT: 'carrier',
  IDENTITY: 'carrier',
  CRITERIA: 'carrier',
  ELIGIBILITY: 'carrier',
  PLACEMENT: 'carrier',
  HOURS: 'carrier',
  PENALTY_CASE: 'carrier',
  OUTCOME: 'carrier',
  REPORT: 'carrier',
}

/** Funders and elected officials: figures of the carrier, reports of their own organisation. */
const reader: Sight = {
  CONTRACT: 'aggregated',
  COMMITMENT: 'aggregated',
  HOURS: 'aggregated',
  OUTCOME: 'aggregated',
  OPPORTUNITY: 'published',
  REPORT: 'organisation',
}

/** Actor × object, as the matrix of the rules says; what is not written is not seen. */
export const sights: Readonly<Record<ActorKind, Sight>> = {
  FACILITATOR: staff,
  DEPUTY: staff,
  ADMINISTRATOR: {
    ORGANISATION: 'carrier',
    CONTRACT: 'carrier',
    CLAUSE: 'carrier',
    COMMITMENT: 'carrier',
    OPPORTUNITY: 'carrier',
    HOURS: 'carrier',
    REPORT: 'carrier',
    JOURNAL: 'carrier',
    USER: 'carrier',
  },
  FUNDER_READER: reader,
  ELECTED_OFFICIAL: reader,
  BUYER: {
    ORGANISATION: 'organisation',
    CONTRACT: 'organisation',
    CLAUSE: 'organisation',
    COMMITMENT: 'organisation',
    OPPORTUNITY: 'organisation',
    HOURS: 'aggregated',
    PENALTY_CASE: 'organisation',
    OUTCOME: 'aggregated',
    REPORT: 'organisation',
  },
  COMPANY: {
    ORGANISATION: 'organisation',
    CONTRACT: 'organisation',
    CLAUSE: 'organisation',
    COMMITMENT: 'organisation',
    OPPORTUNITY: 'organisation',
    REFERRAL: 'organisation',
    IDENTITY: 'organisation',
    ELIGIBILITY: 'organisation',
    PLACEMENT: 'organisation',
    HOURS: 'organisation',
    PENALTY_CASE: 'organisation',
  },
  ADVISER: {
    OPPORTUNITY: 'published',
    REFERRAL: 'referrals',
    PARTICIPANT: 'referrals',
    IDENTITY: 'referrals',
    CRITERIA: 'referrals',
    ELIGIBILITY: 'referrals',
    PLACEMENT: 'referrals',
    HOURS: 'referrals',
    OUTCOME: 'referrals',
  },
  PARTNER: {
    CONTRACT: 'aggregated',
    COMMITMENT: 'aggregated',
    HOURS: 'aggregated',
    OUTCOME: 'aggregated',
    OPPORTUNITY: 'published',
    REFERRAL: 'referrals',
    PARTICIPANT: 'referrals',
    IDENTITY: 'referrals',
    ELIGIBILITY: 'referrals',
  },
  JOBSEEKER: {
    OPPORTUNITY: 'published',
    REQUEST: 'person',
    REFERRAL: 'person',
    PARTICIPANT: 'person',
    IDENTITY: 'person',
    ELIGIBILITY: 'person',
    PLACEMENT: 'person',
    HOURS: 'person',
  },
  ANONYMOUS: { OPPORTUNITY: 'published' },
}

/**
 * Which rows of this kind the actor may see, as data the database turns into a filter.
 * A partner's program sees only the people it referred, never an organisation wide list.
 * @rule R47
 * @source RGPD art. 5 (minimisation); choix: un jeton ne voit que ce que son service a apporté
 */
export const visibility = (actor: Actor, object: ObjectKind): Visibility => {
  const scope = sights[actor.kind][object] ?? 'none'
  if (scope === 'none' || scope === 'published') return scope === 'none' ? 'none' : { scope }
  if (actor.kind === 'ANONYMOUS') return 'none'
  const { carrierId } = actor
  if (scope === 'carrier' || scope === 'aggregated') return { scope, carrierId }
  if (scope === 'person') return { scope, carrierId, participantId: actor.id }
  return actor.organisationId === null ? 'none' : { scope, carrierId, organisationId: actor.organisationId }
}
