import { type Day, dayNumber, type Period } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import type { HoursEntry } from './hours-entry.ts'

/** Why minutes fall outside the window. */
export type WindowReason =
  | 'OUTSIDE_CONTRACT'
  | 'BEFORE_EFFECT'
  | 'PATH_ENDED'
  | 'CDI_WINDOW_ENDED'
  | 'PASS_SUSPENDED'

export type CountedWithin = {
  readonly counted: Minutes
  readonly refused: readonly { readonly minutes: Minutes; readonly reason: WindowReason }[]
}

/** The days between which hours count; `null` is no bound. */
export type CountingWindow = {
  readonly contractFrom: Day
  readonly contractTo: Day | null
  readonly effectOn: Day
  readonly lastPathDay: Day | null
  readonly lastCdiDay: Day | null
  /** Days on which the PASS IAE is suspended and nobody decided otherwise; they do not overlap. */
  readonly suspensions: readonly Period[]
}

type Cut = { readonly days: number; readonly reason: WindowReason }

/** The days cut from the stretch: at its beginning by the contract then the right, at its end likewise. */
const cutsOf = (first: number, last: number, window: CountingWindow): Cut[] => {
  const cuts: Cut[] = []
  let from = first
  let to = last
  const startAt = (bound: Day, reason: WindowReason) => {
    const kept = Math.min(dayNumber(bound), to + 1)
    if (kept <= from) return
    cuts.push({ days: kept - from, reason })
    from = kept
  }
  const endAt = (bound: Day | null, reason: WindowReason) => {
    if (bound === null) return
    const kept = Math.max(dayNumber(bound), from - 1)
    if (kept >= to) return
    cuts.push({ days: to - kept, reason })
    to = kept
  }
  startAt(window.contractFrom, 'OUTSIDE_CONTRACT')
  startAt(window.effectOn, 'BEFORE_EFFECT')
  endAt(window.contractTo, 'OUTSIDE_CONTRACT')
  endAt(window.lastPathDay, 'PATH_ENDED')
  endAt(window.lastCdiDay, 'CDI_WINDOW_ENDED')
  for (const stop of window.suspensions) {
    const end = stop.to === null ? to : Math.min(dayNumber(stop.to), to)
    const days = end - Math.max(dayNumber(stop.from), from) + 1
    if (days > 0) cuts.push({ days, reason: 'PASS_SUSPENDED' })
  }
  return cuts
}

/**
 * The minutes of a stretch that fall inside the window; a stretch that straddles a bound is shared by calendar
 * days, rounded down to the minute, and each minute left out keeps the reason of its day.
 */
export const countWithin = (entry: HoursEntry, window: CountingWindow): CountedWithin => {
  const first = dayNumber(entry.from)
  const last = dayNumber(entry.to)
  const cuts = cutsOf(first, last, window)
  if (cuts.length === 0) return { counted: entry.minutes, refused: [] }
  const length = last - first + 1
  let daysLeft = 0
  for (const { days } of cuts) daysLeft += days
  const counted = Math.floor((entry.minutes * (length - daysLeft)) / length)
  const refused: { minutes: Minutes; reason: WindowReason }[] = []
  let left = entry.minutes - counted
  for (const { days, reason } of cuts) {
    const share = Math.floor((left * days) / daysLeft)
    if (share > 0) refused.push({ minutes: minutes(share), reason })
    left -= share
    daysLeft -= days
  }
  return { counted: minutes(counted), refused }
}
