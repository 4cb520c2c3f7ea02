import { type ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { Actor } from '@cordee/domain/access/actor'
import { ANONYMOUS } from '@cordee/domain/access/actor'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actorOfSession, cookieName } from '../access/session.ts'
import type { Database } from '../db/client.ts'
import { actorOfToken } from '../integration/partner-token.ts'
import { type Clock, newId } from '../platform/clock.ts'
import type { Context, SessionCookie } from './context.ts'
import type { Door } from './doors.ts'
import { limits } from './limits.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

export interface DoorParts {
  readonly database: Database
  readonly clock: Clock
  readonly apollo: Readonly<Record<Door, ApolloServer<Context>>>
  readonly trusted: Readonly<Record<'facilitator' | 'public', TrustedDocuments>>
}

/** `/graphql`: people of the carrier, by their session cookie, with the documents their portal was built with. */
export const openFacilitatorDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/graphql', {
    bodyLimit: limits.bodyBytes,
    preValidation: [refuseForeignOrigin, trustedOnly(parts.trusted.facilitator)],
    handler: fastifyApolloHandler(parts.apollo.facilitator, {
      context: async (request, reply) => {
        const token = request.cookies[cookieName] ?? null
        const actor = await actorOfSession(parts.database.app, token, parts.clock.now())
        return contextFor('facilitator', parts, request, actor, sessionCookie(reply, token))
      },
    }),
  })
}

/** `/partner/graphql`: a partner's software, by its bearer token; cookies are ignored. */
export const openPartnerDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/partner/graphql', {
    bodyLimit: limits.bodyBytes,
    handler: fastifyApolloHandler(parts.apollo.partner, {
      context: async (request) => {
        const actor = await actorOfToken(parts.database.partner, request.headers.authorization, parts.clock.now())
        return contextFor('partner', parts, request, actor, noSession)
      },
    }),
  })
}

/** `/public/graphql`: anyone, nothing personal in what it returns; cookies are ignored. */
export const openPublicDoor = (server: FastifyInstance, parts: DoorParts): void => {
  server.post('/public/graphql', {
    bodyLimit: limits.bodyBytes,
    preValidation: [trustedOnly(parts.trusted.public)],
    handler: fastifyApolloHandler(parts.apollo.public, {
      context: async (request) => contextFor('public', parts, request, ANONYMOUS, noSession),
    }),
  })
}

const contextFor = (
  door: Door,
  { database, clock }: DoorParts,
  request: FastifyRequest,
  actor: Actor,
  session: SessionCookie,
): Context => ({
  door,
  actor,
  db: door === 'partner' ? database.partner : database.app,
  publicPool: database.publicPool,
  today: clock.today(),
  newId,
  requestId: request.id,
  session,
})

const noSession: SessionCookie = { open: () => {}, close: () => {}, token: null }

const sessionCookie = (reply: FastifyReply, token: string | null): SessionCookie => ({
  token,
  open: (opened, expires) =>
    reply.setCookie(cookieName, opened, { path: '/', secure: true, httpOnly: true, sameSite: 'lax', expires }),
  close: () => reply.clearCookie(cookieName, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' }),
})

/** A page of another origin must not act with the visitor's cookie. */
export const refuseForeignOrigin = async (request: FastifyRequest, reply: FastifyReply) => {
  const origin = request.headers.origin
  if (origin && URL.parse(origin)?.host !== request.headers.host) {
    return refuse(reply, 403, 'FORBIDDEN', 'Cette demande vient d’un autre site.')
  }
}

/** Replaces the hash by the document it stands for; free text is refused, even from staff. */
const trustedOnly = (documents: TrustedDocuments) => async (request: FastifyRequest, reply: FastifyReply) => {
  const body = request.body as { documentId?: unknown; variables?: unknown; operationName?: unknown } | null
  const document = typeof body?.documentId === 'string' ? documents.get(body.documentId) : undefined
  if (!document) return refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', 'Ce document n’est pas connu de l’API.')
  request.body = { query: document, variables: body?.variables ?? {} }
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })
