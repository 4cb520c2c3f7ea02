import { addDays, firstDay, monthOf } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { hoursIn, monthIn } from '@cordee/domain/kernel/page-version'
import { fromMonth } from '../db/day.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { readerVersion, wordsFor } from '../messaging/words.ts'

/**
 * Once a month, where the carrier chose so, each worker is told the hours declared for them, with a number to call:
 * information, never a confirmation asked.
 */
export const tellHours = async (context: JobContext): Promise<void> => {
  const { db, carrierId, today } = context
  const settings = await db.serviceSettings.findFirst({ where: { carrierId } })
  if (!settings?.tellsHours) return
  const month = monthOf(addDays(firstDay(monthOf(today)), -1))
  const declared = await db.hoursMonth.findMany({
    where: {
      carrierId,
      month: fromMonth(month),
      status: { in: ['SUBMITTED', 'UNDER_REVIEW', 'VALIDATED', 'LOCKED'] },
      placement: { participant: { identity: { isNot: null } } },
    },
    select: { placement: { select: { participantId: true } }, entries: { select: { minutes: true } } },
  })
  const byPerson = Map.groupBy(declared, ({ placement }) => placement.participantId)
  for (const [participantId, months] of byPerson) {
    const total = months.flatMap(({ entries }) => entries).reduce((sum, entry) => sum + entry.minutes, 0)
    if (total <= 0) continue
    await writeByItself(context, async (tx, note) => {
      if (!(await sayOnce(tx, { carrierId, to: participantId, what: `hours of ${month}` }))) return
      const version = await readerVersion(tx, carrierId, participantId)
      const values = { mois: monthIn(version, month), heures: hoursIn(version, minutes(total)) }
      const words = await wordsFor(tx, carrierId, 'HOURS_OF_THE_MONTH.SMS', values, version)
      await queueMessage(tx, context, {
        carrierId,
        to: { kind: 'PARTICIPANT', id: participantId },
        channel: 'SMS',
        purpose: 'HOURS_OF_THE_MONTH',
        ...words,
      })
      await note('message:send', 'Participant', participantId, { month })
    })
  }
}
