import { Client } from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from '../testing/base-database.ts'
import { rawRows } from '../testing/raw-rows.ts'

interface UniqueKey {
  readonly name: string
  readonly table: string
  /** Null where PostgreSQL keeps an index without a constraint. */
  readonly constraint: string | null
  readonly whole: boolean
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

const KEYS = `
  SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS table, k.conname AS constraint,
    i.indpred IS NULL AS whole,
    (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL))) FROM pg_attribute a
     WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)) AS columns
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
  WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' ORDER BY 1`

/** Something for a column that a sound row leaves empty. */
const something: Readonly<Record<string, unknown>> = {
  uuid: '00000000-0000-7000-8000-0000000000aa',
  text: 'quelque chose',
  date: '2026-01-01',
  integer: 1,
  bytea: '\\x00',
}

test('the database alone refuses, key by key, two rows that say the same', async () => {
  const base = await emptyDatabase('template_cordee')
  const client = new Client({ connectionString: base.url })
  await client.connect()
  const insert = await rawRows(client)
  const { rows: keys } = await client.query<UniqueKey>(KEYS)
  // Every other rule is broken elsewhere: a refusal can only be this key's.
  const others = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', conrelid::regclass, conname) AS statement
     FROM pg_constraint WHERE contype IN ('c', 'x', 'f') AND connamespace = 'public'::regnamespace
       AND conrelid <> 0 AND conparentid = 0`,
  )
  for (const { statement } of others.rows) await client.query(statement)
  const drop = ({ name, table, constraint }: UniqueKey) =>
    client.query(constraint ? `ALTER TABLE ${table} DROP CONSTRAINT "${constraint}"` : `DROP INDEX ${name}`)
  const said = async (table: string, cells: Record<string, unknown>) =>
    insert(table, cells).then(
      () => 'taken',
      (error: Error & { code?: string }) => error.code,
    )

  const whole = keys.filter((key) => key.whole)
  const told: Record<string, unknown> = {}
  for (const key of whole) {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    for (const other of keys) if (other.table === key.table && other.name !== key.name) await drop(other)
    await insert(key.table, {})
    const { rows } = await client.query(`SELECT to_jsonb(t) AS row FROM ${key.table} t`)
    await client.query(`DELETE FROM ${key.table}`)
    const same = Object.fromEntries(
      key.columns.map(({ name, type }) => [name, rows[0].row[name] ?? something[type]]),
    )
    told[key.name] = [await said(key.table, same), await said(key.table, same)]
    await client.query('ROLLBACK')
  }
  await client.end()
  await base.drop()
  expect(whole.length).toBeGreaterThan(150)
  expect(told).toEqual(Object.fromEntries(whole.map(({ name }) => [name, ['taken', '23505']])))
}, 120_000)
