import {
  type ReminderRecipient,
  type ReminderRung,
  type RungPolicy,
  reminderOn,
  reminderRungLabels,
} from '@cordee/domain/commitment/reminders'
import {
  addDays,
  type Day,
  firstDay,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
} from '@cordee/domain/kernel/day'
import type { DefaultTemplate } from '@cordee/domain/messaging/default-templates'
import { fromDay, fromMonth, toDay } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import type { Db, Tx } from '../db/types.ts'
import { type JobContext, type Note, writeByItself } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { type OutgoingMessage, queueMessage } from '../messaging/queue-message.ts'
import { templateKeyOf, wordsFor } from '../messaging/words.ts'
import { silentDeclarants } from './silent-declarants.ts'

export interface Rung {
  readonly commitmentId: string
  readonly declarantId: string
  readonly month: Month
  readonly people: number
  readonly rung: RungPolicy
}

/** Two months behind: an older silence is a matter for the buyer, not for a reminder. */
const monthsBehind = (today: Day): readonly Month[] => {
  const last = monthOf(addDays(firstDay(monthOf(today)), -1))
  return [monthOf(addDays(firstDay(last), -1)), last]
}

export const reminderKey = ({ commitmentId, declarantId, month }: Omit<Rung, 'rung' | 'people'>): string =>
  `reminder:${commitmentId}:${declarantId}:${month}`

/**
 * The rungs that are due. Written ones leave by themselves only where the carrier chose so: elsewhere they are
 * prepared, and a human reads and sends them. Each rung is noted once, whatever the number of times this runs.
 */
export const climbReminders = async (context: JobContext): Promise<void> => {
  const { db, carrierId, today } = context
  const [calendar, settings] = [
    await presenceOf(db, carrierId),
    await db.serviceSettings.findFirst({ where: { carrierId } }),
  ]
  for (const month of monthsBehind(today)) {
    const silent = await silentDeclarants(db, carrierId, month)
    const sent = await db.declarationReminder.findMany({ where: { carrierId, month: fromMonth(month) } })
    await dropAnswered(context, month, silent)
    for (const { commitmentId, declarantId, people } of silent) {
      const climbed = sent
        .filter((each) => each.commitmentId === commitmentId && each.declarantId === declarantId)
        .map((each) => ({ rung: each.rung as ReminderRung, on: toDay(each.sentOn) }))
      const { rung } = reminderOn(
        { month, declared: false, workPlanned: people > 0, climbed },
        today,
        calendar,
      )
      if (rung === null) continue
      const due: Rung = { commitmentId, declarantId, month, people, rung }
      await writeByItself<unknown>(context, (tx, note) =>
        leavesByItself(rung, settings?.sendsReminders ?? false)
          ? climb(tx, context, due, note)
          : prepare(tx, context, due),
      )
    }
  }
}

/** What waited for an answer that came another way has no object any more. */
const dropAnswered = async (
  { db, carrierId, now }: JobContext,
  month: Month,
  silent: readonly { readonly commitmentId: string; readonly declarantId: string }[],
) => {
  const waiting = await db.task.findMany({
    where: { carrierId, status: 'OPEN', sourceKey: { startsWith: 'reminder:', contains: `:${month}:` } },
    select: { id: true, sourceKey: true },
  })
  const still = silent.map((each) => `${reminderKey({ ...each, month })}:`)
  const answered = waiting.filter(({ sourceKey }) => !still.some((key) => sourceKey?.startsWith(key)))
  await db.task.updateMany({
    where: { carrierId, status: 'OPEN', id: { in: answered.map(({ id }) => id) } },
    data: {
      status: 'CANCELLED',
      closedAt: now,
      closedReason: 'Déclaré entre-temps',
      version: { increment: 1 },
    },
  })
}

/** Prepared: somebody reads it, then sends it. */
const prepare = async (tx: Tx, { carrierId, newId, today }: JobContext, due: Rung) => {
  const { lot } = await tx.commitment.findFirstOrThrow({
    where: { id: due.commitmentId, carrierId },
    select: { lot: { select: { contractId: true } } },
  })
  await openTask(tx, newId, {
    carrierId,
    kind: 'REMINDER',
    title: `${reminderRungLabels[due.rung.rung]}\u00a0: heures, ${formatMonth(due.month)}`,
    since: today,
    dueOn: today,
    about: { kind: 'ORGANISATION', id: due.declarantId },
    contractId: lot.contractId,
    sourceKey: `${reminderKey(due)}:${due.rung.rung}`,
  })
}

const templates = {
  FIRST: 'HOURS_REMINDER.MAIL',
  TEXT: 'HOURS_REMINDER.SMS',
  SECOND: 'HOURS_SECOND_REMINDER.MAIL',
  LETTER: 'HOURS_SECOND_REMINDER.LETTER',
  BUYER: 'BUYER_TOLD.MAIL',
} as const satisfies Partial<Record<ReminderRung, DefaultTemplate>>

