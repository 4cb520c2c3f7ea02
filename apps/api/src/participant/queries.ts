import { criterionCodes } from '@cordee/domain/participant/criteria'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { searchName } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { logReads } from '../graphql/read-log.ts'
import { CriterionRef } from './criteria-types.ts'

type Viewer = Parameters<typeof ownCarrier>[0]

const whereParticipant = (
  actor: Viewer,
  search: string | null | undefined,
): Prisma.ParticipantWhereInput => ({
  ...ownCarrier(actor),
  mergedIntoId: null,
  ...(search?.trim() ? { identity: { searchName: { contains: searchName(search) } } } : {}),
})

builder.queryFields((t) => ({
  participants: t.prismaConnection({
    type: 'Participant',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'participant:read' },
    args: { search: t.arg.string({ required: false }) },
    totalCount: (_connection, { search }, { db, actor }) =>
      db.participant.count({ where: whereParticipant(actor, search) }),
    resolve: async (query, _root, { search }, context) => {
      const people = await context.db.participant.findMany({
        ...asked(query),
        where: whereParticipant(context.actor, search),
        orderBy: [{ lastActivityOn: 'desc' }, { id: 'desc' }],
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
