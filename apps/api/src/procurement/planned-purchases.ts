import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import {
  checkFulfils,
  checkPurchaseEdits,
  type PlannedPurchaseEvent,
  type PlannedPurchaseState,
  plannedPurchaseLifecycle,
} from '@cordee/domain/procurement/planned-purchase'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { BuyerCategoryEnum, ContractCategoryEnum } from './types.ts'

const PlannedPurchaseInput = builder.inputType('PlannedPurchaseInput', {
  description: 'Une ligne du programme d’achats d’un acheteur.',
  fields: (t) => ({
    subject: t.string({ validate: z.string().trim().min(3, 'Écrivez l’objet de l’achat.').max(1000) }),
    plannedOn: t.field({ type: 'Day' }),
    category: t.field({ type: ContractCategoryEnum, required: false }),
    amountCents: t.field({
      type: 'Cents',
      required: false,
      validate: z.number().int().min(0, 'Un montant ne peut pas être négatif.').max(1e15),
    }),
    communeCode: t.string({ required: false, validate: z.string().max(5) }),
    durationMonths: t.int({ required: false, validate: z.number().int().min(1).max(600) }),
  }),
})

interface Told {
  readonly added: number
  readonly alreadyThere: number
}

const ToldRef = builder.objectRef<Told>('PlannedPurchasesTold').implement({
  description: 'Ce qu’une liste a ajouté, et ce qui y était déjà.',
  fields: (t) => ({ added: t.exposeInt('added'), alreadyThere: t.exposeInt('alreadyThere') }),
})

const nameOf = (subject: string, plannedOn: Date): string =>
  `${plannedOn.toISOString()} ${subject.trim().toLowerCase()}`

const factsOf = (purchase: typeof PlannedPurchaseInput.$inferInput) => ({
  subject: unwrap(parseFreeText(purchase.subject), 'subject').trim(),
  plannedOn: fromDay(purchase.plannedOn),
  category: purchase.category ?? null,
  amountCents: purchase.amountCents ?? null,
  communeCode: purchase.communeCode || null,
  durationMonths: purchase.durationMonths ?? null,
})

/** A purchase that may take this step, and the state it leads to. */
const stepping = async (
  tx: Tx,
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
  event: PlannedPurchaseEvent,
) => {
  const purchase = current(
    found(await tx.plannedPurchase.findFirst({ where: ownRow(context.actor, id) })),
    version,
  )
  const status = unwrap(plannedPurchaseLifecycle.next(purchase.status as PlannedPurchaseState, event))
  return {
    purchase,
    moved: { status, statusSince: fromDay(context.today), version: { increment: 1 } },
  }
}

const reason = z.string().trim().min(3, 'Écrivez pourquoi cet achat est écarté.').max(1000)

/** A list told again is answered what it was answered: the journal keeps it, under the name of its first telling. */
const answeredBefore = async (tx: Tx, carrierId: string, told: string) => {
  const entry = await tx.journalEntry.findFirstOrThrow({
    where: { carrierId, objectKind: 'Organisation', facts: { path: ['told'], equals: told } },
  })
  const { added, alreadyThere } = entry.facts as { added: number; alreadyThere: number }
  return { added, alreadyThere }
}

