import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../testing/base-database.ts'
import { brokenMoves, quietTriggers } from '../testing/broken-moves.ts'
import { brokenRows } from '../testing/broken-rows.ts'
import { rawRows } from '../testing/raw-rows.ts'

let drop: () => Promise<void>
let client: Client
let insert: Awaited<ReturnType<typeof rawRows>>
/** A check of one row, or of rows with one another: an exclusion, a key, a key of some rows only. */
type Rule = 'CHECK' | 'EXCLUDE' | 'KEY' | 'PARTIAL_KEY'
/** Constraint → its table and what it looks at. */
let constraints: ReadonlyMap<string, { readonly table: string; readonly rule: Rule }>
let triggers: readonly { readonly name: string; readonly table: string; readonly calls: string }[]

/** One empty database, one connection; every test is undone. */
beforeAll(async () => {
  const base = await emptyDatabase('template_cordee')
  drop = base.drop
  client = new Client({ connectionString: base.url })
  await client.connect()
  insert = await rawRows(client)
  const checks = await client.query<{ name: string; table: string; rule: Rule }>(
    `SELECT conname AS name, conrelid::regclass::text AS table,
       CASE contype WHEN 'c' THEN 'CHECK' ELSE 'EXCLUDE' END AS rule FROM pg_constraint
     WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
     UNION ALL SELECT indexrelid::regclass::text, indrelid::regclass::text,
       CASE WHEN indpred IS NULL THEN 'KEY' ELSE 'PARTIAL_KEY' END FROM pg_index JOIN pg_class c ON c.oid = indrelid
     WHERE indisunique AND c.relnamespace = 'public'::regnamespace`,
  )
  constraints = new Map(checks.rows.map(({ name, ...rest }) => [name, rest]))
  const guards = await client.query<{ name: string; table: string; calls: string }>(
    `SELECT t.tgname AS name, t.tgrelid::regclass::text AS table, p.proname AS calls
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace AND p.proname <> 'tell_public_change' ORDER BY 1`,
  )
  triggers = guards.rows
})
afterAll(async () => {
  await client.end()
  await drop()
})
beforeEach(() => client.query('BEGIN'))
afterEach(() => client.query('ROLLBACK'))

/** Neither triggers nor foreign keys: what is tried is one constraint, not the world around it. */
const alone = () => client.query('SET LOCAL session_replication_role = replica')
const guarded = () => client.query('SET LOCAL session_replication_role = origin')

/** What PostgreSQL says to one try, which leaves nothing behind. */
const refusalOf = async (attempt: () => Promise<unknown>) => {
  await client.query('SAVEPOINT tried')
  const refused = await attempt().then(
    () => null,
    (error: Error & { constraint?: string; code?: string }) => error,
  )
  await client.query('ROLLBACK TO tried')
  return refused
}

const APPEND_ONLY = new Set(['refuse_change', 'refuse_change_of_call', 'refuse_change_of_read'])
const appended = () => triggers.filter(({ name, calls }) => APPEND_ONLY.has(calls) && !(name in brokenMoves))

describe('the database alone refuses', () => {
  test('every constraint and every trigger is broken below; none is forgotten', () => {
    const mustBeBroken = [...constraints].flatMap(([name, { rule }]) =>
      rule !== 'KEY' || name in brokenRows ? [name] : [],
    )
    expect(mustBeBroken.toSorted()).toEqual(Object.keys(brokenRows).toSorted())
    expect(triggers.map(({ name }) => name)).toEqual(
      [
        ...Object.keys({ ...brokenMoves, ...quietTriggers }),
        ...appended().map(({ name }) => name),
      ].toSorted(),
    )
  })

  test.each(Object.entries(brokenRows))('%s', async (name, ways) => {
    await alone()
    const { table = '', rule } = constraints.get(name) ?? {}
    const sound = await refusalOf(() => insert(table, {}))
    expect(sound?.message, 'a row that breaks nothing is taken').toBeUndefined()
    if (rule !== 'CHECK') await insert(table, {})
    expect(ways.length).toBeGreaterThan(0)
    for (const cells of ways) {
      const refused = await refusalOf(() => insert(table, cells))
      expect(refused?.constraint ?? refused?.message, JSON.stringify(cells)).toBe(name)
    }
  })

  test.each(
    Object.entries(brokenMoves).flatMap(([name, moves]) =>
      moves.map((move, index) => [`${name} ${index + 1}`, move] as const),
    ),
  )('%s', async (_name, { given, tried, refusal }) => {
    await alone()
    for (const [table, cells] of given) await insert(table, cells)
    await guarded()
    const refused = await refusalOf(async () => {
      await (typeof tried === 'string' ? client.query(tried) : insert(...tried))
      await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    })
    expect(refused?.message).toMatch(refusal)
  })

  test('what is appended only is neither changed nor taken away', async () => {
    expect(appended().length).toBeGreaterThan(0)
    for (const { table } of appended()) {
      await alone()
      await insert(table, {})
      await guarded()
      for (const statement of [
        `UPDATE ${table} SET carrier_id = gen_random_uuid()`,
        `DELETE FROM ${table}`,
      ]) {
        const refused = await refusalOf(() => client.query(statement))
        expect({ statement, code: refused?.code }).toEqual({ statement, code: '23001' })
        expect(refused?.message).toMatch(/append-only|appended only/)
      }
    }
  })
})
