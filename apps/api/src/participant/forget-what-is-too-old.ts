import { firstDay, monthOf } from '@cordee/domain/kernel/day'
import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import { type KeptKind, keptFrom, type RetentionPolicy } from '@cordee/domain/participant/retention'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { unwrap } from '../graphql/errors.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'

/** A write asked again is known for a week; what was told stays a month, to answer « was it told, when ». */
const KEY_DAYS = 7
const TOLD_DAYS = 30

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

/** What is kept beside the files, each thing until its own day (R81); run twice, the second time finds nothing. */
export const forgetWhatIsTooOld = (context: JobContext, policy: RetentionPolicy): Promise<void> => {
  const { carrierId, today, now } = context
  const before = (kind: KeptKind) => fromDay(keptFrom(kind, today, policy))
  // What the database dates by itself lives on the real clock, whatever day the instance lives on.
  const reallyBefore = (kind: KeptKind) => fromDay(keptFrom(kind, toDay(now), policy))
  return writeByItself(context, async (tx) => {
    await tx.$executeRaw`SELECT forget_idle_requests(${carrierId}::uuid, ${before('REQUEST')}::date)`
    await forgetReferrals(tx, context, { refused: before('REFUSED_REFERRAL'), kept: before('POOL') })
    await forgetAlerts(tx, carrierId, fromDay(today), now)
    // Their months leave whole by `keepReadMonths`: here go the lines that lie apart from them.
    const firstMonth = firstDay(monthOf(keptFrom('READ_LOG', toDay(now), policy)))
    await tx.participantRead.deleteMany({ where: { carrierId, at: { lt: fromDay(firstMonth) } } })
    await tx.studyRequest.deleteMany({
      where: { carrierId, status: 'ANSWERED', handledAt: { lt: reallyBefore('STUDY') } },
    })
    // Those to a person go with the person.
    await tx.messageContent.deleteMany({
      where: {
        carrierId,
        message: {
          ...{ participantId: null, workRequestId: null, createdAt: { lt: reallyBefore('MESSAGE') } },
          status: { notIn: ['QUEUED', 'CALL_TASK', 'LETTER_TASK'] },
        },
      },
    })
    await tx.idempotencyKey.deleteMany({ where: { carrierId, createdAt: { lt: daysBefore(now, KEY_DAYS) } } })
    await tx.outboxEvent.deleteMany({ where: { carrierId, deliveredAt: { lt: daysBefore(now, TOLD_DAYS) } } })
  })
}

/** A refused one loses its note; one kept for other positions leaves after its time, or with the agreement. */
const forgetReferrals = async (
  tx: Tx,
  { carrierId, today }: JobContext,
  { refused, kept }: { readonly refused: Date; readonly kept: Date },
) => {
  await tx.referral.updateMany({
    where: { carrierId, status: 'REFUSED', statusSince: { lt: refused }, note: { not: null } },
    data: { note: null },
  })
  const over = unwrap(referralLifecycle.next('POOL', 'withdraw'))
  await tx.$executeRaw`
    UPDATE referral r SET status = ${over}::referral_status, status_since = ${today}::date, note = NULL, version = version + 1
    WHERE r.carrier_id = ${carrierId}::uuid AND r.status = 'POOL' AND (r.status_since < ${kept} OR NOT EXISTS (
      SELECT FROM data_share s WHERE s.carrier_id = r.carrier_id AND s.participant_id = r.participant_id
        AND s.purpose = 'POOL' AND s.from_day <= ${today}::date AND coalesce(s.to_day, ${today}::date) >= ${today}::date
        AND (s.revoked_on IS NULL OR s.revoked_on > ${today}::date)))`
}

/** An alert that is over keeps no address, nor the words that went there. */
const forgetAlerts = async (tx: Tx, carrierId: string, today: Date, now: Date) => {
  await tx.alertSubscription.updateMany({
    where: { carrierId, stoppedAt: null, endsOn: { lt: today } },
    data: { stoppedAt: now, address: null },
  })
  await tx.messageContent.deleteMany({
    where: { carrierId, message: { alert: { stoppedAt: { not: null } }, status: { not: 'QUEUED' } } },
  })
}
