import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Tx } from '../db/types.ts'
import { type Context, carrierOf } from './context.ts'
import { forbidden } from './errors.ts'

/**
 * One write from outside happens once. The key is stored in the writing transaction: a retry, even at the same
 * instant, finds it and gets the object of the first time.
 * @returns null the first time; the object's id when this very request was already written.
 */
export const writtenBefore = async (
  tx: Tx,
  context: Context,
  key: string,
  operation: string,
  input: unknown,
  objectId: string,
): Promise<string | null> => {
  const actorId = context.actor.id
  if (actorId === null) throw forbidden()
  const requestHash = createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex')
  const { count } = await tx.idempotencyKey.createMany({
    data: { actorId, key, carrierId: carrierOf(context.actor), operation, requestHash, objectId },
    skipDuplicates: true,
  })
  if (count === 1) return null
  const before = await tx.idempotencyKey.findUniqueOrThrow({ where: { actorId_key: { actorId, key } } })
  if (before.requestHash !== requestHash) {
    throw new GraphQLError('Cette clé a déjà servi à une autre demande. Prenez-en une nouvelle.', {
      extensions: { code: 'IDEMPOTENCY_MISMATCH' },
    })
  }
  return before.objectId
}
