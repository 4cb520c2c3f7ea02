import { activatePlan, fundingPlanLifecycle } from '@cordee/domain/programme/funding-plan'
import { refuse } from '@cordee/domain/programme/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { planFacts, planOf } from './plan-facts.ts'
import { FunderNatureEnum } from './types.ts'

const FundingShareInput = builder.inputType('FundingShareInput', {
  fields: (t) => ({
    funderId: t.field({ type: 'Uuid' }),
    nature: t.field({ type: FunderNatureEnum }),
    shareBps: t.field({ type: 'BasisPoints', validate: z.number().int().min(0).max(10_000) }),
    from: t.field({ type: 'Day', required: false }),
    to: t.field({ type: 'Day', required: false }),
  }),
})

builder.mutationFields((t) => ({
  openProgramme: t.prismaField({
    type: 'Programme',
    subGraphs: ['facilitator'],
    description: 'Ouvre un programme : un nom et une période.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      name: t.arg.string({ validate: z.string().trim().min(3, 'Nommez le programme.').max(200) }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, { name, from, to }, context) => {
      if (to < from) throw new RuleRefusal(refuse('PROGRAMME_REVERSED', 'to'))
      const id = context.newId()
      await write(context, async (tx, note) => {
        await tx.programme.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            name: name.trim(),
            fromDay: fromDay(from),
            toDay: fromDay(to),
          },
        })
        await note('programme:write', 'Programme', id, { from, to })
      })
      return context.db.programme.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  draftPlan: t.prismaField({
    type: 'FundingPlan',
    subGraphs: ['facilitator'],
    description: 'Écrit un plan de financement ; il ne vaut qu’une fois activé.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      totalCents: t.arg({ type: 'Cents', validate: z.number().int().min(1, 'Écrivez le total du plan.') }),
      shares: t.arg({ type: [FundingShareInput], validate: z.array(z.unknown()).min(1).max(30) as never }),
    },
    resolve: async (query, _root, { programmeId, totalCents, shares }, context) => {
      const own = ownCarrier(context.actor)
      const id = context.newId()
      await write(context, async (tx, note) => {
        await tx.$executeRaw`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
        const programme = found(
          await tx.programme.findFirst({
            where: ownRow(context.actor, programmeId),
            include: { plans: { orderBy: { number: 'desc' }, take: 1 } },
          }),
        )
        const funders = await tx.organisation.count({
          where: { ...own, id: { in: shares.map(({ funderId }) => funderId) } },
        })
        if (funders < new Set(shares.map(({ funderId }) => funderId)).size) found(null)
        await tx.fundingPlan.create({
          data: {
            id,
            ...own,
            programmeId,
            number: (programme.plans[0]?.number ?? 0) + 1,
            totalCents: BigInt(totalCents),
            statusSince: fromDay(context.today),
          },
        })
        await tx.fundingShare.createMany({
          data: shares.map(({ funderId, nature, shareBps, from, to }) => ({
            id: context.newId(),
            ...own,
            planId: id,
            funderId,
            nature,
            shareBps,
            fromDay: from ? fromDay(from) : programme.fromDay,
            toDay: to ? fromDay(to) : programme.toDay,
          })),
        })
        await note('programme:write', 'FundingPlan', id, { totalCents })
      })
      return context.db.fundingPlan.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  activatePlan: t.prismaField({
    type: 'FundingPlan',
    subGraphs: ['facilitator'],
    description:
      'Active le plan : ses parts font 100 % chaque jour (R42) ; celui d’avant est remplacé et gardé.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const plan = current(
          found(await tx.fundingPlan.findFirst({ where: ownRow(context.actor, id), include: planFacts })),
          version,
        )
        const status = fundingPlanLifecycle.next(plan.status, 'activate')
        if (!status.ok) throw new RuleRefusal(refuse('PLAN_NOT_DRAFT', 'id'))
        const period = planOf(plan)
        if (period.shares.some(({ from, to }) => to < from || from < period.from || to > period.to))
          throw new RuleRefusal(refuse('FUNDING_SHARE_OUTSIDE', 'shares'))
        unwrap(activatePlan(period))
        await tx.fundingPlan.updateMany({
          where: { ...own, programmeId: plan.programmeId, status: 'ACTIVE' },
          data: { status: 'REPLACED', statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await tx.fundingPlan.update({
          where: { id },
          data: {
            status: status.value,
            statusSince: fromDay(context.today),
            activatedOn: fromDay(context.today),
            version: { increment: 1 },
          },
        })
        await note(
          'programme:write',
          'FundingPlan',
          id,
          { from: toDay(plan.programme.fromDay) },
          'plan.activated',
        )
      })
      return context.db.fundingPlan.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
}))
