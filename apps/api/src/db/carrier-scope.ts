import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'
import { BoundedPool } from './bounded-pool.ts'

const scope = new AsyncLocalStorage<string>()

/**
 * Whatever `act` asks of a door's database, PostgreSQL answers for this carrier alone; for none, with no row.
 * It is awaited here: Prisma asks when it is awaited, not when it is called.
 */
export const withinCarrier = <Answer>(
  carrierId: string | null,
  act: () => PromiseLike<Answer>,
): Promise<Answer> => scope.run(carrierId ?? '', async () => await act())

/**
 * Its connections always carry the carrier of who takes them: told when they are taken, only when it changed.
 * PostgreSQL's policies read it; a caller outside of `withinCarrier` sees no carrier's rows.
 */
export class CarrierPool extends BoundedPool {
  readonly #told = new WeakMap<PoolClient, string>()

  protected override async checkOut(): Promise<PoolClient> {
    const carrierId = scope.getStore() ?? ''
    const client = await super.checkOut()
    if (this.#told.get(client) === carrierId) return client
    this.#told.delete(client)
    try {
      await client.query("SELECT set_config('cordee.carrier_id', $1, false)", [carrierId])
    } catch (error) {
      client.release(true)
      throw error
    }
    this.#told.set(client, carrierId)
    return client
  }
}

/** What a role may do to the rows of others, whatever the policies say: nothing, or the door stays closed. */
export const goesRoundPolicies = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ free: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user',
  )
  return rows[0]?.free !== false
}
