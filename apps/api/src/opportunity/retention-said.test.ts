import { ANONYMOUS } from '@cordee/domain/access/actor'
import { day } from '@cordee/domain/kernel/day'
import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

test('R81 · a carrier that keeps things less long says so in its notice, and on each request', async () => {
  const { carrierId } = world
  const askedOn = new Date(day('2026-11-16'))
  await base.database.app.workRequest.create({
    data: {
      ...{ id: newId(), carrierId, reference: newId().slice(-8), firstName: 'Odile', phone: '+33639984321' },
      ...{ consentAt: askedOn, askedOn, callBefore: askedOn, dedupeKey: newId() },
    },
  })
  const said = async () => {
    const notice = await runAs(base.database, ANONYMOUS, { door: 'public', today })(
      '{ territory { retention { inactiveMonths noticeDays requestMonths refusedReferralMonths readLogMonths messageMonths } } }',
    )
    const request = await world.asFacilitator()('{ workRequests(first: 1) { edges { node { keptUntil } } } }')
    return {
      notice: notice.data?.territory,
      until: (request.data as never as { workRequests: { edges: { node: { keptUntil: string } }[] } })
        .workRequests.edges[0]?.node.keptUntil,
    }
  }
  const delivered = {
    inactiveMonths: 24,
    noticeDays: 30,
    requestMonths: 6,
    refusedReferralMonths: 3,
    readLogMonths: 12,
    messageMonths: 24,
  }
  expect(await said()).toEqual({ notice: { retention: delivered }, until: '2027-05-16' })
  const { from, source: _source, verified, ...values } = defaultRetentionPolicy
  await base.database.app.policyValue.create({
    data: {
      ...{ id: newId(), carrierId, kind: 'retention', fromDay: new Date(from), source: 'Registre', verified },
      values: { ...values, inactiveMonths: 12, requestMonths: 3 },
    },
  })
  expect(await said()).toEqual({
    notice: { retention: { ...delivered, inactiveMonths: 12, requestMonths: 3 } },
    until: '2027-02-16',
  })
})
