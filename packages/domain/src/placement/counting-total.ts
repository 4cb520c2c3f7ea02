import { type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { formatHours, type Minutes, minutes } from '../kernel/minutes.ts'
import { formatPercent } from '../kernel/ratio.ts'
import { type Counted, type CountingFacts, type CountingReason, trainingRoom } from './counting.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'

/** Several entries together: the policy is named once, never entry by entry. */
export type CountingTotal = {
  readonly counted: Minutes
  readonly refused: ReadonlyMap<CountingReason, Minutes>
  readonly policy: PolicyUsed
}

/** What a month or a report says of entries counted under one policy: counted + refused is what was declared. */
export const countingTotal = (
  entries: readonly Counted[],
  policy: CountingPolicy = defaultCountingPolicy,
): CountingTotal => {
  const refused = new Map<CountingReason, Minutes>()
  let counted = 0
  for (const entry of entries) {
    counted += entry.counted
    for (const { reason, minutes: some } of entry.refused) {
      refused.set(reason, minutes((refused.get(reason) ?? 0) + some))
    }
  }
  return { counted: minutes(counted), refused, policy: policyUsed(policy) }
}

export type TrainingCap = {
  readonly room: Minutes
  readonly formula: string
  readonly policy: PolicyUsed
}

/** The room left under the training cap, as a screen shows it. */
export const trainingCap = (
  facts: Pick<CountingFacts, 'workedMinutes' | 'trainingCounted'>,
  policy: CountingPolicy = defaultCountingPolicy,
): TrainingCap => ({
  room: trainingRoom(facts, policy),
  formula: `${formatHours(facts.workedMinutes)} × ${formatPercent(policy.trainingCap)} − ${formatHours(facts.trainingCounted)}`,
  policy: policyUsed(policy),
})
