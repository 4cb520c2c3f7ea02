import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import { type PartnerScope, scopesOpened } from '@cordee/domain/access/partner-scopes'
import type { Pool } from 'pg'
import { hashToken } from '../platform/secret.ts'

interface Client {
  readonly id: string
  readonly name: string
  readonly carrierId: string
  readonly organisationId: string
  readonly scopes: readonly PartnerScope[]
  readonly suspended: boolean
}

const clientSql = `SELECT c.id, c.name, c.carrier_id AS "carrierId", c.organisation_id AS "organisationId",
    t.scopes,
    EXISTS (SELECT FROM read_alarm a
      WHERE a.carrier_id = c.carrier_id AND a.actor_id = c.id AND a.released_at IS NULL) AS suspended
  FROM partner_token t JOIN partner_client c ON c.carrier_id = t.carrier_id AND c.id = t.client_id
  WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND c.revoked_at IS NULL`

/** Who a bearer token stands for: nobody when it is unknown, revoked or expired. Asked at every call: one statement. */
export const actorOfToken = async (
  pool: Pool,
  authorization: string | undefined,
  now: Date,
): Promise<{ readonly actor: Actor; readonly suspended: boolean }> => {
  const token = /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1]
  if (!token) return { actor: ANONYMOUS, suspended: false }
  const { rows } = await pool.query<Client>({
    name: 'partner-client',
    text: clientSql,
    values: [hashToken(token), now],
  })
  const [client] = rows
  if (!client) return { actor: ANONYMOUS, suspended: false }
  const { suspended, ...facts } = client
  return { actor: { kind: 'PARTNER', ...facts, scopes: scopesOpened(facts.scopes) }, suspended }
}
