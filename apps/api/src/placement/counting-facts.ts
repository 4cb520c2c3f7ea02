import { earliest, firstDay, lastDay, latest, type Month } from '@cordee/domain/kernel/day'
import { minutes, ZERO_MINUTES } from '@cordee/domain/kernel/minutes'
import { type Counted, type CountingFacts, countMinutes } from '@cordee/domain/placement/counting'
import { capBaseOf } from '@cordee/domain/placement/counting-together'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const placementToCount = {
  assessment: { select: { effectOn: true, validUntil: true, status: true } },
  commitment: { select: { lot: { select: { contract: { select: { notifiedOn: true } } } } } },
  months: {
    select: {
      id: true,
      month: true,
      status: true,
      entries: {
        select: { id: true, kind: true, minutes: true, countedMinutes: true, reversesId: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  },
} as const satisfies Prisma.PlacementInclude

export type PlacementToCount = Prisma.PlacementGetPayload<{ include: typeof placementToCount }>

/** What is declared again replaces the same kind of the same month: the cap looks at everything else. */
const factsOf = (placement: PlacementToCount, month: Month, kind: HoursKind): CountingFacts => {
  const others = placement.months.flatMap(({ month: of, entries }) =>
    entries.filter((entry) => toDay(of) !== firstDay(month) || entry.kind !== kind),
  )
  return {
    effectOn: toDayOrNull(placement.assessment?.effectOn ?? null),
    validUntil: toDayOrNull(placement.assessment?.validUntil ?? null),
    contractType: placement.contractType as EmploymentContractType,
    contractFrom: toDay(placement.startsOn),
    contractTo: toDayOrNull(placement.endsOn),
    notifiedOn: toDayOrNull(placement.commitment.lot.contract.notifiedOn),
    permanentStaff: placement.permanentStaff,
    alreadyEmployed: placement.alreadyEmployed,
    ...capBaseOf(others.map(({ kind: of, countedMinutes }) => ({ kind: of as HoursKind, countedMinutes }))),
  }
}

/** A month's total lies between the first and the last day of the contract of work within it. */
export const countMonth = (
  placement: PlacementToCount,
  month: Month,
  kind: HoursKind,
  worked: number,
): Counted => {
  const first = latest(firstDay(month), toDay(placement.startsOn))
  const last = earliest(lastDay(month), toDayOrNull(placement.endsOn) ?? lastDay(month))
  const inside = first <= last
  return countMinutes(
    {
      kind,
      from: inside ? first : firstDay(month),
      to: inside ? last : lastDay(month),
      minutes: worked === 0 ? ZERO_MINUTES : minutes(worked),
    },
    factsOf(placement, month, kind),
  )
}
