import { defaultSmallCellPolicy, type SmallCellPolicy } from './audience.ts'

/** A single count of people for somebody outside the team: nothing when they are too few, zero is said. */
export const maskedCount = (
  count: number,
  policy: SmallCellPolicy = defaultSmallCellPolicy,
): number | null => (count > 0 && count < policy.threshold ? null : count)
