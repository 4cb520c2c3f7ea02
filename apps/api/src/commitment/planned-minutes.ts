import { daysAtWork, type ExpectedCurve } from '@cordee/domain/commitment/expected-curve'
import { addDays, type Day, earliest, latest } from '@cordee/domain/kernel/day'
import { ZERO_MINUTES } from '@cordee/domain/kernel/minutes'
import { type CountingFacts, lastCdiDay, lastPathDay } from '@cordee/domain/placement/counting'
import type { CountingPolicy } from '@cordee/domain/placement/counting-policy'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import { toDay, toDayOrNull } from '../db/day.ts'

interface SignedPlacement {
  readonly startsOn: Date
  readonly endsOn: Date | null
  readonly weeklyMinutes: number
  readonly contractType: string
  readonly permanentStaff: boolean
  readonly alreadyEmployed: boolean
  readonly assessment: { readonly effectOn: Date | null; readonly validUntil: Date | null } | null
}

const lastCountingDay = (placement: SignedPlacement, end: Day, policy: CountingPolicy): Day => {
  const contractTo = toDayOrNull(placement.endsOn)
  const validUntil = toDayOrNull(placement.assessment?.validUntil ?? null)
  const facts: CountingFacts = {
    effectOn: toDayOrNull(placement.assessment?.effectOn ?? null),
    validUntil,
    contractType: placement.contractType as EmploymentContractType,
    contractFrom: toDay(placement.startsOn),
    contractTo,
    notifiedOn: null,
    permanentStaff: placement.permanentStaff,
    alreadyEmployed: placement.alreadyEmployed,
    workedMinutes: ZERO_MINUTES,
    trainingCounted: ZERO_MINUTES,
  }
  const bounds = [contractTo, validUntil && lastPathDay(facts, validUntil, policy), lastCdiDay(facts, policy)]
  return bounds.reduce<Day>((last, bound) => (bound ? earliest(last, bound) : last), end)
}

/** What a signed contract of work still brings: its weekly hours over the days at work that are left and count. */
export const plannedMinutes = (
  placement: SignedPlacement,
  curve: ExpectedCurve | null,
  today: Day,
  policy: CountingPolicy,
): number => {
  const end = curve?.plannedEndOn ?? toDayOrNull(placement.endsOn) ?? today
  const from = latest(toDay(placement.startsOn), addDays(today, 1))
  const to = lastCountingDay(placement, end, policy)
  return Math.round((daysAtWork(from, to, curve?.stops ?? []) * placement.weeklyMinutes) / 7)
}
