import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

type Seen = { method: string | undefined; url: URL; body: string; headers: IncomingMessage['headers'] }
const seen: Seen[] = []
let answer = JSON.stringify({ data: { territory: { phone: '04 65 71 12 34' } } })

const door = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  seen.push({
    method: request.method,
    url: new URL(request.url ?? '/', 'http://localhost'),
    body,
    headers: request.headers,
  })
  response.setHeader('content-type', 'application/json').end(answer)
})

beforeAll(async () => {
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready))
  vi.resetModules()
  vi.stubEnv('CORDEE_API_URL', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
beforeEach(() => seen.splice(0))
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  vi.resetModules()
  door.close()
})

const operation = (kind: 'query' | 'mutation') =>
  ({
    __meta__: { hash: 'sha256:abc' },
    kind: 'Document',
    definitions: [
      {
        kind: 'OperationDefinition',
        operation: kind,
        name: { kind: 'Name', value: 'Try' },
        selectionSet: {
          kind: 'SelectionSet',
          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'territory' } }],
        },
      },
    ],
  }) as never

test('a query goes by its hash and its variables, never by its text', async () => {
  const { tryAsk } = await import('./apollo.server.ts')
  await expect(tryAsk(operation('query'), { slug: 'a' })).resolves.toEqual({
    territory: { phone: '04 65 71 12 34' },
  })
  const [request] = seen
  expect(request?.method).toBe('GET')
  expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
    documentId: 'sha256:abc',
    variables: '{"slug":"a"}',
  })
})

test('a mutation is posted, with the address it is counted against', async () => {
  const { send } = await import('./apollo.server.ts')
  await send(operation('mutation'), { key: 'k' }, '203.0.113.9')
  expect(seen[0]?.method).toBe('POST')
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ documentId: 'sha256:abc', variables: { key: 'k' } })
  expect(seen[0]?.headers['x-forwarded-for']).toBe('203.0.113.9')
})

test.each([
  ['an error', JSON.stringify({ errors: [{ message: 'secret' }] })],
  ['no JSON', '<html>'],
])('%s from the API is a 503 for the page, said without its content', async (_name, body) => {
  const { ask } = await import('./apollo.server.ts')
  answer = body
  await expect(ask(operation('query'), {})).rejects.toMatchObject({ init: { status: 503 } })
  expect(vi.mocked(console.error).mock.lastCall?.join()).not.toContain('secret')
})

test('what the API cannot read is a page that does not exist', async () => {
  const { ask } = await import('./apollo.server.ts')
  answer = JSON.stringify({ errors: [{ message: 'illisible', extensions: { code: 'BAD_USER_INPUT' } }] })
  await expect(ask(operation('query'), { slug: '\0' })).rejects.toMatchObject({ init: { status: 404 } })
})

test('every question says at which address it is asked: that is whose portal it is', async () => {
  const { send, tryAsk } = await import('./apollo.server.ts')
  const { atAddress } = await import('./portal-address.server.ts')
  await atAddress('https://travail.example', async () => {
    await tryAsk(operation('query'), {})
    await send(operation('mutation'), {}, null)
  })
  expect(seen.map(({ method, url }) => [method, url.searchParams.get('portal')])).toEqual([
    ['GET', 'https://travail.example'],
    ['POST', 'https://travail.example'],
  ])
})
