import type { Day } from '@cordee/domain/kernel/day'
import { shareHolds } from '@cordee/domain/participant/data-share'
import type { DataShare } from '../generated/prisma/client.ts'
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

/** A line of the journal about what changed, by the verb of whoever changed it. */
type Told = (
  kind: 'Referral' | 'Participant',
  id: string,
  facts: Readonly<Record<string, string>>,
  event?: string,
) => Promise<void>

/** Without an agreement that holds, nothing is kept: what waited for another position is withdrawn. */
const leavePool = async (tx: Tx, person: OfPerson, today: Day, told: Told): Promise<void> => {
  if (await agreesToPool(tx, person, today)) return
  const { carrierId, participantId } = person
  const left = await tx.referral.findMany({
    where: { carrierId, participantId, status: 'POOL' },
    select: { id: true },
  })
  await tx.referral.updateMany({
    where: { carrierId, id: { in: left.map(({ id }) => id) } },
    data: { status: 'WITHDRAWN', statusSince: fromDay(today), note: null, version: { increment: 1 } },
  })
  for (const { id } of left) await told('Referral', id, { from: 'POOL', to: 'WITHDRAWN' }, 'referral.stepped')
}

/** An agreement is taken back, by the person or for them; once, with what rested on it (RGPD art. 7 § 3). */
export const takeShareBack = async (tx: Tx, share: DataShare, today: Day, told: Told): Promise<void> => {
  if (share.revokedOn) return
  await tx.dataShare.update({
    where: { id: share.id },
    data: { revokedOn: fromDay(today), version: { increment: 1 } },
  })
  if (share.purpose === 'POOL') await leavePool(tx, share, today, told)
  await told('Participant', share.participantId, { shareTakenBack: share.purpose })
}
