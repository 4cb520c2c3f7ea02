import { formatDay } from '@cordee/domain/kernel/day'
import { refuse } from '@cordee/domain/organisation/refusals'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

builder.prismaObject('PassageClosure', {
  subGraphs: ['facilitator'],
  description: 'Des jours où un passage est fermé, et qui le dit.',
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    from: t.field({ type: 'Day', resolve: ({ closedFrom }) => toDay(closedFrom) }),
    to: t.field({ type: 'Day', resolve: ({ closedTo }) => toDay(closedTo) }),
    source: t.exposeString('source'),
  }),
})

builder.prismaObject('MountainPassage', {
  subGraphs: ['facilitator'],
  description: 'Un passage entre deux vallées : les trajets en tiennent compte.',
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    altitude: t.exposeInt('altitude'),
    closures: t.relation('closures', { query: { orderBy: { closedFrom: 'asc' } } }),
  }),
})

type Territories = Pick<Tx, 'carrierTerritory'>

/** Passages are everybody's; a carrier speaks of those that lead to its own valleys. */
const ownPassages = async (
  db: Territories,
  actor: Parameters<typeof ownCarrier>[0],
): Promise<Prisma.MountainPassageWhereInput> => {
  const territory = await db.carrierTerritory.findMany({ where: ownCarrier(actor) })
  return { epciCodes: { hasSome: territory.map(({ epciCode }) => epciCode) } }
}

builder.queryField('roadPassages', (t) =>
  t.prismaField({
    type: ['MountainPassage'],
    subGraphs: ['facilitator'],
    description: 'Les passages du territoire, et quand ils sont fermés.',
    authScopes: { may: 'organisation:read' },
    resolve: async (query, _root, _args, { db, actor }) =>
      db.mountainPassage.findMany({
        ...asked(query),
        where: await ownPassages(db, actor),
        orderBy: [{ altitude: 'desc' }, { id: 'asc' }],
      }),
  }),
)

builder.mutationFields((t) => ({
  closeRoad: t.prismaField({
    type: 'MountainPassage',
    subGraphs: ['facilitator'],
    description: 'Note qu’un passage est fermé : les trajets affichés en font le tour ces jours-là.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: {
      passageId: t.arg.string({ validate: z.string().max(60) }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day' }),
      source: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez qui le dit.').max(200) }),
    },
    resolve: async (query, _root, { passageId, from, to, source }, context) => {
      if (to < from) throw new RuleRefusal(refuse('ROAD_ENDS_BEFORE_IT_BEGINS', 'to'))
      await write(context, async (tx, note) => {
        found(
          await tx.mountainPassage.findFirst({
            where: { id: passageId, ...(await ownPassages(tx, context.actor)) },
          }),
        )
        const closed = await tx.passageClosure.findFirst({
          where: { passageId, closedFrom: { lte: fromDay(to) }, closedTo: { gte: fromDay(from) } },
        })
        if (closed) {
          throw new RuleRefusal(
            refuse('ROAD_ALREADY_CLOSED', 'from', {
              from: formatDay(toDay(closed.closedFrom)),
              to: formatDay(toDay(closed.closedTo)),
            }),
          )
        }
        await tx.passageClosure.create({
          data: { passageId, closedFrom: fromDay(from), closedTo: fromDay(to), source },
        })
        await note('service:write', 'CarrierOrganisation', ownCarrier(context.actor).carrierId, {
          passageId,
          from,
          to,
        })
      })
      return context.db.mountainPassage.findUniqueOrThrow({ ...asked(query), where: { id: passageId } })
    },
  }),
  openRoad: t.prismaField({
    type: 'MountainPassage',
    subGraphs: ['facilitator'],
    description: 'Retire une fermeture : annulée, ou notée par erreur.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { passageId: t.arg.string({ validate: z.string().max(60) }), from: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { passageId, from }, context) => {
      await write(context, async (tx, note) => {
        const { count } = await tx.passageClosure.deleteMany({
          where: { passageId, closedFrom: fromDay(from), passage: await ownPassages(tx, context.actor) },
        })
        if (count === 0) found(null)
        await note('service:write', 'CarrierOrganisation', ownCarrier(context.actor).carrierId, {
          passageId,
          from,
        })
      })
      return context.db.mountainPassage.findUniqueOrThrow({ ...asked(query), where: { id: passageId } })
    },
  }),
}))
