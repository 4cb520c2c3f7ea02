import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './db/client.ts'
import { newId, systemClock } from './platform/clock.ts'
import { createLog } from './platform/log.ts'
import { hashToken } from './platform/secret.ts'
import { BACKLOG, createServers, type Doors } from './server.ts'
import { testDatabase } from './testing/base-database.ts'
import { testCipher } from './testing/test-cipher.ts'
import { createWorld, today } from './testing/world.ts'

const token = 'cordee_essai_0123456789abcdef0123456789'
let base: Awaited<ReturnType<typeof testDatabase>>
let small: ReturnType<typeof openDatabase>
let doors: Doors
let url = ''

beforeAll(async () => {
  base = await testDatabase()
  const world = await createWorld(base.database)
  await base.database.app.partnerToken.create({
    data: {
      tokenHash: hashToken(token),
      carrierId: world.carrierId,
      clientId: world.partner.id ?? '',
      scopes: partnerScopes,
      expiresAt: new Date('2099-01-01'),
    },
  })
  small = openDatabase(base.url, { connections: 1, waiting: 2 })
  doors = await createServers({
    database: small,
    clock: systemClock(today),
    cipher: testCipher,
    log: createLog('silent'),
    accepting: () => true,
    publicUrl: 'http://localhost:4000',
    workspaceUrl: 'https://espace.example',
    trusted: { facilitator: new Map(), holder: new Map(), public: new Map() },
  })
  url = await doors.api.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG })
})
afterAll(async () => {
  await doors.close()
  await small.close()
  await base.drop()
})

test('a thousand requests at once: those admitted are answered, the others are asked to come back', async () => {
  const ask = () =>
    fetch(`${url}/partner/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      // Few points each: it is the database that is short, not what the client may spend.
      body: JSON.stringify({ query: `{ partnerReferral(id: "${newId()}") { id } }` }),
    })
  const answers = await Promise.all(
    Array.from({ length: 1000 }, async () => {
      const answer = await ask()
      return {
        status: answer.status,
        retryAfter: answer.headers.get('retry-after'),
        body: await answer.json(),
      }
    }),
  )
  const admitted = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status === 503)
  expect(admitted.length + refused.length).toBe(1000)
  expect(admitted.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(0)
  for (const { body } of admitted) expect(body).toMatchObject({ data: { partnerReferral: null } })
  for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0)
  expect((await ask()).status).toBe(200)
}, 180_000)
