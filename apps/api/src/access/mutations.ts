import { refuse } from '@cordee/domain/access/refusals'
import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { RuleRefusal, unauthenticated } from '../graphql/errors.ts'
import { hashToken } from '../platform/secret.ts'
import { noteAttempt, waitOrGo } from './attempts.ts'
import { countTry, goInside, halfInside, idTokenPlace, openHalfSession } from './half-session.ts'
import { passwordMatches } from './password.ts'
import { newRecoveryCodes, newSecret, secondFactorMatches, totpMatches } from './second-factor.ts'
import { closeSession } from './session.ts'
import { SignInRefused } from './sign-in-throttle.ts'
import { Enrolment, SignInStepEnum } from './types.ts'

const open = { subGraphs: ['facilitator' as const], authScopes: { may: 'session:open' as const } }
const code = z.string().trim().min(6, 'Écrivez les six chiffres.').max(20)

/** Between the password and the second factor; too late, the password is asked again. */
const inTheDoorway = async ({ everyCarrier, session }: Context, now: Date) => {
  const half = await halfInside(everyCarrier, session.token, now)
  if (!half) throw unauthenticated()
  return half
}

/** Where somebody whom the provider let in finishes signing out. */
const leaveProvider = async ({ everyCarrier, session, provider, cipher, workspaceUrl }: Context) => {
  if (!session.token || !provider) return null
  const row = await everyCarrier.staffSession.findUnique({
    where: { tokenHash: hashToken(session.token) },
  })
  if (!row?.idToken || row.revokedAt) return null
  return provider.leave(cipher.open(row.idToken, idTokenPlace(row.id)), `${workspaceUrl}/connexion`)
}

builder.mutationFields((t) => ({
  signIn: t.field({
    ...open,
    type: SignInStepEnum,
    description: 'Le mot de passe ; ensuite un code du téléphone, toujours.',
    errors: { types: [SignInRefused] },
    args: {
      email: t.arg.string({
        validate: z.email('Écrivez votre adresse e-mail, par exemple anne@exemple.fr.').max(200),
      }),
      password: t.arg.string({ validate: z.string().min(1, 'Écrivez votre mot de passe.').max(200) }),
    },
    resolve: async (_root, { email, password }, context) => {
      const { everyCarrier: db } = context
      const now = new Date()
      await waitOrGo(db, email, now)
      const user = await db.staffUser.findUnique({ where: { email: email.trim().toLowerCase() } })
      const known = user && !user.disabledAt && user.passwordHash !== '' ? user : null
      const succeeded = await passwordMatches(known?.passwordHash ?? null, password)
      await noteAttempt(db, email, succeeded, now)
      if (!known || !succeeded) throw new SignInRefused(0)
      return openHalfSession(context, known, now)
    },
  }),
  enterCode: t.boolean({
    ...open,
    description: 'Le code du téléphone, ou un code de secours : ouvre la session.',
    errors: { types: [SignInRefused] },
    args: { code: t.arg.string({ validate: code }) },
    resolve: async (_root, { code }, context) => {
      const now = new Date()
      const { everyCarrier: db, cipher } = context
      const half = await inTheDoorway(context, now)
      const { user } = half
      await waitOrGo(db, user.email, now)
      if (!user.totpConfirmedAt || !(await countTry(db, half.id))) throw unauthenticated()
      const succeeded = await secondFactorMatches(db, cipher, user, code, now)
      await noteAttempt(db, user.email, succeeded, now)
      if (!succeeded) throw new RuleRefusal(refuse('CODE_WRONG', 'code'))
      await goInside(context, user, now, { half })
      return true
    },
  }),
  startEnrolment: t.field({
    ...open,
    type: Enrolment,
    description: 'Un secret pour le téléphone ; il compte une fois confirmé.',
    errors: {},
    resolve: async (_root, _args, context) => {
      const { user } = await inTheDoorway(context, new Date())
      if (user.totpConfirmedAt) throw unauthenticated()
      const { secret, uri, sealed } = newSecret(context.cipher, user)
      await context.everyCarrier.staffUser.update({ where: { id: user.id }, data: { totpSecret: sealed } })
      return { secret, uri }
    },
  }),
  confirmEnrolment: t.stringList({
    ...open,
    description: 'Un premier code confirme le téléphone et ouvre la session ; rend dix codes de secours.',
    errors: { types: [SignInRefused] },
    args: { code: t.arg.string({ validate: code }) },
    resolve: async (_root, { code }, context) => {
      const now = new Date()
      const { everyCarrier: db, cipher } = context
      const half = await inTheDoorway(context, now)
      const { user } = half
      if (user.totpConfirmedAt || !(await countTry(db, half.id))) throw unauthenticated()
      if (!(await totpMatches(db, cipher, user, code))) throw new RuleRefusal(refuse('CODE_WRONG', 'code'))
      const codes = await db.$transaction(async (tx) => {
        await tx.staffUser.update({ where: { id: user.id }, data: { totpConfirmedAt: now } })
        return newRecoveryCodes(tx, context.newId, user)
      })
      await goInside(context, user, now, { half })
      return codes
    },
  }),
  signOut: t.string({
    ...open,
    nullable: true,
    description: 'Ferme la session ; rend l’adresse où finir de sortir, chez le fournisseur d’identité.',
    resolve: async (_root, _args, context) => {
      const { everyCarrier: db, session } = context
      const next = await leaveProvider(context)
      if (session.token) await closeSession(db, session.token, new Date())
      session.close()
      return next
    },
  }),
}))
