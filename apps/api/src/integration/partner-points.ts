import type { Actor } from '@cordee/domain/access/actor'
import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import { carrierOf, type PointsAccount } from '../graphql/context.ts'
import { limits } from '../graphql/limits.ts'

const { most, perSecond } = limits.points

/** What comes back to the bucket while a purse lasts: a purse that is forgotten took nothing from anybody. */
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
    const tooMuch = Math.max(0, this.#held + points - LOT)
    this.#held += points - tooMuch
    if (tooMuch > 0) await this.#fromBucket(-tooMuch)
    return this.#available()
  }

  async #fill(missing: number) {
    if (missing < LOT && (await this.#fromBucket(LOT))) this.#held += LOT
    else if (await this.#fromBucket(missing)) this.#held += missing
  }

  async #fromBucket(points: number): Promise<boolean> {
    const { allowed, points: left } = await this.#bucket.take(points)
    this.#left = left
    return allowed
  }

  #available = (): number => Math.min(most, this.#held + this.#left)
}

/** The buckets are in the database, one a client for all processes; the purses are of this process. */
export const openPurses = (pool: Pool): ((actor: Actor) => PointsAccount) => {
  const purses = new LRUCache<string, Purse>({ max: 1000, ttl: PURSE_SECONDS * 1000 })
  return (actor) => {
    const known = purses.get(actor.id ?? '')
    if (known) return known
    const carrierId = carrierOf(actor)
    const purse = new Purse({
      take: async (points) => {
        const { rows } = await pool.query<{ allowed: boolean; points: number }>({
          name: 'partner-points',
          text: 'SELECT allowed, points FROM take_partner_points($1, $2, $3, $4, $5)',
          values: [carrierId, actor.id, points, most, perSecond],
        })
        return rows[0] ?? { allowed: false, points: 0 }
      },
    })
    purses.set(actor.id ?? '', purse)
    return purse
  }
}
