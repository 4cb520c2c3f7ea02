import { can } from '@cordee/domain/access/permissions'
import { cents } from '@cordee/domain/kernel/money'
import { plannedPurchaseStateSentences } from '@cordee/domain/procurement/meanings'
import type { BuyerCategory, ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import {
  foreseenObligation,
  type PlannedPurchaseState,
  plannedPurchaseLifecycle,
  plannedPurchaseNextActor,
} from '@cordee/domain/procurement/planned-purchase'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { BuyerCategoryEnum, ContractCategoryEnum, ObligationRef } from './types.ts'

const PlannedPurchaseStatusEnum = builder.enumType('PlannedPurchaseStatus', {
  values: described(plannedPurchaseStateSentences),
})

builder.prismaObject('PlannedPurchase', {
  description: 'Un achat que l’acheteur prévoit : retenu, il devient un marché à étudier.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    buyer: t.relation('buyer'),
    subject: t.exposeString('subject'),
    category: t.field({
      type: ContractCategoryEnum,
      nullable: true,
      resolve: ({ category }) => category as ContractCategory | null,
    }),
    buyerCategory: t.field({
      type: BuyerCategoryEnum,
      nullable: true,
      resolve: ({ buyerCategory }) => buyerCategory as BuyerCategory | null,
    }),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    commune: t.relation('commune', { nullable: true }),
    plannedOn: t.field({
      type: 'Day',
      description: 'Le jour où la consultation devrait paraître.',
      resolve: ({ plannedOn }) => toDay(plannedOn),
    }),
    durationMonths: t.exposeInt('durationMonths', { nullable: true }),
    obligation: t.field({
      type: ObligationRef,
      description: 'L’épreuve de l’obligation, comme si la consultation partait le jour prévu.',
      resolve: ({ plannedOn, category, buyerCategory, amountCents }) =>
        foreseenObligation({
          plannedOn: toDay(plannedOn),
          category: category as ContractCategory | null,
          buyerCategory: buyerCategory as BuyerCategory | null,
          amount: amountCents === null ? null : cents(Number(amountCents)),
        }),
    }),
    status: t.field({
      type: PlannedPurchaseStatusEnum,
      resolve: ({ status }) => status as PlannedPurchaseState,
    }),
    setAsideReason: t.exposeString('setAsideReason', { nullable: true }),
    contract: t.relation('contract', { nullable: true, description: 'Le marché qu’il est devenu.' }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ status }) => plannedPurchaseNextActor[status as PlannedPurchaseState],
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'contract:write')
          ? [...plannedPurchaseLifecycle.steps(status as PlannedPurchaseState)]
          : [],
    }),
    version: t.exposeInt('version'),
  }),
})

const purchaseOrder = orderedBy<Prisma.PlannedPurchaseOrderByWithRelationInput>()(
  'PlannedPurchaseOrder',
  'planned_purchase',
  {
    SOONEST: { description: 'Le plus proche d’abord.', by: [{ plannedOn: 'asc' }, { id: 'asc' }] },
    LARGEST: {
      description: 'Le plus gros montant d’abord ; sans montant à la fin.',
      by: [{ amountCents: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    },
  },
)

const PlannedPurchaseFilter = builder.inputType('PlannedPurchaseFilter', {
  fields: (t) => ({
    buyerId: t.field({ type: 'Uuid', required: false }),
    status: t.field({ type: PlannedPurchaseStatusEnum, required: false }),
    category: t.field({ type: ContractCategoryEnum, required: false }),
    from: t.field({ type: 'Day', required: false }),
    to: t.field({ type: 'Day', required: false }),
  }),
})

const wherePurchase = (
  actor: Parameters<typeof ownCarrier>[0],
  filter: typeof PlannedPurchaseFilter.$inferInput | null | undefined,
): Prisma.PlannedPurchaseWhereInput => ({
  ...ownCarrier(actor),
  ...given({ buyerId: filter?.buyerId, status: filter?.status, category: filter?.category }),
  plannedOn: {
    ...(filter?.from ? { gte: fromDay(filter.from) } : {}),
    ...(filter?.to ? { lte: fromDay(filter.to) } : {}),
  },
})

builder.queryField('plannedPurchases', (t) =>
  t.prismaConnection({
    type: 'PlannedPurchase',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les achats que les acheteurs prévoient, le plus proche d’abord.',
    authScopes: { may: 'contract:read' },
    args: {
      filter: t.arg({ type: PlannedPurchaseFilter, required: false }),
      order: t.arg({ type: purchaseOrder.type, required: false }),
    },
    totalCount: (_connection, { filter }, { db, actor }) =>
      db.plannedPurchase.count({ where: wherePurchase(actor, filter), take: COUNTED_UP_TO }),
    resolve: (query, _root, { filter, order }, { db, actor }) =>
      db.plannedPurchase.findMany({
        ...asked(query),
        where: wherePurchase(actor, filter),
        orderBy: purchaseOrder.of(order),
      }),
  }),
)
