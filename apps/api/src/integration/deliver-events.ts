import type { Db, Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'

/** Acts in the transaction that marks the event as delivered: both happen, or neither. */
export type EventListener = (tx: Tx, event: OutgoingEvent) => Promise<void>
export type EventListeners = Readonly<Record<string, EventListener>>

const AT_ONCE = 200

/**
 * Tells the events of one carrier that wait, the oldest first. Those of one object leave in their order: when one
 * fails, the next ones of that object wait behind it, and the others go on.
 * @returns how many could not leave this time
 */
export const deliverEvents = async (
  { db, carrierId, now }: { readonly db: Db; readonly carrierId: string; readonly now: Date },
  listeners: EventListeners,
): Promise<number> => {
  const listened = Object.keys(listeners)
  await db.outboxEvent.updateMany({
    where: { carrierId, deliveredAt: null, type: { notIn: listened } },
    data: { deliveredAt: now },
  })
  const waiting = await db.outboxEvent.findMany({
    where: { carrierId, deliveredAt: null, type: { in: listened } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  })
  const stuck = new Set<string>()
  for (const event of waiting) {
    if (stuck.has(event.objectId)) continue
    const left = await db
      .$transaction(async (tx) => {
        const { count } = await tx.outboxEvent.updateMany({
          where: { id: event.id, carrierId, deliveredAt: null },
          data: { deliveredAt: now },
        })
        if (count === 1) await listeners[event.type]?.(tx, event)
        return true
      })
      .catch(() => false)
    if (left) continue
    stuck.add(event.objectId)
    await db.outboxEvent.updateMany({
      where: { id: event.id, carrierId },
      data: { tries: { increment: 1 } },
    })
  }
  return stuck.size
}
