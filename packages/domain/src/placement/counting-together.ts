import { type Minutes, minutes, ZERO_MINUTES } from '../kernel/minutes.ts'
import { type Counted, type CountingFacts, countMinutes } from './counting.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'
import type { HoursEntry, HoursKind } from './hours-entry.ts'

/** Kinds whose counted minutes make the hours worked, on which the training cap is a share. */
const WORKED: ReadonlySet<HoursKind> = new Set(['WORK', 'CFA'])
const TRAINING: ReadonlySet<HoursKind> = new Set(['TRAINING_INTERNAL', 'TRAINING_EXTERNAL'])

export type CapBase = Pick<CountingFacts, 'workedMinutes' | 'trainingCounted'>

/** What earlier entries leave for the training cap: minutes worked and counted, training already counted. */
export const capBaseOf = (
  entries: readonly { readonly kind: HoursKind; readonly countedMinutes: number }[],
): CapBase => {
  let worked = 0
  let training = 0
  for (const { kind, countedMinutes } of entries) {
    if (WORKED.has(kind)) worked += countedMinutes
    if (TRAINING.has(kind)) training += countedMinutes
  }
  return { workedMinutes: minutes(worked), trainingCounted: minutes(training) }
}

type Placed = { readonly entry: HoursEntry; readonly index: number }

/** Day after day; on the same days by kind, then the shorter first, so that the order given decides nothing. */
const inOrder = ({ entry: one }: Placed, { entry: other }: Placed): number =>
  one.from.localeCompare(other.from) ||
  one.to.localeCompare(other.to) ||
  one.kind.localeCompare(other.kind) ||
  one.minutes - other.minutes

/**
 * Counts every entry of one contract of work together: what was worked first, then the training under its cap,
 * day after day. The order in which the entries were declared changes nothing.
 * @returns the counted minutes of each entry, in the order given.
 */
export const countTogether = (
  entries: readonly HoursEntry[],
  facts: Omit<CountingFacts, keyof CapBase>,
  policy: CountingPolicy = defaultCountingPolicy,
): Counted[] => {
  const results: Counted[] = []
  let workedMinutes: Minutes = ZERO_MINUTES
  let trainingCounted: Minutes = ZERO_MINUTES
  const count = ({ entry, index }: Placed): Minutes => {
    const counted = countMinutes(entry, { ...facts, workedMinutes, trainingCounted }, policy)
    results[index] = counted
    return counted.counted
  }
  const placed = entries.map((entry, index): Placed => ({ entry, index }))
  for (const each of placed.filter(({ entry }) => !TRAINING.has(entry.kind))) {
    const counted = count(each)
    if (WORKED.has(each.entry.kind)) workedMinutes = minutes(workedMinutes + counted)
  }
  for (const each of placed.filter(({ entry }) => TRAINING.has(entry.kind)).sort(inOrder)) {
    trainingCounted = minutes(trainingCounted + count(each))
  }
  return results
}
