import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Counts one more of something in a window of time, in the database that every process shares; the key is kept as
 * its hash. @returns false when it was one too many
 */
export const countTry = async (pool: Pool, key: string, most: number, seconds: number): Promise<boolean> => {
  const { rows } = await pool.query<{ allowed: boolean }>('SELECT count_submission($1, $2, $3) AS allowed', [
    hashed(key),
    most,
    seconds,
  ])
  return rows[0]?.allowed === true
}
