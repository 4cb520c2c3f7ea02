import { can } from '@cordee/domain/access/permissions'
import { formatDay } from '@cordee/domain/kernel/day'
import {
  type ImmersionEvent,
  type ImmersionResult,
  immersionLifecycle,
  immersionNextActor,
  recordImmersion,
  stepImmersion,
} from '@cordee/domain/placement/immersion'
import { immersionResultSentences, immersionStateSentences } from '@cordee/domain/placement/meanings'
import { refuse } from '@cordee/domain/placement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { described } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { write } from '../graphql/write.ts'

const ImmersionStatusEnum = builder.enumType('ImmersionStatus', {
  values: described(immersionStateSentences),
})
const ImmersionResultEnum = builder.enumType('ImmersionResult', {
  values: described(immersionResultSentences),
})

builder.prismaObject('Immersion', {
  ...readOf(({ participantId }: { participantId: string }) => participantId),
  description: 'Quelques jours pour voir un métier avant une embauche (PMSMP) : rien n’y compte (R54).',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    host: t.relation('host', { description: 'Où la personne va voir le métier.' }),
    trade: t.relation('trade'),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    endsOn: t.field({ type: 'Day', resolve: ({ endsOn }) => toDay(endsOn) }),
    status: t.expose('status', { type: ImmersionStatusEnum }),
    agreedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Le jour où la convention a été signée, ailleurs.',
      resolve: ({ agreedOn }) => toDayOrNull(agreedOn),
    }),
    result: t.field({
      type: ImmersionResultEnum,
      nullable: true,
      resolve: ({ result }) => result as ImmersionResult | null,
    }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => immersionNextActor[status] }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'placement:write') ? [...immersionLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Participant', (t) => ({
  immersions: t.relation('immersions', {
    authScopes: { may: 'placement:read' },
    query: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] },
  }),
}))

const ImmersionInput = builder.inputType('ImmersionInput', {
  fields: (t) => ({
    hostId: t.field({ type: 'Uuid' }),
    romeCode: t.string({ validate: z.string().regex(/^[A-N]\d{4}$/, 'Choisissez un métier.') }),
    startsOn: t.field({ type: 'Day' }),
    endsOn: t.field({ type: 'Day' }),
  }),
})

/** What was said, once the days hold and nothing else is agreed for them. */
const dataOf = async (
  tx: Tx,
  { actor, today }: Context,
  { id, participantId }: { readonly id: string; readonly participantId: string },
  input: typeof ImmersionInput.$inferInput,
) => {
  const { from, to } = unwrap(recordImmersion(input.startsOn, input.endsOn))
  found(await tx.organisation.findFirst({ where: { ...ownRow(actor, input.hostId), mergedIntoId: null } }))
  found(await tx.romeTrade.findUnique({ where: { code: input.romeCode } }))
  const twin = await tx.immersion.findFirst({
    where: {
      ...ownCarrier(actor),
      participantId,
      id: { not: id },
      status: { not: 'DROPPED' },
      startsOn: { lte: fromDay(to) },
      endsOn: { gte: fromDay(from) },
    },
  })
  if (twin) {
    const [start, end] = [formatDay(toDay(twin.startsOn)), formatDay(toDay(twin.endsOn))]
    throw new RuleRefusal(refuse('IMMERSION_TWICE', 'startsOn', { start, end }))
  }
  return {
    hostId: input.hostId,
    romeCode: input.romeCode,
    startsOn: fromDay(from),
    endsOn: fromDay(to),
    status: 'ASKED' as const,
    statusSince: fromDay(today),
    agreedOn: null,
  }
}

const currentRow = async (tx: Tx, { actor }: Context, { id, version }: { id: string; version: number }) =>
  current(found(await tx.immersion.findFirst({ where: ownRow(actor, id) })), version)

interface Said {
  readonly id: string
  readonly version: number
  readonly on: Parameters<typeof stepImmersion>[3]
  readonly result?: ImmersionResult
}

