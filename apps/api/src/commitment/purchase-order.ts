import { can } from '@cordee/domain/access/permissions'
import { refuse as refuseCommitment } from '@cordee/domain/commitment/refusals'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { cents, formatEuros } from '@cordee/domain/kernel/money'
import { dueByOrder, lastStandingOrder } from '@cordee/domain/procurement/due-hours'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { appendShared, lotToAmend } from './lot-to-amend.ts'

builder.prismaObject('PurchaseOrder', {
  description: 'Un bon de commande ; ajouté, jamais modifié.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    amountCents: t.expose('amountCents', { type: 'Cents' }),
    effectOn: t.field({ type: 'Day', resolve: ({ effectOn }) => toDay(effectOn) }),
    deltaMinutes: t.expose('deltaMinutes', { type: 'Minutes' }),
    cancels: t.relation('cancels', { nullable: true, description: 'Le bon que cette ligne annule.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Pourquoi il est annulé.' }),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  orders: t.relation('orders', { query: { orderBy: { number: 'asc' } } }),
  cancellableOrderId: t.id({
    nullable: true,
    description: 'Le dernier bon qui tient : le seul qui s’annule.',
    select: { orders: { orderBy: { number: 'asc' } } },
    resolve: ({ orders }, _args, { actor }) =>
      can(actor, 'commitment:adjust') ? lastStandingOrder(orders)?.id : null,
  }),
}))

builder.mutationField('recordOrder', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description:
      'Un bon de commande d’un accord-cadre : les heures s’acquièrent par tranche du cumul commandé (R10).',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      orderedCents: t.arg({
        type: 'Cents',
        validate: z.number().int().min(1, 'Écrivez le montant commandé.'),
      }),
      sliceCents: t.arg({
        type: 'Cents',
        required: false,
        description: 'Absente : celle écrite dans la clause.',
        validate: z.number().int().min(1),
      }),
      minutesPerSlice: t.arg({ type: 'Minutes', required: false, validate: z.number().int().min(1) }),
      effectOn: t.arg({ type: 'Day' }),
    },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const lot = await lotToAmend(tx, context, args.lotId, args.version)
        const last = lot.clause?.versions[0]
        if (!last) throw new RuleRefusal(refuse('CLAUSE_NOT_FOUND', null))
        const sliceCents = args.sliceCents ?? Number(last.sliceCents ?? 0)
        const minutesPerSlice = args.minutesPerSlice ?? last.minutesPerSlice ?? 0
        const slice = { slice: cents(sliceCents), minutesPerSlice: minutes(minutesPerSlice) }
        const orderedBefore = lot.orders.reduce((sum, order) => sum + Number(order.amountCents), 0)
        const order = { orderedBefore: cents(orderedBefore), order: cents(args.orderedCents) }
        const deltaMinutes = unwrap(dueByOrder({ ...order, ...slice })).dueMinutes
        const number = lot.orders.length + 1
        await tx.purchaseOrder.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            lotId: args.lotId,
            number,
            amountCents: args.orderedCents,
            effectOn: fromDay(args.effectOn),
            deltaMinutes,
          },
        })
        await appendShared(tx, context, lot, {
          kind: 'ORDER',
          deltaMinutes,
          effectOn: fromDay(args.effectOn),
          sentence: `Bon de commande de ${formatEuros(cents(args.orderedCents))}`,
          formula: `${formatHours(minutes(minutesPerSlice))} par tranche de ${formatEuros(cents(sliceCents))}`,
          clauseVersionId: last.id,
        })
        await tx.lot.update({ where: { id: args.lotId }, data: { version: { increment: 1 } } })
        await note('commitment:adjust', 'Lot', args.lotId, { order: number, deltaMinutes }, 'lot.ordered')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)

builder.mutationField('cancelOrder', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Annule le dernier bon de commande : une ligne contraire s’ajoute, rien n’est effacé.',
    errors: {},
    authScopes: { may: 'commitment:adjust' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      orderId: t.arg({ type: 'Uuid' }),
      reason: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez pourquoi.').max(300) }),
    },
    resolve: async (query, _root, args, context) => {
      const reason = unwrap(parseFreeText(args.reason), 'reason')
      await write(context, async (tx, note) => {
        const lot = await lotToAmend(tx, context, args.lotId, args.version)
        const order = found(lot.orders.find(({ id }) => id === args.orderId) ?? null)
        if (lastStandingOrder(lot.orders)?.id !== order.id)
          throw new RuleRefusal(refuseCommitment('ORDER_NOT_THE_LAST', 'orderId'))
        const number = lot.orders.length + 1
        const deltaMinutes = -order.deltaMinutes
        await tx.purchaseOrder.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            lotId: args.lotId,
            number,
            amountCents: -order.amountCents,
            effectOn: order.effectOn,
            deltaMinutes,
            cancelsId: order.id,
            reason,
          },
        })
        const clauseVersionId = found(lot.clause?.versions[0] ?? null).id
        await appendShared(tx, context, lot, {
          kind: 'ORDER',
          deltaMinutes,
          effectOn: order.effectOn,
          sentence: `Bon de commande ${order.number} annulé`,
          formula: reason,
          clauseVersionId,
        })
        await tx.lot.update({ where: { id: args.lotId }, data: { version: { increment: 1 } } })
        await note(
          'commitment:adjust',
          'Lot',
          args.lotId,
          { cancelled: order.number, deltaMinutes },
          'lot.ordered',
        )
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)
