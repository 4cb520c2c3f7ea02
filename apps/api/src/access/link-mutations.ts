import { type LinkAudience, linkAudiences } from '@cordee/domain/access/link'
import { refuse } from '@cordee/domain/access/refusals'
import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { z } from 'zod'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { AccessLink, LinkAudienceEnum } from './link-types.ts'
import { linkPurpose, sendLink } from './send-link.ts'
import { ownCarrier, ownRow, signerOf } from './visibility.ts'

type Facts = Pick<Parameters<typeof sendLink>[2], 'audience' | 'subject'>

/** One link, sent once, however often the button was pressed. */
const send = (context: Context, key: string, what: string, facts: (tx: Tx) => Promise<Facts>) =>
  write(context, async (tx, note) => {
    const { audience, subject } = await facts(tx)
    const id = context.newId()
    const before = await writtenBefore(tx, context, key, what, { audience, ...subject }, id)
    if (before) return before
    await sendLink(tx, context, {
      id,
      audience,
      subject,
      carrierId: carrierOf(context.actor),
      browser: null,
      sentById: signerOf(context.actor),
    })
    await note('link:send', 'AuthToken', id, { audience })
    return id
  })

const allowed = (kinds: readonly string[], audience: LinkAudience): LinkAudience => {
  if (!audiencesOf(kinds as OrganisationKind[]).includes(audience))
    throw new RuleRefusal(refuse('LINK_NOT_FOR_THEM', 'audience'))
  return audience
}

const key = z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100)
const shared = { subGraphs: ['facilitator' as const], errors: {}, authScopes: { may: 'link:send' as const } }

builder.mutationFields((t) => ({
  sendContactLink: t.prismaField({
    ...shared,
    type: AccessLink,
    description: 'Envoie à un contact le lien et le code de son espace, à l’adresse de sa fiche.',
    args: {
      contactId: t.arg({ type: 'Uuid' }),
      audience: t.arg({ type: LinkAudienceEnum }),
      idempotencyKey: t.arg.string({ validate: key }),
    },
    resolve: async (query, _root, { contactId, audience, idempotencyKey }, context) => {
      const id = await send(context, idempotencyKey, 'sendContactLink', async (tx) => {
        const contact = await tx.contact.findFirst({
          where: ownRow(context.actor, contactId),
          include: { organisation: { select: { kinds: true } } },
        })
        const { kinds } = found(contact).organisation
        return { audience: allowed(kinds, audience), subject: { kind: 'CONTACT', contactId } }
      })
      return context.db.authToken.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  sendAgencyLink: t.prismaField({
    ...shared,
    type: AccessLink,
    description: 'Envoie le lien des conseillers à la boîte commune d’une agence.',
    args: { organisationId: t.arg({ type: 'Uuid' }), idempotencyKey: t.arg.string({ validate: key }) },
    resolve: async (query, _root, { organisationId, idempotencyKey }, context) => {
      const id = await send(context, idempotencyKey, 'sendAgencyLink', async (tx) => {
        const { kinds } = found(
          await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }),
        )
        return { audience: allowed(kinds, 'ADVISER'), subject: { kind: 'ORGANISATION', organisationId } }
      })
      return context.db.authToken.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  sendJobseekerLink: t.prismaField({
    ...shared,
    type: AccessLink,
    description: 'Envoie à une personne le lien vers son suivi, par SMS ou par courriel.',
    args: { participantId: t.arg({ type: 'Uuid' }), idempotencyKey: t.arg.string({ validate: key }) },
    resolve: async (query, _root, { participantId, idempotencyKey }, context) => {
      const id = await send(context, idempotencyKey, 'sendJobseekerLink', async (tx) => {
        found(
          await tx.participant.findFirst({
            where: ownRow(context.actor, participantId),
            select: { id: true },
          }),
        )
        return { audience: 'JOBSEEKER', subject: { kind: 'PARTICIPANT', participantId } }
      })
      return context.db.authToken.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  revokeLink: t.prismaField({
    ...shared,
    type: AccessLink,
    description: 'Ferme l’accès : ce lien, ceux de la même personne pour le même espace, et leurs sessions.',
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const purpose = { in: linkAudiences.map((audience) => linkPurpose[audience]) }
        const link = found(await tx.authToken.findFirst({ where: { ...own, id, purpose } }))
        await tx.authToken.updateMany({
          where: {
            ...own,
            purpose: link.purpose,
            contactId: link.contactId,
            organisationId: link.organisationId,
            ...(link.participantId === null
              ? { participantId: null, workRequestId: link.workRequestId }
              : // What the person asked before there was a file leads to it too.
                {
                  OR: [
                    { participantId: link.participantId },
                    { workRequest: { participantId: link.participantId } },
                  ],
                }),
            revokedAt: null,
          },
          data: { revokedAt: new Date() },
        })
        await note('link:send', 'AuthToken', id, { revoked: true })
      })
      return context.db.authToken.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
