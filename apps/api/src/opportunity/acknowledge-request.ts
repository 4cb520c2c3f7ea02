import { linkPolicies } from '@cordee/domain/access/link'
import { dayLongIn, type PageVersion, pagePrefix } from '@cordee/domain/kernel/page-version'
import { withFollowUp } from '@cordee/domain/messaging/follow-up-link'
import { agreesToTexts, type PhoneChannel } from '@cordee/domain/participant/contact-preference'
import { issueToken, secretLength } from '../access/auth-token.ts'
import { toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { wordsFor } from '../messaging/words.ts'
import { dayInParis, newId } from '../platform/clock.ts'

const minute = 60_000

/**
 * « workRequest.created »: who agreed to be written to is told that the request arrived, and who calls before when.
 * Who asked to be called reads it on the screen, and is called. The number it came from opens its follow-up; so
 * does the link of the message itself, when one message holds it.
 */
export const acknowledgeRequest =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const request = await tx.workRequest.findFirst({ where: { id: objectId, carrierId, status: 'NEW' } })
    if (request === null || request.phone === null) return
    if (!agreesToTexts(request.contactChannel as PhoneChannel | null)) return
    const version = request.language as PageVersion
    const values = { jour: dayLongIn(version, toDay(request.callBefore)) }
    const { subject, body } = await wordsFor(tx, carrierId, 'REQUEST_RECEIVED.SMS', values, version)
    const site = `${publicUrl}${pagePrefix[version]}`
    const message = {
      carrierId,
      to: { kind: 'WORK_REQUEST', id: objectId },
      channel: 'SMS',
      subject,
    } as const
    const said = { newId, today: dayInParis(at) }
    if (withFollowUp(body, site, '-'.repeat(secretLength)) === body) {
      await queueMessage(tx, said, {
        ...message,
        purpose: 'REQUEST_RECEIVED',
        body: withFollowUp(body, site),
      })
      return
    }
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + linkPolicies.JOBSEEKER.sentMinutes * minute)
    const { token } = await issueToken(tx, said, {
      purpose: 'JOBSEEKER_LINK',
      carrierId,
      subject: { kind: 'WORK_REQUEST', workRequestId: objectId },
      createdAt,
      expiresAt,
    })
    await queueMessage(tx, said, {
      ...message,
      purpose: 'PERSONAL_LINK',
      body: withFollowUp(body, site, token),
      expiresAt,
    })
  }
