import type { MessageChannel, MessageState } from '@cordee/domain/messaging/message'
import type { TaskKind, TaskState } from '@cordee/domain/messaging/task'
import { ownCarrier } from '../access/visibility.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { logReads } from '../graphql/read-log.ts'
import { MessageChannelEnum, MessageStatusEnum, TaskKindEnum, TaskStatusEnum } from './types.ts'

type Viewer = Parameters<typeof ownCarrier>[0]

interface About {
  readonly participantId?: string | null | undefined
  readonly organisationId?: string | null | undefined
}

interface MessageFilter extends About {
  readonly status?: MessageState | null | undefined
  readonly channel?: MessageChannel | null | undefined
}

const whereMessage = (
  actor: Viewer,
  { status, channel, participantId, organisationId }: MessageFilter,
): Prisma.MessageWhereInput => ({
  ...ownCarrier(actor),
  ...given({ status, channel, participantId, organisationId }),
})

interface TaskFilter extends About {
  readonly status: TaskState
  readonly kind?: TaskKind | null | undefined
  readonly contractId?: string | null | undefined
}

const whereTask = (
  actor: Viewer,
  { status, kind, participantId, organisationId, contractId }: TaskFilter,
): Prisma.TaskWhereInput => ({
  ...ownCarrier(actor),
  status,
  ...given({ kind, participantId, organisationId, contractId }),
})

const messageOrder = orderedBy<Prisma.MessageOrderByWithRelationInput>()('MessageOrder', 'message', {
  NEWEST: { description: 'Le plus récent d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
  OLDEST: { description: 'Le plus ancien d’abord.', by: [{ createdAt: 'asc' }, { id: 'asc' }] },
})

const taskOrder = orderedBy<Prisma.TaskOrderByWithRelationInput>()('TaskOrder', 'task', {
  DUE_FIRST: {
    description: 'Le jour le plus proche d’abord.',
    by: [{ status: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
  },
  CLOSED_LAST: {
    description: 'La dernière terminée d’abord.',
    by: [{ status: 'desc' }, { closedAt: 'desc' }, { id: 'desc' }],
  },
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
      participantId: t.arg({ type: 'Uuid', required: false }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: messageOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.message.count({ where: whereMessage(actor, args), take: COUNTED_UP_TO }),
    resolve: async (query, _root, args, context) => {
      const rows = await context.db.message.findMany({
        ...asked(query),
        where: whereMessage(context.actor, args),
        orderBy: messageOrder.of(args.order),
      })
      const people = new Set(
        rows.flatMap(({ participantId, workRequestId }) => participantId ?? workRequestId ?? []),
      )
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
    args: {
      status: t.arg({ type: TaskStatusEnum }),
      kind: t.arg({ type: TaskKindEnum, required: false }),
      participantId: t.arg({ type: 'Uuid', required: false }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      contractId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: taskOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.task.count({ where: whereTask(actor, args), take: COUNTED_UP_TO }),
    resolve: async (query, _root, { order, ...filter }, context) => {
      const rows = await context.db.task.findMany({
        ...asked(query),
        where: whereTask(context.actor, filter),
        orderBy: taskOrder.of(order ?? (filter.status === 'OPEN' ? 'DUE_FIRST' : 'CLOSED_LAST')),
      })
      const people = new Set(
        rows.flatMap(({ participantId, workRequestId }) => participantId ?? workRequestId ?? []),
      )
      await logReads(context, [...people], 'tasks')
      return rows
    },
  }),
}))
