import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import {
  checkTrainingPeriod,
  type TrainingBalance,
  type TrainingKind,
  trainingBalance,
  trainingKinds,
} from '@cordee/domain/placement/training-period'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { inOrder } from '../graphql/enum-values.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'

const TrainingKindEnum = builder.enumType('TrainingKind', { values: inOrder(trainingKinds) })

builder.prismaObject('TrainingPeriod', {
  description: 'Ce qui s’apprend pendant un contrat de travail, avec sa durée prévue.',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: TrainingKindEnum, resolve: ({ kind }) => kind as TrainingKind }),
    title: t.exposeString('title'),
    provider: t.relation('provider', { nullable: true, description: 'Qui forme, quand on le sait.' }),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    endsOn: t.field({ type: 'Day', resolve: ({ endsOn }) => toDay(endsOn) }),
    plannedMinutes: t.expose('plannedMinutes', { type: 'Minutes' }),
    viewerCanEdit: t.boolean(viewerMay('placement:write')),
    version: t.exposeInt('version'),
  }),
})

const TrainingBalanceRef = builder.objectRef<TrainingBalance>('TrainingBalance').implement({
  description: 'Pour une sorte de formation : ce qui était prévu, ce qui est déclaré.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TrainingKindEnum }),
    plannedMinutes: t.expose('planned', { type: 'Minutes' }),
    declaredMinutes: t.expose('declared', { type: 'Minutes' }),
  }),
})

/** Said once, so that one statement serves the list and the sums. */
const inOrderOfTime = {
  orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Placement$trainingsArgs

builder.prismaObjectFields('Placement', (t) => ({
  trainings: t.relation('trainings', { query: inOrderOfTime }),
  trainingBalance: t.field({
    type: [TrainingBalanceRef],
    authScopes: { may: 'hours:read' },
    select: {
      trainings: { select: { kind: true, plannedMinutes: true }, ...inOrderOfTime },
      months: {
        orderBy: { month: 'asc' },
        select: {
          entries: {
            where: { kind: { in: [...trainingKinds] } },
            select: { kind: true, minutes: true },
          },
        },
      },
    },
    resolve: ({ trainings, months }) => [
      ...trainingBalance(
        trainings.map(({ kind, plannedMinutes }) => ({
          kind: kind as TrainingKind,
          planned: minutes(plannedMinutes),
        })),
        months.flatMap(({ entries }) =>
          entries.map((entry) => ({ kind: entry.kind as HoursKind, minutes: minutes(entry.minutes) })),
        ),
      ),
    ],
  }),
}))

const TrainingInput = builder.inputType('TrainingInput', {
  fields: (t) => ({
    kind: t.field({ type: TrainingKindEnum }),
    title: t.string({ validate: z.string().trim().min(3, 'Écrivez ce qui s’apprend.').max(200) }),
    providerId: t.field({ type: 'Uuid', required: false }),
    startsOn: t.field({ type: 'Day' }),
    endsOn: t.field({ type: 'Day' }),
    plannedMinutes: t.field({ type: 'Minutes' }),
  }),
})

const dataOf = async (
  tx: Tx,
  context: Context,
  contract: { readonly startsOn: Date; readonly endsOn: Date | null },
  input: typeof TrainingInput.$inferInput,
) => {
  const { kind, providerId } = input
  const { startsOn, endsOn, planned } = unwrap(
    checkTrainingPeriod(
      { kind, startsOn: input.startsOn, endsOn: input.endsOn, planned: minutes(input.plannedMinutes) },
      { startsOn: toDay(contract.startsOn), endsOn: toDayOrNull(contract.endsOn) },
    ),
  )
  if (providerId) found(await tx.organisation.findFirst({ where: ownRow(context.actor, providerId) }))
  return {
    kind,
    title: unwrap(parseFreeText(input.title), 'title').trim(),
    providerId: providerId ?? null,
    startsOn: fromDay(startsOn),
    endsOn: fromDay(endsOn),
    plannedMinutes: planned,
  }
}

builder.mutationFields((t) => ({
  planTraining: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description: 'Prévoit une formation pendant un contrat de travail.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      input: t.arg({ type: TrainingInput }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (query, _root, { placementId, input, idempotencyKey }, context) => {
      await write(context, async (tx, note) => {
        const id = context.newId()
        const asked = { placementId, ...input }
        if ((await writtenBefore(tx, context, idempotencyKey, 'planTraining', asked, id)) !== null) return
        const placement = found(await tx.placement.findFirst({ where: ownRow(context.actor, placementId) }))
        const data = await dataOf(tx, context, placement, input)
        await tx.trainingPeriod.create({ data: { id, ...ownCarrier(context.actor), placementId, ...data } })
        await note('placement:write', 'Placement', placementId, { kind: input.kind }, 'training.planned')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: placementId } })
    },
  }),
  editTraining: t.prismaField({
    type: 'TrainingPeriod',
    subGraphs: ['facilitator'],
    description: 'Change les jours ou la durée d’une formation.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: TrainingInput }) },
    resolve: async (query, _root, { id, version, input }, context) => {
      await write(context, async (tx, note) => {
        const { placement, placementId } = current(
          found(
            await tx.trainingPeriod.findFirst({
              where: ownRow(context.actor, id),
              include: { placement: true },
            }),
          ),
          version,
        )
        const data = await dataOf(tx, context, placement, input)
        await tx.trainingPeriod.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
        await note('placement:write', 'Placement', placementId, { kind: input.kind }, 'training.changed')
      })
      return context.db.trainingPeriod.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  removeTraining: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description: 'La formation n’aura pas lieu. Les heures déjà déclarées restent.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const placementId = await write(context, async (tx, note) => {
        const training = current(
          found(await tx.trainingPeriod.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await tx.trainingPeriod.delete({ where: { id } })
        await note('placement:write', 'Placement', training.placementId, {}, 'training.removed')
        return training.placementId
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: placementId } })
    },
  }),
}))
