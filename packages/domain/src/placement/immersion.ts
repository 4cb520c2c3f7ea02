import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addMonths, type Day, day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { type Minutes, ZERO_MINUTES } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** One or two weeks to see the trade, before a hire: a step of the path. */
export const immersionLifecycle = lifecycle({
  ASKED: { agree: 'AGREED', drop: 'DROPPED' },
  AGREED: { start: 'STARTED', drop: 'DROPPED' },
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
  start: 'Noter le premier jour',
  finish: 'Noter le bilan',
  stop: 'Noter l’arrêt',
  drop: 'Abandonner',
}

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
  if (to < from) return err(refuse('PERIOD_REVERSED', 'to'))
  if (to >= addMonths(from, policy.mostMonths)) return err(refuse('IMMERSION_TOO_LONG', 'to'))
  return ok({ from, to, countedMinutes: ZERO_MINUTES })
}
