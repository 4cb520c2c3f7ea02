import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'

builder.prismaObject('BuyerAgreement', {
  description: 'Une convention avec un donneur d’ordre.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    buyer: t.relation('buyer'),
    title: t.exposeString('title'),
    scope: t.exposeString('scope', { nullable: true }),
    signedOn: t.field({ type: 'Day', resolve: ({ signedOn }) => toDay(signedOn) }),
    validFrom: t.field({ type: 'Day', resolve: ({ validFrom }) => toDay(validFrom) }),
    validUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ validUntil }) => toDayOrNull(validUntil),
    }),
    viewerCanEdit: t.boolean(viewerMay('contract:write')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Organisation', (t) => ({
  buyerAgreements: t.relation('buyerAgreements', {
    authScopes: { may: 'contract:read' },
    query: { orderBy: [{ validFrom: 'desc' }, { id: 'desc' }] },
  }),
}))

const agreementFields = {
  title: z.string().trim().min(3, 'Nommez la convention.').max(200),
  scope: z.string().trim().max(2000),
}

builder.mutationFields((t) => ({
  recordBuyerAgreement: t.prismaField({
    type: 'BuyerAgreement',
    subGraphs: ['facilitator'],
    description: 'Note une convention signée avec un donneur d’ordre.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      buyerId: t.arg({ type: 'Uuid' }),
      title: t.arg.string({ validate: agreementFields.title }),
      scope: t.arg.string({ required: false, validate: agreementFields.scope }),
      signedOn: t.arg({ type: 'Day' }),
      validFrom: t.arg({ type: 'Day' }),
      validUntil: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, args, context) => {
      unwrap(happened(args.signedOn, context.today, 'signedOn'))
      if (args.validUntil && args.validUntil < args.validFrom) {
        throw new RuleRefusal(refuse('DATES_REVERSED', 'validUntil'))
      }
      const scope = args.scope ? unwrap(parseFreeText(args.scope), 'scope') : null
      const id = context.newId()
      await write(context, async (tx, note) => {
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, args.buyerId) }))
        await tx.buyerAgreement.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            buyerId: args.buyerId,
            title: args.title.trim(),
            scope,
            signedOn: fromDay(args.signedOn),
            validFrom: fromDay(args.validFrom),
            validUntil: fromDayOrNull(args.validUntil),
          },
        })
        await note(
          'contract:write',
          'BuyerAgreement',
          id,
          { validFrom: args.validFrom },
          'buyerAgreement.signed',
        )
      })
      return context.db.buyerAgreement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  endBuyerAgreement: t.prismaField({
    type: 'BuyerAgreement',
    subGraphs: ['facilitator'],
    description: 'La convention finit ce jour-là.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), validUntil: t.arg({ type: 'Day' }) },
    resolve: async (query, _root, { id, version, validUntil }, context) => {
      await write(context, async (tx, note) => {
        const agreement = current(
          found(await tx.buyerAgreement.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (fromDay(validUntil) < agreement.validFrom) {
          throw new RuleRefusal(refuse('DATES_REVERSED', 'validUntil'))
        }
        await tx.buyerAgreement.update({
          where: { id },
          data: { validUntil: fromDay(validUntil), version: { increment: 1 } },
        })
        await note('contract:write', 'BuyerAgreement', id, { validUntil })
      })
      return context.db.buyerAgreement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
