import type { Day } from '@cordee/domain/kernel/day'
import { happened } from '@cordee/domain/kernel/happened'
import { refuse } from '@cordee/domain/programme/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, fromMonth, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { StaffCostMethodEnum } from './types.ts'

const expenseCategories = ['TRAVEL', 'COMMUNICATION', 'EQUIPMENT', 'SERVICES', 'INDIRECT', 'OTHER'] as const
const ExpenseCategoryEnum = builder.enumType('ExpenseCategory', { values: expenseCategories })

builder.prismaObject('Expense', {
  description: 'Une dépense du programme, avec sa pièce et son paiement.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number', { description: 'Le numéro de la pièce.' }),
    category: t.field({
      type: ExpenseCategoryEnum,
      resolve: ({ category }) => category as (typeof expenseCategories)[number],
    }),
    label: t.exposeString('label'),
    supplier: t.exposeString('supplier'),
    invoicedOn: t.field({ type: 'Day', resolve: ({ invoicedOn }) => toDay(invoicedOn) }),
    paidOn: t.field({ type: 'Day', nullable: true, resolve: ({ paidOn }) => toDayOrNull(paidOn) }),
    paymentRef: t.exposeString('paymentRef', { nullable: true }),
    amountCents: t.expose('amountCents', { type: 'Cents' }),
    eligibleCents: t.expose('eligibleCents', { type: 'Cents' }),
    claimed: t.boolean({
      select: { claimLine: { select: { id: true } } },
      resolve: ({ claimLine }) => claimLine !== null,
    }),
    viewerCanEdit: t.boolean(viewerMay('programme:write')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObject('StaffMonth', {
  description: 'Ce qu’a coûté un mois du poste, salaire et charges.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    month: t.field({ type: 'Month', resolve: ({ month }) => toMonth(month) }),
    userId: t.exposeID('userId'),
    userName: t.string({
      select: { user: { select: { name: true } } },
      resolve: ({ user }) => user.name,
    }),
    costCents: t.expose('costCents', { type: 'Cents' }),
    claimed: t.boolean({
      select: { claimLine: { select: { id: true } } },
      resolve: ({ claimLine }) => claimLine !== null,
    }),
    viewerCanEdit: t.boolean(viewerMay('programme:write')),
    version: t.exposeInt('version'),
  }),
})

const ExpenseInput = builder.inputType('ExpenseInput', {
  fields: (t) => ({
    category: t.field({ type: ExpenseCategoryEnum }),
    label: t.string({ validate: z.string().trim().min(2, 'Écrivez l’objet de la dépense.').max(300) }),
    supplier: t.string({ validate: z.string().trim().min(2, 'Écrivez le fournisseur.').max(200) }),
    invoicedOn: t.field({ type: 'Day' }),
    paidOn: t.field({ type: 'Day', required: false }),
    paymentRef: t.string({ required: false, validate: z.string().trim().max(100) }),
    amountCents: t.field({ type: 'Cents', validate: z.number().int().min(1, 'Écrivez le montant.') }),
    eligibleCents: t.field({ type: 'Cents', required: false, validate: z.number().int().min(0) }),
  }),
})

const dataOf = (input: typeof ExpenseInput.$inferInput, today: Day) => {
  unwrap(happened(input.invoicedOn, today, 'invoicedOn'))
  if (input.paidOn) unwrap(happened(input.paidOn, today, 'paidOn'))
  const amount = BigInt(input.amountCents)
  const eligible = BigInt(input.eligibleCents ?? input.amountCents)
  if (eligible > amount) throw new RuleRefusal(refuse('ELIGIBLE_ABOVE_AMOUNT', 'eligibleCents'))
  if (input.paidOn && input.paidOn < input.invoicedOn)
    throw new RuleRefusal(refuse('PAID_BEFORE_INVOICE', 'paidOn'))
  return {
    category: input.category,
    label: input.label.trim(),
    supplier: input.supplier.trim(),
    invoicedOn: fromDay(input.invoicedOn),
    paidOn: fromDayOrNull(input.paidOn),
    paymentRef: input.paymentRef?.trim() || null,
    amountCents: amount,
    eligibleCents: eligible,
  }
}

