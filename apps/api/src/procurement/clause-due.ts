import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { dueBySlice, dueOnNewStaff } from '@cordee/domain/procurement/due-hours'
import { effort } from '@cordee/domain/procurement/effort'
import { refuse } from '@cordee/domain/procurement/refusals'
import type { TraceStep } from '@cordee/domain/procurement/trace'
import { RuleRefusal, unwrap } from '../graphql/errors.ts'

export interface ClauseVolume {
  readonly effort?:
    | {
        readonly amountCents: number
        readonly labourShareBps: number
        readonly hourlyCostCents: number
        readonly insertionRateBps: number
      }
    | null
    | undefined
  readonly newStaff?: { readonly totalStaff: number; readonly transferredStaff: number } | null | undefined
  readonly slice?: { readonly sliceCents: number; readonly minutesPerSlice: number } | null | undefined
  readonly fixed?: { readonly dueMinutes: number; readonly formula: string } | null | undefined
}

export interface DueWithTrace {
  /** Null while nothing is ordered yet: a slice clause owes by order. */
  readonly dueMinutes: number | null
  readonly trace: readonly TraceStep[]
}

/** The volume owed, by the way the clause says it: each way is a function of the domain. */
export const dueOf = ({ effort: inputs, newStaff, slice, fixed }: ClauseVolume): DueWithTrace => {
  if (fixed) {
    const dueMinutes = minutes(fixed.dueMinutes)
    return {
      dueMinutes,
      trace: [{ label: 'Volume fixé', formula: fixed.formula, value: formatHours(dueMinutes) }],
    }
  }
  if (slice) {
    const first = { invoiced: cents(slice.sliceCents), slice: cents(slice.sliceCents) }
    const { trace } = unwrap(dueBySlice({ ...first, minutesPerSlice: minutes(slice.minutesPerSlice) }))
    return { dueMinutes: null, trace }
  }
  if (!inputs) throw new RuleRefusal(refuse('AMOUNT_NOT_POSITIVE', 'amount'))
  const insertionRate = basisPoints(inputs.insertionRateBps)
  const calculation = {
    amount: cents(inputs.amountCents),
    labourShare: basisPoints(inputs.labourShareBps),
    hourlyCost: cents(inputs.hourlyCostCents),
  }
  if (!newStaff) return unwrap(effort({ ...calculation, insertionRate }))
  const labour = unwrap(effort({ ...calculation, insertionRate: basisPoints(10_000) }))
  const owed = unwrap(dueOnNewStaff({ labourMinutes: labour.dueMinutes, ...newStaff, insertionRate }))
  return { dueMinutes: owed.dueMinutes, trace: [...labour.trace.slice(0, 2), ...owed.trace] }
}
