import { workDocumentSentences } from '@cordee/domain/placement/meanings'
import type { Modality } from '@cordee/domain/placement/modality'
import { missingDocuments, seeDocument, type WorkDocument } from '@cordee/domain/placement/work-document'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, fromMonth, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

const WorkDocumentEnum = builder.enumType('WorkDocument', { values: described(workDocumentSentences) })

builder.prismaObject('DocumentSeen', {
  description: 'Une pièce vue et datée ; aucune copie n’est gardée.',
  authScopes: { may: 'proof:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: WorkDocumentEnum, resolve: ({ kind }) => kind as WorkDocument }),
    month: t.field({
      type: 'Month',
      nullable: true,
      description: 'Le mois d’heures qu’elle montre.',
      resolve: ({ month }) => (month ? toMonth(month) : null),
    }),
    datedOn: t.field({ type: 'Day', nullable: true, resolve: ({ datedOn }) => toDayOrNull(datedOn) }),
    seenOn: t.field({ type: 'Day', resolve: ({ seenOn }) => toDay(seenOn) }),
    seenBy: t.string({
      select: { seenBy: { select: { name: true } } },
      resolve: ({ seenBy }) => seenBy.name,
    }),
  }),
})

/** Said once, so that one statement serves what was seen and what is missing. */
const asSeen = {
  orderBy: [{ seenOn: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Placement$documentsArgs

builder.prismaObjectFields('Placement', (t) => ({
  documentsSeen: t.relation('documents', {
    authScopes: { may: 'proof:read' },
    query: asSeen,
  }),
  documentsMissing: t.field({
    type: [WorkDocumentEnum],
    description: 'Les pièces que cette façon de faire les heures demande, et que personne n’a vues.',
    authScopes: { may: 'proof:read' },
    select: { modality: true, documents: { select: { kind: true }, ...asSeen } },
    resolve: ({ modality, documents }) => [
      ...missingDocuments(
        modality as Modality,
        documents.map(({ kind }) => ({ kind: kind as WorkDocument })),
      ),
    ],
  }),
}))

builder.mutationFields((t) => ({
  seeDocument: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description: 'Note qu’une pièce a été vue ; la noter de nouveau ne change rien.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      kind: t.arg({ type: WorkDocumentEnum }),
      month: t.arg({ type: 'Month', required: false }),
      datedOn: t.arg({ type: 'Day', required: false }),
      seenOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, { placementId, kind, month, datedOn, seenOn }, context) => {
      const seen = unwrap(seeDocument({ kind, seenOn, datedOn: datedOn ?? null }, context.today))
      await write(context, async (tx, note) => {
        found(await tx.placement.findFirst({ where: ownRow(context.actor, placementId) }))
        const { count } = await tx.documentSeen.createMany({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            placementId,
            kind,
            month: month ? fromMonth(month) : null,
            datedOn: fromDayOrNull(seen.datedOn),
            seenOn: fromDay(seen.seenOn),
            seenById: signerOf(context.actor),
          },
          skipDuplicates: true,
        })
        if (count === 1) await note('placement:write', 'Placement', placementId, { kind }, 'document.seen')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: placementId } })
    },
  }),
  unseeDocument: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description: 'La pièce avait été notée par erreur.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      const placementId = await write(context, async (tx, note) => {
        const { kind, placementId } = found(
          await tx.documentSeen.findFirst({ where: ownRow(context.actor, id) }),
        )
        await tx.documentSeen.delete({ where: { id } })
        await note('placement:write', 'Placement', placementId, { kind, removed: true }, 'document.unseen')
        return placementId
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: placementId } })
    },
  }),
}))
