import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { emptyDatabase } from '../testing/base-database.ts'
import { rawRows } from '../testing/raw-rows.ts'

/** The one key that crosses carriers: it names the other one, which joined by a code. */
const CROSSING = 'contract_link_joined_carrier_id_joined_contract_id_fkey'

interface ForeignKey {
  readonly name: string
  readonly child: string
  readonly parent: string
  readonly columns: readonly string[]
  readonly referenced: readonly string[]
}

let drop: () => Promise<void>
let client: Client
let insert: Awaited<ReturnType<typeof rawRows>>
let keys: readonly ForeignKey[] = []
let ofCarriers: ReadonlySet<string>

beforeAll(async () => {
  const base = await emptyDatabase('template_cordee')
  drop = base.drop
  client = new Client({ connectionString: base.url })
  await client.connect()
  const found = await client.query<ForeignKey>(
    `SELECT c.conname AS name, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS columns,
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) AS referenced
     FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.conparentid = 0 ORDER BY 1`,
  )
  keys = found.rows
  const tenants = await client.query<{ table: string }>(
    `SELECT attrelid::regclass::text AS table FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attname = 'carrier_id' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`,
  )
  insert = await rawRows(client)
  await forgetOtherRules()
  ofCarriers = new Set(tenants.rows.map(({ table }) => table))
})
/** Rules of one row or of rows with one another, which `every-guard.test.ts` breaks: here keys only. */
const forgetOtherRules = async () => {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', conrelid::regclass, conname) AS statement FROM pg_constraint c
     WHERE (contype IN ('c', 'x') OR contype = 'p' AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid))
       AND connamespace = 'public'::regnamespace AND conrelid <> 0
     UNION ALL SELECT format('DROP INDEX IF EXISTS %s', indexrelid::regclass) FROM pg_index JOIN pg_class c ON c.oid = indrelid
     WHERE indisunique AND NOT indisprimary AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
  )
  for (const { statement } of rows) await client.query(statement)
}
afterAll(async () => {
  await client.end()
  await drop()
})
beforeEach(() => client.query('BEGIN'))
afterEach(() => client.query('ROLLBACK'))

const betweenCarriers = () =>
  keys.filter(({ child, parent }) => ofCarriers.has(child) && ofCarriers.has(parent))

type Value = string | number
const said = (value: Value | undefined) => (value === undefined ? 'null' : value)

/** What PostgreSQL says to one row, which it does not keep. */
const refusalOf = async (table: string, cells: Record<string, Value>): Promise<string | null> => {
  await client.query('SAVEPOINT tried')
  const refused = await insert(table, cells)
    .then(() => client.query('SET CONSTRAINTS ALL IMMEDIATE'))
    .then(
      () => null,
      (error: Error & { constraint?: string; code?: string }) =>
        `${error.code} ${error.constraint ?? error.message}`,
    )
  await client.query('ROLLBACK TO tried')
  return refused
}

/** A row that points at one of its own carrier, then at one of another or at none: with this key alone on guard. */
const broken = async ({ name, child, parent, columns, referenced }: ForeignKey) => {
  await client.query('SET LOCAL session_replication_role = replica')
  const [theirs, ours] = [newId(), newId()]
  await insert(parent, ofCarriers.has(parent) ? { carrier_id: theirs } : {})
  const { rows } = await client.query(`SELECT to_jsonb(p) AS row FROM ${parent} p`)
  const row = rows[0]?.row as Record<string, Value>
  const cells = Object.fromEntries(columns.map((column, n) => [column, said(row[referenced[n] ?? ''])]))
  await client.query(`ALTER TABLE ${child} DISABLE TRIGGER ALL`)
  const guards = await client.query<{ name: string }>(
    `SELECT t.tgname AS name FROM pg_trigger t JOIN pg_constraint c ON c.oid = t.tgconstraint
     WHERE c.conname = $1 AND c.conrelid = $2::regclass AND t.tgrelid = c.conrelid`,
    [name, child],
  )
  for (const guard of guards.rows) await client.query(`ALTER TABLE ${child} ENABLE TRIGGER "${guard.name}"`)
  await client.query('SET LOCAL session_replication_role = origin')
  const sound = await refusalOf(child, cells)
  const ofCarrier = columns.find((_column, n) => referenced[n] === 'carrier_id')
  if (ofCarrier === undefined) {
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(`DELETE FROM ${parent}`)
    await client.query('SET LOCAL session_replication_role = origin')
  }
  return { sound, refused: await refusalOf(child, ofCarrier ? { ...cells, [ofCarrier]: ours } : cells) }
}

describe('the database alone keeps', () => {
  test('what is a carrier’s to the same carrier: every key between them holds its id', () => {
    expect(betweenCarriers().length).toBeGreaterThan(150)
    const loose = betweenCarriers().filter(
      ({ columns, referenced }) =>
        !columns.some((column, n) => column === 'carrier_id' && referenced[n] === 'carrier_id'),
    )
    expect(loose.map(({ name }) => name)).toEqual([CROSSING])
  })

  test('every key from what is not there, or is another carrier’s', async () => {
    const kept: string[] = []
    for (const key of keys) {
      await client.query('SAVEPOINT key')
      const { sound, refused } = await broken(key)
      if (sound === null && refused === `23503 ${key.name}`) kept.push(key.name)
      else expect.soft({ sound, refused }, key.name).toEqual({ sound: null, refused: `23503 ${key.name}` })
      await client.query('ROLLBACK TO key')
    }
    expect(kept).toEqual(keys.map(({ name }) => name))
  }, 120_000)
})
