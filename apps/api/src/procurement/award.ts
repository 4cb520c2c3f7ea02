import { splitByShare } from '@cordee/domain/commitment/apportionment'
import { checkConsortium } from '@cordee/domain/commitment/consortium'
import { refuse } from '@cordee/domain/commitment/refusals'
import { happened } from '@cordee/domain/kernel/happened'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { takeStepIn, visibleContract } from './contract-step.ts'
import { ConsortiumTypeEnum } from './types.ts'

const HolderInput = builder.inputType('HolderInput', {
  fields: (t) => ({
    organisationId: t.field({ type: 'Uuid' }),
    shareBps: t.field({ type: 'BasisPoints', validate: z.number().int().min(1).max(10_000) }),
    lead: t.boolean({ required: false }),
  }),
})

builder.mutationField('awardLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Note les titulaires d’un lot et partage ses heures entre eux, sans en perdre une (R13).',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      holders: t.arg({
        type: [HolderInput],
        validate: z.array(z.unknown()).min(1, 'Indiquez au moins une entreprise.').max(20),
      }),
      consortiumType: t.arg({
        type: ConsortiumTypeEnum,
        required: false,
        description: 'Comment le groupement répond devant l’acheteur ; conjoint si rien n’est dit (R84).',
      }),
      conditional: t.arg.boolean({
        required: false,
        description: 'Tranche conditionnelle : dormante tant qu’elle n’est pas affermie (R16).',
      }),
    },
    resolve: async (query, _root, { lotId, version, holders, conditional, consortiumType }, context) => {
      const own = ownCarrier(context.actor)
      const group = unwrap(
        checkConsortium(consortiumType ?? null, {
          members: holders.length,
          leads: holders.filter(({ lead }) => lead === true).length,
        }),
      )
      const shareBps = holders.map((holder) => basisPoints(holder.shareBps))
      await write(context, async (tx, note) => {
        const lot = current(
          found(
            await tx.lot.findFirst({
              where: ownRow(context.actor, lotId),
              include: {
                clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
                commitments: { select: { id: true } },
              },
            }),
          ),
          version,
        )
        if (lot.commitments.length > 0) throw new RuleRefusal(refuse('LOT_ALREADY_AWARDED', 'holders'))
        // Holders read in published data are a proposal until somebody confirms them.
        await tx.lotHolder.deleteMany({ where: { ...own, lotId } })
        await tx.lotHolder.createMany({
          data: holders.map((holder) => ({
            ...own,
            lotId,
            organisationId: holder.organisationId,
            shareBps: holder.shareBps,
            lead: holder.lead ?? holders.length === 1,
          })),
        })
        const clauseVersion = lot.clause?.versions[0]
        const due = minutes(clauseVersion?.dueMinutes ?? 0)
        const shares = unwrap(splitByShare(due, shareBps))
        if (clauseVersion) {
          for (const [index, holder] of holders.entries()) {
            const id = context.newId()
            await tx.commitment.create({
              data: {
                id,
                ...own,
                lotId,
                holderId: holder.organisationId,
                shareBps: holder.shareBps,
                status: conditional ? 'DORMANT' : 'EXPECTED',
                statusSince: fromDay(context.today),
              },
            })
            await tx.obligationLine.create({
              data: {
                id: context.newId(),
                ...own,
                commitmentId: id,
                kind: 'BASE',
                minutes: shares[index] ?? 0,
                effectOn: fromDay(context.today),
                sentence: 'Clause d’origine',
                formula:
                  holders.length === 1
                    ? null
                    : `${formatHours(due)} × ${formatPercent(basisPoints(holder.shareBps))}, au plus fort reste`,
                clauseVersionId: clauseVersion.id,
              },
            })
          }
        }
        await tx.lot.update({
          where: { id: lotId },
          data: { consortiumType: group, version: { increment: 1 } },
        })
        const contract = await visibleContract(tx, context, lot.contractId)
        if (contract.status === 'PUBLISHED') {
          await takeStepIn(tx, note, context, contract, { event: 'award', verb: 'commitment:write' })
        }
        await note('commitment:write', 'Lot', lotId, { holders: holders.length }, 'lot.awarded')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
    },
  }),
)

