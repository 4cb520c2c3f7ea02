import type { Month } from '@cordee/domain/kernel/day'
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

/** Serialises the writers of one placement: two clicks, two windows, one balance. */
export const lockPlacement = async (tx: Tx, context: Context, id: string): Promise<PlacementToCount> => {
  await tx.$executeRaw`SELECT 1 FROM placement WHERE id = ${id}::uuid AND carrier_id = ${sameCarrier(context.actor).carrierId}::uuid FOR UPDATE`
  return found(
    await tx.placement.findFirst({
      where: { id, ...declarablePlacements(context.actor) },
      include: placementToCount,
    }),
  )
}

export const monthOfPlacement = (placement: PlacementToCount, month: Month) =>
  placement.months.find((each) => each.month.getTime() === fromMonth(month).getTime())
