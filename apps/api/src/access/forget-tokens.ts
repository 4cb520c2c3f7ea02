import type { Db } from '../db/types.ts'

/** Long enough to answer « who came in, when »; the journal keeps the rest. */
const KEPT_DAYS = 30

/** Sessions, links and codes that open nothing any more leave the database; a link leaves after what it opened. */
export const forgetTokens = async (db: Db, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  const old = { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] }
  await db.staffSession.deleteMany({ where: old })
  await db.authToken.deleteMany({ where: { ...old, linkId: { not: null } } })
  await db.authToken.deleteMany({ where: { ...old, sessions: { none: {} } } })
}
