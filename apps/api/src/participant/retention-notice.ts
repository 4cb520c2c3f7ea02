import { addWorkingDays, type Day, earliest, latest } from '@cordee/domain/kernel/day'
import type { MessageState } from '@cordee/domain/messaging/message'
import { presenceOf } from '../db/presence.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'
import { askAgain, openTasks } from '../messaging/open-task.ts'
import { dayInParis } from '../platform/clock.ts'

const TASK = 'retention-notice:'
const title =
  'Prévenir la personne avant l’effacement de son dossier : le message n’est pas parti. Par courrier, ou par un proche ; si rien ne permet de la joindre, terminez aussi.'

const nameOf = (participantId: string, askedOn: Day) => `${TASK}${participantId}:${askedOn}`

/** The last notice of a file, and what somebody did about one that could not leave. */
export const noticeOfAFile = {
  messages: {
    where: { purpose: 'RETENTION_NOTICE' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { status: true, sentAt: true, task: { select: { status: true, closedAt: true } } },
    take: 1,
  },
  tasks: {
    where: { sourceKey: { startsWith: TASK }, status: 'DONE' },
    select: { sourceKey: true, closedAt: true },
  },
} as const satisfies Prisma.ParticipantSelect

interface Notice {
  readonly status: MessageState
  readonly sentAt: Date | null
  readonly task: { readonly status: string; readonly closedAt: Date | null } | null
}

interface NoticedFile {
  readonly id: string
  readonly askedOn: Day | null
  readonly messages: readonly Notice[]
  readonly tasks: readonly { readonly sourceKey: string | null; readonly closedAt: Date | null }[]
}

const leftAt = ({ status, sentAt, task }: Notice): Date | null => {
  if (status === 'SENT' || status === 'DELIVERED') return sentAt
  return status === 'SETTLED' ? (task?.closedAt ?? null) : null
}

/** The day the notice really left or was said; null as long as it did not. */
export const noticeSentOn = ({ id, askedOn, messages, tasks }: NoticedFile, today: Day): Day | null => {
  if (askedOn === null) return null
  const byHand = tasks.find(({ sourceKey }) => sourceKey === nameOf(id, askedOn))?.closedAt
  const [last] = messages
  const at = byHand ?? (last ? leftAt(last) : null)
  // Instants live on the real clock, whatever day the instance lives on.
  return at ? latest(askedOn, earliest(dayInParis(at), today)) : null
}

/** Neither on its way nor in somebody's tasks: it failed, or whoever was to say it gave up. */
export const isStuck = (last: Notice | undefined): boolean => {
  if (last === undefined || last.status === 'FAILED') return true
  return (last.status === 'CALL_TASK' || last.status === 'LETTER_TASK') && last.task?.status !== 'OPEN'
}

interface Unreached {
  readonly participantId: string
  readonly askedOn: Day
}

/** A task for each; one that was given up is asked again. One that is done never comes here: it starts the delay. */
export const openNoticeTasks = async (
  tx: Tx,
  { carrierId, newId, today }: Pick<JobContext, 'carrierId' | 'newId' | 'today'>,
  unreached: readonly Unreached[],
): Promise<void> => {
  if (unreached.length === 0) return
  const dueOn = addWorkingDays(today, 0, await presenceOf(tx, carrierId))
  const task = { carrierId, title, since: today, dueOn }
  const named = unreached.map(({ participantId, askedOn }) => ({
    about: { kind: 'PARTICIPANT' as const, id: participantId },
    sourceKey: nameOf(participantId, askedOn),
  }))
  const opened = await openTasks(
    tx,
    newId,
    named.map((one) => ({ ...task, ...one, kind: 'TO_DO' as const })),
  )
  if (opened < named.length)
    await askAgain(tx, { ...task, sourceKey: named.map(({ sourceKey }) => sourceKey) })
}

interface ToReach extends Omit<Unreached, 'askedOn'> {
  readonly askedOn: Day | null
  readonly toBeReached: boolean
  readonly decision: { readonly action: string }
}

/** A task for each file whose notice did not leave; one that has no object any more is closed. Safe to repeat. */
export const askToReach = async (context: JobContext, lines: readonly ToReach[]): Promise<void> => {
  const { carrierId } = context
  const stuck = lines.filter(({ decision, toBeReached }) => decision.action === 'REACH' && toBeReached)
  await writeByItself(context, async (tx) => {
    await openNoticeTasks(
      tx,
      context,
      stuck.flatMap(({ participantId, askedOn }) => (askedOn === null ? [] : [{ participantId, askedOn }])),
    )
    const asked = lines.filter(({ decision }) => decision.action === 'SEND_NOTICE')
    await tx.task.updateMany({
      where: {
        ...{ carrierId, status: 'OPEN', sourceKey: { startsWith: TASK } },
        participantId: { notIn: [...stuck, ...asked].map(({ participantId }) => participantId) },
      },
      data: {
        status: 'CANCELLED',
        closedReason: 'Le préavis est parti, ou le dossier vit de nouveau.',
        closedAt: new Date(),
        version: { increment: 1 },
      },
    })
  })
}
