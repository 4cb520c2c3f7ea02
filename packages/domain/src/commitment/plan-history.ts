import { addDays, type Day, daysBetween, formatDay, type Period } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { checkCurve, type ExpectedCurve } from './expected-curve.ts'
import { refuse } from './refusals.ts'

/** A plan and the day it was agreed; older ones are kept, so that anyone can see what was said when. */
export type PlanVersion = { readonly agreedOn: Day; readonly reason: string; readonly curve: ExpectedCurve }

/** The plan in force that day; `null` before the first. */
export const planOn = (versions: readonly PlanVersion[], at: Day): PlanVersion | null => {
  let found: PlanVersion | null = null
  for (const version of versions) {
    if (version.agreedOn <= at && (found === null || version.agreedOn >= found.agreedOn)) found = version
  }
  return found
}

export type Postponement = {
  readonly serviceOrderOn: Day
  readonly plannedEndOn: Day
  readonly agreedOn: Day
  readonly reason: string
}

/**
 * « Mon chantier est décalé »: a new plan with its reason; the old one stays in the history. Phases agreed
 * earlier move with the service order.
 * @rule R64
 * @source pratique de terrain: le lot part à son ordre de service, souvent décalé
 * @returns the history with the new plan; refuses `PLAN_REASON_NEEDED`, `PLANNED_END_BEFORE_START`.
 */
export const postpone = (
  versions: readonly PlanVersion[],
  current: ExpectedCurve,
  change: Postponement,
): Result<readonly PlanVersion[], Refusal<'PLAN_REASON_NEEDED' | 'PLANNED_END_BEFORE_START'>> => {
  if (change.reason.trim() === '') return err(refuse('PLAN_REASON_NEEDED', 'reason'))
  const shift = daysBetween(current.serviceOrderOn, change.serviceOrderOn)
  const curve = checkCurve({
    ...current,
    serviceOrderOn: change.serviceOrderOn,
    plannedEndOn: change.plannedEndOn,
    phases: current.phases.map((phase) => ({
      ...phase,
      from: addDays(phase.from, shift),
      to: addDays(phase.to, shift),
    })),
  })
  return curve.ok
    ? ok([...versions, { agreedOn: change.agreedOn, reason: change.reason.trim(), curve: curve.value }])
    : curve
}

/** A written notice of the holder: without one a commitment is not suspended. */
export type DifficultyNotice = { readonly receivedOn: Day; readonly text: string }

/**
 * Suspends from a day on; @returns the stop to add to the curve; refuses `NOTICE_NEEDED`, `SUSPENSION_REVERSED`.
 * @rule R65
 * @source CCAG 2021 art. 16.1: le titulaire signale ses difficultés par écrit (résumé lu, texte à vérifier)
 */
export const suspensionStop = (
  notice: DifficultyNotice | null,
  from: Day,
  to: Day | null,
): Result<Period & { readonly sentence: string }, Refusal<'NOTICE_NEEDED' | 'SUSPENSION_REVERSED'>> => {
  if (notice === null || notice.text.trim() === '') return err(refuse('NOTICE_NEEDED', 'notice'))
  if (to !== null && to < from) return err(refuse('SUSPENSION_REVERSED', 'to'))
  const sentence = `Suspendu à partir du ${formatDay(from)}, sur la demande écrite du ${formatDay(notice.receivedOn)}.`
  return ok({ from, to, sentence })
}
