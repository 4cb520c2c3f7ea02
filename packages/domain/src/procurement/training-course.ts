import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type Cents, euros, formatEuros } from '../kernel/money.ts'
import { formatCount } from '../kernel/number-format.ts'
import type { DueHours } from './due-hours.ts'

export type TrainingCoursePolicy = DatedPolicy & {
  readonly minutesPerMonth: Minutes
  /** Months of course by amount: the first row whose amount is above the contract's. */
  readonly scale: readonly { readonly below: Cents | null; readonly months: number }[]
}

export const defaultTrainingCoursePolicy: TrainingCoursePolicy = {
  from: day('2013-01-01'),
  source: 'Clause sociale de formation (Éducation nationale, 2013-2020)',
  verified: true,
  minutesPerMonth: hours(150),
  scale: [
    { below: euros(100_000), months: 1 },
    { below: euros(200_000), months: 2 },
    { below: euros(400_000), months: 3 },
    { below: null, months: 6 },
  ],
}

export const trainingCoursePolicies: readonly TrainingCoursePolicy[] = [defaultTrainingCoursePolicy]

/**
 * Courses for pupils in remobilisation: 150 h a month, for a number of months that grows with the amount.
 * @rule R77
 * @source clause sociale de formation (Éducation nationale), barème des acheteurs
 */
export const dueTrainingCourse = (
  amount: Cents,
  policy: TrainingCoursePolicy = defaultTrainingCoursePolicy,
): DueHours & { readonly months: number; readonly policy: PolicyUsed } => {
  const months = policy.scale.find(({ below }) => below === null || amount < below)?.months ?? 0
  const dueMinutes = minutes(months * policy.minutesPerMonth)
  return {
    months,
    dueMinutes,
    policy: policyUsed(policy),
    trace: [
      {
        label: 'Durée du parcours',
        formula: `barème pour ${formatEuros(amount)}`,
        value: formatCount(months, 'mois', 'mois'),
      },
      {
        label: 'Heures de parcours',
        formula: `${months} × ${formatHours(policy.minutesPerMonth)}`,
        value: formatHours(dueMinutes),
      },
    ],
  }
}
