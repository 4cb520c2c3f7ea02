import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'

/** The life of a clause; once binding, only an amendment makes a new version. */
export const clauseLifecycle = lifecycle({
  DRAFT: { submit: 'SUBMITTED_TO_BUYER' },
  SUBMITTED_TO_BUYER: { accept: 'ACCEPTED', reject: 'REJECTED', revise: 'DRAFT' },
  ACCEPTED: { publish: 'PUBLISHED', revise: 'DRAFT' },
  PUBLISHED: { bind: 'BINDING' },
  BINDING: { suspend: 'SUSPENDED', waive: 'WAIVED', settle: 'SETTLED' },
  SUSPENDED: { resume: 'BINDING', waive: 'WAIVED' },
  REJECTED: { revise: 'DRAFT' },
  WAIVED: {},
  SETTLED: {},
})

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

/** A version that binds is never edited: an amendment makes the next one. */
export const isClauseEditable = (state: ClauseState): boolean =>
  state === 'DRAFT' || state === 'SUBMITTED_TO_BUYER' || state === 'REJECTED'
