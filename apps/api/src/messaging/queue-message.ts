import {
  type MessageFailure,
  type MessagePurpose,
  type MessageState,
  type Reach,
  type WrittenChannel,
  wayOut,
} from '@cordee/domain/messaging/message'
import { smsText } from '@cordee/domain/messaging/sms-text'
import { becomesACall, type ContactChannel } from '@cordee/domain/participant/contact-preference'
import { queueJob } from '../db/queue-job.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { found, unwrap } from '../graphql/errors.ts'

export type RecipientKind = 'CONTACT' | 'ORGANISATION' | 'PARTICIPANT' | 'WORK_REQUEST' | 'STAFF'

export interface OutgoingMessage {
  readonly carrierId: string
  readonly to: { readonly kind: RecipientKind; readonly id: string }
  readonly channel: WrittenChannel
  readonly purpose: MessagePurpose
  readonly subject: string
  readonly body: string
  /** The object it speaks of, by its type's name: « Placement ». */
  readonly about?: { readonly kind: string; readonly id: string }
  /** After it the message means nothing: give it for whatever carries a link or a code. */
  readonly expiresAt?: Date
}

export interface QueuedMessage {
  readonly id: string
  readonly status: MessageState
  readonly failure: MessageFailure | null
}

/**
 * Writes to somebody inside the transaction of the change: both are there, or neither. The address is the one on
 * the recipient's file; someone who asked to be called is called. A text too long or too telling is refused.
 */
export const queueMessage = async (
  tx: Tx,
  { newId }: Pick<Context, 'newId'>,
  message: OutgoingMessage,
): Promise<QueuedMessage> => {
  const { carrierId, to, about } = message
  const { channel, status, address, failure } = wayOut(message.channel, await reachOf(tx, carrierId, to))
  const body = channel === 'SMS' ? unwrap(smsText(message.body)) : message.body
  const id = newId()
  await tx.message.create({
    data: {
      id,
      carrierId,
      channel,
      status,
      failure,
      purpose: message.purpose,
      [recipientColumn[to.kind]]: to.id,
      aboutKind: about?.kind ?? null,
      aboutId: about?.id ?? null,
      expiresAt: message.expiresAt ?? null,
    },
  })
  await tx.messageContent.create({
    data: { messageId: id, carrierId, address, subject: message.subject, body },
  })
  if (status === 'QUEUED')
    await queueJob(tx, 'deliverMessage', { carrierId, messageId: id }, { key: `message:${id}` })
  return { id, status, failure }
}

const recipientColumn = {
  CONTACT: 'contactId',
  ORGANISATION: 'organisationId',
  PARTICIPANT: 'participantId',
  WORK_REQUEST: 'workRequestId',
  STAFF: 'staffUserId',
} as const satisfies Record<RecipientKind, string>

const blank = { mail: null, phone: null, prefersCalls: false } as const

/** How the recipient is reached, as their file says today. */
const reachOf = async (tx: Tx, carrierId: string, { kind, id }: OutgoingMessage['to']): Promise<Reach> => {
  const row = { where: { id, carrierId } }
  switch (kind) {
    case 'STAFF':
      return { ...blank, mail: found(await tx.staffUser.findFirst(row)).email }
    case 'ORGANISATION': {
      const { email, phone } = found(await tx.organisation.findFirst(row))
      return { ...blank, mail: email, phone }
    }
    case 'CONTACT': {
      const { email, phone } = found(await tx.contact.findFirst(row))
      return { ...blank, mail: email, phone }
    }
    case 'WORK_REQUEST': {
      const request = found(await tx.workRequest.findFirst(row))
      return { mail: null, phone: request.phone ?? request.helperPhone, prefersCalls: request.prefersCalls }
    }
    case 'PARTICIPANT': {
      const person = found(await tx.participant.findFirst({ ...row, include: { identity: true } }))
      const channel = person.contactChannel as ContactChannel
      return {
        mail: person.identity?.email ?? null,
        phone: person.identity?.phone ?? person.identity?.helperPhone ?? null,
        prefersCalls: becomesACall({ channel, moments: [], secondContact: null }),
      }
    }
  }
}
