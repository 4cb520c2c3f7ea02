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

/** The last readers of a person's file, of those it took over and of what was asked before it. */
const readersOf = async (
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
  const nameOf = await namesOf({ db, actor }, reads)
  return reads.map(({ id, at, through, ...reader }) => ({
    id,
    at,
    who: nameOf(reader),
    through: readThroughLabel(through),
  }))
}

interface ReadDay {
  readonly on: Date
  readonly who: string
  readonly through: string
  readonly times: number
}

/** All who read them since the log is kept: a line a day, a reader and a page. */
export const readDaysOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  subjectId: string,
): Promise<ReadDay[]> => {
  const own = ownCarrier(actor)
  const reads = await db.participantRead.groupBy({
    by: ['readOn', 'actorKind', 'actorId', 'through'],
    where: { ...own, participantId: { in: await readAs(db, { ...own, participantId: subjectId }) } },
    _count: { _all: true },
    orderBy: [{ readOn: 'desc' }, { actorKind: 'asc' }, { actorId: 'asc' }, { through: 'asc' }],
  })
  const nameOf = await namesOf({ db, actor }, reads)
  return reads.map(({ readOn, through, _count, ...reader }) => ({
    on: readOn,
    who: nameOf(reader),
    through: readThroughLabel(through),
    times: _count._all,
  }))
}

interface Reader {
  readonly actorId: string | null
  readonly actorKind: string
}

/** Staff by their name, the others by what they are. */
const namesOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  readers: readonly Reader[],
): Promise<(reader: Reader) => string> => {
  const ids = [...new Set(readers.flatMap(({ actorId }) => actorId ?? []))]
  const users = await db.staffUser.findMany({
    where: { ...ownCarrier(actor), id: { in: ids } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return ({ actorId, actorKind }) =>
    names.get(actorId ?? '') ?? actorKindLabels[actorKind as ActorKind] ?? actorKind
}

builder.prismaObjectFields('Participant', (t) => ({
  reads: t.field({
    type: [ParticipantRead],
    description: 'Les cinquante dernières lectures ; la personne peut les demander.',
    resolve: ({ id }, _args, context) => readersOf(context, id, 50),
  }),
}))