builder.mutationFields((t) => ({
  tellPlannedPurchases: t.field({
    type: ToldRef,
    subGraphs: ['facilitator'],
    description:
      'Le programme d’achats d’un acheteur, une ligne ou deux cents : ce qui y est déjà (même objet, même jour) n’est pas ajouté.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      buyerId: t.arg({ type: 'Uuid' }),
      buyerCategory: t.arg({ type: BuyerCategoryEnum, required: false }),
      purchases: t.arg({
        type: [PlannedPurchaseInput],
        validate: z.array(z.unknown()).min(1, 'La liste est vide.').max(250) as never,
      }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (_root, { idempotencyKey, ...list }, context) =>
      write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        const { buyerId, buyerCategory, purchases } = list
        // One list at a time for one buyer: what is already there is then known.
        const [buyer] = await tx.$queryRaw<{ id: string }[]>`
          SELECT id FROM organisation WHERE id = ${buyerId}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
        found(buyer ?? null)
        const told = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'tellPlannedPurchases', list, told)
        if (before !== null) return answeredBefore(tx, own.carrierId, before)
        const known = await tx.plannedPurchase.findMany({
          where: { ...own, buyerId },
          select: { subject: true, plannedOn: true },
        })
        const names = new Set(known.map(({ subject, plannedOn }) => nameOf(subject, plannedOn)))
        const fresh = purchases.flatMap((purchase) => {
          const facts = factsOf(purchase)
          const name = nameOf(facts.subject, facts.plannedOn)
          if (names.has(name)) return []
          names.add(name)
          return [
            {
              id: context.newId(),
              ...own,
              buyerId,
              ...facts,
              buyerCategory: buyerCategory ?? null,
              statusSince: fromDay(context.today),
            },
          ]
        })
        await tx.plannedPurchase.createMany({ data: fresh })
        const answer = { added: fresh.length, alreadyThere: purchases.length - fresh.length }
        await note('contract:write', 'Organisation', buyerId, { ...answer, told })
        return answer
      }),
  }),
  keepPlannedPurchase: t.prismaField({
    type: 'PlannedPurchase',
    subGraphs: ['facilitator'],
    description:
      'Retient l’achat : un marché s’ouvre, avec ce qui est prévu ; ses dates réelles restent à dire.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const { purchase, moved } = await stepping(tx, context, args, 'keep')
        const own = ownCarrier(context.actor)
        const contractId = context.newId()
        await tx.procurementContract.create({
          data: {
            id: contractId,
            ...own,
            buyerId: purchase.buyerId,
            subject: purchase.subject,
            category: purchase.category,
            buyerCategory: purchase.buyerCategory,
            communeCode: purchase.communeCode,
            amountCents: purchase.amountCents,
            durationMonths: purchase.durationMonths,
            origin: 'MANUAL',
            considerations: ['UNKNOWN'],
            nextActorSince: fromDay(context.today),
          },
        })
        await tx.lot.create({
          data: {
            id: context.newId(),
            ...own,
            contractId,
            number: 1,
            title: purchase.subject,
            amountCents: purchase.amountCents,
          },
        })
        await tx.plannedPurchase.update({ where: { id: purchase.id }, data: { ...moved, contractId } })
        await note('contract:write', 'ProcurementContract', contractId, { lots: 1 }, 'contract.registered')
      })
      return context.db.plannedPurchase.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
  editPlannedPurchase: t.prismaField({
    type: 'PlannedPurchase',
    subGraphs: ['facilitator'],
    description:
      'L’acheteur a dit autre chose : la ligne est écrite de nouveau, tant qu’elle n’est pas un marché.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      input: t.arg({ type: PlannedPurchaseInput }),
      buyerCategory: t.arg({ type: BuyerCategoryEnum, required: false }),
    },
    resolve: async (query, _root, { id, version, input, buyerCategory }, context) => {
      await write(context, async (tx, note) => {
        const purchase = current(
          found(await tx.plannedPurchase.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        unwrap(checkPurchaseEdits(purchase.status as PlannedPurchaseState))
        await tx.plannedPurchase.update({
          where: { id },
          data: {
            ...factsOf(input),
            buyerCategory: buyerCategory === undefined ? purchase.buyerCategory : buyerCategory,
            version: { increment: 1 },
          },
        })
        await note('contract:write', 'PlannedPurchase', id, { startsOn: input.plannedOn })
      })
      return context.db.plannedPurchase.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  tiePlannedPurchase: t.prismaField({
    type: 'PlannedPurchase',
    subGraphs: ['facilitator'],
    description: 'Un marché déjà noté répond à cet achat : rien d’autre ne s’ouvre.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), contractId: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { contractId, ...args }, context) => {
      await write(context, async (tx, note) => {
        const { purchase, moved } = await stepping(tx, context, args, 'tie')
        const contract = found(
          await tx.procurementContract.findFirst({
            where: ownRow(context.actor, contractId),
            select: { buyerId: true, planned: { select: { id: true } } },
          }),
        )
        unwrap(
          checkFulfils(purchase.buyerId, {
            buyerId: contract.buyerId,
            fulfils: contract.planned?.id ?? null,
          }),
        )
        await tx.plannedPurchase.update({ where: { id: purchase.id }, data: { ...moved, contractId } })
        await note('contract:write', 'PlannedPurchase', purchase.id, { to: moved.status, contractId })
      })
      return context.db.plannedPurchase.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
  setPlannedPurchaseAside: t.prismaField({
    type: 'PlannedPurchase',
    subGraphs: ['facilitator'],
    description: 'Écarte l’achat, avec la raison.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), reason: t.arg.string({ validate: reason }) },
    resolve: async (query, _root, args, context) => {
      const setAsideReason = unwrap(parseFreeText(args.reason), 'reason').trim()
      await write(context, async (tx, note) => {
        const { purchase, moved } = await stepping(tx, context, args, 'setAside')
        await tx.plannedPurchase.update({ where: { id: purchase.id }, data: { ...moved, setAsideReason } })
        await note('contract:write', 'PlannedPurchase', purchase.id, { to: moved.status })
      })
      return context.db.plannedPurchase.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
  putPlannedPurchaseBack: t.prismaField({
    type: 'PlannedPurchase',
    subGraphs: ['facilitator'],
    description: 'Revient sur « écarté » : l’achat est de nouveau à trier.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const { purchase, moved } = await stepping(tx, context, args, 'putBack')
        await tx.plannedPurchase.update({
          where: { id: purchase.id },
          data: { ...moved, setAsideReason: null },
        })
        await note('contract:write', 'PlannedPurchase', purchase.id, { to: moved.status })
      })
      return context.db.plannedPurchase.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
}))
