import { createHash } from 'node:crypto'
import type { Tx } from '../db/types.ts'

/**
 * What is said by itself to one person at one time is said once, whatever the number of runs.
 * @returns true the first time, in the transaction that says it
 */
export const sayOnce = async (
  tx: Tx,
  { carrierId, to, what }: { readonly carrierId: string; readonly to: string; readonly what: string },
): Promise<boolean> => {
  const { count } = await tx.idempotencyKey.createMany({
    data: {
      actorId: to,
      key: what,
      carrierId,
      operation: 'by itself',
      requestHash: createHash('sha256').update(what).digest('hex'),
      objectId: to,
    },
    skipDuplicates: true,
  })
  return count === 1
}
