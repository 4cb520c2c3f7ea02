import { ownCarrier } from '../access/visibility.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'

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
    raw: t.string({
      nullable: true,
      description:
        'L’enregistrement tel que le fichier le donne, toutes ses clés, en JSON ; null pour ce qui n’a rien changé ou n’est pas du territoire.',
      resolve: ({ raw }) => (raw === null ? null : JSON.stringify(raw)),
    }),
    contract: t.relation('contract', { nullable: true }),
  }),
})

const rowOrder = orderedBy<Prisma.DecpImportRowOrderByWithRelationInput>()(
  'DecpImportRowOrder',
  'decp_import_row',
  {
    FILE: { description: 'Comme dans le fichier.', by: [{ importId: 'asc' }, { position: 'asc' }] },
    FILE_BACKWARDS: {
      description: 'La fin du fichier d’abord.',
      by: [{ importId: 'desc' }, { position: 'desc' }],
    },
  },
)

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
    rows: t.prismaConnection({
      type: 'DecpImportRow',
      cursor: 'id',
      args: {
        outcome: t.arg({ type: ImportOutcomeEnum, required: false }),
        order: t.arg({ type: rowOrder.type, required: false }),
      },
      totalCount: ({ id }, { outcome }, { db, actor }) =>
        db.decpImportRow.count({
          where: { ...ownCarrier(actor), importId: id, ...given({ outcome }) },
          take: COUNTED_UP_TO,
        }),
      resolve: (query, { id }, { outcome, order }, { db, actor }) =>
        db.decpImportRow.findMany({
          ...asked(query),
          where: { ...ownCarrier(actor), importId: id, ...given({ outcome }) },
          orderBy: rowOrder.of(order),
        }),
    }),
  }),
})
