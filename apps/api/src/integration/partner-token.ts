import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Db } from '../db/types.ts'
import { hashToken } from '../platform/secret.ts'

/** Who a bearer token stands for: nobody when it is unknown, revoked or expired. */
export const actorOfToken = async (db: Db, authorization: string | undefined, now: Date): Promise<Actor> => {
  const token = /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1]
  if (!token) return ANONYMOUS
  const found = await db.partnerToken.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { client: true },
  })
  if (!found || found.revokedAt || found.expiresAt <= now || found.client.revokedAt) return ANONYMOUS
  const { id, name, carrierId, organisationId } = found.client
  return { kind: 'PARTNER', id, name, carrierId, organisationId }
}
