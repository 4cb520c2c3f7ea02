import { type ActorKind, actorKindLabels } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import { toDay } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'

interface OwnRead {
  readonly on: Day
  readonly who: string
  /** Null when `who` is the name of an organisation. */
  readonly kind: ActorKind | null
  readonly times: number
}

export const OwnReadRef = builder.objectRef<OwnRead>('OwnRead').implement({
  subGraphs: holderOnly,
  description: 'Qui a lu mon dossier ou ma demande, quel jour.',
  authScopes: { may: 'file:follow' },
  fields: (t) => ({
    on: t.expose('on', { type: 'Day' }),
    who: t.exposeString('who'),
    kind: t.exposeString('kind', {
      nullable: true,
      description: 'Le code de la fonction, quand « who » la dit ; nul quand c’est une organisation.',
    }),
    times: t.exposeInt('times'),
  }),
})

/** Who read these files and requests, a line a day and a reader: an organisation by its name, the others by what they are. */
export const ownReads = async (
  db: Db,
  carrierId: string,
  subjects: readonly string[],
): Promise<OwnRead[]> => {
  // As long as the log is kept, however often the file was read: PostgreSQL counts.
  const reads = await db.participantRead.groupBy({
    by: ['readOn', 'actorKind', 'actorId'],
    where: { carrierId, participantId: { in: [...subjects] }, actorKind: { not: 'JOBSEEKER' } },
    _count: { _all: true },
    orderBy: [{ readOn: 'desc' }, { actorKind: 'asc' }, { actorId: 'asc' }],
  })
  const contacts = await db.contact.findMany({
    where: { carrierId, id: { in: reads.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, organisation: { select: { name: true } } },
  })
  const organisations = new Map(contacts.map(({ id, organisation }) => [id, organisation.name]))
  const lines = reads.map(({ readOn, actorKind, actorId, _count }) => {
    const organisation = organisations.get(actorId ?? '')
    return {
      on: toDay(readOn),
      who: organisation ?? actorKindLabels[actorKind as ActorKind] ?? actorKind,
      kind: organisation === undefined ? (actorKind as ActorKind) : null,
      times: _count._all,
    }
  })
  // Two of one agency are that agency.
  return [...Map.groupBy(lines, ({ on, who }) => `${on} ${who}`).values()].flatMap((same) =>
    same[0] ? [{ ...same[0], times: same.reduce((sum, { times }) => sum + times, 0) }] : [],
  )
}