builder.mutationField('notifyContract', (t) =>
  t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Note la notification : la clause engage les titulaires.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), notifiedOn: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, notifiedOn }, context) => {
      unwrap(happened(notifiedOn, context.today, 'notifiedOn'))
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const contract = current(await visibleContract(tx, context, id), version)
        await takeStepIn(tx, note, context, contract, {
          event: 'notify',
          verb: 'commitment:write',
          data: { notifiedOn: fromDay(notifiedOn) },
        })
        await tx.clause.updateMany({
          where: { ...own, lot: { contractId: id }, status: 'PUBLISHED' },
          data: { status: 'BINDING', statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await tx.commitment.updateMany({
          where: { ...own, lot: { contractId: id }, status: 'EXPECTED' },
          data: { status: 'OPEN', statusSince: fromDay(context.today), version: { increment: 1 } },
        })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('scheduleLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Note l’ordre de service du lot et sa fin prévue : l’horloge part de là.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      serviceOrderOn: t.arg({ type: 'Day' }),
      plannedEndOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, { lotId, version, serviceOrderOn, plannedEndOn }, context) => {
      if (plannedEndOn < serviceOrderOn) {
        throw new RuleRefusal(refuse('PLANNED_END_BEFORE_START', 'plannedEndOn'))
      }
      await write(context, async (tx, note) => {
        const lot = current(found(await tx.lot.findFirst({ where: ownRow(context.actor, lotId) })), version)
        await tx.lot.update({
          where: { id: lotId },
          data: {
            serviceOrderOn: fromDay(serviceOrderOn),
            plannedEndOn: fromDay(plannedEndOn),
            version: { increment: 1 },
          },
        })
        await tx.commitment.updateMany({
          where: { ...ownCarrier(context.actor), lotId, status: 'OPEN' },
          data: { status: 'ACTIVE', statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        const contract = await visibleContract(tx, context, lot.contractId)
        if (contract.status === 'NOTIFIED') {
          await takeStepIn(tx, note, context, contract, { event: 'start', verb: 'commitment:write' })
        }
        await note('commitment:write', 'Lot', lotId, { serviceOrderOn, plannedEndOn }, 'lot.scheduled')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
    },
  }),
)

const pauseKinds = ['WINTER_STOP', 'SUSPENSION', 'SCHOOL_CALENDAR'] as const
const PauseKindEnum = builder.enumType('PauseKind', { values: pauseKinds })

builder.mutationField('pauseLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Un arrêt : ces jours sortent de la courbe attendue (R35).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      kind: t.arg({ type: PauseKindEnum }),
      fromDay: t.arg({ type: 'Day' }),
      toDay: t.arg({ type: 'Day' }),
      reason: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez la raison de l’arrêt.').max(500) }),
    },
    resolve: async (query, _root, args, context) => {
      if (args.toDay < args.fromDay) {
        throw new RuleRefusal(refuse('PAUSE_END_BEFORE_START', 'toDay'))
      }
      await write(context, async (tx, note) => {
        current(found(await tx.lot.findFirst({ where: ownRow(context.actor, args.lotId) })), args.version)
        await tx.lotPause.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            lotId: args.lotId,
            kind: args.kind,
            fromDay: fromDay(args.fromDay),
            toDay: fromDay(args.toDay),
            reason: args.reason.trim(),
          },
        })
        await tx.lot.update({ where: { id: args.lotId }, data: { version: { increment: 1 } } })
        await note('commitment:adjust', 'Lot', args.lotId, {
          kind: args.kind,
          from: args.fromDay,
          to: args.toDay,
        })
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)
