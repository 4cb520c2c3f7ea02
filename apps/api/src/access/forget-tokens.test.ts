import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { forgetTokens } from './forget-tokens.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let world: World
const now = new Date('2026-11-20T09:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
})
afterAll(() => database.drop())

test('what opens nothing since a month is forgotten, the rest stays; twice is once', async () => {
  const { app } = database.database
  const { carrierId, facilitator } = world
  const session = (expiresAt: Date, revokedAt: Date | null = null) =>
    app.staffSession.create({
      data: {
        tokenHash: hashToken(newId()),
        id: newId(),
        carrierId,
        userId: facilitator.id ?? '',
        createdAt: ago(90),
        expiresAt,
        revokedAt,
      },
    })
  await session(ago(31))
  await session(ago(-1), ago(31))
  const living = await Promise.all([session(ago(29)), session(ago(-1))])
  const attempt = (at: Date) =>
    app.signInAttempt.createMany({
      data: { id: newId(), emailHash: new Uint8Array(32), at, succeeded: false },
    })
  await attempt(ago(31))
  await attempt(ago(29))
  await forgetTokens(app, now)
  await forgetTokens(app, now)
  expect(await app.signInAttempt.findMany()).toMatchObject([{ at: ago(29) }])
  const kept = await app.staffSession.findMany({ where: { carrierId } })
  expect(kept.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex')).toSorted()).toEqual(
    living.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex')).toSorted(),
  )
})

test('the last link of a professional stays while their contact stands, and opens nothing', async () => {
  const { app } = database.database
  const { carrierId } = world
  const organisationId = await world.organisation('Société (essai)', ['COMPANY'])
  const contact = async (leftOn: Date | null = null) => {
    const id = newId()
    await app.contact.create({
      data: { id, carrierId, organisationId, name: 'Dominique Essai', role: 'DIRECTION', leftOn },
    })
    return id
  }
  const link = async (contactId: string, daysAgo: number, more: object = {}) => {
    const id = newId()
    await app.authToken.create({
      data: {
        id,
        carrierId,
        contactId,
        purpose: 'COMPANY_LINK',
        tokenHash: hashToken(id),
        createdAt: ago(daysAgo),
        expiresAt: ago(daysAgo - 3),
        ...more,
      },
    })
    return id
  }
  const [staying, takenBack, gone] = [await contact(), await contact(), await contact(ago(50))]
  await link(staying, 400)
  const last = await link(staying, 200)
  const other = await link(staying, 300, { purpose: 'ADVISER_LINK' })
  await link(takenBack, 200, { revokedAt: ago(100) })
  await link(gone, 200)
  await forgetTokens(app, now)
  await forgetTokens(app, now)
  const kept = await app.authToken.findMany({ where: { contactId: { in: [staying, takenBack, gone] } } })
  expect(kept.map(({ id }) => id).toSorted()).toEqual([last, other].toSorted())
  expect(kept.every(({ expiresAt }) => expiresAt < now)).toBe(true)
})
