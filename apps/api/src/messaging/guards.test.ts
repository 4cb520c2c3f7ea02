import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Raw SQL that goes round the application: PostgreSQL itself refuses a message, a task or a call that cannot be. */
describe('the database as last guard of what is said', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let owner: Client
  const id = { organisation: '', message: newId(), task: newId(), call: newId(), absence: newId() }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    id.organisation = await world.organisation('Entreprise (essai)', ['COMPANY'])
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const { carrierId, facilitator } = world
    await owner.query(
      `INSERT INTO message (id, carrier_id, channel, purpose, status, organisation_id) VALUES ($1, $2, 'MAIL', 'FREE', 'QUEUED', $3)`,
      [id.message, carrierId, id.organisation],
    )
    await owner.query(
      `INSERT INTO task (id, carrier_id, kind, since, due_on, organisation_id, source_key) VALUES ($1, $2, 'CALL', '2026-11-20', '2026-11-20', $3, 'once')`,
      [id.task, carrierId, id.organisation],
    )
    await owner.query(
      `INSERT INTO call_record (id, carrier_id, organisation_id, called_by_id, answered, said) VALUES ($1, $2, $3, $4, true, 'parlé')`,
      [id.call, carrierId, id.organisation, facilitator.id],
    )
    await owner.query(
      `INSERT INTO staff_absence (id, carrier_id, user_id, from_day, to_day) VALUES ($1, $2, $3, '2026-12-21', '2026-12-31')`,
      [id.absence, carrierId, facilitator.id],
    )
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  const refused = (sql: string, values: readonly (string | null)[] = []) =>
    owner.query(sql, [...values]).then(
      () => 'accepted',
      (error: { code: string }) => error.code,
    )

  test.each([
    ['sent without an hour', "UPDATE message SET status = 'SENT' WHERE id = $1"],
    [
      'delivered without having been sent',
      "UPDATE message SET status = 'DELIVERED', delivered_at = now() WHERE id = $1",
    ],
    ['a mail settled by voice', "UPDATE message SET status = 'SETTLED' WHERE id = $1"],
    ['its own stand-in', 'UPDATE message SET instead_of_id = id WHERE id = $1'],
  ])('a message: %s', async (_name, sql) => {
    expect(await refused(sql, [id.message])).toBe('23514')
  })

  test.each([
    ['about two parties', `UPDATE task SET contact_id = '${newId()}' WHERE id = $1`],
    ['put off without a reason', "UPDATE task SET snoozed_until = '2026-12-01' WHERE id = $1"],
    ['done by nobody', "UPDATE task SET status = 'DONE', closed_at = now() WHERE id = $1"],
    ['closed and open', 'UPDATE task SET closed_at = now() WHERE id = $1'],
    ['to do, and nobody says what', "UPDATE task SET kind = 'TO_DO' WHERE id = $1"],
    ['open with a reason to be closed', "UPDATE task SET closed_reason = 'x' WHERE id = $1"],
  ])('a task: %s', async (_name, sql) => {
    expect(await refused(sql, [id.task])).toBe('23514')
  })

  test('a task asked twice under one name is refused the second time', async () => {
    const sql = `INSERT INTO task (id, carrier_id, kind, since, due_on, source_key) VALUES ($1, $2, 'CALL', '2026-11-20', '2026-11-20', 'once')`
    expect(await refused(sql, [newId(), world.carrierId])).toBe('23505')
  })

  test('the log of calls is appended: its words may be emptied, nothing else changes', async () => {
    expect(await refused('DELETE FROM call_record WHERE id = $1', [id.call])).toBe('23001')
    expect(await refused('UPDATE call_record SET answered = false WHERE id = $1', [id.call])).toBe('23001')
    expect(await refused("UPDATE call_record SET said = 'autre' WHERE id = $1", [id.call])).toBe('23001')
    expect(await refused('UPDATE call_record SET said = NULL WHERE id = $1', [id.call])).toBe('accepted')
  })

  test('two absences of one person never overlap, none ends before it begins', async () => {
    const add = (from: string, to: string) =>
      refused(
        'INSERT INTO staff_absence (id, carrier_id, user_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5)',
        [newId(), world.carrierId, world.facilitator.id, from, to],
      )
    expect(await add('2026-12-31', '2027-01-05')).toBe('23P01')
    expect(await add('2027-02-05', '2027-02-01')).not.toBe('accepted')
    expect(await refused('UPDATE staff_absence SET deputy_id = user_id WHERE id = $1', [id.absence])).toBe(
      '23514',
    )
  })

  test('the public door reads the days of presence and nothing of who is away', async () => {
    const visitor = new Client({ connectionString: database.url, options: '-c role=cordee_public' })
    await visitor.connect()
    const { rows } = await visitor.query('SELECT * FROM public_presence WHERE carrier_id = $1', [
      world.carrierId,
    ])
    expect(rows).toEqual([
      {
        carrier_id: world.carrierId,
        weekdays: [1, 2, 3, 4, 5],
        absences: [[{ from: '2026-12-21', to: '2026-12-31' }]],
      },
    ])
    for (const table of ['staff_absence', 'task', 'call_record', 'message', 'message_content']) {
      const code = await visitor.query(`SELECT 1 FROM ${table}`).then(
        () => 'accepted',
        (error: { code: string }) => error.code,
      )
      expect(code, table).toBe('42501')
    }
    await visitor.end()
  })
})
