import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { takeStep, visibleContract } from './contract-step.ts'
import { ContractFactsInput, RegisterContractInput } from './inputs.ts'
import { DerogationReasonEnum } from './types.ts'

const reason = z.string().trim().min(3, 'Écrivez la raison.').max(1000)

builder.mutationField('registerContract', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { input: t.arg({ type: RegisterContractInput }) },
    resolve: async (query, _root, { input }, context) => {
      const id = context.newId()
      await write(context, async (tx, note) => {
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, input.buyerId) }))
        await tx.procurementContract.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            buyerId: input.buyerId,
            subject: input.subject.trim(),
            reference: input.reference ?? null,
            category: input.category ?? null,
            buyerCategory: input.buyerCategory ?? null,
            communeCode: input.communeCode ?? null,
            amountCents: input.amountCents ?? null,
            launchedOn: fromDayOrNull(input.launchedOn),
            durationMonths: input.durationMonths ?? null,
            nature: input.nature ?? null,
            origin: 'MANUAL',
            considerations: ['UNKNOWN'],
            nextActorSince: fromDay(context.today),
          },
        })
        await tx.lot.createMany({
          data: input.lots.map((lot) => ({
            id: context.newId(),
            ...ownCarrier(context.actor),
            contractId: id,
            number: lot.number,
            title: lot.title.trim(),
            amountCents: lot.amountCents ?? null,
          })),
        })
        await note(
          'contract:write',
          'ProcurementContract',
          id,
          { lots: input.lots.length },
          'contract.registered',
        )
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('recordContractFacts', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Note les réponses de l’acheteur ; l’épreuve de l’obligation est refaite.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), facts: t.arg({ type: ContractFactsInput }) },
    resolve: async (query, _root, { id, version, facts }, context) => {
      await write(context, async (tx, note) => {
        const contract = current(await visibleContract(tx, context, id), version)
        await tx.procurementContract.update({
          where: { id },
          data: {
            category: facts.category ?? contract.category,
            buyerCategory: facts.buyerCategory ?? contract.buyerCategory,
            launchedOn: fromDayOrNull(facts.launchedOn) ?? contract.launchedOn,
            amountCents: facts.amountCents ?? contract.amountCents,
            urbanRenewal: facts.urbanRenewal ?? contract.urbanRenewal,
            defenceOrSecurity: facts.defenceOrSecurity ?? contract.defenceOrSecurity,
            version: { increment: 1 },
          },
        })
        await note('contract:write', 'ProcurementContract', id)
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('studyContract', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'clause:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await takeStep(context, id, version, { event: 'study', verb: 'clause:write' })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('setContractAside', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'Classe sans clause, avec sa raison ; au-dessus des seuils, avec un motif de dérogation (R04).',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reason }),
      derogationReason: t.arg({ type: DerogationReasonEnum, required: false }),
      derogationJustification: t.arg.string({ required: false, validate: z.string().trim().max(4000) }),
    },
    resolve: async (query, _root, args, context) => {
      const noClauseReason = unwrap(parseFreeText(args.reason), 'reason')
      await takeStep(context, args.id, args.version, {
        event: 'setAside',
        verb: 'clause:write',
        reason: noClauseReason,
        data: {
          noClauseReason,
          derogationReason: args.derogationReason ?? null,
          derogationJustification: args.derogationReason ? (args.derogationJustification ?? '') : null,
        },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
)

builder.mutationFields((t) => ({
  abandonContract: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'L’acheteur abandonne le marché.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), reason: t.arg.string({ validate: reason }) },
    resolve: async (query, _root, { id, version, reason: why }, context) => {
      await takeStep(context, id, version, {
        event: 'abandon',
        verb: 'contract:write',
        reason: unwrap(parseFreeText(why)),
        data: { noClauseReason: unwrap(parseFreeText(why)) },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  completeContract: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Le marché est terminé ; ses engagements restent à solder.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await takeStep(context, id, version, { event: 'complete', verb: 'contract:write' })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
