import { can } from '@cordee/domain/access/permissions'
import {
  type CommitmentEvent,
  type CommitmentState,
  commitmentLifecycle,
  commitmentNextActor,
} from '@cordee/domain/commitment/commitment-lifecycle'
import { suspensionStop } from '@cordee/domain/commitment/plan-history'
import { refuse } from '@cordee/domain/commitment/refusals'
import { addDays, latest } from '@cordee/domain/kernel/day'
import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Commitment } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { write } from '../graphql/write.ts'
import { standings } from './types.ts'

const reason = z.string().trim().min(3, 'Écrivez la raison.').max(1000)

type Also = (tx: Tx, commitment: Commitment) => Promise<void>

const step = (
  context: Context,
  { id, version, event, why = '' }: { id: string; version: number; event: CommitmentEvent; why?: string },
  also?: Also,
) =>
  write(context, async (tx, note) => {
    const commitment = current(
      found(await tx.commitment.findFirst({ where: ownRow(context.actor, id) })),
      version,
    )
    const status = unwrap(commitmentLifecycle.next(commitment.status, event))
    await tx.commitment.update({
      where: { id },
      data: {
        status,
        statusSince: fromDay(context.today),
        statusReason: why === '' ? null : why,
        version: { increment: 1 },
      },
    })
    await also?.(tx, commitment)
    await note(
      'commitment:write',
      'Commitment',
      id,
      { from: commitment.status, to: status },
      'commitment.stepped',
    )
  })

/** A tranche is affirmed as a whole: the other holders of the group owe their part from the same day. */
const affirmSiblings =
  (context: Context): Also =>
  async (tx, { trancheId }) => {
    if (trancheId === null) return
    const own = ownCarrier(context.actor)
    await tx.tranche.updateMany({
      where: { ...own, id: trancheId },
      data: { affirmedOn: fromDay(context.today) },
    })
    await tx.commitment.updateMany({
      where: { ...own, trancheId, status: 'DORMANT' },
      data: { status: 'OPEN', statusSince: fromDay(context.today), version: { increment: 1 } },
    })
  }

/** What is due in part of the hours worked is not done before every month has its total (R08). */
const knowsAllThatIsDue =
  (context: Context): Also =>
  async (_tx, { id }) => {
    const standing = await standings(context).load(id)
    if (standing?.worked?.toComplete) throw new RuleRefusal(refuse('TOTALS_TO_COMPLETE', null))
  }

builder.mutationFields((t) => {
  const base = { type: 'Commitment' as const, subGraphs: ['facilitator' as const], errors: {} }
  const stepField = (
    event: CommitmentEvent,
    description: string,
    also: (context: Context) => Also | undefined = () => undefined,
  ) =>
    t.prismaField({
      ...base,
      description,
      authScopes: { may: 'commitment:write' },
      args: { commitmentId: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { commitmentId, version }, context) => {
        await step(context, { id: commitmentId, version, event }, also(context))
        return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: commitmentId } })
      },
    })
  const reasonedField = (event: CommitmentEvent, description: string) =>
    t.prismaField({
      ...base,
      description,
      authScopes: { may: 'commitment:adjust' },
      args: {
        commitmentId: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        reason: t.arg.string({ validate: reason }),
      },
      resolve: async (query, _root, { commitmentId, version, reason: text }, context) => {
        const why = unwrap(parseFreeText(text))
        await step(context, { id: commitmentId, version, event, why })
        return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: commitmentId } })
      },
    })
  return {
    affirmTranche: stepField(
      'affirm',
      'La tranche conditionnelle est affermie : ses heures deviennent dues, pour tous ses titulaires (R16).',
      affirmSiblings,
    ),
    fulfilCommitment: stepField(
      'fulfil',
      'Les heures dues sont faites, et tout ce qui est dû est connu (R08).',
      knowsAllThatIsDue,
    ),
    recordShortfall: stepField(
      'findShortfall',
      'Il manque des heures à la fin : à dire avant le décompte général (R36).',
    ),
    closeCommitment: stepField('close', 'Clôt l’engagement.'),
    agreeRemedy: reasonedField('agreeRemedy', 'Un rattrapage est convenu avec l’entreprise : lequel.'),
    cancelCommitment: reasonedField(
      'cancel',
      'L’engagement est annulé, avec sa raison ; rien n’est plus dû.',
    ),
    suspendCommitment: t.prismaField({
      ...base,
      description: 'Suspend sur demande écrite de l’entreprise : ces jours sortent de la courbe (R35, R65).',
      authScopes: { may: 'commitment:adjust' },
      args: {
        commitmentId: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        noticeReceivedOn: t.arg({ type: 'Day' }),
        notice: t.arg.string({ validate: z.string().trim().max(2000) }),
        from: t.arg({ type: 'Day' }),
        to: t.arg({ type: 'Day', required: false }),
      },
      resolve: async (query, _root, args, context) => {
        unwrap(happened(args.noticeReceivedOn, context.today, 'noticeReceivedOn'))
        const text = unwrap(parseFreeText(args.notice), 'notice')
        await step(
          context,
          { id: args.commitmentId, version: args.version, event: 'suspend', why: text },
          async (tx, commitment) => {
            const stop = unwrap(
              suspensionStop({ receivedOn: args.noticeReceivedOn, text }, args.from, args.to ?? null),
            )
            await tx.lotPause.create({
              data: {
                id: context.newId(),
                ...ownCarrier(context.actor),
                lotId: commitment.lotId,
                commitmentId: commitment.id,
                kind: 'SUSPENSION',
                fromDay: fromDay(stop.from),
                toDay: fromDayOrNull(stop.to),
                reason: stop.sentence,
              },
            })
          },
        )
        return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: args.commitmentId } })
      },
    }),
    resumeCommitment: stepField(
      'resume',
      'Le travail reprend aujourd’hui.',
      (context) =>
        async (tx, { id }) => {
          const own = ownCarrier(context.actor)
          const open = await tx.lotPause.findMany({ where: { ...own, commitmentId: id, toDay: null } })
          for (const pause of open) {
            const lastDay = addDays(context.today, -1)
            await tx.lotPause.updateMany({
              where: { ...own, id: pause.id },
              data: { toDay: fromDay(latest(toDay(pause.fromDay), lastDay)) },
            })
          }
        },
    ),
  }
})

builder.prismaObjectFields('Commitment', (t) => ({
  label: t.exposeString('label', { nullable: true }),
  statusReason: t.exposeString('statusReason', { nullable: true }),
  availableSteps: t.stringList({
    resolve: ({ status }, _args, { actor }) =>
      can(actor, 'commitment:write') ? [...commitmentLifecycle.steps(status)] : [],
  }),
  viewerCanEdit: t.boolean({ resolve: (_commitment, _args, { actor }) => can(actor, 'commitment:write') }),
  nextActor: t.field({
    type: NextActorEnum,
    description: 'Qui doit agir.',
    resolve: ({ status }) => commitmentNextActor[status as CommitmentState],
  }),
  nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
}))
