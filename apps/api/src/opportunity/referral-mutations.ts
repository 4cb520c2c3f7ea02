import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { takesPeople } from '@cordee/domain/opportunity/opportunity-lifecycle'
import {
  openReferralStates,
  type ReferralEvent,
  type ReferralStepFacts,
  takeReferralStep,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { refuse as refuseReferral } from '@cordee/domain/opportunity/refusals'
import { workRequestLifecycle } from '@cordee/domain/opportunity/work-request'
import { refuse } from '@cordee/domain/participant/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { agreesToPool } from '../db/agreements.ts'
import { fromDay } from '../db/day.ts'
import { newsPromised, promiseHeard, promiseOf } from '../db/promise.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { allowProposal } from './allow-proposal.ts'
import { ReferralRefusalReasonEnum } from './types.ts'

const step = (
  context: Context,
  id: string,
  version: number,
  event: ReferralEvent,
  { reason = null, agreed = false }: ReferralStepFacts = {},
) =>
  write(context, async (tx, note) => {
    const referral = current(
      found(await tx.referral.findFirst({ where: ownRow(context.actor, id) })),
      version,
    )
    const agreesAlready = event === 'keepInPool' && (await agreesToPool(tx, referral, context.today))
    const status = unwrap(
      takeReferralStep(referral.status, event, { reason, agreed: agreed || agreesAlready }),
    )
    if (status === 'POOL' && !agreesAlready) {
      const { carrierId, participantId } = referral
      const since = { fromDay: fromDay(context.today), recordedById: signerOf(context.actor) }
      await tx.dataShare.create({
        data: { id: context.newId(), carrierId, participantId, purpose: 'POOL', ...since },
      })
      await note('referral:handle', 'Participant', participantId, { share: 'POOL' })
    }
    if (event === 'propose') await allowProposal(tx, context, referral, agreed)
    const { newsBy } = await promiseOf(tx, referral.carrierId, context.today)
    await tx.referral.update({
      where: { id },
      data: {
        status,
        statusSince: fromDay(context.today),
        answerBefore: fromDay(newsBy),
        ...(reason ? { reason } : {}),
        version: { increment: 1 },
      },
    })
    await note('referral:handle', 'Referral', id, { from: referral.status, to: status }, 'referral.stepped')
  })

builder.mutationFields((t) => {
  const stepField = (event: ReferralEvent, description: string) =>
    t.prismaField({
      type: 'Referral',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'referral:handle' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await step(context, id, version, event)
        return context.db.referral.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    reviewReferral: stepField('review', 'Commence l’étude de l’orientation.'),
    proposeReferral: t.prismaField({
      type: 'Referral',
      subGraphs: ['facilitator'],
      description: 'Propose la personne à l’entreprise : informée, d’accord, et sans opposition (R69).',
      errors: {},
      authScopes: { may: 'referral:handle' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        agreed: t.arg.boolean({
          required: false,
          description: 'La personne vient d’être informée, et accepte d’être proposée à cette entreprise.',
        }),
      },
      resolve: async (query, _root, { id, version, agreed }, context) => {
        await step(context, id, version, 'propose', { agreed: agreed ?? false })
        return context.db.referral.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    recordInterview: stepField('meet', 'L’entreprise veut rencontrer la personne.'),
    acceptReferral: stepField('accept', 'L’entreprise est d’accord.'),
    withdrawReferral: stepField('withdraw', 'Retire l’orientation.'),
    recordHiredElsewhere: stepField(
      'makeObsolete',
      'La personne travaille ailleurs : plus rien n’est attendu.',
    ),
    keepReferralInPool: t.prismaField({
      type: 'Referral',
      subGraphs: ['facilitator'],
      description: 'Garde la demande pour d’autres postes, avec l’accord de la personne.',
      errors: {},
      authScopes: { may: 'referral:handle' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        agreed: t.arg.boolean({
          required: false,
          description:
            'La personne vient de dire qu’elle est d’accord ; inutile quand un accord est déjà noté.',
        }),
      },
      resolve: async (query, _root, { id, version, agreed }, context) => {
        await step(context, id, version, 'keepInPool', { agreed: agreed ?? false })
        return context.db.referral.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    refuseReferral: t.prismaField({
      type: 'Referral',
      subGraphs: ['facilitator'],
      description: 'Pas cette fois, avec une raison que l’on peut dire.',
      errors: {},
      authScopes: { may: 'referral:handle' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        reason: t.arg({ type: ReferralRefusalReasonEnum }),
      },
      resolve: async (query, _root, { id, version, reason }, context) => {
        await step(context, id, version, 'refuse', { reason })
        return context.db.referral.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    referParticipant: t.prismaField({
      type: 'Referral',
      subGraphs: ['facilitator'],
      description: 'Oriente une personne connue vers un poste.',
      errors: {},
      authScopes: { may: 'referral:create' },
      args: {
        participantId: t.arg({ type: 'Uuid' }),
        opportunityId: t.arg({ type: 'Uuid' }),
        note: t.arg.string({ required: false, validate: z.string().max(300) }),
      },
      resolve: async (query, _root, args, context) => {
        const id = context.newId()
        const remark = args.note ? unwrap(parseFreeText(args.note), 'note') : null
        await write(context, async (tx, note) => {
          const person = found(
            await tx.participant.findFirst({ where: ownRow(context.actor, args.participantId) }),
          )
          if (person.mergedIntoId) throw new RuleRefusal(refuse('PERSON_MERGED', 'participantId'))
          if (person.objectedOn) throw new RuleRefusal(refuse('PERSON_OBJECTED', 'participantId'))
          const position = found(
            await tx.opportunity.findFirst({ where: ownRow(context.actor, args.opportunityId) }),
          )
          unwrap(takesPeople(position.status), 'opportunityId')
          const own = ownCarrier(context.actor)
          const { participantId, opportunityId } = args
          // One at a time: of two who refer the same person at once, the second learns of the first.
          await tx.$executeRaw`SELECT 1 FROM participant WHERE id = ${participantId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
          const goesOn = await tx.referral.findFirst({
            where: { ...own, participantId, opportunityId, status: { in: [...openReferralStates] } },
          })
          if (goesOn) throw new RuleRefusal(refuseReferral('REFERRAL_GOES_ON', 'opportunityId'))
          const { newsBy } = await promiseOf(tx, own.carrierId, context.today)
          await tx.referral.create({
            data: {
              id,
              ...own,
              participantId,
              opportunityId,
              source: 'FACILITATOR',
              statusSince: fromDay(context.today),
              referredOn: fromDay(context.today),
              answerBefore: fromDay(newsBy),
              note: remark,
            },
          })
          await note('referral:create', 'Referral', id, {}, 'referral.created')
        })
        return context.db.referral.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    recordCall: t.prismaField({
      type: 'WorkRequest',
      subGraphs: ['facilitator'],
      description: 'Un appel fait : la personne a répondu, ou non.',
      errors: {},
      authScopes: { may: 'request:handle' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        answered: t.arg.boolean(),
        outcome: t.arg.string({ required: false, validate: z.string().max(300) }),
      },
      resolve: async (query, _root, { id, version, answered, outcome }, context) => {
        const said = outcome ? unwrap(parseFreeText(outcome), 'outcome') : null
        await write(context, async (tx, note) => {
          const { carrierId, status } = current(
            found(await tx.workRequest.findFirst({ where: ownRow(context.actor, id) })),
            version,
          )
          const after = unwrap(workRequestLifecycle.next(status, answered ? 'answer' : 'noAnswer'))
          const { newsBy, callBy } = await promiseOf(tx, carrierId, context.today)
          await tx.workRequest.update({
            where: { id },
            data: {
              status: after,
              callBefore: fromDay(answered ? newsBy : callBy),
              outcome: said,
              handledById: signerOf(context.actor),
              handledAt: new Date(),
              version: { increment: 1 },
            },
          })
          await tx.callRecord.create({
            data: {
              id: context.newId(),
              carrierId,
              workRequestId: id,
              calledById: signerOf(context.actor),
              answered,
              said,
              nextOn: fromDay(answered ? newsBy : callBy),
            },
          })
          const whose = { workRequestId: id, participantId: null, answered }
          await promiseHeard(tx, carrierId, whose, context.today)
          if (answered)
            await newsPromised(tx, { carrierId, workRequestId: id }, { today: context.today, newsBy })
          await note('request:handle', 'WorkRequest', id, { answered })
        })
        return context.db.workRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    closeRequest: t.prismaField({
      type: 'WorkRequest',
      subGraphs: ['facilitator'],
      description: 'Clôt une demande, après en avoir parlé avec la personne.',
      errors: {},
      authScopes: { may: 'request:handle' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        outcome: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez ce qui a été dit.').max(300) }),
      },
      resolve: async (query, _root, { id, version, outcome }, context) => {
        const said = unwrap(parseFreeText(outcome), 'outcome')
        await write(context, async (tx, note) => {
          const { status, carrierId } = current(
            found(await tx.workRequest.findFirst({ where: ownRow(context.actor, id) })),
            version,
          )
          await tx.workRequest.update({
            where: { id },
            data: {
              status: unwrap(workRequestLifecycle.next(status, 'close')),
              outcome: said,
              handledById: signerOf(context.actor),
              handledAt: new Date(),
              version: { increment: 1 },
            },
          })
          await promiseHeard(
            tx,
            carrierId,
            { workRequestId: id, participantId: null, answered: true },
            context.today,
          )
          await note('request:handle', 'WorkRequest', id)
        })
        return context.db.workRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
  }
})
