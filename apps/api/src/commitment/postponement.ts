import { can } from '@cordee/domain/access/permissions'
import { postpone } from '@cordee/domain/commitment/plan-history'
import {
  askPostponement,
  type PostponementRequestState,
  postponementNextActor,
  postponementRequestLifecycle,
} from '@cordee/domain/commitment/postponement-request'
import { refuse } from '@cordee/domain/commitment/refusals'
import { addWorkingDays } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { organisationOf, ownRow, sameCarrier, signerOf, visibleCommitments } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly, staffAndHolders } from '../graphql/doors.ts'
import { inOrder } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { type Note, write } from '../graphql/write.ts'
import { closeAsked, openTask } from '../messaging/open-task.ts'
import { OwedCommitmentRef } from './holder-commitments.ts'
import { appendPlan, curveNow, plannedCommitment } from './plan.ts'
import { planVersions } from './plan-versions.ts'

const PostponementStatusEnum = builder.enumType('PostponementStatus', {
  subGraphs: staffAndHolders,
  values: inOrder(postponementRequestLifecycle.states),
})

const PostponementRequest = builder.prismaObject('PostponementRequest', {
  subGraphs: staffAndHolders,
  description: '« Mon chantier est décalé » : demandé par l’entreprise, répondu par la facilitatrice (R64).',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.field({
      type: PostponementStatusEnum,
      resolve: ({ status }) => status as PostponementRequestState,
    }),
    organisation: t.relation('organisation', { subGraphs: ['facilitator'] }),
    newStartOn: t.field({ type: 'Day', resolve: ({ newStartOn }) => toDay(newStartOn) }),
    newEndOn: t.field({ type: 'Day', resolve: ({ newEndOn }) => toDay(newEndOn) }),
    reason: t.exposeString('reason'),
    askedOn: t.field({ type: 'Day', resolve: ({ askedOn }) => toDay(askedOn) }),
    answeredOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ answeredOn }) => toDayOrNull(answeredOn),
    }),
    answer: t.exposeString('answer', { nullable: true }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ status }) => postponementNextActor[status as PostponementRequestState],
    }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ answeredOn, askedOn }) => toDay(answeredOn ?? askedOn),
    }),
    availableSteps: t.stringList({
      description: 'L’entreprise peut retirer sa demande, la facilitatrice y répondre.',
      resolve: ({ status }, _args, { actor }) =>
        postponementRequestLifecycle
          .steps(status as PostponementRequestState)
          .filter((event) => can(actor, event === 'takeBack' ? 'commitment:askDelay' : 'commitment:adjust')),
    }),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  postponementRequests: t.relation('postponementRequests', {
    query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
  }),
}))

builder.objectFields(OwedCommitmentRef, (t) => ({
  postponement: t.field({
    subGraphs: holderOnly,
    type: PostponementRequest,
    nullable: true,
    description: 'La dernière demande de décalage.',
    resolve: ({ postponementRequests: [last] }) => last ?? null,
  }),
}))

/** One task a request, until it is answered or taken back. */
const taskOf = (request: { readonly id: string; readonly carrierId: string }) => ({
  carrierId: request.carrierId,
  sourceKey: `postponement:${request.id}`,
})

const why = z.string().trim().max(500, 'Écrivez moins de 500 lettres.')

interface Answered {
  readonly id: string
  readonly version: number
  readonly event: 'accept' | 'decline'
  readonly answer: string | null
}

const answerRequest = (context: Context, { id, version, event, answer }: Answered) =>
  write(context, async (tx, note: Note) => {
    const request = current(
      found(await tx.postponementRequest.findFirst({ where: ownRow(context.actor, id) })),
      version,
    )
    const status = unwrap(
      postponementRequestLifecycle.next(request.status as PostponementRequestState, event),
    )
    if (event === 'accept') {
      const commitment = await plannedCommitment(tx, context, request.commitmentId)
      const plan = unwrap(
        postpone(planVersions(commitment), curveNow(commitment, context), {
          serviceOrderOn: toDay(request.newStartOn),
          plannedEndOn: toDay(request.newEndOn),
          agreedOn: context.today,
          reason: request.reason,
        }),
      ).at(-1)
      if (plan) await appendPlan(tx, context, commitment, plan)
    }
    await tx.postponementRequest.update({
      where: { id },
      data: {
        status,
        answeredOn: fromDay(context.today),
        ...(answer === null ? {} : { answer }),
        version: { increment: 1 },
      },
    })
    await closeAsked(tx, taskOf(request), { status: 'DONE', closedById: signerOf(context.actor) })
    await note(
      'commitment:adjust',
      'Commitment',
      request.commitmentId,
      { to: status },
      'commitment.postponed',
    )
  })

