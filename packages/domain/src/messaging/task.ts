import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addWorkingDays, type Day, day, MONDAY_TO_FRIDAY, type WorkingCalendar } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export const taskKindLabels = {
  CALL: 'Appeler',
  LETTER: 'Imprimer et poster',
  REMINDER: 'Envoyer la relance',
  HOURS_DISAGREEMENT: 'Revoir des heures contestées',
  TO_DO: 'À faire',
} as const

export type TaskKind = keyof typeof taskKindLabels

/** Closed by mistake, a task is opened again. */
export const taskLifecycle = lifecycle({
  OPEN: { do: 'DONE', drop: 'CANCELLED' },
  DONE: { reopen: 'OPEN' },
  CANCELLED: { reopen: 'OPEN' },
})

export type TaskState = StateOf<typeof taskLifecycle>

export const taskStateLabels: Readonly<Record<TaskState, string>> = {
  OPEN: 'À faire',
  DONE: 'Fait',
  CANCELLED: 'Sans objet',
}

/** A task is the team's until it is closed. */
export const taskNextActor = (state: TaskState): NextActor => (state === 'OPEN' ? 'FACILITATOR' : 'NOBODY')

/** The steps open to a task: a call is done by somebody who answers, not by a tick. */
export const taskSteps = (kind: TaskKind, state: TaskState): readonly EventOf<typeof taskLifecycle>[] =>
  taskLifecycle.events(state).filter((event) => kind !== 'CALL' || event !== 'do')

export type Snooze = { readonly until: Day; readonly reason: string }

/** Puts a task off, to a day to come and for a reason somebody can read later. */
export const snooze = (
  until: Day,
  reason: string,
  today: Day,
): Result<Snooze, Refusal<'SNOOZE_NOT_LATER' | 'SNOOZE_REASON_NEEDED'>> => {
  if (until <= today) return err(refuse('SNOOZE_NOT_LATER', 'until'))
  if (reason.trim() === '') return err(refuse('SNOOZE_REASON_NEEDED', 'reason'))
  return ok({ until, reason: reason.trim() })
}

/**
 * Closes a task. A call is closed by somebody who answered, never by a text left without answer nor by a ringing
 * telephone.
 */
export const closeTask = (task: {
  readonly kind: TaskKind
  readonly state: TaskState
  readonly answered: boolean
}): Result<TaskState, Refusal<'CALL_NOT_ANSWERED' | 'STEP_NOT_POSSIBLE'>> =>
  task.kind === 'CALL' && !task.answered
    ? err(refuse('CALL_NOT_ANSWERED'))
    : taskLifecycle.next(task.state, 'do')

export type CallPolicy = DatedPolicy & {
  /** Tries at the person's own number, at different hours, before somebody close is called. */
  readonly tries: number
  readonly nextTryInWorkingDays: number
}

export const defaultCallPolicy: CallPolicy = {
  from: day('2000-01-01'),
  source:
    'Pratique de terrain : deux essais à des heures différentes, puis le second contact, puis un courrier',
  verified: false,
  tries: 2,
  nextTryInWorkingDays: 1,
}

export const callPolicies: readonly CallPolicy[] = [defaultCallPolicy]

export type NextTry = { readonly on: Day; readonly advice: string }

/** Nobody answered: when to try again, and how. Nothing is closed after one try. */
export const afterSilence = (
  silentTries: number,
  { today, hasSecondContact }: { readonly today: Day; readonly hasSecondContact: boolean },
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: CallPolicy = defaultCallPolicy,
): NextTry => {
  const on = addWorkingDays(today, policy.nextTryInWorkingDays, calendar)
  if (silentTries < policy.tries) return { on, advice: 'Rappelez à une autre heure.' }
  if (silentTries === policy.tries && hasSecondContact) {
    return { on, advice: 'Appelez la personne de confiance.' }
  }
  return { on, advice: 'Envoyez un courrier, puis rappelez.' }
}
