import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '@cordee/domain/access/actor'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { limits } from '../graphql/limits.ts'
import { objectsIn } from '../graphql/points.ts'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { openStaffDoors } from '../testing/staff-doors.ts'
import { createWorld, type World } from '../testing/world.ts'
import { openPurses } from './partner-points.ts'
import { newAccessToken } from './partner-secret.ts'

let base: TestDatabase
let doors: Doors
let here: World
let token: string
let clientId: string
let owner: Client

const newClient = async (world: World) => {
  const organisationId = await world.organisation(`Agence ${newId()} (essai)`, ['MISSION_LOCALE'])
  const id = newId()
  const { carrierId } = world
  const { app } = base.database
  await app.partnerClient.create({ data: { id, carrierId, organisationId, name: 'Logiciel (essai)' } })
  const made = newAccessToken()
  const expiresAt = new Date(Date.now() + 3_600_000)
  await app.partnerToken.create({
    data: {
      tokenHash: made.tokenHash,
      kind: 'SECRET',
      label: 'Essai',
      scopes: partnerScopes,
      carrierId,
      clientId: id,
      expiresAt,
    },
  })
  return { id, token: made.token }
}

beforeAll(async () => {
  base = await testDatabase()
  here = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  doors = await openStaffDoors(base.database)
})
beforeEach(async () => {
  const made = await newClient(here)
  token = made.token
  clientId = made.id
})
afterAll(async () => {
  await doors.close()
  await owner.end()
  await base.drop()
})

const ask = (query: string, bearer = token) =>
  doors.api.inject({
    method: 'POST',
    url: '/partner/graphql',
    headers: { authorization: `Bearer ${bearer}` },
    payload: { query },
  })
/** As much as an hour without asking leaves, then nothing comes back by itself. */
const leave = (points: number, filledAt = '2099-01-01') =>
  owner.query(
    `INSERT INTO partner_points (client_id, carrier_id, points, filled_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (client_id) DO UPDATE SET points = excluded.points, filled_at = excluded.filled_at`,
    [clientId, here.carrierId, points, filledAt],
  )
const inBucket = async (): Promise<number> =>
  (await owner.query('SELECT points FROM partner_points WHERE client_id = $1', [clientId])).rows[0].points
const costOf = (answer: Awaited<ReturnType<typeof ask>>): number => answer.json().extensions.cost.actual
const sum = (costs: readonly number[]): number => costs.reduce((total, each) => total + each, 0)
const page = '{ partnerReferrals(first: 50) { totalCount edges { node { id opportunity { id } } } } }'

test('every answer says what was asked, what was used, what is left: an empty page is nearly given back', async () => {
  await leave(limits.points.most)
  const answer = await ask(page)
  expect(answer.statusCode).toBe(200)
  const { cost } = answer.json().extensions
  expect(cost.requested).toBeGreaterThan(100)
  expect(cost).toMatchObject({
    actual: objectsIn(answer.json().data),
    throttle: { maximumAvailable: 5000, currentlyAvailable: 5000 - cost.actual, restoreRate: 50 },
  })
  expect(answer.headers['ratelimit-policy']).toBe('"points";q=5000;w=100')
  expect(answer.headers.ratelimit).toBe(`"points";r=${5000 - cost.actual};t=1`)
})

test('a document that cannot be read, or asks too much, costs one point and says so', async () => {
  await leave(100)
  const broken = await ask('{ nothing')
  expect(broken.statusCode).toBe(400)
  expect(broken.json().extensions.cost).toMatchObject({ actual: 1, throttle: { currentlyAvailable: 99 } })
  const unknown = await ask('{ secrets }')
  expect(unknown.json().extensions.cost).toMatchObject({ actual: 1, throttle: { currentlyAvailable: 98 } })
})

test('with too few points it is refused, costs nothing and says when to come back; another client goes on', async () => {
  await leave(60)
  const refused = await ask(page)
  expect(refused.statusCode).toBe(429)
  expect(refused.json().errors[0].extensions.code).toBe('THROTTLED')
  const { requested, actual, throttle } = refused.json().extensions.cost
  expect({ actual, left: throttle.currentlyAvailable }).toEqual({ actual: 0, left: 60 })
  expect(refused.headers['retry-after']).toBe(String(Math.ceil((requested - 60) / 50)))
  const other = await newClient(here)
  expect((await ask(page, other.token)).statusCode).toBe(200)
})

test('asked at once by many, points are counted once each', async () => {
  await leave(1000)
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => ask('{ partnerOpportunities(first: 1) { totalCount } }')),
  )
  const used = sum(answers.map(costOf))
  const last = (await ask('{ partnerOpportunities(first: 1) { totalCount } }')).json().extensions.cost
  expect(last.throttle.currentlyAvailable).toBe(1000 - used - last.actual)
})

test('a process takes points in advance: most calls do not ask the bucket, and it never holds more than ten seconds of them', async () => {
  await leave(2000)
  const answers = []
  for (let call = 0; call < 9; call += 1)
    answers.push(await ask('{ partnerOpportunities(first: 1) { totalCount } }'))
  expect(await inBucket()).toBe(2000 - 10 * limits.points.perSecond)
  // Nearly all of what a large page could have cost is given back.
  const large = await ask(
    '{ partnerReferrals(first: 100) { edges { node { id opportunity { id } eligibility { counts } } } } }',
  )
  expect(large.json().extensions.cost.requested).toBeGreaterThan(300)
  const used = sum([...answers, large].map(costOf))
  expect(large.json().extensions.cost.throttle.currentlyAvailable).toBe(2000 - used)
  expect(await inBucket()).toBeGreaterThanOrEqual(2000 - used - 10 * limits.points.perSecond)
})

test('the last points of a bucket serve too, once each', async () => {
  await leave(7)
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask('{ __typename }')))
  const served = answers.filter(({ statusCode }) => statusCode === 200)
  expect([served.length, await inBucket()]).toEqual([7, 0])
})

test('points come back with time, and never above the brim', async () => {
  await leave(10, new Date(Date.now() - 3_600_000).toISOString())
  const { extensions } = (await ask('{ partnerOpportunities(first: 1) { totalCount } }')).json()
  expect(extensions.cost.throttle.currentlyAvailable).toBe(5000 - extensions.cost.actual)
})

test('a purse that is forgotten gives back what it holds, also what comes back to it later', async () => {
  await leave(2000)
  const purseOf = openPurses(base.database.pools.points, 20)
  const partner = { kind: 'PARTNER', id: clientId, carrierId: here.carrierId } as Actor
  const lot = 10 * limits.points.perSecond
  const first = purseOf(partner)
  for (let call = 0; call < 4; call += 1) {
    expect((await purseOf(partner).take(10)).allowed).toBe(true)
    await wait(40)
  }
  await expect.poll(inBucket).toBe(2000 - 3 * 10 - lot)
  await first.giveBack(4)
  await expect.poll(inBucket).toBe(2000 - 3 * 10 - lot + 4)
})
