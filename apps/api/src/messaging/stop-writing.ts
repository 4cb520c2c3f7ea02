import type { Db } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { writeByItself } from '../graphql/write.ts'
import { dayInParis, newId } from '../platform/clock.ts'

interface Stopped {
  readonly phone: string
  /** The person the last message was for, whatever number their file holds. */
  readonly participantId: string | null
}

interface WrittenTo {
  readonly people: Prisma.ParticipantWhereInput
  readonly requests: Prisma.WorkRequestWhereInput
  readonly alerts: Prisma.AlertSubscriptionWhereInput
}

/** Who is written to at this telephone, in every carrier: it says « STOP » to whoever shares its sender. */
const writtenTo = ({ phone, participantId }: Stopped): WrittenTo => ({
  people: {
    OR: [
      ...(participantId === null ? [] : [{ id: participantId, contactChannel: { not: 'CALL' } }]),
      { identity: { OR: [{ phone }, { phone: null, helperPhone: phone }] }, contactChannel: 'SMS' },
    ],
  },
  requests: { phone, OR: [{ contactChannel: null }, { contactChannel: 'SMS' }] },
  alerts: { channel: 'SMS', address: phone, stoppedAt: null },
})

const carriersOf = async (db: Db, { people, requests, alerts }: WrittenTo) => {
  const theirs = { select: { carrierId: true }, distinct: ['carrierId' as const] }
  const found = await Promise.all([
    db.participant.findMany({ where: people, ...theirs }),
    db.workRequest.findMany({ where: requests, ...theirs }),
    db.alertSubscription.findMany({ where: alerts, ...theirs }),
  ])
  return new Set(found.flat().map(({ carrierId }) => carrierId))
}

/**
 * « STOP » from a telephone: whoever has a file, or made a request, with this number is called from now on, and
 * the alerts sent to it stop; their address is forgotten, as by the link of an alert.
 */
export const stopWriting = async (db: Db, stopped: Stopped, now: Date): Promise<void> => {
  const { people, requests, alerts } = writtenTo(stopped)
  const called = { contactChannel: 'CALL', version: { increment: 1 } }
  const only = { select: { id: true } }
  for (const carrierId of await carriersOf(db, { people, requests, alerts })) {
    await writeByItself({ db, newId, carrierId, today: dayInParis(now), now }, async (tx, note) => {
      for (const { id } of await tx.participant.findMany({ where: { carrierId, ...people }, ...only })) {
        await tx.participant.update({ where: { id }, data: called })
        await note('participant:write', 'Participant', id, { stopped: true })
      }
      for (const { id } of await tx.workRequest.findMany({ where: { carrierId, ...requests }, ...only })) {
        await tx.workRequest.update({ where: { id }, data: called })
        await note('request:handle', 'WorkRequest', id, { stopped: true })
      }
      await tx.alertSubscription.updateMany({
        where: { carrierId, ...alerts },
        data: { stoppedAt: now, address: null },
      })
    })
  }
}
