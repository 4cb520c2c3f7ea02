import type { Actor } from '@cordee/domain/access/actor'
import { followUpOfRequest } from '@cordee/domain/opportunity/follow-up'
import { visibleRequests } from '../access/visibility.ts'
import { toDay } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { current, found, NotAllowed } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { FollowUpRef } from './adviser-types.ts'
import { OwnReadRef, ownReads } from './own-reads.ts'

const asked = {
  opportunity: { select: { title: true, commune: { select: { name: true } } } },
} as const satisfies Prisma.WorkRequestInclude

type Asked = Prisma.WorkRequestGetPayload<{ include: typeof asked }>

const told = (actor: Actor): boolean => actor.kind === 'JOBSEEKER' && actor.confirmed

const OwnWorkRequest = builder.objectRef<Asked>('OwnWorkRequest').implement({
  subGraphs: holderOnly,
  description: 'Une demande d’appel, avant qu’elle devienne une orientation.',
  authScopes: { may: 'file:follow' },
  fields: (t) => ({
    id: t.exposeID('id'),
    reference: t.exposeString('reference'),
    position: t.string({
      nullable: true,
      resolve: ({ opportunity }, _args, { actor }) =>
        told(actor) && opportunity ? `${opportunity.title}, ${opportunity.commune.name}` : null,
    }),
    askedOn: t.field({ type: 'Day', resolve: ({ askedOn }) => toDay(askedOn) }),
    canWithdraw: t.boolean({ resolve: ({ status }, _args, { actor }) => told(actor) && status !== 'CLOSED' }),
    followUp: t.field({
      type: FollowUpRef,
      resolve: ({ status, callBefore }, _args, { today }) =>
        followUpOfRequest(status, toDay(callBefore), today),
    }),
    version: t.exposeInt('version'),
  }),
})

/** The telephone that left a request without a file may have left several. */
const sameTelephone = async ({
  db,
  actor,
}: Context): Promise<Prisma.WorkRequestWhereInput & { carrierId: string }> => {
  const seen = visibleRequests(actor)
  if (actor.kind !== 'JOBSEEKER' || actor.withoutFile !== 'BY_TELEPHONE') return seen
  const own = await db.workRequest.findFirst({ where: seen, select: { phone: true } })
  return own?.phone ? { carrierId: seen.carrierId, phone: own.phone, participantId: null } : seen
}

builder.queryField('ownRequests', (t) =>
  t.field({
    type: [OwnWorkRequest],
    subGraphs: holderOnly,
    description: 'Mes demandes d’appel qui ne sont pas encore des orientations, la dernière d’abord.',
    authScopes: { may: 'file:follow' },
    complexity: 50,
    resolve: async (_root, _args, context) =>
      context.db.workRequest.findMany({
        where: { AND: [await sameTelephone(context), { status: { not: 'REFERRED' } }] },
        include: asked,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 10,
      }),
  }),
)

builder.queryField('ownRequestReads', (t) =>
  t.field({
    type: [OwnReadRef],
    subGraphs: holderOnly,
    description: 'Qui a lu mes demandes d’appel, tant que je n’ai pas de dossier.',
    authScopes: { may: 'file:follow' },
    complexity: 50,
    resolve: async (_root, _args, context) => {
      const { db, actor } = context
      if (!told(actor)) return []
      const where = await sameTelephone(context)
      const own = await db.workRequest.findMany({ where, select: { id: true } })
      return ownReads(
        db,
        where.carrierId,
        own.map(({ id }) => id),
      )
    },
  }),
)

builder.mutationField('withdrawOwnRequest', (t) =>
  t.field({
    type: OwnWorkRequest,
    subGraphs: holderOnly,
    description: 'La personne arrête sa demande d’appel : personne ne l’appelle plus.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'request:withdraw' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (_root, { id, version }, context) => {
      if (!told(context.actor)) throw new NotAllowed()
      const where = { AND: [await sameTelephone(context), { id }] }
      await write(context, async (tx, note) => {
        const request = current(found(await tx.workRequest.findFirst({ where })), version)
        if (request.status === 'CLOSED') return
        await tx.workRequest.update({
          where: { id },
          data: {
            status: 'CLOSED',
            outcome: 'Arrêtée par la personne, sur le portail.',
            handledAt: new Date(),
            version: { increment: 1 },
          },
        })
        await tx.task.updateMany({
          where: { carrierId: request.carrierId, workRequestId: id, status: 'OPEN' },
          data: {
            status: 'CANCELLED',
            closedAt: new Date(),
            closedReason: 'La personne a arrêté sa demande.',
          },
        })
        await note('request:withdraw', 'WorkRequest', id, { from: request.status }, 'workRequest.withdrawn')
      })
      return found(await context.db.workRequest.findFirst({ where, include: asked }))
    },
  }),
)
