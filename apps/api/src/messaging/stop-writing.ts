import type { Tx } from '../db/types.ts'

interface Stopped {
  readonly carrierId: string
  readonly phone: string
  /** The person the last message was for, whatever number their file holds. */
  readonly participantId: string | null
}

/**
 * « STOP » from a telephone: whoever has a file, or made a request, with this number is called from now on, and
 * the alerts sent to it stop; their address is forgotten, as by the link of an alert.
 */
export const stopWriting = async (tx: Tx, { carrierId, phone, participantId }: Stopped): Promise<void> => {
  const ofThisNumber = { OR: [{ phone }, { phone: null, helperPhone: phone }] }
  await tx.participant.updateMany({
    where: {
      carrierId,
      OR: [
        ...(participantId === null ? [] : [{ id: participantId }]),
        { identity: ofThisNumber, contactChannel: 'SMS' },
      ],
    },
    data: { contactChannel: 'CALL', version: { increment: 1 } },
  })
  await tx.workRequest.updateMany({
    where: { carrierId, phone, OR: [{ contactChannel: null }, { contactChannel: 'SMS' }] },
    data: { contactChannel: 'CALL', version: { increment: 1 } },
  })
  await tx.alertSubscription.updateMany({
    where: { carrierId, channel: 'SMS', address: phone, stoppedAt: null },
    data: { stoppedAt: new Date(), address: null },
  })
}
