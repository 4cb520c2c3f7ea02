import { can } from '@cordee/domain/access/permissions'
import { commitmentLifecycle } from '@cordee/domain/commitment/commitment-lifecycle'
import { formatMonth, lastDay, type Month } from '@cordee/domain/kernel/day'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { formatPercent } from '@cordee/domain/kernel/ratio'
import { refuse as refuseKernel } from '@cordee/domain/kernel/refusals'
import { dueByWorkedMonth, type WorkedMonth } from '@cordee/domain/procurement/due-hours'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { sameCarrier, visibleCommitments } from '../access/visibility.ts'
import { fromDay, fromMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly, staffAndHolders } from '../graphql/doors.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { OwedCommitmentRef, owed } from './holder-commitments.ts'
import { standings } from './types.ts'
import { loadWorkedTerms } from './worked-terms.ts'

/** A thousand people, all month, day and night. */
const mostMinutesAMonth = 1000 * 744 * 60

const WorkedMonthRef = builder.objectRef<WorkedMonth>('WorkedMonth').implement({
  subGraphs: staffAndHolders,
  description: 'Les heures travaillées d’un mois, tous salariés du titulaire ensemble (R08).',
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    workedMinutes: t.expose('workedMinutes', {
      type: 'Minutes',
      nullable: true,
      description: 'Null : à compléter, jamais zéro.',
    }),
  }),
})

const WorkedMonthInput = builder.inputType('WorkedMonthInput', {
  subGraphs: staffAndHolders,
  fields: (t) => ({
    month: t.field({ type: 'Month' }),
    workedMinutes: t.field({
      type: 'Minutes',
      required: false,
      description: 'Null : le total noté était une erreur, il est de nouveau à compléter.',
      validate: z.number().int().min(0).max(mostMinutesAMonth, 'Ce total est trop grand pour un mois.'),
    }),
  }),
})

const workedOf = async (context: Context, id: string) => (await standings(context).load(id))?.worked ?? null

builder.prismaObjectFields('Commitment', (t) => ({
  workedMonths: t.field({
    type: [WorkedMonthRef],
    nullable: true,
    description: 'Les mois d’une clause en part des heures travaillées ; null pour une autre clause (R08).',
    select: { id: true },
    resolve: async ({ id }, _args, context) => (await workedOf(context, id))?.months,
  }),
  viewerCanRecordWorked: t.boolean({
    select: { id: true },
    resolve: async ({ id }, _args, context) =>
      can(context.actor, 'commitment:adjust') && (await workedOf(context, id)) !== null,
  }),
}))

builder.objectFields(OwedCommitmentRef, (t) => ({
  workedMonths: t.field({
    type: [WorkedMonthRef],
    nullable: true,
    subGraphs: holderOnly,
    description: 'Les heures totales à dire, mois par mois ; null quand la clause ne les demande pas (R08).',
    resolve: async ({ id }, _args, context) => (await workedOf(context, id))?.months,
  }),
}))

interface Said {
  readonly month: Month
  readonly workedMinutes?: number | null | undefined
}

const howItChanged = (before: number | null, after: number | null): string => {
  if (before === null) return ''
  return after === null ? ', retirées' : ', corrigées'
}

