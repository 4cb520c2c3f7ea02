import { type OpportunityEvent, opportunityStateOn } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { fromDay, toDay } from '../db/day.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'

const over = ['FULFILLED', 'CLOSED', 'CANCELLED'] as const
const taken = ['PLANNED', 'STARTED', 'SUSPENDED'] as const

/**
 * Positions that should no longer be on the portal leave it: nobody vouches for them, their places are taken, or
 * their commitment is over. Run twice, the second time finds nothing to do.
 */
export const expireOpportunities = async (context: JobContext): Promise<void> => {
  const { db, carrierId, today } = context
  const shown = await db.opportunity.findMany({
    where: { carrierId, status: { in: ['PUBLISHED', 'PAUSED'] } },
    select: {
      id: true,
      status: true,
      version: true,
      verifiedOn: true,
      createdAt: true,
      places: true,
      commitment: { select: { status: true } },
      _count: { select: { placements: { where: { status: { in: [...taken] } } } } },
    },
    orderBy: { id: 'asc' },
  })
  for (const { id, status, version, places, verifiedOn, createdAt, commitment, _count } of shown) {
    const next = opportunityStateOn(
      {
        state: status,
        verifiedOn: toDay(verifiedOn ?? createdAt),
        places,
        filledPlaces: _count.placements,
        commitmentClosed: over.some((each) => each === commitment.status),
      },
      today,
    )
    if (next === status) continue
    const event: OpportunityEvent = next === 'FILLED' ? 'fill' : 'expire'
    await writeByItself(context, async (tx, note) => {
      const { count } = await tx.opportunity.updateMany({
        where: { id, carrierId, status, version },
        data: { status: next, statusSince: fromDay(today), version: { increment: 1 } },
      })
      if (count === 0) return
      const facts = { step: event, from: status, to: next }
      await note('opportunity:publish', 'Opportunity', id, facts, 'opportunity.stepped')
    })
  }
}
