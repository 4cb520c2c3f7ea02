import { type ApolloServer, HeaderMap } from '@apollo/server'
import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actorOfSession, cookieName } from './access/session.ts'
import type { Database } from './db/client.ts'
import type { Context, SessionCookie } from './graphql/context.ts'
import type { Door } from './graphql/doors.ts'
import { limits } from './graphql/limits.ts'
import type { TrustedDocuments } from './graphql/trusted-documents.ts'
import { actorOfToken } from './integration/partner-token.ts'
import type { Cipher } from './platform/cipher.ts'
import { type Clock, newId } from './platform/clock.ts'
import { refuseForeignOrigin } from './platform/origin.ts'

export interface DoorParts {
  readonly database: Database
  readonly clock: Clock
  readonly cipher: Cipher
  readonly apollo: Readonly<Record<Door, ApolloServer<Context>>>
  readonly trusted: Readonly<Record<'facilitator' | 'public', TrustedDocuments>>
}

/** `/graphql`: people of the carrier, by their session cookie, with the documents their portal was built with. */
export const openFacilitatorDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post(
    '/graphql',
    { bodyLimit: limits.bodyBytes, preValidation: refuseForeignOrigin },
    async (request, reply) => {
      const asked = trusted(request.body, parts.trusted.facilitator)
      if (!asked) return refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', notTrusted)
      const token = request.cookies[cookieName] ?? null
      const actor = await actorOfSession(parts.database.app, token, parts.clock.now())
      return answer(parts.apollo.facilitator, asked, reply, request, () =>
        contextFor('facilitator', parts, request, actor, sessionCookie(reply, token)),
      )
    },
  )
}

/** `/partner/graphql`: a partner's software, by its bearer token; cookies are ignored. */
export const openPartnerDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/partner/graphql', { bodyLimit: limits.bodyBytes }, async (request, reply) => {
    const actor = await actorOfToken(parts.database.partner, request.headers.authorization, parts.clock.now())
    if (actor.kind === 'ANONYMOUS') {
      return refuse(reply, 401, 'UNAUTHENTICATED', 'Donnez un jeton valable : Authorization: Bearer …')
    }
    return answer(parts.apollo.partner, request.body, reply, request, () =>
      contextFor('partner', parts, request, actor, noSession),
    )
  })
}

/** `/public/graphql`: anyone, nothing personal in what it returns; cookies are ignored. A query may come by GET. */
export const openPublicDoor = (server: FastifyInstance, parts: DoorParts): void => {
  const open = (request: FastifyRequest, reply: FastifyReply, asked: Asked | null) =>
    asked
      ? answer(parts.apollo.public, asked, reply, request, () =>
          contextFor('public', parts, request, ANONYMOUS, noSession),
        )
      : refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', notTrusted)
  server.get('/public/graphql', async (request, reply) => {
    const { documentId, variables } = request.query as { documentId?: string; variables?: string }
    const asked = trusted({ documentId, variables: parsed(variables) }, parts.trusted.public)
    return open(request, reply, asked && /^\s*mutation\b/.test(asked.query) ? null : asked)
  })
  // A visitor asks to be called once or twice; a robot asks all day.
  const flood = { rateLimit: { max: 30, timeWindow: '1 minute' } }
  server.post('/public/graphql', { bodyLimit: limits.bodyBytes, config: flood }, async (request, reply) =>
    open(request, reply, trusted(request.body, parts.trusted.public)),
  )
}

interface Asked {
  readonly query: string
  readonly variables: unknown
}

const notTrusted = 'Ce document n’est pas connu de l’API.'

/** The document a hash stands for; free text is refused, even from staff. */
const trusted = (body: unknown, documents: TrustedDocuments): Asked | null => {
  const { documentId, variables } = (body ?? {}) as { documentId?: unknown; variables?: unknown }
  const query = typeof documentId === 'string' ? documents.get(documentId) : undefined
  return query ? { query, variables: variables ?? {} } : null
}

const parsed = (text: string | undefined): unknown => {
  try {
    return text ? JSON.parse(text) : {}
  } catch {
    return {}
  }
}

const answer = async (
  apollo: ApolloServer<Context>,
  body: unknown,
  reply: FastifyReply,
  request: FastifyRequest,
  context: () => Context,
) => {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  headers.set('content-type', 'application/json')
  const {
    status,
    headers: sent,
    body: answered,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => context(),
  })
  for (const [name, value] of sent) reply.header(name, value)
  const text = answered.kind === 'complete' ? answered.string : ''
  const unavailable = text.includes('"code":"UNAVAILABLE"')
  if (unavailable) reply.header('retry-after', '5')
  return reply
    .code(unavailable ? 503 : (status ?? 200))
    .header('cache-control', 'no-store')
    .send(text)
}

const contextFor = (
  door: Door,
  { database, clock, cipher }: DoorParts,
  request: FastifyRequest,
  actor: Actor,
  session: SessionCookie,
): Context => ({
  door,
  actor,
  db: door === 'partner' ? database.partner : database.app,
  publicPool: database.publicPool,
  cipher,
  today: clock.today(),
  newId,
  requestId: request.id,
  session,
})

const noSession: SessionCookie = { open: () => {}, close: () => {}, token: null }

const sessionCookie = (reply: FastifyReply, token: string | null): SessionCookie => ({
  token,
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

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })
