import { codeTries } from '@cordee/domain/access/link'
import type { Db } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { write } from '../graphql/write.ts'
import { hashFor, issueToken } from './auth-token.ts'
import { actorOfUser, openSession } from './session.ts'

const tenMinutes = 10 * 60_000

/** Where a sealed id token stands: its row’s. */
export const idTokenPlace = (rowId: string): string => `id-token:${rowId}`

/** What the password, or the identity provider, opened: ten minutes to give the second factor, or to choose it. */
export const openHalfSession = async (
  context: Context,
  user: StaffUser,
  now: Date,
  idToken: string | null = null,
): Promise<'CODE' | 'ENROL'> => {
  const expiresAt = new Date(now.getTime() + tenMinutes)
  const id = context.newId()
  const { token } = await context.everyCarrier.$transaction((tx) =>
    issueToken(tx, context, {
      id,
      idToken: idToken === null ? null : context.cipher.seal(idToken, idTokenPlace(id)),
      purpose: 'STAFF_SIGN_IN',
      carrierId: user.carrierId,
      subject: { kind: 'STAFF', staffUserId: user.id },
      createdAt: now,
      expiresAt,
    }),
  )
  context.session.open(token, expiresAt)
  return user.totpConfirmedAt ? 'CODE' : 'ENROL'
}

export interface HalfInside {
  readonly id: string
  readonly user: StaffUser
  /** Sealed at its row's place. */
  readonly idToken: Uint8Array | null
}

/** Who stands between the password and the second factor in this browser; nobody when it lasted too long. */
export const halfInside = async (db: Db, token: string | null, now: Date): Promise<HalfInside | null> => {
  if (!token) return null
  const half = await db.authToken.findFirst({
    where: {
      purpose: 'STAFF_SIGN_IN',
      tokenHash: hashFor('STAFF_SIGN_IN', token),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      tries: { lt: codeTries },
    },
    include: { staffUser: true },
  })
  return half?.staffUser && !half.staffUser.disabledAt
    ? { id: half.id, user: half.staffUser, idToken: half.idToken }
    : null
}

/** Counts a try before it is judged, so that many at once are still five. */
export const countTry = async (db: Db, halfId: string): Promise<boolean> =>
  (
    await db.authToken.updateMany({
      where: { id: halfId, usedAt: null, tries: { lt: codeTries } },
      data: { tries: { increment: 1 } },
    })
  ).count === 1

/** The half session ends, when there was one, and the whole one begins, with a new secret. */
export const goInside = async (
  context: Context,
  user: StaffUser,
  now: Date,
  facts: { readonly half?: HalfInside; readonly idToken?: string; readonly steppedUpAt?: Date | null },
): Promise<void> => {
  const { half, steppedUpAt = now } = facts
  const { cipher } = context
  const idToken =
    facts.idToken ?? (half?.idToken ? cipher.open(half.idToken, idTokenPlace(half.id)) : undefined)
  const opened = await write(
    { ...context, actor: actorOfUser(user), db: context.everyCarrier },
    async (tx, note) => {
      if (half)
        await tx.authToken.updateMany({ where: { id: half.id }, data: { usedAt: now, idToken: null } })
      await note('session:open', 'StaffUser', user.id)
      return openSession(tx, user, now, {
        device: context.session.device,
        steppedUpAt,
        sealIdToken: (id) => (idToken === undefined ? null : cipher.seal(idToken, idTokenPlace(id))),
      })
    },
  )
  context.session.open(opened.token, opened.expiresAt)
}
