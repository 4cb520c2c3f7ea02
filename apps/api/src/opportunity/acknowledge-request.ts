import { dayLongIn, type PageVersion, pagePrefix } from '@cordee/domain/kernel/page-version'
import { withFollowUp } from '@cordee/domain/messaging/follow-up-link'
import { toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { wordsFor } from '../messaging/words.ts'
import { dayInParis, newId } from '../platform/clock.ts'

/**
 * « workRequest.created »: who agreed to be written to is told that the request arrived, and who calls before when.
 * Who asked to be called reads it on the screen, and is called. The number it came from opens its follow-up.
 */
export const acknowledgeRequest =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const request = await tx.workRequest.findFirst({ where: { id: objectId, carrierId, status: 'NEW' } })
    if (request === null || request.prefersCalls || request.phone === null) return
    const version = request.language as PageVersion
    const values = { jour: dayLongIn(version, toDay(request.callBefore)) }
    const { subject, body } = await wordsFor(tx, carrierId, 'REQUEST_RECEIVED.SMS', values, version)
    await queueMessage(
      tx,
      { newId, today: dayInParis(at) },
      {
        carrierId,
        to: { kind: 'WORK_REQUEST', id: objectId },
        channel: 'SMS',
        purpose: 'REQUEST_RECEIVED',
        subject,
        body: withFollowUp(body, `${publicUrl}${pagePrefix[version]}`),
      },
    )
  }
