import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Db } from '../db/types.ts'
import { hashToken } from '../platform/secret.ts'

interface ReceiptParts {
  readonly db: Db
  /** The provider's own; without one nobody is listened to. */
  readonly token: string | null
  readonly now: () => Date
}

const receipt = z.object({ reference: z.uuid(), state: z.enum(['delivered', 'failed']) })
const largest = 4096

/**
 * What the provider of text messages says later: `{ reference, state }`, with the token it was given. Said twice, or
 * of a message that is no longer on its way, it changes nothing.
 */
export const openReceipts = (server: FastifyInstance, { db, token, now }: ReceiptParts): void => {
  if (token === null) return
  const expected = hashToken(token)
  server.post('/messages/receipts', { bodyLimit: largest }, async (request, reply) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (!timingSafeEqual(hashToken(given), expected)) {
      return reply
        .code(401)
        .send({ errors: [{ message: 'Jeton inconnu.', extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    const { data } = receipt.safeParse(request.body)
    if (!data) {
      return reply.code(400).send({
        errors: [
          {
            message: 'Attendu : { "reference": "…", "state": "delivered" ou "failed" }.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      })
    }
    await db.message.updateMany({
      where: { id: data.reference, channel: 'SMS', status: 'SENT' },
      data:
        data.state === 'delivered'
          ? { status: 'DELIVERED', deliveredAt: now() }
          : { status: 'FAILED', failure: 'RETURNED' },
    })
    return reply.code(204).send()
  })
}
