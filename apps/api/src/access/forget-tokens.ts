import type { Db } from '../db/types.ts'

/** Long enough to answer « who came in, when »; the journal keeps the rest. */
const KEPT_DAYS = 30

/**
 * Sessions, links and codes that open nothing any more leave the database, a link after what it opened; so do the
 * tries to sign in, which only slow down those of the same hour.
 */
export const forgetTokens = async (db: Db, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  const old = { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] }
  await db.signInAttempt.deleteMany({ where: { at: { lt: before } } })
  await db.staffSession.deleteMany({ where: old })
  await db.authToken.deleteMany({ where: { ...old, linkId: { not: null } } })
  await db.authToken.deleteMany({ where: { ...old, sessions: { none: {} } } })
}
