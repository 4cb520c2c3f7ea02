import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/base-database.ts'

/** Raw SQL about roads and timetables that goes round the application is refused by PostgreSQL itself. */
describe('roads and timetables', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let owner: Client

  beforeAll(async () => {
    database = await testDatabase()
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    await owner.query(
      `INSERT INTO mountain_passage VALUES ('col', 'Col', 1000, 45, 6, '{a,b}', 'Essai');
       INSERT INTO passage_closure VALUES ('col', '2026-11-01', '2026-12-01', 'Essai');
       INSERT INTO transit_feed VALUES ('cars', 'Essai', '2026-09-01', '2027-06-30')`,
    )
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  test.each([
    [
      'a passage joins two valleys',
      `INSERT INTO mountain_passage VALUES ('x', 'X', 1, 45, 6, '{a}', 'Essai')`,
      '23514',
    ],
    [
      'a passage is closed once at a time',
      `INSERT INTO passage_closure VALUES ('col', '2026-12-01', '2026-12-05', 'x')`,
      '23P01',
    ],
    [
      'a closure ends after it begins',
      `INSERT INTO passage_closure VALUES ('col', '2027-01-05', '2027-01-01', 'x')`,
      '23514',
    ],
    [
      'a service runs on days of a week',
      `INSERT INTO transit_service VALUES ('cars', 's', 128, '2026-09-01', '2026-09-02')`,
      '23514',
    ],
    [
      'a timetable ends after it begins',
      `INSERT INTO transit_feed VALUES ('y', 'x', '2027-01-01', '2026-01-01')`,
      '23514',
    ],
    [
      'a stop is that of its own timetable',
      `INSERT INTO transit_stop_time VALUES ('cars', 'no', 1, 'no', 1, 2)`,
      '23503',
    ],
  ])('%s', async (_rule, sql, code) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code })
  })
})
