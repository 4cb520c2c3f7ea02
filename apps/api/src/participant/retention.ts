import { addMonths, type Day } from '@cordee/domain/kernel/day'
import { retentionNotice } from '@cordee/domain/messaging/own-words'
import {
  type RetentionDecision,
  type RetentionPolicy,
  retentionOn,
} from '@cordee/domain/participant/retention'
import { defaultSmallCellPolicy } from '@cordee/domain/reporting/audience'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Db } from '../db/types.ts'
import { type JobContext, writeByItself } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { readerVersion } from '../messaging/words.ts'
import { forgetPeople, writeForgottenAgain } from './forget-people.ts'
import { forgetWhatIsTooOld } from './forget-what-is-too-old.ts'
import { askToReach, isStuck, noticeOfAFile, noticeSentOn, openNoticeTasks } from './retention-notice.ts'

export interface RetentionLine {
  readonly participantId: string
  readonly lastActivityOn: Date
  readonly askedOn: Day | null
  /** No message is on its way: somebody has to tell the person. */
  readonly toBeReached: boolean
  readonly decision: RetentionDecision
}

/** What the rules would do today to each file without activity: the dry run, and what the job starts from (R44). */
export const retentionLines = async (
  db: Pick<Db, 'participant'>,
  { carrierId, today }: Pick<JobContext, 'carrierId' | 'today'>,
  policy: RetentionPolicy,
): Promise<RetentionLine[]> => {
  const idle = await db.participant.findMany({
    where: {
      carrierId,
      anonymised: false,
      // A file that was brought to another goes with it.
      mergedIntoId: null,
      lastActivityOn: idleFor(today, policy),
    },
    select: {
      id: true,
      lastActivityOn: true,
      retentionNoticeOn: true,
      placements: {
        where: { status: { in: ['PLANNED', 'STARTED', 'SUSPENDED'] } },
        select: { id: true },
        take: 1,
      },
      referrals: {
        where: { status: { in: ['NEW', 'UNDER_REVIEW', 'PROPOSED_TO_COMPANY', 'INTERVIEW'] } },
        select: { id: true },
        take: 1,
      },
      immersions: {
        where: { status: { in: ['ASKED', 'AGREED', 'STARTED'] } },
        select: { id: true },
        take: 1,
      },
      ...noticeOfAFile,
    },
    orderBy: [{ lastActivityOn: 'asc' }, { id: 'asc' }],
  })
  return idle
    .map(({ id, lastActivityOn, retentionNoticeOn, placements, referrals, immersions, ...file }) => ({
      participantId: id,
      lastActivityOn,
      askedOn: toDayOrNull(retentionNoticeOn),
      toBeReached: isStuck(file.messages[0]),
      decision: retentionOn(
        {
          lastActivityOn: toDay(lastActivityOn),
          noticeAskedOn: toDayOrNull(retentionNoticeOn),
          noticeSentOn: noticeSentOn({ id, askedOn: toDayOrNull(retentionNoticeOn), ...file }, today),
          stillFollowed: placements.length + referrals.length + immersions.length > 0,
        },
        today,
        policy,
      ),
    }))
    .filter(({ decision }) => decision.action !== 'KEEP')
}

/**
 * Every night, by the delays of the carrier: who is told, who is forgotten, what is too old. Run twice, the second time
 * finds nothing to do.
 */
export const keepNoLonger = async (context: JobContext): Promise<void> => {
  const policy = await loadPolicy(context.db, context.carrierId, 'retention', context.today)
  const lines = await retentionLines(context.db, context, policy)
  const due = lines.filter(({ decision }) => decision.action === 'ANONYMISE')
  await eachByItself([
    ...lines
      .filter(({ decision }) => decision.action === 'SEND_NOTICE')
      .map((line) => () => tell(context, line, policy)),
    () => askToReach(context, lines),
    ...inBatches(due.map(({ participantId }) => participantId)).map(
      (batch) => () => forget(context, batch, policy),
    ),
    () => writeForgottenAgain(context.db, context.carrierId),
    () => forgetWhatIsTooOld(context, policy),
  ])
}

/** Each step in its transaction: one that fails undoes nothing of the others, and the night is said to have failed. */
const eachByItself = async (steps: readonly (() => Promise<unknown>)[]) => {
  const failed: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failed.push(error))
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${steps.length} steps of the night failed`, {
      cause: failed[0],
    })
}

/** How many are forgotten in one transaction, which has seconds. */
const TOGETHER = 50

/** In an order that says nothing, other every night: a file that cannot be forgotten does not keep the same ones with it. */
const inBatches = (ids: readonly string[]): string[][] => {
  const inDisorder = ids.toSorted(() => Math.random() - 0.5)
  return Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, index) =>
    inDisorder.slice(index * TOGETHER, (index + 1) * TOGETHER),
  )
}

const idleFor = (today: Day, policy: RetentionPolicy) => ({
  lte: fromDay(addMonths(today, -policy.inactiveMonths)),
})

const tell = async (
  context: JobContext,
  { participantId, decision }: RetentionLine,
  policy: RetentionPolicy,
) => {
  const { carrierId, today } = context
  if (decision.action !== 'SEND_NOTICE') return
  await writeByItself(context, async (tx, note) => {
    const { count } = await tx.participant.updateMany({
      where: {
        id: participantId,
        carrierId,
        lastActivityOn: idleFor(today, policy),
        OR: [{ retentionNoticeOn: null }, { retentionNoticeOn: { lt: fromDay(today) } }],
      },
      data: { retentionNoticeOn: fromDay(today) },
    })
    if (count === 0) return
    const { carrier, identity } = await tx.participant.findFirstOrThrow({
      where: { id: participantId, carrierId },
      select: {
        identity: { select: { email: true } },
        carrier: { select: { phone: true, facilitatorFirstName: true } },
      },
    })
    const sent = await queueMessage(tx, context, {
      carrierId,
      to: { kind: 'PARTICIPANT', id: participantId },
      channel: identity?.email ? 'MAIL' : 'SMS',
      purpose: 'RETENTION_NOTICE',
      ...retentionNotice(await readerVersion(tx, carrierId, participantId), {
        on: decision.anonymiseOn,
        facilitator: carrier.facilitatorFirstName,
        phone: carrier.phone,
      }),
      about: { kind: 'Participant', id: participantId },
    })
    if (sent.status === 'FAILED') await openNoticeTasks(tx, context, [{ participantId, askedOn: today }])
    await note('participant:write', 'Participant', participantId, { anonymiseOn: decision.anonymiseOn })
  })
}

/** One line of the journal without a name. Who gave news meanwhile is not forgotten. */
const forget = (context: JobContext, due: readonly string[], policy: RetentionPolicy) =>
  writeByItself(context, async (tx, note) => {
    const { carrierId, today } = context
    const idle = await tx.participant.findMany({
      where: { id: { in: [...due] }, carrierId, lastActivityOn: idleFor(today, policy) },
      select: { id: true },
    })
    const forgotten = await forgetPeople(tx, {
      carrierId,
      today,
      participantIds: idle.map(({ id }) => id),
      fewestOfACommune: defaultSmallCellPolicy.threshold,
    })
    const anonymised = idle.filter(({ id }) => forgotten.has(id)).length
    if (anonymised > 0) await note('participant:erase', 'CarrierOrganisation', carrierId, { anonymised })
  })
