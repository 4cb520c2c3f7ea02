import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** What a phone asks for at the root of the site, beside its pages. */
const files = [
  'favicon.svg',
  'manifest.webmanifest',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'apple-touch-icon.png',
] as const

/** The worker fetches what it keeps, from here alone. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** Another build, another version: the names of the assets hold the hash of their content. */
export const versionOf = (worker: string, assets: readonly string[]): string =>
  createHash('sha256')
    .update([worker, ...assets.toSorted()].join('\n'))
    .digest('hex')
    .slice(0, 12)

/** Icons, manifest, and the worker that keeps pages already seen; no page needs any of them. */
export const installable = async (app: FastifyInstance, clientFolder: string): Promise<void> => {
  for (const file of files) {
    app.get(`/${file}`, (_request, reply) => reply.sendFile(file, clientFolder, { maxAge: '1d' }))
  }
  const worker = await readFile(join(clientFolder, 'sw.js'), 'utf8').catch(() => null)
  if (worker === null) return
  const version = versionOf(worker, await readdir(join(clientFolder, 'assets')))
  app.get('/sw.js', (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', WORKER_POLICY)
      .send(`const VERSION = '${version}'\n${worker}`),
  )
}
