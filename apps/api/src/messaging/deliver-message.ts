import { type MessageFailure, type MessagePurpose, opensADoor } from '@cordee/domain/messaging/message'
import type { Db, Tx } from '../db/types.ts'
import { type Driver, type Drivers, keptHere } from './driver.ts'
import { failMessage } from './failed-message.ts'

interface Delivery {
  readonly db: Db
  readonly drivers: Drivers
  readonly now: Date
  readonly messageId: string
  /** Nobody tries again after this one. */
  readonly lastTry: boolean
}

/** Longer than a server is waited for: whoever sends keeps the message to itself until it knows. */
const SENDING_MS = 60_000

/**
 * One message on its way. Told twice, even at once, it leaves once: its row is kept locked from the last look to the
 * answer, and a process that dies lets go of it. Each try is counted before it begins, and a try repeated after a
 * crash carries the same id. A silence is tried again; a refusal, a missing provider or the last silence are written
 * on the message, for somebody to see.
 */
export const deliverMessage = async ({ db, drivers, now, messageId, lastTry }: Delivery): Promise<void> => {
  const message = await db.message.findFirst({
    where: { id: messageId, status: 'QUEUED' },
    include: { content: true, carrier: { select: { demonstration: true } } },
  })
  if (message === null) return
  const { carrierId, content, expiresAt } = message
  const waiting = { id: messageId, carrierId, status: 'QUEUED' as const }
  const failed = (failure: MessageFailure) => ({ id: messageId, from: 'QUEUED' as const, failure })
  const fail = (failure: MessageFailure) => db.$transaction((tx) => failMessage(tx, failed(failure), now))
  if (expiresAt !== null && expiresAt <= now) return fail('EXPIRED')
  if (content?.address == null) return fail('NO_ADDRESS')
  const driver = driverOf(message.channel, message.carrier.demonstration, drivers)
  if (driver === null) return fail(message.channel === 'SMS' ? 'NO_SMS_PROVIDER' : 'NO_SERVER')
  const { address, subject, body } = content
  const { count } = await db.message.updateMany({ where: waiting, data: { tries: { increment: 1 } } })
  if (count === 0) return
  await db.$transaction(
    async (tx) => {
      if (!(await keepToOneself(tx, waiting))) return
      const outcome = await driver
        .send({ id: messageId, address, subject: subject ?? '', body, ...stopOf(message.purpose, body) })
        .catch((error: unknown) => {
          if (!lastTry) throw error
          return 'UNREACHABLE' as const
        })
      if (outcome !== 'SENT') return failMessage(tx, failed(outcome), now)
      await tx.message.updateMany({ where: waiting, data: { status: 'SENT', sentAt: now } })
      if (opensADoor(message.purpose as MessagePurpose) && !message.carrier.demonstration) {
        await tx.messageContent.deleteMany({ where: { messageId, carrierId } })
      }
    },
    { timeout: SENDING_MS },
  )
}

/** Waits for whoever sends it now; false when there is nothing left to send. */
const keepToOneself = async (
  tx: Tx,
  { id, carrierId }: { readonly id: string; readonly carrierId: string },
): Promise<boolean> => {
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM message WHERE id = ${id}::uuid AND carrier_id = ${carrierId}::uuid AND status = 'QUEUED' FOR UPDATE`
  return rows.length > 0
}

/** What was asked for once is stopped in one tap, by the link that its message holds. */
const stopLinks: Readonly<Record<string, RegExp>> = {
  OPPORTUNITY_ALERT: /https?:\/\/\S+\/a\/[\w-]{22}/,
  NEW_POSITIONS: /https?:\/\/\S+\/conseillers\/nouvelles\/[\w-]{36}/,
}

const stopOf = (purpose: string, body: string): { stopAt?: string } => {
  const stopAt = stopLinks[purpose]?.exec(body)?.[0]
  return stopAt === undefined ? {} : { stopAt }
}

const driverOf = (channel: string, demonstration: boolean, { mail, sms }: Drivers): Driver | null => {
  if (demonstration) return keptHere
  return channel === 'SMS' ? sms : mail
}
