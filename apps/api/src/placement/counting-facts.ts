import { type Day, earliest, firstDay, lastDay, latest, type Month } from '@cordee/domain/kernel/day'
import { type Minutes, minutes, ZERO_MINUTES } from '@cordee/domain/kernel/minutes'
import type { Counted } from '@cordee/domain/placement/counting'
import type { CountingPolicy } from '@cordee/domain/placement/counting-policy'
import { countTogether } from '@cordee/domain/placement/counting-together'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { HoursEntry, HoursKind } from '@cordee/domain/placement/hours-entry'
import { countsAsValidated, type HoursMonthState } from '@cordee/domain/placement/hours-month-lifecycle'
import { toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { suspensionsOf } from '../participant/types.ts'

export const placementToCount = {
  assessment: { select: { effectOn: true, validUntil: true, status: true, passSuspensions: true } },
  commitment: {
    select: {
      lot: {
        select: {
          contract: {
            select: {
              id: true,
              buyerId: true,
              programmeId: true,
              notifiedOn: true,
              commune: { select: { epciCode: true } },
            },
          },
        },
      },
    },
  },
  months: {
    select: {
      id: true,
      month: true,
      status: true,
      version: true,
      entries: {
        select: { id: true, kind: true, minutes: true, countedMinutes: true, reversesId: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  },
} as const satisfies Prisma.PlacementInclude

export type PlacementToCount = Prisma.PlacementGetPayload<{ include: typeof placementToCount }>
type Entry = PlacementToCount['months'][number]['entries'][number]

export interface DeclaredLine {
  readonly month: Month
  readonly kind: HoursKind
  readonly minutes: number
}

/** The hours of one kind in one month: what the ledger says of them, and what counts of them now. */
export interface CountedLine extends DeclaredLine {
  readonly monthId: string | null
  readonly state: HoursMonthState
  /** Lines of the ledger that stand, the oldest first; empty for what is declared for the first time. */
  readonly entries: readonly Entry[]
  readonly before: { readonly minutes: number; readonly counted: number }
  readonly counted: Counted
  readonly policy: CountingPolicy
}

type Known = Omit<CountedLine, 'counted' | 'policy'>

const sum = (entries: readonly Entry[], of: (entry: Entry) => number): number =>
  entries.reduce((total, entry) => total + of(entry), 0)

const knownLines = ({ months }: PlacementToCount): Known[] =>
  months
    .filter(({ status }) => status !== 'REJECTED')
    .flatMap(({ id, month, status, entries }) =>
      [...Map.groupBy(entries, ({ kind }) => kind as HoursKind)].map(([kind, ofKind]): Known => {
        const worked = sum(ofKind, (entry) => entry.minutes)
        const counted = sum(ofKind, (entry) => entry.countedMinutes)
        const before = { minutes: worked, counted }
        return {
          month: toMonth(month),
          kind,
          minutes: worked,
          monthId: id,
          state: status,
          entries: ofKind,
          before,
        }
      }),
    )

/** A month's total lies between the first and the last day of the contract of work within it. */
const entryOf = (placement: PlacementToCount, { month, kind, minutes: worked }: DeclaredLine): HoursEntry => {
  const first = latest(firstDay(month), toDay(placement.startsOn))
  const last = earliest(lastDay(month), toDayOrNull(placement.endsOn) ?? lastDay(month))
  const inside = first <= last
  return {
    kind,
    from: inside ? first : firstDay(month),
    to: inside ? last : lastDay(month),
    minutes: worked === 0 ? ZERO_MINUTES : minutes(worked),
  }
}

const factsOf = (placement: PlacementToCount) => ({
  effectOn: toDayOrNull(placement.assessment?.effectOn ?? null),
  validUntil: toDayOrNull(placement.assessment?.validUntil ?? null),
  contractType: placement.contractType as EmploymentContractType,
  contractFrom: toDay(placement.startsOn),
  contractTo: toDayOrNull(placement.endsOn),
  notifiedOn: toDayOrNull(placement.commitment.lot.contract.notifiedOn),
  permanentStaff: placement.permanentStaff,
  alreadyEmployed: placement.alreadyEmployed,
  passSuspensions: suspensionsOf(placement.assessment?.passSuspensions ?? []),
})

interface Asked {
  readonly policyFor: (at: Day) => CountingPolicy
  /** What is declared now, in the place of what was. */
  readonly declared?: readonly DeclaredLine[]
  /** A line that keeps what it counted; by default those of validated months. */
  readonly settled?: (line: DeclaredLine & { readonly state: HoursMonthState }) => boolean
}

/**
 * Everything one contract of work declared, counted together (R22): training declared before the work of its
 * month is not lost, and what a locked month counted stays.
 */
export const countPlacement = (
  placement: PlacementToCount,
  { policyFor, declared = [], settled = ({ state }) => countsAsValidated(state) }: Asked,
): CountedLine[] => {
  const lines = new Map(knownLines(placement).map((line) => [`${line.month} ${line.kind}`, line]))
  for (const line of declared) {
    const key = `${line.month} ${line.kind}`
    const month = placement.months.find((each) => toMonth(each.month) === line.month)
    lines.set(key, {
      ...(lines.get(key) ?? {
        monthId: month?.id ?? null,
        state: month?.status ?? 'DRAFT',
        entries: [],
        before: { minutes: 0, counted: 0 },
      }),
      month: line.month,
      kind: line.kind,
      minutes: line.minutes,
    })
  }
  const all = [...lines.values()]
  const entries = all.map((line) => ({
    ...entryOf(placement, line),
    ...(settled(line) ? { settled: line.before.counted as Minutes } : {}),
  }))
  const results = countTogether(entries, factsOf(placement), policyFor)
  return all.map((line, index) => ({
    ...line,
    counted: results[index] ?? { counted: ZERO_MINUTES, refused: [] },
    policy: policyFor(entries[index]?.from ?? toDay(placement.startsOn)),
  }))
}
