import { can } from '@cordee/domain/access/permissions'
import { tellVisit, type VisitKind, visitKindFacts } from '@cordee/domain/commitment/visit'
import type { Day } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { write } from '../graphql/write.ts'

const VisitKindEnum = builder.enumType('VisitKind', { values: keys(visitKindFacts) })

builder.prismaObject('Visit', {
  description: 'Une visite ou une rencontre avec des professionnels : où, avec qui, ce qui s’est dit.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: VisitKindEnum, resolve: ({ kind }) => kind as VisitKind }),
    visitedOn: t.field({ type: 'Day', resolve: ({ visitedOn }) => toDay(visitedOn) }),
    contract: t.relation('contract', { nullable: true }),
    organisation: t.relation('organisation', { nullable: true }),
    commune: t.relation('commune', { nullable: true }),
    minutes: t.expose('minutes', { type: 'Minutes', nullable: true }),
    said: t.exposeString('said'),
    visitedBy: t.string({
      select: { visitedBy: { select: { name: true } } },
      resolve: ({ visitedBy }) => visitedBy.name,
    }),
    viewerCanEdit: t.boolean({ resolve: (_visit, _args, { actor }) => can(actor, 'commitment:write') }),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('ProcurementContract', (t) => ({
  visits: t.relation('visits', {
    authScopes: { may: 'commitment:read' },
    query: { orderBy: [{ visitedOn: 'desc' }, { id: 'desc' }] },
  }),
}))

const visitOrder = orderedBy<Prisma.VisitOrderByWithRelationInput>()('VisitOrder', 'visit', {
  LATEST: { description: 'La dernière d’abord.', by: [{ visitedOn: 'desc' }, { id: 'desc' }] },
  EARLIEST: { description: 'La première d’abord.', by: [{ visitedOn: 'asc' }, { id: 'asc' }] },
})

interface VisitFilter {
  readonly from?: Day | null | undefined
  readonly to?: Day | null | undefined
  readonly kind?: string | null | undefined
  readonly organisationId?: string | null | undefined
}

const whereVisit = (
  { actor }: Pick<Context, 'actor'>,
  { from, to, kind, organisationId }: VisitFilter,
): Prisma.VisitWhereInput => ({
  ...ownCarrier(actor),
  ...given({ kind, organisationId }),
  visitedOn: { ...(from ? { gte: fromDay(from) } : {}), ...(to ? { lte: fromDay(to) } : {}) },
})

builder.queryField('visits', (t) =>
  t.prismaConnection({
    type: 'Visit',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les visites et les rencontres d’une période, la dernière d’abord.',
    authScopes: { may: 'commitment:read' },
    args: {
      from: t.arg({ type: 'Day', required: false }),
      to: t.arg({ type: 'Day', required: false }),
      kind: t.arg({ type: VisitKindEnum, required: false }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: visitOrder.type, required: false }),
    },
    totalCount: (_connection, args, context) =>
      context.db.visit.count({ where: whereVisit(context, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, { order, ...filter }, context) =>
      context.db.visit.findMany({
        ...asked(query),
        where: whereVisit(context, filter),
        orderBy: visitOrder.of(order),
      }),
  }),
)

const VisitInput = builder.inputType('VisitInput', {
  description: 'Sur un marché ou chez une organisation ; un comité peut n’être ni l’un ni l’autre.',
  fields: (t) => ({
    kind: t.field({ type: VisitKindEnum }),
    visitedOn: t.field({ type: 'Day' }),
    contractId: t.field({ type: 'Uuid', required: false }),
    organisationId: t.field({ type: 'Uuid', required: false }),
    communeCode: t.string({ required: false }),
    minutes: t.field({ type: 'Minutes', required: false }),
    said: t.string({ validate: z.string().trim().min(3, 'Écrivez ce qui s’est dit.').max(2000) }),
  }),
})

const dataOf = async (tx: Tx, context: Context, input: typeof VisitInput.$inferInput) => {
  const { kind, contractId, organisationId, communeCode } = input
  const told = unwrap(
    tellVisit(
      {
        kind,
        visitedOn: input.visitedOn,
        minutes: input.minutes == null ? null : minutes(input.minutes),
        about: contractId ?? organisationId ?? null,
      },
      context.today,
    ),
  )
  if (contractId) found(await tx.procurementContract.findFirst({ where: ownRow(context.actor, contractId) }))
  if (organisationId) found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
  return {
    kind,
    visitedOn: fromDay(told.visitedOn),
    minutes: told.minutes,
    contractId: contractId ?? null,
    organisationId: organisationId ?? null,
    communeCode: communeCode ?? null,
    said: unwrap(parseFreeText(input.said), 'said').trim(),
  }
}

builder.mutationFields((t) => ({
  tellVisit: t.prismaField({
    type: 'Visit',
    subGraphs: ['facilitator'],
    description: 'Note une visite ou une rencontre qui a eu lieu.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      input: t.arg({ type: VisitInput }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (query, _root, { input, idempotencyKey }, context) => {
      const id = await write(context, async (tx, note) => {
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'tellVisit', input, fresh)
        if (before !== null) return before
        const data = await dataOf(tx, context, input)
        await tx.visit.create({
          data: { id: fresh, ...ownCarrier(context.actor), visitedById: signerOf(context.actor), ...data },
        })
        await note('commitment:write', 'Visit', fresh, { kind: input.kind }, 'visit.told')
        return fresh
      })
      return context.db.visit.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  editVisit: t.prismaField({
    type: 'Visit',
    subGraphs: ['facilitator'],
    description: 'Corrige ce qui a été noté d’une visite.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: VisitInput }) },
    resolve: async (query, _root, { id, version, input }, context) => {
      await write(context, async (tx, note) => {
        current(found(await tx.visit.findFirst({ where: ownRow(context.actor, id) })), version)
        const data = await dataOf(tx, context, input)
        await tx.visit.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
        await note('commitment:write', 'Visit', id)
      })
      return context.db.visit.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  removeVisit: t.boolean({
    subGraphs: ['facilitator'],
    description: 'Retire une visite notée par erreur ; le journal garde qu’elle l’a été.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: (_root, { id, version }, context) =>
      write(context, async (tx, note) => {
        const { kind } = current(
          found(await tx.visit.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await tx.visit.delete({ where: { id } })
        await note('commitment:write', 'Visit', id, { kind, removed: true }, 'visit.removed')
        return true
      }),
  }),
}))
