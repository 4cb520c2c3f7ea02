import type { Actor } from '@cordee/domain/access/actor'
import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import { withinCarrier } from '../db/carrier-scope.ts'
import { carrierOf, type PointsAccount } from '../graphql/context.ts'
import { limits } from '../graphql/limits.ts'

const { most, perSecond } = limits.points

/** How long a purse that nobody asks is kept; what it holds at most comes back to the bucket as fast. */
const PURSE_SECONDS = 10
const LOT = PURSE_SECONDS * perSecond

interface Bucket {
  /** Nothing when it has too few; a negative number gives back. */
  readonly take: (points: number) => Promise<{ readonly allowed: boolean; readonly points: number }>
}

/** Points taken from a client's bucket in advance, so that most calls ask PostgreSQL nothing. */
class Purse implements PointsAccount {
  readonly #bucket: Bucket
  #held = 0
  /** What it takes at once, and keeps at most; nothing once it is closed. */
  #lot = LOT
  /** What the bucket last said it still had. */
  #left: number = most
  /** The bucket is asked once at a time: who comes meanwhile sees what it gave. */
  #asking: Promise<void> | null = null

  constructor(bucket: Bucket) {
    this.#bucket = bucket
  }

  async take(cost: number) {
    while (this.#held < cost && this.#asking) await this.#asking
    if (this.#held < cost) {
      this.#asking = this.#fill(cost - this.#held).finally(() => {
        this.#asking = null
      })
      await this.#asking
    }
    const allowed = this.#held >= cost
    if (allowed) this.#held -= cost
    return { allowed, available: this.#available() }
  }

  async giveBack(points: number) {
    const tooMuch = Math.max(0, this.#held + points - this.#lot)
    this.#held += points - tooMuch
    if (tooMuch > 0) await this.#fromBucket(-tooMuch)
    return this.#available()
  }

  /** Forgotten: what it holds goes back, and so does what an operation under way will not use. */
  async close() {
    this.#lot = 0
    const held = this.#held
    this.#held = 0
    if (held > 0) await this.#fromBucket(-held)
  }

  async #fill(missing: number) {
    const lot = this.#lot
    if (missing < lot && (await this.#fromBucket(lot))) this.#held += lot
    else if (await this.#fromBucket(missing)) this.#held += missing
  }

  async #fromBucket(points: number): Promise<boolean> {
    const { allowed, points: left } = await this.#bucket.take(points)
    this.#left = left
    return allowed
  }

  #available = (): number => Math.min(most, this.#held + this.#left)
}

/**
 * The buckets are in the database, one a client for all processes; the purses are of this process. One in use stays;
 * one that is forgotten gives back what it holds.
 */
export const openPurses = (
  pool: Pool,
  idleMs: number = PURSE_SECONDS * 1000,
): ((actor: Actor) => PointsAccount) => {
  const purses = new LRUCache<string, Purse>({
    max: 1000,
    ttl: idleMs,
    updateAgeOnGet: true,
    // A bucket that cannot be told is filled again with time.
    dispose: (purse) => void purse.close().catch(() => undefined),
  })
  return (actor) => {
    const known = purses.get(actor.id ?? '')
    if (known) return known
    const carrierId = carrierOf(actor)
    // Whoever asks when a purse is forgotten may be of another carrier.
    const take = (points: number) =>
      withinCarrier(carrierId, async () => {
        const { rows } = await pool.query<{ allowed: boolean; points: number }>({
          name: 'partner-points',
          text: 'SELECT allowed, points FROM take_partner_points($1, $2, $3, $4, $5)',
          values: [carrierId, actor.id, points, most, perSecond],
        })
        return rows[0] ?? { allowed: false, points: 0 }
      })
    const purse = new Purse({ take })
    purses.set(actor.id ?? '', purse)
    return purse
  }
}
