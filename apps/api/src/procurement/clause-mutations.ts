import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { isClauseEditable } from '@cordee/domain/procurement/clause-lifecycle'
import { refuse } from '@cordee/domain/procurement/refusals'
import { checkResidence } from '@cordee/domain/procurement/wording'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { dueOf } from './clause-due.ts'
import { takeStep, takeStepIn, visibleContract } from './contract-step.ts'
import { SaveClauseInput } from './inputs.ts'

const reason = z.string().trim().min(3, 'Écrivez la raison.').max(1000)

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
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
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
            include: {
              clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
              contract: { select: { urbanRenewal: true } },
            },
          }),
        )
        current(lot, input.version)
        if (lot.clause && !isClauseEditable(lot.clause.status)) {
          throw new RuleRefusal(refuse('CLAUSE_VERSION_BINDING', null))
        }
        const { neighbourhoodPriority } = unwrap(
          checkResidence({
            residenceCondition: input.residenceCondition ?? false,
            neighbourhoodPriority: input.neighbourhoodPriority ?? lot.clause?.neighbourhoodPriority ?? false,
            urbanRenewal: lot.contract.urbanRenewal ?? false,
          }),
        )
        const site = {
          neighbourhoodPriority,
          asbestosRemoval: input.asbestosRemoval ?? lot.clause?.asbestosRemoval ?? false,
        }
        // First: of two who save at once, the second waits here and learns that it was late.
        await tx.lot.update({
          where: { id: lot.id },
          data: { noClauseReason: null, version: { increment: 1 } },
        })
        const clauseId = lot.clause?.id ?? context.newId()
        const last = lot.clause?.versions[0]
        await tx.clause.upsert({
          where: { id: clauseId },
          create: {
            id: clauseId,
            ...ownCarrier(context.actor),
            lotId: lot.id,
            type: input.type,
            ...site,
            statusSince: fromDay(context.today),
          },
          update: {
            type: input.type,
            ...site,
            status: 'DRAFT',
            statusSince: fromDay(context.today),
            version: { increment: 1 },
          },
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
            insertionRateBps: input.percent?.insertionRateBps ?? input.effort?.insertionRateBps ?? null,
            dueMinutes,
            minimumMinutes: input.criterion?.minimumMinutes ?? null,
            promisedMinutes: input.criterion?.promisedMinutes ?? null,
            sliceCents: input.slice?.sliceCents ?? null,
            minutesPerSlice: input.slice?.minutesPerSlice ?? null,
            places: input.service?.places ?? null,
            minutesPerPlace: input.service?.minutesPerPlace ?? null,
            trace: trace.map((line) => ({ ...line })),
            scope: input.scope ?? last?.scope ?? null,
            eligiblePublics: input.eligiblePublics ?? last?.eligiblePublics ?? null,
            facilitatorContact: input.facilitatorContact ?? last?.facilitatorContact ?? null,
            createdById: signerOf(context.actor),
          },
        })
        const contract = await visibleContract(tx, context, lot.contractId)
        if (contract.status === 'IDENTIFIED') {
          await takeStepIn(tx, note, context, contract, { event: 'study', verb: 'clause:write' })
        }
        await note('clause:write', 'Lot', lot.id, { dueMinutes }, 'clause.saved')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: input.lotId } })
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
            data: {
              status: 'SUBMITTED_TO_BUYER',
              statusSince: fromDay(context.today),
              version: { increment: 1 },
            },
          })
        },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
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
            data: { status: 'PUBLISHED', statusSince: fromDay(context.today), version: { increment: 1 } },
          })
        },
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