const templateOf = ({ rung }: RungPolicy): DefaultTemplate | null =>
  rung in templates ? templates[rung as keyof typeof templates] : null

/** A call is always a human's; the buyer is never told of a silence before somebody has read the letter. */
const leavesByItself = (rung: RungPolicy, chosen: boolean): boolean =>
  templateOf(rung) === null || (chosen && rung.rung !== 'BUYER')

/** Whom to write to: who fills in the hours there, then who follows the subject, then the organisation itself. */
const addressee = async (
  tx: Tx,
  carrierId: string,
  organisationId: string,
): Promise<OutgoingMessage['to']> => {
  const contacts = await tx.contact.findMany({
    where: { carrierId, organisationId },
    orderBy: { id: 'asc' },
  })
  const contact =
    contacts.find(({ role }) => role === 'PAYROLL') ?? contacts.find(({ role }) => role === 'DIRECTION')
  return contact?.email || contact?.phone
    ? { kind: 'CONTACT', id: contact.id }
    : { kind: 'ORGANISATION', id: organisationId }
}

const facts = async (db: Db | Tx, carrierId: string, { commitmentId, declarantId, rung }: Rung) => {
  const { holderId, holder, lot } = await db.commitment.findFirstOrThrow({
    where: { id: commitmentId, carrierId },
    select: {
      holderId: true,
      holder: { select: { name: true } },
      lot: {
        select: {
          contract: { select: { id: true, subject: true, buyerId: true, buyer: { select: { name: true } } } },
        },
      },
    },
  })
  const { contract } = lot
  const ids: Record<ReminderRecipient, string> = {
    DECLARANT: declarantId,
    HOLDER: holderId,
    BUYER: contract.buyerId,
  }
  return { holder, contract, organisations: [...new Set(rung.to.map((each) => ids[each]))] }
}

/** The words of a rung and whom they go to; `null` where nothing is written. */
export const reminderWords = async (
  db: Db | Tx,
  { carrierId, today }: Pick<JobContext, 'carrierId' | 'today'>,
  due: Rung,
) => {
  const template = templateOf(due.rung)
  if (template === null) return null
  const { holder, contract, organisations } = await facts(db, carrierId, due)
  const words = await wordsFor(db, carrierId, template, {
    mois: formatMonth(due.month),
    chantier: contract.subject,
    personnes: String(due.people),
    entreprise: holder.name,
    acheteur: contract.buyer.name,
    limite: formatDay(addDays(today, 10)),
  })
  const names = await db.organisation.findMany({
    where: { carrierId, id: { in: organisations } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return { ...words, to: names.map(({ name }) => name) }
}

/** One rung, in the transaction that notes it: the messages and the tasks it takes are there, or it was not climbed. */
export const climb = async (
  tx: Tx,
  context: Pick<JobContext, 'newId' | 'today' | 'carrierId'>,
  due: Rung,
  note: Note,
): Promise<boolean> => {
  const { carrierId, today, newId } = context
  const { commitmentId, declarantId, month, rung } = due
  const { contract, organisations } = await facts(tx, carrierId, due)
  const id = newId()
  const { count } = await tx.declarationReminder.createMany({
    data: {
      id,
      carrierId,
      commitmentId,
      declarantId,
      month: fromMonth(month),
      rung: rung.rung,
      recipients: [...rung.to],
      sentOn: fromDay(today),
    },
    skipDuplicates: true,
  })
  if (count === 0) return false
  const words = await reminderWords(tx, context, due)
  const template = templateOf(rung)
  const purpose = template && templateKeyOf(template).purpose
  if (words === null || purpose === null || rung.channel === 'CALL') {
    await openTask(tx, newId, {
      carrierId,
      kind: 'CALL',
      title: `${reminderRungLabels[rung.rung]}\u00a0: heures, ${formatMonth(month)}`,
      since: today,
      dueOn: today,
      about: { kind: 'ORGANISATION', id: declarantId },
      contractId: contract.id,
      sourceKey: `${reminderKey(due)}:${rung.rung}`,
    })
  } else {
    for (const organisationId of organisations) {
      await queueMessage(tx, context, {
        carrierId,
        to: await addressee(tx, carrierId, organisationId),
        channel: rung.channel,
        purpose,
        subject: words.subject,
        body: words.body,
        about: { kind: 'DeclarationReminder', id },
        contractId: contract.id,
      })
    }
  }
  const noted = { month, rung: rung.rung }
  await note('hours:validate', 'DeclarationReminder', id, noted, 'declaration.reminded')
  return true
}
