import { ownRow } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

builder.prismaObjectFields('ProcurementContract', (t) => ({
  programme: t.relation('programme', {
    nullable: true,
    description:
      'Le programme au titre duquel il est suivi : une valeur de pratique peut ne valoir que pour lui.',
  }),
}))

builder.mutationField('followUnderProgramme', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'Le marché est suivi au titre de ce programme, ou d’aucun ; les heures déjà comptées ne changent pas.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      programmeId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (query, _root, { id, version, programmeId }, context) => {
      await write(context, async (tx, note) => {
        current(found(await tx.procurementContract.findFirst({ where: ownRow(context.actor, id) })), version)
        if (programmeId) found(await tx.programme.findFirst({ where: ownRow(context.actor, programmeId) }))
        await tx.procurementContract.update({
          where: { id },
          data: { programmeId: programmeId ?? null, version: { increment: 1 } },
        })
        await note('contract:write', 'ProcurementContract', id, { programmeId: programmeId ?? null })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
