import { type MessagePurpose, messagePurposeLabels, opensADoor } from '@cordee/domain/messaging/message'
import type { Db } from '../db/types.ts'

const secret = (Object.keys(messagePurposeLabels) as MessagePurpose[]).filter(opensADoor)

/** What came too late is not sent, and the words that opened a door are forgotten. */
export const expireMessages = async (db: Db, now: Date): Promise<void> => {
  const late = { expiresAt: { lte: now } }
  await db.message.updateMany({
    where: { ...late, status: 'QUEUED' },
    data: { status: 'FAILED', failure: 'EXPIRED' },
  })
  await db.messageContent.deleteMany({ where: { message: { ...late, purpose: { in: secret } } } })
}
