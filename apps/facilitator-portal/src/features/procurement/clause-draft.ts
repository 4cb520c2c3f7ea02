import { type EffortRounding, effortRoundingLabels } from '@cordee/domain/procurement/effort'
import type { ClauseDraft } from './clause-terms.tsx'
import { clauseTypeOf, type Way, waysOf } from './clause-ways.ts'

type Kept = {
  readonly amountCents: number | null
  readonly labourShareBps: number | null
  readonly hourlyCostCents: number | null
  readonly insertionRateBps: number | null
  readonly dueMinutes: number | null
  readonly minimumMinutes: number | null
  readonly promisedMinutes: number | null
  readonly sliceCents: number | null
  readonly minutesPerSlice: number | null
  readonly places: number | null
  readonly minutesPerPlace: number | null
  readonly trace: readonly { readonly label: string; readonly formula: string }[]
}

const hundredth = (value: number | null | undefined): number | null => (value == null ? null : value / 100)
const inHours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60)

const roundingOf = (formula: string | undefined): EffortRounding => {
  const roundings = Object.keys(effortRoundingLabels) as EffortRounding[]
  return roundings.find((rounding) => effortRoundingLabels[rounding] === formula) ?? 'HOUR'
}

const wayOf = (ways: readonly [Way, ...Way[]], last: Kept | undefined): Way =>
  ways.includes('fixed') && last !== undefined && last.labourShareBps === null && last.dueMinutes !== null
    ? 'fixed'
    : ways[0]

/** The form as the last version was written, in the units people write. */
export const clauseDraftOf = (
  kept: string | undefined,
  last: Kept | undefined,
  lotAmountCents: number | null,
): ClauseDraft => {
  const type = clauseTypeOf(kept)
  const way = wayOf(waysOf(type), last)
  const traced = (label: string) => last?.trace.find((step) => step.label === label)?.formula
  return {
    type,
    way,
    effort: {
      amount: hundredth(last?.amountCents ?? lotAmountCents),
      labourShare: hundredth(last?.labourShareBps),
      hourlyCost: hundredth(last?.hourlyCostCents),
      insertionRate: hundredth(last?.insertionRateBps),
      rounding: roundingOf(traced('Arrondi')),
    },
    terms:
      last === undefined
        ? {}
        : {
            dueMinutes: inHours(last.dueMinutes),
            formula: traced('Volume fixé') ?? '',
            insertionRateBps: hundredth(last.insertionRateBps),
            sliceCents: hundredth(last.sliceCents),
            minutesPerSlice: inHours(last.minutesPerSlice),
            minimumMinutes: inHours(last.minimumMinutes),
            promisedMinutes: inHours(last.promisedMinutes),
            places: last.places,
            minutesPerPlace: inHours(last.minutesPerPlace),
          },
  }
}
