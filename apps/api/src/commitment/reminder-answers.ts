import type { Month } from '@cordee/domain/kernel/day'
import { fromDay, fromMonth, toMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { dayInParis, newId } from '../platform/clock.ts'
import { reminderKey } from './climb-reminders.ts'
import { silentDeclarants } from './silent-declarants.ts'

const dropReminders = async (tx: Tx, carrierId: string, key: string, reason: string) => {
  await tx.task.updateMany({
    where: { carrierId, status: 'OPEN', sourceKey: { startsWith: `${key}:` } },
    data: { status: 'CANCELLED', closedAt: new Date(), closedReason: reason, version: { increment: 1 } },
  })
}

/** « hours.declared »: once everybody of that month is, the reminders that wait have no object. */
export const stopOnDeclaration = async (tx: Tx, { carrierId, objectId }: OutgoingEvent): Promise<void> => {
  const declared = await tx.hoursMonth.findFirst({
    where: { id: objectId, carrierId },
    select: { month: true, placement: { select: { commitmentId: true, declarantId: true } } },
  })
  if (declared === null) return
  const of = declared.placement
  const month = toMonth(declared.month)
  if ((await silentDeclarants(tx, carrierId, month, of)).length > 0) return
  await dropReminders(tx, carrierId, reminderKey({ ...of, month }), 'Déclaré entre-temps')
}

/** « task.answered »: somebody answered a call about a month; its ladder stops. */
export const stopOnAnswer = async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
  const task = await tx.task.findFirst({ where: { id: objectId, carrierId } })
  const [name, commitmentId = '', declarantId = '', month = ''] = (task?.sourceKey ?? '').split(':')
  if (name !== 'reminder') return
  const of = { commitmentId, declarantId, month: month as Month }
  await tx.declarationReminder.createMany({
    data: {
      id: newId(),
      carrierId,
      commitmentId,
      declarantId,
      month: fromMonth(of.month),
      rung: 'ANSWERED',
      recipients: [],
      sentOn: fromDay(dayInParis(at)),
    },
    skipDuplicates: true,
  })
  await dropReminders(tx, carrierId, reminderKey(of), 'Répondu par téléphone')
}
