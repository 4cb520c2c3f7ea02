import type { Day } from '../kernel/day.ts'
import { type Minutes, minutes, ZERO_MINUTES } from '../kernel/minutes.ts'
import { type Counted, type CountingFacts, countMinutes } from './counting.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'
import { type HoursEntry, type HoursKind, isTrainingKind } from './hours-entry.ts'

/** Kinds whose counted minutes make the hours worked, on which the training cap is a share. */
const WORKED: ReadonlySet<HoursKind> = new Set(['WORK', 'CFA'])

export type CapBase = Pick<CountingFacts, 'workedMinutes' | 'trainingCounted'>

/** What earlier entries leave for the training cap: minutes worked and counted, training already counted. */
export const capBaseOf = (
  entries: readonly { readonly kind: HoursKind; readonly countedMinutes: number }[],
): CapBase => {
  let worked = 0
  let training = 0
  for (const { kind, countedMinutes } of entries) {
    if (WORKED.has(kind)) worked += countedMinutes
    if (isTrainingKind(kind)) training += countedMinutes
  }
  return { workedMinutes: minutes(worked), trainingCounted: minutes(training) }
}

type Placed = { readonly entry: DeclaredEntry; readonly index: number }

/** Day after day; on the same days by kind, then the shorter first, so that the order given decides nothing. */
const inOrder = ({ entry: one }: Placed, { entry: other }: Placed): number =>
  one.from.localeCompare(other.from) ||
  one.to.localeCompare(other.to) ||
  one.kind.localeCompare(other.kind) ||
  one.minutes - other.minutes

/** An entry with what its locked month already counted of it: that does not move any more. */
export type DeclaredEntry = HoursEntry & { readonly settled?: Minutes }

/**
 * Counts every entry of one contract of work together: what was worked first, then the training under its cap,
 * day after day. The order in which the entries were declared changes nothing; what a locked month counted stays,
 * and takes its share of the cap.
 * @returns the counted minutes of each entry, in the order given.
 */
export const countTogether = (
  entries: readonly DeclaredEntry[],
  facts: Omit<CountingFacts, keyof CapBase>,
  policyFor: (at: Day) => CountingPolicy = () => defaultCountingPolicy,
): Counted[] => {
  const results: Counted[] = []
  let workedMinutes: Minutes = ZERO_MINUTES
  let trainingCounted: Minutes = ZERO_MINUTES
  const count = ({ entry, index }: Placed): Minutes => {
    const counted: Counted =
      entry.settled === undefined
        ? countMinutes(entry, { ...facts, workedMinutes, trainingCounted }, policyFor(entry.from))
        : { counted: entry.settled, refused: [] }
    results[index] = counted
    return counted.counted
  }
  const placed = entries.map((entry, index): Placed => ({ entry, index }))
  for (const each of placed.filter(({ entry }) => !isTrainingKind(entry.kind))) {
    const counted = count(each)
    if (WORKED.has(each.entry.kind)) workedMinutes = minutes(workedMinutes + counted)
  }
  const training = placed.filter(({ entry }) => isTrainingKind(entry.kind)).sort(inOrder)
  for (const each of training.filter(({ entry }) => entry.settled !== undefined)) {
    trainingCounted = minutes(trainingCounted + count(each))
  }
  for (const each of training.filter(({ entry }) => entry.settled === undefined)) {
    trainingCounted = minutes(trainingCounted + count(each))
  }
  return results
}
