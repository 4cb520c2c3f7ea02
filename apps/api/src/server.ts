import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { drain } from '@cordee/http/drain'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { openProviderDoor } from './access/provider-door.ts'
import { actorOfSession, cookieName, sessionOf } from './access/session.ts'
import type { Database } from './db/client.ts'
import { unavailability } from './db/overload.ts'
import {
  type DoorParts,
  openAccountDoor,
  openFacilitatorDoor,
  openPartnerDoor,
  refuse,
  staffContext,
} from './doors.ts'
import { apolloFor } from './graphql/apollo.ts'
import { tooDeep, tooDeepMessage } from './graphql/limits.ts'
import { createResponseCache } from './graphql/response-cache.ts'
import { readTrustedDocuments, type TrustedDocuments } from './graphql/trusted-documents.ts'
import { openHistoryUpload } from './history/history-upload.ts'
import { openTokenDoor } from './integration/oauth-token.ts'
import { openReceipts } from './messaging/receipts.ts'
import type { Cipher } from './platform/cipher.ts'
import type { Clock } from './platform/clock.ts'
import type { IdentityProvider } from './platform/identity-provider.ts'
import { type AccessLine, accessLog, type Log } from './platform/log.ts'
import { openDecpUpload } from './procurement/decp-upload.ts'
import { answersAtOnce, openPublicDoor } from './public-door.ts'
import { openReportFiles } from './reporting/report-files.ts'

export interface ServerParts {
  readonly database: Database
  readonly clock: Clock
  readonly cipher: Cipher
  /** Who says who people are; without it, nobody but us. */
  readonly provider?: IdentityProvider | null
  /** Where people read the public site. */
  readonly publicUrl: string
  readonly workspaceUrl: string
  readonly log: Log
  /** What the provider of text messages shows when it says that one arrived; without it nobody is listened to. */
  readonly receiptToken?: string | null
  /** False once the process was asked to end. */
  readonly accepting: () => boolean
  /** False: no public answer is kept ready. */
  readonly readyAnswers?: boolean
  /** True where nothing leaves the machine: then the team reads every message. */
  readonly messagesStayHere?: boolean
  /** What the portals were built with, unless said otherwise. */
  readonly trusted?: Readonly<Record<'facilitator' | 'holder' | 'public', TrustedDocuments>>
}

/** Connections the system keeps waiting for us: a thousand at once are all answered, if only to come back later. */
export const BACKLOG = 4096

export interface Doors {
  readonly api: FastifyInstance
  readonly facilitatorPortal: FastifyInstance
  close(): Promise<void>
}

const portalFiles = fileURLToPath(new URL('../../facilitator-portal/dist', import.meta.url))

/** The API on its own port, and the workspace with its `/graphql` on one origin. */
export const createServers = async (parts: ServerParts): Promise<Doors> => {
  const apollo = {
    facilitator: apolloFor('facilitator', parts.log),
    holder: apolloFor('holder', parts.log),
    partner: apolloFor('partner', parts.log),
    public: apolloFor('public', parts.log),
  }
  await Promise.all(Object.values(apollo).map((server) => server.start()))
  const trusted = parts.trusted ?? {
    facilitator: readTrustedDocuments(new URL('../trusted-documents/facilitator.json', import.meta.url)),
    holder: readTrustedDocuments(new URL('../trusted-documents/holder.json', import.meta.url)),
    public: readTrustedDocuments(new URL('../trusted-documents/public.json', import.meta.url)),
  }
  const provider = parts.provider ?? null
  const { messagesStayHere = false } = parts
  const doorParts: DoorParts = { ...parts, provider, apollo, trusted, messagesStayHere }

  const { database, clock, accepting, readyAnswers = true } = parts
  const answers = createResponseCache(() => {
    const epoch = readyAnswers ? database.publicChanges.epoch() : null
    return epoch === null ? null : `${epoch} ${clock.today()}`
  })
  const say = accessLog(parts.log)
  const atOnce = answersAtOnce(answers, accepting, say)
  const api = await base(parts, say, "default-src 'none'; frame-ancestors 'none'", atOnce)
  api.get('/', async () => ({ name: 'Cordée' }))
  openAccountDoor(api, doorParts)
  openPartnerDoor(api, doorParts)
  openPublicDoor(api, doorParts, answers)
  openReceipts(api, {
    db: parts.database.app,
    token: parts.receiptToken ?? null,
    now: parts.clock.now,
  })
  // Apart: nothing else on this port reads a form.
  await api.register(async (scope) => openTokenDoor(scope, parts))

  const facilitatorPortal = await base(parts, say, workspacePolicy)
  openFacilitatorDoor(facilitatorPortal, doorParts)
  openProviderDoor(facilitatorPortal, {
    provider,
    workspaceUrl: parts.workspaceUrl,
    contextOf: (request, reply) => staffContext(doorParts, request, reply),
  })
  openDecpUpload(facilitatorPortal, {
    ...parts,
    actorOf: ({ cookies }) =>
      actorOfSession(parts.database.app, cookies[cookieName] ?? null, parts.clock.now()),
  })
  openHistoryUpload(facilitatorPortal, {
    ...parts,
    sessionOf: ({ cookies }) => sessionOf(parts.database.app, cookies[cookieName] ?? null, parts.clock.now()),
  })
  openReportFiles(facilitatorPortal, {
    ...parts,
    sessionOf: ({ cookies }) => sessionOf(parts.database.app, cookies[cookieName] ?? null, parts.clock.now()),
  })
  await serveWorkspace(facilitatorPortal)

  return {
    api,
    facilitatorPortal,
    close: async () => {
      await Promise.all([drain(api.server), drain(facilitatorPortal.server)])
      await Promise.all([api.close(), facilitatorPortal.close()])
      await Promise.all(Object.values(apollo).map((server) => server.stop()))
    },
  }
}

const workspacePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** True when it answered: the server is not asked. */
type InFront = (...asked: Parameters<RequestListener>) => boolean

const nothingInFront: InFront = () => false

const base = async (
  { database, log, accepting }: ServerParts,
  say: (line: AccessLine) => void,
  policy: string,
  inFront: InFront = nothingInFront,
): Promise<FastifyInstance> => {
  const server = Fastify({
    serverFactory: (handle, { keepAliveTimeout, requestTimeout }) =>
      Object.assign(
        createServer((request, response) => {
          if (!inFront(request, response)) handle(request, response)
        }),
        { keepAliveTimeout, requestTimeout },
      ),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // One journal for all: what is said of a request names it by its id.
    childLoggerFactory: (journal) => journal,
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // The public portal speaks for its visitors, from this machine only.
    trustProxy: 'loopback',
  })
  await server.register(helmet, {
    contentSecurityPolicy: false,
    hsts: { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(cookie)
  await server.register(rateLimit, { global: false })
  await server.register(underPressure, { maxEventLoopDelay: 2000, retryAfter: 5 })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy).header('x-request-id', request.id)
    if (!accepting()) reply.header('connection', 'close')
    const charset = /charset=([^;]+)/i
      .exec(request.headers['content-type'] ?? '')?.[1]
      ?.replace(/"/g, '')
      .trim()
    if (charset && charset.toLowerCase() !== 'utf-8') {
      return reply
        .code(415)
        .send({ errors: [{ message: 'Seul UTF-8 est lu.', extensions: { code: 'BAD_REQUEST' } }] })
    }
  })
  server.addHook('preValidation', async ({ body }, reply) => {
    if (isJson(body) && tooDeep(body)) return refuse(reply, 400, 'LIMIT_EXCEEDED', tooDeepMessage)
  })
  server.addHook('onResponse', async (request, reply) => {
    // The route, never the address: an address may hold a secret link.
    say({
      requestId: request.id,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const away = unavailability(error)
    if (away) {
      return reply
        .code(503)
        .header('retry-after', String(away.retryAfterSeconds))
        .send({
          errors: [
            {
              message: 'Le service est momentanément indisponible. Réessayez.',
              extensions: { code: 'UNAVAILABLE' },
            },
          ],
        })
    }
    const status = error.statusCode ?? 500
    if (status === 503) {
      return reply.code(503).send({
        errors: [{ message: 'Le service est très demandé. Réessayez.', extensions: { code: 'UNAVAILABLE' } }],
      })
    }
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'request failed')
    const [code, message] =
      status >= 500
        ? ['INTERNAL', 'Une erreur est survenue. Elle est notée de notre côté.']
        : ['BAD_REQUEST', 'Cette demande n’est pas lisible.']
    return reply.code(status).send({ errors: [{ message, extensions: { code } }], requestId: request.id })
  })
  server.get('/livez', async () => ({ alive: true }))
  server.get('/readyz', async (_request, reply) => {
    const ready = accepting() && (await database.isUp())
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  return server
}

/** Read from JSON; a file on its way or a form is of a class of its own. */
const isJson = (body: unknown): boolean =>
  Array.isArray(body) ||
  (body !== null && typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype)

const serveWorkspace = async (server: FastifyInstance) => {
  if (!existsSync(portalFiles)) return
  await server.register(serveStatic, {
    root: portalFiles,
    wildcard: false,
    setHeaders: (response, path) => {
      response.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  server.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && !request.url.startsWith('/assets/')
      ? reply.header('cache-control', 'no-cache').sendFile('index.html')
      : reply.code(404).send({ errors: [{ message: 'Introuvable.', extensions: { code: 'NOT_FOUND' } }] }),
  )
}
