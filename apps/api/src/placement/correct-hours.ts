import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { correct } from '@cordee/domain/placement/correction'
import { countingReasonLabels } from '@cordee/domain/placement/counting'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromMonth } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { countMonth } from './counting-facts.ts'

import {
  HoursKindEnum,
  idempotencyKey,
  lockPlacement,
  monthOfPlacement,
  mostMinutesAMonth,
} from './placement-month.ts'

builder.mutationField('correctHours', (t) =>
  t.prismaField({
    type: 'HoursMonth',
    subGraphs: ['facilitator'],
    description: 'Corrige un mois verrouillé par une ligne compensatrice, avec sa raison (R38).',
    errors: {},
    authScopes: { may: 'hours:correct' },
    args: {
      placementId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
      minutes: t.arg({
        type: 'Minutes',
        validate: z.number().int().min(0, 'Les heures ne peuvent pas être négatives.').max(mostMinutesAMonth),
      }),
      kind: t.arg({ type: HoursKindEnum, required: false }),
      reason: t.arg.string({
        validate: z.string().trim().min(3, 'Écrivez la raison de la correction.').max(300),
      }),
      idempotencyKey: t.arg.string({ validate: idempotencyKey }),
    },
    resolve: async (query, _root, args, context) => {
      const reason = unwrap(parseFreeText(args.reason))
      const where = {
        carrierId_placementId_month: {
          ...ownCarrier(context.actor),
          placementId: args.placementId,
          month: fromMonth(args.month),
        },
      }
      await write(context, async (tx, note) => {
        const request = [args.placementId, args.month, args.kind ?? 'WORK', args.minutes, reason]
        if (await writtenBefore(tx, context, args.idempotencyKey, 'correctHours', request, context.newId()))
          return
        const placement = await lockPlacement(tx, context, args.placementId)
        const month = found(monthOfPlacement(placement, args.month))
        const kind: HoursKind = args.kind ?? 'WORK'
        const entries = month.entries.filter((entry) => entry.kind === kind)
        const last = found(entries.at(-1))
        const counted = countMonth(placement, args.month, kind, args.minutes)
        const correction = unwrap(
          correct({
            original: {
              entryId: last.id,
              month: args.month,
              minutes: minutes(entries.reduce((sum, entry) => sum + entry.minutes, 0)),
              countedMinutes: minutes(entries.reduce((sum, entry) => sum + entry.countedMinutes, 0)),
            },
            monthState: month.status,
            minutes: minutes(args.minutes),
            countedMinutes: counted.counted,
            reason,
            on: context.today,
          }),
        )
        const id = context.newId()
        await tx.hoursEntry.createMany({
          data: {
            id,
            ...ownCarrier(context.actor),
            monthId: month.id,
            kind,
            minutes: correction.deltaMinutes,
            countedMinutes: correction.deltaCountedMinutes,
            refused: counted.refused.map((each) => ({
              minutes: each.minutes,
              reason: countingReasonLabels[each.reason],
            })),
            reversesId: correction.reverses,
            correction: true,
            reason: correction.reason,
            createdById: context.actor.id,
          },
        })
        await note(
          'hours:correct',
          'HoursEntry',
          id,
          { deltaMinutes: correction.deltaMinutes },
          'hours.corrected',
        )
      })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where })
    },
  }),
)
