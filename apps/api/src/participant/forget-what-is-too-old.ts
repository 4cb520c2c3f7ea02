import { firstDay, monthOf } from '@cordee/domain/kernel/day'
import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import {
  type ForgottenKind,
  type KeptKind,
  keptFrom,
  type RetentionPolicy,
} from '@cordee/domain/participant/retention'
import { fromDay, toDay } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { unwrap } from '../graphql/errors.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'

/** A write asked again is known for a week; what was told stays a month, to answer « was it told, when ». */
const KEY_DAYS = 7
const TOLD_DAYS = 30

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

type Night = Pick<JobContext, 'carrierId' | 'today' | 'now'>

/** One kind of thing: how many are too old tonight, and what becomes of these very ones. */
interface TooOld {
  readonly kind: ForgottenKind
  readonly count: (db: Db | Tx) => Promise<number>
  readonly forget: (tx: Tx) => Promise<unknown>
}

/** What is kept beside the files, each thing until its own day (R81): the dry run counts what the night forgets. */
export const whatIsTooOld = (
  { carrierId, today, now }: Night,
  policy: RetentionPolicy,
): readonly TooOld[] => {
  const before = (kind: KeptKind) => fromDay(keptFrom(kind, today, policy))
  // What the database dates by itself lives on the real clock, whatever day the instance lives on.
  const reallyBefore = (kind: KeptKind) => fromDay(keptFrom(kind, toDay(now), policy))
  const refused = {
    ...{ carrierId, status: 'REFUSED' as const, note: { not: null } },
    statusSince: { lt: before('REFUSED_REFERRAL') },
  }
  const ended = { carrierId, stoppedAt: null, endsOn: { lt: fromDay(today) } }
  // Their months leave whole by `keepReadMonths`: here go the lines that lie apart from them.
  const read = { carrierId, at: { lt: fromDay(firstDay(monthOf(keptFrom('READ_LOG', toDay(now), policy)))) } }
  const answered = { carrierId, status: 'ANSWERED' as const, handledAt: { lt: reallyBefore('STUDY') } }
  // Those to a person go with the person.
  const told = {
    carrierId,
    message: {
      ...{ participantId: null, workRequestId: null, createdAt: { lt: reallyBefore('MESSAGE') } },
      status: { notIn: ['QUEUED' as const, 'CALL_TASK' as const, 'LETTER_TASK' as const] },
    },
  }
  return [
    {
      kind: 'REQUEST',
      count: (db) =>
        db.workRequest.count({
          where: { carrierId, participantId: null, createdAt: { lt: before('REQUEST') } },
        }),
      forget: (tx) =>
        tx.$executeRaw`SELECT forget_requests(${carrierId}::uuid, array_agg(id), ${today}::date) FROM work_request
          WHERE carrier_id = ${carrierId}::uuid AND participant_id IS NULL AND created_at < ${before('REQUEST')}::date`,
    },
    {
      kind: 'REFUSED_REFERRAL',
      count: (db) => db.referral.count({ where: refused }),
      forget: (tx) => tx.referral.updateMany({ where: refused, data: { note: null } }),
    },
    pool({ carrierId, today, now }, before('POOL')),
    {
      kind: 'ALERT',
      count: (db) => db.alertSubscription.count({ where: ended }),
      forget: (tx) => forgetAlerts(tx, ended, now),
    },
    {
      kind: 'READ_LOG',
      count: (db) => db.participantRead.count({ where: read }),
      forget: (tx) => tx.participantRead.deleteMany({ where: read }),
    },
    {
      kind: 'STUDY',
      count: (db) => db.studyRequest.count({ where: answered }),
      forget: (tx) => tx.studyRequest.deleteMany({ where: answered }),
    },
    {
      kind: 'MESSAGE',
      count: (db) => db.messageContent.count({ where: told }),
      forget: (tx) => tx.messageContent.deleteMany({ where: told }),
    },
  ]
}

/** Run twice, the second time finds nothing. */
export const forgetWhatIsTooOld = (context: JobContext, policy: RetentionPolicy): Promise<void> => {
  const { carrierId, now } = context
  return writeByItself(context, async (tx) => {
    for (const { forget } of whatIsTooOld(context, policy)) await forget(tx)
    await tx.idempotencyKey.deleteMany({ where: { carrierId, createdAt: { lt: daysBefore(now, KEY_DAYS) } } })
    await tx.outboxEvent.deleteMany({ where: { carrierId, deliveredAt: { lt: daysBefore(now, TOLD_DAYS) } } })
  })
}

/** One kept for other positions leaves after its time, or with the agreement. */
const pool = ({ carrierId, today }: Night, kept: Date): TooOld => {
  const over = Prisma.sql`r.carrier_id = ${carrierId}::uuid AND r.status = 'POOL' AND (r.status_since < ${kept} OR NOT EXISTS (
      SELECT FROM data_share s WHERE s.carrier_id = r.carrier_id AND s.participant_id = r.participant_id
        AND s.purpose = 'POOL' AND s.from_day <= ${today}::date AND coalesce(s.to_day, ${today}::date) >= ${today}::date
        AND (s.revoked_on IS NULL OR s.revoked_on > ${today}::date)))`
  const withdrawn = unwrap(referralLifecycle.next('POOL', 'withdraw'))
  return {
    kind: 'POOL',
    count: async (db) => {
      const rows = await db.$queryRaw<
        { count: number }[]
      >`SELECT count(*)::int AS count FROM referral r WHERE ${over}`
      return rows[0]?.count ?? 0
    },
    forget: (tx) => tx.$executeRaw`
      UPDATE referral r SET status = ${withdrawn}::referral_status, status_since = ${today}::date, note = NULL, version = version + 1
      WHERE ${over}`,
  }
}

/** An alert that is over keeps no address, nor the words that went there. */
const forgetAlerts = async (
  tx: Tx,
  ended: Prisma.AlertSubscriptionWhereInput & { readonly carrierId: string },
  now: Date,
) => {
  await tx.alertSubscription.updateMany({ where: ended, data: { stoppedAt: now, address: null } })
  await tx.messageContent.deleteMany({
    where: {
      carrierId: ended.carrierId,
      message: { alert: { stoppedAt: { not: null } }, status: { not: 'QUEUED' } },
    },
  })
}
