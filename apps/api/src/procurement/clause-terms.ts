import { refuse as refuseCommitment } from '@cordee/domain/commitment/refusals'
import { minutes } from '@cordee/domain/kernel/minutes'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { clauseDue } from '@cordee/domain/procurement/clause-due'
import { type ClauseType, clauseTypeFacts, type ReservedType } from '@cordee/domain/procurement/clause-type'
import { refuse } from '@cordee/domain/procurement/refusals'
import { checkReservation } from '@cordee/domain/procurement/reserved-contract'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

builder.prismaObjectFields('Clause', (t) => ({
  noticeText: t.exposeString('noticeText', {
    nullable: true,
    description: 'Ce que dit l’avis d’un marché réservé (R06).',
  }),
  holderShareBps: t.expose('holderShareBps', { type: 'BasisPoints', nullable: true }),
  asbestosRemoval: t.exposeBoolean('asbestosRemoval'),
  neighbourhoodPriority: t.exposeBoolean('neighbourhoodPriority'),
}))

builder.prismaObjectFields('ClauseVersion', (t) => ({
  minimumMinutes: t.expose('minimumMinutes', { type: 'Minutes', nullable: true }),
  promisedMinutes: t.expose('promisedMinutes', {
    type: 'Minutes',
    nullable: true,
    description: 'Ce que le titulaire a promis dans son offre, à part du minimum.',
  }),
  places: t.exposeInt('places', { nullable: true }),
  minutesPerPlace: t.expose('minutesPerPlace', { type: 'Minutes', nullable: true }),
  sliceCents: t.expose('sliceCents', { type: 'Cents', nullable: true }),
  minutesPerSlice: t.expose('minutesPerSlice', { type: 'Minutes', nullable: true }),
}))

const withCriterion: ReadonlySet<string> = new Set<ClauseType>(['AWARD_CRITERION', 'CLAUSE_AND_CRITERION'])
const isReserved = (type: string): type is ReservedType =>
  type.startsWith('RESERVED_') && type in clauseTypeFacts

builder.mutationFields((t) => ({
  recordPromise: t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Les heures promises dans l’offre retenue : elles engagent, et restent à part du minimum.',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      promisedMinutes: t.arg({ type: 'Minutes', validate: z.number().int().min(0).max(60_000_000) }),
    },
    resolve: async (query, _root, { lotId, version, promisedMinutes }, context) => {
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
        const { clause } = lot
        const last = clause?.versions[0]
        if (!clause || !last) throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
        if (!withCriterion.has(clause.type)) {
          throw new RuleRefusal(refuse('PROMISE_NEEDS_CRITERION', 'promisedMinutes'))
        }
        if (lot.commitments.length > 0) {
          throw new RuleRefusal(refuseCommitment('LOT_ALREADY_AWARDED', 'promisedMinutes'))
        }
        const minimum = minutes(last.minimumMinutes ?? last.dueMinutes ?? 0)
        const { dueMinutes, trace } = unwrap(
          clauseDue({
            type: 'CLAUSE_AND_CRITERION',
            dueMinutes: minimum,
            promisedMinutes: minutes(promisedMinutes),
          }),
        )
        const { id: _id, createdAt: _createdAt, trace: _trace, ...kept } = last
        await tx.clauseVersion.create({
          data: {
            ...kept,
            id: context.newId(),
            number: last.number + 1,
            origin: 'PROMISE',
            minimumMinutes: minimum,
            promisedMinutes,
            dueMinutes,
            trace: trace.map((step) => ({ ...step })),
            createdById: signerOf(context.actor),
          },
        })
        await tx.lot.update({ where: { id: lotId }, data: { version: { increment: 1 } } })
        await note('clause:write', 'Lot', lotId, { minimum, promisedMinutes }, 'clause.promised')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
    },
  }),
  recordReservation: t.prismaField({
    type: 'Clause',
    subGraphs: ['facilitator'],
    description: 'Marché réservé : l’article cité dans l’avis, la part déclarée par le titulaire (R06).',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      noticeText: t.arg.string({
        validate: z.string().trim().min(3, 'Copiez le passage de l’avis.').max(4000),
      }),
      holderShareBps: t.arg({
        type: 'BasisPoints',
        required: false,
        validate: z.number().int().min(0).max(10_000, 'Une part va de 0 à 100 %.'),
      }),
    },
    resolve: async (query, _root, { id, version, noticeText, holderShareBps }, context) => {
      await write(context, async (tx, note) => {
        const clause = current(
          found(
            await tx.clause.findFirst({
              where: ownRow(context.actor, id),
              include: { lot: { select: { contract: { select: { durationMonths: true } } } } },
            }),
          ),
          version,
        )
        if (!isReserved(clause.type)) throw new RuleRefusal(refuse('CLAUSE_NOT_RESERVED', null))
        unwrap(
          checkReservation({
            type: clause.type,
            noticeText,
            holderShare: holderShareBps == null ? null : basisPoints(holderShareBps),
            durationMonths: clause.lot.contract.durationMonths,
          }),
        )
        await tx.clause.updateMany({
          where: { ...ownCarrier(context.actor), id },
          data: {
            noticeText: noticeText.trim(),
            holderShareBps: holderShareBps ?? null,
            version: { increment: 1 },
          },
        })
        await note('clause:write', 'Clause', id, { holderShareBps: holderShareBps ?? null })
      })
      return context.db.clause.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
