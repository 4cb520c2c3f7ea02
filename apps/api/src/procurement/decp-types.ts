import { builder } from '../graphql/builder.ts'

export const importOutcomes = ['CREATED', 'UPDATED', 'UNCHANGED', 'OUTSIDE', 'REJECTED'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

const ImportOutcomeEnum = builder.enumType('ImportOutcome', { values: importOutcomes })

builder.prismaObject('DecpImportRow', {
  description: 'Une ligne du fichier, et ce qu’elle est devenue.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    position: t.exposeInt('position'),
    label: t.exposeString('label'),
    outcome: t.field({ type: ImportOutcomeEnum, resolve: ({ outcome }) => outcome as ImportOutcome }),
    reasons: t.exposeStringList('reasons'),
    contract: t.relation('contract', { nullable: true }),
  }),
})

builder.prismaObject('DecpImport', {
  description: 'Un fichier de données essentielles importé.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    fileName: t.exposeString('fileName'),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    read: t.exposeInt('read'),
    created: t.exposeInt('created'),
    updated: t.exposeInt('updated'),
    unchanged: t.exposeInt('unchanged'),
    outside: t.exposeInt('outside'),
    rejected: t.exposeInt('rejected'),
    rows: t.relatedConnection('rows', {
      cursor: 'id',
      args: { outcome: t.arg({ type: ImportOutcomeEnum, required: false }) },
      query: ({ outcome }) => ({ where: outcome ? { outcome } : {}, orderBy: { position: 'asc' } }),
      totalCount: true,
    }),
  }),
})
