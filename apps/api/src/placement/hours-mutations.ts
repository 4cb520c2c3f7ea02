import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { hoursMonthLifecycle } from '@cordee/domain/placement/hours-month-lifecycle'
import { z } from 'zod'
import { declarablePlacements, ownCarrier, sameCarrier, signerOf } from '../access/visibility.ts'
import { fromDay, fromMonth, toMonth } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, staffAndHolders } from '../graphql/doors.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { answerContests } from './contested-month.ts'
import { declareMonths } from './declare-months.ts'
import { HoursKindEnum, idempotencyKey, lockMonths, monthKey, mostMinutesAMonth } from './placement-month.ts'

const HoursLineInput = builder.inputType('HoursLineInput', {
  subGraphs: staffAndHolders,
  fields: (t) => ({
    placementId: t.field({ type: 'Uuid' }),
    month: t.field({ type: 'Month' }),
    minutes: t.field({
      type: 'Minutes',
      validate: z
        .number()
        .int()
        .min(0, 'Les heures ne peuvent pas être négatives.')
        .max(mostMinutesAMonth, 'Un mois n’a pas autant d’heures.'),
    }),
    kind: t.field({ type: HoursKindEnum, required: false }),
    version: t.int({ description: 'Celle du mois tel qu’il a été lu ; zéro quand rien n’en était dit.' }),
    keptWithReason: t.string({ required: false, validate: z.string().max(300) }),
  }),
})

builder.mutationField('declareHours', (t) =>
  t.prismaField({
    type: ['HoursMonth'],
    subGraphs: staffAndHolders,
    description: 'Déclare des mois, tous ou aucun. Zéro est une déclaration ; le silence n’en est pas une.',
    errors: answeredIn(staffAndHolders),
    authScopes: { may: 'hours:declare' },
    args: {
      lines: t.arg({
        type: [HoursLineInput],
        validate: z.array(z.unknown()).min(1, 'Rien à déclarer.').max(250),
      }),
      idempotencyKey: t.arg.string({ validate: idempotencyKey }),
    },
    resolve: async (query, _root, { lines, idempotencyKey: key }, context) => {
      const declared = lines.map((line) => ({
        placementId: line.placementId,
        month: line.month,
        minutes: line.minutes,
        version: line.version,
        kind: line.kind ?? ('WORK' as const),
        keptWithReason: line.keptWithReason
          ? unwrap(parseFreeText(line.keptWithReason), 'keptWithReason')
          : null,
      }))
      await write(context, async (tx, note) => {
        if (await writtenBefore(tx, context, key, 'declareHours', declared, context.newId())) return
        for (const { monthId, line } of await declareMonths(tx, context, declared)) {
          const { month, minutes } = line
          await note('hours:declare', 'HoursMonth', monthId, { month, minutes }, 'hours.declared')
        }
      })
      return context.db.hoursMonth.findMany({
        ...asked(query),
        where: {
          ...sameCarrier(context.actor),
          placement: declarablePlacements(context.actor),
          OR: declared.map(({ placementId, month }) => ({ placementId, month: fromMonth(month) })),
        },
        orderBy: [{ month: 'asc' }, { id: 'asc' }],
      })
    },
  }),
)

const MonthKeyInput = builder.inputType('MonthKeyInput', {
  fields: (t) => ({
    placementId: t.field({ type: 'Uuid' }),
    month: t.field({ type: 'Month' }),
    version: t.int({ description: 'Celle du mois tel qu’il a été lu : rien d’autre n’est validé.' }),
  }),
})

builder.mutationField('validateHours', (t) =>
  t.prismaField({
    type: ['HoursMonth'],
    subGraphs: ['facilitator'],
    description: 'Valide des mois déclarés et les verrouille, tous ou aucun.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: {
      months: t.arg({
        type: [MonthKeyInput],
        validate: z.array(z.unknown()).min(1, 'Rien à valider.').max(250),
      }),
    },
    resolve: async (query, _root, { months }, context) => {
      const where = {
        ...ownCarrier(context.actor),
        OR: months.map(({ placementId, month }) => ({ placementId, month: fromMonth(month) })),
      }
      await write(context, async (tx, note) => {
        await lockMonths(tx, context, months)
        const rows = await tx.hoursMonth.findMany({ where, orderBy: { id: 'asc' } })
        const versions = new Map(months.map((each) => [monthKey(each), each.version]))
        if (rows.length < versions.size) found(null)
        for (const row of rows) {
          const key = monthKey({ placementId: row.placementId, month: toMonth(row.month) })
          current(row, versions.get(key) ?? 0)
        }
        await answerContests(
          tx,
          context,
          rows.map(({ id }) => id),
        )
        const byStatus = Map.groupBy(rows, (row) => {
          const validated = unwrap(hoursMonthLifecycle.next(row.status, 'validate'))
          return unwrap(hoursMonthLifecycle.next(validated, 'lock'))
        })
        for (const [status, reached] of byStatus) {
          await tx.hoursMonth.updateMany({
            where: { ...ownCarrier(context.actor), id: { in: reached.map(({ id }) => id) } },
            data: {
              status,
              statusSince: fromDay(context.today),
              validatedAt: new Date(),
              validatedById: signerOf(context.actor),
              version: { increment: 1 },
            },
          })
          for (const { id } of reached)
            await note('hours:validate', 'HoursMonth', id, { to: status }, 'hours.validated')
        }
      })
      return context.db.hoursMonth.findMany({
        ...asked(query),
        where,
        orderBy: [{ month: 'asc' }, { id: 'asc' }],
      })
    },
  }),
)