builder.mutationFields((t) => ({
  recordExpense: t.prismaField({
    type: 'Expense',
    subGraphs: ['facilitator'],
    description: 'Note une dépense ; elle prend le numéro de pièce suivant.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: { programmeId: t.arg({ type: 'Uuid' }), input: t.arg({ type: ExpenseInput }) },
    resolve: async (query, _root, { programmeId, input }, context) => {
      const own = ownCarrier(context.actor)
      const data = dataOf(input, context.today)
      const id = context.newId()
      await write(context, async (tx, note) => {
        await tx.$executeRaw`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
        const programme = found(
          await tx.programme.findFirst({
            where: ownRow(context.actor, programmeId),
            include: { expenses: { orderBy: { number: 'desc' }, take: 1 } },
          }),
        )
        if (input.invoicedOn < toDay(programme.fromDay) || input.invoicedOn > toDay(programme.toDay))
          throw new RuleRefusal(refuse('OUTSIDE_PROGRAMME', 'invoicedOn'))
        await tx.expense.create({
          data: { id, ...own, programmeId, number: (programme.expenses[0]?.number ?? 0) + 1, ...data },
        })
        await note('programme:write', 'Expense', id, { amountCents: input.amountCents })
      })
      return context.db.expense.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  editExpense: t.prismaField({
    type: 'Expense',
    subGraphs: ['facilitator'],
    description: 'Corrige une dépense tant qu’aucune demande de paiement ne la contient.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: ExpenseInput }) },
    resolve: async (query, _root, { id, version, input }, context) => {
      const data = dataOf(input, context.today)
      await write(context, async (tx, note) => {
        const expense = current(
          found(
            await tx.expense.findFirst({
              where: ownRow(context.actor, id),
              include: { claimLine: { select: { id: true } } },
            }),
          ),
          version,
        )
        if (expense.claimLine) throw new RuleRefusal(refuse('ALREADY_CLAIMED', 'id', { item: expense.label }))
        await tx.expense.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
        await note('programme:write', 'Expense', id, { amountCents: input.amountCents })
      })
      return context.db.expense.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  recordStaffMonth: t.prismaField({
    type: 'StaffMonth',
    subGraphs: ['facilitator'],
    description:
      'Note ce qu’a coûté un mois du poste ; le noter de nouveau le corrige, tant qu’il n’est pas réclamé.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      userId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
      costCents: t.arg({ type: 'Cents', validate: z.number().int().min(0) }),
      version: t.arg.int({ description: 'Zéro quand ce mois n’est pas encore noté.' }),
    },
    resolve: async (query, _root, { programmeId, userId, month, costCents, version }, context) => {
      const own = ownCarrier(context.actor)
      const id = await write(context, async (tx, note) => {
        found(await tx.programme.findFirst({ where: ownRow(context.actor, programmeId) }))
        found(await tx.staffUser.findFirst({ where: ownRow(context.actor, userId) }))
        const known = await tx.staffMonth.findFirst({
          where: { ...own, programmeId, userId, month: fromMonth(month) },
          include: { claimLine: { select: { id: true } } },
        })
        current({ version: known?.version ?? 0 }, version)
        if (known?.claimLine) throw new RuleRefusal(refuse('ALREADY_CLAIMED', 'month', { item: month }))
        const row = known?.id ?? context.newId()
        if (known) {
          await tx.staffMonth.update({
            where: { id: known.id },
            data: { costCents: BigInt(costCents), version: { increment: 1 } },
          })
        } else {
          await tx.staffMonth.create({
            data: {
              id: row,
              ...own,
              programmeId,
              userId,
              month: fromMonth(month),
              costCents: BigInt(costCents),
            },
          })
        }
        await note('programme:write', 'StaffMonth', row, { month })
        return row
      })
      return context.db.staffMonth.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  setStaffCostRule: t.prismaField({
    type: 'Programme',
    subGraphs: ['facilitator'],
    description: 'Dit comment un financeur accepte le coût du poste, à partir d’un jour (R41).',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      funderId: t.arg({ type: 'Uuid' }),
      method: t.arg({ type: StaffCostMethodEnum }),
      shareBps: t.arg({
        type: 'BasisPoints',
        required: false,
        validate: z.number().int().min(0).max(10_000),
      }),
      unitCostCents: t.arg({
        type: 'Cents',
        required: false,
        validate: z.number().int().min(0).max(100_000),
      }),
      from: t.arg({ type: 'Day' }),
      source: t.arg.string({
        validate: z.string().trim().min(3, 'Écrivez le texte ou la convention.').max(300),
      }),
      verified: t.arg.boolean(),
    },
    resolve: async (query, _root, args, context) => {
      const own = ownCarrier(context.actor)
      const { programmeId, funderId, from } = args
      await write(context, async (tx, note) => {
        found(await tx.programme.findFirst({ where: ownRow(context.actor, programmeId) }))
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, funderId) }))
        const id = context.newId()
        await tx.$executeRaw`UPDATE staff_cost_rule SET to_day = ${from}::date - 1
          WHERE carrier_id = ${own.carrierId}::uuid AND programme_id = ${programmeId}::uuid AND funder_id = ${funderId}::uuid
            AND from_day < ${from}::date AND (to_day IS NULL OR to_day >= ${from}::date)`
        await tx.staffCostRule.deleteMany({
          where: { ...own, programmeId, funderId, fromDay: { gte: fromDay(from) } },
        })
        await tx.staffCostRule.create({
          data: {
            id,
            ...own,
            programmeId,
            funderId,
            method: args.method,
            shareBps: args.shareBps ?? 0,
            unitCostCents: Number(args.unitCostCents ?? 0),
            fromDay: fromDay(from),
            source: args.source.trim(),
            verified: args.verified,
          },
        })
        await note('programme:write', 'StaffCostRule', id, { method: args.method, from })
      })
      return context.db.programme.findFirstOrThrow({
        ...asked(query),
        where: ownRow(context.actor, programmeId),
      })
    },
  }),
}))
