import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { type MessagePurpose, messageLifecycle, opensADoor } from '@cordee/domain/messaging/message'
import { refuse } from '@cordee/domain/messaging/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { queueJob } from '../db/queue-job.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { nobodyActs } from './failed-message.ts'
import { queueMessage } from './queue-message.ts'
import { recipientOf } from './recipient.ts'

const WrittenChannelEnum = builder.enumType('WrittenChannel', { values: ['MAIL', 'SMS', 'LETTER'] as const })
const AddresseeEnum = builder.enumType('Addressee', {
  values: ['PARTICIPANT', 'ORGANISATION', 'CONTACT', 'WORK_REQUEST'] as const,
})

builder.mutationFields((t) => ({
  retryMessage: t.prismaField({
    type: 'Message',
    subGraphs: ['facilitator'],
    description: 'Renvoie tel quel un message qui n’est pas parti.',
    errors: {},
    authScopes: { may: 'message:send' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      await write(context, async (tx, note) => {
        const message = found(
          await tx.message.findFirst({
            where: { ...ownRow(context.actor, id), content: { isNot: null } },
            include: { saidAgain: { select: { id: true } } },
          }),
        )
        const status = unwrap(messageLifecycle.next(message.status, 'retry'))
        if (message.saidAgain) throw new RuleRefusal(refuse('MESSAGE_SAID_AGAIN'))
        const { count } = await tx.message.updateMany({
          where: { ...ownRow(context.actor, id), status: message.status },
          data: { status, failure: null, sentAt: null },
        })
        if (count === 0) return
        await nobodyActs(tx, message, 'Le message est renvoyé.')
        await queueJob(
          tx,
          'deliverMessage',
          { ...ownCarrier(context.actor), messageId: id },
          { key: `message:${id}` },
        )
        await note('message:send', 'Message', id, { step: 'retry' })
      })
      return context.db.message.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  sayAgain: t.prismaField({
    type: 'Message',
    subGraphs: ['facilitator'],
    description: 'Dit la même chose par un autre moyen ; deux fois, c’est une fois.',
    errors: {},
    authScopes: { may: 'message:send' },
    args: { id: t.arg({ type: 'Uuid' }), channel: t.arg({ type: WrittenChannelEnum }) },
    resolve: async (query, _root, { id, channel }, context) => {
      const sent = await write(context, async (tx, note) => {
        const message = found(
          await tx.message.findFirst({
            where: { ...ownRow(context.actor, id), status: 'FAILED' },
            include: { content: true, saidAgain: { select: { id: true } } },
          }),
        )
        if (message.saidAgain) return message.saidAgain.id
        const purpose = message.purpose as MessagePurpose
        const content = found(opensADoor(purpose) ? null : message.content)
        const again = await queueMessage(tx, context, {
          ...ownCarrier(context.actor),
          to: found(recipientOf(message)),
          channel,
          purpose,
          subject: content.subject ?? '',
          body: content.body,
          insteadOfId: id,
          ...(message.aboutKind && message.aboutId
            ? { about: { kind: message.aboutKind, id: message.aboutId } }
            : {}),
          ...(message.expiresAt ? { expiresAt: message.expiresAt } : {}),
        })
        await nobodyActs(tx, message, 'Le message est dit autrement.')
        await note('message:send', 'Message', again.id, { insteadOf: id, channel })
        return again.id
      })
      return context.db.message.findUniqueOrThrow({ ...asked(query), where: { id: sent } })
    },
  }),
  writeMessage: t.prismaField({
    type: 'Message',
    subGraphs: ['facilitator'],
    description: 'Écrit à quelqu’un. Qui a demandé qu’on l’appelle est appelé.',
    errors: {},
    authScopes: { may: 'message:send' },
    args: {
      toKind: t.arg({ type: AddresseeEnum }),
      toId: t.arg({ type: 'Uuid' }),
      channel: t.arg({ type: WrittenChannelEnum }),
      subject: t.arg.string({ required: false, validate: z.string().trim().max(200) }),
      body: t.arg.string({ validate: z.string().trim().min(1, 'Écrivez le message.').max(5000) }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (query, _root, { idempotencyKey, ...message }, context) => {
      const body = unwrap(parseFreeText(message.body), 'body')
      const id = await write(context, async (tx, note) => {
        const { toKind, toId, channel, subject } = message
        const own = ownCarrier(context.actor)
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'writeMessage', message, fresh)
        if (before !== null) return before
        await queueMessage(tx, context, {
          ...own,
          id: fresh,
          to: { kind: toKind, id: toId },
          channel,
          purpose: 'FREE',
          subject: subject ?? '',
          body,
        })
        await note('message:send', 'Message', fresh, { channel, to: toKind })
        return fresh
      })
      return context.db.message.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
