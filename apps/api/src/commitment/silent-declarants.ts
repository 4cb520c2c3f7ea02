import { firstDay, lastDay, type Month } from '@cordee/domain/kernel/day'
import { fromDay, fromMonth } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'

export interface Silent {
  readonly commitmentId: string
  readonly declarantId: string
  readonly people: number
}

/** Declarants with people at work that month on a commitment, and nothing said of some of them. */
export const silentDeclarants = async (
  db: Pick<Db | Tx, 'placement'>,
  carrierId: string,
  month: Month,
  only: { commitmentId?: string; declarantId?: string } = {},
): Promise<Silent[]> => {
  const placements = await db.placement.groupBy({
    by: ['commitmentId', 'declarantId'],
    where: {
      carrierId,
      ...only,
      status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
      startsOn: { lte: fromDay(lastDay(month)) },
      OR: [{ endsOn: null }, { endsOn: { gte: fromDay(firstDay(month)) } }],
      months: { none: { month: fromMonth(month), status: { notIn: ['DRAFT', 'RETURNED'] } } },
    },
    _count: true,
    orderBy: [{ declarantId: 'asc' }, { commitmentId: 'asc' }],
  })
  return placements.map(({ commitmentId, declarantId, _count }) => ({
    commitmentId,
    declarantId,
    people: _count,
  }))
}