const step = (context: Context, event: ImmersionEvent, { on, result, ...row }: Said) =>
  write(context, async (tx, note) => {
    const { status, startsOn, endsOn, participantId } = await currentRow(tx, context, row)
    const days = { startsOn: toDay(startsOn), endsOn: toDay(endsOn) }
    const next = unwrap(stepImmersion(status, days, event, on, context.today))
    await tx.immersion.update({
      where: { id: row.id },
      data: {
        status: next.state,
        statusSince: fromDay(context.today),
        endsOn: fromDay(next.endsOn),
        ...(event === 'agree' ? { agreedOn: fromDay(on) } : {}),
        ...(result ? { result } : {}),
        version: { increment: 1 },
      },
    })
    await note('placement:write', 'Participant', participantId, {}, 'immersion.stepped')
  })

builder.mutationFields((t) => {
  const onePlace = { id: t.arg({ type: 'Uuid' }), version: t.arg.int() }
  const stepField = (event: ImmersionEvent, description: string) =>
    t.prismaField({
      type: 'Immersion',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'placement:write' },
      args: { ...onePlace, on: t.arg({ type: 'Day', description: 'Le jour où c’est arrivé.' }) },
      resolve: async (query, _root, args, context) => {
        await step(context, event, args)
        return context.db.immersion.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
      },
    })
  return {
    askImmersion: t.prismaField({
      type: 'Participant',
      subGraphs: ['facilitator'],
      description:
        'Une immersion est demandée : où, quel métier, quels jours. Elle ne compte aucune heure (R54).',
      errors: {},
      authScopes: { may: 'placement:write' },
      args: {
        participantId: t.arg({ type: 'Uuid' }),
        input: t.arg({ type: ImmersionInput }),
        idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
      },
      resolve: async (query, _root, { participantId, input, idempotencyKey }, context) => {
        const own = ownCarrier(context.actor)
        await write(context, async (tx, note) => {
          const id = context.newId()
          const key = { participantId, ...input }
          if ((await writtenBefore(tx, context, idempotencyKey, 'askImmersion', key, id)) !== null) return
          found(
            await tx.participant.findFirst({
              where: { ...ownRow(context.actor, participantId), mergedIntoId: null, anonymised: false },
            }),
          )
          const data = await dataOf(tx, context, { id, participantId }, input)
          await tx.immersion.create({ data: { id, ...own, participantId, ...data } })
          await note('placement:write', 'Participant', participantId, {}, 'immersion.asked')
        })
        return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
      },
    }),
    editImmersion: t.prismaField({
      type: 'Immersion',
      subGraphs: ['facilitator'],
      description:
        'Change le lieu, le métier ou les jours, avant le premier ; la convention est alors à signer.',
      errors: {},
      authScopes: { may: 'placement:write' },
      args: { ...onePlace, input: t.arg({ type: ImmersionInput }) },
      resolve: async (query, _root, { id, version, input }, context) => {
        await write(context, async (tx, note) => {
          const { status, participantId } = await currentRow(tx, context, { id, version })
          unwrap(immersionLifecycle.next(status, 'change'))
          const data = await dataOf(tx, context, { id, participantId }, input)
          await tx.immersion.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
          await note('placement:write', 'Participant', participantId, {}, 'immersion.changed')
        })
        return context.db.immersion.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    agreeImmersion: stepField('agree', 'La convention est signée, ailleurs, avant le premier jour.'),
    startImmersion: stepField('start', 'La personne est venue le premier jour.'),
    stopImmersion: stepField(
      'stop',
      'L’immersion s’est arrêtée avant son dernier jour, qui devient celui-ci.',
    ),
    dropImmersion: stepField('drop', 'L’immersion n’aura pas lieu.'),
    finishImmersion: t.prismaField({
      type: 'Immersion',
      subGraphs: ['facilitator'],
      description: 'L’immersion est finie : ce qu’elle a montré.',
      errors: {},
      authScopes: { may: 'placement:write' },
      args: { ...onePlace, on: t.arg({ type: 'Day' }), result: t.arg({ type: ImmersionResultEnum }) },
      resolve: async (query, _root, args, context) => {
        await step(context, 'finish', args)
        return context.db.immersion.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
      },
    }),
  }
})
