import type { OpportunityState } from '@cordee/domain/opportunity/opportunity-lifecycle'
import type { ReferralState } from '@cordee/domain/opportunity/referral-lifecycle'
import type { WorkRequestState } from '@cordee/domain/opportunity/work-request'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { searchKeyHas } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { OpportunityStatusEnum, ReferralStatusEnum, WorkRequestStatusEnum } from './types.ts'

const openReferrals: ReferralState[] = ['NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW']
/** The list keeps whoever is not settled, called for today or for a day to come: `toCall` is whose turn has come. */
const openRequests: WorkRequestState[] = ['NEW', 'CALLED_NO_ANSWER', 'TALKED']

const opportunityOrder = orderedBy<Prisma.OpportunityOrderByWithRelationInput>()(
  'OpportunityOrder',
  'opportunity',
  {
    NEWEST: { description: 'Le dernier créé d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
    STARTING_FIRST: {
      description: 'Le plus tôt au travail d’abord ; sans date à la fin.',
      by: [{ startsOn: 'asc' }, { id: 'asc' }],
    },
  },
)

const referralOrder = orderedBy<Prisma.ReferralOrderByWithRelationInput>()('ReferralOrder', 'referral', {
  DUE_FIRST: {
    description: 'La réponse promise la plus proche d’abord.',
    by: [{ answerBefore: 'asc' }, { id: 'asc' }],
  },
  NEWEST: { description: 'La dernière reçue d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
})

const requestOrder = orderedBy<Prisma.WorkRequestOrderByWithRelationInput>()(
  'WorkRequestOrder',
  'work_request',
  {
    DUE_FIRST: {
      description: 'L’appel promis le plus proche d’abord.',
      by: [{ callBefore: 'asc' }, { id: 'asc' }],
    },
    NEWEST: { description: 'La dernière reçue d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
  },
)

builder.queryFields((t) => ({
  opportunities: t.prismaConnection({
    type: 'Opportunity',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'opportunity:read' },
    args: {
      statuses: t.arg({ type: [OpportunityStatusEnum], required: false }),
      search: t.arg.string({ required: false }),
      commitmentId: t.arg({ type: 'Uuid', required: false }),
      employerId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: opportunityOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.opportunity.count({ where: whereOpportunity(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.opportunity.findMany({
        ...asked(query),
        where: whereOpportunity(actor, args),
        orderBy: opportunityOrder.of(args.order),
      }),
  }),
  opportunity: t.prismaField({
    type: 'Opportunity',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'opportunity:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.opportunity.findFirst({ ...asked(query), where: ownRow(actor, id) }),
  }),
  referrals: t.prismaConnection({
    type: 'Referral',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les orientations, celles qui attendent d’abord.',
    authScopes: { may: 'referral:read' },
    args: {
      open: t.arg.boolean({ required: false }),
      statuses: t.arg({ type: [ReferralStatusEnum], required: false }),
      opportunityId: t.arg({ type: 'Uuid', required: false }),
      participantId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: referralOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.referral.count({ where: whereReferral(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.referral.findMany({
        ...asked(query),
        where: whereReferral(actor, args),
        orderBy: referralOrder.of(args.order),
      }),
  }),
  workRequests: t.prismaConnection({
    type: 'WorkRequest',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les demandes de rappel, la promesse la plus proche d’abord.',
    authScopes: { may: 'request:read' },
    args: {
      open: t.arg.boolean({ required: false }),
      statuses: t.arg({ type: [WorkRequestStatusEnum], required: false }),
      opportunityId: t.arg({ type: 'Uuid', required: false }),
      communeCode: t.arg.string({ required: false }),
      order: t.arg({ type: requestOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.workRequest.count({ where: whereRequest(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.workRequest.findMany({
        ...asked(query),
        where: whereRequest(actor, args),
        orderBy: requestOrder.of(args.order),
      }),
  }),
}))

type Viewer = Parameters<typeof ownCarrier>[0]
type Asked<Value> = Value | null | undefined

interface OpportunityFilter {
  readonly statuses?: Asked<readonly OpportunityState[]>
  readonly search?: Asked<string>
  readonly commitmentId?: Asked<string>
  readonly employerId?: Asked<string>
}

const whereOpportunity = (
  actor: Viewer,
  { statuses, search, commitmentId, employerId }: OpportunityFilter,
): Prisma.OpportunityWhereInput => ({
  ...ownCarrier(actor),
  ...given({ commitmentId, employerId }),
  ...(statuses?.length ? { status: { in: [...statuses] } } : {}),
  ...(search?.trim() ? searchKeyHas(search) : {}),
})

interface ReferralFilter {
  readonly open?: Asked<boolean>
  readonly statuses?: Asked<readonly ReferralState[]>
  readonly opportunityId?: Asked<string>
  readonly participantId?: Asked<string>
}

const whereReferral = (
  actor: Viewer,
  { open, statuses, opportunityId, participantId }: ReferralFilter,
): Prisma.ReferralWhereInput => ({
  ...ownCarrier(actor),
  ...given({ opportunityId, participantId }),
  AND: [
    open ? { status: { in: openReferrals } } : {},
    statuses?.length ? { status: { in: [...statuses] } } : {},
  ],
})

interface RequestFilter {
  readonly open?: Asked<boolean>
  readonly statuses?: Asked<readonly WorkRequestState[]>
  readonly opportunityId?: Asked<string>
  readonly communeCode?: Asked<string>
}

const whereRequest = (
  actor: Viewer,
  { open, statuses, opportunityId, communeCode }: RequestFilter,
): Prisma.WorkRequestWhereInput => ({
  ...ownCarrier(actor),
  ...given({ opportunityId, communeCode }),
  AND: [
    open ? { status: { in: openRequests } } : {},
    statuses?.length ? { status: { in: [...statuses] } } : {},
  ],
})
