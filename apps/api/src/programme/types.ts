import { can } from '@cordee/domain/access/permissions'
import type { StaffCostMethod } from '@cordee/domain/programme/claim'
import { staffCostMethodLabels } from '@cordee/domain/programme/claim'
import type { FunderNature } from '@cordee/domain/programme/funding-plan'
import {
  amountsByFunder,
  counterparts,
  funderNatureLabels,
  fundingPlanLifecycle,
  fundingPlanNextActor,
} from '@cordee/domain/programme/funding-plan'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { inOrder, keys } from '../graphql/enum-values.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { planFacts, planOf } from './plan-facts.ts'

export const FunderNatureEnum = builder.enumType('FunderNature', { values: keys(funderNatureLabels) })
export const StaffCostMethodEnum = builder.enumType('StaffCostMethod', {
  values: keys(staffCostMethodLabels),
})
const FundingPlanStatusEnum = builder.enumType('FundingPlanStatus', {
  values: inOrder(fundingPlanLifecycle.states),
})

interface FunderPart {
  readonly funderId: string
  readonly name: string
  readonly nature: FunderNature
  readonly amountCents: number
}

const FunderPartRef = builder.objectRef<FunderPart>('FunderPart').implement({
  description: 'Ce qu’un financeur apporte sur toute la période, au centime.',
  fields: (t) => ({
    funderId: t.expose('funderId', { type: 'Uuid' }),
    name: t.exposeString('name'),
    nature: t.expose('nature', { type: FunderNatureEnum }),
    amountCents: t.expose('amountCents', { type: 'Cents' }),
  }),
})

const CounterpartsRef = builder
  .objectRef<{ europe: number; nationalPublic: number; privateFunds: number; ownFunds: number }>(
    'Counterparts',
  )
  .implement({
    description: 'Les contreparties publiques et privées (R78).',
    fields: (t) => ({
      europeCents: t.expose('europe', { type: 'Cents' }),
      nationalPublicCents: t.expose('nationalPublic', { type: 'Cents' }),
      privateCents: t.expose('privateFunds', { type: 'Cents' }),
      ownFundsCents: t.expose('ownFunds', { type: 'Cents' }),
    }),
  })

builder.prismaObject('FundingShare', {
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    funder: t.relation('funder'),
    nature: t.field({ type: FunderNatureEnum, resolve: ({ nature }) => nature as FunderNature }),
    shareBps: t.expose('shareBps', { type: 'BasisPoints' }),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    to: t.field({ type: 'Day', resolve: ({ toDay: end }) => toDay(end) }),
  }),
})

const named = {
  ...planFacts,
  shares: { ...planFacts.shares, include: { funder: { select: { name: true } } } },
} as const

builder.prismaObject('FundingPlan', {
  description: 'Qui paie quelle part, et quand ; actif, il ne change plus : un autre le remplace (R42).',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    status: t.expose('status', { type: FundingPlanStatusEnum }),
    totalCents: t.expose('totalCents', { type: 'Cents' }),
    activatedOn: t.field({ type: 'Day', nullable: true, resolve: (row) => toDayOrNull(row.activatedOn) }),
    shares: t.relation('shares', { query: { orderBy: { shareBps: 'desc' } } }),
    parts: t.field({
      type: [FunderPartRef],
      select: { totalCents: true, ...named },
      resolve: (row) => {
        const names = new Map(row.shares.map(({ funderId, funder }) => [funderId, funder.name]))
        return amountsByFunder(planOf(row)).map(({ funderId, nature, amount }) => ({
          funderId,
          name: names.get(funderId) ?? '',
          nature,
          amountCents: amount,
        }))
      },
    }),
    counterparts: t.field({
      type: CounterpartsRef,
      select: { totalCents: true, ...named },
      resolve: (row) => counterparts(planOf(row)),
    }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => fundingPlanNextActor[status] }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      description: 'activate : il remplace alors celui qui était en vigueur.',
      resolve: ({ status }, _args, { actor }) =>
        fundingPlanLifecycle.steps(status).filter(() => can(actor, 'programme:write')),
    }),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObject('StaffCostRule', {
  description: 'Comment ce financeur accepte le coût du poste, depuis quand (R41).',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    funder: t.relation('funder'),
    method: t.field({ type: StaffCostMethodEnum, resolve: ({ method }) => method as StaffCostMethod }),
    shareBps: t.expose('shareBps', { type: 'BasisPoints' }),
    unitCostCents: t.expose('unitCostCents', { type: 'Cents' }),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    to: t.field({ type: 'Day', nullable: true, resolve: ({ toDay: end }) => toDayOrNull(end) }),
    source: t.exposeString('source'),
    verified: t.exposeBoolean('verified'),
  }),
})

