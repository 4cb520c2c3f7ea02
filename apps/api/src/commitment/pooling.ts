import {
  checkPooling,
  type PoolingAgreement,
  takePooledHoursBack,
} from '@cordee/domain/commitment/pooling-agreement'
import { refuse } from '@cordee/domain/commitment/refusals'
import { earliest, lastDay, monthOf } from '@cordee/domain/kernel/day'
import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { allocate } from '@cordee/domain/placement/allocation'
import { countsAsValidated } from '@cordee/domain/placement/hours-month-lifecycle'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, fromMonth, toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'

const withCommitments = { commitments: true } as const satisfies Prisma.PoolingAgreementInclude
type AgreementRow = Prisma.PoolingAgreementGetPayload<{ include: typeof withCommitments }>

const agreementOf = (row: AgreementRow): PoolingAgreement => ({
  id: row.id,
  companyId: row.companyId,
  commitmentIds: row.commitments.map(({ commitmentId }) => commitmentId),
  period: { from: toDay(row.fromDay), to: toDayOrNull(row.toDay) },
  ceiling: minutes(row.ceilingMinutes),
  signedOn: toDayOrNull(row.signedOn),
})

const otherAgreements = async (tx: Tx, context: Context, companyId: string, id: string) =>
  (
    await tx.poolingAgreement.findMany({
      where: { ...ownCarrier(context.actor), companyId, id: { not: id }, signedOn: { not: null } },
      include: withCommitments,
    })
  ).map(agreementOf)

const movedMinutes = async (tx: Tx, where: Prisma.HoursTransferWhereInput) =>
  (await tx.hoursTransfer.aggregate({ where, _sum: { minutes: true } }))._sum.minutes ?? 0

/** The conventions of a company are locked: what moved under them is read after whoever writes before us. */
const lockAgreements = (tx: Tx, carrierId: string, companyId: string) =>
  tx.$executeRaw`SELECT 1 FROM pooling_agreement WHERE carrier_id = ${carrierId}::uuid AND company_id = ${companyId}::uuid ORDER BY id FOR UPDATE`

const withAgreement = {
  agreement: { select: { companyId: true } },
  toCommitment: { select: { status: true } },
  reversed: { select: { id: true } },
} as const satisfies Prisma.HoursTransferInclude

