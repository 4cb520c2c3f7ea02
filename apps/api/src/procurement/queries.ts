import { ownCarrier, ownRow } from '../access/visibility.ts'
import { searchKeyHas } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { ContractStatusEnum, withoutKnownClause } from './types.ts'

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
  }),
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
  search: string | null | undefined,
): Prisma.ProcurementContractWhereInput => ({
  ...ownCarrier(actor),
  ...withoutKnownClause,
  ...(search?.trim()
    ? {
        OR: [...searchKeyHas(search).OR, { buyer: searchKeyHas(search) }],
      }
    : {}),
})

builder.queryFields((t) => ({
  procurementContracts: t.prismaConnection({
    type: 'ProcurementContract',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    args: { filter: t.arg({ type: ContractFilter, required: false }) },
    totalCount: (_connection, { filter }, { db, actor }) =>
      db.procurementContract.count({ where: whereContract(filter, actor) }),
    resolve: (query, _root, { filter }, { db, actor }) =>
      db.procurementContract.findMany({
        ...asked(query),
        where: whereContract(filter, actor),
        orderBy: [{ nextActorSince: 'desc' }, { id: 'desc' }],
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
    args: { search: t.arg.string({ required: false }) },
    totalCount: (_connection, { search }, { db, actor }) =>
      db.procurementContract.count({ where: whereProspect(actor, search) }),
    resolve: (query, _root, { search }, { db, actor }) =>
      db.procurementContract.findMany({
        ...asked(query),
        where: whereProspect(actor, search),
        orderBy: [{ notifiedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      }),
  }),
  decpImports: t.prismaConnection({
    type: 'DecpImport',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.decpImport.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
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
