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
import { forgetPerson } from './forget-person.ts'
import { forgetWhatIsTooOld } from './forget-what-is-too-old.ts'
import { askToReach, isStuck, noticeOfAFile, noticeSentOn, openNoticeTask } from './retention-notice.ts'

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
      lastActivityOn: { lte: fromDay(addMonths(today, -policy.inactiveMonths)) },
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
  for (const line of lines) if (line.decision.action === 'SEND_NOTICE') await tell(context, line, policy)
  await askToReach(context, lines)
  await forget(
    context,
    lines.filter(({ decision }) => decision.action === 'ANONYMISE').map(({ participantId }) => participantId),
  )
  await forgetWhatIsTooOld(context, policy)
}

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
        lastActivityOn: { lte: fromDay(addMonths(today, -policy.inactiveMonths)) },
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
    if (sent.status === 'FAILED') await openNoticeTask(tx, context, participantId, today)
    await note('participant:write', 'Participant', participantId, { anonymiseOn: decision.anonymiseOn })
  })
}

/** All of a night in one transaction, in an order that says nothing, and one line of the journal without a name. */
const forget = async (context: JobContext, due: readonly string[]) => {
  if (due.length === 0) return
  const { carrierId } = context
  await writeByItself(context, async (tx, note) => {
    const inDisorder = due.toSorted(() => Math.random() - 0.5)
    for (const participantId of inDisorder) {
      await forgetPerson(tx, {
        carrierId,
        participantId,
        keepCommune: async (communeCode) =>
          (await tx.participant.count({ where: { carrierId, communeCode } })) >=
          defaultSmallCellPolicy.threshold,
      })
    }
    await note('participant:erase', 'CarrierOrganisation', carrierId, { anonymised: due.length })
  })
}
