import { refuse } from '@cordee/domain/access/refusals'
import { z } from 'zod'
import type { Tx } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { issueToken } from './auth-token.ts'
import { closeSessionsOf } from './session.ts'
import { StaffAccount, StaffKindEnum } from './types.ts'
import { ownCarrier, ownRow, signerOf } from './visibility.ts'

const threeDays = 72 * 60 * 60_000

/** Writes to somebody that an account waits for them. */
const invite = async (tx: Tx, context: Context, user: { id: string; name: string }): Promise<void> => {
  const carrierId = carrierOf(context.actor)
  const now = new Date()
  const expiresAt = new Date(now.getTime() + threeDays)
  await tx.authToken.updateMany({
    where: { carrierId, staffUserId: user.id, purpose: 'STAFF_INVITATION', usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  const { token } = await issueToken(tx, context, {
    purpose: 'STAFF_INVITATION',
    carrierId,
    subject: { kind: 'STAFF', staffUserId: user.id },
    sentById: signerOf(context.actor),
    createdAt: now,
    expiresAt,
  })
  await queueMessage(tx, context, {
    carrierId,
    to: { kind: 'STAFF', id: user.id },
    channel: 'MAIL',
    purpose: 'INVITATION',
    subject: 'Votre compte Cordée',
    body: [
      `Bonjour ${user.name},`,
      `${context.actor.name} vous ouvre un compte dans l’espace Cordée.`,
      `${context.workspaceUrl}/mot-de-passe/${token}`,
      'Ce lien sert une fois, pendant trois jours. Gardez votre téléphone près de vous : il donnera vos codes.',
    ].join('\n\n'),
    expiresAt,
  })
}

const manage = { subGraphs: ['facilitator' as const], authScopes: { may: 'user:manage' as const } }

/** A change of somebody's account that also ends what they have open. */
const change = async (
  context: Context,
  id: string,
  what: string,
  act: (tx: Tx, user: StaffUser) => Promise<unknown>,
) =>
  write(context, async (tx, note) => {
    const user = found(await tx.staffUser.findFirst({ where: ownRow(context.actor, id) }))
    await act(tx, user)
    await closeSessionsOf(tx, user, new Date())
    await note('user:manage', 'StaffUser', id, { [what]: true })
  })

builder.queryField('staffAccounts', (t) =>
  t.prismaField({
    ...manage,
    type: [StaffAccount],
    description: 'Les comptes de la structure.',
    resolve: (query, _root, _args, { db, actor }) =>
      db.staffUser.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: { name: 'asc' },
        take: 200,
      }),
  }),
)

builder.mutationFields((t) => ({
  inviteStaff: t.prismaField({
    ...manage,
    type: StaffAccount,
    description: 'Ouvre un compte et écrit à la personne comment y entrer.',
    errors: { types: [StepUpNeeded] },
    args: {
      email: t.arg.string({ validate: z.email('Cette adresse e-mail n’est pas complète.').max(200) }),
      name: t.arg.string({ validate: z.string().trim().min(2, 'Écrivez le nom de la personne.').max(120) }),
      kind: t.arg({ type: StaffKindEnum }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (query, _root, { email, name, kind, organisationId }, context) => {
      requireStepUp(context)
      const id = context.newId()
      const own = ownCarrier(context.actor)
      const reads = kind === 'FUNDER_READER' || kind === 'ELECTED_OFFICIAL'
      if (reads && !organisationId)
        throw new RuleRefusal(refuse('READER_NEEDS_ORGANISATION', 'organisationId'))
      const address = email.trim().toLowerCase()
      if (
        await context.everyCarrier.staffUser.findUnique({ where: { email: address }, select: { id: true } })
      )
        throw new RuleRefusal(refuse('ACCOUNT_KNOWN', 'email'))
      await write(context, async (tx, note) => {
        if (reads && organisationId)
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
        await tx.staffUser.create({
          data: {
            id,
            ...own,
            email: address,
            name: name.trim(),
            kind,
            organisationId: reads ? (organisationId ?? null) : null,
            passwordHash: '',
          },
        })
        await invite(tx, context, { id, name: name.trim() })
        await note('user:manage', 'StaffUser', id, { kind })
      })
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  inviteStaffAgain: t.prismaField({
    ...manage,
    type: StaffAccount,
    description: 'Écrit une nouvelle invitation ; l’ancienne ne sert plus.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      await write(context, async (tx, note) => {
        const user = found(
          await tx.staffUser.findFirst({ where: { ...ownRow(context.actor, id), disabledAt: null } }),
        )
        await invite(tx, context, user)
        await note('user:manage', 'StaffUser', id, { invited: true })
      })
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  disableStaff: t.prismaField({
    ...manage,
    type: StaffAccount,
    description: 'Ferme un compte et ses sessions ; ce qui porte son nom reste.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      if (id === context.actor.id) throw new RuleRefusal(refuse('NOT_YOURSELF'))
      await change(context, id, 'disabled', (tx) =>
        tx.staffUser.update({ where: { id }, data: { disabledAt: new Date() } }),
      )
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  enableStaff: t.prismaField({
    ...manage,
    type: StaffAccount,
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      await change(context, id, 'enabled', (tx) =>
        tx.staffUser.update({ where: { id }, data: { disabledAt: null } }),
      )
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  resetStaffDevice: t.prismaField({
    ...manage,
    type: StaffAccount,
    description:
      'Téléphone perdu, ou autre identité : un autre sera choisi à la prochaine connexion, et l’identité reliée est oubliée.',
    errors: { types: [StepUpNeeded] },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      requireStepUp(context)
      await change(context, id, 'device', async (tx, user) => {
        await tx.staffRecoveryCode.deleteMany({ where: { carrierId: user.carrierId, userId: id } })
        await tx.staffUser.update({
          where: { id },
          data: { totpSecret: null, totpConfirmedAt: null, oidcSubject: null },
        })
      })
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
