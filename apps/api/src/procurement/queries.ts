import { ownCarrier, ownRow } from '../access/visibility.ts'
import { searchKeyHas } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { ContractCategoryEnum, ContractStatusEnum, withoutKnownClause } from './types.ts'

const live = [
  'STUDY',
  'CLAUSE_PROPOSED',
  'PUBLISHED',
  'AWARDED',
  'NOTIFIED',
  'IN_PROGRESS',
  'SUSPENDED',
] as const

const ContractFilter = builder.inputType('ContractFilter', {
  fields: (t) => ({
    search: t.string({ required: false }),
    statuses: t.field({ type: [ContractStatusEnum], required: false }),
    epciCode: t.string({ required: false }),
    buyerId: t.field({ type: 'Uuid', required: false }),
    category: t.field({ type: ContractCategoryEnum, required: false }),
  }),
})

const contractOrder = orderedBy<Prisma.ProcurementContractOrderByWithRelationInput>()(
  'ContractOrder',
  'procurement_contract',
  {
    MOVED: {
      description: 'Celui qui a changé de mains le dernier d’abord.',
      by: [{ nextActorSince: 'desc' }, { id: 'desc' }],
    },
    WAITING_LONGEST: {
      description: 'Celui qui attend depuis le plus longtemps d’abord.',
      by: [{ nextActorSince: 'asc' }, { id: 'asc' }],
    },
    NOTIFIED: {
      description: 'Le dernier notifié d’abord ; sans date en tête.',
      by: [{ notifiedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    },
  },
)

const prospectOrder = orderedBy<Prisma.ProcurementContractOrderByWithRelationInput>()(
  'ProspectOrder',
  'procurement_contract',
  {
    NOTIFIED: {
      description: 'Le dernier notifié d’abord ; sans date en tête.',
      by: [{ notifiedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    },
    LARGEST: {
      description: 'Le plus gros montant d’abord ; sans montant à la fin.',
      by: [{ amountCents: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    },
  },
)

const importOrder = orderedBy<Prisma.DecpImportOrderByWithRelationInput>()('DecpImportOrder', 'decp_import', {
  NEWEST: { description: 'Le dernier d’abord.', by: [{ startedAt: 'desc' }, { id: 'desc' }] },
  OLDEST: { description: 'Le premier d’abord.', by: [{ startedAt: 'asc' }, { id: 'asc' }] },
})

type Filter = typeof ContractFilter.$inferInput

const whereContract = (
  filter: Filter | null | undefined,
  actor: Parameters<typeof ownCarrier>[0],
): Prisma.ProcurementContractWhereInput => {
  const words = filter?.search?.trim()
  return {
    ...ownCarrier(actor),
    status: {
      in: filter?.statuses?.length
        ? ([...filter.statuses] as (typeof live)[number][])
        : [...live, 'COMPLETED', 'CLOSED'],
    },
    ...given({ buyerId: filter?.buyerId, category: filter?.category }),
    ...(filter?.epciCode ? { commune: { epciCode: filter.epciCode } } : {}),
    ...(words
      ? {
          OR: [...searchKeyHas(words).OR, { buyer: searchKeyHas(words) }, { commune: searchKeyHas(words) }],
        }
      : {}),
  }
}

const whereProspect = (
  actor: Parameters<typeof ownCarrier>[0],
  { search, epciCode }: { search?: string | null | undefined; epciCode?: string | null | undefined },
): Prisma.ProcurementContractWhereInput => ({
  ...ownCarrier(actor),
  ...(epciCode ? { commune: { epciCode } } : {}),
  ...withoutKnownClause,
  ...(search?.trim()
    ? {
        OR: [...searchKeyHas(search).OR, { buyer: searchKeyHas(search) }],
      }
    : {}),
})

const whereImport = (
  actor: Parameters<typeof ownCarrier>[0],
  finished: boolean | null | undefined,
): Prisma.DecpImportWhereInput => ({
  ...ownCarrier(actor),
  ...(finished === true ? { finishedAt: { not: null } } : {}),
  ...(finished === false ? { finishedAt: null } : {}),
})

builder.queryFields((t) => ({
  procurementContracts: t.prismaConnection({
    type: 'ProcurementContract',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    args: {
      filter: t.arg({ type: ContractFilter, required: false }),
      order: t.arg({ type: contractOrder.type, required: false }),
    },
    totalCount: (_connection, { filter }, { db, actor }) =>
      db.procurementContract.count({ where: whereContract(filter, actor), take: COUNTED_UP_TO }),
    resolve: (query, _root, { filter, order }, { db, actor }) =>
      db.procurementContract.findMany({
        ...asked(query),
        where: whereContract(filter, actor),
        orderBy: contractOrder.of(order),
      }),
  }),
  procurementContract: t.prismaField({
    type: 'ProcurementContract',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.procurementContract.findFirst({ ...asked(query), where: ownRow(actor, id) }),
  }),
  prospects: t.prismaConnection({
    type: 'ProcurementContract',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les marchés du territoire sans clause connue, les plus récents d’abord.',
    authScopes: { may: 'contract:read' },
    args: {
      search: t.arg.string({ required: false }),
      epciCode: t.arg.string({ required: false }),
      order: t.arg({ type: prospectOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.procurementContract.count({ where: whereProspect(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.procurementContract.findMany({
        ...asked(query),
        where: whereProspect(actor, args),
        orderBy: prospectOrder.of(args.order),
      }),
  }),
  decpImports: t.prismaConnection({
    type: 'DecpImport',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    args: {
      finished: t.arg.boolean({ required: false }),
      order: t.arg({ type: importOrder.type, required: false }),
    },
    totalCount: (_connection, { finished }, { db, actor }) =>
      db.decpImport.count({ where: whereImport(actor, finished), take: COUNTED_UP_TO }),
    resolve: (query, _root, { finished, order }, { db, actor }) =>
      db.decpImport.findMany({
        ...asked(query),
        where: whereImport(actor, finished),
        orderBy: importOrder.of(order),
      }),
  }),
  decpImport: t.prismaField({
    type: 'DecpImport',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.decpImport.findFirst({ ...asked(query), where: ownRow(actor, id) }),
  }),
}))
