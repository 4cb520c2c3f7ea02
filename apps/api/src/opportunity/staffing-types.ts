import { can } from '@cordee/domain/access/permissions'
import {
  staffingNextActor,
  staffingOfferLifecycle,
  staffingRequestLifecycle,
} from '@cordee/domain/opportunity/staffing-request'
import { ownCarrier } from '../access/visibility.ts'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { inOrder } from '../graphql/enum-values.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'

const StaffingRequestStatusEnum = builder.enumType('StaffingRequestStatus', {
  values: inOrder(staffingRequestLifecycle.states),
})
const StaffingOfferStatusEnum = builder.enumType('StaffingOfferStatus', {
  values: inOrder(staffingOfferLifecycle.states),
})

builder.prismaObject('StaffingOffer', {
  description: 'Ce qu’une structure a répondu à une demande de personnel.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    organisation: t.relation('organisation'),
    status: t.expose('status', { type: StaffingOfferStatusEnum }),
    askedOn: t.field({ type: 'Day', resolve: ({ askedOn }) => toDay(askedOn) }),
    answeredOn: t.field({ type: 'Day', nullable: true, resolve: (row) => toDayOrNull(row.answeredOn) }),
    people: t.exposeInt('people'),
    answer: t.exposeString('answer', { nullable: true }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'opportunity:write') ? [...staffingOfferLifecycle.steps(status)] : [],
    }),
  }),
})

builder.prismaObject('StaffingRequest', {
  description: 'Des personnes demandées à plusieurs structures pour un engagement.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    commitment: t.relation('commitment'),
    opportunity: t.relation('opportunity', { nullable: true }),
    trade: t.relation('trade'),
    places: t.exposeInt('places'),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: ({ endsOn }) => toDayOrNull(endsOn) }),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
    note: t.exposeString('note', { nullable: true }),
    status: t.expose('status', { type: StaffingRequestStatusEnum }),
    answerBefore: t.field({ type: 'Day', resolve: ({ answerBefore }) => toDay(answerBefore) }),
    offers: t.relation('offers', { query: { orderBy: { id: 'asc' } } }),
    nextActor: t.field({
      type: NextActorEnum,
      // Ordered as the list is: asked for together, they are read once.
      select: { status: true, offers: { select: { status: true }, orderBy: { id: 'asc' } } },
      resolve: ({ status, offers }) =>
        staffingNextActor(
          status,
          offers.map((offer) => ({ state: offer.status })),
        ),
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'opportunity:write') ? [...staffingRequestLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  staffingRequests: t.relation('staffingRequests', { query: { orderBy: { id: 'desc' } } }),
}))

const staffingOrder = orderedBy<Prisma.StaffingRequestOrderByWithRelationInput>()(
  'StaffingRequestOrder',
  'staffing_request',
  {
    DUE_FIRST: {
      description: 'La réponse attendue le plus tôt d’abord.',
      by: [{ answerBefore: 'asc' }, { id: 'asc' }],
    },
    STARTING_FIRST: {
      description: 'Le plus tôt au travail d’abord.',
      by: [{ startsOn: 'asc' }, { id: 'asc' }],
    },
  },
)

interface StaffingFilter {
  readonly open?: boolean | null | undefined
  readonly commitmentId?: string | null | undefined
}

const whereStaffing = (
  actor: Parameters<typeof ownCarrier>[0],
  { open, commitmentId }: StaffingFilter,
): Prisma.StaffingRequestWhereInput => ({
  ...ownCarrier(actor),
  ...given({ commitmentId }),
  ...(open ? { status: 'OPEN' } : {}),
})

builder.queryField('staffingRequests', (t) =>
  t.prismaConnection({
    type: 'StaffingRequest',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les demandes de personnel, celles qui attendent d’abord.',
    authScopes: { may: 'opportunity:read' },
    args: {
      open: t.arg.boolean({ required: false }),
      commitmentId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: staffingOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.staffingRequest.count({ where: whereStaffing(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.staffingRequest.findMany({
        ...asked(query),
        where: whereStaffing(actor, args),
        orderBy: staffingOrder.of(args.order),
      }),
  }),
)
