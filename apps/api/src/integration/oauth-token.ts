import { isPartnerScope } from '@cordee/domain/access/partner-scopes'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Database } from '../db/client.ts'
import { countTry } from '../db/count-tries.ts'
import type { Clock } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'
import { newAccessToken } from './partner-secret.ts'

const lifeSeconds = 25 * 60

interface Asked {
  readonly clientId: string
  readonly secret: string
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The credentials, in the header as the standard prefers, or in the form. @source RFC 6749 §2.3.1 */
const credentialsOf = (authorization: string | undefined, form: URLSearchParams): Asked | null => {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,400})$/.exec(authorization ?? '')?.[1]
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(/:(.*)/s).map(decoded)
    : [form.get('client_id'), form.get('client_secret')]
  return id && secret && uuid.test(id) && secret.length <= 200 ? { clientId: id, secret } : null
}

const decoded = (text: string): string => new URLSearchParams(`v=${text}`).get('v') ?? ''

/** What is asked of what the secret opens, all of it by default; null for more than that. @source RFC 6749 §3.3 */
const scopesOf = (asked: string | null, opened: readonly string[]): string[] | null => {
  const scopes = [...new Set((asked ?? '').split(' ').filter(Boolean))]
  if (scopes.length === 0) return [...opened]
  return scopes.every((scope) => isPartnerScope(scope) && opened.includes(scope)) ? scopes : null
}

/** `/oauth/token`: a secret buys a token of twenty-five minutes. @source RFC 6749 §4.4, client credentials */
export const openTokenDoor = (
  server: FastifyInstance,
  { database, clock }: { database: Database; clock: Clock },
): void => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
  server.post('/oauth/token', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('pragma', 'no-cache')
    if (!(await countTry(database.publicPool, `token|${request.ip}`, 30, 60)))
      return refuse(reply.header('retry-after', '60'), 429, 'slow_down')
    if (!(request.body instanceof URLSearchParams)) return refuse(reply, 400, 'invalid_request')
    if (request.body.get('grant_type') !== 'client_credentials')
      return refuse(reply, 400, 'unsupported_grant_type')
    const asked = credentialsOf(request.headers.authorization, request.body)
    const now = clock.now()
    const secret =
      asked &&
      (await database.app.partnerToken.findUnique({
        where: { tokenHash: hashToken(asked.secret) },
        include: { client: true },
      }))
    if (
      !secret ||
      secret.kind !== 'SECRET' ||
      secret.clientId !== asked.clientId.toLowerCase() ||
      secret.revokedAt ||
      secret.expiresAt <= now ||
      secret.client.revokedAt
    ) {
      reply.header('www-authenticate', 'Basic realm="cordee"')
      return refuse(reply, 401, 'invalid_client')
    }
    const scopes = scopesOf(request.body.get('scope'), secret.scopes)
    if (scopes === null) return refuse(reply, 400, 'invalid_scope')
    const { token, tokenHash } = newAccessToken()
    const ends = Math.min(now.getTime() + lifeSeconds * 1000, secret.expiresAt.getTime())
    await database.app.$transaction([
      database.app.partnerToken.create({
        data: {
          tokenHash,
          kind: 'ACCESS',
          carrierId: secret.carrierId,
          clientId: secret.clientId,
          secretId: secret.id,
          scopes,
          expiresAt: new Date(ends),
        },
      }),
      database.app.partnerToken.update({
        where: { tokenHash: secret.tokenHash },
        data: { lastUsedAt: now },
      }),
    ])
    return reply.send({
      access_token: token,
      token_type: 'Bearer',
      expires_in: Math.floor((ends - now.getTime()) / 1000),
      scope: scopes.join(' '),
    })
  })
}

const refuse = (reply: FastifyReply, status: number, error: string) => reply.code(status).send({ error })
