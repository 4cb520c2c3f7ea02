import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { createWorld } from '../testing/world.ts'
import { openDatabase } from './client.ts'
import { Overloaded, unavailability } from './overload.ts'

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

describe('the doors of the database', () => {
  test('each connects with the role of its own', async () => {
    const { app, carrier, partner, publicPool } = base.database
    const whoAmI = { role: 'SELECT current_user AS role' }
    expect(await app.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'cordee_system' }])
    expect(await carrier.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'cordee_app' }])
    expect(await partner.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'cordee_partner' }])
    expect((await publicPool.query(whoAmI.role)).rows).toEqual([{ role: 'cordee_public' }])
  })

  test('the public door cannot read a person', async () => {
    await expect(base.database.publicPool.query('SELECT * FROM participant_identity')).rejects.toMatchObject({
      code: '42501',
    })
  })
})

test('the relations of no row are not asked, and those of a row are', async () => {
  const { app } = base.database
  const missing = () =>
    app.organisation.findMany({ where: { id: newId() }, include: { commune: true, contacts: true } })
  const nothing = await countStatements(missing)
  expect(nothing.answer).toEqual([])
  expect(nothing.statements).toHaveLength(1)
  const { carrierId } = await createWorld(base.database)
  const { answer, statements } = await countStatements(() =>
    app.organisation.findMany({ where: { carrierId }, include: { commune: true, contacts: true } }),
  )
  expect(answer).not.toEqual([])
  expect(statements.length).toBeGreaterThan(1)
})

describe('more transactions than the database can take', () => {
  test('are refused at once beyond the queue, and those admitted succeed', async () => {
    const small = openDatabase(base.url, { connections: 2, waiting: 10 })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, () =>
        small.app.$transaction(async (tx) => {
          await tx.$queryRaw`SELECT pg_sleep(0.01)::text`
        }),
      ),
    )
    await small.close()
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(outcomes.length - refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(unavailability(reason)).toEqual({ retryAfterSeconds: 1 })
  })

  test('a single query too is refused as overloaded, with the raw pool as with Prisma', async () => {
    const small = openDatabase(base.url, { connections: 1, waiting: 1 })
    const queries = Array.from({ length: 5 }, () => small.publicPool.query('SELECT pg_sleep(0.05)'))
    const outcomes = await Promise.allSettled(queries)
    await small.close()
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Overloaded)
    }
  })
})

test('a database that is away is told as unavailable, not as a fault', async () => {
  const away = openDatabase('postgresql://nobody:nothing@127.0.0.1:9/none')
  expect(await away.isUp()).toBe(false)
  const error = await away.app.$queryRaw`SELECT 1`.catch((reason: unknown) => reason)
  expect(unavailability(error)).toEqual({ retryAfterSeconds: 5 })
  await away.close()
})
