import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './create-app.ts'
import { versionOf } from './installable.ts'

const worker = fileURLToPath(new URL('../public/sw.js', import.meta.url))
let folder: string
let app: Awaited<ReturnType<typeof createApp>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-client-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets', 'root-abc.css'), '')
  await copyFile(worker, join(folder, 'sw.js'))
  app = await createApp({
    handle: async () => new Response('', { status: 404 }),
    clientFolder: folder,
    publicUrl: 'https://travail.example',
  })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

test('the worker says its version, may fetch from here alone, and is asked for again at each visit', async () => {
  const answer = await app.inject({ url: '/sw.js' })
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toMatch(/^const VERSION = '[0-9a-f]{12}'\n/)
  expect(answer.headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  )
  expect(answer.headers['cache-control']).toBe('no-cache')
})

test('another build is another version', () => {
  expect(versionOf('a', ['x.css', 'y.js'])).toBe(versionOf('a', ['y.js', 'x.css']))
  expect(versionOf('a', ['x.css'])).not.toBe(versionOf('a', ['z.css']))
  expect(versionOf('a', ['x.css'])).not.toBe(versionOf('b', ['x.css']))
})

const personal = (async () => {
  const source = await import('node:fs/promises').then(({ readFile }) => readFile(worker, 'utf8'))
  const pattern = /const PERSONAL = \/(.+)\/\n/.exec(source)?.[1]
  if (pattern === undefined) throw new Error('the worker names no personal page')
  return new RegExp(pattern)
})()

test.each([
  ['/suivi', true],
  ['/suivi/abc', true],
  ['/lien/heures/2026-11', true],
  ['/en/suivi', true],
  ['/simple/lien', true],
  ['/a/token', true],
  ['/demande-envoyee', true],
  ['/opportunites', false],
  ['/en/opportunites/aide', false],
  ['/accessibilite', false],
])('%s is left to the network alone: %s', async (path, expected) => {
  expect((await personal).test(path)).toBe(expected)
})
