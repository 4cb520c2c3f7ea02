import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { hashToken } from '../platform/secret.ts'

interface Client {
  readonly id: string
  readonly name: string
  readonly carrierId: string
  readonly organisationId: string
}

/** Who a bearer token stands for: nobody when it is unknown, revoked or expired. Asked at every call: one statement. */
export const actorOfToken = async (db: Db, authorization: string | undefined, now: Date): Promise<Actor> => {
  const token = /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1]
  if (!token) return ANONYMOUS
  const [client] = await db.$queryRaw<Client[]>(Prisma.sql`
    SELECT c.id, c.name, c.carrier_id AS "carrierId", c.organisation_id AS "organisationId"
    FROM partner_token t JOIN partner_client c ON c.carrier_id = t.carrier_id AND c.id = t.client_id
    WHERE t.token_hash = ${hashToken(token)} AND t.revoked_at IS NULL AND t.expires_at > ${now} AND c.revoked_at IS NULL`)
  return client ? { kind: 'PARTNER', ...client } : ANONYMOUS
}
