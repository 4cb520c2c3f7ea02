import { checkCurve, type PlanPhase } from '@cordee/domain/commitment/expected-curve'
import { adjustmentReasonSentences } from '@cordee/domain/commitment/meanings'
import {
  type AdjustmentReason,
  addLine,
  adjustmentReasonLabels,
  type LedgerLineKind,
} from '@cordee/domain/commitment/obligation-ledger'
import { postpone } from '@cordee/domain/commitment/plan-history'
import { refuse } from '@cordee/domain/commitment/refusals'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { described } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { curveOn, type PlannedCommitment, planVersions } from './plan-versions.ts'

const AdjustmentReasonEnum = builder.enumType('AdjustmentReason', {
  values: described(adjustmentReasonSentences),
})

const PlanPhaseRef = builder.objectRef<PlanPhase>('PlanPhase').implement({
  description: 'Un temps du calendrier et les heures qui lui reviennent.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day' }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
  }),
})

builder.prismaObject('CommitmentPlan', {
  description: 'Un calendrier convenu ; les anciens restent (R64).',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    agreedOn: t.field({ type: 'Day', resolve: ({ agreedOn }) => toDay(agreedOn) }),
    reason: t.exposeString('reason'),
    serviceOrderOn: t.field({ type: 'Day', resolve: ({ serviceOrderOn }) => toDay(serviceOrderOn) }),
    plannedEndOn: t.field({ type: 'Day', resolve: ({ plannedEndOn }) => toDay(plannedEndOn) }),
    phases: t.field({ type: [PlanPhaseRef], resolve: ({ phases }) => phases as unknown as PlanPhase[] }),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  plans: t.relation('plans', { query: { orderBy: { number: 'desc' } } }),
}))

const PlanPhaseInput = builder.inputType('PlanPhaseInput', {
  fields: (t) => ({
    from: t.field({ type: 'Day' }),
    to: t.field({ type: 'Day' }),
    minutes: t.field({ type: 'Minutes', validate: z.number().int().min(0) }),
  }),
})

export const plannedCommitment = async (tx: Tx, context: Context, id: string) =>
  found(
    await tx.commitment.findFirst({
      where: ownRow(context.actor, id),
      include: { plans: { orderBy: { number: 'asc' } }, lot: { include: { pauses: true } } },
    }),
  )

export const curveNow = (commitment: PlannedCommitment, { today }: Context) => {
  const curve = curveOn(commitment, today)
  if (curve === null) throw new RuleRefusal(refuse('SERVICE_ORDER_MISSING', null))
  return curve
}

export const appendPlan = async (
  tx: Tx,
  context: Context,
  commitment: PlannedCommitment,
  plan: ReturnType<typeof planVersions>[number],
) => {
  await tx.commitmentPlan.create({
    data: {
      id: context.newId(),
      ...ownCarrier(context.actor),
      commitmentId: commitment.id,
      number: commitment.plans.length + 1,
      agreedOn: fromDay(plan.agreedOn),
      reason: plan.reason,
      serviceOrderOn: fromDay(plan.curve.serviceOrderOn),
      plannedEndOn: fromDay(plan.curve.plannedEndOn),
      phases: plan.curve.phases.map((phase) => ({ ...phase })),
    },
  })
  await tx.commitment.update({ where: { id: commitment.id }, data: { version: { increment: 1 } } })
}

const reason = z.string().trim().min(3, 'Écrivez pourquoi le calendrier change.').max(500)

