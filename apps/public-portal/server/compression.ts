import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const WORTH_IT = 1_024
const TEXT = /^(text\/|application\/(xml|json|atom\+xml|feed\+json)|image\/svg)/
// The level after which a page costs several times more for nearly the same size.
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const LARGEST_BYTES = 8 * 1_024 * 1_024

/** Compresses text: on a weak network a page of 30 kB becomes one of 7. */
export const compressText = (app: FastifyInstance): void => {
  // A page that is kept has a mark: it is compressed once.
  const kept = new LRUCache<string, Buffer>({
    maxSize: LARGEST_BYTES,
    sizeCalculation: ({ byteLength }) => byteLength,
  })
  const compress = async (page: Buffer, encoding: 'br' | 'gzip', mark: string | null): Promise<Buffer> => {
    const known = mark === null ? undefined : kept.get(`${encoding} ${mark}`)
    if (known) return known
    const compressed = await (encoding === 'br' ? brotli(page, options) : zip(page))
    if (mark !== null) kept.set(`${encoding} ${mark}`, compressed)
    return compressed
  }
  app.addHook('onSend', async (request, reply, payload) => {
    const isPage = Buffer.isBuffer(payload) && payload.length >= WORTH_IT
    if (!isPage && !(payload instanceof Readable)) return payload
    if (reply.statusCode === 304 || !TEXT.test(String(reply.getHeader('content-type') ?? ''))) return payload
    reply.header('vary', 'accept-encoding')
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
    if (encoding === null) return payload
    reply.header('content-encoding', encoding)
    reply.removeHeader('content-length')
    const mark = reply.getHeader('etag')
    if (Buffer.isBuffer(payload)) return compress(payload, encoding, typeof mark === 'string' ? mark : null)
    return payload.pipe(encoding === 'br' ? createBrotliCompress(options) : createGzip())
  })
}
