import type { ClientBase } from 'pg'

interface ForeignKey {
  readonly name: string
  readonly child: string
  readonly parent: string
  readonly columns: readonly string[]
  readonly referenced: readonly string[]
}

/** Rows that point at nothing, key by key: none, in a database that is whole. */
export async function orphans(client: ClientBase): Promise<string[]> {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT c.conname AS name, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
       (SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS columns,
       (SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) AS referenced
     FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const broken: string[] = []
  for (const { name, child, parent, columns, referenced } of keys) {
    const same = columns.map((column, n) => `p.${referenced[n]} = c.${column}`).join(' AND ')
    const given = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ')
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM ${child} c WHERE ${given} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same})`,
    )
    if (rows[0]?.count !== '0') broken.push(`${name} : ${rows[0]?.count}`)
  }
  return broken
}

/** Hours as they are told: summed by carrier, from the ledger and from the view of the commitments. */
export async function hoursOf(
  client: ClientBase,
): Promise<{ readonly ledger: number; readonly commitments: number }> {
  const { rows } = await client.query<{ ledger: string; commitments: string }>(
    `SELECT (SELECT coalesce(sum(e.counted_minutes), 0) FROM hours_entry e JOIN hours_month m ON m.id = e.month_id
              WHERE m.status <> 'REJECTED') AS ledger,
            (SELECT coalesce(sum(coalesce(validated_minutes, 0) + coalesce(declared_minutes, 0)), 0) FROM commitment_hours) AS commitments`,
  )
  return { ledger: Number(rows[0]?.ledger), commitments: Number(rows[0]?.commitments) }
}
