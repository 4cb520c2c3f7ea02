import { isPartnerScope } from '@cordee/domain/access/partner-scopes'
import { refuse } from '@cordee/domain/access/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { newPartnerSecret } from './partner-secret.ts'

const manage = { subGraphs: ['facilitator' as const], authScopes: { may: 'user:manage' as const } }
const aDay = 24 * 60 * 60_000

const PartnerSecret = builder.prismaObject('PartnerToken', {
  description: 'Un jeton d’un logiciel partenaire ; ce qu’il ouvre n’est montré qu’une fois.',
  authScopes: { may: 'user:manage' },
  fields: (t) => ({
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    scopes: t.exposeStringList('scopes', { description: 'Ce que ce jeton ouvre, et rien d’autre.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

const PartnerClient = builder.prismaObject('PartnerClient', {
  description: 'Le logiciel d’une agence partenaire.',
  authScopes: { may: 'user:manage' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    organisationName: t.string({
      select: { organisation: { select: { name: true } } },
      resolve: ({ organisation }) => organisation.name,
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    secrets: t.relation('tokens', {
      query: { where: { kind: 'SECRET' }, orderBy: { createdAt: 'desc' }, take: 10 },
    }),
  }),
})

const ShownSecret = builder
  .objectRef<{ client: string; secret: string; expiresAt: Date }>('ShownSecret')
  .implement({
    description: 'Montré une fois : à recopier maintenant.',
    authScopes: { may: 'user:manage' },
    fields: (t) => ({
      clientId: t.exposeString('client'),
      secret: t.exposeString('secret'),
      expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    }),
  })

builder.queryField('partnerClients', (t) =>
  t.prismaField({
    ...manage,
    type: [PartnerClient],
    resolve: (query, _root, _args, { db, actor }) =>
      db.partnerClient.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: { name: 'asc' },
        take: 100,
      }),
  }),
)

builder.mutationFields((t) => ({
  registerPartnerClient: t.prismaField({
    ...manage,
    type: PartnerClient,
    description: 'Ouvre la porte du logiciel d’une agence ; un jeton reste à créer.',
    errors: {},
    args: {
      organisationId: t.arg({ type: 'Uuid' }),
      name: t.arg.string({ validate: z.string().trim().min(2, 'Écrivez le nom du logiciel.').max(120) }),
    },
    resolve: async (query, _root, { organisationId, name }, context) => {
      const id = context.newId()
      await write(context, async (tx, note) => {
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
        await tx.partnerClient.create({
          data: { id, ...ownCarrier(context.actor), organisationId, name: name.trim() },
        })
        await note('user:manage', 'PartnerClient', id)
      })
      return context.db.partnerClient.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  closePartnerClient: t.prismaField({
    ...manage,
    type: PartnerClient,
    description:
      'Ferme la porte d’un logiciel, tout de suite et pour toujours : ses jetons, ce qu’ils ont ouvert.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        found(await tx.partnerClient.findFirst({ where: ownRow(context.actor, id) }))
        const open = { revokedAt: null }
        const data = { revokedAt: new Date() }
        // Closed twice, it was closed the first time.
        const { count } = await tx.partnerClient.updateMany({ where: { ...own, id, ...open }, data })
        if (count === 0) return
        await tx.partnerToken.updateMany({ where: { ...own, clientId: id, ...open }, data })
        await note('user:manage', 'PartnerClient', id, { closed: true })
      })
      return context.db.partnerClient.findFirstOrThrow({ ...asked(query), where: { ...own, id } })
    },
  }),
  createPartnerSecret: t.field({
    ...manage,
    type: ShownSecret,
    description:
      'Un jeton montré une fois, douze mois au plus, deux en service à la fois : le temps d’en changer.',
    errors: { types: [StepUpNeeded] },
    args: {
      clientId: t.arg({ type: 'Uuid' }),
      label: t.arg.string({ validate: z.string().trim().min(2, 'Dites à quoi il sert.').max(80) }),
      scopes: t.arg.stringList({
        validate: z
          .array(z.string().refine(isPartnerScope, 'Cette portée n’existe pas.'))
          .min(1, 'Cochez au moins une chose que ce jeton ouvre.'),
      }),
      days: t.arg.int({
        validate: z.number().int().min(1, 'Un jour au moins.').max(365, 'Un jeton vit douze mois au plus.'),
      }),
    },
    resolve: async (_root, { clientId, label, scopes, days }, context) => {
      requireStepUp(context)
      const now = new Date()
      const { secret, tokenHash } = newPartnerSecret()
      const expiresAt = new Date(now.getTime() + days * aDay)
      await write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        // One at a time for this client: two clicks at once must not make three tokens, nor one of a closed client.
        await tx.$queryRaw`SELECT id FROM partner_client WHERE id = ${clientId}::uuid FOR NO KEY UPDATE`
        found(await tx.partnerClient.findFirst({ where: { ...own, id: clientId, revokedAt: null } }))
        const serving = { ...own, clientId, kind: 'SECRET' as const, revokedAt: null, expiresAt: { gt: now } }
        if ((await tx.partnerToken.count({ where: serving })) >= 2)
          throw new RuleRefusal(refuse('TOO_MANY_TOKENS'))
        await tx.partnerToken.create({
          data: {
            ...own,
            id: context.newId(),
            tokenHash,
            clientId,
            label: label.trim(),
            scopes: [...new Set(scopes)],
            createdById: signerOf(context.actor),
            createdAt: now,
            expiresAt,
          },
        })
        await note('user:manage', 'PartnerClient', clientId, {
          token: 'created',
          days,
          scopes: scopes.join(' '),
        })
      })
      return { client: clientId, secret, expiresAt }
    },
  }),
  revokePartnerSecret: t.prismaField({
    ...manage,
    type: PartnerSecret,
    description: 'Ferme un jeton et ce qu’il a ouvert, tout de suite.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const token = found(await tx.partnerToken.findFirst({ where: { ...own, id, kind: 'SECRET' } }))
        await tx.partnerToken.updateMany({
          where: { ...own, OR: [{ id }, { secretId: id }], revokedAt: null },
          data: { revokedAt: new Date() },
        })
        await note('user:manage', 'PartnerClient', token.clientId, { token: 'revoked' })
      })
      return context.db.partnerToken.findFirstOrThrow({ ...asked(query), where: { ...own, id } })
    },
  }),
}))
