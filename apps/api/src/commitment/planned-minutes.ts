import { daysAtWork, type ExpectedCurve } from '@cordee/domain/commitment/expected-curve'
import { addDays, type Day, earliest, latest } from '@cordee/domain/kernel/day'
import { toDay, toDayOrNull } from '../db/day.ts'

interface SignedPlacement {
  readonly startsOn: Date
  readonly endsOn: Date | null
  readonly weeklyMinutes: number
}

/** What a signed contract of work still brings: its weekly hours over the days at work that are left. */
export const plannedMinutes = (
  placement: SignedPlacement,
  curve: ExpectedCurve | null,
  today: Day,
): number => {
  const end = toDayOrNull(placement.endsOn) ?? curve?.plannedEndOn ?? today
  const from = latest(toDay(placement.startsOn), addDays(today, 1))
  const to = curve ? earliest(end, curve.plannedEndOn) : end
  return Math.round((daysAtWork(from, to, curve?.stops ?? []) * placement.weeklyMinutes) / 7)
}
