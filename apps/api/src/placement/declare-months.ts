import { checkMonthWithinContract } from '@cordee/domain/placement/contract-change'
import {
  countsAsValidated,
  type HoursMonthState,
  hoursMonthLifecycle,
} from '@cordee/domain/placement/hours-month-lifecycle'
import { refuse } from '@cordee/domain/placement/refusals'
import { sameCarrier } from '../access/visibility.ts'
import { fromDay, fromMonth, toDayOrNull } from '../db/day.ts'
import { loadPolicies } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { countPlacement, type DeclaredLine, type PlacementToCount } from './counting-facts.ts'
import { lockPlacements, monthKey, monthOfPlacement } from './placement-month.ts'
import { countingPolicyFor, moved, rewrite } from './write-hours.ts'

export interface MonthLine extends DeclaredLine {
  readonly placementId: string
  readonly keptWithReason: string | null
  /** Of the month as it was read; zero when nothing was said of it. */
  readonly version: number
}

/** Where a declared month is, whatever it was before. */
const SUBMITTED = 'SUBMITTED' satisfies HoursMonthState

interface DeclaredMonth {
  readonly id: string
  readonly line: MonthLine
}

/** The months that are declared, each once, as they were read; a locked one takes nothing more. */
const monthsOf = (
  context: Context,
  placements: ReadonlyMap<string, PlacementToCount>,
  lines: readonly MonthLine[],
): ReadonlyMap<string, DeclaredMonth> => {
  const months = new Map<string, DeclaredMonth>()
  for (const line of lines) {
    const placement = found(placements.get(line.placementId))
    unwrap(checkMonthWithinContract(line.month, line.minutes, toDayOrNull(placement.endsOn)))
    const known = monthOfPlacement(placement, line.month)
    if (known && countsAsValidated(known.status)) throw new RuleRefusal(refuse('MONTH_LOCKED', 'month'))
    current({ version: known?.version ?? 0 }, line.version)
    if (known?.status !== SUBMITTED) unwrap(hoursMonthLifecycle.next(known?.status ?? 'DRAFT', 'submit'))
    const key = monthKey(line)
    months.set(key, { id: known?.id ?? months.get(key)?.id ?? context.newId(), line })
  }
  return months
}

/** A month that two lines declare is saved as the last of them left it. */
const saveMonths = async (
  tx: Tx,
  { actor, today }: Context,
  months: readonly DeclaredMonth[],
  known: ReadonlySet<string>,
) => {
  await tx.hoursMonth.createMany({
    data: months
      .filter(({ id }) => !known.has(id))
      .map(({ id, line }) => ({
        id,
        ...sameCarrier(actor),
        placementId: line.placementId,
        month: fromMonth(line.month),
        status: SUBMITTED,
        statusSince: fromDay(today),
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
      data: {
        status: SUBMITTED,
        statusSince: fromDay(today),
        declaredAt: new Date(),
        keptWithReason,
        version: { increment: 1 },
      },
    })
  }
}

/**
 * Declares months, all or none: what was there is reversed, what is said is added, and what it changes of the
 * training declared before is counted again (R22). As many statements for a table of people as for one person.
 */
export const declareMonths = async (
  tx: Tx,
  context: Context,
  lines: readonly MonthLine[],
): Promise<readonly { readonly monthId: string; readonly line: MonthLine }[]> => {
  const own = sameCarrier(context.actor)
  const placements = await lockPlacements(tx, context, [...new Set(lines.map((line) => line.placementId))])
  const months = monthsOf(context, placements, lines)
  const known = new Set([...placements.values()].flatMap((each) => each.months.map(({ id }) => id)))
  await saveMonths(tx, context, [...months.values()], known)
  const policies = await loadPolicies(tx, own.carrierId, ['counting'])
  const writer = { ...own, actorId: context.actor.id, newId: context.newId }
  const byPlacement = Map.groupBy(lines, ({ placementId }) => placementId)
  await tx.hoursEntry.createMany({
    data: [...placements.values()].flatMap((placement) => {
      const declared = byPlacement.get(placement.id) ?? []
      const said = new Set(declared.map(({ month, kind }) => `${month} ${kind}`))
      return countPlacement(placement, { declared, policyFor: countingPolicyFor(policies, placement) })
        .filter((line) => said.has(`${line.month} ${line.kind}`) || moved(line))
        .flatMap((line) => {
          const month = months.get(monthKey({ placementId: placement.id, month: line.month }))
          return rewrite(writer, { ...line, monthId: month?.id ?? line.monthId })
        })
    }),
  })
  return lines.map((line) => ({ monthId: found(months.get(monthKey(line)) ?? null).id, line }))
}
