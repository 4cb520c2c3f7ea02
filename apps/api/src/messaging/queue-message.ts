import { addWorkingDays } from '@cordee/domain/kernel/day'
import {
  type MessageFailure,
  type MessagePurpose,
  type MessageState,
  needsACallAfter,
  type WrittenChannel,
  wayOut,
} from '@cordee/domain/messaging/message'
import { smsText, subjectForAPerson } from '@cordee/domain/messaging/sms-text'
import { presenceOf } from '../db/presence.ts'
import { promiseOf } from '../db/promise.ts'
import { queueJob } from '../db/queue-job.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { unwrap } from '../graphql/errors.ts'
import { askSomebody } from './failed-message.ts'
import { openTask } from './open-task.ts'
import { type RecipientKind, reachOf, recipientColumn } from './recipient.ts'

export interface OutgoingMessage {
  /** Its id, when the caller has to know it before. */
  readonly id?: string
  readonly carrierId: string
  readonly to: { readonly kind: RecipientKind; readonly id: string }
  readonly channel: WrittenChannel
  readonly purpose: MessagePurpose
  readonly subject: string
  readonly body: string
  /** The object it speaks of, by its type's name: « Placement ». */
  readonly about?: { readonly kind: string; readonly id: string }
  /** The contract on whose page the task it may become is shown. */
  readonly contractId?: string | null
  /** After it the message means nothing: give it for whatever carries a link or a code. */
  readonly expiresAt?: Date
  /** The reader asked for this very message a moment ago: it is written even to who would rather be called. */
  readonly askedByReader?: true
  /** The message that failed, said again this way. */
  readonly insteadOfId?: string
}

export interface QueuedMessage {
  readonly id: string
  readonly status: MessageState
  readonly failure: MessageFailure | null
}

/**
 * Writes to somebody inside the transaction of the change: both are there, or neither. The address is the one on
 * the recipient's file. Someone who asked to be called is called: what becomes a call or a letter is a task, and so
 * is the call that follows a text nobody may answer. A text too long or too telling is refused.
 */
export const queueMessage = async (
  tx: Tx,
  { newId, today }: Pick<Context, 'newId' | 'today'>,
  message: OutgoingMessage,
): Promise<QueuedMessage> => {
  const { carrierId, to, about, purpose, contractId = null } = message
  const reach = await reachOf(tx, carrierId, to)
  const { channel, status, address, failure } = wayOut(
    message.channel,
    message.askedByReader ? { ...reach, prefersCalls: false } : reach,
  )
  const body = channel === 'SMS' ? unwrap(smsText(message.body)) : message.body
  const subject = to.kind === 'PARTICIPANT' ? unwrap(subjectForAPerson(message.subject)) : message.subject
  const id = message.id ?? newId()
  await tx.message.create({
    data: {
      id,
      carrierId,
      channel,
      status,
      failure,
      purpose,
      [recipientColumn[to.kind]]: to.id,
      aboutKind: about?.kind ?? null,
      aboutId: about?.id ?? null,
      expiresAt: message.expiresAt ?? null,
      insteadOfId: message.insteadOfId ?? null,
    },
  })
  await tx.messageContent.create({
    data: { messageId: id, carrierId, address, subject, body },
  })
  if (status === 'QUEUED') {
    await queueJob(tx, 'deliverMessage', { carrierId, messageId: id }, { key: `message:${id}` })
  }
  const byHand = status === 'CALL_TASK' || status === 'LETTER_TASK'
  if (byHand || needsACallAfter(channel, purpose)) {
    const calendar = await presenceOf(tx, carrierId)
    await openTask(tx, newId, {
      carrierId,
      kind: status === 'LETTER_TASK' ? 'LETTER' : 'CALL',
      since: today,
      dueOn: byHand ? addWorkingDays(today, 0, calendar) : (await promiseOf(tx, carrierId, today)).callBy,
      about: to,
      contractId,
      messageId: id,
    })
  }
  if (status === 'FAILED') await askSomebody(tx, id, today)
  return { id, status, failure }
}
