import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

let said = 'one'
let silent = false
const door = createServer((request, response) => {
  const address = new URL(request.url ?? '/', 'http://localhost')
  const territory = address.searchParams.get('documentId') !== 'sha256:abc'
  const body = JSON.stringify({ data: territory ? { territory: { phone: '1' } } : { answer: said } })
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  if (silent) return response.writeHead(503).end()
  if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
  response.writeHead(200, { 'content-type': 'application/json', etag }).end(body)
})

beforeAll(async () => {
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready))
  vi.resetModules()
  vi.stubEnv('CORDEE_API_URL', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
beforeEach(() => {
  said = 'one'
  silent = false
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  vi.resetModules()
  door.close()
})

const document = {
  __meta__: { hash: 'sha256:abc' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Try' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'answer' } }],
      },
    },
  ],
} as never

/** A page that says what the API says, and how often it was drawn. */
const site = async (more = '') => {
  const { sameForEverybody } = await import('./kept-pages.server.ts')
  const { tryAsk } = await import('./apollo.server.ts')
  let drawn = 0
  return async (path: string, init: RequestInit = {}) => {
    const draw = async () => {
      const answer = await tryAsk<{ answer: string }, Record<string, never>>(document, {})
      drawn += 1
      return new Response(`${answer?.answer ?? 'nothing'} ${drawn}${more}`, { status: answer ? 200 : 503 })
    }
    const given = { request: new Request(URL.parse(path) ?? `http://localhost:4002${path}`, init) }
    const page = (await sameForEverybody(given as never, draw as never)) as Response
    return { text: await page.text(), status: page.status, mark: page.headers.get('etag') }
  }
}

test('a page is drawn once, and again as soon as the API says something else', async () => {
  const visit = await site()
  const first = await visit('/a')
  expect(first.text).toBe('one 1')
  expect(await visit('/a')).toEqual(first)
  expect((await visit('/b')).text).toBe('one 2')
  said = 'two'
  const changed = await visit('/a')
  expect(changed.text).toBe('two 3')
  expect(changed.mark).not.toBe(first.mark)
})

test('many visitors at once each get what is true', async () => {
  const visit = await site()
  await Promise.all(Array.from({ length: 5 }, () => visit('/c')))
  said = 'two'
  const pages = await Promise.all(Array.from({ length: 5 }, () => visit('/c')))
  expect(pages.map(({ text }) => text.split(' ')[0])).toEqual(pages.map(() => 'two'))
})

test('what comes with a cookie, or posts, is drawn for itself', async () => {
  const visit = await site()
  await visit('/d')
  expect((await visit('/d', { headers: { cookie: '__Host-cordee-lien=abc' } })).text).toBe('one 2')
  expect((await visit('/d', { method: 'POST' })).text).toBe('one 3')
  expect((await visit('/d')).text).toBe('one 1')
})

test('the API away, nothing is sent as if it were still true, and nothing of that is kept', async () => {
  const visit = await site()
  await visit('/e')
  silent = true
  expect((await visit('/e')).status).toBe(503)
  silent = false
  expect((await visit('/e')).text).toBe('one 1')
})

test('addresses that anybody may make up push out only each other', async () => {
  const visit = await site(' '.repeat(1_024 * 1_024))
  const ours = await visit('/f')
  const theirs = await visit('http://inconnue.example/f')
  for (let other = 0; other < 40; other += 1) await visit(`http://inconnue-${other}.example/f`)
  expect((await visit('/f')).text.trim()).toBe(ours.text.trim())
  expect((await visit('http://inconnue.example/f')).text).not.toBe(theirs.text)
})
