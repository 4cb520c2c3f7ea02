import { criterionCodes } from '@cordee/domain/participant/criteria'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { peopleNamed } from '../db/people-named.ts'
import type { Db } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { logReads } from '../graphql/read-log.ts'
import { CriterionRef } from './criteria-types.ts'

type Viewer = Parameters<typeof ownCarrier>[0]

interface PeopleFilter {
  readonly search?: string | null | undefined
  readonly communeCode?: string | null | undefined
  readonly prescriberId?: string | null | undefined
}

export const whereParticipant = async (
  db: Db,
  actor: Viewer,
  { search, communeCode, prescriberId }: PeopleFilter,
): Promise<Prisma.ParticipantWhereInput> => ({
  ...ownCarrier(actor),
  ...given({ communeCode, prescriberId }),
  mergedIntoId: null,
  ...(search?.trim() ? { identity: await peopleNamed(db, search) } : {}),
})

const peopleOrder = orderedBy<Prisma.ParticipantOrderByWithRelationInput>()(
  'ParticipantOrder',
  'participant',
  {
    RECENT: {
      description: 'La dernière activité d’abord.',
      by: [{ lastActivityOn: 'desc' }, { id: 'desc' }],
    },
    QUIET_FIRST: {
      description: 'Sans nouvelles depuis le plus longtemps d’abord.',
      by: [{ lastActivityOn: 'asc' }, { id: 'asc' }],
    },
  },
)

builder.queryFields((t) => ({
  participants: t.prismaConnection({
    type: 'Participant',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'participant:read' },
    args: {
      search: t.arg.string({ required: false }),
      communeCode: t.arg.string({ required: false }),
      prescriberId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: peopleOrder.type, required: false }),
    },
    totalCount: async (_connection, args, { db, actor }) =>
      db.participant.count({ where: await whereParticipant(db, actor, args), take: COUNTED_UP_TO }),
    resolve: async (query, _root, args, context) => {
      const people = await context.db.participant.findMany({
        ...asked(query),
        where: await whereParticipant(context.db, context.actor, args),
        orderBy: peopleOrder.of(args.order),
      })
      await logReads(
        context,
        people.map(({ id }) => id),
        'participants',
      )
      return people
    },
  }),
  participant: t.prismaField({
    type: 'Participant',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'participant:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      const person = await context.db.participant.findFirst({
        ...asked(query),
        where: ownRow(context.actor, id),
      })
      if (person) await logReads(context, [person.id], 'participant')
      return person
    },
  }),
  eligibilityCriteria: t.field({
    type: [CriterionRef],
    subGraphs: ['facilitator'],
    authScopes: { may: 'criteria:read' },
    resolve: () => [...criterionCodes],
  }),
}))
