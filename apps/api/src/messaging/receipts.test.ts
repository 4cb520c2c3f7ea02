import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { openReceipts } from './receipts.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let world: World
let server: FastifyInstance
const now = new Date('2026-11-20T09:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  server = Fastify()
  openReceipts(server, { db: database.database.app, token: 'jeton', now: () => now })
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const sent = async () => {
  const id = newId()
  const organisationId = await world.organisation('Entreprise (essai)', ['COMPANY'])
  await database.database.app.message.create({
    data: {
      id,
      carrierId: world.carrierId,
      channel: 'SMS',
      purpose: 'FREE',
      status: 'SENT',
      sentAt: now,
      organisationId,
    },
  })
  return id
}
const say = async (payload: object, token = 'jeton') =>
  (
    await server.inject({
      method: 'POST',
      url: '/messages/receipts',
      headers: { authorization: `Bearer ${token}` },
      payload,
    })
  ).statusCode
const read = (id: string) => database.database.app.message.findUniqueOrThrow({ where: { id } })

test('delivered, or returned: the message says it, once', async () => {
  const [arrived, returned] = [await sent(), await sent()]
  expect(await say({ reference: arrived, state: 'delivered' })).toBe(204)
  expect(await say({ reference: arrived, state: 'failed' })).toBe(204)
  expect(await read(arrived)).toMatchObject({ status: 'DELIVERED', deliveredAt: now, failure: null })
  expect(await say({ reference: returned, state: 'failed' })).toBe(204)
  expect(await read(returned)).toMatchObject({ status: 'FAILED', failure: 'RETURNED', sentAt: now })
})

test('without the token, or unreadable, nothing changes; an unknown message answers like a known one', async () => {
  const id = await sent()
  expect(await say({ reference: id, state: 'delivered' }, 'autre')).toBe(401)
  expect(await say({ reference: id, state: 'lu' })).toBe(400)
  expect(await say({ reference: 'x', state: 'delivered' })).toBe(400)
  expect(await say({ reference: newId(), state: 'delivered' })).toBe(204)
  expect((await read(id)).status).toBe('SENT')
})
