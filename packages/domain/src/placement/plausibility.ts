import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'

export type PlausibilityPolicy = DatedPolicy & {
  readonly maxWeeklyMinutes: Minutes
  /** Weeks in a month, in thousandths: 52.14 ÷ 12. */
  readonly weeksPerMonthThousandths: number
}

export const defaultPlausibilityPolicy: PlausibilityPolicy = {
  from: day('2000-01-01'),
  source: 'Code du travail, 48 h par semaine au plus (art. L3121-20), à vérifier',
  verified: false,
  maxWeeklyMinutes: hours(48),
  weeksPerMonthThousandths: 4345,
}

export const plausibilityPolicies: readonly PlausibilityPolicy[] = [defaultPlausibilityPolicy]

export type PlausibilityAlert = {
  readonly code: 'MONTH_TOO_LONG'
  readonly limitMinutes: Minutes
  readonly sentence: string
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
      policy: policyUsed(policy),
      limitMinutes,
      sentence: `${formatHours(monthMinutes)} dans le mois, c’est plus que ${formatHours(limitMinutes)} (${formatHours(policy.maxWeeklyMinutes)} par semaine) : à vérifier avec l’employeur.`,
    },
  ]
}
