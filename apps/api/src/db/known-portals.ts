import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'

/** Strangers are as many as somebody cares to make up: forgetting one of them, or of ours, costs one short statement. */
const MOST = 1000

/**
 * The address of a portal when it is some carrier's, else null: all the addresses that are nobody's are one.
 * @param epoch of the changes of what the public door shows; null: nobody tells of them, and nothing is remembered
 */
export const knownPortals = (
  pool: Pool,
  epoch: () => number | null,
): ((portal: string | null) => Promise<string | null>) => {
  const remembered = new LRUCache<string, boolean>({ max: MOST })
  let epochOf: number | null = null
  const isKnown = async (portal: string): Promise<boolean> => {
    const { rows } = await pool.query<{ known: boolean }>({
      name: 'known-portal',
      text: 'SELECT EXISTS (SELECT FROM public_territory WHERE portal_url = $1) AS known',
      values: [portal],
    })
    return rows[0]?.known ?? false
  }
  return async (portal) => {
    if (portal === null) return null
    const now = epoch()
    if (now !== epochOf) {
      remembered.clear()
      epochOf = now
    }
    const before = now === null ? undefined : remembered.get(portal)
    const known = before ?? (await isKnown(portal).catch(() => null))
    // Whoever answers next says what fails, in their words.
    if (known === null) return portal
    if (now !== null && now === epochOf) remembered.set(portal, known)
    return known ? portal : null
  }
}
