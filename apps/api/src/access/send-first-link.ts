import { receivesTexts } from '@cordee/domain/messaging/message'
import type { Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { dayInParis, newId } from '../platform/clock.ts'
import { linkPurpose, sendLink } from './send-link.ts'

/**
 * « referral.created »: whoever an adviser referred, with their agreement and a telephone that receives texts, is sent
 * the link of their own follow-up; once, and not to who has one that still opens or would rather be called.
 */
export const sendFirstLink =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const referral = await tx.referral.findFirst({
      where: {
        id: objectId,
        carrierId,
        source: 'ADVISER',
        participant: { contactChannel: 'SMS', objectedOn: null, identity: { noticeGivenOn: { not: null } } },
      },
      select: { participantId: true, participant: { select: { identity: { select: { phone: true } } } } },
    })
    if (referral === null || !receivesTexts(referral.participant.identity?.phone ?? '')) return
    const { participantId } = referral
    const opens = await tx.authToken.count({
      where: {
        carrierId,
        participantId,
        purpose: linkPurpose.JOBSEEKER,
        revokedAt: null,
        expiresAt: { gt: new Date() },
      },
    })
    if (opens > 0 || !(await sayOnce(tx, { carrierId, to: participantId, what: 'first link' }))) return
    await sendLink(
      tx,
      { newId, publicUrl, today: dayInParis(at) },
      {
        carrierId,
        audience: 'JOBSEEKER',
        subject: { kind: 'PARTICIPANT', participantId },
        browser: null,
        sentById: null,
      },
    )
  }
