import { findPolicy } from '@cordee/domain/kernel/dated-policy'
import { type Day, firstDay, formatMonth } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import { basisPoints, divideHalfUp } from '@cordee/domain/kernel/ratio'
import {
  claimableCost,
  fileClaim,
  type StaffCostMethod,
  type StaffCostPolicy,
  staffCostMethodLabels,
} from '@cordee/domain/programme/claim'
import { refuse } from '@cordee/domain/programme/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'

builder.prismaObject('ClaimLine', {
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    method: t.string({
      nullable: true,
      resolve: ({ method }) => (method ? staffCostMethodLabels[method as StaffCostMethod] : null),
    }),
    amountCents: t.expose('amountCents', { type: 'Cents' }),
  }),
})

builder.prismaObject('PaymentClaim', {
  description:
    'Une demande de paiement : déposée, elle ne change plus, et rien n’y est réclamé deux fois (R41).',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    funder: t.relation('funder'),
    filedOn: t.field({ type: 'Day', resolve: ({ filedOn }) => toDay(filedOn) }),
    presentedCents: t.expose('presentedCents', { type: 'Cents' }),
    requestedCents: t.expose('requestedCents', { type: 'Cents' }),
    lines: t.relation('lines', { query: { orderBy: { id: 'asc' } } }),
  }),
})

interface Line {
  readonly key: string
  readonly label: string
  readonly amount: number
  readonly method: StaffCostMethod | null
}

/** Minutes of each month, on the programme and in all, and the signatures of its sheet, in one statement. */
const timeOf = (tx: Tx, carrierId: string, programmeId: string, staffMonthIds: readonly string[]) =>
  tx.$queryRaw<{ id: string; worked: number; project: number }[]>(Prisma.sql`
    SELECT m.id::text, coalesce(sum(e.minutes), 0)::int AS worked,
      coalesce(sum(e.minutes) FILTER (WHERE e.programme_id = ${programmeId}::uuid), 0)::int AS project
    FROM staff_month m LEFT JOIN time_entry e ON e.carrier_id = m.carrier_id AND e.user_id = m.user_id
      AND e.worked_on >= m.month AND e.worked_on < m.month + interval '1 month'
    WHERE m.carrier_id = ${carrierId}::uuid AND m.id = ANY(${[...staffMonthIds]}::uuid[]) GROUP BY m.id`)

const staffLines = async (
  tx: Tx,
  { actor }: Context,
  programmeId: string,
  funderId: string,
  staffMonthIds: readonly string[],
  filedOn: Day,
): Promise<{ lines: Line[]; sheetIds: string[] }> => {
  if (staffMonthIds.length === 0) return { lines: [], sheetIds: [] }
  const own = ownCarrier(actor)
  const [months, rules, times, letters] = await Promise.all([
    tx.staffMonth.findMany({
      where: { ...own, programmeId, id: { in: [...staffMonthIds] } },
      include: { user: { select: { name: true } } },
      orderBy: { month: 'asc' },
    }),
    tx.staffCostRule.findMany({ where: { ...own, programmeId, funderId } }),
    timeOf(tx, own.carrierId, programmeId, staffMonthIds),
    tx.missionLetter.findMany({ where: { ...own, programmeId } }),
  ])
  if (months.length < staffMonthIds.length) found(null)
  const sheets = await tx.timeSheet.findMany({
    where: { ...own, OR: months.map(({ userId, month }) => ({ userId, month })) },
  })
  const policies: StaffCostPolicy[] = rules.map((rule) => ({
    from: toDay(rule.fromDay),
    to: toDayOrNull(rule.toDay),
    source: rule.source,
    verified: rule.verified,
    method: rule.method as StaffCostMethod,
    share: basisPoints(rule.shareBps),
    unitCost: cents(rule.unitCostCents),
  }))
  const time = new Map(times.map((row) => [row.id, row]))
  const sheetIds: string[] = []
  const lines = months.map((row): Line => {
    const month = toMonth(row.month)
    const policy = findPolicy(policies, firstDay(month))
    if (policy === null)
      throw new RuleRefusal(refuse('STAFF_COST_RULE_NEEDED', 'funderId', { month: formatMonth(month) }))
    const sheet = sheets.find(
      (each) => each.userId === row.userId && each.month.getTime() === row.month.getTime(),
    )
    const letter = letters.find(
      (each) =>
        each.userId === row.userId &&
        each.fromDay <= row.month &&
        (each.toDay === null || each.toDay > row.month),
    )
    const amount = unwrap(
      claimableCost(
        {
          month,
          cost: cents(Number(row.costCents)),
          workedMinutes: minutes(time.get(row.id)?.worked ?? 0),
          projectMinutes: minutes(time.get(row.id)?.project ?? 0),
          signatures: {
            employeeOn: toDayOrNull(sheet?.signedEmployeeOn ?? null),
            managerOn: toDayOrNull(sheet?.signedManagerOn ?? null),
          },
          missionLetter: letter ? { from: toDay(letter.fromDay), to: toDayOrNull(letter.toDay) } : null,
        },
        policy,
        filedOn,
      ),
    )
    if (policy.method === 'TIME_SHEETS' && sheet) sheetIds.push(sheet.id)
    return { key: row.id, label: `${row.user.name}, ${formatMonth(month)}`, amount, method: policy.method }
  })
  return { lines, sheetIds }
}

