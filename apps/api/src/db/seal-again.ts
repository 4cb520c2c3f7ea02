import { Client } from 'pg'
import { type Cipher, keyOf } from '../platform/cipher.ts'

/** A column of sealed values: where it is, and the place each value is bound to. */
interface SealedColumn {
  readonly table: string
  readonly key: string
  readonly column: string
  readonly place: (key: string) => string
}

/** All that is sealed: a rotation that forgot one would lose it with the old key. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'eligibility_criterion_seen', key: 'id', column: 'sealed', place: (id) => `criterion:${id}` },
  {
    table: 'eligibility_assessment',
    key: 'id',
    column: 'extension_sealed',
    place: (id) => `extension:${id}`,
  },
  { table: 'staff_user', key: 'id', column: 'totp_secret', place: (id) => `totp:${id}` },
  { table: 'adviser_device', key: 'id', column: 'totp_secret', place: (id) => `totp:${id}` },
  { table: 'staff_session', key: 'id', column: 'id_token', place: (id) => `id-token:${id}` },
  { table: 'auth_token', key: 'id', column: 'id_token', place: (id) => `id-token:${id}` },
]

const BATCH = 200

/**
 * Seals everything again with the current key, beside a running instance: what somebody changed meanwhile is left
 * as they wrote it. Stopped in the middle, it goes on from what is left.
 * @returns how many values were sealed again, and how many still are under another key
 */
export async function sealAgain(
  url: string,
  cipher: Cipher,
  columns = sealedColumns,
): Promise<{ readonly sealed: number; readonly left: number }> {
  const client = new Client({
    connectionString: url,
    options: '-c role=cordee_system -c statement_timeout=60000',
  })
  await client.connect()
  try {
    let sealed = 0
    let left = 0
    for (const column of columns) {
      sealed += await sealColumnAgain(client, cipher, column)
      left += (await notCurrent(client, cipher, column, '', null)).length
    }
    return { sealed, left }
  } finally {
    await client.end()
  }
}

async function sealColumnAgain(client: Client, cipher: Cipher, sealedColumn: SealedColumn): Promise<number> {
  const { table, key, column, place } = sealedColumn
  let sealed = 0
  let after = ''
  for (;;) {
    const rows = await notCurrent(client, cipher, sealedColumn, after, BATCH)
    if (rows.length === 0) return sealed
    for (const row of rows) {
      const again = cipher.seal(cipher.open(row.sealed, place(row.key)), place(row.key))
      const { rowCount } = await client.query(
        `UPDATE ${table} SET ${column} = $1 WHERE ${key}::text = $2 AND ${column} = $3`,
        [again, row.key, row.sealed],
      )
      sealed += rowCount ?? 0
      after = row.key
    }
  }
}

/** The id of the key is readable in front of the value, as `keyOf` reads it. */
async function notCurrent(
  client: Client,
  cipher: Cipher,
  { table, key, column }: SealedColumn,
  after: string,
  limit: number | null,
): Promise<{ readonly key: string; readonly sealed: Buffer }[]> {
  const { rows } = await client.query<{ key: string; sealed: Buffer }>(
    `SELECT ${key}::text AS key, ${column} AS sealed FROM ${table}
     WHERE ${column} IS NOT NULL AND ${key}::text > $1
       AND substring(${column} FROM 3 FOR get_byte(${column}, 1)) <> convert_to($2, 'SQL_ASCII')
     ORDER BY ${key}::text LIMIT $3`,
    [after, cipher.currentKey, limit],
  )
  return rows.filter(({ sealed }) => keyOf(sealed) !== cipher.currentKey)
}
