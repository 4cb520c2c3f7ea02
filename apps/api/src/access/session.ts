import { randomBytes } from 'node:crypto'
import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Db, Tx } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import { newId } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'

export const cookieName = '__Host-cordee'
const idleMs = 30 * 60_000
const absoluteMs = 12 * 3_600_000

/** Sessions that still serve. */
export const living = (now: Date) => ({
  revokedAt: null,
  expiresAt: { gt: now },
  lastSeenAt: { gt: new Date(now.getTime() - idleMs) },
})

interface SessionFacts {
  readonly device: string
  /** When they proved who they are; now, unless said otherwise. */
  readonly steppedUpAt?: Date | null
  /** Seals for its session what leaving the identity provider asks for. */
  readonly sealIdToken?: (sessionId: string) => Uint8Array<ArrayBuffer> | null
}

/** A session is an opaque token in the browser and its hash in the database: a new one at each sign-in. */
export const openSession = async (
  db: Pick<Db, 'staffSession'>,
  user: { id: string; carrierId: string },
  now: Date,
  facts: SessionFacts,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + absoluteMs)
  const id = newId()
  await db.staffSession.createMany({
    data: {
      tokenHash: hashToken(token),
      id,
      carrierId: user.carrierId,
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      steppedUpAt: facts.steppedUpAt === undefined ? now : facts.steppedUpAt,
      expiresAt,
      device: facts.device,
      idToken: facts.sealIdToken?.(id) ?? null,
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

/** Every session of somebody, but one: after a new password, a lost device, a closed account. */
export const closeSessionsOf = async (
  db: Db | Tx,
  user: { id: string; carrierId: string },
  now: Date,
  keep: string | null = null,
): Promise<void> => {
  await db.staffSession.updateMany({
    where: {
      carrierId: user.carrierId,
      userId: user.id,
      revokedAt: null,
      ...(keep === null ? {} : { tokenHash: { not: hashToken(keep) } }),
    },
    data: { revokedAt: now },
  })
}

type SessionUser = Pick<StaffUser, 'id' | 'carrierId' | 'kind' | 'name' | 'organisationId'>

export const actorOfUser = ({ id, carrierId, kind, name, organisationId }: SessionUser): Actor => {
  if (kind !== 'FUNDER_READER' && kind !== 'ELECTED_OFFICIAL')
    return { kind, id, carrierId, name, organisationId: null }
  return organisationId === null ? ANONYMOUS : { kind, id, carrierId, name, organisationId }
}

interface Session {
  readonly actor: Actor
  /** Their reads of people are suspended. */
  readonly suspended: boolean
  readonly steppedUpAt: Date | null
}

const nobody: Session = { actor: ANONYMOUS, suspended: false, steppedUpAt: null }

type SessionRow = SessionUser & {
  readonly suspended: boolean
  readonly steppedUpAt: Date | null
  readonly lastSeenAt: Date
}

/** Who a session token stands for: nobody when it is unknown, revoked, idle or too old. Asked at every call: one statement. */
export const sessionOf = async (db: Db, token: string | null, now: Date): Promise<Session> => {
  if (!token) return nobody
  const tokenHash = hashToken(token)
  const [session] = await db.$queryRaw<SessionRow[]>`
    SELECT u.id, u.carrier_id AS "carrierId", u.kind::text AS kind, u.name, u.organisation_id AS "organisationId",
      s.stepped_up_at AS "steppedUpAt", s.last_seen_at AS "lastSeenAt",
      EXISTS (SELECT FROM read_alarm a
        WHERE a.carrier_id = u.carrier_id AND a.actor_id = u.id AND a.released_at IS NULL) AS suspended
    FROM staff_session s JOIN staff_user u ON u.carrier_id = s.carrier_id AND u.id = s.user_id
    WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL AND u.disabled_at IS NULL
      AND s.expires_at > ${now} AND s.last_seen_at >= ${new Date(now.getTime() - idleMs)}`
  if (!session) return nobody
  if (now.getTime() - session.lastSeenAt.getTime() > 60_000) {
    await db.staffSession.updateMany({ where: { tokenHash }, data: { lastSeenAt: now } })
  }
  const { suspended, steppedUpAt } = session
  return { actor: actorOfUser(session), suspended, steppedUpAt }
}

export const actorOfSession = async (db: Db, token: string | null, now: Date): Promise<Actor> =>
  (await sessionOf(db, token, now)).actor
