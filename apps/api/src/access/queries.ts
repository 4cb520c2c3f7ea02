import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'

builder.queryField('viewer', (t) =>
  t.prismaField({
    type: 'StaffUser',
    nullable: true,
    subGraphs: ['facilitator'],
    description: 'Null quand personne n’est connecté.',
    authScopes: { may: 'session:open' },
    resolve: (query, _root, _args, { db, actor }) =>
      actor.kind !== 'ANONYMOUS'
        ? db.staffUser.findFirst({ ...asked(query), where: { id: actor.id, carrierId: actor.carrierId } })
        : null,
  }),
)
