import type { EligibilityDecision } from '@cordee/domain/participant/eligibility'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import type { Note } from '../graphql/write.ts'

/** What a validated file changes elsewhere: who already works was waiting for it. */
export const carryDecision = async (
  tx: Tx,
  { actor, today }: Context,
  note: Note,
  participantId: string,
  assessmentId: string,
  decision: EligibilityDecision,
): Promise<void> => {
  await tx.placement.updateMany({
    where: {
      ...ownCarrier(actor),
      participantId,
      assessmentId: null,
      status: { in: ['PLANNED', 'STARTED', 'SUSPENDED'] },
    },
    data: { assessmentId, version: { increment: 1 } },
  })
  await tx.participant.update({
    where: { id: participantId },
    data: { lastActivityOn: fromDay(today), version: { increment: 1 } },
  })
  await note(
    'eligibility:decide',
    'Participant',
    participantId,
    { effectOn: decision.effectOn, validUntil: decision.validUntil, regularised: decision.regularised },
    'eligibility.decided',
  )
}
