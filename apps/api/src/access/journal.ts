import { type Actor, type ActorKind, actorKindLabels, actorKinds } from '@cordee/domain/access/actor'
import { type Verb, verbLabels, verbs } from '@cordee/domain/access/permissions'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { z } from 'zod'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { sayFacts } from './journal-facts.ts'
import { ownCarrier } from './visibility.ts'

/** What an administrator does by files, beside the verbs of the door. */
const byFile: Readonly<Record<string, string>> = {
  'history:take over': 'Reprendre un historique',
  'history:take back': 'Défaire la reprise d’un historique',
}

const byItself = 'Cordée, à l’heure dite'

/** One load for the names of all who acted on a page. */
const staffNames = createContextCache(
  ({ db, actor }: Context) =>
    new DataLoader<string, string | null>(async (ids) => {
      const users = await db.staffUser.findMany({
        where: { ...ownCarrier(actor), id: { in: [...ids] } },
        select: { id: true, name: true },
      })
      const names = new Map(users.map(({ id, name }) => [id, name]))
      return ids.map((id) => names.get(id) ?? null)
    }),
)

const JournalLine = builder.prismaObject('JournalEntry', {
  name: 'JournalLine',
  description: 'Ce qui a été fait, par qui, quand.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    who: t.string({
      resolve: async ({ actorId, actorKind }, _args, context) =>
        (actorId && (await staffNames(context).load(actorId))) ??
        (actorKind === 'SYSTEM' ? byItself : actorKindLabels[actorKind as ActorKind]) ??
        actorKind,
    }),
    actorId: t.exposeString('actorId', {
      nullable: true,
      description: 'Pour ne lire que ce qu’a fait quelqu’un.',
    }),
    verb: t.exposeString('verb'),
    what: t.string({ resolve: ({ verb }) => verbLabels[verb as Verb] ?? byFile[verb] ?? verb }),
    objectKind: t.exposeString('objectKind'),
    objectId: t.exposeString('objectId'),
    facts: t.stringList({
      description: 'États, jours et minutes ; jamais rien de personnel.',
      resolve: ({ objectKind, facts }) => sayFacts(objectKind, facts as Record<string, unknown>),
    }),
  }),
})

builder.prismaObjectFields('ProcurementContract', (t) => ({
  journal: t.field({
    type: [JournalLine],
    description: 'Les cinquante dernières lignes sur ce marché, ses lots et ses engagements.',
    // In the order pages ask for them: together, they are read once.
    select: {
      id: true,
      lots: {
        select: { id: true, commitments: { select: { id: true }, orderBy: { shareBps: 'desc' } } },
        orderBy: { number: 'asc' },
      },
    },
    resolve: ({ id, lots }, _args, { db, actor }) => {
      const ids = [
        id,
        ...lots.flatMap((lot) => [lot.id, ...lot.commitments.map((commitment) => commitment.id)]),
      ]
      return db.journalEntry.findMany({
        where: { ...ownCarrier(actor), objectId: { in: ids } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 50,
      })
    },
  }),
}))

const journalOrder = orderedBy<Prisma.JournalEntryOrderByWithRelationInput>()(
  'JournalOrder',
  'journal_entry',
  {
    NEWEST: { description: 'La dernière ligne d’abord.', by: [{ at: 'desc' }, { id: 'desc' }] },
    OLDEST: { description: 'La première ligne d’abord.', by: [{ at: 'asc' }, { id: 'asc' }] },
  },
)

interface Filters {
  readonly actorKind?: string | null | undefined
  readonly actorId?: string | null | undefined
  readonly verb?: string | null | undefined
  readonly objectKind?: string | null | undefined
  readonly objectId?: string | null | undefined
  readonly since?: Date | null | undefined
  readonly until?: Date | null | undefined
}

const whereLine = (
  actor: Actor,
  { since, until, actorKind, actorId, verb, objectKind, objectId }: Filters,
): Prisma.JournalEntryWhereInput => ({
  ...ownCarrier(actor),
  ...given({ actorKind, actorId, verb, objectKind, objectId }),
  at: { ...given({ gte: since }), ...given({ lt: until }) },
})

builder.queryField('journal', (t) =>
  t.prismaConnection({
    type: JournalLine,
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Tout ce qui a été fait dans la structure : par qui, quoi, sur quoi, quand.',
    authScopes: { may: 'journal:read' },
    args: {
      actorKind: t.arg.string({
        required: false,
        validate: z.enum([...actorKinds, 'SYSTEM'], 'Ce genre d’auteur n’existe pas.'),
      }),
      actorId: t.arg({ type: 'Uuid', required: false }),
      verb: t.arg.string({
        required: false,
        validate: z.enum(verbs as [Verb, ...Verb[]], 'Ce verbe n’existe pas.'),
      }),
      objectKind: t.arg.string({ required: false, validate: z.string().max(60) }),
      objectId: t.arg({ type: 'Uuid', required: false }),
      since: t.arg({ type: 'DateTime', required: false, description: 'À partir de cet instant.' }),
      until: t.arg({ type: 'DateTime', required: false, description: 'Avant cet instant.' }),
      order: t.arg({ type: journalOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.journalEntry.count({ where: whereLine(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.journalEntry.findMany({
        ...asked(query),
        where: whereLine(actor, args),
        orderBy: journalOrder.of(args.order),
      }),
  }),
)
