import { can } from '@cordee/domain/access/permissions'
import { happened } from '@cordee/domain/kernel/happened'
import {
  type OutcomeSituation,
  outcomeFacts,
  outcomeFamily,
  outcomeFamilyLabels,
} from '@cordee/domain/placement/outcome'
import {
  checkOutcome,
  dueMilestones,
  lastEndAsked,
  type OutcomeMilestone,
  type OutcomeSource,
  outcomeSourceLabels,
} from '@cordee/domain/placement/outcome-milestones'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { logReads } from '../graphql/read-log.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { OutcomeMilestoneEnum } from './types.ts'

const OutcomeSituationEnum = builder.enumType('OutcomeSituation', { values: keys(outcomeFacts) })
const OutcomeSourceEnum = builder.enumType('OutcomeSource', { values: keys(outcomeSourceLabels) })
const OutcomeFamilyEnum = builder.enumType('OutcomeFamily', { values: keys(outcomeFamilyLabels) })

builder.prismaObject('Outcome', {
  description: 'La situation d’une personne à la sortie, puis à 3, 6 et 12 mois (R40).',
  authScopes: { may: 'outcome:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    milestone: t.field({
      type: OutcomeMilestoneEnum,
      resolve: ({ milestone }) => milestone as OutcomeMilestone,
    }),
    situation: t.field({
      type: OutcomeSituationEnum,
      resolve: ({ situation }) => situation as OutcomeSituation,
    }),
    family: t.field({
      type: OutcomeFamilyEnum,
      resolve: ({ situation }) => outcomeFamily(situation as OutcomeSituation),
    }),
    source: t.field({ type: OutcomeSourceEnum, resolve: ({ source }) => source as OutcomeSource }),
    answeredOn: t.field({ type: 'Day', resolve: ({ answeredOn }) => toDay(answeredOn) }),
    viewerCanEdit: t.boolean(viewerMay('outcome:write')),
    version: t.exposeInt('version'),
  }),
})

const endedWith = {
  status: true,
  endsOn: true,
  outcomes: { select: { milestone: true }, orderBy: { answeredOn: 'asc' } },
} as const

builder.prismaObjectFields('Placement', (t) => ({
  outcomes: t.relation('outcomes', {
    authScopes: { may: 'outcome:read' },
    query: { orderBy: { answeredOn: 'asc' } },
  }),
  outcomesToAsk: t.field({
    type: [OutcomeMilestoneEnum],
    description: 'Les questions dont le jour est venu et que personne n’a encore posées.',
    select: endedWith,
    resolve: ({ status, endsOn, outcomes }, _args, { actor, today }) => {
      const over = status === 'ENDED' || status === 'FOLLOWED_UP'
      if (!over || endsOn === null || !can(actor, 'outcome:write')) return []
      const known = new Set(outcomes.map(({ milestone }) => milestone))
      return dueMilestones(toDay(endsOn), today).filter((milestone) => !known.has(milestone))
    },
  }),
}))

const outcomeOrder = orderedBy<Prisma.PlacementOrderByWithRelationInput>()('OutcomeOrder', 'placement', {
  ENDED_FIRST: { description: 'La plus anciennement finie d’abord.', by: [{ endsOn: 'asc' }, { id: 'asc' }] },
  ENDED_LAST: { description: 'La dernière finie d’abord.', by: [{ endsOn: 'desc' }, { id: 'desc' }] },
})

interface OutcomeFilter {
  readonly milestone: OutcomeMilestone
  readonly employerId?: string | null | undefined
  readonly commitmentId?: string | null | undefined
}

const whereOutcome = (
  { actor, today }: Pick<Context, 'actor' | 'today'>,
  { milestone, employerId, commitmentId }: OutcomeFilter,
): Prisma.PlacementWhereInput => ({
  ...ownCarrier(actor),
  ...given({ employerId, commitmentId }),
  status: { in: ['ENDED', 'FOLLOWED_UP'] },
  endsOn: { lte: fromDay(lastEndAsked(today, milestone)) },
  outcomes: { none: { milestone } },
})

builder.queryField('outcomesToAsk', (t) =>
  t.prismaConnection({
    type: 'Placement',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les mises à l’emploi finies dont la situation à ce moment n’est pas encore notée.',
    authScopes: { may: 'outcome:read' },
    args: {
      milestone: t.arg({ type: OutcomeMilestoneEnum }),
      employerId: t.arg({ type: 'Uuid', required: false }),
      commitmentId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: outcomeOrder.type, required: false }),
    },
    totalCount: (_connection, args, context) =>
      context.db.placement.count({ where: whereOutcome(context, args), take: COUNTED_UP_TO }),
    resolve: async (query, _root, { order, ...filter }, context) => {
      const rows = await context.db.placement.findMany({
        ...asked(query),
        where: whereOutcome(context, filter),
        orderBy: outcomeOrder.of(order),
      })
      await logReads(
        context,
        rows.map(({ participantId }) => participantId),
        'outcomesToAsk',
      )
      return rows
    },
  }),
)

builder.mutationField('recordOutcome', (t) =>
  t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description: 'Note où en est la personne ; noter de nouveau le même moment corrige la réponse.',
    errors: {},
    authScopes: { may: 'outcome:write' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      milestone: t.arg({ type: OutcomeMilestoneEnum }),
      situation: t.arg({ type: OutcomeSituationEnum }),
      source: t.arg({ type: OutcomeSourceEnum }),
      answeredOn: t.arg({ type: 'Day' }),
      version: t.arg.int({ required: false, description: 'Celle de la réponse que l’on corrige.' }),
    },
    resolve: async (query, _root, args, context) => {
      const { placementId, milestone, situation, source, answeredOn } = args
      const own = ownCarrier(context.actor)
      unwrap(happened(answeredOn, context.today, 'answeredOn'))
      await write(context, async (tx, note) => {
        const placement = found(await tx.placement.findFirst({ where: ownRow(context.actor, placementId) }))
        const over = placement.status === 'ENDED' || placement.status === 'FOLLOWED_UP'
        unwrap(checkOutcome(over ? toDayOrNull(placement.endsOn) : null, milestone, answeredOn))
        const known = await tx.outcome.findFirst({ where: { ...own, placementId, milestone } })
        const data = { situation, source, answeredOn: fromDay(answeredOn) }
        if (known) {
          current(known, args.version ?? 0)
          await tx.outcome.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
        } else {
          await tx.outcome.create({
            data: {
              id: context.newId(),
              ...own,
              placementId,
              participantId: placement.participantId,
              milestone,
              ...data,
            },
          })
        }
        await note('outcome:write', 'Placement', placementId, { milestone }, 'outcome.recorded')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: placementId } })
    },
  }),
)
