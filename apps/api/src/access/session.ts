import { randomBytes } from 'node:crypto'
import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Db } from '../db/types.ts'
import { hashToken } from '../platform/secret.ts'

export const cookieName = '__Host-cordee'
const idleMs = 30 * 60_000
const absoluteMs = 12 * 3_600_000

/** A session is an opaque token in the browser and its hash in the database. */
export const openSession = async (
  db: Pick<Db, 'staffSession'>,
  user: { id: string; carrierId: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + absoluteMs)
  await db.staffSession.createMany({
    data: {
      tokenHash: hashToken(token),
      carrierId: user.carrierId,
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  })
  return { token, expiresAt }
}

export const closeSession = async (db: Db, token: string, now: Date): Promise<void> => {
  await db.staffSession.updateMany({
    where: { tokenHash: hashToken(token), revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Who a session token stands for: nobody when it is unknown, revoked, idle or too old. */
export const actorOfSession = async (db: Db, token: string | null, now: Date): Promise<Actor> => {
  if (!token) return ANONYMOUS
  const session = await db.staffSession.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: true },
  })
  if (!session || session.revokedAt || session.user.disabledAt) return ANONYMOUS
  const idle = now.getTime() - session.lastSeenAt.getTime()
  if (session.expiresAt <= now || idle > idleMs) return ANONYMOUS
  if (idle > 60_000) {
    await db.staffSession.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: now } })
  }
  const { id, carrierId, kind, name } = session.user
  return { kind, id, carrierId, name, organisationId: null }
}
