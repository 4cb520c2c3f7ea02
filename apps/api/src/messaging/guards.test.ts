import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Raw SQL that goes round the application: PostgreSQL itself keeps the log of calls and says who is away to nobody. */
describe('the database as last guard of what is said', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let owner: Client
  const id = { organisation: '', task: newId(), call: newId(), absence: newId() }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    id.organisation = await world.organisation('Entreprise (essai)', ['COMPANY'])
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const { carrierId, facilitator } = world
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
