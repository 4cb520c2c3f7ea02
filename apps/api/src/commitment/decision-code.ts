import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { codeWorks, decisionCodePolicy, maySendCode } from '@cordee/domain/commitment/decision-code'
import { refuse } from '@cordee/domain/commitment/refusals'
import { actorIdOf } from '../access/visibility.ts'
import type { Tx } from '../db/types.ts'
import type { DecisionCode } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { visibleCase } from './penalty-facts.ts'

const hashOf = (id: string, code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`decision:${id}:${code}`).digest())

const anHour = 60 * 60_000

const sixDigits = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** « 369 109 », as the other codes: people read it aloud by halves. */
const inThrees = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`

interface Sent {
  readonly channel: string
  readonly minutes: number
}

const DecisionCodeSent = builder.objectRef<Sent>('DecisionCodeSent').implement({
  subGraphs: holderOnly,
  description: 'Le code est parti : par où, et pour combien de minutes.',
  fields: (t) => ({
    channel: t.exposeString('channel'),
    minutes: t.exposeInt('minutes'),
  }),
})

builder.mutationField('sendDecisionCode', (t) =>
  t.field({
    type: DecisionCodeSent,
    subGraphs: holderOnly,
    description:
      'Envoie six chiffres au contact de l’acheteur : sans eux, le lien seul ne décide rien (R37).',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'penalty:decide' },
    args: { caseId: t.arg({ type: 'Uuid' }) },
    resolve: (_root, { caseId }, context) =>
      write(context, async (tx, note) => {
        const { carrierId } = found(
          await tx.penaltyCase.findFirst({ where: visibleCase(context.actor, caseId) }),
        )
        const contactId = actorIdOf(context.actor)
        const { email, phone } = found(await tx.contact.findFirst({ where: { id: contactId, carrierId } }))
        const code = sixDigits()
        const id = context.newId()
        const now = new Date()
        const expiresAt = new Date(now.getTime() + decisionCodePolicy.minutes * 60_000)
        // One contact at a time: two requests at once are counted one after the other.
        await tx.$executeRaw`SELECT 1 FROM contact WHERE carrier_id = ${carrierId}::uuid AND id = ${contactId}::uuid FOR UPDATE`
        const lately = await tx.decisionCode.count({
          where: { carrierId, contactId, createdAt: { gt: new Date(now.getTime() - anHour) } },
        })
        if (!maySendCode(lately)) throw new RuleRefusal(refuse('DECISION_CODES_TOO_MANY'))
        // A new code closes the others: one at a time.
        await tx.decisionCode.updateMany({
          where: { carrierId, caseId, contactId, usedAt: null },
          data: { usedAt: now },
        })
        await tx.decisionCode.create({
          data: { id, carrierId, caseId, contactId, codeHash: hashOf(id, code), createdAt: now, expiresAt },
        })
        const { channel } = {
          channel: phone === null || email !== null ? ('MAIL' as const) : ('SMS' as const),
        }
        await queueMessage(tx, context, {
          carrierId,
          to: { kind: 'CONTACT', id: contactId },
          channel,
          purpose: 'DECISION_CODE',
          subject: 'Cordée : votre code pour décider',
          body: `Cordée : votre code est ${inThrees(code)}. Il sert une fois, pendant ${decisionCodePolicy.minutes} minutes. Ne le donnez à personne.`,
          expiresAt,
          askedByReader: true,
        })
        await note('penalty:decide', 'PenaltyCase', caseId, { codeSent: true })
        return { channel, minutes: decisionCodePolicy.minutes }
      }),
  }),
)

const factsOf = ({ createdAt, usedAt, tries }: DecisionCode) => ({
  ageMinutes: (Date.now() - createdAt.getTime()) / 60_000,
  used: usedAt !== null,
  tries,
})

/** A wrong code is counted even when the decision is refused: it is written outside the deciding transaction. */
export const checkDecisionCode = async (context: Context, caseId: string, typed: string): Promise<string> => {
  const { db, actor } = context
  const waiting = await db.decisionCode.findFirst({
    where: {
      caseId,
      contactId: actorIdOf(actor),
      case: visibleCase(actor, caseId),
      usedAt: null,
    },
    orderBy: { createdAt: 'desc' },
  })
  if (!waiting || !codeWorks(factsOf(waiting))) throw new RuleRefusal(refuse('DECISION_CODE_CLOSED', 'code'))
  const { count } = await db.decisionCode.updateMany({
    where: { id: waiting.id, tries: waiting.tries, usedAt: null },
    data: { tries: { increment: 1 } },
  })
  const right = timingSafeEqual(waiting.codeHash, hashOf(waiting.id, typed.replace(/\s/g, '')))
  if (count === 0 || !right) throw new RuleRefusal(refuse('DECISION_CODE_WRONG', 'code'))
  return waiting.id
}

/** Used in the transaction of the decision: a decision refused leaves the code usable. */
export const useDecisionCode = async (tx: Tx, id: string): Promise<void> => {
  const { count } = await tx.decisionCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 0) throw new RuleRefusal(refuse('DECISION_CODE_CLOSED', 'code'))
}
