import { ownCarrier, ownRow } from '../access/visibility.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { searchName } from '../organisation/search-name.ts'
import { ContractStatusEnum } from './types.ts'

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
          OR: [
            { subject: { contains: words, mode: 'insensitive' } },
            { reference: { contains: words, mode: 'insensitive' } },
            { buyer: { name: { contains: words, mode: 'insensitive' } } },
            { commune: { searchName: { contains: searchName(words) } } },
          ],
        }
      : {}),
  }
}

/** Contracts of the territory without a known clause: a list to work through, never an accusation (R46). */
const whereProspect = (actor: Parameters<typeof ownCarrier>[0]): Prisma.ProcurementContractWhereInput => ({
  ...ownCarrier(actor),
  status: 'IDENTIFIED',
  NOT: { considerations: { hasSome: ['CLAUSE', 'RESERVED'] } },
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
        ...query,
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
      db.procurementContract.findFirst({ ...query, where: ownRow(actor, id) }),
  }),
  prospects: t.prismaConnection({
    type: 'ProcurementContract',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les marchés du territoire sans clause connue, les plus récents d’abord.',
    authScopes: { may: 'contract:read' },
    totalCount: (_connection, _args, { db, actor }) =>
      db.procurementContract.count({ where: whereProspect(actor) }),
    resolve: (query, _root, _args, { db, actor }) =>
      db.procurementContract.findMany({
        ...query,
        where: whereProspect(actor),
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
        ...query,
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
      db.decpImport.findFirst({ ...query, where: ownRow(actor, id) }),
  }),
}))
