import { createHash } from 'node:crypto'
import { z } from 'zod'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { passwordMatches } from './password.ts'
import { closeSession, openSession } from './session.ts'
import { SignInRefused, secondsToWait } from './sign-in-throttle.ts'

const emailHash = (email: string) =>
  new Uint8Array(createHash('sha256').update(`sign-in:${email.trim().toLowerCase()}`).digest())

builder.mutationField('signIn', (t) =>
  t.prismaField({
    type: 'StaffUser',
    subGraphs: ['facilitator'],
    errors: { types: [SignInRefused] },
    authScopes: { may: 'session:open' },
    args: {
      email: t.arg.string({
        validate: z.email('Écrivez votre adresse e-mail, par exemple anne@exemple.fr.').max(200),
      }),
      password: t.arg.string({ validate: z.string().min(1, 'Écrivez votre mot de passe.').max(200) }),
    },
    resolve: async (query, _root, { email, password }, { everyCarrier: db, newId, session }) => {
      const now = new Date()
      const who = emailHash(email)
      const failures = await db.signInAttempt.findMany({
        where: { emailHash: who, succeeded: false, at: { gt: new Date(now.getTime() - 60 * 60_000) } },
        orderBy: { at: 'desc' },
        take: 50,
      })
      const wait = secondsToWait(
        failures.map((failure) => Math.floor((now.getTime() - failure.at.getTime()) / 1000)),
      )
      if (wait > 0) throw new SignInRefused(wait)
      const user = await db.staffUser.findUnique({ where: { email: email.trim().toLowerCase() } })
      const succeeded = await passwordMatches(user && !user.disabledAt ? user.passwordHash : null, password)
      await db.signInAttempt.createMany({ data: { id: newId(), emailHash: who, at: now, succeeded } })
      if (!user || !succeeded) throw new SignInRefused(0)
      const { token, expiresAt } = await openSession(db, user, now)
      session.open(token, expiresAt)
      return db.staffUser.findUniqueOrThrow({ ...asked(query), where: { id: user.id } })
    },
  }),
)

builder.mutationField('signOut', (t) =>
  t.boolean({
    subGraphs: ['facilitator'],
    authScopes: { may: 'session:open' },
    resolve: async (_root, _args, { everyCarrier: db, session }) => {
      if (session.token) await closeSession(db, session.token, new Date())
      session.close()
      return true
    },
  }),
)
