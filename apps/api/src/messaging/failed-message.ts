import { addWorkingDays, type Day } from '@cordee/domain/kernel/day'
import { taskAfterFailure } from '@cordee/domain/messaging/failed-message'
import type { MessageFailure, MessagePurpose } from '@cordee/domain/messaging/message'
import { presenceOf } from '../db/presence.ts'
import type { Tx } from '../db/types.ts'
import type { MessageStatus } from '../generated/prisma/client.ts'
import { dayInParis, newId } from '../platform/clock.ts'
import { askAgain, closeAsked, openTask } from './open-task.ts'
import { recipientOf } from './recipient.ts'

const taskOf = ({ id, carrierId }: { readonly id: string; readonly carrierId: string }) => ({
  carrierId,
  sourceKey: `failed:${id}`,
})

/** A message in `from` did not reach its reader: it says why, and somebody has to act. Said twice, it changes nothing. */
export const failMessage = async (
  tx: Tx,
  message: { readonly id: string; readonly from: MessageStatus; readonly failure: MessageFailure },
  now: Date,
): Promise<void> => {
  const { id, from, failure } = message
  const { count } = await tx.message.updateMany({
    where: { id, status: from },
    data: { status: 'FAILED', failure },
  })
  if (count === 1) await askSomebody(tx, id, dayInParis(now))
}

/** Opens the task of a message that failed, or opens it again; a call already asked about it is enough. */
export const askSomebody = async (tx: Tx, id: string, today: Day): Promise<void> => {
  const message = await tx.message.findUniqueOrThrow({
    where: { id },
    include: { task: { select: { status: true } } },
  })
  const asked = taskAfterFailure(message.failure as MessageFailure, message.purpose as MessagePurpose)
  if (asked === null || message.task?.status === 'OPEN') return
  const { carrierId } = message
  const dueOn = addWorkingDays(today, 1, await presenceOf(tx, carrierId))
  const about = recipientOf(message)
  const task = { ...asked, ...taskOf(message), since: today, dueOn }
  if (!(await openTask(tx, newId, { ...task, ...(about ? { about } : {}) }))) await askAgain(tx, task)
}

/** It is sent again, or said in another way: nobody has to act any more. */
export const nobodyActs = (
  tx: Tx,
  message: { readonly id: string; readonly carrierId: string },
  closedReason: string,
): Promise<void> => closeAsked(tx, taskOf(message), { status: 'CANCELLED', closedReason })
