import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase, readMigrations } from '../db/migrate.ts'
import { newId } from '../platform/clock.ts'
import { emptyDatabase } from '../testing/base-database.ts'
import { rawRows } from '../testing/raw-rows.ts'

const RENAMES = '20261128202701_names_that_join_nothing'
const lateIn = new Date('2026-09-17T08:13:00Z')

let base: Awaited<ReturnType<typeof emptyDatabase>>
let owner: Client
beforeAll(async () => {
  base = await emptyDatabase()
  await migrateDatabase(
    base.url,
    readMigrations().filter(({ name }) => name < RENAMES),
  )
  owner = new Client({ connectionString: base.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

test('who was forgotten before names joined nothing is told by none any more, each carrier’s by itself', async () => {
  const insert = await rawRows(owner)
  await owner.query('SET session_replication_role = replica')
  const gone: string[] = []
  const hours: string[] = []
  const forgotten = async (carrier_id: string) => {
    const [person, kept, placement, month, entry] = [newId(), newId(), newId(), newId(), newId()]
    gone.push(person)
    hours.push(entry, month)
    await insert('participant', {
      ...{ id: kept, carrier_id, anonymised: true, created_at: '2026-09-01T00:00Z' },
      ...{ prescriber_id: null, qualification: null, mobility: null, trades: [] },
    })
    await insert('placement', { id: placement, carrier_id, participant_id: kept })
    await insert('hours_month', { id: month, carrier_id, placement_id: placement })
    await insert('hours_entry', { id: entry, carrier_id, month_id: month, created_at: lateIn })
    await insert('journal_entry', { carrier_id, object_kind: 'Participant', object_id: person })
    for (const through of ['participant', 'exportPerson'])
      await insert('participant_read', { id: newId(), carrier_id, participant_id: person, through })
  }
  for (const carrierId of [newId(), newId()]) {
    await forgotten(carrierId)
    await forgotten(carrierId)
  }
  await owner.query('SET session_replication_role = origin')
  await migrateDatabase(base.url)

  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM journal_entry WHERE object_id = ANY ($1)) AS noted,
       (SELECT count(*)::int FROM participant_read WHERE participant_id = ANY ($1)) AS read,
       (SELECT count(DISTINCT participant_id)::int FROM participant_read) AS readers_of,
       (SELECT count(*)::int FROM hours_entry WHERE id = ANY ($2) OR month_id = ANY ($2)) AS named,
       (SELECT count(*)::int FROM hours_entry WHERE created_at = '2026-09-01T00:00Z') AS by_month`,
    [gone, hours],
  )
  expect(rows).toEqual([{ noted: 0, read: 0, readers_of: 4, named: 0, by_month: 4 }])
})
