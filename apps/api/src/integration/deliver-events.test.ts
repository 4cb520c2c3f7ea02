import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { deliverEvents } from './deliver-events.ts'

const now = new Date('2026-11-20T09:00:00Z')

describe('events leave', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
  })
  afterAll(() => database.drop())

  const happen = async (type: string, objectId: string) => {
    const id = newId()
    await database.database.app.outboxEvent.create({
      data: { id, carrierId: world.carrierId, type, objectId },
    })
    return id
  }
  const context = () => ({ db: database.database.app, carrierId: world.carrierId, now })

  test('in their order for each object; one that fails holds back its object and nobody else', async () => {
    const [broken, fine] = [newId(), newId()]
    await happen('thing.opened', broken)
    await happen('thing.opened', fine)
    await happen('thing.closed', broken)
    await happen('thing.closed', fine)
    await happen('nobody.listens', fine)
    const told: string[] = []
    const say = (refused: string | null) => ({
      'thing.opened': async (_tx: unknown, { objectId }: { objectId: string }) => {
        if (objectId === refused) throw new Error('not now')
        told.push(`opened ${objectId}`)
      },
      'thing.closed': async (_tx: unknown, { objectId }: { objectId: string }) => {
        told.push(`closed ${objectId}`)
      },
    })
    expect(await deliverEvents(context(), say(broken))).toBe(1)
    expect(told).toEqual([`opened ${fine}`, `closed ${fine}`])
    expect(await deliverEvents(context(), say(null))).toBe(0)
    expect(told.slice(2)).toEqual([`opened ${broken}`, `closed ${broken}`])
    await deliverEvents(context(), say(null))
    expect(told).toHaveLength(4)
  })

  test('what a listener writes and the note that it was told are one: both, or neither; twice at once, once', async () => {
    const objectId = newId()
    const eventId = await happen('thing.paid', objectId)
    const pay = (fails: boolean) => ({
      'thing.paid': async (tx: Parameters<Parameters<typeof database.database.app.$transaction>[0]>[0]) => {
        await tx.journalEntry.createMany({
          data: {
            id: newId(),
            carrierId: world.carrierId,
            actorKind: 'SYSTEM',
            verb: 'hours:read',
            objectKind: 'Thing',
            objectId,
          },
        })
        if (fails) throw new Error('after the write')
      },
    })
    const written = () => database.database.app.journalEntry.count({ where: { objectId } })
    expect(await deliverEvents(context(), pay(true))).toBe(1)
    expect(await written()).toBe(0)
    await Promise.all([deliverEvents(context(), pay(false)), deliverEvents(context(), pay(false))])
    expect(await written()).toBe(1)
    const event = await database.database.app.outboxEvent.findUniqueOrThrow({ where: { id: eventId } })
    expect(event).toMatchObject({ deliveredAt: now, tries: 1 })
  })
})
