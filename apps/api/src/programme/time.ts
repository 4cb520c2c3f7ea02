import { addDays, firstDay, lastDay, type Month, monthOf } from '@cordee/domain/kernel/day'
import { refuse } from '@cordee/domain/programme/refusals'
import { reopenTimeSheet, timeSheetLifecycle } from '@cordee/domain/programme/time-sheet'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

import { ActivityEnum, MyTimeRef } from './time-types.ts'

/** The sheet of a month, made with its first line; two lines at once wait for each other. */
const openSheet = async (tx: Tx, context: Context, userId: string, month: Month) => {
  const own = ownCarrier(context.actor)
  await tx.timeSheet.createMany({
    data: {
      id: context.newId(),
      ...own,
      userId,
      month: fromMonth(month),
      statusSince: fromDay(context.today),
    },
    skipDuplicates: true,
  })
  await tx.$executeRaw`SELECT 1 FROM time_sheet WHERE carrier_id = ${own.carrierId}::uuid AND user_id = ${userId}::uuid AND month = ${firstDay(month)}::date FOR UPDATE`
  return found(await tx.timeSheet.findFirst({ where: { ...own, userId, month: fromMonth(month) } }))
}

builder.mutationFields((t) => ({
  recordTime: t.field({
    type: MyTimeRef,
    subGraphs: ['facilitator'],
    description: 'Écrit mon temps d’un jour sur une ligne de la semaine ; zéro l’efface, réécrire remplace.',
    errors: {},
    authScopes: { may: 'timesheet:write' },
    args: {
      workedOn: t.arg({ type: 'Day' }),
      activity: t.arg({ type: ActivityEnum }),
      programmeId: t.arg({ type: 'Uuid', required: false }),
      epciCode: t.arg.string({ required: false }),
      minutes: t.arg({
        type: 'Minutes',
        validate: z.number().int().min(0).max(1440, 'Un jour a 24 heures.'),
      }),
      weekFrom: t.arg({ type: 'Day' }),
    },
    resolve: async (_root, args, context) => {
      const { workedOn, activity, minutes } = args
      const own = ownCarrier(context.actor)
      const userId = signerOf(context.actor)
      const line = { programmeId: args.programmeId ?? null, epciCode: args.epciCode ?? null }
      if (workedOn > context.today) throw new RuleRefusal(refuse('TIME_IN_FUTURE', 'workedOn'))
      await write(context, async (tx, note) => {
        if (args.programmeId)
          found(await tx.programme.findFirst({ where: ownRow(context.actor, args.programmeId) }))
        const sheet = await openSheet(tx, context, userId, monthOf(workedOn))
        if (sheet.status !== 'OPEN') throw new RuleRefusal(refuse('TIME_SHEET_SIGNED', 'workedOn'))
        const day = { ...own, userId, workedOn: fromDay(workedOn) }
        const others = await tx.timeEntry.findMany({ where: day })
        const same = others.filter(
          (each) =>
            each.activity === activity &&
            each.programmeId === line.programmeId &&
            each.epciCode === line.epciCode,
        )
        const ids = new Set(same.map(({ id }) => id))
        const rest = others.filter(({ id }) => !ids.has(id)).reduce((sum, each) => sum + each.minutes, 0)
        if (rest + minutes > 1440) throw new RuleRefusal(refuse('DAY_TOO_LONG', 'minutes'))
        await tx.timeEntry.deleteMany({ where: { ...own, id: { in: [...ids] } } })
        if (minutes > 0)
          await tx.timeEntry.create({ data: { id: context.newId(), ...day, activity, ...line, minutes } })
        await note('timesheet:write', 'TimeSheet', sheet.id, { workedOn, minutes })
      })
      return { from: args.weekFrom, to: addDays(args.weekFrom, 6) }
    },
  }),
  signTimeSheet: t.prismaField({
    type: 'TimeSheet',
    subGraphs: ['facilitator'],
    description: 'Signe ma feuille du mois ; elle ne change plus sans être rouverte.',
    errors: {},
    authScopes: { may: 'timesheet:write' },
    args: { month: t.arg({ type: 'Month' }), version: t.arg.int() },
    resolve: async (query, _root, { month, version }, context) => {
      const userId = signerOf(context.actor)
      const id = await write(context, async (tx, note) => {
        const sheet = current(await openSheet(tx, context, userId, month), version)
        const status = unwrap(timeSheetLifecycle.next(sheet.status, 'signByEmployee'))
        if (lastDay(month) > context.today) throw new RuleRefusal(refuse('MONTH_NOT_OVER', 'month'))
        await tx.timeSheet.update({
          where: { id: sheet.id },
          data: {
            status,
            statusSince: fromDay(context.today),
            signedEmployeeOn: fromDay(context.today),
            reopenReason: null,
            version: { increment: 1 },
          },
        })
        await note('timesheet:write', 'TimeSheet', sheet.id, { status }, 'timesheet.signed')
        return sheet.id
      })
      return context.db.timeSheet.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  countersignTimeSheet: t.prismaField({
    type: 'TimeSheet',
    subGraphs: ['facilitator'],
    description: 'Signe en responsable la feuille d’une autre personne, et la verrouille.',
    errors: {},
    authScopes: { may: 'timesheet:sign' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const managerId = signerOf(context.actor)
      await write(context, async (tx, note) => {
        const sheet = current(
          found(await tx.timeSheet.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (sheet.userId === managerId) throw new RuleRefusal(refuse('OWN_TIME_SHEET', 'id'))
        const signed = unwrap(timeSheetLifecycle.next(sheet.status, 'signByManager'))
        const status = unwrap(timeSheetLifecycle.next(signed, 'lock'))
        await tx.timeSheet.update({
          where: { id },
          data: {
            status,
            statusSince: fromDay(context.today),
            signedManagerOn: fromDay(context.today),
            managerId,
            version: { increment: 1 },
          },
        })
        await note('timesheet:sign', 'TimeSheet', id, { status }, 'timesheet.locked')
      })
      return context.db.timeSheet.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  reopenTimeSheet: t.prismaField({
    type: 'TimeSheet',
    subGraphs: ['facilitator'],
    description: 'Rouvre une feuille signée, avec une raison ; réclamée, elle ne se rouvre plus.',
    errors: {},
    authScopes: { may: 'timesheet:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: z.string().max(500) }),
    },
    resolve: async (query, _root, { id, version, reason }, context) => {
      await write(context, async (tx, note) => {
        const sheet = current(
          found(
            await tx.timeSheet.findFirst({
              where: { ...ownRow(context.actor, id), userId: signerOf(context.actor) },
            }),
          ),
          version,
        )
        const status = unwrap(reopenTimeSheet(sheet.status, reason))
        await tx.timeSheet.update({
          where: { id },
          data: {
            status,
            statusSince: fromDay(context.today),
            signedEmployeeOn: null,
            signedManagerOn: null,
            managerId: null,
            reopenReason: reason.trim(),
            version: { increment: 1 },
          },
        })
        await note('timesheet:write', 'TimeSheet', id, { status }, 'timesheet.reopened')
      })
      return context.db.timeSheet.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
}))
