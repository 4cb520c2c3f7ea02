import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { type OutgoingMessage, queueMessage } from './queue-message.ts'

describe('a message is written with the change', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
  })
  afterAll(() => database.drop())

  const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
    carrierId: world.carrierId,
    to: { kind: 'STAFF', id: world.facilitator.id ?? '' },
    channel: 'MAIL',
    purpose: 'FREE',
    subject: 'Objet',
    body: 'Bonjour.',
    ...changes,
  })
  const queue = (changes: Partial<OutgoingMessage> = {}) =>
    app().$transaction((tx) => queueMessage(tx, { newId, today }, message(changes)))
  const jobsOf = async (id: string) => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query('SELECT task_identifier FROM graphile_worker.jobs WHERE key = $1', [
      `message:${id}`,
    ])
    await client.end()
    return rows.length
  }
  const person = async (contactChannel: string) => {
    const id = newId()
    const { carrierId } = world
    await app().participant.create({
      data: { id, carrierId, contactChannel, lastActivityOn: new Date('2026-11-20') },
    })
    await app().participantIdentity.create({
      data: {
        participantId: id,
        carrierId,
        firstName: 'Essai',
        lastName: 'Personne',
        searchName: 'essai personne',
        phone: '0639980123',
        email: 'essai@exemple.fr',
      },
    })
    return id
  }

  test('the message, its words apart, and one job to deliver it', async () => {
    const { id, status } = await queue()
    expect(status).toBe('QUEUED')
    const row = await app().message.findUniqueOrThrow({ where: { id }, include: { content: true } })
    expect(row).toMatchObject({ channel: 'MAIL', staffUserId: world.facilitator.id, tries: 0 })
    expect(row.content).toMatchObject({
      subject: 'Objet',
      address: expect.stringContaining('@cordee.example'),
    })
    expect(await jobsOf(id)).toBe(1)
  })

  test('a change that fails leaves neither message nor job', async () => {
    let id = ''
    const failing = app().$transaction(async (tx) => {
      id = (await queueMessage(tx, { newId, today }, message())).id
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await app().message.findUnique({ where: { id } })).toBeNull()
    expect(await jobsOf(id)).toBe(0)
  })

  test('« on m’appelle »: a call to make, and nothing leaves', async () => {
    const { id, status } = await queue({
      to: { kind: 'PARTICIPANT', id: await person('CALL') },
      channel: 'SMS',
    })
    expect(status).toBe('CALL_TASK')
    expect(await jobsOf(id)).toBe(0)
  })

  test('who prefers to be written to is', async () => {
    const { id, status } = await queue({
      to: { kind: 'PARTICIPANT', id: await person('SMS') },
      channel: 'SMS',
    })
    expect(status).toBe('QUEUED')
    expect(await jobsOf(id)).toBe(1)
  })

  test('another carrier’s recipient is not found', async () => {
    const theirs = await createWorld(database.database)
    await expect(queue({ to: { kind: 'STAFF', id: theirs.facilitator.id ?? '' } })).rejects.toThrow(
      'Introuvable',
    )
  })
})
