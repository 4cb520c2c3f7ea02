import { acceptPassword } from '@cordee/domain/access/password-rule'
import { refuse } from '@cordee/domain/access/refusals'
import { z } from 'zod'
import type { AuthPurpose } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { found, NotAllowed, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { hashToken } from '../platform/secret.ts'
import { steadily } from '../platform/steady.ts'
import { noteAttempt, waitOrGo } from './attempts.ts'
import { hashFor, issueToken } from './auth-token.ts'
import { openHalfSession } from './half-session.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { newRecoveryCodes, secondFactorMatches } from './second-factor.ts'
import { actorOfUser, closeSessionsOf } from './session.ts'
import { SignInRefused } from './sign-in-throttle.ts'
import { SignInStepEnum } from './types.ts'

const facilitator = ['facilitator' as const]
const anyone = { subGraphs: facilitator, authScopes: { may: 'session:open' as const } }
const own = { subGraphs: facilitator, authScopes: { may: 'account:keep' as const } }
const password = z.string().min(1, 'Écrivez un mot de passe.').max(200)

/** One's own account: the row of whoever is signed in. */
const me = async ({ actor, db }: Context) => {
  if (actor.id === null) throw new NotAllowed()
  return found(await db.staffUser.findFirst({ where: { id: actor.id, carrierId: carrierOf(actor) } }))
}

/** What is kept of a named act holds a hash of its values: never of a password. */
const unnamed = ({ named: _named, ...context }: Context): Context => context

const halfAnHour = 30 * 60_000

/** Writes a link to choose another password; an unknown address gets the same answer after the same time. */
const sendRecovery = async (context: Context, email: string): Promise<void> => {
  const now = new Date()
  const db = context.everyCarrier
  const user = await db.staffUser.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (!user || user.disabledAt) return
  const lately = { staffUserId: user.id, purpose: 'STAFF_RECOVERY' as const }
  const since = new Date(now.getTime() - 2 * halfAnHour)
  if ((await db.authToken.count({ where: { ...lately, createdAt: { gt: since } } })) >= 3) return
  const expiresAt = new Date(now.getTime() + halfAnHour)
  await write({ ...context, db, actor: actorOfUser(user) }, async (tx, note) => {
    const { token } = await issueToken(tx, context, {
      purpose: 'STAFF_RECOVERY',
      carrierId: user.carrierId,
      subject: { kind: 'STAFF', staffUserId: user.id },
      createdAt: now,
      expiresAt,
    })
    await queueMessage(tx, context, {
      carrierId: user.carrierId,
      to: { kind: 'STAFF', id: user.id },
      channel: 'MAIL',
      purpose: 'ACCOUNT_RECOVERY',
      subject: 'Choisir un autre mot de passe',
      body: [
        'Bonjour,',
        'Quelqu’un, vous sans doute, a demandé un autre mot de passe pour l’espace Cordée.',
        `${context.workspaceUrl}/mot-de-passe/${token}`,
        'Ce lien sert une fois, pendant une demi-heure. Le code de votre téléphone sera demandé ensuite.',
        'Si ce n’est pas vous, ne faites rien : rien n’a changé.',
      ].join('\n\n'),
      expiresAt,
    })
    await note('session:open', 'StaffUser', user.id, { recovery: true })
  })
}

/** A new password for who holds a link that was sent to them: an invitation, or a forgotten password. */
const choosePassword = async (context: Context, purposes: AuthPurpose[], token: string, chosen: string) => {
  const now = new Date()
  const db = context.everyCarrier
  const link = await db.authToken.findFirst({
    where: {
      OR: purposes.map((purpose) => ({ purpose, tokenHash: hashFor(purpose, token) })),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    include: { staffUser: true },
  })
  const user = link?.staffUser
  if (!link || !user || user.disabledAt) throw new RuleRefusal(refuse('LINK_TOO_OLD'))
  const passwordHash = await hashPassword(unwrap(acceptPassword(chosen, user.email)))
  await write({ ...unnamed(context), db, actor: actorOfUser(user) }, async (tx, note) => {
    const { count } = await tx.authToken.updateMany({
      where: { id: link.id, usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0) throw new RuleRefusal(refuse('LINK_TOO_OLD'))
    await tx.staffUser.update({ where: { id: user.id }, data: { passwordHash } })
    await closeSessionsOf(tx, user, now)
    await note('session:open', 'StaffUser', user.id, { password: true })
  })
  return openHalfSession(context, user, now)
}

builder.mutationFields((t) => ({
  askForRecovery: t.boolean({
    ...anyone,
    description: 'Mot de passe oublié. La réponse est la même pour une adresse inconnue.',
    args: { email: t.arg.string({ validate: z.email('Cette adresse e-mail n’est pas complète.').max(200) }) },
    resolve: async (_root, { email }, context) => {
      await steadily(sendRecovery(context, email))
      return true
    },
  }),
  choosePassword: t.field({
    ...anyone,
    type: SignInStepEnum,
    description: 'Choisit son mot de passe par le lien reçu ; le second facteur reste demandé.',
    errors: {},
    args: {
      token: t.arg.string({ validate: z.string().max(100) }),
      password: t.arg.string({ validate: password }),
    },
    resolve: (_root, args, context) =>
      choosePassword(context, ['STAFF_INVITATION', 'STAFF_RECOVERY'], args.token, args.password),
  }),
  stepUp: t.boolean({
    ...own,
    description: 'Confirme que c’est bien soi, pour cinq minutes, par un code du téléphone.',
    errors: { types: [SignInRefused] },
    args: { code: t.arg.string({ validate: z.string().trim().min(6, 'Écrivez les six chiffres.').max(20) }) },
    resolve: async (_root, { code }, context) => {
      const now = new Date()
      const { everyCarrier, cipher, session } = context
      const user = await me(context)
      await waitOrGo(everyCarrier, user.email, now)
      const succeeded = await secondFactorMatches(everyCarrier, cipher, user, code, now)
      await noteAttempt(everyCarrier, user.email, succeeded, now)
      if (!succeeded || !session.token) throw new RuleRefusal(refuse('CODE_WRONG', 'code'))
      await context.db.staffSession.updateMany({
        where: { tokenHash: hashToken(session.token), userId: user.id },
        data: { steppedUpAt: now },
      })
      return true
    },
  }),
  changePassword: t.boolean({
    ...own,
    description: 'Change son mot de passe et ferme ses autres sessions.',
    errors: { types: [StepUpNeeded, SignInRefused] },
    args: { current: t.arg.string({ validate: password }), password: t.arg.string({ validate: password }) },
    resolve: async (_root, args, context) => {
      requireStepUp(context)
      const now = new Date()
      const user = await me(context)
      await waitOrGo(context.everyCarrier, user.email, now)
      const succeeded = await passwordMatches(user.passwordHash || null, args.current)
      await noteAttempt(context.everyCarrier, user.email, succeeded, now)
      if (!succeeded) throw new SignInRefused(0)
      const passwordHash = await hashPassword(unwrap(acceptPassword(args.password, user.email)))
      await write(unnamed(context), async (tx, note) => {
        await tx.staffUser.update({ where: { id: user.id }, data: { passwordHash } })
        await closeSessionsOf(tx, user, now, context.session.token)
        await note('account:keep', 'StaffUser', user.id, { password: true })
      })
      return true
    },
  }),
  renewRecoveryCodes: t.stringList({
    ...own,
    description: 'Dix nouveaux codes de secours ; les anciens ne servent plus.',
    errors: { types: [StepUpNeeded] },
    resolve: async (_root, _args, context) => {
      requireStepUp(context)
      const user = await me(context)
      return write(context, async (tx, note) => {
        await note('account:keep', 'StaffUser', user.id, { recoveryCodes: true })
        return newRecoveryCodes(tx, context.newId, user)
      })
    },
  }),
  closeStaffSession: t.boolean({
    ...own,
    description: 'Ferme une de ses sessions ; sans numéro, toutes les autres.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid', required: false }) },
    resolve: async (_root, { id }, context) => {
      const user = await me(context)
      const now = new Date()
      if (!id) await closeSessionsOf(context.db, user, now, context.session.token)
      else {
        const { count } = await context.db.staffSession.updateMany({
          where: { id, userId: user.id, carrierId: user.carrierId, revokedAt: null },
          data: { revokedAt: now },
        })
        found(count === 0 ? null : count)
      }
      return true
    },
  }),
}))
