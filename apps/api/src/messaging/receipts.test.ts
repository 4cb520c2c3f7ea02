import { day } from '@cordee/domain/kernel/day'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { queueMessage } from './queue-message.ts'
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
const say = async (payload: object, token = 'jeton', url = '/messages/receipts') =>
  (
    await server.inject({
      method: 'POST',
      url,
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

test('a bounce of a mail is a failure too, and asks somebody to call, once', async () => {
  const id = await sent()
  await database.database.app.message.update({ where: { id }, data: { channel: 'MAIL' } })
  expect(await say({ reference: id, state: 'failed' })).toBe(204)
  expect(await say({ reference: id, state: 'failed' })).toBe(204)
  const { organisationId } = await read(id)
  const tasks = await database.database.app.task.findMany({ where: { organisationId } })
  expect(tasks).toMatchObject([{ kind: 'CALL', status: 'OPEN', sourceKey: `failed:${id}` }])
})

const answers = (payload: object, token?: string) => say(payload, token, '/messages/answers')

test('an answer is a task of who was written to; STOP means that they are called; strangers change nothing', async () => {
  const { app } = database.database
  const [id, participantId] = [newId(), newId()]
  const { carrierId } = world
  await app.participant.create({
    data: { id: participantId, carrierId, contactChannel: 'SMS', lastActivityOn: now },
  })
  await app.message.create({
    data: { id, carrierId, channel: 'SMS', purpose: 'FREE', status: 'SENT', sentAt: now, participantId },
  })
  await app.messageContent.create({
    data: { messageId: id, carrierId, address: '+33639981234', subject: '', body: 'Bonjour' },
  })
  const stop = { id: 'r1', from: '06 39 98 12 34', text: 'STOP je préfère un appel' }
  expect(await answers(stop, 'autre')).toBe(401)
  expect(await answers({ from: '06' })).toBe(400)
  expect(await answers({ ...stop, id: 'r0', from: '+33 6 39 98 00 00' })).toBe(204)
  expect(await app.task.count({ where: { participantId } })).toBe(0)
  expect(await answers(stop)).toBe(204)
  expect(await answers(stop)).toBe(204)
  expect(await app.task.findMany({ where: { participantId } })).toMatchObject([
    { kind: 'TO_DO', title: 'Réponse par SMS : « STOP je préfère un appel »' },
  ])
  expect(await app.participant.findFirst({ where: { id: participantId } })).toMatchObject({
    contactChannel: 'CALL',
  })
  const numbered = { id: 'r2', from: '0639981234', text: 'mon numéro 1 84 12 76 451 089 46' }
  expect(await answers(numbered)).toBe(204)
  expect(await app.task.findFirst({ where: { sourceKey: 'answer:r2' } })).toMatchObject({
    title: 'Réponse reçue par SMS',
  })
})

describe('STOP from a telephone, whoever wrote to it last', () => {
  const phone = '+33639984321'
  const alert = (address: string) => ({
    id: newId(),
    carrierId: world.carrierId,
    channel: 'SMS' as const,
    address,
    means: 'CAR',
    minutes: 30,
    endsOn: new Date('2027-02-20'),
    confirmedOn: now,
  })
  const request = (number: string, contactChannel: string | null = null) => ({
    id: newId(),
    carrierId: world.carrierId,
    reference: newId().slice(-8),
    firstName: 'Odile',
    phone: number,
    contactChannel,
    consentAt: now,
    callBefore: now,
    dedupeKey: newId(),
  })
  const wrote = async (to: { alertId: string } | { workRequestId: string }, sentAt: string) => {
    const { app } = database.database
    const [id, { carrierId }] = [newId(), world]
    await app.message.create({
      data: {
        id,
        carrierId,
        channel: 'SMS',
        purpose: 'FREE',
        status: 'SENT',
        sentAt: new Date(sentAt),
        ...to,
      },
    })
    await app.messageContent.create({
      data: { messageId: id, carrierId, address: phone, subject: '', body: 'Bonjour' },
    })
  }

  test('to an alert: alerts of this number stop, others do not; nobody is asked to do anything', async () => {
    const { app } = database.database
    const [mine, another] = [alert(phone), alert('+33639984322')]
    await app.alertSubscription.createMany({ data: [mine, another] })
    await wrote({ alertId: mine.id }, '2026-11-20T08:00:00Z')
    const tasks = await app.task.count()
    expect(await answers({ id: 's1', from: '06 39 98 43 21', text: ' Stop' })).toBe(204)
    expect(await app.alertSubscription.findFirst({ where: { id: mine.id } })).toMatchObject({
      stoppedAt: expect.any(Date),
      address: null,
    })
    expect(await app.alertSubscription.findFirst({ where: { id: another.id } })).toMatchObject({
      stoppedAt: null,
      address: '+33639984322',
    })
    expect(await app.task.count()).toBe(tasks)
  })

  test('about a request, before any file: whoever asked is called, what is next of it is not written', async () => {
    const { app } = database.database
    const [mine, agreed, another] = [request(phone), request(phone, 'SMS'), request('+33639984322', 'SMS')]
    await app.workRequest.createMany({ data: [mine, agreed, another] })
    const still = alert(phone)
    await app.alertSubscription.create({ data: still })
    await wrote({ workRequestId: mine.id }, '2026-11-20T08:30:00Z')
    const read = async ({ id }: { id: string }) => app.workRequest.findUniqueOrThrow({ where: { id } })
    expect(await answers({ id: 's2', from: phone, text: 'Bonjour' })).toBe(204)
    expect((await read(mine)).contactChannel).toBeNull()
    expect(await answers({ id: 's3', from: phone, text: 'STOP' })).toBe(204)
    expect(await read(mine)).toMatchObject({ contactChannel: 'CALL', version: 2 })
    expect(await read(agreed)).toMatchObject({ contactChannel: 'CALL', version: 2 })
    expect(await read(another)).toMatchObject({ contactChannel: 'SMS', version: 1 })
    expect((await app.alertSubscription.findFirst({ where: { id: still.id } }))?.address).toBeNull()
    expect(
      await app.task.findMany({ where: { workRequestId: mine.id }, orderBy: { id: 'asc' } }),
    ).toMatchObject([{ title: 'Réponse par SMS : « Bonjour »' }, { title: 'Réponse par SMS : « STOP »' }])
    const next = await app.$transaction((tx) =>
      queueMessage(
        tx,
        { newId, today: day('2026-11-20') },
        {
          carrierId: world.carrierId,
          to: { kind: 'WORK_REQUEST', id: mine.id },
          channel: 'SMS',
          purpose: 'FREE',
          subject: 'Votre demande',
          body: 'Bonjour',
        },
      ),
    )
    expect(next.status).toBe('CALL_TASK')
  })

  test('to a link, whose words are gone: stopped all the same, in every carrier, and the journal says it', async () => {
    const { app } = database.database
    const there = await createWorld(database.database)
    const number = '+33639985555'
    const people = [world, there].map(({ carrierId }) => ({ id: newId(), carrierId }))
    for (const { id, carrierId } of people) {
      await app.participant.create({
        data: {
          ...{ id, carrierId, contactChannel: 'SMS', lastActivityOn: now },
          identity: {
            create: { firstName: 'Odile', lastName: 'Essai', searchName: 'odile essai', phone: number },
          },
        },
      })
    }
    const asked = { ...request(number), carrierId: there.carrierId }
    const news = { ...alert(number), carrierId: there.carrierId }
    await app.workRequest.create({ data: asked })
    await app.alertSubscription.create({ data: news })
    await app.message.create({
      data: {
        ...{ id: newId(), carrierId: world.carrierId, participantId: people[0]?.id ?? '', sentAt: now },
        ...{ channel: 'SMS', purpose: 'PERSONAL_LINK', status: 'SENT' },
      },
    })
    const stop = { id: 's5', from: number, text: 'STOP' }
    expect(await answers(stop)).toBe(204)
    expect(await answers({ ...stop, id: 's6' })).toBe(204)
    for (const { id } of people)
      expect(await app.participant.findFirst({ where: { id } })).toMatchObject({
        contactChannel: 'CALL',
        version: 2,
      })
    expect(await app.alertSubscription.findFirst({ where: { id: news.id } })).toMatchObject({ address: null })
    const noted = await app.journalEntry.findMany({
      where: { objectId: { in: [...people.map(({ id }) => id), asked.id] } },
    })
    expect(
      noted.map(({ verb, objectId, carrierId, actorKind }) => [verb, objectId, carrierId, actorKind]),
    ).toEqual(
      expect.arrayContaining([
        ...people.map(({ id, carrierId }) => ['participant:write', id, carrierId, 'SYSTEM']),
        ['request:handle', asked.id, there.carrierId, 'SYSTEM'],
      ]),
    )
    expect(noted).toHaveLength(3)
  })

  test('about a request, by somebody who has a file with this number: they are called about it too', async () => {
    const { app } = database.database
    const id = newId()
    const { carrierId } = world
    await app.participant.create({
      data: {
        id,
        carrierId,
        contactChannel: 'SMS',
        lastActivityOn: now,
        identity: { create: { firstName: 'Odile', lastName: 'Essai', searchName: 'odile essai', phone } },
      },
    })
    expect(await answers({ id: 's4', from: phone, text: 'stop' })).toBe(204)
    expect(await app.participant.findFirst({ where: { id } })).toMatchObject({ contactChannel: 'CALL' })
  })
})
