import { createHash } from 'node:crypto'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { Actor } from '@cordee/domain/access/actor'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deviceOf } from './access/device.ts'
import { actorOfCapability } from './access/holder-session.ts'
import { cookieName, sessionOf } from './access/session.ts'
import { withinCarrier } from './db/carrier-scope.ts'
import { clientsOf, type Database } from './db/client.ts'
import { countTry } from './db/count-tries.ts'
import type { Context, NamedAct, SessionCookie } from './graphql/context.ts'
import type { Door } from './graphql/doors.ts'
import { limits } from './graphql/limits.ts'
import { openReadBook } from './graphql/read-book.ts'
import { writeReads } from './graphql/read-log.ts'
import type { TrustedDocuments } from './graphql/trusted-documents.ts'
import { openPurses } from './integration/partner-points.ts'
import { actorOfToken } from './integration/partner-token.ts'
import { guardReads, ReadsSuspended } from './participant/read-alarm.ts'
import type { Cipher } from './platform/cipher.ts'
import { type Clock, newId } from './platform/clock.ts'
import type { IdentityProvider } from './platform/identity-provider.ts'
import { refuseForeignOrigin } from './platform/origin.ts'

export interface DoorParts {
  readonly database: Database
  readonly clock: Clock
  readonly cipher: Cipher
  readonly provider: IdentityProvider | null
  readonly apollo: Readonly<Record<Door, ApolloServer<Context>>>
  readonly publicUrl: string
  readonly workspaceUrl: string
  readonly trusted: Readonly<Record<'facilitator' | 'holder' | 'public', TrustedDocuments>>
  readonly messagesStayHere: boolean
}

const sameOrigin = { bodyLimit: limits.bodyBytes, preValidation: refuseForeignOrigin }

/** `/graphql`: people of the carrier, by their session cookie, with the documents their portal was built with. */
export const openFacilitatorDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/graphql', sameOrigin, (request, reply) => answerStaff(parts, request, reply))
}

/**
 * `/graphql` of the API's own port: also holders of a link, by the capability the public portal's server carries
 * for them. The list a document is on says whose it is: a capability opens no staff document, a cookie no other.
 */
export const openAccountDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/graphql', sameOrigin, async (request, reply) => {
    const asked = trusted(request.body, parts.trusted.holder)
    if (!asked) return answerStaff(parts, request, reply)
    const { actor, token } = await actorOfCapability(
      parts.database.app,
      request.headers.authorization,
      parts.clock.now(),
    )
    // Whoever holds nothing yet may only try links: a few a minute.
    const { publicPool } = parts.database
    if (actor.kind === 'ANONYMOUS' && !(await countTry(publicPool, `link|${request.ip}`, 60, 60))) {
      reply.header('retry-after', '60')
      return refuse(reply, 429, 'THROTTLED', 'Trop d’essais. Attendez une minute.')
    }
    return answer(parts.apollo.holder, asked, reply, request, () => ({
      ...contextFor('holder', parts, request, actor, { ...noSession, token }),
      ...namedBy(request, asked),
    }))
  })
}

const answerStaff = async (parts: DoorParts, request: FastifyRequest, reply: FastifyReply) => {
  const asked = trusted(request.body, parts.trusted.facilitator)
  if (!asked) return refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', notTrusted)
  const context = await staffContext(parts, request, reply)
  return answer(parts.apollo.facilitator, asked, reply, request, () => ({
    ...context,
    ...namedBy(request, asked),
  }))
}

