import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { compressText } from './compression.ts'
import { installable } from './installable.ts'
import { type Handle, renderWith } from './render.ts'
import { securityHeaders } from './security-headers.ts'
import { readStyleSheets } from './style-sheet.ts'

type Options = {
  handle: Handle
  clientFolder: string
  publicUrl: string | null
  /** Not any more once it stops: every answer is then the last of its connection. */
  accepting?: () => boolean
}

const LARGEST_FORM = 32 * 1_024
const ONE_YEAR = 31_536_000_000

// What React Router would give to its own script; no page here has one.
const isScriptData = (path: string): boolean => path.endsWith('.data') || path.startsWith('/__manifest')

export async function createApp({
  handle,
  clientFolder,
  publicUrl,
  accepting = () => true,
}: Options): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LARGEST_FORM, trustProxy: 'loopback', requestTimeout: 15_000 })
  app.addHook('onSend', async (_request, reply) => {
    if (!accepting()) reply.header('connection', 'close')
  })
  const assets = join(clientFolder, 'assets')
  const withStyle = await readStyleSheets(assets)
  await securityHeaders(app)
  compressText(app)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )

  app.get('/livez', async () => ({ status: 'ok' }))
  // The names of built files hold the hash of their content: a phone never asks for one twice.
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: ONE_YEAR,
    index: false,
  })
  await installable(app, clientFolder)

  const render = renderWith(handle, publicUrl, withStyle)
  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      const path = request.url.split('?', 1)[0] ?? '/'
      if (isScriptData(path)) return reply.code(404).send()
      return render(request, reply)
    },
  })
  return app
}