builder.mutationFields((t) => ({
  preparePooling: t.prismaField({
    type: 'PoolingAgreement',
    subGraphs: ['facilitator'],
    description: 'Prépare une convention de globalisation ; sans signature elle ne déplace rien (R21).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      companyId: t.arg({ type: 'Uuid' }),
      commitmentIds: t.arg({ type: ['Uuid'], validate: z.array(z.string()).max(50) }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day', required: false }),
      ceilingMinutes: t.arg({
        type: 'Minutes',
        validate: z.number().int().min(1, 'Écrivez le plafond de la convention.').max(60_000_000),
      }),
    },
    resolve: async (query, _root, args, context) => {
      const id = context.newId()
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, args.companyId) }))
        const ids = [...new Set(args.commitmentIds)]
        const commitments = await tx.commitment.findMany({ where: { ...own, id: { in: ids } } })
        if (commitments.length < ids.length) found(null)
        if (ids.length < 2) throw new RuleRefusal(refuse('POOLING_NEEDS_TWO', 'commitmentIds'))
        if (commitments.some(({ holderId }) => holderId !== args.companyId)) {
          throw new RuleRefusal(refuse('POOLING_OTHER_COMPANY', 'commitmentIds'))
        }
        if (args.to && args.to < args.from) throw new RuleRefusal(refuse('PAUSE_END_BEFORE_START', 'to'))
        await tx.poolingAgreement.create({
          data: {
            id,
            ...own,
            companyId: args.companyId,
            fromDay: fromDay(args.from),
            toDay: fromDayOrNull(args.to),
            ceilingMinutes: args.ceilingMinutes,
            preparedOn: fromDay(context.today),
          },
        })
        await tx.poolingCommitment.createMany({
          data: ids.map((commitmentId) => ({ ...own, agreementId: id, commitmentId })),
        })
        await note('commitment:adjust', 'PoolingAgreement', id, { ceilingMinutes: args.ceilingMinutes })
      })
      return context.db.poolingAgreement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  signPooling: t.prismaField({
    type: 'PoolingAgreement',
    subGraphs: ['facilitator'],
    description: 'Tous les acheteurs concernés ont signé.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), signedOn: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, signedOn }, context) => {
      unwrap(happened(signedOn, context.today, 'signedOn'))
      await write(context, async (tx, note) => {
        const row = current(
          found(
            await tx.poolingAgreement.findFirst({
              where: ownRow(context.actor, id),
              include: withCommitments,
            }),
          ),
          version,
        )
        if (row.droppedOn) throw new RuleRefusal(refuse('POOLING_GIVEN_UP', null))
        const others = await otherAgreements(tx, context, row.companyId, id)
        unwrap(checkPooling({ ...agreementOf(row), signedOn }, others))
        await tx.poolingAgreement.update({
          where: { id },
          data: { signedOn: fromDay(signedOn), version: { increment: 1 } },
        })
        await note('commitment:adjust', 'PoolingAgreement', id, { signedOn }, 'pooling.signed')
      })
      return context.db.poolingAgreement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  dropPooling: t.prismaField({
    type: 'PoolingAgreement',
    subGraphs: ['facilitator'],
    description: 'Abandonne une convention préparée, tant que personne ne l’a signée.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const row = current(
          found(await tx.poolingAgreement.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (row.signedOn) throw new RuleRefusal(refuse('POOLING_ALREADY_SIGNED', null))
        await tx.poolingAgreement.update({
          where: { id },
          data: { droppedOn: fromDay(context.today), version: { increment: 1 } },
        })
        await note('commitment:adjust', 'PoolingAgreement', id, { droppedOn: context.today })
      })
      return context.db.poolingAgreement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  poolHours: t.prismaField({
    type: 'PoolingAgreement',
    subGraphs: ['facilitator'],
    description:
      'Des heures validées d’un chantier vont à l’engagement d’un autre, sous la convention (R20, R21).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
      toCommitmentId: t.arg({ type: 'Uuid' }),
      minutes: t.arg({
        type: 'Minutes',
        validate: z
          .number()
          .int()
          .min(1)
          .max(744 * 60),
      }),
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
    },
    resolve: async (query, _root, args, context) => {
      const { idempotencyKey, ...request } = args
      const own = ownCarrier(context.actor)
      const agreementId = await write(context, async (tx, note) => {
        const id = context.newId()
        const month = found(
          await tx.hoursMonth.findFirst({
            where: { ...own, placementId: args.placementId, month: fromMonth(args.month) },
            include: { placement: { include: { commitment: true } }, entries: true },
          }),
        )
        found(await tx.commitment.findFirst({ where: ownRow(context.actor, args.toCommitmentId) }))
        const before = await writtenBefore(tx, context, idempotencyKey, 'poolHours', request, id)
        if (before) {
          return (await tx.hoursTransfer.findUniqueOrThrow({ where: { id: before } })).agreementId
        }
        if (!countsAsValidated(month.status)) throw new RuleRefusal(refuse('MONTH_NOT_VALIDATED', 'month'))
        const { commitment } = month.placement
        await lockAgreements(tx, own.carrierId, commitment.holderId)
        const agreements = await otherAgreements(tx, context, commitment.holderId, id)
        const moved = new Map(
          await Promise.all(
            agreements.map(
              async (each) =>
                [each.id, minutes(await movedMinutes(tx, { ...own, agreementId: each.id }))] as const,
            ),
          ),
        )
        const counted = month.entries.reduce((sum, entry) => sum + entry.countedMinutes, 0)
        const left = counted - (await movedMinutes(tx, { ...own, monthId: month.id }))
        const last = lastDay(monthOf(toDay(month.month)))
        const lines = unwrap(
          allocate(
            {
              entryId: month.id,
              workedFor: commitment.id,
              workedOn: earliest(last, toDayOrNull(month.placement.endsOn) ?? last),
              counted: minutes(left),
            },
            [{ commitmentId: args.toCommitmentId, minutes: minutes(args.minutes) }],
            agreements,
            moved,
          ),
        )
        const agreement = found(
          lines.find(({ commitmentId }) => commitmentId === args.toCommitmentId)?.agreementId,
        )
        await tx.hoursTransfer.create({
          data: {
            id,
            ...own,
            agreementId: agreement,
            monthId: month.id,
            toCommitmentId: args.toCommitmentId,
            minutes: args.minutes,
            createdById: signerOf(context.actor),
          },
        })
        await note('commitment:adjust', 'HoursTransfer', id, { minutes: args.minutes }, 'hours.pooled')
        return agreement
      })
      return context.db.poolingAgreement.findUniqueOrThrow({ ...asked(query), where: { id: agreementId } })
    },
  }),
  takeBackPooledHours: t.prismaField({
    type: 'PoolingAgreement',
    subGraphs: ['facilitator'],
    description:
      'Des heures déplacées par erreur reviennent à leur chantier, par une ligne de plus et avec la raison.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      reason: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez la raison.').max(300) }),
    },
    resolve: async (query, _root, { id, reason }, context) => {
      const own = ownCarrier(context.actor)
      const why = unwrap(parseFreeText(reason), 'reason')
      const agreementId = await write(context, async (tx, note) => {
        const where = ownRow(context.actor, id)
        const { agreement } = found(await tx.hoursTransfer.findFirst({ where, include: withAgreement }))
        await lockAgreements(tx, own.carrierId, agreement.companyId)
        const moved = found(await tx.hoursTransfer.findFirst({ where, include: withAgreement }))
        unwrap(
          takePooledHoursBack({
            takesBack: moved.reversesId !== null,
            takenBack: moved.reversed !== null,
            received: moved.toCommitment.status,
          }),
        )
        const back = context.newId()
        await tx.hoursTransfer.create({
          data: {
            id: back,
            ...own,
            agreementId: moved.agreementId,
            monthId: moved.monthId,
            toCommitmentId: moved.toCommitmentId,
            minutes: -moved.minutes,
            reversesId: id,
            reason: why,
            createdById: signerOf(context.actor),
          },
        })
        await note('commitment:adjust', 'HoursTransfer', back, { minutes: -moved.minutes }, 'hours.pooled')
        return moved.agreementId
      })
      return context.db.poolingAgreement.findUniqueOrThrow({ ...asked(query), where: { id: agreementId } })
    },
  }),
}))
