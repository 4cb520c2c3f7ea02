import { type Day, formatDay } from '../kernel/day.ts'
import { formatDuration, type Minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type organisationRefusals, refuse } from './refusals.ts'

/** A run of a line: a time at each stop, in minutes since midnight of the day it leaves; `null` where it does not stop. */
export type BusRun = readonly (Minutes | null)[]

/** A line as a leaflet prints it: its stops once, in order, and the runs of each direction. */
export type BusTimetable = {
  readonly from: Day
  readonly to: Day
  /** 1 is Monday. */
  readonly weekdays: readonly number[]
  readonly stops: number
  readonly outward: readonly BusRun[]
  /** The runs back serve the stops from the last to the first. */
  readonly back: readonly BusRun[]
}

/** Where a run stops: the place of the stop in the list, from 0. */
export type BusCall = { readonly stop: number; readonly at: Minutes }
export type BusTrip = { readonly way: 'OUTWARD' | 'BACK'; readonly calls: readonly BusCall[] }

type Refused<Value> = Result<Value, Refusal<keyof typeof organisationRefusals>>

/**
 * The trips of a line written by hand.
 * @returns refused, under the field it is about, when the dates are reversed, a day, a stop or a run is missing, or a
 * run does not give one time a stop, each after the one before; the runs of each direction are counted from 1.
 */
export const busTrips = ({ from, to, weekdays, stops, outward, back }: BusTimetable): Refused<BusTrip[]> => {
  if (to < from) return err(refuse('BUS_LINE_ENDS_BEFORE_IT_BEGINS', 'to'))
  if (weekdays.length === 0) return err(refuse('BUS_LINE_NO_DAY', 'weekdays'))
  if (stops < 2) return err(refuse('BUS_LINE_TOO_FEW_STOPS', 'stops'))
  if (outward.length + back.length === 0) return err(refuse('BUS_LINE_NO_RUN', 'outward'))
  const trips: BusTrip[] = []
  for (const [way, runs] of [
    ['OUTWARD', outward],
    ['BACK', back],
  ] as const) {
    for (const [index, run] of runs.entries()) {
      const calls = callsOf(run, stops, way, index + 1)
      if (!calls.ok) return calls
      trips.push({ way, calls: calls.value })
    }
  }
  return ok(trips)
}

const callsOf = (run: BusRun, stops: number, way: BusTrip['way'], number: number): Refused<BusCall[]> => {
  const field = way === 'OUTWARD' ? 'outward' : 'back'
  if (run.length !== stops)
    return err(refuse('BUS_RUN_TIMES', field, { run: number, given: run.length, stops }))
  const calls = run.flatMap((at, index) =>
    at === null ? [] : [{ stop: way === 'OUTWARD' ? index : stops - 1 - index, at }],
  )
  if (calls.length < 2) return err(refuse('BUS_RUN_TOO_SHORT', field, { run: number }))
  for (const [index, { at }] of calls.entries()) {
    const before = calls[index - 1]
    if (before !== undefined && at <= before.at) {
      const [earlier, later] = [formatDuration(before.at), formatDuration(at)]
      return err(refuse('BUS_RUN_BACKWARDS', field, { run: number, earlier, later }))
    }
  }
  return ok(calls)
}

/**
 * The last day of a line that stops: within what was written of it.
 * @returns refused before its first day, and after the day it ends anyway
 */
export const closeBusLine = (line: { readonly from: Day; readonly to: Day }, lastDay: Day): Refused<Day> => {
  if (lastDay < line.from) return err(refuse('BUS_LINE_ENDS_BEFORE_IT_BEGINS', 'lastDay'))
  if (lastDay > line.to) return err(refuse('BUS_LINE_ENDS_ALREADY', 'lastDay', { to: formatDay(line.to) }))
  return ok(lastDay)
}

/**
 * A line written by mistake is taken back whole before its first day.
 * @returns refused from that day on: somebody may have come by it, it is stopped instead
 */
export const withdrawBusLine = (line: { readonly from: Day }, today: Day): Refused<null> =>
  line.from > today ? ok(null) : err(refuse('BUS_LINE_HAS_BEGUN', null, { from: formatDay(line.from) }))
