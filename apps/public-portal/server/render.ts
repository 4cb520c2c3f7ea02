import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepsItsPolicy, letInStyle } from './security-headers.ts'
import type { WithStyle } from './style-sheet.ts'

/** What React Router's `createRequestHandler` returns. */
export type Handle = (request: Request) => Promise<Response>
type Render = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

const FORWARDED = ['accept', 'accept-language', 'content-type', 'origin', 'referer', 'user-agent'] as const

// Cookies of other portals on the same machine reach this one: only its own go on, by their name.
const OWN_COOKIES = /^__Host-cordee-(lien|demande|fournisseur|code|suivi)=[\w.-]+$/

const ownCookies = (header: string | undefined): string =>
  (header ?? '')
    .split(/;\s*/)
    .filter((pair) => OWN_COOKIES.test(pair))
    .join('; ')

// No keyboard types it and no text of ours can hold it.
const withoutNul = (encoded: string): string => encoded.replaceAll('%00', '').replaceAll('\0', '')

/** The address with what was typed in it as text; its path stays as it is: a page that no name has. */
const readable = (url: URL): URL => {
  url.search = withoutNul(url.search)
  return url
}

const toWebRequest = (request: FastifyRequest, url: URL): Request => {
  const headers = new Headers()
  for (const name of FORWARDED) {
    const value = request.headers[name]
    // « null » was checked here by what the browser vouches for; React Router would refuse it by its letters.
    if (typeof value === 'string' && !(name === 'origin' && value === 'null')) headers.set(name, value)
  }
  headers.set('x-visitor-address', request.ip)
  const cookie = ownCookies(request.headers.cookie)
  if (cookie !== '') headers.set('cookie', cookie)
  const body =
    request.method === 'POST' && Buffer.isBuffer(request.body)
      ? { body: Buffer.from(withoutNul(request.body.toString('latin1')), 'latin1') }
      : {}
  return new Request(readable(url), { method: request.method, headers, ...body })
}

/** The address people see, ours or the proxy's, without its path. */
const ownOrigin = (request: FastifyRequest, publicUrl: string | null): string | null =>
  URL.parse(publicUrl ?? `${request.protocol}://${request.host}`)?.origin ?? null

// Browsers say where a form comes from; what says nothing (a very old phone) is let in.
// A page that hides its own address says « null » for origin, and its browser vouches for the rest.
const comesFromElsewhere = ({ method, headers }: FastifyRequest, origin: string): boolean => {
  if (method !== 'POST') return false
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' && headers.origin === 'null') return false
  return site === 'cross-site' || (headers.origin !== undefined && headers.origin !== origin)
}

/** Answers a page with the built application: one whole document, no stream, no script. */
export const renderWith =
  (handle: Handle, publicUrl: string | null, withStyle: WithStyle): Render =>
  async (request, reply) => {
    const origin = ownOrigin(request, publicUrl)
    // Joined as text: `new URL('//elsewhere/', origin)` would be another site's address.
    const url = origin === null ? null : URL.parse(`${origin}${request.url}`)
    if (origin === null || url === null) return reply.code(400).send()
    if (comesFromElsewhere(request, origin)) return reply.code(403).send()
    const answer = await handle(toWebRequest(request, url))
    reply.code(answer.status)
    for (const [name, value] of answer.headers) reply.header(name, value)
    if (!answer.headers.has('cache-control')) reply.header('cache-control', 'no-cache')
    const mark = answer.headers.get('etag')
    if (mark !== null && request.headers['if-none-match'] === mark)
      return keepsItsPolicy(reply).code(304).send()
    if (!answer.headers.get('content-type')?.startsWith('text/html'))
      return reply.send(Buffer.from(await answer.arrayBuffer()))
    const { html, hash } = withStyle(await answer.text())
    if (hash !== null) letInStyle(reply, hash)
    return reply.send(Buffer.from(html))
  }
