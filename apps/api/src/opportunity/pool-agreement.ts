import { shareHolds } from '@cordee/domain/participant/data-share'
import { signerOf } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Referral } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'

type OfPerson = Pick<Referral, 'carrierId' | 'participantId'>

/** Does the person agree today that their requests are kept for other positions? */
export const agreesToPool = async (
  tx: Tx,
  { today }: Pick<Context, 'today'>,
  { carrierId, participantId }: OfPerson,
): Promise<boolean> => {
  const shares = await tx.dataShare.findMany({ where: { carrierId, participantId, purpose: 'POOL' } })
  return shares.some((share) =>
    shareHolds(
      { from: toDay(share.fromDay), to: toDayOrNull(share.toDay), revokedOn: toDayOrNull(share.revokedOn) },
      today,
    ),
  )
}

export const recordPoolAgreement = async (
  tx: Tx,
  context: Context,
  { carrierId, participantId }: OfPerson,
): Promise<void> => {
  await tx.dataShare.create({
    data: {
      id: context.newId(),
      carrierId,
      participantId,
      purpose: 'POOL',
      fromDay: fromDay(context.today),
      recordedById: signerOf(context.actor),
    },
  })
}

/** Taken back, nothing is kept: what waited for another position is withdrawn. */
export const leavePool = async (
  tx: Tx,
  { today }: Pick<Context, 'today'>,
  { carrierId, participantId }: OfPerson,
): Promise<void> => {
  await tx.referral.updateMany({
    where: { carrierId, participantId, status: 'POOL' },
    data: { status: 'WITHDRAWN', statusSince: fromDay(today), version: { increment: 1 } },
  })
}
