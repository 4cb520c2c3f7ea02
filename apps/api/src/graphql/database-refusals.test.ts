import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '../access/session.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { createServers, type Doors } from '../server.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today } from '../testing/world.ts'

const document = `mutation ($programmeId: Uuid!, $totalCents: Cents!, $shares: [FundingShareInput!]!) {
  draftPlan(programmeId: $programmeId, totalCents: $totalCents, shares: $shares) { __typename } }`
const documentId = createHash('sha256').update(document).digest('hex')

let base: TestDatabase
let doors: Doors
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(async () => {
  await doors.close()
  await base.drop()
})

test('days that PostgreSQL finds said twice are a conflict in a sentence, not a fault', async () => {
  const world = await createWorld(base.database)
  const { app } = base.database
  const user = { id: world.administrator.id ?? '', carrierId: world.carrierId }
  const { token } = await openSession(app, user, new Date(), { device: '' })
  doors = await createServers({
    database: base.database,
    clock: systemClock(today),
    cipher: testCipher,
    log: createLog('silent'),
    accepting: () => true,
    publicUrl: 'https://travail.example',
    workspaceUrl: 'https://espace.example',
    trusted: {
      facilitator: new Map([[documentId, document]]),
      holder: new Map(),
      public: new Map(),
    },
  })
  const days = { fromDay: new Date('2026-01-01'), toDay: new Date('2028-12-31') }
  const programme = await app.programme.create({
    data: { id: newId(), carrierId: world.carrierId, name: 'Programme (essai)', ...days },
  })
  const funderId = await world.organisation('Financeur (essai)', ['FUNDER'])
  const share = { funderId, nature: 'EPCI', shareBps: 5000 }
  const answer = await doors.facilitatorPortal.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie: `__Host-cordee=${token}` },
    payload: {
      documentId,
      variables: { programmeId: programme.id, totalCents: 100, shares: [share, share] },
    },
  })
  expect(answer.json().errors).toEqual([
    { message: expect.stringContaining('recouvrent'), extensions: { code: 'CONFLICT' } },
  ])
  expect(await app.fundingPlan.count()).toBe(0)
})
