import { checkShare, type DataSharePurpose, shareHolds } from '@cordee/domain/participant/data-share'
import { refuse } from '@cordee/domain/participant/refusals'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { takeShareBack } from '../db/agreements.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { DataSharePurposeEnum } from './types.ts'

builder.prismaObject('DataShare', {
  description: 'Un partage que la personne a accepté : à qui, pour quoi, de quand à quand.',
  authScopes: { may: 'participant:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    purpose: t.field({ type: DataSharePurposeEnum, resolve: ({ purpose }) => purpose as DataSharePurpose }),
    organisation: t.relation('organisation', {
      nullable: true,
      description: 'Null : tout employeur du territoire.',
    }),
    fromDay: t.field({ type: 'Day', resolve: (share) => toDay(share.fromDay) }),
    toDay: t.field({ type: 'Day', nullable: true, resolve: (share) => toDayOrNull(share.toDay) }),
    revokedOn: t.field({ type: 'Day', nullable: true, resolve: ({ revokedOn }) => toDayOrNull(revokedOn) }),
    holds: t.boolean({
      description: 'Vaut-il aujourd’hui ?',
      resolve: (share, _args, { today }) =>
        shareHolds(
          {
            from: toDay(share.fromDay),
            to: toDayOrNull(share.toDay),
            revokedOn: toDayOrNull(share.revokedOn),
          },
          today,
        ),
    }),
    viewerCanEdit: t.boolean(viewerMay('participant:write')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObjectFields('Participant', (t) => ({
  shares: t.relation('shares', { query: { orderBy: [{ fromDay: 'desc' }, { id: 'desc' }] } }),
}))

builder.mutationFields((t) => ({
  recordShare: t.prismaField({
    type: 'DataShare',
    subGraphs: ['facilitator'],
    description: 'Note que la personne accepte un partage de ses données.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: {
      participantId: t.arg({ type: 'Uuid' }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      purpose: t.arg({ type: DataSharePurposeEnum }),
      toDay: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, { participantId, organisationId, purpose, toDay: to }, context) => {
      const { actor, today } = context
      unwrap(checkShare(to ?? null, today))
      const id = context.newId()
      await write(context, async (tx, note) => {
        found(
          await tx.participant.findFirst({ where: { ...ownRow(actor, participantId), anonymised: false } }),
        )
        if (organisationId) found(await tx.organisation.findFirst({ where: ownRow(actor, organisationId) }))
        // Twice the same click is one share.
        const same = await tx.dataShare.findFirst({
          where: {
            ...ownCarrier(actor),
            participantId,
            organisationId: organisationId ?? null,
            purpose,
            fromDay: fromDay(today),
            revokedOn: null,
          },
        })
        if (same) throw new RuleRefusal(refuse('SHARE_KNOWN', 'purpose'))
        await tx.dataShare.createMany({
          data: {
            id,
            ...ownCarrier(actor),
            participantId,
            organisationId: organisationId ?? null,
            purpose,
            fromDay: fromDay(today),
            toDay: fromDayOrNull(to),
            recordedById: signerOf(actor),
          },
        })
        await note('participant:write', 'Participant', participantId, { share: purpose })
      })
      return context.db.dataShare.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  revokeShare: t.prismaField({
    type: 'DataShare',
    subGraphs: ['facilitator'],
    description: 'La personne retire son accord : plus rien n’est montré dès maintenant.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const share = current(
          found(await tx.dataShare.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await takeShareBack(tx, share, context.today, (...line) => note('participant:write', ...line))
      })
      return context.db.dataShare.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  recordObjection: t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'La personne ne veut plus être proposée, ou le veut de nouveau (RGPD art. 21).',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { participantId: t.arg({ type: 'Uuid' }), version: t.arg.int(), objects: t.arg.boolean() },
    resolve: async (query, _root, { participantId, version, objects }, context) => {
      await write(context, async (tx, note) => {
        const where = { ...ownRow(context.actor, participantId), anonymised: false }
        current(found(await tx.participant.findFirst({ where })), version)
        await tx.participant.update({
          where: { id: participantId },
          data: { objectedOn: objects ? fromDay(context.today) : null, version: { increment: 1 } },
        })
        await note('participant:write', 'Participant', participantId, { objects })
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
}))