builder.mutationField('fileClaim', (t) =>
  t.prismaField({
    type: 'PaymentClaim',
    subGraphs: ['facilitator'],
    description:
      'Dépose une demande de paiement : dépenses payées et mois du poste, chacun une seule fois (R41).',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      funderId: t.arg({ type: 'Uuid' }),
      expenseIds: t.arg({ type: ['Uuid'], validate: z.array(z.string()).max(250) }),
      staffMonthIds: t.arg({ type: ['Uuid'], validate: z.array(z.string()).max(120) }),
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
    },
    resolve: async (query, _root, args, context) => {
      const { programmeId, funderId, idempotencyKey, ...items } = args
      const own = ownCarrier(context.actor)
      const id = await write(context, async (tx, note) => {
        await tx.$executeRaw`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
        const programme = found(
          await tx.programme.findFirst({
            where: ownRow(context.actor, programmeId),
            include: {
              plans: { where: { status: 'ACTIVE' }, include: { shares: true } },
              claims: { orderBy: { number: 'desc' }, take: 1 },
            },
          }),
        )
        const fresh = context.newId()
        const before = await writtenBefore(
          tx,
          context,
          idempotencyKey,
          'fileClaim',
          { programmeId, funderId, ...items },
          fresh,
        )
        if (before) return before
        const [plan] = programme.plans
        if (!plan) throw new RuleRefusal(refuse('NO_ACTIVE_PLAN', 'programmeId'))
        const share =
          plan.shares.find(
            (each) =>
              each.funderId === funderId &&
              toDay(each.fromDay) <= context.today &&
              context.today <= toDay(each.toDay),
          ) ?? plan.shares.findLast((each) => each.funderId === funderId)
        if (!share) throw new RuleRefusal(refuse('NOT_A_FUNDER', 'funderId'))
        const expenses = await tx.expense.findMany({
          where: { ...own, programmeId, id: { in: [...args.expenseIds] } },
          orderBy: { number: 'asc' },
        })
        if (expenses.length < new Set(args.expenseIds).size) found(null)
        const unpaid = expenses.find(({ paidOn }) => paidOn === null || toDay(paidOn) > context.today)
        if (unpaid) throw new RuleRefusal(refuse('EXPENSE_NOT_PAID', 'expenseIds', { item: unpaid.label }))
        const staff = await staffLines(tx, context, programmeId, funderId, args.staffMonthIds, context.today)
        const lines: Line[] = [
          ...expenses.map((each) => ({
            key: each.id,
            label: `Pièce ${each.number}, ${each.label}`,
            amount: Number(each.eligibleCents),
            method: null,
          })),
          ...staff.lines,
        ]
        const claimed = await tx.claimLine.findMany({
          where: {
            ...own,
            OR: [
              { expenseId: { in: [...args.expenseIds] } },
              { staffMonthId: { in: [...args.staffMonthIds] } },
            ],
          },
        })
        const presented = unwrap(
          fileClaim(
            lines.map(({ key, label, amount }) => ({ id: key, label, amount: cents(amount) })),
            new Set(claimed.flatMap(({ expenseId, staffMonthId }) => expenseId ?? staffMonthId ?? [])),
          ),
        )
        await tx.paymentClaim.create({
          data: {
            id: fresh,
            ...own,
            programmeId,
            funderId,
            number: (programme.claims[0]?.number ?? 0) + 1,
            filedOn: fromDay(context.today),
            presentedCents: BigInt(presented),
            requestedCents: BigInt(divideHalfUp(BigInt(presented) * BigInt(share.shareBps), 10_000n)),
            filedById: signerOf(context.actor),
          },
        })
        const expenseIds = new Set(expenses.map((each) => each.id))
        await tx.claimLine.createMany({
          data: lines.map(({ key, label, amount, method }) => ({
            id: context.newId(),
            ...own,
            claimId: fresh,
            expenseId: expenseIds.has(key) ? key : null,
            staffMonthId: expenseIds.has(key) ? null : key,
            label,
            method,
            amountCents: BigInt(amount),
          })),
        })
        await tx.timeSheet.updateMany({
          where: { ...own, id: { in: staff.sheetIds }, status: 'LOCKED' },
          data: { status: 'CLAIMED', statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await note('programme:write', 'PaymentClaim', fresh, { presentedCents: presented }, 'claim.filed')
        return fresh
      })
      return context.db.paymentClaim.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
)
