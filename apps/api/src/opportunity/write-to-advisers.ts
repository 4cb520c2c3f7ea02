import { addDays, type Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { newsLine } from '@cordee/domain/opportunity/adviser-news'
import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import { fromDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type JobContext, type OutgoingEvent, writeByItself } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { wordsFor } from '../messaging/words.ts'
import { dayInParis, newId } from '../platform/clock.ts'

const prescribers = (Object.keys(organisationKindFacts) as OrganisationKind[]).filter(
  (kind) => organisationKindFacts[kind].family === 'PRESCRIBER',
)

interface Reader {
  readonly kind: 'ORGANISATION' | 'CONTACT'
  readonly id: string
  readonly mail: string
}

/**
 * Who is written to of new positions, each address once: advisers who entered by themselves, and, where the carrier
 * chose so, every present contact and mailbox of the prescribers; nobody who stopped, whatever else has their address.
 */
const readersOf = async (tx: Tx, carrierId: string): Promise<Reader[]> => {
  const [settings, agencies, news] = [
    await tx.serviceSettings.findFirst({ where: { carrierId } }),
    await tx.organisation.findMany({
      where: { carrierId, kinds: { hasSome: [...prescribers] } },
      select: {
        id: true,
        email: true,
        contacts: {
          where: { leftOn: null, email: { not: null }, prefersCalls: false },
          select: { id: true, email: true },
          orderBy: { id: 'asc' },
        },
      },
      orderBy: { id: 'asc' },
    }),
    await tx.adviserNews.findMany({ where: { carrierId } }),
  ]
  const choice = new Map(news.map((each) => [each.contactId ?? each.organisationId, each]))
  const everybody = agencies.flatMap(({ id, email, contacts }): Reader[] => [
    ...(email ? [{ kind: 'ORGANISATION' as const, id, mail: email.toLowerCase() }] : []),
    ...contacts.map((contact) => ({
      kind: 'CONTACT' as const,
      id: contact.id,
      mail: (contact.email ?? '').toLowerCase(),
    })),
  ])
  const stopped = new Set(everybody.flatMap(({ id, mail }) => (choice.get(id)?.stoppedAt ? [mail] : [])))
  const wanted = everybody.filter(
    ({ id, mail }) => !stopped.has(mail) && (settings?.writesToAdvisers || choice.get(id)?.asked),
  )
  return [...new Map(wanted.toReversed().map((reader) => [reader.mail, reader])).values()].toReversed()
}

const told = {
  slug: true,
  title: true,
  places: true,
  weeklyMinutes: true,
  startsOn: true,
  comingPeriod: true,
  advisersOnlyUntil: true,
  commune: { select: { name: true } },
} as const satisfies Prisma.OpportunitySelect

type Told = Prisma.OpportunityGetPayload<{ select: typeof told }>

const lineOf = (position: Told, publicUrl: string, today: Day): string =>
  newsLine(
    {
      title: position.title,
      communeName: position.commune.name,
      weekly: minutes(position.weeklyMinutes),
      places: position.places,
      startsOn: toDayOrNull(position.startsOn),
      comingPeriod: position.comingPeriod,
      advisersOnlyUntil: toDayOrNull(position.advisersOnlyUntil),
      address: `${publicUrl}/opportunites/${position.slug}`,
    },
    today,
  )

interface News {
  /** What is said once to one reader. */
  readonly what: string
  readonly subject: string | null
  readonly list: string
}

/** One message to one reader, with the link that stops them. @returns false when it was said before */
const tell = async (
  tx: Tx,
  { carrierId, publicUrl, today }: { carrierId: string; publicUrl: string; today: Day },
  { kind, id }: Reader,
  { what, subject, list }: News,
): Promise<boolean> => {
  if (!(await sayOnce(tx, { carrierId, to: id, what }))) return false
  const reader = kind === 'CONTACT' ? { contactId: id } : { organisationId: id }
  await tx.adviserNews.createMany({ data: { id: newId(), carrierId, ...reader }, skipDuplicates: true })
  const news = await tx.adviserNews.findFirstOrThrow({ where: { carrierId, ...reader } })
  const words = await wordsFor(tx, carrierId, 'NEW_POSITIONS.MAIL', { liste: list })
  const ways = [
    `Orienter une personne : ${publicUrl}/lien`,
    `Ne plus recevoir ces messages : ${publicUrl}/conseillers/nouvelles/${news.id}`,
  ]
  await queueMessage(
    tx,
    { newId, today },
    {
      carrierId,
      to: { kind, id },
      channel: 'MAIL',
      purpose: 'NEW_POSITIONS',
      subject: subject ?? words.subject,
      body: [words.body, ...ways].join('\n\n'),
    },
  )
  return true
}

/** « opportunity.published »: advisers read it at once, while the days kept for those whom they accompany still run. */
export const tellAdvisers =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const position = await tx.opportunity.findFirst({
      where: { id: objectId, carrierId, status: 'PUBLISHED' },
      select: told,
    })
    if (position === null) return
    const today = dayInParis(at)
    const news = {
      what: `position ${objectId}`,
      subject: `Nouveau poste : ${position.title}, ${position.commune.name}`,
      list: lineOf(position, publicUrl, today),
    }
    for (const reader of await readersOf(tx, carrierId))
      await tell(tx, { carrierId, publicUrl, today }, reader, news)
  }

/** On Monday, the advisers read the positions of the week: one message a reader. */
export const writeToAdvisers = async (
  context: JobContext & { readonly publicUrl: string },
): Promise<void> => {
  const { db, carrierId, publicUrl, today } = context
  const positions = await db.opportunity.findMany({
    where: { carrierId, status: 'PUBLISHED', publishedAt: { gte: fromDay(addDays(today, -7)) } },
    select: told,
    orderBy: { publishedAt: 'desc' },
  })
  if (positions.length === 0) return
  const list = positions.map((position) => lineOf(position, publicUrl, today)).join('\n')
  const readers = await db.$transaction((tx) => readersOf(tx, carrierId))
  for (const reader of readers) {
    await writeByItself(context, async (tx, note) => {
      const news = { what: `positions of ${today}`, subject: null, list }
      if (!(await tell(tx, { carrierId, publicUrl, today }, reader, news))) return
      const read = reader.kind === 'CONTACT' ? 'Contact' : 'Organisation'
      await note('message:send', read, reader.id, { positions: positions.length })
    })
  }
}
