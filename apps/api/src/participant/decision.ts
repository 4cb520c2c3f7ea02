import type { Day } from '@cordee/domain/kernel/day'
import type { EligibilityDecision } from '@cordee/domain/participant/eligibility'
import { checkRenewal } from '@cordee/domain/participant/pathway'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { found, unwrap } from '../graphql/errors.ts'
import type { Note } from '../graphql/write.ts'

/** What a decision reads of the person: the date of birth, where it is known (R79). */
export const personToDecide = async (
  tx: Pick<Tx, 'participant'>,
  { actor }: Pick<Context, 'actor'>,
  participantId: string,
): Promise<{ readonly bornOn: Day | null }> => {
  const person = found(
    await tx.participant.findFirst({
      where: ownRow(actor, participantId),
      select: { identity: { select: { birthDate: true } } },
    }),
  )
  return { bornOn: toDayOrNull(person.identity?.birthDate ?? null) }
}

/** A new path waits for the end of the one before, and for the gap after it; a decision withdrawn leaves none. */
export const checkNewPath = async (
  tx: Tx,
  { actor }: Pick<Context, 'actor'>,
  participantId: string,
  { effectOn }: Pick<EligibilityDecision, 'effectOn'>,
): Promise<void> => {
  const before = await tx.eligibilityAssessment.findFirst({
    where: { ...ownCarrier(actor), participantId, status: { in: ['VALIDATED', 'EXTENDED', 'EXPIRED'] } },
    orderBy: { validUntil: 'desc' },
    select: { validUntil: true },
  })
  unwrap(checkRenewal(toDayOrNull(before?.validUntil ?? null), effectOn))
}

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
