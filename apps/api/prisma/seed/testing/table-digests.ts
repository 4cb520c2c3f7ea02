import { createHash } from 'node:crypto'
import { Client } from 'pg'

/** One digest a table: all its columns but the instants, the passwords and what is sealed (never twice the same). */
export const digestsOf = async (url: string): Promise<Record<string, string>> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows: tables } = await client.query<{ table: string; columns: string }>(`
    SELECT c.table_name AS table, string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS columns
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'
      AND c.data_type NOT LIKE 'timestamp%' AND c.column_name NOT IN ('password_hash', 'sealed', 'totp_secret')
    GROUP BY c.table_name`)
  const digests: Record<string, string> = {}
  for (const { table, columns } of tables) {
    const { rows: lines } = await client.query<{ line: string }>(
      `SELECT row_to_json(r)::text AS line FROM (SELECT ${columns} FROM ${table}) r ORDER BY 1`,
    )
    digests[table] = createHash('sha256')
      .update(lines.map(({ line }) => line).join('\n'))
      .digest('hex')
  }
  await client.end()
  return digests
}
