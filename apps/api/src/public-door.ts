import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import { ANONYMOUS } from '@cordee/domain/access/actor'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { getVariableValues } from 'graphql'
import { knownPortals } from './db/known-portals.ts'
import {
  answer,
  contextFor,
  type DoorParts,
  noSession,
  notTrusted,
  portalIn,
  RETRY_AFTER_SECONDS,
  refuse,
  trusted,
} from './doors.ts'
import type { Context } from './graphql/context.ts'
import { limits, tooDeep, tooDeepMessage } from './graphql/limits.ts'
import { type Answer, type ResponseCache, readyAnswer, type SentHeaders } from './graphql/response-cache.ts'
import { schemas } from './graphql/schema.ts'
import { queriesOf } from './graphql/trusted-documents.ts'
import type { AccessLine } from './platform/log.ts'

const PATH = '/public/graphql'
const MEDIA_TYPE = 'application/json; charset=utf-8'

/** `/public/graphql`: anyone, nothing personal in what it returns; cookies are ignored. Queries come by GET. */
export const openPublicDoor = (server: FastifyInstance, parts: DoorParts, answers: ResponseCache): void => {
  const { trusted: documents, apollo } = parts
  const queries = queriesOf(documents.public)
  const knownPortal = knownPortals(parts.database.publicPool, () => parts.database.publicChanges.epoch())
  server.get(PATH, async (request, reply) => {
    const { documentId = '', variables } = request.query as { documentId?: string; variables?: string }
    const query = queries.get(documentId)
    if (!query) return refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', notTrusted)
    const given = parsed(variables)
    if (tooDeep(given)) return refuse(reply, 400, 'LIMIT_EXCEEDED', tooDeepMessage)
    const { coerced } = getVariableValues(schemas.public, query.variableDefinitions, given)
    // Any address may be asked for: those that are nobody's share their answers.
    const portal = await knownPortal(portalIn(request.query))
    const make = () =>
      execute(apollo.public, { query: query.source, variables: given }, () => ({
        ...contextFor('public', parts, request, ANONYMOUS, noSession),
        portal,
      }))
    // What cannot be coerced is refused by the execution, in its words.
    const key = coerced && `${documentId} ${portal ?? ''} ${JSON.stringify(coerced)}`
    const answer = key ? await answers.read(key, make) : readyAnswer(await make())
    reply.header('cache-control', answer.status === 200 ? 'no-cache' : 'no-store')
    if (answer.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
    if (answer.status === 200) reply.header('etag', answer.etag)
    if (key) answers.remember(request.raw.url ?? '', key, headersOf(reply))
    if (answer.status === 200 && request.headers['if-none-match'] === answer.etag)
      return reply.code(304).send()
    return reply.code(answer.status).type(MEDIA_TYPE).send(answer.body)
  })
  // A visitor asks to be called once or twice; a robot asks all day.
  const flood = { rateLimit: { max: 30, timeWindow: '1 minute' } }
  server.post(PATH, { bodyLimit: limits.bodyBytes, config: flood }, async (request, reply) => {
    const asked = trusted(request.body, documents.public)
    return asked
      ? answer(apollo.public, asked, reply, request, () =>
          contextFor('public', parts, request, ANONYMOUS, noSession),
        )
      : refuse(reply, 400, 'DOCUMENT_NOT_TRUSTED', notTrusted)
  })
}

/** What every answer leaves with, whoever asked: all but what is of one request, one connection or one body. */
const headersOf = (reply: FastifyReply): SentHeaders => {
  const {
    'x-request-id': _request,
    connection: _connection,
    'content-type': _body,
    ...headers
  } = reply.getHeaders()
  return headers
}

/**
 * In front of the server: an address that was answered before, and whose answer is still true, is answered with the
 * same bytes and headers at once. @returns false when the server itself has to.
 */
export const answersAtOnce =
  (answers: ResponseCache, accepting: () => boolean, say: (line: AccessLine) => void) =>
  ({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean => {
    // What carries a body is judged by the server, and closing connections is its own affair.
    if (method !== 'GET' || headers['content-type'] !== undefined || !accepting()) return false
    const from = performance.now()
    const answer = answers.recall(url)
    if (!answer) return false
    const requestId = randomUUID()
    const unchanged = headers['if-none-match'] === answer.etag
    const head = ['x-request-id', requestId, ...answer.headers]
    if (unchanged) response.writeHead(304, head).end()
    else {
      head.push('content-type', MEDIA_TYPE, 'content-length', String(answer.body.length))
      response.writeHead(200, head).end(answer.body)
    }
    say({
      requestId,
      route: PATH,
      status: unchanged ? 304 : 200,
      ms: Math.round(performance.now() - from),
    })
    return true
  }

/** Without the shell of HTTP around it: the document is trusted, and nothing of the request decides. */
const execute = async (
  apollo: ApolloServer<Context>,
  asked: { readonly query: string; readonly variables: Record<string, unknown> },
  context: () => Context,
): Promise<Answer> => {
  const { body, http } = await apollo.executeOperation(asked, { contextValue: context() })
  if (body.kind !== 'single') throw new Error('an answer in several parts')
  const { data, errors } = body.singleResult
  const unavailable = errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') ?? false
  return {
    status: unavailable ? 503 : (http.status ?? 200),
    text: JSON.stringify({ errors, data }),
    whole: !errors && data !== undefined && data !== null,
  }
}

const parsed = (text: string | undefined): Record<string, unknown> => {
  try {
    const value: unknown = text ? JSON.parse(text) : {}
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
