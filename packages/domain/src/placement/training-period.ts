import type { Day } from '../kernel/day.ts'
import { type Minutes, sumMinutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { HoursKind } from './hours-entry.ts'
import { refuse } from './refusals.ts'

/** The kinds of hours that are learnt rather than worked. */
export const trainingKinds = [
  'TRAINING_INTERNAL',
  'TRAINING_EXTERNAL',
  'CFA',
] as const satisfies readonly HoursKind[]
export type TrainingKind = (typeof trainingKinds)[number]
export type TrainingPeriod = {
  readonly kind: TrainingKind
  readonly startsOn: Day
  readonly endsOn: Day
  /** How long it should last, in all. */
  readonly planned: Minutes
}

/**
 * A training period lies within the contract of work: hours outside of it are not those of this placement.
 * @param contract the first and last day of the contract of work; `null` for one without end.
 * @returns the period; refuses `PERIOD_REVERSED`, `TRAINING_OUTSIDE_CONTRACT`, `TRAINING_EMPTY`.
 */
export const checkTrainingPeriod = <Period extends TrainingPeriod>(
  period: Period,
  contract: { readonly startsOn: Day; readonly endsOn: Day | null },
): Result<Period, Refusal<'PERIOD_REVERSED' | 'TRAINING_OUTSIDE_CONTRACT' | 'TRAINING_EMPTY'>> => {
  if (period.endsOn < period.startsOn) return err(refuse('PERIOD_REVERSED', 'endsOn'))
  const before = period.startsOn < contract.startsOn
  const after = contract.endsOn !== null && period.endsOn > contract.endsOn
  if (before || after) return err(refuse('TRAINING_OUTSIDE_CONTRACT', before ? 'startsOn' : 'endsOn'))
  return period.planned <= 0 ? err(refuse('TRAINING_EMPTY', 'planned')) : ok(period)
}

export type TrainingBalance = {
  readonly kind: TrainingKind
  readonly planned: Minutes
  readonly declared: Minutes
}

/**
 * What was planned to be learnt beside what was declared, kind by kind; a kind without either is left out.
 * Hours declared without a period, or beyond it, stand out: somebody asks the employer.
 */
export const trainingBalance = (
  periods: readonly Pick<TrainingPeriod, 'kind' | 'planned'>[],
  declared: readonly { readonly kind: HoursKind; readonly minutes: Minutes }[],
): readonly TrainingBalance[] =>
  trainingKinds
    .map((kind) => ({
      kind,
      planned: sumMinutes(periods.filter((each) => each.kind === kind).map(({ planned }) => planned)),
      declared: sumMinutes(declared.filter((each) => each.kind === kind).map(({ minutes }) => minutes)),
    }))
    .filter(({ planned, declared: done }) => planned !== 0 || done !== 0)
