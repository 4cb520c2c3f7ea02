import { firstReferralWindow } from '@cordee/domain/opportunity/first-referral'
import { z } from 'zod'
import { toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { partner } from './partner-door.ts'

const PartnerPosition = builder.prismaObject('Opportunity', {
  variant: 'PartnerPosition',
  description: 'Un poste publié, avec ce qu’il faut pour y orienter quelqu’un. Portée : opportunities:read.',
  subGraphs: partner,
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    romeCode: t.exposeString('romeCode'),
    trade: t.string({
      select: { trade: { select: { label: true } } },
      resolve: ({ trade }) => trade.label,
    }),
    communeCode: t.exposeString('communeCode'),
    communeName: t.string({
      select: { commune: { select: { name: true } } },
      resolve: ({ commune }) => commune.name,
    }),
    places: t.exposeInt('places'),
    startsOn: t.field({ type: 'Day', nullable: true, resolve: ({ startsOn }) => toDayOrNull(startsOn) }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: ({ endsOn }) => toDayOrNull(endsOn) }),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
    timetable: t.exposeString('timetable'),
    tasks: t.exposeStringList('tasks'),
    needs: t.exposeStringList('needs'),
    howToCome: t.exposeStringList('howToCome'),
    readingNeeded: t.exposeBoolean('readingNeeded'),
    drivingLicence: t.exposeBoolean('drivingLicence'),
    reservedUntil: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Dernier jour de la fenêtre des conseillers (R67) ; null quand le poste est ouvert à tous.',
      resolve: ({ advisersOnlyUntil }, _args, { today }) =>
        firstReferralWindow(toDayOrNull(advisersOnlyUntil), today)?.until ?? null,
    }),
  }),
})

const positionOrder = orderedBy<Prisma.OpportunityOrderByWithRelationInput>()(
  'PartnerPositionOrder',
  'opportunity',
  {
    NEWEST: { description: 'Le dernier créé d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
    STARTING_FIRST: {
      description: 'Le plus tôt au travail d’abord ; sans date à la fin.',
      by: [{ startsOn: 'asc' }, { id: 'asc' }],
    },
  },
  partner,
)

interface PositionFilter {
  readonly romeCodes?: readonly string[] | null | undefined
  readonly communeCodes?: readonly string[] | null | undefined
}

const published = (
  { actor }: Context,
  { romeCodes, communeCodes }: PositionFilter,
): Prisma.OpportunityWhereInput => ({
  carrierId: carrierOf(actor),
  status: 'PUBLISHED',
  ...(romeCodes?.length ? { romeCode: { in: [...romeCodes] } } : {}),
  ...(communeCodes?.length ? { communeCode: { in: [...communeCodes] } } : {}),
})

const codes = z.array(z.string().max(5)).max(250, 'Au plus 250 codes à la fois.')

builder.queryField('partnerOpportunities', (t) =>
  t.prismaConnection(
    {
      type: PartnerPosition,
      cursor: 'id',
      subGraphs: partner,
      description: 'Les postes publiés du territoire. Portée : opportunities:read.',
      authScopes: { may: 'opportunity:read' },
      args: {
        romeCodes: t.arg.stringList({ required: false, validate: codes }),
        communeCodes: t.arg.stringList({ required: false, validate: codes }),
        order: t.arg({ type: positionOrder.type, required: false }),
      },
      totalCount: (_connection, args, context) =>
        context.db.opportunity.count({ where: published(context, args), take: COUNTED_UP_TO }),
      resolve: (query, _root, args, context) =>
        context.db.opportunity.findMany({
          ...asked(query),
          where: published(context, args),
          orderBy: positionOrder.of(args.order),
        }),
    },
    { subGraphs: partner },
    { subGraphs: partner },
  ),
)
