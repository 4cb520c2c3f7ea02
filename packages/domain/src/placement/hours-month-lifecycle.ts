import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { Minutes } from '../kernel/minutes.ts'
import type { NextActor } from '../kernel/next-actor.ts'

/** A declarant's month. After the lock only corrections are added. */
export const hoursMonthLifecycle = lifecycle(
  {
    DRAFT: { submit: 'SUBMITTED' },
    SUBMITTED: { review: 'UNDER_REVIEW', validate: 'VALIDATED', sendBack: 'RETURNED', reject: 'REJECTED' },
    UNDER_REVIEW: { validate: 'VALIDATED', sendBack: 'RETURNED', reject: 'REJECTED' },
    RETURNED: { submit: 'SUBMITTED' },
    VALIDATED: { lock: 'LOCKED' },
    REJECTED: { reopen: 'UNDER_REVIEW' },
    LOCKED: {},
  },
  ['lock'],
)

export type HoursMonthState = StateOf<typeof hoursMonthLifecycle>
export type HoursMonthEvent = EventOf<typeof hoursMonthLifecycle>

/** Who has the next word on a month of hours. */
export const hoursMonthNextActor: Readonly<Record<HoursMonthState, NextActor>> = {
  DRAFT: 'DECLARANT',
  SUBMITTED: 'FACILITATOR',
  UNDER_REVIEW: 'FACILITATOR',
  RETURNED: 'DECLARANT',
  VALIDATED: 'NOBODY',
  REJECTED: 'NOBODY',
  LOCKED: 'NOBODY',
}

export const hoursMonthStateLabels: Readonly<Record<HoursMonthState, string>> = {
  DRAFT: 'En saisie',
  SUBMITTED: 'Déclaré',
  UNDER_REVIEW: 'En vérification',
  RETURNED: 'À compléter',
  VALIDATED: 'Validé',
  REJECTED: 'Refusé',
  LOCKED: 'Verrouillé',
}

export const hoursMonthEventLabels: Readonly<Record<HoursMonthEvent, string>> = {
  submit: 'Déclarer',
  review: 'Commencer la vérification',
  validate: 'Valider',
  sendBack: 'Renvoyer à compléter',
  reject: 'Refuser, avec une raison',
  lock: 'Verrouiller',
  reopen: 'Revenir sur le refus',
}

/** Validated hours are those of validated and locked months, and no others. */
export const countsAsValidated = (state: HoursMonthState): boolean =>
  state === 'VALIDATED' || state === 'LOCKED'

/** What somebody said of a month. Silence is no zero. */
export type DeclarationStatus = 'NOT_DECLARED' | 'ZERO_DECLARED' | 'DECLARED'

export const declarationStatusLabels: Readonly<Record<DeclarationStatus, string>> = {
  NOT_DECLARED: 'Pas encore déclaré',
  ZERO_DECLARED: 'Zéro heure déclarée',
  DECLARED: 'Heures déclarées',
}

/**
 * What was said of a month: nothing, zero, or hours.
 * @rule R73
 * @source choix: le silence n'est pas une déclaration
 */
export const declarationStatus = (declared: Minutes | null): DeclarationStatus => {
  if (declared === null) return 'NOT_DECLARED'
  return declared === 0 ? 'ZERO_DECLARED' : 'DECLARED'
}
