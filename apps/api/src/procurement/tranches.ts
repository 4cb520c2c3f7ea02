import { splitByShare } from '@cordee/domain/commitment/apportionment'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

builder.prismaObject('Tranche', {
  description: 'Une tranche d’un lot ; conditionnelle, elle dort tant qu’elle n’est pas affermie (R16).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    label: t.exposeString('label'),
    conditional: t.exposeBoolean('conditional'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    dueMinutes: t.expose('dueMinutes', { type: 'Minutes' }),
    affirmedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ affirmedOn }) => toDayOrNull(affirmedOn),
    }),
    commitments: t.relation('commitments', { query: { orderBy: { shareBps: 'desc' } } }),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  tranches: t.relation('tranches', { query: { orderBy: { number: 'asc' } } }),
}))
builder.prismaObjectFields('Commitment', (t) => ({
  tranche: t.relation('tranche', { nullable: true }),
}))

builder.mutationField('addTranche', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description:
      'Ajoute une tranche à un lot attribué ; ses heures se partagent entre les titulaires (R13, R16).',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      label: t.arg.string({ validate: z.string().trim().min(2, 'Nommez la tranche.').max(200) }),
      conditional: t.arg.boolean(),
      amountCents: t.arg({ type: 'Cents', required: false, validate: z.number().int().min(0) }),
      dueMinutes: t.arg({ type: 'Minutes', validate: z.number().int().min(0).max(60_000_000) }),
    },
    resolve: async (query, _root, args, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const lot = current(
          found(
            await tx.lot.findFirst({
              where: ownRow(context.actor, args.lotId),
              include: {
                holders: { orderBy: [{ lead: 'desc' }, { shareBps: 'desc' }, { organisationId: 'asc' }] },
                tranches: { select: { number: true } },
                contract: { select: { notifiedOn: true } },
                clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
              },
            }),
          ),
          args.version,
        )
        if (lot.holders.length === 0) throw new RuleRefusal(refuse('HOLDERS_MISSING', 'holders'))
        const version = lot.clause?.versions[0]
        if (!version) throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
        const parts = unwrap(
          splitByShare(
            minutes(args.dueMinutes),
            lot.holders.map(({ shareBps }) => basisPoints(shareBps)),
          ),
        )
        const awake = lot.contract.notifiedOn === null ? 'EXPECTED' : lot.serviceOrderOn ? 'ACTIVE' : 'OPEN'
        const trancheId = context.newId()
        await tx.tranche.create({
          data: {
            id: trancheId,
            ...own,
            lotId: lot.id,
            number: Math.max(0, ...lot.tranches.map(({ number }) => number)) + 1,
            label: args.label.trim(),
            conditional: args.conditional,
            amountCents: args.amountCents ?? null,
            dueMinutes: args.dueMinutes,
          },
        })
        const commitments = lot.holders.map((holder, index) => ({
          id: context.newId(),
          holder,
          minutes: parts[index] ?? 0,
        }))
        await tx.commitment.createMany({
          data: commitments.map(({ id, holder }) => ({
            id,
            ...own,
            lotId: lot.id,
            trancheId,
            label: args.label.trim(),
            holderId: holder.organisationId,
            shareBps: holder.shareBps,
            status: args.conditional ? ('DORMANT' as const) : awake,
            statusSince: fromDay(context.today),
          })),
        })
        await tx.obligationLine.createMany({
          data: commitments.map(({ id, holder, minutes: due }) => ({
            id: context.newId(),
            ...own,
            commitmentId: id,
            kind: 'TRANCHE',
            minutes: due,
            effectOn: fromDay(context.today),
            sentence: args.label.trim(),
            formula: `${formatHours(minutes(args.dueMinutes))} × ${formatPercent(basisPoints(holder.shareBps))}`,
            clauseVersionId: version.id,
          })),
        })
        await tx.lot.update({ where: { id: lot.id }, data: { version: { increment: 1 } } })
        await note('commitment:write', 'Lot', lot.id, { dueMinutes: args.dueMinutes }, 'lot.trancheAdded')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)
