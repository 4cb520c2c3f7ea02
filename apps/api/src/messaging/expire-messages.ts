import { type MessagePurpose, messagePurposeLabels, opensADoor } from '@cordee/domain/messaging/message'
import type { Db } from '../db/types.ts'
import { failMessage } from './failed-message.ts'

const secret = (Object.keys(messagePurposeLabels) as MessagePurpose[]).filter(opensADoor)

/** What came too late is not sent, and the words that opened a door are forgotten. */
export const expireMessages = async (db: Db, now: Date): Promise<void> => {
  const late = { expiresAt: { lte: now } }
  const waiting = await db.message.findMany({ where: { ...late, status: 'QUEUED' }, select: { id: true } })
  for (const { id } of waiting)
    await db.$transaction((tx) => failMessage(tx, { id, from: 'QUEUED', failure: 'EXPIRED' }, now))
  await db.messageContent.deleteMany({ where: { message: { ...late, purpose: { in: secret } } } })
}
