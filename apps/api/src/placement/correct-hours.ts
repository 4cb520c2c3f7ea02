import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { isTrainingKind } from '@cordee/domain/placement/hours-entry'
import { countsAsValidated } from '@cordee/domain/placement/hours-month-lifecycle'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromMonth } from '../db/day.ts'
import { loadPolicies } from '../db/policy-in-force.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { answerContests } from './contested-month.ts'
import { countPlacement, type DeclaredLine } from './counting-facts.ts'
import {
  HoursKindEnum,
  idempotencyKey,
  lockPlacement,
  monthOfPlacement,
  mostMinutesAMonth,
} from './placement-month.ts'
import { compensate, countingPolicyFor, moved, rewrite } from './write-hours.ts'

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
      version: t.arg.int(),
      reason: t.arg.string({
        validate: z.string().trim().min(3, 'Écrivez la raison de la correction.').max(300),
      }),
      idempotencyKey: t.arg.string({ validate: idempotencyKey }),
    },
    resolve: async (query, _root, args, context) => {
      const reason = unwrap(parseFreeText(args.reason), 'reason')
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
        const month = current(found(monthOfPlacement(placement, args.month)), args.version)
        const said = { month: args.month, kind: args.kind ?? ('WORK' as const), minutes: args.minutes }
        const isSaid = (line: DeclaredLine) => line.month === said.month && line.kind === said.kind
        const counted = countPlacement(placement, {
          declared: [said],
          policyFor: countingPolicyFor(await loadPolicies(tx, placement.carrierId, ['counting']), placement),
          // Less work leaves less room for training, even where its month is locked.
          settled: (line) => countsAsValidated(line.state) && !isSaid(line) && !isTrainingKind(line.kind),
        })
        const writer = { carrierId: placement.carrierId, actorId: context.actor.id, newId: context.newId }
        const lines = counted.filter((line) => isSaid(line) || (isTrainingKind(line.kind) && moved(line)))
        await tx.hoursEntry.createMany({
          data: lines.flatMap((line) =>
            countsAsValidated(line.state) || isSaid(line)
              ? [compensate(writer, line, reason, context.today)]
              : rewrite(writer, line),
          ),
        })
        await tx.hoursMonth.update({ where: { id: month.id }, data: { version: { increment: 1 } } })
        await answerContests(tx, context, [month.id])
        await note(
          'hours:correct',
          'HoursMonth',
          month.id,
          { minutes: args.minutes, lines: lines.length },
          'hours.corrected',
        )
      })
      return context.db.hoursMonth.findUniqueOrThrow({ ...asked(query), where })
    },
  }),
)
