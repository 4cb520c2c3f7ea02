import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addMonths, type Day, day, formatDay } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { type Minutes, ZERO_MINUTES } from '../kernel/minutes.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** One or two weeks to see the trade, before a hire: a step of the path. */
export const immersionLifecycle = lifecycle({
  ASKED: { agree: 'AGREED', change: 'ASKED', drop: 'DROPPED' },
  // Other days or another place want another agreement.
  AGREED: { start: 'STARTED', change: 'ASKED', drop: 'DROPPED' },
  STARTED: { finish: 'DONE', stop: 'STOPPED' },
  DONE: {},
  STOPPED: {},
  DROPPED: {},
})

export type ImmersionState = StateOf<typeof immersionLifecycle>
export type ImmersionEvent = EventOf<typeof immersionLifecycle>

export const immersionStateLabels: Readonly<Record<ImmersionState, string>> = {
  ASKED: 'Demandée',
  AGREED: 'Convention signée',
  STARTED: 'En cours',
  DONE: 'Faite',
  STOPPED: 'Arrêtée',
  DROPPED: 'Abandonnée',
}

export const immersionEventLabels: Readonly<Record<ImmersionEvent, string>> = {
  agree: 'Noter la convention',
  change: 'Changer les jours ou le lieu',
  start: 'Noter le premier jour',
  finish: 'Noter le bilan',
  stop: 'Noter l’arrêt',
  drop: 'Abandonner',
}

/** The agreement is signed elsewhere, by the person, the host and who accompanies the person: the prescriber has it. */
export const immersionNextActor: Readonly<Record<ImmersionState, NextActor>> = {
  ASKED: 'PRESCRIBER',
  AGREED: 'PARTICIPANT',
  STARTED: 'PARTICIPANT',
  DONE: 'NOBODY',
  STOPPED: 'NOBODY',
  DROPPED: 'NOBODY',
}

/** What it showed, said by the person and the host; never how the person is. */
export const immersionResultLabels = {
  HIRE_FOLLOWS: 'Une embauche suit',
  TRADE_SUITS: 'Le métier convient, sans embauche ici',
  ANOTHER_TRADE: 'Un autre métier conviendrait mieux',
} as const

export type ImmersionResult = keyof typeof immersionResultLabels

export type ImmersionPolicy = DatedPolicy & { readonly mostMonths: number }

export const defaultImmersionPolicy: ImmersionPolicy = {
  from: day('2015-01-01'),
  source: 'Code du travail D5135-3 : un mois au plus (à vérifier)',
  verified: false,
  mostMonths: 1,
}

export const immersionPolicies: readonly ImmersionPolicy[] = [defaultImmersionPolicy]

export type Immersion = { readonly from: Day; readonly to: Day; readonly countedMinutes: Minutes }

/**
 * An immersion (PMSMP) is a dated step of the path and never counts as hours.
 * @rule R54
 * @returns the step, with zero counted minutes; refuses `PERIOD_REVERSED`, `IMMERSION_TOO_LONG`.
 * @source code du travail L5135-1 et suivants
 */
export const recordImmersion = (
  from: Day,
  to: Day,
  policy: ImmersionPolicy = defaultImmersionPolicy,
): Result<Immersion, Refusal<'PERIOD_REVERSED' | 'IMMERSION_TOO_LONG'>> => {
  if (to < from) return err(refuse('PERIOD_REVERSED', 'endsOn'))
  if (to >= addMonths(from, policy.mostMonths)) return err(refuse('IMMERSION_TOO_LONG', 'endsOn'))
  return ok({ from, to, countedMinutes: ZERO_MINUTES })
}

export type ImmersionDays = { readonly startsOn: Day; readonly endsOn: Day }

/**
 * Somebody says what became of an immersion: the agreement signed before the first day, the first day, the end.
 * @param on the day it happened
 * @returns the state that follows, and the last day as it was; refuses `STEP_NOT_POSSIBLE`, `IMMERSION_DAY_TO_COME`,
 *   `IMMERSION_SIGNED_LATE`, `IMMERSION_NOT_BEGUN`, `IMMERSION_OVER`, `IMMERSION_NOT_OVER`, `IMMERSION_STOPPED_LATE`.
 * @source code du travail L5135-4 : la convention précède l'immersion
 */
export const stepImmersion = (
  state: ImmersionState,
  { startsOn, endsOn }: ImmersionDays,
  event: ImmersionEvent,
  on: Day,
  today: Day,
): Result<{ readonly state: ImmersionState; readonly endsOn: Day }> => {
  const next = immersionLifecycle.next(state, event)
  if (!next.ok) return next
  if (on > today) return err(refuse('IMMERSION_DAY_TO_COME', 'on'))
  const first = { start: formatDay(startsOn) }
  const last = { end: formatDay(endsOn) }
  if (event === 'agree' && on > startsOn) return err(refuse('IMMERSION_SIGNED_LATE', 'on', first))
  if (event !== 'agree' && event !== 'drop' && on < startsOn)
    return err(refuse('IMMERSION_NOT_BEGUN', 'on', first))
  if (event === 'start' && on > endsOn) return err(refuse('IMMERSION_OVER', 'on', last))
  if (event === 'finish' && on < endsOn) return err(refuse('IMMERSION_NOT_OVER', 'on', last))
  if (event === 'stop' && on >= endsOn) return err(refuse('IMMERSION_STOPPED_LATE', 'on', last))
  return ok({ state: next.value, endsOn: event === 'stop' ? on : endsOn })
}
