import { type ActorKind, actorKindLabels } from '@cordee/domain/access/actor'
import { readThroughLabel } from '@cordee/domain/participant/read-log'
import { ownCarrier } from '../access/visibility.ts'
import { readAs } from '../db/one-person.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'

interface ReadLine {
  readonly id: string
  readonly at: Date
  readonly who: string
  /** By which page, in French. */
  readonly through: string
}

const ParticipantRead = builder.objectRef<ReadLine>('ParticipantRead').implement({
  description: 'Qui a lu ce dossier, quand, par où.',
  authScopes: { may: 'participant:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    who: t.exposeString('who'),
    through: t.exposeString('through', { description: 'Par quelle page, en français.' }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

/** The last readers of a person's file, of those it took over and of what was asked before it, staff by their name, the others by what they are. */
export const readersOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  participantId: string,
  take: number,
): Promise<ReadLine[]> => {
  const own = ownCarrier(actor)
  const subjects = await readAs(db, { ...own, participantId })
  const reads = await db.participantRead.findMany({
    where: { ...own, participantId: { in: subjects } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
  const users = await db.staffUser.findMany({
    where: { ...ownCarrier(actor), id: { in: reads.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return reads.map(({ id, at, actorId, actorKind, through }) => ({
    id,
    at,
    who: names.get(actorId ?? '') ?? actorKindLabels[actorKind as ActorKind] ?? actorKind,
    through: readThroughLabel(through),
  }))
}

builder.prismaObjectFields('Participant', (t) => ({
  reads: t.field({
    type: [ParticipantRead],
    description: 'Les cinquante dernières lectures ; la personne peut les demander.',
    resolve: ({ id }, _args, context) => readersOf(context, id, 50),
  }),
}))
