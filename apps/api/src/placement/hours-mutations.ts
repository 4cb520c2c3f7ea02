import type { Month } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { countingReasonLabels } from '@cordee/domain/placement/counting'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import { countsAsValidated, hoursMonthLifecycle } from '@cordee/domain/placement/hours-month-lifecycle'
import { refuse } from '@cordee/domain/placement/refusals'
import { z } from 'zod'
import { declarablePlacements, ownCarrier, sameCarrier, signerOf } from '../access/visibility.ts'
import { fromMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, staffAndHolders } from '../graphql/doors.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { countMonth, type PlacementToCount } from './counting-facts.ts'
import {
  HoursKindEnum,
  idempotencyKey,
  lockPlacement,
  monthOfPlacement,
  mostMinutesAMonth,
} from './placement-month.ts'

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
    keptWithReason: t.string({ required: false, validate: z.string().max(300) }),
  }),
})

interface Line {
  readonly month: Month
  readonly minutes: number
  readonly kind: HoursKind
  readonly keptWithReason: string | null
}

/** The month as it is declared now: what was there is reversed, what is said is added. */
const declareMonth = async (tx: Tx, context: Context, placement: PlacementToCount, line: Line) => {
  const known = monthOfPlacement(placement, line.month)
  if (known && countsAsValidated(known.status)) throw new RuleRefusal(refuse('MONTH_LOCKED', 'month'))
  const own = sameCarrier(context.actor)
  const monthId = known?.id ?? context.newId()
  const status =
    known?.status === 'SUBMITTED'
      ? known.status
      : unwrap(hoursMonthLifecycle.next(known?.status ?? 'DRAFT', 'submit'))
  await tx.hoursMonth.upsert({
    where: { id: monthId },
    create: {
      id: monthId,
      ...own,
      placementId: placement.id,
      month: fromMonth(line.month),
      status,
      keptWithReason: line.keptWithReason,
    },
    update: {
      status,
      declaredAt: new Date(),
      keptWithReason: line.keptWithReason,
      version: { increment: 1 },
    },
  })
  const reversed = new Set(known?.entries.map((entry) => entry.reversesId))
  const standing = (known?.entries ?? []).filter(
    (entry) => entry.kind === line.kind && !reversed.has(entry.id) && entry.reversesId === null,
  )
  const counted = countMonth(placement, line.month, line.kind, line.minutes)
  await tx.hoursEntry.createMany({
    data: [
      ...standing.map((entry) => ({
        id: context.newId(),
        ...own,
        monthId,
        kind: entry.kind,
        minutes: -entry.minutes,
        countedMinutes: -entry.countedMinutes,
        reversesId: entry.id,
        createdById: context.actor.id,
      })),
      {
        id: context.newId(),
        ...own,
        monthId,
        kind: line.kind,
        minutes: line.minutes,
        countedMinutes: counted.counted,
        refused: counted.refused.map((each) => ({
          minutes: each.minutes,
          reason: countingReasonLabels[each.reason],
        })),
        createdById: context.actor.id,
      },
    ],
  })
  return monthId
}

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
        kind: line.kind ?? ('WORK' as const),
        keptWithReason: line.keptWithReason ? unwrap(parseFreeText(line.keptWithReason)) : null,
      }))
      await write(context, async (tx, note) => {
        if (await writtenBefore(tx, context, key, 'declareHours', declared, context.newId())) return
        const ids = [...new Set(declared.map((line) => line.placementId))].toSorted()
        for (const id of ids) {
          let placement = await lockPlacement(tx, context, id)
          const written = new Set<Month>()
          for (const line of declared.filter((each) => each.placementId === id)) {
            // Two kinds of hours in one month: the second sees the first.
            if (written.has(line.month)) placement = await lockPlacement(tx, context, id)
            written.add(line.month)
            const monthId = await declareMonth(tx, context, placement, line)
            await note(
              'hours:declare',
              'HoursMonth',
              monthId,
              { month: line.month, minutes: line.minutes },
              'hours.declared',
            )
          }
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
  fields: (t) => ({ placementId: t.field({ type: 'Uuid' }), month: t.field({ type: 'Month' }) }),
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
        const rows = await tx.hoursMonth.findMany({ where, orderBy: { id: 'asc' } })
        if (rows.length < new Set(months.map((each) => `${each.placementId} ${each.month}`)).size) found(null)
        for (const row of rows) {
          const validated = unwrap(hoursMonthLifecycle.next(row.status, 'validate'))
          const status = unwrap(hoursMonthLifecycle.next(validated, 'lock'))
          const { count } = await tx.hoursMonth.updateMany({
            where: { id: row.id, carrierId: row.carrierId, version: row.version },
            data: {
              status,
              validatedAt: new Date(),
              validatedById: signerOf(context.actor),
              version: { increment: 1 },
            },
          })
          if (count === 0) throw new RuleRefusal(refuse('MONTH_LOCKED', 'month'))
          await note('hours:validate', 'HoursMonth', row.id, { to: status }, 'hours.validated')
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

builder.mutationField('returnHours', (t) =>
  t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Renvoie un mois à compléter.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: { placementId: t.arg({ type: 'Uuid' }), month: t.arg({ type: 'Month' }) },
    resolve: async (query, _root, { placementId, month }, context) => {
      const where = {
        carrierId_placementId_month: { ...ownCarrier(context.actor), placementId, month: fromMonth(month) },
      }
      await write(context, async (tx, note) => {
        const row = found(await tx.hoursMonth.findUnique({ where }))
        const status = unwrap(hoursMonthLifecycle.next(row.status, 'sendBack'))
        await tx.hoursMonth.update({ where: { id: row.id }, data: { status, version: { increment: 1 } } })
        await note('hours:validate', 'HoursMonth', row.id, { to: status }, 'hours.returned')
      })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where })
    },
  }),
)
