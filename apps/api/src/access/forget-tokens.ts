import type { Db } from '../db/types.ts'

/** Long enough to answer « who came in, when »; the journal keeps the rest. */
const KEPT_DAYS = 30

/**
 * Sessions, links and codes that open nothing any more leave the database, a link after what it opened; so do the
 * tries to sign in, which only slow down those of the same hour. A professional who comes twice a year finds the way
 * back by the last link: it stays with their contact, and opens nothing.
 */
export const forgetTokens = async (db: Db, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  const old = { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] }
  await db.signInAttempt.deleteMany({ where: { at: { lt: before } } })
  await db.staffSession.deleteMany({ where: old })
  await db.authToken.deleteMany({ where: { ...old, linkId: { not: null } } })
  await db.$executeRaw`
    DELETE FROM auth_token t
    WHERE (t.expires_at < ${before} OR t.revoked_at < ${before})
      AND NOT EXISTS (SELECT FROM auth_token s WHERE s.carrier_id = t.carrier_id AND s.link_id = t.id)
      AND NOT (t.revoked_at IS NULL AND t.purpose IN ('COMPANY_LINK', 'BUYER_LINK', 'ADVISER_LINK')
        AND NOT EXISTS (SELECT FROM contact c WHERE c.carrier_id = t.carrier_id AND c.id = t.contact_id AND c.left_on IS NOT NULL)
        AND NOT EXISTS (
          SELECT FROM auth_token n
          WHERE n.carrier_id = t.carrier_id AND n.purpose = t.purpose AND n.revoked_at IS NULL
            AND n.contact_id IS NOT DISTINCT FROM t.contact_id
            AND n.organisation_id IS NOT DISTINCT FROM t.organisation_id
            AND (n.created_at, n.id) > (t.created_at, t.id)))`
}
