import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { logReads } from '../graphql/read-log.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { whereParticipant } from './queries.ts'

builder.mutationField('exportPeople', (t) =>
  t.prismaField({
    type: ['Participant'],
    subGraphs: ['facilitator'],
    description: 'La liste des personnes, pour un fichier : chaque dossier lu est noté, l’export aussi.',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'participant:export' },
    args: { search: t.arg.string({ required: false }) },
    resolve: async (query, _root, { search }, context) => {
      requireStepUp(context)
      const people = await context.db.participant.findMany({
        ...asked(query),
        where: { ...(await whereParticipant(context.db, context.actor, { search })), anonymised: false },
        orderBy: [{ lastActivityOn: 'desc' }, { id: 'desc' }],
      })
      await write(context, (_tx, note) =>
        note('participant:export', 'CarrierOrganisation', carrierOf(context.actor), {
          people: people.length,
        }),
      )
      await logReads(
        context,
        people.map(({ id }) => id),
        'exportPeople',
      )
      return people
    },
  }),
)
