import { splitByShare } from '@cordee/domain/commitment/apportionment'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { cents, formatEuros } from '@cordee/domain/kernel/money'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { amend } from '@cordee/domain/procurement/amendment'
import { dueBySlice } from '@cordee/domain/procurement/due-hours'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

const lotToAmend = async (tx: Tx, context: Context, lotId: string, version: number) =>
  current(
    found(
      await tx.lot.findFirst({
        where: ownRow(context.actor, lotId),
        include: {
          clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
          commitments: { include: { lines: true }, orderBy: { shareBps: 'desc' } },
          amendments: true,
        },
      }),
    ),
    version,
  )

type AmendedLot = Awaited<ReturnType<typeof lotToAmend>>

interface SharedLine {
  readonly kind: 'AMENDMENT' | 'ORDER'
  readonly deltaMinutes: number
  readonly effectOn: Date
  readonly sentence: string
  readonly formula: string | null
  readonly clauseVersionId: string
}

/** A change of the lot's due, shared among its holders to the hour. */
const appendShared = async (tx: Tx, context: Context, lot: AmendedLot, line: SharedLine) => {
  const { deltaMinutes, ...facts } = line
  const size = unwrap(
    splitByShare(
      minutes(Math.abs(deltaMinutes)),
      lot.commitments.map((each) => basisPoints(each.shareBps)),
    ),
  )
  await tx.obligationLine.createMany({
    data: lot.commitments.map((commitment, index) => ({
      id: context.newId(),
      ...ownCarrier(context.actor),
      commitmentId: commitment.id,
      minutes: Math.sign(deltaMinutes) * (size[index] ?? 0),
      ...facts,
    })),
  })
}

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
        if (
          !lot.clause ||
          !last?.amountCents ||
          !last.labourShareBps ||
          !last.hourlyCostCents ||
          !last.insertionRateBps
        ) {
          throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
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

builder.mutationField('recordOrder', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description:
      'Un bon de commande d’un accord-cadre : les heures s’acquièrent par tranche commandée (R10).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      orderedBeforeCents: t.arg({ type: 'Cents', validate: z.number().int().min(0) }),
      orderedCents: t.arg({
        type: 'Cents',
        validate: z.number().int().min(1, 'Écrivez le montant commandé.'),
      }),
      sliceCents: t.arg({ type: 'Cents', validate: z.number().int().min(1) }),
      minutesPerSlice: t.arg({ type: 'Minutes', validate: z.number().int().min(1) }),
      effectOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, args, context) => {
      const slice = { slice: cents(args.sliceCents), minutesPerSlice: minutes(args.minutesPerSlice) }
      const before = unwrap(dueBySlice({ invoiced: cents(args.orderedBeforeCents), ...slice }))
      const after = unwrap(
        dueBySlice({ invoiced: cents(args.orderedBeforeCents + args.orderedCents), ...slice }),
      )
      const deltaMinutes = after.dueMinutes - before.dueMinutes
      await write(context, async (tx, note) => {
        const lot = await lotToAmend(tx, context, args.lotId, args.version)
        const last = lot.clause?.versions[0]
        if (!last) throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
        await appendShared(tx, context, lot, {
          kind: 'ORDER',
          deltaMinutes,
          effectOn: fromDay(args.effectOn),
          sentence: `Bon de commande de ${formatEuros(cents(args.orderedCents))}`,
          formula: `${formatHours(minutes(args.minutesPerSlice))} par tranche de ${formatEuros(cents(args.sliceCents))}`,
          clauseVersionId: last.id,
        })
        await tx.lot.update({ where: { id: args.lotId }, data: { version: { increment: 1 } } })
        await note('commitment:adjust', 'Lot', args.lotId, { deltaMinutes }, 'lot.ordered')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)
