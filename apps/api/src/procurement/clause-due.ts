import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { clauseDue } from '@cordee/domain/procurement/clause-due'
import { type ClauseType, clauseTypes, followUpOf } from '@cordee/domain/procurement/clause-type'
import { dueByPercent, dueBySlice, dueOnNewStaff } from '@cordee/domain/procurement/due-hours'
import { type EffortRounding, effort } from '@cordee/domain/procurement/effort'
import { refuse } from '@cordee/domain/procurement/refusals'
import type { TraceStep } from '@cordee/domain/procurement/trace'
import { RuleRefusal, unwrap } from '../graphql/errors.ts'

type Given<Value> = Value | null | undefined

export interface ClauseVolume {
  readonly type: string
  readonly effort?: Given<{
    readonly amountCents: number
    readonly labourShareBps: number
    readonly hourlyCostCents: number
    readonly insertionRateBps: number
    readonly rounding?: Given<EffortRounding>
  }>
  readonly newStaff?: Given<{ readonly totalStaff: number; readonly transferredStaff: number }>
  readonly slice?: Given<{ readonly sliceCents: number; readonly minutesPerSlice: number }>
  readonly fixed?: Given<{ readonly dueMinutes: number; readonly formula: string }>
  readonly criterion?: Given<{
    readonly minimumMinutes: number
    readonly promisedMinutes?: number | null | undefined
  }>
  readonly percent?: Given<{ readonly insertionRateBps: number }>
  readonly service?: Given<{ readonly places: number; readonly minutesPerPlace: number }>
  readonly training?: Given<{ readonly amountCents: number }>
  readonly entrusted?: Given<{
    readonly amountCents: number
    readonly entrustedShareBps: number
    readonly labourShareBps: number
    readonly hourlyCostCents: number
  }>
}

export interface DueWithTrace {
  /** Null while nothing is ordered yet, or where a status or places are followed. */
  readonly dueMinutes: number | null
  readonly trace: readonly TraceStep[]
}

const isClauseType = (type: string): type is ClauseType => (clauseTypes as readonly string[]).includes(type)

/** Terms that say the volume by themselves: each is a function of the domain. */
const dueOfTerms = (volume: ClauseVolume): DueWithTrace | null => {
  const { criterion, percent, service, training, entrusted } = volume
  if (percent) {
    const { trace } = dueByPercent({ insertionRate: basisPoints(percent.insertionRateBps), months: [] })
    return { dueMinutes: null, trace }
  }
  if (criterion) {
    const promised = criterion.promisedMinutes ?? null
    return unwrap(
      clauseDue({
        type: 'CLAUSE_AND_CRITERION',
        dueMinutes: minutes(criterion.minimumMinutes),
        promisedMinutes: promised === null ? null : minutes(promised),
      }),
    )
  }
  if (service) {
    const { trace } = unwrap(
      clauseDue({
        type: 'INSERTION_SERVICE',
        places: service.places,
        minutesPerPlace: minutes(service.minutesPerPlace),
      }),
    )
    return { dueMinutes: null, trace }
  }
  if (training) {
    return unwrap(clauseDue({ type: 'TRAINING_COURSE', amount: cents(training.amountCents) }))
  }
  if (entrusted) {
    return unwrap(
      clauseDue({
        type: 'EXECUTION_SUBCONTRACT_AMOUNT',
        amount: cents(entrusted.amountCents),
        entrustedShare: basisPoints(entrusted.entrustedShareBps),
        labourShare: basisPoints(entrusted.labourShareBps),
        hourlyCost: cents(entrusted.hourlyCostCents),
      }),
    )
  }
  return null
}

/** The volume owed, by the way the clause says it: each way is a function of the domain. */
export const dueOf = (volume: ClauseVolume): DueWithTrace => {
  const { type, effort: inputs, newStaff, slice, fixed } = volume
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
  if (type === 'EXECUTION_PERCENT' && !volume.percent)
    throw new RuleRefusal(refuse('PERCENT_NEEDS_ITS_RATE', 'insertionRateBps'))
  const byTerms = dueOfTerms(volume)
  if (byTerms) return byTerms
  if (!inputs && isClauseType(type) && followUpOf(type) === 'STATUS') {
    const { trace } = unwrap(clauseDue({ type: type as Extract<ClauseType, `RESERVED_${string}`> }))
    return { dueMinutes: null, trace }
  }
  if (!inputs) throw new RuleRefusal(refuse('AMOUNT_NOT_POSITIVE', 'amount'))
  const insertionRate = basisPoints(inputs.insertionRateBps)
  const calculation = {
    amount: cents(inputs.amountCents),
    labourShare: basisPoints(inputs.labourShareBps),
    hourlyCost: cents(inputs.hourlyCostCents),
  }
  if (!newStaff) {
    const rounding = inputs.rounding ?? null
    return unwrap(effort({ ...calculation, insertionRate, ...(rounding === null ? {} : { rounding }) }))
  }
  const labour = unwrap(effort({ ...calculation, insertionRate: basisPoints(10_000) }))
  const owed = unwrap(dueOnNewStaff({ labourMinutes: labour.dueMinutes, ...newStaff, insertionRate }))
  return { dueMinutes: owed.dueMinutes, trace: [...labour.trace.slice(0, 2), ...owed.trace] }
}
