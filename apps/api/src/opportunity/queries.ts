import type { OpportunityState } from '@cordee/domain/opportunity/opportunity-lifecycle'
import type { ReferralState } from '@cordee/domain/opportunity/referral-lifecycle'
import type { WorkRequestState } from '@cordee/domain/opportunity/work-request'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { OpportunityStatusEnum } from './types.ts'

const openReferrals: ReferralState[] = ['NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW']
const openRequests: WorkRequestState[] = ['NEW', 'CALLED_NO_ANSWER', 'TALKED']

builder.queryFields((t) => ({
  opportunities: t.prismaConnection({
    type: 'Opportunity',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'opportunity:read' },
    args: { statuses: t.arg({ type: [OpportunityStatusEnum], required: false }) },
    totalCount: (_connection, { statuses }, { db, actor }) =>
      db.opportunity.count({ where: whereOpportunity(actor, statuses) }),
    resolve: (query, _root, { statuses }, { db, actor }) =>
      db.opportunity.findMany({
        ...asked(query),
        where: whereOpportunity(actor, statuses),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
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
    args: { open: t.arg.boolean({ required: false }) },
    totalCount: (_connection, { open }, { db, actor }) =>
      db.referral.count({ where: whereReferral(actor, open) }),
    resolve: (query, _root, { open }, { db, actor }) =>
      db.referral.findMany({
        ...asked(query),
        where: whereReferral(actor, open),
        orderBy: [{ answerBefore: 'asc' }, { id: 'asc' }],
      }),
  }),
  workRequests: t.prismaConnection({
    type: 'WorkRequest',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les demandes de rappel, la promesse la plus proche d’abord.',
    authScopes: { may: 'request:read' },
    args: { open: t.arg.boolean({ required: false }) },
    totalCount: (_connection, { open }, { db, actor }) =>
      db.workRequest.count({ where: whereRequest(actor, open) }),
    resolve: (query, _root, { open }, { db, actor }) =>
      db.workRequest.findMany({
        ...asked(query),
        where: whereRequest(actor, open),
        orderBy: [{ callBefore: 'asc' }, { id: 'asc' }],
      }),
  }),
}))

type Viewer = Parameters<typeof ownCarrier>[0]

const whereOpportunity = (actor: Viewer, statuses: readonly OpportunityState[] | null | undefined) => ({
  ...ownCarrier(actor),
  ...(statuses?.length ? { status: { in: [...statuses] } } : {}),
})

const whereReferral = (actor: Viewer, open: boolean | null | undefined) => ({
  ...ownCarrier(actor),
  ...(open ? { status: { in: openReferrals } } : {}),
})

const whereRequest = (actor: Viewer, open: boolean | null | undefined) => ({
  ...ownCarrier(actor),
  ...(open ? { status: { in: openRequests } } : {}),
})
