import type { Month } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { type HoursMonthEvent, hoursMonthLifecycle } from '@cordee/domain/placement/hours-month-lifecycle'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, fromMonth } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { lockMonths } from './placement-month.ts'
import { recountPlacement } from './recount-hours.ts'

interface Step {
  readonly placementId: string
  readonly month: Month
  readonly version: number
  readonly event: Extract<HoursMonthEvent, 'review' | 'sendBack' | 'reject' | 'reopen'>
  readonly reason?: string
}

/** What follows from a step outside of the month: whoever waits is told, and what it changed is counted again. */
const told = {
  review: 'hours.reviewed',
  sendBack: 'hours.returned',
  reject: 'hours.rejected',
  reopen: 'hours.reopened',
}
const changesWhatCounts: ReadonlySet<string> = new Set(['reject', 'reopen'])

const whereMonth = ({ actor }: Context, { placementId, month }: Pick<Step, 'placementId' | 'month'>) => ({
  carrierId_placementId_month: { ...ownCarrier(actor), placementId, month: fromMonth(month) },
})

/** One month, one step of its life; a refused month counts nothing, and the others are counted again without it. */
const takeStep = async (context: Context, { event, reason, version, ...which }: Step): Promise<void> => {
  const returnedReason = reason === undefined ? null : unwrap(parseFreeText(reason), 'reason')
  const where = whereMonth(context, which)
  await write(context, async (tx, note) => {
    await lockMonths(tx, context, [which])
    const row = current(found(await tx.hoursMonth.findUnique({ where })), version)
    const status = unwrap(hoursMonthLifecycle.next(row.status, event))
    await tx.hoursMonth.update({
      where: { id: row.id },
      data: { status, statusSince: fromDay(context.today), returnedReason, version: { increment: 1 } },
    })
    if (changesWhatCounts.has(event)) {
      const { actor, newId } = context
      await recountPlacement(tx, { ...ownCarrier(actor), actorId: actor.id, newId }, which.placementId)
    }
    await note('hours:validate', 'HoursMonth', row.id, { to: status }, told[event])
  })
}

const reasoned = (message: string) => z.string().trim().min(3, message).max(300)

builder.mutationFields((t) => ({
  reviewHours: t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Commence la vérification d’un mois : qui déclare le lit, et ne le change plus.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: { placementId: t.arg({ type: 'Uuid' }), month: t.arg({ type: 'Month' }), version: t.arg.int() },
    resolve: async (query, _root, which, context) => {
      await takeStep(context, { ...which, event: 'review' })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where: whereMonth(context, which) })
    },
  }),
  returnHours: t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Renvoie un mois à compléter, et dit quoi.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reasoned('Écrivez ce qui est à compléter.') }),
    },
    resolve: async (query, _root, { reason, ...which }, context) => {
      await takeStep(context, { ...which, event: 'sendBack', reason })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where: whereMonth(context, which) })
    },
  }),
  rejectHours: t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Refuse un mois, et dit pourquoi : rien n’en compte.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reasoned('Écrivez pourquoi ce mois est refusé.') }),
    },
    resolve: async (query, _root, { reason, ...which }, context) => {
      await takeStep(context, { ...which, event: 'reject', reason })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where: whereMonth(context, which) })
    },
  }),
  reopenHours: t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Revient sur un refus : le mois est de nouveau à vérifier.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: { placementId: t.arg({ type: 'Uuid' }), month: t.arg({ type: 'Month' }), version: t.arg.int() },
    resolve: async (query, _root, which, context) => {
      await takeStep(context, { ...which, event: 'reopen' })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where: whereMonth(context, which) })
    },
  }),
}))
