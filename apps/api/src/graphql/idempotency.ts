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
    throw mismatch()
  }
  return before.objectId
}

const mismatch = () =>
  new GraphQLError('Cette clé a déjà servi à une autre demande. Prenez-en une nouvelle.', {
    extensions: { code: 'IDEMPOTENCY_MISMATCH' },
  })

/**
 * An act its asker named is done once: asked again, even at the same instant, it is said to be done. The name is kept
 * in the writing transaction: what was refused or taken back may be asked again under it.
 */
export const onlyOnce = async (tx: Tx, { actor, named, newId }: Context): Promise<void> => {
  if (!named || actor.id === null) return
  named.writes += 1
  const key = `${named.key}#${named.writes}`
  const { count } = await tx.idempotencyKey.createMany({
    data: {
      actorId: actor.id,
      key,
      carrierId: carrierOf(actor),
      operation: 'act',
      requestHash: named.hash,
      objectId: newId(),
    },
    skipDuplicates: true,
  })
  if (count === 1) return
  const before = await tx.idempotencyKey.findFirst({ where: { actorId: actor.id, key } })
  if (before?.requestHash !== named.hash) throw mismatch()
  throw new GraphQLError('C’est déjà enregistré.', { extensions: { code: 'ALREADY_DONE' } })
}
