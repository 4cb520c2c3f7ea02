import { addDays, addMonths } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { readerVersion, wordsFor } from '../messaging/words.ts'

/** A week of outage asks a little later, never not at all. */
const LATE_DAYS = 14

/** Six months after the end, one question: it is answered by a text, or by the call that follows it. */
export const askOutcomes = async (context: JobContext): Promise<void> => {
  const { db, carrierId, today } = context
  const ended = addMonths(today, -6)
  const placements = await db.placement.findMany({
    where: {
      carrierId,
      status: { in: ['ENDED', 'FOLLOWED_UP'] },
      endsOn: { lte: fromDay(ended), gt: fromDay(addDays(ended, -LATE_DAYS)) },
      participant: { identity: { isNot: null } },
    },
    select: { id: true, participantId: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, participantId } of placements) {
    await writeByItself(context, async (tx, note) => {
      const atWork = await tx.placement.count({ where: { carrierId, participantId, status: 'STARTED' } })
      if (atWork > 0 || !(await sayOnce(tx, { carrierId, to: participantId, what: `outcome of ${id}` })))
        return
      const version = await readerVersion(tx, carrierId, participantId)
      await queueMessage(tx, context, {
        carrierId,
        to: { kind: 'PARTICIPANT', id: participantId },
        channel: 'SMS',
        purpose: 'OUTCOME_QUESTION',
        ...(await wordsFor(tx, carrierId, 'OUTCOME_QUESTION.SMS', {}, version)),
        about: { kind: 'Placement', id },
      })
      await note('message:send', 'Placement', id, { question: 'outcome at six months' })
    })
  }
}
