import { type ActorKind, actorKindLabels } from '@cordee/domain/access/actor'
import { type Verb, verbLabels } from '@cordee/domain/access/permissions'
import { builder } from '../graphql/builder.ts'
import { sayFacts } from './journal-facts.ts'
import { ownCarrier } from './visibility.ts'

interface Line {
  readonly id: string
  readonly at: Date
  readonly verb: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string | null
  readonly objectKind: string
  readonly facts: unknown
}

const byItself = 'Cordée, à l’heure dite'

const JournalLine = builder.objectRef<Line>('JournalLine').implement({
  description: 'Ce qui a été fait, par qui, quand.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    who: t.string({
      resolve: ({ actorName, actorKind }) =>
        actorName ??
        (actorKind === 'SYSTEM' ? byItself : actorKindLabels[actorKind as ActorKind]) ??
        actorKind,
    }),
    what: t.string({ resolve: ({ verb }) => verbLabels[verb as Verb] ?? verb }),
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
    select: { id: true, lots: { select: { id: true, commitments: { select: { id: true } } } } },
    resolve: async ({ id, lots }, _args, { db, actor }) => {
      const ids = [
        id,
        ...lots.flatMap((lot) => [lot.id, ...lot.commitments.map((commitment) => commitment.id)]),
      ]
      const lines = await db.journalEntry.findMany({
        where: { ...ownCarrier(actor), objectId: { in: ids } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 50,
      })
      const users = await db.staffUser.findMany({
        where: { ...ownCarrier(actor), id: { in: lines.flatMap(({ actorId }) => actorId ?? []) } },
        select: { id: true, name: true },
      })
      const names = new Map(users.map((user) => [user.id, user.name]))
      return lines.map((line) => ({ ...line, actorName: names.get(line.actorId ?? '') ?? null }))
    },
  }),
}))
