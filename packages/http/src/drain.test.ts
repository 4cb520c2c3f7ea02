import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drain } from './drain.ts'

let draining = false
let port: number
const server = createServer((_, response) => {
  if (draining) response.setHeader('connection', 'close')
  response.end('ok')
})
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
beforeEach(async () => {
  draining = false
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

async function get(): Promise<{ connection: string | undefined; body: string }> {
  const [response]: IncomingMessage[] = await once(
    request({ port, host: '127.0.0.1', agent }).end(),
    'response',
  )
  if (!response) throw new Error('no answer')
  return { connection: response.headers.connection, body: await text(response) }
}

test('a client that keeps its connection open gets its next answer, and learns that it is the last', async () => {
  expect(await get()).toEqual({ connection: 'keep-alive', body: 'ok' })
  draining = true
  const drained = drain(server)
  expect(await get()).toEqual({ connection: 'close', body: 'ok' })
  await drained
  await expect(get()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('a connection that nobody uses is not waited for longer than the patience', async () => {
  await get()
  const begun = performance.now()
  await drain(server, 100)
  expect(performance.now() - begun).toBeGreaterThanOrEqual(95)
})
