import type { FastifyReply, FastifyRequest } from 'fastify'
/** What React Router's `createRequestHandler` returns. */
export type Handle = (request: Request) => Promise<Response>
type Render = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

// Cookies are left out: those of other portals on the same machine reach this one, and none is its own.
const FORWARDED = ['accept', 'accept-language', 'content-type', 'origin', 'referer', 'user-agent'] as const

const toWebRequest = (request: FastifyRequest, publicUrl: string | null): Request => {
  const headers = new Headers()
  for (const name of FORWARDED) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set('x-visitor-address', request.ip)
  const url = new URL(request.url, publicUrl ?? `${request.protocol}://${request.host}`)
  const body =
    request.method === 'POST' && Buffer.isBuffer(request.body) ? { body: new Uint8Array(request.body) } : {}
  return new Request(url, { method: request.method, headers, ...body })
}

/** Answers a page with the built application: one whole document, no stream, no script. */
export const renderWith =
  (handle: Handle, publicUrl: string | null): Render =>
  async (request, reply) => {
    const answer = await handle(toWebRequest(request, publicUrl))
    reply.code(answer.status)
    for (const [name, value] of answer.headers) reply.header(name, value)
    if (!answer.headers.has('cache-control')) reply.header('cache-control', 'no-cache')
    return reply.send(Buffer.from(await answer.arrayBuffer()))
  }
