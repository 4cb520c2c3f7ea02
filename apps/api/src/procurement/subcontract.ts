import { refuse } from '@cordee/domain/procurement/refusals'
import {
  acceptSubcontract,
  endSubcontract,
  subcontractNextActor,
} from '@cordee/domain/procurement/subcontract'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'

builder.prismaObject('Subcontract', {
  description: 'Un acte de sous-traitance : le titulaire doit toujours les heures (R55).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    holder: t.relation('holder'),
    subcontractor: t.relation('subcontractor'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    acceptedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ acceptedOn }) => toDayOrNull(acceptedOn),
    }),
    endedOn: t.field({ type: 'Day', nullable: true, resolve: ({ endedOn }) => toDayOrNull(endedOn) }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ acceptedOn, endedOn }) =>
        subcontractNextActor({ acceptedOn: toDayOrNull(acceptedOn), endedOn: toDayOrNull(endedOn) }),
    }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ acceptedOn, endedOn, notedOn }) => toDay(endedOn ?? acceptedOn ?? notedOn),
    }),
    viewerCanEdit: t.boolean(viewerMay('contract:write')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  subcontracts: t.relation('subcontracts', { query: { orderBy: [{ acceptedOn: 'asc' }, { id: 'asc' }] } }),
}))

builder.mutationFields((t) => ({
  recordSubcontract: t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Note un sous-traitant d’un titulaire du lot.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      holderId: t.arg({ type: 'Uuid' }),
      subcontractorId: t.arg({ type: 'Uuid' }),
      amountCents: t.arg({ type: 'Cents', required: false, validate: z.number().int().min(0) }),
      acceptedOn: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, args, context) => {
      await write(context, async (tx, note) => {
        const lot = current(
          found(
            await tx.lot.findFirst({
              where: ownRow(context.actor, args.lotId),
              include: { holders: true, subcontracts: true },
            }),
          ),
          args.version,
        )
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, args.subcontractorId) }))
        if (lot.holders.every(({ organisationId }) => organisationId !== args.holderId)) {
          throw new RuleRefusal(refuse('NOT_A_HOLDER', 'holderId'))
        }
        if (args.holderId === args.subcontractorId) {
          throw new RuleRefusal(refuse('SUBCONTRACTS_TO_ITSELF', 'subcontractorId'))
        }
        const known = lot.subcontracts.some(
          (each) => each.holderId === args.holderId && each.subcontractorId === args.subcontractorId,
        )
        if (known) throw new RuleRefusal(refuse('SUBCONTRACT_KNOWN', 'subcontractorId'))
        if (args.acceptedOn) {
          const notYet = { acceptedOn: null, endedOn: null }
          unwrap(acceptSubcontract(notYet, args.acceptedOn, context.today))
        }
        const id = context.newId()
        await tx.subcontract.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            lotId: lot.id,
            holderId: args.holderId,
            subcontractorId: args.subcontractorId,
            amountCents: args.amountCents ?? null,
            notedOn: fromDay(context.today),
            acceptedOn: fromDayOrNull(args.acceptedOn),
          },
        })
        await tx.lot.update({ where: { id: lot.id }, data: { version: { increment: 1 } } })
        await note('contract:write', 'Lot', lot.id, {}, 'lot.subcontracted')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
  acceptSubcontract: t.prismaField({
    type: 'Subcontract',
    subGraphs: ['facilitator'],
    description: 'L’acheteur a accepté ce sous-traitant.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), acceptedOn: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, acceptedOn }, context) => {
      await write(context, async (tx, note) => {
        const subcontract = current(
          found(await tx.subcontract.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const day = unwrap(
          acceptSubcontract(
            {
              acceptedOn: toDayOrNull(subcontract.acceptedOn),
              endedOn: toDayOrNull(subcontract.endedOn),
            },
            acceptedOn,
            context.today,
          ),
        )
        await tx.subcontract.update({
          where: { id },
          data: { acceptedOn: fromDay(day), version: { increment: 1 } },
        })
        await note('contract:write', 'Subcontract', id, { acceptedOn })
      })
      return context.db.subcontract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  endSubcontract: t.prismaField({
    type: 'Subcontract',
    subGraphs: ['facilitator'],
    description: 'Le sous-traitant a fini.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), endedOn: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, endedOn }, context) => {
      await write(context, async (tx, note) => {
        const subcontract = current(
          found(await tx.subcontract.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const facts = {
          acceptedOn: toDayOrNull(subcontract.acceptedOn),
          endedOn: toDayOrNull(subcontract.endedOn),
        }
        const day = unwrap(endSubcontract(facts, endedOn, context.today))
        await tx.subcontract.update({
          where: { id },
          data: { endedOn: fromDay(day), version: { increment: 1 } },
        })
        await note('contract:write', 'Subcontract', id, { endedOn })
      })
      return context.db.subcontract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
