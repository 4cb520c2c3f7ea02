import { builder } from '../graphql/builder.ts'

builder.mutationField('stopAdviserNews', (t) =>
  t.boolean({
    subGraphs: ['public'],
    description: 'Ne plus écrire les nouveaux postes à qui tient ce lien ; faux pour un lien inconnu.',
    authScopes: { may: 'request:create' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { id }, { publicPool }) => {
      const { rows } = await publicPool.query<{ stopped: boolean }>(
        'SELECT stop_adviser_news($1) AS stopped',
        [id],
      )
      return rows[0]?.stopped ?? false
    },
  }),
)
