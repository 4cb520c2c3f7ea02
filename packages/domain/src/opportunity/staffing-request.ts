import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { OrganisationKind } from '../organisation/organisation-kind.ts'
import { isSiae, secondsItsStaff } from '../organisation/social-employer.ts'
import { refuse } from './refusals.ts'

/** One structure asked for people: it answers, then is chosen or thanked. */
export const staffingOfferLifecycle = lifecycle({
  ASKED: { answer: 'ANSWERED', decline: 'DECLINED', close: 'NOT_CHOSEN' },
  ANSWERED: { answer: 'ANSWERED', choose: 'CHOSEN', decline: 'DECLINED', close: 'NOT_CHOSEN' },
  CHOSEN: { close: 'NOT_CHOSEN' },
  DECLINED: { answer: 'ANSWERED' },
  NOT_CHOSEN: { choose: 'CHOSEN' },
})

export type StaffingOfferState = StateOf<typeof staffingOfferLifecycle>
export type StaffingOfferEvent = EventOf<typeof staffingOfferLifecycle>

export const staffingOfferStateLabels: Readonly<Record<StaffingOfferState, string>> = {
  ASKED: 'Réponse attendue',
  ANSWERED: 'A répondu',
  CHOSEN: 'Retenue',
  DECLINED: 'Ne peut pas',
  NOT_CHOSEN: 'Remerciée',
}

/** Several structures are asked at once; the request ends when its people are found or nobody needs them. */
export const staffingRequestLifecycle = lifecycle(
  {
    OPEN: { fill: 'FILLED', cancel: 'CANCELLED' },
    FILLED: { reopen: 'OPEN' },
    CANCELLED: {},
  },
  ['fill', 'reopen'],
)

export type StaffingRequestState = StateOf<typeof staffingRequestLifecycle>
export type StaffingRequestEvent = EventOf<typeof staffingRequestLifecycle>

export const staffingRequestStateLabels: Readonly<Record<StaffingRequestState, string>> = {
  OPEN: 'En cours',
  FILLED: 'Pourvue',
  CANCELLED: 'Annulée',
}

export type StaffingOffer = {
  readonly state: StaffingOfferState
  readonly people: number
}

/** May these be asked? Only structures that lend or employ people in insertion. @returns the structures; refuses the first that may not. */
export const checkAsked = (
  asked: readonly { readonly name: string; readonly kinds: readonly OrganisationKind[] }[],
): Result<true, Refusal<'NOBODY_ASKED' | 'NO_STAFF_TO_LEND'>> => {
  if (asked.length === 0) return err(refuse('NOBODY_ASKED', 'organisationIds'))
  const stranger = asked.find(({ kinds }) => !kinds.some((kind) => secondsItsStaff(kind) || isSiae(kind)))
  return stranger === undefined
    ? ok(true)
    : err(refuse('NO_STAFF_TO_LEND', 'organisationIds', { name: stranger.name }))
}

/** People already found, against the places wanted. @returns the state that follows a choice. */
export const afterChoice = (
  state: StaffingRequestState,
  places: number,
  offers: readonly StaffingOffer[],
): StaffingRequestState => {
  const found = offers.reduce((sum, offer) => sum + (offer.state === 'CHOSEN' ? offer.people : 0), 0)
  if (state === 'CANCELLED') return state
  return found >= places ? 'FILLED' : 'OPEN'
}

/** Who has the next word: a structure that has not answered, or the facilitator who chooses. */
export const staffingNextActor = (
  state: StaffingRequestState,
  offers: readonly Pick<StaffingOffer, 'state'>[],
): NextActor => {
  if (state !== 'OPEN') return 'NOBODY'
  if (offers.some((offer) => offer.state === 'ANSWERED')) return 'FACILITATOR'
  return offers.some((offer) => offer.state === 'ASKED') ? 'EMPLOYER' : 'FACILITATOR'
}
