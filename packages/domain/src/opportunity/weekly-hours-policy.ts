import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { hours, type Minutes } from '../kernel/minutes.ts'

/** The hours a week a position may offer. */
export type WeeklyHoursPolicy = DatedPolicy & { readonly least: Minutes; readonly most: Minutes }

/** @source durée maximale hebdomadaire, art. L3121-20 du code du travail (à vérifier) */
export const defaultWeeklyHoursPolicy: WeeklyHoursPolicy = {
  from: day('2000-01-01'),
  source: 'Code du travail, 48 h par semaine au plus (art. L3121-20), à vérifier',
  verified: false,
  least: hours(1),
  most: hours(48),
}

export const weeklyHoursPolicies: readonly WeeklyHoursPolicy[] = [defaultWeeklyHoursPolicy]
