import { day } from '@cordee/domain/kernel/day'
import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { type Cells, rawRows } from '../testing/raw-rows.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { keepReadMonths } from './keep-read-months.ts'
import { keepNoLonger } from './retention.ts'

let base: TestDatabase
let world: World
let owner: Client

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const night = () =>
  withinCarrier(world.carrierId, () =>
    keepNoLonger({
      ...{ db: base.database.carrier, newId, carrierId: world.carrierId, today },
      now: new Date(),
    }),
  )
const plan = async () => {
  const { data, errors } = await world.asAdministrator()<{
    retentionCounts: { label: string; count: number }[]
    retentionPlan: { action: string }[]
  }>('{ retentionCounts { label count } retentionPlan { action anonymiseOn } }')
  expect(errors).toBeUndefined()
  return data
}
const counts = async () =>
  Object.fromEntries((await plan())?.retentionCounts.map(({ label, count }) => [label, count]) ?? [])
const setRetention = (changes: Record<string, number>) => {
  const { from: _from, source: _source, verified: _verified, ...delivered } = defaultRetentionPolicy
  const fields = Object.entries({ ...delivered, ...changes }).map(([name, value]) => ({ name, value }))
  return mutate(world.asAdministrator())(
    'setPolicy',
    {
      ...{ kind: 'PolicyKind!', fields: '[PolicyFieldInput!]!', from: 'Day!' },
      ...{ source: 'String!', verified: 'Boolean!' },
    },
    {
      kind: 'retention',
      fields,
      from: '2026-11-01',
      source: 'Délégué à la protection des données',
      verified: true,
    },
    'id version',
  )
}

test('R81 · the dry run counts what the night forgets, by kind and without a name; after the night nothing is left', async () => {
  await owner.query('SET session_replication_role = replica')
  const insert = await rawRows(owner)
  const put = (table: string, cells: Cells) => insert(table, { carrier_id: world.carrierId, ...cells })
  const long = '2024-01-15'
  await put('work_request', {
    created_at: long,
    participant_id: null,
    reference: newId(),
    dedupe_key: newId(),
  })
  await put('work_request', {
    created_at: long,
    participant_id: null,
    reference: newId(),
    dedupe_key: newId(),
  })
  await put('work_request', {
    created_at: today,
    participant_id: null,
    reference: newId(),
    dedupe_key: newId(),
  })
  await put('referral', { status: 'REFUSED', status_since: long, note: 'x' })
  await put('referral', { status: 'POOL', status_since: long, note: 'x' })
  await put('alert_subscription', { channel: 'SMS', ends_on: '2026-11-01' })
  await put('participant_read', { at: long })
  await put('study_request', { status: 'ANSWERED', handled_at: long })
  const message = newId()
  await put('message', { id: message, created_at: long, contact_id: newId(), status: 'SENT', sent_at: long })
  await put('message_content', { message_id: message })
  await owner.query('SET session_replication_role = DEFAULT')
  expect(await counts()).toEqual({
    'Demande de rappel sans suite': 2,
    'Mot d’une orientation refusée': 1,
    'Orientation gardée pour d’autres postes': 1,
    'Alerte arrivée à son dernier jour': 1,
    'Trace de lecture d’un dossier': 1,
    'Demande d’une collectivité ou d’une entreprise, répondue': 1,
    'Texte d’un message écrit à un contact': 1,
  })
  await night()
  expect(await counts()).toEqual({})
})

test('R44 · R81 · a carrier’s own delays, with their source, hold in the plan and in the night', async () => {
  const { carrierId } = world
  const id = newId()
  await base.database.app.participant.create({
    data: { id, carrierId, lastActivityOn: new Date('2025-10-01') },
  })
  await base.database.app.participantIdentity.create({
    data: { participantId: id, carrierId, firstName: 'Lina', lastName: 'Roux', searchName: 'lina roux' },
  })
  expect((await plan())?.retentionPlan).toEqual([])
  // Less than the law of practice bears, or without a bound: refused.
  expect(await setRetention({ readLogMonths: 3 })).toMatchObject({ code: 'POLICY_VALUE_REFUSED' })
  expect(await setRetention({ inactiveMonths: 12, noticeDays: 60 })).toMatchObject({
    __typename: 'MutationSetPolicySuccess',
  })
  expect((await plan())?.retentionPlan).toEqual([
    expect.objectContaining({ action: 'Prévenir la personne', anonymiseOn: '2027-01-19' }),
  ])
  await night()
  const { retentionNoticeOn } = await base.database.app.participant.findUniqueOrThrow({ where: { id } })
  expect(retentionNoticeOn).toEqual(new Date(today))
})

test('R81 · the months of reads are kept as long as the carrier that keeps them longest', async () => {
  const there = async () => {
    const { rows } = await owner.query("SELECT to_regclass('read_month.m2031_01') IS NOT NULL AS there")
    return rows[0].there
  }
  const keep = (on: string) => keepReadMonths(base.database.pools.system, new Date(`${on}T12:00:00Z`))
  await keep('2031-01-15')
  await base.database.app.policyValue.updateMany({
    where: { kind: 'retention' },
    data: { withdrawnOn: new Date(today) },
  })
  const { from: _from, source: _source, verified: _verified, ...values } = defaultRetentionPolicy
  await base.database.app.policyValue.create({
    data: {
      ...{ id: newId(), carrierId: world.carrierId, kind: 'retention', verified: true },
      ...{
        fromDay: new Date(day('2026-11-01')),
        source: 'Délégué',
        values: { ...values, readLogMonths: 36 },
      },
    },
  })
  await keep('2033-12-15')
  expect(await there()).toBe(true)
  await keep('2034-02-15')
  expect(await there()).toBe(false)
})
