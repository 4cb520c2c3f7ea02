import type { ClientBase } from 'pg'
import type { BackupTable, BackupTrailer, TableDigest } from './backup-format.ts'

/** Written by whoever migrates, not by whoever restores. */
const NOT_DATA = ['_prisma_migrations', 'migrations']

/** Every table of ours and of the queue, with the columns that are stored. */
export async function tablesOf(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
     GROUP BY 1 ORDER BY 1`,
    [NOT_DATA],
  )
  return rows
}

export async function digestOf(client: ClientBase, table: string): Promise<TableDigest> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `SELECT count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS digest FROM ${table} t`,
  )
  return { table, rows: Number(rows[0]?.rows), digest: rows[0]?.digest ?? '' }
}

export async function sequencesOf(client: ClientBase): Promise<BackupTrailer['sequences']> {
  const { rows } = await client.query<{ sequence: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS sequence FROM pg_sequences
     WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`,
  )
  const read = async (sequence: string) => {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${sequence}`,
    )
    return { sequence, value: state[0]?.value ?? '1', called: state[0]?.called ?? false }
  }
  const states = []
  for (const { sequence } of rows) states.push(await read(sequence))
  return states
}