builder.mutationFields((t) => ({
  askPostponement: t.prismaField({
    type: 'PostponementRequest',
    subGraphs: holderOnly,
    description: 'L’entreprise demande un décalage ; rien ne change avant la réponse de la facilitatrice.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'commitment:askDelay' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      newStartOn: t.arg({ type: 'Day' }),
      newEndOn: t.arg({ type: 'Day', required: false }),
      reason: t.arg.string({ validate: why }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(100) }),
    },
    resolve: async (query, _root, { idempotencyKey, ...input }, context) => {
      const newRequest = context.newId()
      const id = await write(context, async (tx, note) => {
        const before = await writtenBefore(tx, context, idempotencyKey, 'askPostponement', input, newRequest)
        if (before) return before
        const commitment = found(
          await tx.commitment.findFirst({
            where: { id: input.commitmentId, ...visibleCommitments(context.actor) },
            include: {
              plans: { orderBy: { number: 'asc' } },
              lot: { include: { pauses: true } },
              postponementRequests: { where: { status: 'ASKED' }, select: { id: true } },
            },
          }),
        )
        if (commitment.postponementRequests.length > 0)
          throw new RuleRefusal(refuse('POSTPONEMENT_WAITING', null))
        const request = unwrap(
          askPostponement(curveNow(commitment, context), {
            newStartOn: input.newStartOn,
            newEndOn: input.newEndOn ?? null,
            reason: unwrap(parseFreeText(input.reason), 'reason'),
          }),
        )
        await tx.postponementRequest.create({
          data: {
            id: newRequest,
            carrierId: commitment.carrierId,
            commitmentId: commitment.id,
            organisationId: organisationOf(context.actor),
            status: 'ASKED',
            newStartOn: fromDay(request.newStartOn),
            newEndOn: fromDay(request.newEndOn),
            reason: request.reason,
            askedOn: fromDay(context.today),
          },
        })
        await openTask(tx, context.newId, {
          ...taskOf({ ...commitment, id: newRequest }),
          kind: 'TO_DO',
          title: `Répondre au décalage demandé\u00a0: ${commitment.lot.title}`,
          since: context.today,
          dueOn: addWorkingDays(context.today, 0, await presenceOf(tx, commitment.carrierId)),
          about: { kind: 'ORGANISATION', id: organisationOf(context.actor) },
          contractId: commitment.lot.contractId,
        })
        await note(
          'commitment:askDelay',
          'Commitment',
          commitment.id,
          { newStartOn: request.newStartOn, newEndOn: request.newEndOn },
          'commitment.delayAsked',
        )
        return newRequest
      })
      return context.db.postponementRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  takeBackPostponement: t.prismaField({
    type: 'PostponementRequest',
    subGraphs: holderOnly,
    description: 'L’entreprise retire sa demande, tant que personne n’y a répondu.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'commitment:askDelay' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const own = { id, organisationId: organisationOf(context.actor), ...sameCarrier(context.actor) }
      await write(context, async (tx, note) => {
        const request = current(found(await tx.postponementRequest.findFirst({ where: own })), version)
        const status = unwrap(
          postponementRequestLifecycle.next(request.status as PostponementRequestState, 'takeBack'),
        )
        await tx.postponementRequest.update({
          where: { id },
          data: { status, version: { increment: 1 } },
        })
        await closeAsked(tx, taskOf(request), {
          status: 'CANCELLED',
          closedReason: 'L’entreprise a retiré sa demande',
        })
        await note('commitment:askDelay', 'Commitment', request.commitmentId, { to: status })
      })
      return context.db.postponementRequest.findFirstOrThrow({ ...asked(query), where: own })
    },
  }),
  acceptPostponement: t.prismaField({
    type: 'PostponementRequest',
    subGraphs: ['facilitator'],
    description: 'Accepte : un nouveau calendrier, l’ancien reste (R64).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await answerRequest(context, { id, version, event: 'accept', answer: null })
      return context.db.postponementRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  declinePostponement: t.prismaField({
    type: 'PostponementRequest',
    subGraphs: ['facilitator'],
    description: 'N’accepte pas, et dit pourquoi.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      answer: t.arg.string({ validate: why.min(3, 'Écrivez pourquoi.') }),
    },
    resolve: async (query, _root, { id, version, answer }, context) => {
      await answerRequest(context, {
        id,
        version,
        event: 'decline',
        answer: unwrap(parseFreeText(answer), 'answer'),
      })
      return context.db.postponementRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
