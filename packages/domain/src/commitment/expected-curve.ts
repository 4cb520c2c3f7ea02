import { type Day, dayNumber, type Period } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import { divideHalfUp } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** A stretch of the plan and the hours that belong to it. */
export type PlanPhase = { readonly from: Day; readonly to: Day; readonly minutes: Minutes }

export type ExpectedCurve = {
  /** The clock starts with the service order of the lot, not with the notification of the contract. */
  readonly serviceOrderOn: Day
  readonly plannedEndOn: Day
  /** Winter stops and suspensions: their days do not count. */
  readonly stops: readonly Period[]
  /** Phases agreed with the company; empty: linear, and said so. */
  readonly phases: readonly PlanPhase[]
}

export type Expected = {
  readonly minutes: Minutes
  /** True when no phase was agreed: the hours are spread evenly over the days at work. */
  readonly linear: boolean
  readonly daysAtWork: number
  readonly daysAtWorkSoFar: number
}

/** A plan whose end precedes its start is refused with `PLANNED_END_BEFORE_START`. */
export const checkCurve = (
  curve: ExpectedCurve,
): Result<ExpectedCurve, Refusal<'PLANNED_END_BEFORE_START'>> =>
  curve.plannedEndOn < curve.serviceOrderOn
    ? err(refuse('PLANNED_END_BEFORE_START', 'plannedEndOn'))
    : ok(curve)

/**
 * Days from one to the other, both included, less the days of the stops; stops may overlap, no day is taken
 * out twice.
 */
export const daysAtWork = (from: Day, to: Day, stops: readonly Period[]): number => {
  if (to < from) return 0
  const first = dayNumber(from)
  const last = dayNumber(to)
  const cut = stops
    .map((stop) => ({
      from: Math.max(dayNumber(stop.from), first),
      to: stop.to === null ? last : Math.min(dayNumber(stop.to), last),
    }))
    .sort((one, other) => one.from - other.from)
  let worked = last - first + 1
  let covered = first - 1
  for (const stop of cut) {
    const begin = Math.max(stop.from, covered + 1)
    if (begin > stop.to) continue
    worked -= stop.to - begin + 1
    covered = stop.to
  }
  return worked
}

const share = (total: number, part: number, whole: number): number =>
  divideHalfUp(BigInt(total) * BigInt(part), BigInt(whole))

const spread = (phase: PlanPhase, at: Day, stops: readonly Period[]): number => {
  if (at < phase.from) return 0
  const whole = daysAtWork(phase.from, phase.to, stops)
  return at >= phase.to || whole === 0
    ? phase.minutes
    : share(phase.minutes, daysAtWork(phase.from, at, stops), whole)
}

/**
 * The hours expected by the end of this day: phase by phase where a plan was agreed, otherwise evenly from
 * the service order to the planned end, winter stops and suspended days left out.
 * @rule R35
 * @source CCAG 2021 art. 16.1: le titulaire signale ses difficultés, la clause peut alors être suspendue
 */
export const expectedOn = (curve: ExpectedCurve, due: Minutes, at: Day): Expected => {
  const { serviceOrderOn, plannedEndOn, stops, phases } = curve
  const whole = daysAtWork(serviceOrderOn, plannedEndOn, stops)
  const soFar = at >= plannedEndOn ? whole : daysAtWork(serviceOrderOn, at, stops)
  const planned = phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const linear = planned === 0
  return {
    minutes: minutes(
      linear ? linearly(due, at, curve, soFar, whole) : share(due, phased(phases, at, stops), planned),
    ),
    linear,
    daysAtWork: whole,
    daysAtWorkSoFar: soFar,
  }
}

const linearly = (due: Minutes, at: Day, curve: ExpectedCurve, soFar: number, whole: number): number => {
  if (at < curve.serviceOrderOn) return 0
  return at >= curve.plannedEndOn || whole === 0 ? due : share(due, soFar, whole)
}

const phased = (phases: readonly PlanPhase[], at: Day, stops: readonly Period[]): number =>
  phases.reduce((sum, phase) => sum + spread(phase, at, stops), 0)