builder.mutationFields((t) => ({
  planCommitment: t.prismaField({
    type: 'Commitment',
    subGraphs: ['facilitator'],
    description: 'Le calendrier convenu avec l’entreprise, par temps ; l’ancien est gardé.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reason }),
      phases: t.arg({ type: [PlanPhaseInput], validate: z.array(z.unknown()).min(1).max(60) }),
    },
    resolve: async (query, _root, { commitmentId, version, reason: why, phases }, context) => {
      await write(context, async (tx, note) => {
        const commitment = current(await plannedCommitment(tx, context, commitmentId), version)
        const curve = curveNow(commitment, context)
        const planned = unwrap(
          checkCurve({
            ...curve,
            phases: phases.map((phase) => {
              if (phase.to < phase.from) throw new RuleRefusal(refuse('PLANNED_END_BEFORE_START', 'phases'))
              return { from: phase.from, to: phase.to, minutes: minutes(phase.minutes) }
            }),
          }),
        )
        await appendPlan(tx, context, commitment, {
          agreedOn: context.today,
          reason: unwrap(parseFreeText(why)),
          curve: planned,
        })
        await note(
          'commitment:write',
          'Commitment',
          commitmentId,
          { phases: phases.length },
          'commitment.planned',
        )
      })
      return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: commitmentId } })
    },
  }),
  postponeCommitment: t.prismaField({
    type: 'Commitment',
    subGraphs: ['facilitator'],
    description: '« Mon chantier est décalé » : un nouveau calendrier, sa raison ; l’ancien reste (R64).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: z.string().max(500) }),
      serviceOrderOn: t.arg({ type: 'Day' }),
      plannedEndOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const commitment = current(await plannedCommitment(tx, context, args.commitmentId), args.version)
        const now = curveNow(commitment, context)
        const versions = unwrap(
          postpone(planVersions(commitment), now, {
            serviceOrderOn: args.serviceOrderOn,
            plannedEndOn: args.plannedEndOn,
            agreedOn: context.today,
            reason: unwrap(parseFreeText(args.reason), 'reason'),
          }),
        )
        const plan = versions.at(-1)
        if (plan) await appendPlan(tx, context, commitment, plan)
        await note(
          'commitment:adjust',
          'Commitment',
          args.commitmentId,
          { serviceOrderOn: args.serviceOrderOn, plannedEndOn: args.plannedEndOn },
          'commitment.postponed',
        )
      })
      return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: args.commitmentId } })
    },
  }),
  adjustCommitment: t.prismaField({
    type: 'Commitment',
    subGraphs: ['facilitator'],
    description: 'Ajoute une ligne d’ajustement à ce qui est dû, avec son motif ; jamais sous zéro.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      deltaMinutes: t.arg({ type: 'Minutes', validate: z.number().int() }),
      reason: t.arg({ type: AdjustmentReasonEnum }),
      detail: t.arg.string({ validate: z.string().trim().max(500) }),
      effectOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, args, context) => {
      const detail = unwrap(parseFreeText(args.detail), 'detail')
      await write(context, async (tx, note) => {
        const { carrierId } = ownCarrier(context.actor)
        await tx.$executeRaw`SELECT 1 FROM commitment WHERE id = ${args.commitmentId}::uuid AND carrier_id = ${carrierId}::uuid FOR UPDATE`
        const commitment = current(
          found(
            await tx.commitment.findFirst({
              where: ownRow(context.actor, args.commitmentId),
              include: { lines: true },
            }),
          ),
          args.version,
        )
        unwrap(
          addLine(
            commitment.lines.map((line) => ({
              kind: line.kind as LedgerLineKind,
              deltaMinutes: minutes(line.minutes),
              effectOn: toDay(line.effectOn),
              reason: line.sentence,
            })),
            {
              kind: 'ADJUSTMENT',
              deltaMinutes: minutes(args.deltaMinutes),
              effectOn: args.effectOn,
              reason: detail,
            },
          ),
        )
        await tx.obligationLine.create({
          data: {
            id: context.newId(),
            carrierId,
            commitmentId: commitment.id,
            kind: 'ADJUSTMENT',
            minutes: args.deltaMinutes,
            effectOn: fromDay(args.effectOn),
            sentence: `${adjustmentReasonLabels[args.reason as AdjustmentReason]} : ${detail}`,
          },
        })
        await tx.commitment.update({ where: { id: commitment.id }, data: { version: { increment: 1 } } })
        await note(
          'commitment:adjust',
          'Commitment',
          commitment.id,
          { deltaMinutes: args.deltaMinutes, reason: args.reason },
          'commitment.adjusted',
        )
      })
      return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: args.commitmentId } })
    },
  }),
}))