/** Who of the carrier asks, by the session cookie. */
export const staffContext = async (
  parts: DoorParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> => {
  const token = request.cookies[cookieName] ?? null
  const { actor, suspended, steppedUpAt } = await sessionOf(parts.database.app, token, parts.clock.now())
  const device = deviceOf(request.headers['user-agent'])
  const session = { ...sessionCookie(reply), token, steppedUpAt, device }
  return contextFor('facilitator', parts, request, actor, session, suspended)
}

/** `/partner/graphql`: a partner's software, by its bearer token; cookies are ignored. */
export const openPartnerDoor = (server: FastifyInstance, parts: DoorParts): void => {
  const pointsOf = openPurses(parts.database.pools.points)
  server.post('/partner/graphql', { bodyLimit: limits.bodyBytes }, async (request, reply) => {
    const { actor, suspended } = await actorOfToken(
      parts.database.pools.system,
      request.headers.authorization,
      parts.clock.now(),
    )
    if (actor.kind === 'ANONYMOUS') {
      return refuse(reply, 401, 'UNAUTHENTICATED', 'Donnez un jeton valable : Authorization: Bearer …')
    }
    return answer(parts.apollo.partner, request.body, reply, request, () => ({
      ...contextFor('partner', parts, request, actor, noSession, suspended),
      points: pointsOf(actor),
    }))
  })
}

export const RETRY_AFTER_SECONDS = '5'

interface Asked {
  readonly query: string
  readonly variables: unknown
}

export const notTrusted = 'Ce document n’est pas connu de l’API.'

/** The document a hash stands for; free text is refused, even from staff. */
export const trusted = (body: unknown, documents: TrustedDocuments): Asked | null => {
  const { documentId, variables } = (body ?? {}) as { documentId?: unknown; variables?: unknown }
  const query = typeof documentId === 'string' ? documents.get(documentId) : undefined
  return query ? { query, variables: variables ?? {} } : null
}

export const answer = async (
  apollo: ApolloServer<Context>,
  body: unknown,
  reply: FastifyReply,
  request: FastifyRequest,
  context: () => Context,
) =>
  answerOf(apollo, body, reply, request, context()).catch((error: unknown) => {
    if (error instanceof ReadsSuspended) return refuse(reply, 200, 'FORBIDDEN', error.message)
    throw error
  })

const answerOf = async (
  apollo: ApolloServer<Context>,
  body: unknown,
  reply: FastifyReply,
  request: FastifyRequest,
  asked: Context,
) => {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  headers.set('content-type', 'application/json')
  const {
    status,
    headers: sent,
    body: answered,
  } = await withinCarrier(asked.actor.carrierId, async () => {
    const made = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => asked,
    })
    await writeReads(asked)
    await guardReads(asked)
    return made
  })
  for (const [name, value] of sent) reply.header(name, value)
  const text = answered.kind === 'complete' ? answered.string : ''
  const unavailable = text.includes('"code":"UNAVAILABLE"')
  if (unavailable) reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply
    .code(unavailable ? 503 : (status ?? 200))
    .header('cache-control', 'no-store')
    .send(text)
}

/** `Idempotency-Key`, as the workspace sends it with every act, and the public portal with the forms of whoever holds a link. */
const namedBy = (request: FastifyRequest, asked: Asked): { named?: NamedAct } => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) return {}
  const hash = createHash('sha256')
    .update(JSON.stringify([asked.query, asked.variables]))
    .digest('hex')
  return { named: { key, hash, writes: 0 } }
}

/** The address of the portal that asks, `?portal=https://travail.example`; anything else says nothing. */
export const portalIn = (query: unknown): string | null => {
  const { portal } = (query ?? {}) as { portal?: unknown }
  return typeof portal === 'string' && PORTAL.test(portal) ? portal : null
}

const PORTAL = /^https?:\/\/[a-z0-9.:-]{1,190}$/

export const contextFor = (
  door: Door,
  { database, clock, cipher, provider, publicUrl, workspaceUrl, messagesStayHere }: DoorParts,
  request: FastifyRequest,
  actor: Actor,
  session: SessionCookie,
  suspended: boolean | null = null,
): Context => ({
  door,
  actor,
  ...clientsOf(database, door),
  everyCarrier: database.app,
  publicPool: database.publicPool,
  portal: portalIn(request.query),
  cipher,
  provider,
  publicUrl,
  workspaceUrl,
  messagesStayHere,
  today: clock.today(),
  newId,
  requestId: request.id,
  visitor: request.ip,
  session,
  reads: openReadBook(suspended),
})

export const noSession: SessionCookie = {
  open: () => {},
  close: () => {},
  token: null,
  steppedUpAt: null,
  device: '',
}

const sessionCookie = (reply: FastifyReply): Pick<SessionCookie, 'open' | 'close'> => ({
  open: (opened, expires) =>
    reply.setCookie(cookieName, opened, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      expires,
    }),
  close: () => reply.clearCookie(cookieName, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' }),
})

export const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })
