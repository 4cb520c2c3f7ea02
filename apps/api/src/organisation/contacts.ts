import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { ContactInput } from './types.ts'

builder.prismaObjectFields('Contact', (t) => ({
  leftOn: t.field({
    type: 'Day',
    nullable: true,
    description: 'N’est plus joignable ici depuis ce jour.',
    resolve: ({ leftOn }) => toDayOrNull(leftOn),
  }),
  successor: t.relation('successor', { nullable: true }),
  viewerCanEdit: t.boolean(viewerMay('organisation:write')),
  version: t.exposeInt('version'),
}))

builder.mutationFields((t) => ({
  editContact: t.prismaField({
    type: 'Contact',
    subGraphs: ['facilitator'],
    description: 'Corrige un contact ; il est vérifié du même coup.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), contact: t.arg({ type: ContactInput }) },
    resolve: async (query, _root, { id, version, contact }, context) => {
      const phone = contact.phone ? unwrap(parsePhone(contact.phone), 'phone') : null
      await write(context, async (tx, note) => {
        current(found(await tx.contact.findFirst({ where: ownRow(context.actor, id) })), version)
        await tx.contact.update({
          where: { id },
          data: {
            name: contact.name.trim(),
            role: contact.role,
            phone,
            email: contact.email ?? null,
            ...given({ prefersCalls: contact.prefersCalls }),
            verifiedOn: fromDay(context.today),
            version: { increment: 1 },
          },
        })
        await note('organisation:write', 'Contact', id)
      })
      return context.db.contact.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  verifyContact: t.prismaField({
    type: 'Contact',
    subGraphs: ['facilitator'],
    description: 'La personne répond encore à ce numéro et à ce rôle : vérifié aujourd’hui.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        current(found(await tx.contact.findFirst({ where: ownRow(context.actor, id) })), version)
        await tx.contact.update({
          where: { id },
          data: { verifiedOn: fromDay(context.today), version: { increment: 1 } },
        })
        await note('organisation:write', 'Contact', id, { verified: true })
      })
      return context.db.contact.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  replaceContact: t.prismaField({
    type: 'Contact',
    subGraphs: ['facilitator'],
    description:
      'Quelqu’un est parti : une autre personne reprend son rôle et les engagements dont elle était la correspondante.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      successor: t.arg({ type: ContactInput, required: false }),
    },
    resolve: async (query, _root, { id, version, successor }, context) => {
      const phone = successor?.phone ? unwrap(parsePhone(successor.phone), 'phone') : null
      const newId = successor ? context.newId() : null
      await write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        const old = current(found(await tx.contact.findFirst({ where: ownRow(context.actor, id) })), version)
        if (successor && newId) {
          await tx.contact.create({
            data: {
              id: newId,
              ...own,
              organisationId: old.organisationId,
              name: successor.name.trim(),
              role: successor.role,
              phone,
              email: successor.email ?? null,
              ...given({ prefersCalls: successor.prefersCalls }),
              verifiedOn: fromDay(context.today),
            },
          })
        }
        await tx.contact.update({
          where: { id },
          data: { leftOn: fromDay(context.today), successorId: newId, version: { increment: 1 } },
        })
        // Their links and sessions were theirs: whoever takes over is sent their own.
        await tx.authToken.updateMany({
          where: { ...own, contactId: id, revokedAt: null },
          data: { revokedAt: new Date() },
        })
        await tx.commitment.updateMany({
          where: { ...own, correspondentId: id },
          data: { correspondentId: newId, version: { increment: 1 } },
        })
        await note('organisation:write', 'Contact', id, { left: true })
      })
      return context.db.contact.findUniqueOrThrow({ ...asked(query), where: { id: newId ?? id } })
    },
  }),
}))
