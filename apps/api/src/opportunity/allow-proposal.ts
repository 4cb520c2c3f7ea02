import { takesPeople } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { checkProposal } from '@cordee/domain/participant/agreement'
import { signerOf } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Referral } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { unwrap } from '../graphql/errors.ts'

/**
 * May this person's name be given to the employer of the position (R69), and is it still to be filled? What the person says now is written down
 * first: the notice, and an agreement for this employer alone.
 */
export const allowProposal = async (
  tx: Tx,
  context: Context,
  { carrierId, participantId, opportunityId }: Referral,
  agreedNow: boolean,
): Promise<void> => {
  const { today } = context
  const opportunity = opportunityId
    ? await tx.opportunity.findFirst({
        where: { carrierId, id: opportunityId },
        select: { status: true, employerId: true, commitment: { select: { holderId: true } } },
      })
    : null
  if (opportunity) unwrap(takesPeople(opportunity.status))
  const employerId = opportunity?.employerId ?? opportunity?.commitment?.holderId
  // Without an employer nobody is told a name.
  if (!employerId) return
  const person = await tx.participant.findFirstOrThrow({
    where: { carrierId, id: participantId },
    select: {
      objectedOn: true,
      identity: { select: { noticeGivenOn: true } },
      shares: { where: { purpose: 'PROPOSAL' } },
    },
  })
  const noticeOn = toDayOrNull(person.identity?.noticeGivenOn ?? null) ?? (agreedNow ? today : null)
  const agreements = person.shares.map(({ fromDay: from, toDay: to, organisationId, revokedOn }) => ({
    givenOn: toDay(from),
    employerId: organisationId,
    withdrawnOn: toDayOrNull(revokedOn),
    last: toDayOrNull(to),
  }))
  const held = agreements.filter(({ last }) => last === null || today <= last)
  const facts = {
    notice: noticeOn === null ? null : { givenOn: noticeOn },
    objectedOn: toDayOrNull(person.objectedOn),
    employerId,
  }
  const before = checkProposal({ ...facts, agreements: held }, today)
  if (before.ok && person.identity?.noticeGivenOn) return
  const now = agreedNow ? [{ givenOn: today, employerId, withdrawnOn: null }] : []
  unwrap(checkProposal({ ...facts, agreements: [...held, ...now] }, today))
  await tx.participantIdentity.updateMany({
    where: { carrierId, participantId, noticeGivenOn: null },
    data: { noticeGivenOn: fromDay(today) },
  })
  if (before.ok) return
  await tx.dataShare.create({
    data: {
      id: context.newId(),
      carrierId,
      participantId,
      organisationId: employerId,
      purpose: 'PROPOSAL',
      fromDay: fromDay(today),
      recordedById: signerOf(context.actor),
    },
  })
}