builder.prismaObject('MissionLetter', {
  description: 'La lettre de mission qui porte une part fixe du temps.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    shareBps: t.expose('shareBps', { type: 'BasisPoints' }),
    userName: t.string({
      select: { user: { select: { name: true } } },
      resolve: ({ user }) => user.name,
    }),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    to: t.field({ type: 'Day', nullable: true, resolve: ({ toDay: end }) => toDayOrNull(end) }),
    viewerCanEdit: t.boolean(viewerMay('programme:write')),
    version: t.exposeInt('version'),
  }),
})

const expenseOrder = orderedBy<Prisma.ExpenseOrderByWithRelationInput>()('ExpenseOrder', 'expense', {
  NEWEST: { description: 'La dernière notée d’abord.', by: [{ programmeId: 'desc' }, { number: 'desc' }] },
  OLDEST: { description: 'La première notée d’abord.', by: [{ programmeId: 'asc' }, { number: 'asc' }] },
})

const whereExpense = (
  actor: Parameters<typeof ownCarrier>[0],
  programmeId: string,
  claimed: boolean | null | undefined,
): Prisma.ExpenseWhereInput => ({
  ...ownCarrier(actor),
  programmeId,
  ...(claimed === true ? { claimLine: { isNot: null } } : {}),
  ...(claimed === false ? { claimLine: { is: null } } : {}),
})

builder.prismaObject('Programme', {
  description: 'Un programme : sa période, ses financeurs, ses dépenses, son temps.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    to: t.field({ type: 'Day', resolve: ({ toDay: end }) => toDay(end) }),
    plans: t.relation('plans', { query: { orderBy: { number: 'desc' } } }),
    costRules: t.relation('costRules', { query: { orderBy: [{ fromDay: 'desc' }, { id: 'asc' }] } }),
    letters: t.relation('letters', { query: { orderBy: { fromDay: 'desc' } } }),
    expenses: t.prismaConnection({
      type: 'Expense',
      cursor: 'id',
      description: 'Les dépenses d’un programme, à lire un programme à la fois.',
      args: {
        claimed: t.arg.boolean({ required: false }),
        order: t.arg({ type: expenseOrder.type, required: false }),
      },
      totalCount: ({ id }, { claimed }, { db, actor }) =>
        db.expense.count({ where: whereExpense(actor, id, claimed), take: COUNTED_UP_TO }),
      resolve: (query, { id }, { claimed, order }, { db, actor }) =>
        db.expense.findMany({
          ...asked(query),
          where: whereExpense(actor, id, claimed),
          orderBy: expenseOrder.of(order),
        }),
    }),
    staffMonths: t.relation('staffMonths', { query: { orderBy: { month: 'desc' }, take: 60 } }),
    claims: t.relation('claims', { query: { orderBy: { number: 'desc' } } }),
    publicity: t.relation('publicity', { query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } }),
    viewerCanEdit: t.boolean({ resolve: (_row, _args, { actor }) => can(actor, 'programme:write') }),
    version: t.exposeInt('version'),
  }),
})

builder.queryFields((t) => ({
  programmes: t.prismaField({
    type: ['Programme'],
    subGraphs: ['facilitator'],
    authScopes: { may: 'programme:read' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.programme.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
        take: 50,
      }),
  }),
  programme: t.prismaField({
    type: 'Programme',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'programme:read' },
    description: 'Un programme ; sans identifiant, le dernier commencé.',
    args: { id: t.arg({ type: 'Uuid', required: false }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.programme.findFirst({
        ...asked(query),
        where: id ? ownRow(actor, id) : ownCarrier(actor),
        orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
      }),
  }),
}))
