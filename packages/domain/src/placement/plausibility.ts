import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'

export type PlausibilityPolicy = DatedPolicy & {
  readonly maxWeeklyMinutes: Minutes
  /** On average over the weeks of `averageMonths` months in a row. */
  readonly maxAverageWeeklyMinutes: Minutes
  readonly averageMonths: number
  /** Weeks in a month, in thousandths: 52.14 ÷ 12. */
  readonly weeksPerMonthThousandths: number
}

export const defaultPlausibilityPolicy: PlausibilityPolicy = {
  from: day('2000-01-01'),
  source:
    'Code du travail : 48 h par semaine (L3121-20), 44 h en moyenne sur 12 semaines (L3121-22), à vérifier',
  verified: false,
  maxWeeklyMinutes: hours(48),
  maxAverageWeeklyMinutes: hours(44),
  averageMonths: 3,
  weeksPerMonthThousandths: 4345,
}

export const plausibilityPolicies: readonly PlausibilityPolicy[] = [defaultPlausibilityPolicy]

export const plausibilityLabels = {
  MONTH_TOO_LONG: 'Mois trop long',
  AVERAGE_TOO_LONG: 'Moyenne trop longue',
} as const

export type PlausibilityCode = keyof typeof plausibilityLabels

const told = (found: string) => ({
  sentence: `${found} : à vérifier avec l’employeur.`,
  forEmployer: `${found} : vérifiez ce nombre.`,
})

export type PlausibilityAlert = {
  readonly code: PlausibilityCode
  readonly limitMinutes: Minutes
  /** Of a week, on which the limit rests. */
  readonly weeklyMinutes: Minutes
  /** For whoever validates the hours. */
  readonly sentence: string
  /** For the employer, who typed them. */
  readonly forEmployer: string
  readonly policy: PolicyUsed
}

/**
 * A month of one person above 48 h a week (208.56 h) raises an alert: somebody looks, nothing is blocked.
 * @rule R25
 * @source code du travail, durée maximale hebdomadaire (à vérifier)
 */
export const plausibilityAlerts = (
  monthMinutes: Minutes,
  policy: PlausibilityPolicy = defaultPlausibilityPolicy,
): PlausibilityAlert[] => {
  const limitMinutes = minutes(Math.floor((policy.maxWeeklyMinutes * policy.weeksPerMonthThousandths) / 1000))
  if (monthMinutes <= limitMinutes) return []
  return [
    {
      code: 'MONTH_TOO_LONG',
      weeklyMinutes: policy.maxWeeklyMinutes,
      policy: policyUsed(policy),
      limitMinutes,
      ...told(
        `${formatHours(monthMinutes)} dans le mois, c’est plus que ${formatHours(limitMinutes)} (${formatHours(policy.maxWeeklyMinutes)} par semaine)`,
      ),
    },
  ]
}

/** Several months in a row of one person, whatever the employer, above 44 h a week on average: somebody looks. */
export const averageAlerts = (
  months: readonly Minutes[],
  policy: PlausibilityPolicy = defaultPlausibilityPolicy,
): PlausibilityAlert[] => {
  const { averageMonths, maxAverageWeeklyMinutes, weeksPerMonthThousandths } = policy
  if (months.length < averageMonths) return []
  const limit = Math.floor((maxAverageWeeklyMinutes * weeksPerMonthThousandths * averageMonths) / 1000)
  const lastMonths = months.slice(-averageMonths)
  const total = minutes(lastMonths.reduce((sum, month) => sum + month, 0))
  if (total <= limit) return []
  return [
    {
      code: 'AVERAGE_TOO_LONG',
      weeklyMinutes: maxAverageWeeklyMinutes,
      policy: policyUsed(policy),
      limitMinutes: minutes(limit),
      ...told(
        `${formatHours(total)} en ${averageMonths} mois, c’est plus de ${formatHours(maxAverageWeeklyMinutes)} par semaine en moyenne`,
      ),
    },
  ]
}
