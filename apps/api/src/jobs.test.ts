import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tasksOf } from './jobs.ts'
import { queueMessage } from './messaging/queue-message.ts'
import { newId, systemClock } from './platform/clock.ts'
import { awardedLot } from './testing/awarded-lot.ts'
import { testDatabase } from './testing/base-database.ts'
import { type MailboxManners, openMailbox } from './testing/mailbox.ts'
import { createWorld, today, type World } from './testing/world.ts'

const process_ = fileURLToPath(new URL('./testing/run-jobs.ts', import.meta.url))
const patience = { timeout: 30_000, interval: 50 }

describe('the jobs, in processes that may die at any instant', { timeout: 90_000 }, () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  let manners: Required<Pick<MailboxManners, 'taken'>> = { taken: async () => {} }
  const alive = new Set<ReturnType<typeof spawn>>()
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    mailbox = await openMailbox({ taken: (received) => manners.taken(received) })
  })
  afterEach(async () => {
    for (const child of alive) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    alive.clear()
  })
  afterAll(async () => {
    await mailbox.stop()
    await database.drop()
  })

  const runJobs = async () => {
    const child = spawn(process.execPath, [process_], { stdio: ['pipe', 'pipe', 'inherit'] })
    alive.add(child)
    child.stdin.end(JSON.stringify({ url: database.url, smtp: mailbox.url, today }))
    await once(child.stdout, 'data')
    return child
  }
  const write = () =>
    app().$transaction((tx) =>
      queueMessage(
        tx,
        { newId, today },
        {
          carrierId: world.carrierId,
          to: { kind: 'STAFF', id: world.facilitator.id ?? '' },
          channel: 'MAIL',
          purpose: 'FREE',
          subject: 'Essai',
          body: 'Bonjour.',
        },
      ),
    )
  const stateOf = async (id: string) => (await app().message.findUniqueOrThrow({ where: { id } })).status
  const copiesOf = (id: string) => mailbox.received.filter(({ messageId }) => messageId.includes(id))

  test('killed while the server held the letter: another process ends it, and it is one message', async () => {
    let held: ((id: string) => void) | null = null
    const inTheMiddle = new Promise<string>((resolve) => {
      held = resolve
    })
    manners = {
      taken: async ({ messageId }) => {
        if (held === null) return
        held(messageId)
        held = null
        // The answer never comes: the sender is dead before it.
        await new Promise(() => {})
      },
    }
    const first = await runJobs()
    const { id } = await write()
    expect(await inTheMiddle).toContain(id)
    first.kill('SIGKILL')
    expect(await stateOf(id)).toBe('QUEUED')
    await runJobs()
    await expect.poll(() => stateOf(id), patience).toBe('SENT')
    expect(new Set(copiesOf(id).map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('two processes at once: one leads, the messages leave once; one killed, the other takes over, and asked to end it finishes what it holds', async () => {
    manners = { taken: async () => {} }
    const [one, other] = await Promise.all([runJobs(), runJobs()])
    const written = await Promise.all(Array.from({ length: 20 }, write))
    const states = async () => new Set(await Promise.all(written.map(({ id }) => stateOf(id))))
    await expect.poll(states, patience).toEqual(new Set(['SENT']))
    expect(written.map(({ id }) => copiesOf(id).length)).toEqual(written.map(() => 1))
    one.kill('SIGKILL')
    let held = ''
    manners = {
      taken: async ({ messageId }) => {
        held = messageId
        await new Promise((resolve) => setTimeout(resolve, 300))
      },
    }
    const { id } = await write()
    await expect.poll(() => held, patience).toContain(id)
    other.kill('SIGTERM')
    const [code] = await once(other, 'close')
    expect(code).toBe(0)
    expect(await stateOf(id)).toBe('SENT')
    expect(copiesOf(id)).toHaveLength(1)
  })

  test('positions nobody vouches for leave the portal once each, whoever dies in the middle', async () => {
    const lot = await awardedLot(database, world)
    const ids = Array.from({ length: 40 }, () => newId())
    await app().opportunity.createMany({
      data: ids.map((id) => ({
        id,
        carrierId: world.carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        slug: id,
        status: 'PUBLISHED' as const,
        title: 'Aide de chantier',
        romeCode: 'F1704',
        communeCode: '38269',
        places: 1,
        weeklyMinutes: 2100,
        timetable: 'x',
        contractType: 'TEMPORARY',
        tasks: ['x'],
        context: 'x',
        verifiedOn: new Date('2026-10-30'),
      })),
    })
    const expired = () => app().opportunity.count({ where: { id: { in: ids }, status: 'EXPIRED' } })
    const ask = async () => {
      const client = new Client({ connectionString: database.url })
      await client.connect()
      await client.query(
        `SELECT graphile_worker.add_job('expireOpportunities', json_build_object('carrierId', $1::text))`,
        [world.carrierId],
      )
      await client.end()
    }
    const first = await runJobs()
    await ask()
    await expect.poll(expired, { ...patience, interval: 5 }).toBeGreaterThan(0)
    first.kill('SIGKILL')
    await runJobs()
    await expect.poll(expired, patience).toBe(40)
    await ask()
    const tasks = tasksOf({
      publicUrl: 'https://travail.example',
      database: database.database,
      clock: systemClock(today),
      drivers: { mail: null, sms: null },
    })
    await tasks.expireOpportunities?.({ payload: { carrierId: world.carrierId }, lastTry: false })
    const journal = { objectId: { in: ids }, actorKind: 'SYSTEM' }
    expect(await app().journalEntry.count({ where: journal })).toBe(40)
    expect(await app().outboxEvent.count({ where: { objectId: { in: ids } } })).toBe(40)
  })
})
