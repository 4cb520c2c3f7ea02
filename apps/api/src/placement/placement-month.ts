import { firstDay, type Month } from '@cordee/domain/kernel/day'
import { hoursKindSentences } from '@cordee/domain/placement/meanings'
import { z } from 'zod'
import { declarablePlacements, sameCarrier } from '../access/visibility.ts'
import { fromMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { described } from '../graphql/enum-values.ts'
import { found } from '../graphql/errors.ts'
import { type PlacementToCount, placementToCount } from './counting-facts.ts'

export const HoursKindEnum = builder.enumType('HoursKind', {
  subGraphs: staffAndHolders,
  values: described(hoursKindSentences),
})

export const mostMinutesAMonth = 744 * 60
export const idempotencyKey = z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100)

/** Serialises the writers of these placements, always in the same order: two clicks, two windows, one balance. */
export const lockPlacements = async (
  tx: Tx,
  { actor }: Context,
  ids: readonly string[],
): Promise<Map<string, PlacementToCount>> => {
  await tx.$executeRaw`
    SELECT 1 FROM placement WHERE carrier_id = ${sameCarrier(actor).carrierId}::uuid AND id = ANY (${[...ids]}::uuid[])
    ORDER BY id FOR UPDATE`
  const placements = await tx.placement.findMany({
    where: { id: { in: [...ids] }, ...declarablePlacements(actor) },
    include: placementToCount,
    orderBy: { id: 'asc' },
  })
  return new Map(placements.map((placement) => [placement.id, placement]))
}

export const lockPlacement = async (tx: Tx, context: Context, id: string): Promise<PlacementToCount> =>
  found((await lockPlacements(tx, context, [id])).get(id) ?? null)

/** One month of one placement, as the key of what is known of it. */
export const monthKey = ({
  placementId,
  month,
}: {
  readonly placementId: string
  readonly month: Month
}): string => `${placementId} ${month}`

/** Serialises who validates the same months, as far as they exist. */
export const lockMonths = async (
  tx: Tx,
  { actor }: Context,
  months: readonly { readonly placementId: string; readonly month: Month }[],
): Promise<void> => {
  await tx.$executeRaw`
    SELECT 1 FROM hours_month WHERE carrier_id = ${sameCarrier(actor).carrierId}::uuid AND (placement_id, month) IN (
      SELECT * FROM unnest(${months.map(({ placementId }) => placementId)}::uuid[], ${months.map(({ month }) => firstDay(month))}::date[]))
    ORDER BY id FOR UPDATE`
}

export const monthOfPlacement = (placement: PlacementToCount, month: Month) =>
  placement.months.find((each) => each.month.getTime() === fromMonth(month).getTime())
