import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'

/** What a holder owes, from the award to the last account; a conditional tranche sleeps until affirmed. */
export const commitmentLifecycle = lifecycle(
  {
    DORMANT: { affirm: 'OPEN', cancel: 'CANCELLED' },
    EXPECTED: { open: 'OPEN', cancel: 'CANCELLED' },
    OPEN: { start: 'ACTIVE', suspend: 'SUSPENDED', cancel: 'CANCELLED' },
    ACTIVE: { suspend: 'SUSPENDED', fulfil: 'FULFILLED', findShortfall: 'SHORTFALL' },
    SUSPENDED: { resume: 'ACTIVE', cancel: 'CANCELLED' },
    SHORTFALL: {
      agreeRemedy: 'REMEDY',
      openPenaltyCase: 'PENALTY_CASE',
      fulfil: 'FULFILLED',
      close: 'CLOSED',
    },
    REMEDY: { fulfil: 'FULFILLED', openPenaltyCase: 'PENALTY_CASE' },
    PENALTY_CASE: { close: 'CLOSED' },
    FULFILLED: { close: 'CLOSED' },
    CLOSED: {},
    CANCELLED: {},
  },
  ['open'],
)

export type CommitmentState = StateOf<typeof commitmentLifecycle>
export type CommitmentEvent = EventOf<typeof commitmentLifecycle>

export const commitmentStateLabels: Readonly<Record<CommitmentState, string>> = {
  DORMANT: 'En sommeil (tranche non affermie)',
  EXPECTED: 'Attendu',
  OPEN: 'Ouvert',
  ACTIVE: 'En cours',
  SUSPENDED: 'Suspendu',
  SHORTFALL: 'En écart',
  REMEDY: 'Rattrapage convenu',
  PENALTY_CASE: 'Dossier de pénalité',
  FULFILLED: 'Réalisé',
  CLOSED: 'Clos',
  CANCELLED: 'Annulé',
}

export const commitmentEventLabels: Readonly<Record<CommitmentEvent, string>> = {
  affirm: 'Noter l’affermissement de la tranche',
  open: 'Ouvrir',
  start: 'Démarrer à l’ordre de service',
  suspend: 'Suspendre',
  resume: 'Reprendre',
  fulfil: 'Noter la réalisation',
  findShortfall: 'Constater un écart',
  agreeRemedy: 'Convenir d’un rattrapage',
  openPenaltyCase: 'Ouvrir un dossier de pénalité',
  close: 'Clore',
  cancel: 'Annuler',
}

/** Who has the next word in each state. */
export const commitmentNextActor: Readonly<Record<CommitmentState, NextActor>> = {
  DORMANT: 'BUYER',
  EXPECTED: 'BUYER',
  OPEN: 'HOLDER',
  ACTIVE: 'HOLDER',
  SUSPENDED: 'HOLDER',
  SHORTFALL: 'FACILITATOR',
  REMEDY: 'HOLDER',
  PENALTY_CASE: 'BUYER',
  FULFILLED: 'FACILITATOR',
  CLOSED: 'NOBODY',
  CANCELLED: 'NOBODY',
}

/**
 * Hours of a conditional tranche that is not affirmed are not due: they sleep, and are shown as such.
 * @rule R16
 * @source CCP R2113-4 à R2113-6, marchés à tranches
 */
export const isDue = (state: CommitmentState): boolean =>
  state !== 'DORMANT' && state !== 'EXPECTED' && state !== 'CANCELLED'
