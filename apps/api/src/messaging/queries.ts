import type { MessageChannel, MessageState } from '@cordee/domain/messaging/message'
import { checkSms, SMS_LENGTH } from '@cordee/domain/messaging/sms-text'
import type { TaskState } from '@cordee/domain/messaging/task'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { logReads } from '../graphql/read-log.ts'
import { MessageChannelEnum, MessageStatusEnum, TaskStatusEnum } from './types.ts'

type Viewer = Parameters<typeof ownCarrier>[0]

const whereMessage = (
  actor: Viewer,
  status: MessageState | null | undefined,
  channel: MessageChannel | null | undefined,
) => ({ ...ownCarrier(actor), ...(status ? { status } : {}), ...(channel ? { channel } : {}) })

const whereTask = (actor: Viewer, status: TaskState) => ({ ...ownCarrier(actor), status })

const SmsReplacement = builder
  .objectRef<{ readonly character: string; readonly by: string }>('SmsReplacement')
  .implement({
    fields: (t) => ({ character: t.exposeString('character'), by: t.exposeString('by') }),
  })

const SmsWord = builder.objectRef<{ readonly word: string; readonly instead: string }>('SmsWord').implement({
  fields: (t) => ({ word: t.exposeString('word'), instead: t.exposeString('instead') }),
})

const SmsPreview = builder.objectRef<ReturnType<typeof checkSms>>('SmsPreview').implement({
  description: 'Un SMS tel qu’il partirait : 160 places, caractères remplacés, mots à éviter.',
  fields: (t) => ({
    text: t.exposeString('text'),
    length: t.exposeInt('length'),
    fits: t.boolean({ resolve: ({ length }) => length <= SMS_LENGTH }),
    replaced: t.field({ type: [SmsReplacement], resolve: ({ replaced }) => [...replaced] }),
    unknown: t.stringList({ resolve: ({ unknown }) => [...unknown] }),
    sensitive: t.field({ type: [SmsWord], resolve: ({ sensitive }) => [...sensitive] }),
  }),
})

builder.queryFields((t) => ({
  messages: t.prismaConnection({
    type: 'Message',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Ce qui a été écrit, le plus récent d’abord.',
    authScopes: { may: 'message:read' },
    args: {
      status: t.arg({ type: MessageStatusEnum, required: false }),
      channel: t.arg({ type: MessageChannelEnum, required: false }),
    },
    totalCount: (_connection, { status, channel }, { db, actor }) =>
      db.message.count({ where: whereMessage(actor, status, channel) }),
    resolve: async (query, _root, { status, channel }, context) => {
      const rows = await context.db.message.findMany({
        ...asked(query),
        where: whereMessage(context.actor, status, channel),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      const people = new Set(rows.flatMap(({ participantId }) => participantId ?? []))
      await logReads(context, [...people], 'messages')
      return rows
    },
  }),
  tasks: t.prismaConnection({
    type: 'Task',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Ce qui est à faire, le jour le plus proche d’abord ; ou ce qui est fait.',
    authScopes: { may: 'task:handle' },
    args: { status: t.arg({ type: TaskStatusEnum }) },
    totalCount: (_connection, { status }, { db, actor }) =>
      db.task.count({ where: whereTask(actor, status) }),
    resolve: async (query, _root, { status }, context) => {
      const rows = await context.db.task.findMany({
        ...asked(query),
        where: whereTask(context.actor, status),
        orderBy:
          status === 'OPEN' ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
      })
      const people = new Set(rows.flatMap(({ participantId }) => participantId ?? []))
      await logReads(context, [...people], 'tasks')
      return rows
    },
  }),
  smsPreview: t.field({
    type: SmsPreview,
    subGraphs: ['facilitator'],
    authScopes: { may: 'message:send' },
    args: { text: t.arg.string({ validate: z.string().max(1000) }) },
    resolve: (_root, { text }) => checkSms(text),
  }),
}))
