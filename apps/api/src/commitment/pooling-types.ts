import { poolingNextActor, poolingRoom } from '@cordee/domain/commitment/pooling-agreement'
import { minutes } from '@cordee/domain/kernel/minutes'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { Commitment } from './types.ts'

builder.prismaObject('HoursTransfer', {
  description: 'Des heures comptées, allées à l’engagement d’un autre chantier ; ajoutées, jamais modifiées.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    toCommitment: t.relation('toCommitment'),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Pourquoi elles reviennent.' }),
    takenBack: t.boolean({
      description: 'Revenues, ou la ligne même qui les fait revenir.',
      select: { reversesId: true, reversed: { select: { id: true } } },
      resolve: ({ reversesId, reversed }) => reversesId !== null || reversed !== null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('PoolingAgreement', {
  description:
    'Une convention de globalisation : des heures d’un chantier vont à l’engagement d’un autre (R21).',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    company: t.relation('company'),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    to: t.field({ type: 'Day', nullable: true, resolve: (row) => toDayOrNull(row.toDay) }),
    signedOn: t.field({ type: 'Day', nullable: true, resolve: ({ signedOn }) => toDayOrNull(signedOn) }),
    droppedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Abandonnée avant toute signature.',
      resolve: (row) => toDayOrNull(row.droppedOn),
    }),
    ceilingMinutes: t.expose('ceilingMinutes', { type: 'Minutes' }),
    roomMinutes: t.field({
      type: 'Minutes',
      description: 'Ce qui peut encore se déplacer.',
      select: { ceilingMinutes: true, transfers: { select: { minutes: true } } },
      resolve: ({ ceilingMinutes, transfers }) =>
        poolingRoom(
          { ceiling: minutes(ceilingMinutes) },
          minutes(transfers.reduce((sum, each) => sum + each.minutes, 0)),
        ),
    }),
    commitments: t.relation('commitments', { query: { orderBy: { commitmentId: 'asc' } } }),
    transfers: t.relation('transfers', { query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ signedOn, droppedOn }) =>
        poolingNextActor({ signedOn: toDayOrNull(signedOn), droppedOn: toDayOrNull(droppedOn) }),
    }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ signedOn, droppedOn, preparedOn }) => toDay(droppedOn ?? signedOn ?? preparedOn),
    }),
    viewerCanEdit: t.boolean(viewerMay('commitment:adjust')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObject('PoolingCommitment', {
  description: 'Un engagement réuni par une convention.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({ commitment: t.relation('commitment'), agreement: t.relation('agreement') }),
})

const MOST_POOLABLE = 20

builder.prismaObjectFields('Commitment', (t) => ({
  poolings: t.relation('poolings', {
    description: 'Les conventions de cet engagement, sans celles qu’on a abandonnées.',
    query: { where: { agreement: { droppedOn: null } }, orderBy: { agreementId: 'asc' } },
  }),
  poolableWith: t.field({
    type: [Commitment],
    subGraphs: ['facilitator'],
    description: 'Les autres engagements en cours de ce titulaire : une convention peut les réunir.',
    select: (_args, _context, nested) => ({
      id: true,
      holder: {
        select: {
          commitments: nested({
            where: { status: { notIn: ['CLOSED', 'CANCELLED'] } },
            orderBy: { id: 'desc' },
          }),
        },
      },
    }),
    resolve: ({ id, holder }) => holder.commitments.filter((each) => each.id !== id).slice(0, MOST_POOLABLE),
  }),
}))
