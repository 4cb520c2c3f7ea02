import { checkFormula } from '@cordee/domain/commitment/penalty-amount'
import { happened } from '@cordee/domain/kernel/happened'
import { z } from 'zod'
import { ownRow } from '../access/visibility.ts'
import { fromDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { write } from '../graphql/write.ts'
import { formulaOf, visibleCase, visibleCases } from './penalty-facts.ts'
import { PenaltyKindEnum } from './penalty-types.ts'

const caseOrder = orderedBy<Prisma.PenaltyCaseOrderByWithRelationInput>()(
  'PenaltyCaseOrder',
  'penalty_case',
  {
    WAITING_LONGEST: {
      description: 'Celui qui attend depuis le plus longtemps d’abord.',
      by: [{ statusSince: 'asc' }, { id: 'asc' }],
    },
    MOVED: {
      description: 'Celui qui a bougé le dernier d’abord.',
      by: [{ statusSince: 'desc' }, { id: 'desc' }],
    },
  },
)

interface CaseFilter {
  readonly open?: boolean | null | undefined
  readonly commitmentId?: string | null | undefined
}

const whereCase = (
  actor: Parameters<typeof visibleCases>[0],
  { open, commitmentId }: CaseFilter,
): Prisma.PenaltyCaseWhereInput => ({
  ...visibleCases(actor),
  ...given({ commitmentId }),
  ...(open ? { status: { not: 'CLOSED' } } : {}),
})

builder.queryFields((t) => ({
  penaltyCase: t.prismaField({
    type: 'PenaltyCase',
    nullable: true,
    subGraphs: holderOnly,
    authScopes: { may: 'penalty:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.penaltyCase.findFirst({ ...asked(query), where: visibleCase(actor, id) }),
  }),
  penaltyCases: t.prismaConnection({
    type: 'PenaltyCase',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les dossiers de pénalité, ceux qui attendent depuis longtemps d’abord.',
    authScopes: { may: 'penalty:read' },
    args: {
      open: t.arg.boolean({ required: false }),
      commitmentId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: caseOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.penaltyCase.count({ where: whereCase(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.penaltyCase.findMany({
        ...asked(query),
        where: whereCase(actor, args),
        orderBy: caseOrder.of(args.order),
      }),
  }),
}))

const amount = z.number().int().min(0, 'Un montant ne peut pas être négatif.')

builder.mutationFields((t) => ({
  recordPenaltyFormula: t.prismaField({
    type: 'Clause',
    subGraphs: ['facilitator'],
    description: 'La pénalité écrite au marché, avec son plafond ; sans elle il n’y en a pas (R66).',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      kind: t.arg({ type: PenaltyKindEnum }),
      amountCents: t.arg({ type: 'Cents', required: false, validate: amount }),
      smicHundredths: t.arg.int({ required: false, validate: z.number().int().min(1).max(10_000) }),
      capCents: t.arg({ type: 'Cents', required: false, validate: amount }),
    },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        current(found(await tx.clause.findFirst({ where: ownRow(context.actor, args.id) })), args.version)
        const formula = formulaOf({
          penaltyKind: args.kind,
          penaltyCents: args.amountCents ?? null,
          penaltySmicHundredths: args.smicHundredths ?? null,
        })
        if (formula) unwrap(checkFormula(formula))
        await tx.clause.update({
          where: { id: args.id },
          data: {
            penaltyKind: args.kind,
            penaltyCents: args.amountCents ?? null,
            penaltySmicHundredths: args.smicHundredths ?? null,
            penaltyCapCents: args.capCents ?? null,
            version: { increment: 1 },
          },
        })
        await note('clause:write', 'Clause', args.id, { penalty: args.kind })
      })
      return context.db.clause.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
  recordReception: t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'La réception et le décompte général : une pénalité oubliée du décompte est perdue (R36).',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      acceptedOn: t.arg({ type: 'Day', required: false }),
      finalAccountOn: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, args, context) => {
      // The works are accepted, or not yet; the day of a final account is known before it comes.
      if (args.acceptedOn) unwrap(happened(args.acceptedOn, context.today, 'acceptedOn'))
      await write(context, async (tx, note) => {
        const lot = current(
          found(await tx.lot.findFirst({ where: ownRow(context.actor, args.lotId) })),
          args.version,
        )
        await tx.lot.update({
          where: { id: lot.id },
          data: {
            acceptedOn: fromDayOrNull(args.acceptedOn) ?? lot.acceptedOn,
            finalAccountOn: fromDayOrNull(args.finalAccountOn) ?? lot.finalAccountOn,
            version: { increment: 1 },
          },
        })
        await note('commitment:write', 'Lot', lot.id, {
          acceptedOn: args.acceptedOn ?? null,
          finalAccountOn: args.finalAccountOn ?? null,
        })
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
}))
