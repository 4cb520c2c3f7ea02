import type { Client } from 'pg'

/** A row as a path goes through it: every name and every instant that can be read in it. */
export interface TelledRow {
  readonly table: string
  readonly values: readonly string[]
}

const name = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const instant = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)/g

/** An instant of a whole month is that of many; another is told to the second. */
const told = (text: string): string[] => {
  const at = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
  return /-01T00:00:00\.000Z$/.test(at) ? [] : [at.slice(0, 19)]
}

/** An identifier that sorts by time tells the instant it was made at. */
const madeAt = (id: string): string[] =>
  id[14] === '7' ? told(new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()) : []

/** Every table of today and of tomorrow, every column of it: identifiers and instants, be they in texts or in JSON. */
export const namesAndInstants = async (owner: Client): Promise<TelledRow[]> => {
  await owner.query("SET timezone = 'UTC'")
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
       AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
  )
  const found: TelledRow[] = []
  for (const { name: table } of tables) {
    const { rows } = await owner.query<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${table} t`)
    for (const { text } of rows) {
      const names = text.match(name) ?? []
      const values = [...names, ...names.flatMap(madeAt), ...(text.match(instant) ?? []).flatMap(told)]
      found.push({ table, values: [...new Set(values)] })
    }
  }
  return found
}

/** Everything a chain of rows leads to from one name, without going through what is shared by all. */
export const reachedFrom = (
  start: string,
  rows: readonly TelledRow[],
  shared: ReadonlySet<string>,
): { readonly rows: readonly TelledRow[]; readonly values: readonly string[] } => {
  const holding = new Map<string, TelledRow[]>()
  for (const row of rows)
    for (const value of row.values)
      if (!shared.has(value)) holding.set(value, [...(holding.get(value) ?? []), row])
  const values = new Set([start])
  const reached = new Set<TelledRow>()
  for (const value of values)
    for (const row of holding.get(value) ?? []) {
      reached.add(row)
      for (const next of row.values) if (!shared.has(next)) values.add(next)
    }
  return { rows: [...reached], values: [...values] }
}
