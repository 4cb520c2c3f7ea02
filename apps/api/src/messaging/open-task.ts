import type { Day } from '@cordee/domain/kernel/day'
import type { TaskKind } from '@cordee/domain/messaging/task'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { type RecipientKind, recipientColumn } from './recipient.ts'

/** Whoever changes a task waits for the other: two at once are one after the other, and the second sees the first. */
export const lockTask = async (tx: Tx, carrierId: string, id: string): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM task WHERE id = ${id}::uuid AND carrier_id = ${carrierId}::uuid FOR UPDATE`
}

export interface NewTask {
  readonly carrierId: string
  readonly kind: TaskKind
  readonly title?: string
  readonly since: Day
  readonly dueOn: Day
  readonly about?: { readonly kind: RecipientKind; readonly id: string }
  readonly contractId?: string | null
  readonly messageId?: string
  /** Asked twice under this name, it is asked once. */
  readonly sourceKey?: string
}

/** Something a human has to do, asked in the transaction of what calls for it. @returns false when it was asked before */
export const openTask = async (tx: Tx, newId: () => string, task: NewTask): Promise<boolean> =>
  (await openTasks(tx, newId, [task])) === 1

/** The same for several at once. @returns how many were not asked before */
export const openTasks = async (tx: Tx, newId: () => string, tasks: readonly NewTask[]): Promise<number> => {
  const { count } = await tx.task.createMany({
    data: tasks.map((task) => ({ id: newId(), ...rowOf(task) })),
    skipDuplicates: true,
  })
  return count
}

const rowOf = ({ since, dueOn, about, ...task }: NewTask) => {
  const column = about ? recipientColumn[about.kind] : null
  return {
    ...task,
    since: fromDay(since),
    dueOn: fromDay(dueOn),
    // A colleague is written to, never followed; an alert belongs to nobody of the files.
    ...(about && column && column !== 'staffUserId' && column !== 'alertId' ? { [column]: about.id } : {}),
  }
}

/** How a task that answers itself is closed: by whoever did what it asked, or because nothing is asked any more. */
type Closed =
  | { readonly status: 'DONE'; readonly closedById: string }
  | { readonly status: 'CANCELLED'; readonly closedReason: string }

interface Asked {
  readonly carrierId: string
  readonly sourceKey: string | readonly string[]
}

/** What was asked under these names waits no more; closed by hand before, it stays as it was closed. */
export const closeAsked = async (tx: Tx, { carrierId, sourceKey }: Asked, closed: Closed): Promise<void> => {
  await tx.task.updateMany({
    where: { carrierId, sourceKey: { in: [sourceKey].flat() }, status: 'OPEN' },
    data: {
      ...closed,
      closedAt: new Date(),
      snoozedUntil: null,
      snoozeReason: null,
      version: { increment: 1 },
    },
  })
}

/** What was asked under these names and closed is asked again, as it is said now. @returns false while all wait already */
export const askAgain = async (
  tx: Tx,
  { carrierId, sourceKey, title, since, dueOn }: Asked & Required<Pick<NewTask, 'title' | 'since' | 'dueOn'>>,
): Promise<boolean> => {
  const { count } = await tx.task.updateMany({
    where: { carrierId, sourceKey: { in: [sourceKey].flat() }, status: { not: 'OPEN' } },
    data: {
      ...{ status: 'OPEN', title, since: fromDay(since), dueOn: fromDay(dueOn) },
      ...{ closedAt: null, closedById: null, closedReason: null, snoozedUntil: null, snoozeReason: null },
      version: { increment: 1 },
    },
  })
  return count > 0
}
