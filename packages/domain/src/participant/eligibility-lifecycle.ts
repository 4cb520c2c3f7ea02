import type { Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'

/** A file of eligibility, from the first draft to its end. */
export const eligibilityLifecycle = lifecycle(
  {
    DRAFT: { submit: 'SUBMITTED', validate: 'VALIDATED' },
    SUBMITTED: { validate: 'VALIDATED', refuse: 'REFUSED', askMore: 'DRAFT' },
    VALIDATED: { extend: 'EXTENDED', expire: 'EXPIRED', revoke: 'REVOKED' },
    EXTENDED: { extend: 'EXTENDED', expire: 'EXPIRED', revoke: 'REVOKED' },
    REFUSED: {},
    EXPIRED: {},
    REVOKED: {},
  },
  ['expire'],
)

export type EligibilityState = StateOf<typeof eligibilityLifecycle>
export type EligibilityEvent = EventOf<typeof eligibilityLifecycle>

/** Who has the next word on a decision: a form in preparation is the adviser's, a form sent is to be decided. */
export const eligibilityNextActor: Readonly<Record<EligibilityState, NextActor>> = {
  DRAFT: 'PRESCRIBER',
  SUBMITTED: 'FACILITATOR',
  VALIDATED: 'NOBODY',
  EXTENDED: 'NOBODY',
  REFUSED: 'NOBODY',
  EXPIRED: 'NOBODY',
  REVOKED: 'NOBODY',
}

export const eligibilityStateLabels: Readonly<Record<EligibilityState, string>> = {
  DRAFT: 'En préparation',
  SUBMITTED: 'À décider',
  VALIDATED: 'Éligible',
  EXTENDED: 'Prolongé',
  REFUSED: 'Non éligible',
  EXPIRED: 'Terminé',
  REVOKED: 'Retiré',
}

export const eligibilityEventLabels: Readonly<Record<EligibilityEvent, string>> = {
  submit: 'Soumettre',
  validate: 'Valider',
  refuse: 'Refuser, avec une raison',
  askMore: 'Demander un complément',
  extend: 'Prolonger, avec une raison',
  expire: 'Noter la fin',
  revoke: 'Retirer, avec une raison',
}

/** The state as of this day: time alone ends a validated file. */
export const eligibilityStateOn = (
  state: EligibilityState,
  validUntil: Day | null,
  at: Day,
): EligibilityState =>
  (state === 'VALIDATED' || state === 'EXTENDED') && validUntil !== null && validUntil < at
    ? 'EXPIRED'
    : state
