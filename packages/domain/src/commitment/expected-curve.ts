import { addDays, type Day, daysBetween, earliest, latest, type Period } from '../kernel/day.ts'
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

/** Stops cut to the interval, sorted, with their overlaps merged: no day is taken out twice. */
const stopsWithin = (from: Day, to: Day, stops: readonly Period[]): { from: Day; to: Day }[] => {
  const cut = stops
    .map((stop) => ({ from: latest(stop.from, from), to: stop.to === null ? to : earliest(stop.to, to) }))
    .filter((stop) => stop.from <= stop.to)
    .sort((one, other) => one.from.localeCompare(other.from))
  const merged: { from: Day; to: Day }[] = []
  for (const stop of cut) {
    const last = merged.at(-1)
    if (last !== undefined && stop.from <= addDays(last.to, 1)) last.to = latest(last.to, stop.to)
    else merged.push({ ...stop })
  }
  return merged
}

/** Days from one to the other, both included, less the days of the stops. */
export const daysAtWork = (from: Day, to: Day, stops: readonly Period[]): number => {
  if (to < from) return 0
  const stopped = stopsWithin(from, to, stops).reduce(
    (sum, stop) => sum + daysBetween(stop.from, stop.to) + 1,
    0,
  )
  return daysBetween(from, to) + 1 - stopped
}

const spread = (total: Minutes, from: Day, to: Day, at: Day, stops: readonly Period[]): number => {
  if (at < from) return 0
  const whole = daysAtWork(from, to, stops)
  if (at >= to || whole === 0) return total
  return divideHalfUp(BigInt(total) * BigInt(daysAtWork(from, at, stops)), BigInt(whole))
}

/**
 * The hours expected by the end of this day: phase by phase where a plan was agreed, otherwise evenly from
 * the service order to the planned end, winter stops and suspended days left out.
 * @rule R35
 * @source CCAG 2021 art. 16.1: le titulaire signale ses difficultés, la clause peut alors être suspendue
 */
export const expectedOn = (curve: ExpectedCurve, due: Minutes, at: Day): Expected => {
  const { serviceOrderOn, plannedEndOn, stops, phases } = curve
  const planned = phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const byPhase = phases.reduce(
    (sum, phase) => sum + spread(phase.minutes, phase.from, phase.to, at, stops),
    0,
  )
  const linear = planned === 0
  return {
    minutes: minutes(
      linear
        ? spread(due, serviceOrderOn, plannedEndOn, at, stops)
        : divideHalfUp(BigInt(due) * BigInt(byPhase), BigInt(planned)),
    ),
    linear,
    daysAtWork: daysAtWork(serviceOrderOn, plannedEndOn, stops),
    daysAtWorkSoFar: daysAtWork(serviceOrderOn, earliest(at, plannedEndOn), stops),
  }
}
