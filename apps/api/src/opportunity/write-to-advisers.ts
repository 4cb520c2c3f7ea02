import { addDays } from '@cordee/domain/kernel/day'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import { fromDay } from '../db/day.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { wordsFor } from '../messaging/words.ts'

const prescribers = (Object.keys(organisationKindFacts) as OrganisationKind[]).filter(
  (kind) => organisationKindFacts[kind].family === 'PRESCRIBER',
)

/** On Monday, where the carrier chose so, the advisers read the positions of the week: one message an organisation. */
export const writeToAdvisers = async (context: JobContext): Promise<void> => {
  const { db, carrierId, today } = context
  const settings = await db.serviceSettings.findFirst({ where: { carrierId } })
  if (!settings?.writesToAdvisers) return
  const positions = await db.opportunity.findMany({
    where: { carrierId, status: 'PUBLISHED', publishedAt: { gte: fromDay(addDays(today, -7)) } },
    select: { title: true, places: true, weeklyMinutes: true, commune: { select: { name: true } } },
    orderBy: { publishedAt: 'desc' },
  })
  if (positions.length === 0) return
  const list = positions
    .map(
      ({ title, commune, weeklyMinutes, places }) =>
        `- ${title}, ${commune.name}, ${formatHours(minutes(weeklyMinutes))} par semaine${places > 1 ? `, ${places} places` : ''}`,
    )
    .join('\n')
  const advisers = await db.organisation.findMany({
    where: { carrierId, kinds: { hasSome: [...prescribers] }, email: { not: null } },
    select: { id: true },
  })
  for (const { id } of advisers) {
    await writeByItself(context, async (tx, note) => {
      if (!(await sayOnce(tx, { carrierId, to: id, what: `positions of ${today}` }))) return
      await queueMessage(tx, context, {
        carrierId,
        to: { kind: 'ORGANISATION', id },
        channel: 'MAIL',
        purpose: 'NEW_POSITIONS',
        ...(await wordsFor(tx, carrierId, 'NEW_POSITIONS.MAIL', { liste: list })),
      })
      await note('message:send', 'Organisation', id, { positions: positions.length })
    })
  }
}
