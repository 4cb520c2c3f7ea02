import type { Day } from '@cordee/domain/kernel/day'
import type { PageVersion } from '@cordee/domain/kernel/page-version'
import { smsText } from '@cordee/domain/messaging/sms-text'
import { alertEnding, alertSubject, alertText, atPlace, isTimeToAsk } from '@cordee/domain/opportunity/alert'
import { type SearchHours, type SearchStart, searchPositions } from '@cordee/domain/opportunity/public-search'
import type { Pool } from 'pg'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { promiseOf } from '../db/promise.ts'
import type { AlertSubscription } from '../generated/prisma/client.ts'
import type { JobContext } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { alertLink } from './alerts.ts'
import { candidatesFrom, verifiedSince } from './public-candidates.ts'
import { openingOf, type PublicRow, publicRows } from './public-rows.ts'
import { inPairs } from './public-territory.ts'

type AlertContext = JobContext & { readonly publicPool: Pool; readonly publicUrl: string }

const everything = { trade: null, communes: null } as const

const fitting = async (context: AlertContext, alert: AlertSubscription, rows: readonly PublicRow[]) => {
  const wish = {
    romeCode: alert.romeCode,
    commune: alert.communeCode,
    near: { means: alert.means as 'CAR' | 'WITHOUT_CAR' | 'BIKE', minutes: alert.minutes },
    winter: alert.winter,
    hours: alert.hours as SearchHours | null,
    start: alert.start as SearchStart | null,
  }
  const candidates = await candidatesFrom(context, rows, wish)
  const search = { ...wish, near: alert.communeCode === null ? null : wish.near }
  const { found, givenUp } = searchPositions(candidates, search, context.today)
  return givenUp.length > 0 ? [] : found.map(({ row }) => row)
}

/** A title that would betray who is called, or does not hold in a text, waits alone: the facilitator is told once. */
const sayable = async (context: AlertContext, rows: readonly PublicRow[]): Promise<readonly PublicRow[]> => {
  const { db, newId, carrierId, today } = context
  const said = (row: PublicRow) =>
    smsText(
      alertText('fr', {
        positions: [{ title: row.title, at: atPlace('fr', row.commune_name) }],
        link: '',
        phone: '',
      }),
    ).ok
  for (const row of rows.filter((each) => !said(each))) {
    await db.$transaction(async (tx) =>
      openTask(tx, newId, {
        carrierId,
        kind: 'TO_DO',
        title: `Le titre « ${row.title} » ne peut pas partir dans une alerte : changez ses mots.`,
        since: today,
        dueOn: (await promiseOf(tx, carrierId, today)).callBy,
        sourceKey: heldKey(row.slug),
      }),
    )
  }
  return rows.filter(said)
}

const heldKey = (slug: string): string => `alert-held:${slug}`

/** Those that waited for other words, and have them now. */
const released = async (
  { db, carrierId }: AlertContext,
  rows: readonly PublicRow[],
): Promise<Set<string>> => {
  const tasks = await db.task.findMany({
    where: { carrierId, sourceKey: { in: rows.map(({ slug }) => heldKey(slug)) } },
    select: { sourceKey: true },
  })
  const held = new Set(tasks.map(({ sourceKey }) => sourceKey))
  return new Set(rows.map(({ slug }) => slug).filter((slug) => held.has(heldKey(slug))))
}

/**
 * Tells each living alert of the positions published since the last time, once; a week before its end, asks whether
 * to go on. Run again the same day it finds nothing to say.
 */
export const sendAlerts = async (context: AlertContext): Promise<void> => {
  const { db, publicPool, publicUrl, carrierId, newId, today } = context
  const carrier = await db.carrierOrganisation.findUniqueOrThrow({ where: { id: carrierId } })
  const open = await publicRows(publicPool, verifiedSince(today), everything, { carrierId })
  // What is first for those whom advisers accompany waits, and leaves the day after (R67).
  const rows = await sayable(
    context,
    open.filter((row) => row.state === 'OPEN' && openingOf(row, today).announcedOn !== null),
  )
  const late = await released(context, rows)
  const alerts = await db.alertSubscription.findMany({
    where: {
      carrierId,
      stoppedAt: null,
      confirmedOn: { not: null },
      endsOn: { gte: fromDay(today) },
      OR: [{ toldOn: null }, { toldOn: { lt: fromDay(today) } }],
    },
    orderBy: { id: 'asc' },
  })
  for (const alert of alerts) {
    const since = toDayOrNull(alert.toldOn ?? alert.confirmedOn) ?? today
    const fresh = rows.filter((row) => isNew(row, since, today) || late.has(row.slug))
    const wanted = fresh.length === 0 ? [] : await fitting(context, alert, fresh)
    const ending = alert.askedOn === null && isTimeToAsk(toDay(alert.endsOn), today)
    await db.$transaction(async (tx) => {
      const { count } = await tx.alertSubscription.updateMany({
        where: { id: alert.id, carrierId, toldOn: alert.toldOn, stoppedAt: null },
        data: { toldOn: fromDay(today), ...(ending ? { askedOn: fromDay(today) } : {}) },
      })
      if (count === 0) return
      const positions: PublicRow[] = []
      for (const row of wanted) {
        // What waited for other words is told once, whenever it may be.
        const once = { carrierId, to: alert.id, what: `alert of ${row.slug}` }
        if (!late.has(row.slug) || (await sayOnce(tx, once))) positions.push(row)
      }
      if (positions.length === 0 && !ending) return
      const link = await alertLink(tx, publicUrl, alert)
      const phone = inPairs(carrier.phone)
      const version = alert.language as PageVersion
      await queueMessage(
        tx,
        { newId, today },
        {
          carrierId,
          to: { kind: 'ALERT', id: alert.id },
          channel: alert.channel === 'SMS' ? 'SMS' : 'MAIL',
          purpose: 'OPPORTUNITY_ALERT',
          subject: alertSubject(version, positions.length === 0 ? 'ending' : 'news'),
          body:
            positions.length === 0
              ? alertEnding(version, link)
              : alertText(version, {
                  positions: positions.map(({ title, commune_name }) => ({
                    title,
                    at: atPlace(version, commune_name),
                  })),
                  link,
                  phone,
                }),
        },
      )
    })
  }
}

/**
 * Known to nobody else until a day after the last that was told, and before today: the day it was published, or the
 * last one of the advisers' window.
 */
const isNew = (row: PublicRow, since: Day, today: Day): boolean => {
  const untold = row.advisers_only_until ?? row.published_on
  return untold >= since && untold < today
}
