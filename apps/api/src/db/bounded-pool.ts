import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { Overloaded } from './overload.ts'

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void

/**
 * A pool whose queue has an end. Without one, a thousand transactions at once wait until most of them have
 * timed out, and the database works for callers who have left.
 */
export class BoundedPool extends Pool {
  readonly #maxWaiting: number

  constructor({ maxWaiting, ...config }: PoolConfig & { maxWaiting: number }) {
    super(config)
    this.#maxWaiting = maxWaiting
    // An idle connection that breaks is replaced at the next query, which tells its caller if it cannot be.
    this.on('error', () => {})
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    if (!callback) return this.checkOut()
    this.checkOut().then(
      (client) => callback(undefined, client, (release) => client.release(release === true)),
      (error) => callback(error, undefined, () => {}),
    )
    return undefined
  }

  protected async checkOut(): Promise<PoolClient> {
    if (this.waitingCount >= this.#maxWaiting) throw new Overloaded('too many requests wait for the database')
    try {
      return await super.connect()
    } catch (error) {
      const late = error instanceof Error && error.message === 'timeout exceeded when trying to connect'
      throw late ? new Overloaded('no connection to the database came free in time', { cause: error }) : error
    }
  }
}