/** Keeps what was said of the months, and adds to the ledger what it changes of what is due; all of it or nothing. */
const saveWorkedMonths = async (
  tx: Tx,
  context: Context,
  commitmentId: string,
  months: readonly Said[],
): Promise<{ version: number; deltaMinutes: number }> => {
  const own = sameCarrier(context.actor)
  const seen = { id: commitmentId, ...visibleCommitments(context.actor) }
  await tx.$executeRaw`SELECT 1 FROM commitment WHERE id = ${commitmentId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
  const commitment = found(await tx.commitment.findFirst({ where: seen }))
  const terms = (await loadWorkedTerms(tx, own.carrierId, [commitmentId])).get(commitmentId)
  if (!terms) throw new RuleRefusal(refuse('CLAUSE_NOT_IN_PERCENT', null))
  if (commitment.status === 'DORMANT' || commitmentLifecycle.isFinal(commitment.status))
    throw new RuleRefusal(refuseKernel('STEP_NOT_POSSIBLE', null))
  const { insertionRate } = terms
  const saidOn = fromDay(context.today)
  let { declared } = terms
  let deltaMinutes = 0
  for (const { month, workedMinutes: said } of months) {
    const workedMinutes = said == null ? null : minutes(said)
    const before = declared.get(month) ?? null
    if (before === workedMinutes) continue
    const due = unwrap(
      dueByWorkedMonth({ insertionRate, declared, month, workedMinutes, today: context.today }),
    )
    const where = { carrierId_commitmentId_month: { ...own, commitmentId, month: fromMonth(month) } }
    if (workedMinutes === null) await tx.workedMonth.delete({ where })
    else
      await tx.workedMonth.upsert({
        where,
        create: {
          id: context.newId(),
          ...own,
          commitmentId,
          month: fromMonth(month),
          minutes: workedMinutes,
          saidOn,
        },
        update: { minutes: workedMinutes, saidOn },
      })
    await tx.obligationLine.create({
      data: {
        id: context.newId(),
        ...own,
        commitmentId,
        kind: 'WORKED',
        minutes: due.dueMinutes,
        effectOn: fromDay(lastDay(month)),
        sentence: `Heures travaillées, ${formatMonth(month)}${howItChanged(before, workedMinutes)}`,
        formula:
          workedMinutes === null ? null : `${formatHours(workedMinutes)} × ${formatPercent(insertionRate)}`,
        clauseVersionId: terms.clauseVersionId,
      },
    })
    const after = new Map(declared)
    if (workedMinutes === null) after.delete(month)
    else after.set(month, workedMinutes)
    declared = after
    deltaMinutes += due.dueMinutes
  }
  return { version: commitment.version, deltaMinutes }
}

const commitmentId = 'Uuid' as const
const severalMonths = z.array(z.unknown()).min(1, 'Écrivez au moins un total.').max(60)

builder.mutationFields((t) => ({
  recordWorkedHours: t.prismaField({
    type: 'Commitment',
    subGraphs: ['facilitator'],
    description: 'Note les heures totales que le titulaire a travaillées, ou les corrige (R08).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      commitmentId: t.arg({ type: commitmentId }),
      version: t.arg.int(),
      months: t.arg({ type: [WorkedMonthInput], validate: severalMonths }),
    },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const saved = await saveWorkedMonths(tx, context, args.commitmentId, args.months)
        current(saved, args.version)
        await tx.commitment.update({
          where: { id: args.commitmentId },
          data: { version: { increment: 1 } },
        })
        const facts = { months: args.months.length, deltaMinutes: saved.deltaMinutes }
        await note('commitment:adjust', 'Commitment', args.commitmentId, facts, 'commitment.worked')
      })
      return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: args.commitmentId } })
    },
  }),
  declareWorkedHours: t.field({
    type: OwedCommitmentRef,
    subGraphs: holderOnly,
    description: 'Le titulaire dit ses heures totales, mois par mois, tous salariés ensemble (R08).',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'hours:declare' },
    args: {
      commitmentId: t.arg({ type: commitmentId }),
      version: t.arg.int(),
      months: t.arg({ type: [WorkedMonthInput], validate: severalMonths }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(100) }),
    },
    resolve: async (_root, { idempotencyKey, ...input }, context) => {
      const id = input.commitmentId
      await write(context, async (tx, note) => {
        if (await writtenBefore(tx, context, idempotencyKey, 'declareWorkedHours', input, id)) return
        const saved = await saveWorkedMonths(tx, context, id, input.months)
        current(saved, input.version)
        await tx.commitment.update({ where: { id }, data: { version: { increment: 1 } } })
        const facts = { months: input.months.length, deltaMinutes: saved.deltaMinutes }
        await note('hours:declare', 'Commitment', id, facts, 'commitment.worked')
      })
      return context.db.commitment.findFirstOrThrow({
        where: { id, ...visibleCommitments(context.actor) },
        include: owed,
      })
    },
  }),
}))
