import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** The life of a clause; once binding, only an amendment makes a new version. */
export const clauseLifecycle = lifecycle(
  {
    DRAFT: { submit: 'SUBMITTED_TO_BUYER' },
    SUBMITTED_TO_BUYER: { accept: 'ACCEPTED', reject: 'REJECTED', revise: 'DRAFT' },
    ACCEPTED: { publish: 'PUBLISHED', revise: 'DRAFT' },
    PUBLISHED: { bind: 'BINDING' },
    BINDING: { suspend: 'SUSPENDED', waive: 'WAIVED', settle: 'SETTLED' },
    SUSPENDED: { resume: 'BINDING', waive: 'WAIVED' },
    REJECTED: { revise: 'DRAFT' },
    WAIVED: {},
    SETTLED: {},
  },
  ['bind'],
)

export type ClauseState = StateOf<typeof clauseLifecycle>
export type ClauseEvent = EventOf<typeof clauseLifecycle>

export const clauseStateLabels: Readonly<Record<ClauseState, string>> = {
  DRAFT: 'En préparation',
  SUBMITTED_TO_BUYER: 'Chez l’acheteur',
  ACCEPTED: 'Acceptée',
  PUBLISHED: 'Publiée',
  BINDING: 'En vigueur',
  SUSPENDED: 'Suspendue',
  REJECTED: 'Refusée par l’acheteur',
  WAIVED: 'Supprimée',
  SETTLED: 'Soldée',
}

export const clauseEventLabels: Readonly<Record<ClauseEvent, string>> = {
  submit: 'Envoyer à l’acheteur',
  accept: 'Noter l’accord de l’acheteur',
  reject: 'Noter le refus de l’acheteur',
  revise: 'Reprendre la rédaction',
  publish: 'Publier avec la consultation',
  bind: 'Rendre la clause exigible',
  suspend: 'Suspendre',
  resume: 'Reprendre',
  waive: 'Supprimer, avec une raison',
  settle: 'Solder',
}

/** Who has the next word in each state. */
export const clauseNextActor: Readonly<Record<ClauseState, NextActor>> = {
  DRAFT: 'FACILITATOR',
  SUBMITTED_TO_BUYER: 'BUYER',
  ACCEPTED: 'BUYER',
  PUBLISHED: 'BUYER',
  BINDING: 'HOLDER',
  SUSPENDED: 'HOLDER',
  REJECTED: 'FACILITATOR',
  WAIVED: 'NOBODY',
  SETTLED: 'NOBODY',
}

const NEEDS_REASON: ReadonlySet<ClauseEvent> = new Set(['reject', 'suspend', 'waive'])

/** Takes a step; a refusal, a suspension and a waiver say why. @returns the new state; refuses `STEP_NOT_POSSIBLE`, `REASON_NEEDED`. */
export const takeClauseStep = (
  state: ClauseState,
  event: ClauseEvent,
  reason: string,
): Result<ClauseState, Refusal<'STEP_NOT_POSSIBLE' | 'REASON_NEEDED'>> => {
  const next = clauseLifecycle.next(state, event)
  return next.ok && NEEDS_REASON.has(event) && reason.trim() === ''
    ? err(refuse('REASON_NEEDED', 'reason'))
    : next
}

/** A version that binds is never edited: an amendment makes the next one. */
export const isClauseEditable = (state: ClauseState): boolean =>
  state === 'DRAFT' || state === 'SUBMITTED_TO_BUYER' || state === 'REJECTED'
