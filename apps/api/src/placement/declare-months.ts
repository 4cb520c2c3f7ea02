import type { Month } from '@cordee/domain/kernel/day'
import { countingReasonLabels } from '@cordee/domain/placement/counting'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import {
  countsAsValidated,
  type HoursMonthState,
  hoursMonthLifecycle,
} from '@cordee/domain/placement/hours-month-lifecycle'
import { refuse } from '@cordee/domain/placement/refusals'
import { sameCarrier } from '../access/visibility.ts'
import { fromMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { countMonth, type PlacementToCount } from './counting-facts.ts'
import { lockPlacements, monthOfPlacement } from './placement-month.ts'

export interface MonthLine {
  readonly placementId: string
  readonly month: Month
  readonly minutes: number
  readonly kind: HoursKind
  readonly keptWithReason: string | null
}

/** Where a declared month is, whatever it was before. */
const SUBMITTED = 'SUBMITTED' satisfies HoursMonthState

/** What the next line has to know of an entry. */
type Standing = PlacementToCount['months'][number]['entries'][number]

interface DeclaredMonth {
  readonly id: string
  readonly line: MonthLine
  readonly entries: readonly (Prisma.HoursEntryCreateManyInput & Standing)[]
}

/** The month as it is declared now: what was there is reversed, what is said is added. */
const declareMonth = (context: Context, placement: PlacementToCount, line: MonthLine): DeclaredMonth => {
  const known = monthOfPlacement(placement, line.month)
  if (known && countsAsValidated(known.status)) throw new RuleRefusal(refuse('MONTH_LOCKED', 'month'))
  if (known?.status !== SUBMITTED) unwrap(hoursMonthLifecycle.next(known?.status ?? 'DRAFT', 'submit'))
  const id = known?.id ?? context.newId()
  const reversed = new Set(known?.entries.map((entry) => entry.reversesId))
  const standing = (known?.entries ?? []).filter(
    (entry) => entry.kind === line.kind && !reversed.has(entry.id) && entry.reversesId === null,
  )
  const counted = countMonth(placement, line.month, line.kind, line.minutes)
  const own = { ...sameCarrier(context.actor), monthId: id, kind: line.kind, createdById: context.actor.id }
  return {
    id,
    line,
    entries: [
      ...standing.map((entry) => ({
        ...own,
        id: context.newId(),
        minutes: -entry.minutes,
        countedMinutes: -entry.countedMinutes,
        reversesId: entry.id,
      })),
      {
        ...own,
        id: context.newId(),
        reversesId: null,
        minutes: line.minutes,
        countedMinutes: counted.counted,
        refused: counted.refused.map((each) => ({
          minutes: each.minutes,
          reason: countingReasonLabels[each.reason],
        })),
      },
    ],
  }
}

/** The placement as the next line finds it. */
const withDeclared = (
  placement: PlacementToCount,
  { id, line, entries }: DeclaredMonth,
): PlacementToCount => ({
  ...placement,
  months: [
    ...placement.months.filter((month) => month.id !== id),
    {
      id,
      month: fromMonth(line.month),
      status: SUBMITTED,
      entries: [...(monthOfPlacement(placement, line.month)?.entries ?? []), ...entries],
    },
  ],
})

/** A month that two lines declare is saved as the last of them left it. */
const saveMonths = async (
  tx: Tx,
  { actor }: Context,
  declared: readonly DeclaredMonth[],
  known: ReadonlySet<string>,
) => {
  const months = [...new Map(declared.map((month) => [month.id, month])).values()]
  await tx.hoursMonth.createMany({
    data: months
      .filter(({ id }) => !known.has(id))
      .map(({ id, line }) => ({
        id,
        ...sameCarrier(actor),
        placementId: line.placementId,
        month: fromMonth(line.month),
        status: SUBMITTED,
        keptWithReason: line.keptWithReason,
      })),
  })
  const byReason = Map.groupBy(
    months.filter(({ id }) => known.has(id)),
    ({ line }) => line.keptWithReason,
  )
  for (const [keptWithReason, again] of byReason) {
    await tx.hoursMonth.updateMany({
      where: { ...sameCarrier(actor), id: { in: again.map(({ id }) => id) } },
      data: { status: SUBMITTED, declaredAt: new Date(), keptWithReason, version: { increment: 1 } },
    })
  }
}

/**
 * Declares months, all or none, each line seeing those before it: as many statements for a table of people as for
 * one person.
 */
export const declareMonths = async (
  tx: Tx,
  context: Context,
  lines: readonly MonthLine[],
): Promise<readonly { readonly monthId: string; readonly line: MonthLine }[]> => {
  const placements = await lockPlacements(tx, context, [...new Set(lines.map((line) => line.placementId))])
  const known = new Set([...placements.values()].flatMap(({ months }) => months.map(({ id }) => id)))
  const declared = lines.map((line) => {
    const placement = found(placements.get(line.placementId) ?? null)
    const month = declareMonth(context, placement, line)
    placements.set(placement.id, withDeclared(placement, month))
    return month
  })
  await saveMonths(tx, context, declared, known)
  await tx.hoursEntry.createMany({ data: declared.flatMap(({ entries }) => [...entries]) })
  return declared.map(({ id, line }) => ({ monthId: id, line }))
}
