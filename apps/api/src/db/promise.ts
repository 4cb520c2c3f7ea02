import type { Day } from '@cordee/domain/kernel/day'
import { type Promised, promise } from '@cordee/domain/opportunity/work-request'
import { loadPolicy } from './policy-in-force.ts'
import { presenceOf } from './presence.ts'
import type { Tx } from './types.ts'

/** What is promised today to a person, on the carrier's days of presence and by its own delays (R58). */
export const promiseOf = async (
  tx: Pick<Tx, '$queryRaw' | 'policyValue'>,
  carrierId: string,
  today: Day,
): Promise<Promised> =>
  promise(today, await presenceOf(tx, carrierId), await loadPolicy(tx, carrierId, 'promise', today))

interface Whose {
  readonly workRequestId: string | null
  readonly participantId: string | null
}

/**
 * A human called: what was promised to this person, by the request or by their referrals, is judged on this day, once.
 * A try without an answer is a call; the next one has a promise of its own. It is no news: those wait for an answer.
 */
export const promiseHeard = async (
  tx: Pick<Tx, '$executeRaw'>,
  carrierId: string,
  { workRequestId, participantId, answered }: Whose & { readonly answered: boolean },
  today: Day,
): Promise<void> => {
  await tx.$executeRaw`
    UPDATE call_promise SET called_on = ${today}::date
    WHERE carrier_id = ${carrierId}::uuid AND called_on IS NULL AND (id = ${workRequestId}::uuid OR id IN (
      SELECT id FROM referral WHERE carrier_id = ${carrierId}::uuid AND participant_id = ${participantId}::uuid))`
  if (answered) await newsHeard(tx, carrierId, { workRequestId, participantId }, today)
}

/** Somebody spoke with the person: the news they were promised, by a request or by their referrals, came on this day. */
export const newsHeard = async (
  tx: Pick<Tx, '$executeRaw'>,
  carrierId: string,
  { workRequestId, participantId }: Whose,
  today: Day,
): Promise<void> => {
  await tx.$executeRaw`
    UPDATE news_promise SET heard_on = ${today}::date
    WHERE carrier_id = ${carrierId}::uuid AND heard_on IS NULL AND (about_id = ${workRequestId}::uuid
      OR about_id IN (SELECT id FROM referral WHERE carrier_id = ${carrierId}::uuid AND participant_id = ${participantId}::uuid)
      OR about_id IN (SELECT id FROM work_request WHERE carrier_id = ${carrierId}::uuid AND participant_id = ${participantId}::uuid))`
}

/** Who was called back is promised news by a day; said twice on one day, the last holds. */
export const newsPromised = async (
  tx: Pick<Tx, '$executeRaw'>,
  { carrierId, workRequestId }: { readonly carrierId: string; readonly workRequestId: string },
  { today, newsBy }: { readonly today: Day; readonly newsBy: Day },
): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO news_promise (about_id, carrier_id, said_on, news_by)
    VALUES (${workRequestId}::uuid, ${carrierId}::uuid, ${today}::date, ${newsBy}::date)
    ON CONFLICT (about_id, said_on) DO UPDATE SET news_by = excluded.news_by, heard_on = NULL`
}
