import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Cells, rawRows } from '../testing/raw-rows.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { forgetWhatIsTooOld } from './forget-what-is-too-old.ts'

let base: TestDatabase
let world: World
let owner: Client
let insert: Awaited<ReturnType<typeof rawRows>>

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url })
  await owner.connect()
  insert = await rawRows(owner)
  // Rows without the world around them.
  await owner.query('SET session_replication_role = replica')
  await agreeToPool()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

/** The person all these rows are about agrees that their requests are kept for other positions. */
const agreeToPool = async (cells: Cells = {}) => {
  await owner.query('DELETE FROM data_share')
  const agreement = { purpose: 'POOL', from_day: '2020-01-01', to_day: null, revoked_on: null }
  await insert('data_share', { carrier_id: world.carrierId, ...agreement, ...cells })
}

const night = () =>
  withinCarrier(world.carrierId, () =>
    forgetWhatIsTooOld(
      {
        ...{ db: base.database.carrier, newId, carrierId: world.carrierId, today },
        now: new Date(`${today}T03:00:00Z`),
      },
      defaultRetentionPolicy,
    ),
  )

/** Puts a row and says whether it, or what is asked of it, is still there after two nights. */
const left = async (table: string, cells: Cells, still: string): Promise<boolean> => {
  await owner.query(`DELETE FROM ${table}`)
  await insert(table, { carrier_id: world.carrierId, ...cells })
  await night()
  await night()
  const { rows } = await owner.query<{ left: boolean }>(
    `SELECT EXISTS (SELECT FROM ${table} WHERE ${still}) AS left`,
  )
  return rows[0]?.left ?? false
}

/** A thing, dated, and the last and first day on which it is kept and is not. */
const things: readonly (readonly [string, string, (on: string) => Cells, string, string, string])[] = [
  ['a read', 'participant_read', (at) => ({ at }), 'true', '2025-11-01', '2025-10-31'],
  [
    'an answered request of a buyer',
    'study_request',
    (on) => ({ status: 'ANSWERED', handled_at: on }),
    'true',
    '2026-05-20',
    '2026-05-19',
  ],
  [
    'the note of a refused referral',
    'referral',
    (on) => ({ status: 'REFUSED', status_since: on, note: 'x' }),
    'note IS NOT NULL',
    '2026-08-20',
    '2026-08-19',
  ],
  [
    'a referral kept for other positions',
    'referral',
    (on) => ({ status: 'POOL', status_since: on, note: 'x' }),
    "status = 'POOL' AND note IS NOT NULL",
    '2024-11-20',
    '2024-11-19',
  ],
  [
    'the address of an alert',
    'alert_subscription',
    (on) => ({ channel: 'SMS', ends_on: on }),
    'address IS NOT NULL AND stopped_at IS NULL',
    '2026-11-20',
    '2026-11-19',
  ],
  [
    'the key of a write',
    'idempotency_key',
    (on) => ({ created_at: `${on}T03:00Z` }),
    'true',
    '2026-11-13',
    '2026-11-12',
  ],
  [
    'an event that was told',
    'outbox_event',
    (on) => ({ delivered_at: `${on}T03:00Z` }),
    'true',
    '2026-10-21',
    '2026-10-20',
  ],
]

describe('what is kept beside the files goes at its own day (R81)', () => {
  test.each(things)('%s', async (_what, table, dated, still, kept, gone) => {
    expect(await left(table, dated(kept), still)).toBe(true)
    expect(await left(table, dated(gone), still)).toBe(false)
  })

  test.each([
    ['that still holds', {}, true],
    ['until today', { to_day: today }, true],
    ['until yesterday', { to_day: '2026-11-19' }, false],
    ['taken back today', { revoked_on: today }, false],
    ['for something else', { purpose: 'TESTIMONY' }, false],
    ['of another carrier', { carrier_id: newId() }, false],
  ])('a referral kept for other positions stays with an agreement %s: %o', async (_what, cells, stays) => {
    await agreeToPool(cells)
    expect(await left('referral', { status: 'POOL', status_since: '2026-11-01' }, "status = 'POOL'")).toBe(
      stays,
    )
    await agreeToPool()
  })

  test.each([
    ['to a contact, told long ago', { contact_id: newId(), status: 'SENT', sent_at: '2024-11-19' }, false],
    ['to a contact, told since', { contact_id: newId(), created_at: '2024-11-21' }, true],
    ['that waits for a human', { contact_id: newId(), channel: 'CALL', status: 'CALL_TASK' }, true],
    ['to a person, whose it is', { contact_id: null, participant_id: newId() }, true],
  ])('the words of a message %s', async (_what, cells, stays) => {
    const id = newId()
    await insert('message', { carrier_id: world.carrierId, id, created_at: '2024-11-19', ...cells })
    expect(await left('message_content', { message_id: id }, 'true')).toBe(stays)
  })

  test('an event that was not told and a question without an answer wait, however old', async () => {
    expect(await left('outbox_event', { at: '2020-01-01', delivered_at: null }, 'true')).toBe(true)
    expect(await left('study_request', { created_at: '2020-01-01', status: 'NEW' }, 'true')).toBe(true)
  })

  test('the words that went to an alert go with its address', async () => {
    const [alert, message] = [newId(), newId()]
    await insert('alert_subscription', { carrier_id: world.carrierId, id: alert, ends_on: '2026-11-01' })
    await insert('message', {
      carrier_id: world.carrierId,
      id: message,
      contact_id: null,
      alert_id: alert,
      status: 'SENT',
      sent_at: today,
    })
    expect(await left('message_content', { message_id: message }, 'true')).toBe(false)
  })
})
