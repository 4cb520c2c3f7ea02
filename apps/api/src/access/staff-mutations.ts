import { refuse } from '@cordee/domain/access/refusals'
import { type StaffAccount as Account, changeAccount, readsFor } from '@cordee/domain/access/staff-account'
import { z } from 'zod'
import type { Tx } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
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

/** Who else may enter and keep accounts; whoever changes one of them waits for the other. */
const otherAdministrators = async (tx: Tx, { id, carrierId }: StaffUser): Promise<number> => {
  const rows = await tx.$queryRaw<{ id: string; keeps: boolean }[]>`
    SELECT id::text, disabled_at IS NULL AND (password_hash <> '' OR oidc_subject IS NOT NULL) AS keeps
    FROM staff_user WHERE carrier_id = ${carrierId}::uuid AND kind = 'ADMINISTRATOR' ORDER BY id FOR UPDATE`
  return rows.filter((row) => row.id !== id && row.keeps).length
}

const accountOf = ({ kind, organisationId, disabledAt }: StaffUser): Account => ({
  kind,
  organisationId,
  open: disabledAt === null,
})

/** An address is somebody's, whatever their carrier. */
const checkAddress = async ({ everyCarrier }: Context, email: string): Promise<void> => {
  if (await everyCarrier.staffUser.findUnique({ where: { email }, select: { id: true } }))
    throw new RuleRefusal(refuse('ACCOUNT_KNOWN', 'email'))
}

const emailArg = z.email('Cette adresse e-mail n’est pas complète.').max(200)
const nameArg = z.string().trim().min(2, 'Écrivez le nom de la personne.').max(120)

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
      email: t.arg.string({ validate: emailArg }),
      name: t.arg.string({ validate: nameArg }),
      kind: t.arg({ type: StaffKindEnum }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (query, _root, { email, name, kind, organisationId }, context) => {
      requireStepUp(context)
      const id = context.newId()
      const own = ownCarrier(context.actor)
      const reads = readsFor(kind)
      unwrap(changeAccount(null, { kind, organisationId: organisationId ?? null, open: true }, 0))
      const address = email.trim().toLowerCase()
      await checkAddress(context, address)
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
      await change(context, id, 'disabled', async (tx, user) => {
        const others = await otherAdministrators(tx, user)
        unwrap(changeAccount(accountOf(user), { ...accountOf(user), open: false }, others))
        await tx.staffUser.update({
          where: { id },
          data: { disabledAt: new Date(), version: { increment: 1 } },
        })
      })
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
        tx.staffUser.update({ where: { id }, data: { disabledAt: null, version: { increment: 1 } } }),
      )
      return context.db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  editStaff: t.prismaField({
    ...manage,
    type: StaffAccount,
    description:
      'Change le nom, l’adresse ou la sorte d’un compte ; une autre adresse ou une autre sorte ferme ce qui est ouvert, et les liens partis à l’ancienne ne servent plus.',
    errors: { types: [StepUpNeeded] },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      email: t.arg.string({ validate: emailArg }),
      name: t.arg.string({ validate: nameArg }),
      kind: t.arg({ type: StaffKindEnum }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (query, _root, { id, version, ...args }, context) => {
      requireStepUp(context)
      const email = args.email.trim().toLowerCase()
      await write(context, async (tx, note) => {
        const user = current(
          found(await tx.staffUser.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const organisationId = readsFor(args.kind) ? (args.organisationId ?? null) : null
        if (organisationId)
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
        const account = { ...accountOf(user), kind: args.kind, organisationId }
        unwrap(changeAccount(accountOf(user), account, await otherAdministrators(tx, user)))
        const moves = email !== user.email
        if (moves) await checkAddress(context, email)
        const name = args.name.trim()
        await tx.staffUser.update({
          where: { id },
          data: { email, name, kind: args.kind, organisationId, version: { increment: 1 } },
        })
        const now = new Date()
        if (moves) {
          await tx.authToken.updateMany({
            where: { carrierId: user.carrierId, staffUserId: id, usedAt: null, revokedAt: null },
            data: { revokedAt: now },
          })
        }
        if (moves || args.kind !== user.kind || organisationId !== user.organisationId)
          await closeSessionsOf(tx, user, now)
        await note('user:manage', 'StaffUser', id, {
          email: moves,
          name: name !== user.name,
          ...(args.kind === user.kind ? {} : { before: user.kind, kind: args.kind }),
        })
      })
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
