import { ownRow } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { found } from '../graphql/errors.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { HoursRowRef, loadGrid } from './hours-grid.ts'

builder.queryFields((t) => ({
  hoursGrid: t.field({
    type: [HoursRowRef],
    subGraphs: ['facilitator'],
    description: 'Personnes × mois ; trié par déclarant puis par nom.',
    authScopes: { may: 'hours:read' },
    args: {
      from: t.arg({ type: 'Month' }),
      to: t.arg({ type: 'Month' }),
      declarantId: t.arg({ type: 'Uuid', required: false }),
      contractId: t.arg({ type: 'Uuid', required: false }),
      commitmentId: t.arg({ type: 'Uuid', required: false }),
    },
    complexity: 100,
    resolve: (_root, scope, context) => loadGrid(context, scope, 'hoursGrid'),
  }),
}))

builder.mutationField('exportHours', (t) =>
  t.field({
    type: [HoursRowRef],
    subGraphs: ['facilitator'],
    description: 'Les mêmes lignes, pour un fichier : chaque dossier lu est noté, l’export aussi.',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'hours:export' },
    args: {
      from: t.arg({ type: 'Month' }),
      to: t.arg({ type: 'Month' }),
      contractId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (_root, scope, context) => {
      requireStepUp(context)
      const { db, actor } = context
      if (scope.contractId)
        found(await db.procurementContract.findFirst({ where: ownRow(actor, scope.contractId) }))
      const rows = await loadGrid(context, scope, 'exportHours')
      await write(context, (_tx, note) =>
        note('hours:export', 'CarrierOrganisation', carrierOf(context.actor), { people: rows.length }),
      )
      return rows
    },
  }),
)
