import { timingSafeEqual } from 'node:crypto'
import { addWorkingDays } from '@cordee/domain/kernel/day'
import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { presenceOf } from '../db/presence.ts'
import type { Db, Tx } from '../db/types.ts'
import type { Message } from '../generated/prisma/client.ts'
import { dayInParis, newId } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'
import { failMessage } from './failed-message.ts'
import { openTask } from './open-task.ts'
import { recipientOf } from './recipient.ts'
import { stopWriting } from './stop-writing.ts'

interface ReceiptParts {
  readonly db: Db
  /** The provider's own; without one nobody is listened to. */
  readonly token: string | null
  readonly now: () => Date
}

const receipt = z.object({ reference: z.uuid(), state: z.enum(['delivered', 'failed']) })
const answer = z.object({
  id: z.string().min(1).max(100),
  from: z.string().max(30),
  text: z.string().max(1000),
})
const largest = 4096
/** What a title holds of an answer: the rest is read with the person, on the telephone. */
const mostLetters = 160

/** Somebody has to know: asked once, for the next day of presence. */
const tell = async (
  tx: Tx,
  message: Message,
  now: Date,
  task: { readonly title: string; readonly sourceKey: string },
) => {
  const today = dayInParis(now)
  const about = recipientOf(message)
  await openTask(tx, newId, {
    carrierId: message.carrierId,
    since: today,
    dueOn: addWorkingDays(today, 1, await presenceOf(tx, message.carrierId)),
    ...(about ? { about } : {}),
    kind: 'TO_DO',
    ...task,
  })
}

/** Said twice, or of a message that is no longer on its way, it changes nothing. */
const settle = ({ db, now }: ReceiptParts, { reference, state }: z.infer<typeof receipt>): Promise<void> =>
  db.$transaction(async (tx) => {
    if (state === 'failed')
      return failMessage(tx, { id: reference, from: 'SENT', failure: 'RETURNED' }, now())
    await tx.message.updateMany({
      where: { id: reference, status: 'SENT' },
      data: { status: 'DELIVERED', deliveredAt: now() },
    })
  })

const inFewWords = (text: string): string => {
  const read = parseFreeText(text.trim())
  if (!read.ok || read.value === '') return 'Réponse reçue par SMS'
  const short = read.value.length > mostLetters ? `${read.value.slice(0, mostLetters)}…` : read.value
  return `Réponse par SMS : « ${short} »`
}

/** Who wrote last to this telephone; the words of a link are gone once it left, and its number with them. */
const lastMessageTo = (db: Db, phone: string): Promise<Message | null> =>
  db.message.findFirst({
    where: { channel: 'SMS', status: { in: ['SENT', 'DELIVERED'] }, content: { address: phone } },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
  })

/** The answer goes to who wrote last to this telephone; after « STOP » it is called, and written to no more. */
const hear = async ({ db, now }: ReceiptParts, { id, from, text }: z.infer<typeof answer>): Promise<void> => {
  const phone = parsePhone(from)
  if (!phone.ok) return
  const message = await lastMessageTo(db, phone.value)
  const stops = /^\s*stop\b/i.test(text)
  if (stops)
    await stopWriting(db, { phone: phone.value, participantId: message?.participantId ?? null }, now())
  // An alert that stops asks nobody anything, and its number is forgotten.
  if (message === null || (stops && message.alertId !== null)) return
  await db.$transaction((tx) =>
    tell(tx, message, now(), { title: inFewWords(text), sourceKey: `answer:${id}` }),
  )
}

/**
 * What the provider says later, with the token it was given: `{ reference, state }` of a message, by text or by
 * mail (a bounce), and `{ id, from, text }` of somebody's answer. What failed and what was answered become tasks.
 */
export const openReceipts = (server: FastifyInstance, parts: ReceiptParts): void => {
  if (parts.token === null) return
  const expected = hashToken(parts.token)
  const listen = <Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    awaited: string,
    act: (said: z.infer<Shape>) => Promise<void>,
  ) =>
    server.post(path, { bodyLimit: largest }, async (request: FastifyRequest, reply: FastifyReply) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      if (!timingSafeEqual(hashToken(given), expected)) {
        return reply
          .code(401)
          .send({ errors: [{ message: 'Jeton inconnu.', extensions: { code: 'UNAUTHENTICATED' } }] })
      }
      const { data } = shape.safeParse(request.body)
      if (!data) {
        return reply.code(400).send({ errors: [{ message: awaited, extensions: { code: 'BAD_REQUEST' } }] })
      }
      await act(data)
      return reply.code(204).send()
    })
  listen(
    '/messages/receipts',
    receipt,
    'Attendu : { "reference": "…", "state": "delivered" ou "failed" }.',
    (said) => settle(parts, said),
  )
  listen('/messages/answers', answer, 'Attendu : { "id": "…", "from": "…", "text": "…" }.', (said) =>
    hear(parts, said),
  )
}
