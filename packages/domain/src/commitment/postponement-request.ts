import { addDays, type Day, daysBetween, formatDay } from '../kernel/day.ts'
import { lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** « Mon chantier est décalé »: the company asks, the facilitator agrees or says why not. */
export const postponementRequestLifecycle = lifecycle({
  ASKED: { accept: 'ACCEPTED', decline: 'DECLINED', takeBack: 'TAKEN_BACK' },
  ACCEPTED: {},
  DECLINED: {},
  TAKEN_BACK: {},
})

export type PostponementRequestState = StateOf<typeof postponementRequestLifecycle>

/** Who has the next word on a request to postpone. */
export const postponementNextActor: Readonly<Record<PostponementRequestState, NextActor>> = {
  ASKED: 'FACILITATOR',
  ACCEPTED: 'NOBODY',
  DECLINED: 'NOBODY',
  TAKEN_BACK: 'NOBODY',
}

export const postponementRequestStateLabels: Readonly<Record<PostponementRequestState, string>> = {
  ASKED: 'Demandé à la facilitatrice',
  ACCEPTED: 'Accepté : le calendrier est changé',
  DECLINED: 'Pas accepté',
  TAKEN_BACK: 'Retiré',
}

export type AskedPostponement = {
  readonly newStartOn: Day
  readonly newEndOn: Day
  readonly reason: string
  readonly sentence: string
}

/** The end of works that begin later and last as long. */
export const endKept = (now: { readonly from: Day; readonly to: Day }, newStartOn: Day): Day =>
  addDays(newStartOn, Math.max(0, daysBetween(now.from, now.to)))

/**
 * Reads a request of the company: a new start and its reason; without a new end the length of the works is kept.
 * @returns the dates asked for; refuses `PLAN_REASON_NEEDED`, `PLANNED_END_BEFORE_START`, `POSTPONEMENT_NOT_LATER`.
 */
export const askPostponement = (
  now: { readonly serviceOrderOn: Day; readonly plannedEndOn: Day },
  asked: { readonly newStartOn: Day; readonly newEndOn: Day | null; readonly reason: string },
): Result<
  AskedPostponement,
  Refusal<'PLAN_REASON_NEEDED' | 'PLANNED_END_BEFORE_START' | 'POSTPONEMENT_NOT_LATER'>
> => {
  const reason = asked.reason.trim()
  const { newStartOn } = asked
  const newEndOn = asked.newEndOn ?? endKept({ from: now.serviceOrderOn, to: now.plannedEndOn }, newStartOn)
  if (newStartOn <= now.serviceOrderOn && newEndOn <= now.plannedEndOn)
    return err(refuse('POSTPONEMENT_NOT_LATER', 'newStartOn', { day: formatDay(now.serviceOrderOn) }))
  if (newEndOn <= newStartOn) return err(refuse('PLANNED_END_BEFORE_START', 'newEndOn'))
  if (reason === '') return err(refuse('PLAN_REASON_NEEDED', 'reason'))
  return ok({
    newStartOn,
    newEndOn,
    reason,
    sentence: `Du ${formatDay(now.serviceOrderOn)} au ${formatDay(newStartOn)}, fin le ${formatDay(newEndOn)}.`,
  })
}
