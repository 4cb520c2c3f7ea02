import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { isClauseEditable } from '@cordee/domain/procurement/clause-lifecycle'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { dueOf } from './clause-due.ts'
import { takeStep, takeStepIn, visibleContract } from './contract-step.ts'
import { ContractFactsInput, RegisterContractInput, SaveClauseInput } from './inputs.ts'
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
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id } })
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
            version: { increment: 1 },
          },
        })
        await note('contract:write', 'ProcurementContract', id)
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id } })
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
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id } })
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
      const noClauseReason = unwrap(parseFreeText(args.reason))
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
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id: args.id } })
    },
  }),
)

builder.mutationField('exemptLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Un lot sans clause, et pourquoi (amiante, trop petit…).',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reason }),
    },
    resolve: async (query, _root, { lotId, version, reason: why }, context) => {
      const noClauseReason = unwrap(parseFreeText(why))
      await write(context, async (tx, note) => {
        current(found(await tx.lot.findFirst({ where: ownRow(context.actor, lotId) })), version)
        await tx.lot.update({ where: { id: lotId }, data: { noClauseReason, version: { increment: 1 } } })
        await note('clause:write', 'Lot', lotId)
      })
      return context.db.lot.findUniqueOrThrow({ ...query, where: { id: lotId } })
    },
  }),
)

builder.mutationField('saveClause', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Enregistre une version de la clause d’un lot, avec son calcul ligne à ligne.',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: { input: t.arg({ type: SaveClauseInput }) },
    resolve: async (query, _root, { input }, context) => {
      const { dueMinutes, trace } = dueOf(input)
      await write(context, async (tx, note) => {
        const lot = found(
          await tx.lot.findFirst({
            where: ownRow(context.actor, input.lotId),
            include: { clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } } },
          }),
        )
        if (lot.clause && !isClauseEditable(lot.clause.status)) {
          throw new RuleRefusal(refuse('CLAUSE_VERSION_BINDING', null))
        }
        const clauseId = lot.clause?.id ?? context.newId()
        const last = lot.clause?.versions[0]
        await tx.clause.upsert({
          where: { id: clauseId },
          create: { id: clauseId, ...ownCarrier(context.actor), lotId: lot.id, type: input.type },
          update: { type: input.type, status: 'DRAFT', version: { increment: 1 } },
        })
        await tx.clauseVersion.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            clauseId,
            number: (last?.number ?? 0) + 1,
            origin: 'STUDY',
            amountCents: input.effort?.amountCents ?? null,
            labourShareBps: input.effort?.labourShareBps ?? null,
            hourlyCostCents: input.effort?.hourlyCostCents ?? null,
            insertionRateBps: input.effort?.insertionRateBps ?? null,
            dueMinutes,
            trace: trace.map((line) => ({ ...line })),
            scope: input.scope ?? last?.scope ?? null,
            eligiblePublics: input.eligiblePublics ?? last?.eligiblePublics ?? null,
            facilitatorContact: input.facilitatorContact ?? last?.facilitatorContact ?? null,
            createdById: signerOf(context.actor),
          },
        })
        await tx.lot.update({
          where: { id: lot.id },
          data: { noClauseReason: null, version: { increment: 1 } },
        })
        const contract = await visibleContract(tx, context, lot.contractId)
        if (contract.status === 'IDENTIFIED') {
          await takeStepIn(tx, note, context, contract, { event: 'study', verb: 'clause:write' })
        }
        await note('clause:write', 'Lot', lot.id, { dueMinutes }, 'clause.saved')
      })
      return context.db.lot.findUniqueOrThrow({ ...query, where: { id: input.lotId } })
    },
  }),
)

builder.mutationField('submitClause', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Propose la clause à l’acheteur.',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await takeStep(context, id, version, {
        event: 'propose',
        verb: 'clause:write',
        also: async (tx, contract) => {
          if (contract.lots.every((lot) => !lot.clause))
            throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
          await tx.clause.updateMany({
            where: {
              ...ownCarrier(context.actor),
              lot: { contractId: id },
              status: { in: ['DRAFT', 'REJECTED'] },
            },
            data: { status: 'SUBMITTED_TO_BUYER', version: { increment: 1 } },
          })
        },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
)

builder.mutationField('publishClause', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'Note l’accord de l’acheteur et la publication ; les quatre éléments du CCAG sont vérifiés (R07).',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await takeStep(context, id, version, {
        event: 'publish',
        verb: 'clause:write',
        also: async (tx) => {
          await tx.clause.updateMany({
            where: {
              ...ownCarrier(context.actor),
              lot: { contractId: id },
              status: { in: ['SUBMITTED_TO_BUYER', 'ACCEPTED'] },
            },
            data: { status: 'PUBLISHED', version: { increment: 1 } },
          })
        },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
)
