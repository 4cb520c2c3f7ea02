import { minutes } from '@cordee/domain/kernel/minutes'
import { cents, formatEuros } from '@cordee/domain/kernel/money'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { amend } from '@cordee/domain/procurement/amendment'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, signerOf } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { type AmendedLot, appendShared, lotToAmend } from './lot-to-amend.ts'

const dueBefore = (lot: AmendedLot) =>
  minutes(lot.commitments.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.minutes, 0))

builder.mutationField('amendLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Un avenant : l’engagement suit au-dessus du seuil, sinon il est seulement noté (R14, R15).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      amountDeltaCents: t.arg({
        type: 'Cents',
        validate: z
          .number()
          .int()
          .refine((value) => value !== 0, 'Un avenant change le montant.'),
      }),
      effectOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, { lotId, version, amountDeltaCents, effectOn }, context) => {
      await write(context, async (tx, note) => {
        const lot = await lotToAmend(tx, context, lotId, version)
        const last = lot.clause?.versions[0]
        if (!lot.clause || !last) throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
        if (!last.amountCents || !last.labourShareBps || !last.hourlyCostCents || !last.insertionRateBps) {
          throw new RuleRefusal(refuse('CLAUSE_NOT_ON_AN_AMOUNT', null))
        }
        const amountBefore = cents(Number(last.amountCents))
        const effect = amend({
          amountBefore,
          amountDelta: cents(amountDeltaCents),
          labourShare: basisPoints(last.labourShareBps),
          hourlyCost: cents(last.hourlyCostCents),
          insertionRate: basisPoints(last.insertionRateBps),
          dueBefore: dueBefore(lot),
        })
        const number = lot.amendments.length + 1
        await tx.amendment.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            lotId,
            number,
            amountCents: amountDeltaCents,
            effectOn: fromDay(effectOn),
            changesDue: effect.effect === 'NEW_VERSION',
            dueDeltaMinutes: effect.deltaMinutes,
          },
        })
        if (effect.effect === 'NEW_VERSION') {
          const versionId = context.newId()
          await tx.clauseVersion.create({
            data: {
              id: versionId,
              ...ownCarrier(context.actor),
              clauseId: lot.clause.id,
              number: last.number + 1,
              origin: 'AMENDMENT',
              amountCents: amountBefore + amountDeltaCents,
              labourShareBps: last.labourShareBps,
              hourlyCostCents: last.hourlyCostCents,
              insertionRateBps: last.insertionRateBps,
              dueMinutes: effect.dueMinutes,
              trace: effect.trace.map((step) => ({ ...step })),
              scope: last.scope,
              eligiblePublics: last.eligiblePublics,
              facilitatorContact: last.facilitatorContact,
              createdById: signerOf(context.actor),
            },
          })
          await appendShared(tx, context, lot, {
            kind: 'AMENDMENT',
            deltaMinutes: effect.deltaMinutes,
            effectOn: fromDay(effectOn),
            sentence: `Avenant ${number}, ${amountDeltaCents > 0 ? '+ ' : '− '}${formatEuros(cents(Math.abs(amountDeltaCents)))}`,
            formula: effect.trace[1]?.formula ?? null,
            clauseVersionId: versionId,
          })
        }
        await tx.lot.update({ where: { id: lotId }, data: { version: { increment: 1 } } })
        await note(
          'commitment:adjust',
          'Lot',
          lotId,
          { amendment: number, deltaMinutes: effect.deltaMinutes },
          'lot.amended',
        )
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
    },
  }),
)
