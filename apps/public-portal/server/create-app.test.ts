import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from './create-app.ts'

let clientFolder = ''
beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'portal-'))
  await mkdir(join(clientFolder, 'assets'))
  await writeFile(join(clientFolder, 'assets', 'style-abc.css'), sheet)
  await writeFile(join(clientFolder, 'assets', 'page-def.css'), ownSheet)
})

const page = 'Une page assez longue. '.repeat(100)

const sheet = 'body{color:red}'.repeat(200)
const ownSheet = 'h1{color:blue}'

const start = async (publicUrl: string | null = null, html = page, more: Record<string, string> = {}) => {
  const seen: Request[] = []
  const app = await createApp({
    clientFolder,
    publicUrl,
    handle: async (request) => {
      seen.push(request)
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', ...more } })
    },
  })
  return { app, seen }
}

test('a page runs no script but ours, loads nothing from elsewhere, and cannot be framed', async () => {
  const { app } = await start()
  const { headers } = await app.inject('/opportunites')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['cache-control']).toBe('no-cache')
})

test('cookies of other portals do not reach the pages, nor any credential', async () => {
  const { app, seen } = await start()
  const cookie = '__Host-cordee=secret; __Host-cordee-lien=abc; other=1; __Host-cordee-lien=a"b'
  await app.inject({ url: '/', headers: { cookie, authorization: 'Bearer x' } })
  await app.inject({ url: '/', headers: { cookie: '__Host-cordee=secret' } })
  const own =
    '__Host-cordee-demande=d; __Host-cordee-fournisseur=en.f; __Host-cordee-code=c; __Host-cordee-suivi=s'
  await app.inject({ url: '/', headers: { cookie: own } })
  expect(seen.map(({ headers }) => headers.get('cookie'))).toEqual(['__Host-cordee-lien=abc', null, own])
  expect(seen[0]?.headers.get('authorization')).toBeNull()
})

test('the visitor’s address is the proxy’s word only when the proxy is this machine', async () => {
  const { app, seen } = await start()
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-visitor-address': '198.51.100.1' }
  await app.inject({ url: '/', headers, remoteAddress: '127.0.0.1' })
  await app.inject({ url: '/', headers, remoteAddress: '192.0.2.1' })
  expect(seen.map((request) => request.headers.get('x-visitor-address'))).toEqual([
    '203.0.113.9',
    '192.0.2.1',
  ])
})

test('a NUL never reaches a page from what was typed; a path with one stays a path nobody has', async () => {
  const { app, seen } = await start()
  await app.inject('/opportunites?ou=La%00+Mure&quoi=%00&fin=%2500')
  await app.inject({
    method: 'POST',
    url: '/je-cherche',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: 'firstName=No%C3%A9%00&note=\0x%2500',
  })
  await app.inject('/opportunites/%00')
  const [list, form, page] = seen
  const search = new URL(list?.url ?? '').searchParams
  expect(Object.fromEntries(search)).toEqual({ ou: 'La Mure', quoi: '', fin: '%00' })
  expect(Object.fromEntries((await form?.formData()) ?? [])).toEqual({ firstName: 'Noé', note: 'x%00' })
  expect(new URL(page?.url ?? '').pathname).toBe('/opportunites/%00')
})

test('a form keeps its bytes; one posted from another site is refused', async () => {
  const { app, seen } = await start('https://travail.example')
  const form = {
    method: 'POST' as const,
    url: '/je-cherche',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: 'firstName=No%C3%A9',
  }
  await app.inject(form)
  expect(seen[0]?.url).toBe('https://travail.example/je-cherche')
  expect((await seen[0]?.formData())?.get('firstName')).toBe('Noé')
  const foreign = await app.inject({ ...form, headers: { ...form.headers, 'sec-fetch-site': 'cross-site' } })
  expect(foreign.statusCode).toBe(403)
  const origin = { origin: 'https://elsewhere.example' }
  expect((await app.inject({ ...form, headers: { ...form.headers, ...origin } })).statusCode).toBe(403)
  const hidden = { ...form.headers, origin: 'null' }
  expect((await app.inject({ ...form, headers: hidden })).statusCode).toBe(200)
  expect(seen.at(-1)?.headers.get('origin')).toBeNull()
  const foreignHidden = { ...hidden, 'sec-fetch-site': 'cross-site' }
  expect((await app.inject({ ...form, headers: foreignHidden })).statusCode).toBe(403)
  const large = await app.inject({ ...form, payload: 'a'.repeat(40_000) })
  expect(large.statusCode).toBe(413)
  const json = await app.inject({ ...form, headers: { 'content-type': 'application/json' }, payload: '{}' })
  expect(json.statusCode).toBe(415)
})

test('an address of two slashes stays an address of this site, and a host that is none is refused', async () => {
  const { app, seen } = await start('https://travail.example')
  await app.inject('//elsewhere.example/')
  expect(new URL(seen[0]?.url ?? '').origin).toBe('https://travail.example')
  const { app: bare } = await start()
  expect((await bare.inject({ url: '/', headers: { host: 'a b' } })).statusCode).toBe(400)
})

test('a page holds its style, the only one that its policy lets in; a sheet that is not here stays a link', async () => {
  const link = (name: string) => `<link rel="stylesheet" href="/assets/${name}.css"/>`
  const { app } = await start(null, `${link('style-abc')}${link('other')}<p>Une page</p>`)
  const { body, headers } = await app.inject('/')
  expect(body).toBe(`<style>${sheet}</style>${link('other')}<p>Une page</p>`)
  const hash = createHash('sha256').update(sheet).digest('base64')
  expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`)
})

test('several sheets are one style, each once; a page without any lets none in', async () => {
  const link = (name: string) => `<link rel="stylesheet" href="/assets/${name}.css"/>`
  const { app } = await start(
    null,
    `${link('style-abc')}${link('page-def')}${link('style-abc')}<p>Une page</p>`,
  )
  const { body, headers } = await app.inject('/')
  expect(body).toBe(`<style>${sheet}${ownSheet}</style><p>Une page</p>`)
  const hash = createHash('sha256').update(`${sheet}${ownSheet}`).digest('base64')
  expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`)
  const { app: plain } = await start()
  expect((await plain.inject('/')).headers['content-security-policy']).toContain("style-src 'self';")
})

test('a page that the browser holds keeps the policy it came with', async () => {
  const { app } = await start(null, page, { etag: '"1"' })
  const { statusCode, headers } = await app.inject({ url: '/', headers: { 'if-none-match': '"1"' } })
  expect(statusCode).toBe(304)
  expect(headers['content-security-policy']).toBeUndefined()
})

test('text is compressed for who accepts it', async () => {
  const { app } = await start()
  const small = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } })
  expect(small.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(page)
  expect(small.rawPayload.length).toBeLessThan(page.length / 10)
  expect((await app.inject('/')).body).toBe(page)
  const style = await app.inject({ url: '/assets/style-abc.css', headers: { 'accept-encoding': 'gzip, br' } })
  expect(style.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(style.rawPayload).toString()).toContain('body{color:red}')
})

test('built files are kept for a year; what would feed a script is not there', async () => {
  const { app } = await start()
  const style = await app.inject('/assets/style-abc.css')
  expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await app.inject('/opportunites.data')).statusCode).toBe(404)
  expect((await app.inject('/__manifest?paths=/')).statusCode).toBe(404)
  expect((await app.inject('/livez')).statusCode).toBe(200)
})
