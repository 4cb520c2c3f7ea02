import type { Day } from '@cordee/domain/kernel/day'
import { shareHolds } from '@cordee/domain/participant/data-share'
import { fromDay, toDay, toDayOrNull } from './day.ts'
import type { Tx } from './types.ts'

interface OfPerson {
  readonly carrierId: string
  readonly participantId: string
}

/** Does the person agree today that their requests are kept for other positions? */
export const agreesToPool = async (
  tx: Tx,
  { carrierId, participantId }: OfPerson,
  today: Day,
): Promise<boolean> => {
  const shares = await tx.dataShare.findMany({ where: { carrierId, participantId, purpose: 'POOL' } })
  return shares.some((share) =>
    shareHolds(
      { from: toDay(share.fromDay), to: toDayOrNull(share.toDay), revokedOn: toDayOrNull(share.revokedOn) },
      today,
    ),
  )
}

/**
 * Without an agreement that holds, nothing is kept: what waited for another position is withdrawn.
 * @returns the referrals that left
 */
export const leavePool = async (tx: Tx, person: OfPerson, today: Day): Promise<readonly string[]> => {
  if (await agreesToPool(tx, person, today)) return []
  const { carrierId, participantId } = person
  const left = await tx.referral.findMany({
    where: { carrierId, participantId, status: 'POOL' },
    select: { id: true },
  })
  await tx.referral.updateMany({
    where: { carrierId, id: { in: left.map(({ id }) => id) } },
    data: { status: 'WITHDRAWN', statusSince: fromDay(today), note: null, version: { increment: 1 } },
  })
  return left.map(({ id }) => id)
}
