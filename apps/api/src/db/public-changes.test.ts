import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/base-database.ts'
import { type PublicChanges, watchPublicChanges } from './public-changes.ts'

describe('changes of what the public door shows', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let changes: PublicChanges
  let owner: Client

  beforeAll(async () => {
    base = await testDatabase()
    owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
    await owner.connect()
    changes = watchPublicChanges(base.url)
  })
  afterAll(async () => {
    await owner.end()
    await changes.close()
    await base.drop()
  })
  const listening = () => expect.poll(() => changes.epoch(), { timeout: 10_000 }).not.toBeNull()

  /** Figures that move with every hour written: an answer kept ready holds until midnight, and says its day. */
  const countedByDay = ['public_validated_hours', 'public_first_calls']

  test('every table the public role reads, itself or through a view, tells its changes', async () => {
    const { rows } = await owner.query<{ table: string; told: boolean }>(
      `
      WITH RECURSIVE read AS (
        SELECT c.oid, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v') AND c.relname <> ALL ($1) AND has_table_privilege('cordee_public', c.oid, 'SELECT')
        UNION
        SELECT t.oid, t.relkind FROM read
          JOIN pg_rewrite w ON w.ev_class = read.oid
          JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
          JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'v')
      )
      SELECT read.oid::regclass::text AS table, EXISTS (
        SELECT FROM pg_trigger g WHERE g.tgrelid = read.oid AND g.tgfoid = 'tell_public_change'::regproc) AS told
      FROM read WHERE relkind = 'r' ORDER BY 1`,
      [countedByDay],
    )
    expect(rows.map(({ table }) => table)).toContain('opportunity')
    expect(rows.filter(({ told }) => !told)).toEqual([])
  })

  test('the epoch is raised by a commit, and not by what is taken back', async () => {
    await listening()
    const before = changes.epoch()
    await owner.query('BEGIN')
    await owner.query("INSERT INTO epci (code, name) VALUES ('999999998', 'Repris (essai)')")
    await owner.query('ROLLBACK')
    await owner.query("INSERT INTO epci (code, name) VALUES ('999999999', 'Gardé (essai)')")
    await expect.poll(() => changes.epoch()).toBe((before ?? 0) + 1)
  })

  test('nothing is known while the listener is down, and it comes back with a raised epoch', async () => {
    await listening()
    const before = changes.epoch() ?? 0
    await owner.query('SET ROLE NONE')
    const seen: (number | null)[] = []
    await owner.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await expect
      .poll(
        () => {
          seen.push(changes.epoch())
          return seen.includes(null) && (seen.at(-1) ?? 0) > before
        },
        { timeout: 60_000, interval: 20 },
      )
      .toBe(true)
  })

  test('a database that is away is no reason to keep anything', async () => {
    const away = watchPublicChanges('postgresql://nobody:nothing@127.0.0.1:9/none')
    expect(away.epoch()).toBeNull()
    await away.close()
  })
})
