import { activatePlan, fundingPlanLifecycle } from '@cordee/domain/programme/funding-plan'
import { changePeriod } from '@cordee/domain/programme/programme-period'
import { refuse } from '@cordee/domain/programme/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { planFacts, planOf } from './plan-facts.ts'
import { FunderNatureEnum } from './types.ts'

const nameArg = z.string().trim().min(3, 'Nommez le programme.').max(200)
const totalArg = z.number().int().min(1, 'Écrivez le total du plan.')
const sharesArg = z.array(z.unknown()).min(1).max(30) as never

const FundingShareInput = builder.inputType('FundingShareInput', {
  fields: (t) => ({
    funderId: t.field({ type: 'Uuid' }),
    nature: t.field({ type: FunderNatureEnum }),
    shareBps: t.field({ type: 'BasisPoints', validate: z.number().int().min(0).max(10_000) }),
    from: t.field({ type: 'Day', required: false }),
    to: t.field({ type: 'Day', required: false }),
  }),
})

/** The shares of a draft: each of a funder of ours, over the whole programme unless days are said. */
const writeShares = async (
  tx: Tx,
  context: Context,
  planId: string,
  programme: { readonly fromDay: Date; readonly toDay: Date },
  shares: readonly (typeof FundingShareInput.$inferInput)[],
) => {
  const own = ownCarrier(context.actor)
  const funderIds = [...new Set(shares.map(({ funderId }) => funderId))]
  const funders = await tx.organisation.count({ where: { ...own, id: { in: funderIds } } })
  if (funders < funderIds.length) found(null)
  await tx.fundingShare.createMany({
    data: shares.map(({ funderId, nature, shareBps, from, to }) => ({
      id: context.newId(),
      ...own,
      planId,
      funderId,
      nature,
      shareBps,
      fromDay: from ? fromDay(from) : programme.fromDay,
      toDay: to ? fromDay(to) : programme.toDay,
    })),
  })
}

builder.mutationFields((t) => ({
  openProgramme: t.prismaField({
    type: 'Programme',
    subGraphs: ['facilitator'],
    description: 'Ouvre un programme : un nom et une période.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      name: t.arg.string({ validate: nameArg }),
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
  editProgramme: t.prismaField({
    type: 'Programme',
    subGraphs: ['facilitator'],
    description:
      'Change le nom d’un programme ; sa période aussi, tant qu’aucun plan de financement n’y a été activé.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      name: t.arg.string({ validate: nameArg }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, { id, version, name, from, to }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        await tx.$executeRaw`SELECT 1 FROM programme WHERE id = ${id}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
        const programme = current(
          found(
            await tx.programme.findFirst({
              where: ownRow(context.actor, id),
              include: {
                plans: { where: { status: { not: 'DRAFT' } }, take: 1 },
                expenses: { select: { invoicedOn: true } },
              },
            }),
          ),
          version,
        )
        unwrap(
          changePeriod(
            { from: toDay(programme.fromDay), to: toDay(programme.toDay) },
            { from, to },
            programme.plans.length > 0,
            programme.expenses.map(({ invoicedOn }) => toDay(invoicedOn)),
          ),
        )
        await tx.programme.update({
          where: { id },
          data: {
            name: name.trim(),
            fromDay: fromDay(from),
            toDay: fromDay(to),
            version: { increment: 1 },
          },
        })
        await note('programme:write', 'Programme', id, { startsOn: from, endedOn: to })
      })
      return context.db.programme.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  editPlan: t.prismaField({
    type: 'FundingPlan',
    subGraphs: ['facilitator'],
    description: 'Récrit un plan de financement qui n’a pas été activé.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      totalCents: t.arg({ type: 'Cents', validate: totalArg }),
      shares: t.arg({ type: [FundingShareInput], validate: sharesArg }),
    },
    resolve: async (query, _root, { id, version, totalCents, shares }, context) => {
      await write(context, async (tx, note) => {
        const plan = current(
          found(
            await tx.fundingPlan.findFirst({
              where: ownRow(context.actor, id),
              include: { programme: true },
            }),
          ),
          version,
        )
        if (plan.status !== 'DRAFT') throw new RuleRefusal(refuse('PLAN_NOT_DRAFT', 'id'))
        await tx.fundingPlan.update({
          where: { id },
          data: { totalCents: BigInt(totalCents), version: { increment: 1 } },
        })
        await tx.fundingShare.deleteMany({ where: { ...ownCarrier(context.actor), planId: id } })
        await writeShares(tx, context, id, plan.programme, shares)
        await note('programme:write', 'FundingPlan', id, { totalCents })
      })
      return context.db.fundingPlan.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
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
      totalCents: t.arg({ type: 'Cents', validate: totalArg }),
      shares: t.arg({ type: [FundingShareInput], validate: sharesArg }),
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
        await writeShares(tx, context, id, programme, shares)
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
