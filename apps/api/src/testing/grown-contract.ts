import { newId } from '../platform/clock.ts'
import { awardedLot } from './awarded-lot.ts'
import type { TestDatabase } from './base-database.ts'
import type { World } from './world.ts'

/** What a page of the workspace may be opened on. */
export interface Grown {
  readonly contractId: string
  readonly commitmentId: string
  readonly employerId: string
  readonly participantId: string
  readonly opportunityId: string
  readonly programmeId: string
  readonly lots: number
}

/**
 * One contract with all that hangs from it: a person at work, a position, a request, what was said and written.
 * Grown into what is there, it is one more lot of that contract, for the same person, company and position.
 */
export const growContract = async (base: TestDatabase, world: World, into?: Grown): Promise<Grown> => {
  const { app } = base.database
  const { carrierId } = world
  const on = new Date('2026-11-02')
  const lots = (into?.lots ?? 0) + 1
  const { contractId, commitmentIds, holderIds } = await awardedLot(
    base,
    world,
    into ? { into: { contractId: into.contractId, number: lots }, holderIds: [into.employerId] } : {},
  )
  const [commitmentId = '', employerId = ''] = [commitmentIds[0], holderIds[0]]
  const [placementId, monthId, requestId, meetingId] = [newId(), newId(), newId(), newId()]
  const participantId = into?.participantId ?? newId()
  const opportunityId = into?.opportunityId ?? newId()
  await app.contact.create({
    data: { id: newId(), carrierId, organisationId: employerId, name: 'Dominique Essai', role: 'PAYROLL' },
  })
  if (!into)
    await app.participant.create({
      data: { id: participantId, carrierId, sex: 'F', communeCode: '38269', lastActivityOn: on },
    })
  if (!into)
    await app.opportunity.create({
      data: {
        id: opportunityId,
        carrierId,
        commitmentId,
        slug: `poste-${opportunityId}`,
        title: 'Manœuvre',
        romeCode: 'F1704',
        communeCode: '38269',
        places: 2,
        weeklyMinutes: 2100,
        timetable: '8 h – 16 h',
        contractType: 'FIXED_TERM',
        context: 'Réhabilitation',
        employerId,
      },
    })
  await app.referral.create({
    data: {
      id: newId(),
      carrierId,
      participantId: participantId,
      opportunityId: opportunityId,
      source: 'FACILITATOR',
      statusSince: on,
      answerBefore: on,
    },
  })
  await app.placement.create({
    data: {
      id: placementId,
      carrierId,
      commitmentId,
      participantId: participantId,
      employerId,
      declarantId: employerId,
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      romeCode: 'F1704',
      startsOn: new Date('2026-05-04'),
      endsOn: new Date('2026-08-31'),
      weeklyMinutes: 2100,
      status: 'ENDED',
    },
  })
  await app.hoursMonth.create({
    data: {
      id: monthId,
      carrierId,
      placementId: placementId,
      month: new Date('2026-06-01'),
      status: 'SUBMITTED',
    },
  })
  await app.hoursEntry.create({
    data: {
      id: newId(),
      carrierId,
      monthId: monthId,
      kind: 'WORK',
      minutes: 6000,
      countedMinutes: 6000,
    },
  })
  await app.staffingRequest.create({
    data: {
      id: requestId,
      carrierId,
      commitmentId,
      romeCode: 'F1704',
      places: 1,
      startsOn: on,
      weeklyMinutes: 2100,
      statusSince: on,
      answerBefore: on,
      offers: {
        create: { id: newId(), organisationId: employerId, askedOn: on, statusSince: on },
      },
    },
  })
  await app.meeting.create({
    data: {
      id: meetingId,
      carrierId,
      kind: 'INFORMATION',
      title: 'Réunion',
      place: 'Mairie',
      startsAt: new Date('2026-12-01T09:00:00Z'),
      endsAt: new Date('2026-12-01T10:00:00Z'),
      attendances: { create: { participantId: participantId, attendance: 'COMING' } },
    },
  })
  const programmeId = newId()
  await app.programme.create({
    data: {
      id: programmeId,
      carrierId,
      name: 'Programme',
      fromDay: new Date('2026-01-01'),
      toDay: new Date('2028-12-31'),
    },
  })
  const planId = newId()
  await app.fundingPlan.create({ data: { id: planId, carrierId, programmeId, number: 1, totalCents: 100 } })
  await app.fundingShare.create({
    data: {
      id: newId(),
      carrierId,
      planId,
      funderId: employerId,
      nature: 'STATE',
      shareBps: 10_000,
      fromDay: new Date('2026-01-01'),
      toDay: new Date('2028-12-31'),
    },
  })
  const messageId = newId()
  await app.message.create({
    data: {
      id: messageId,
      carrierId,
      channel: 'SMS',
      purpose: 'FREE',
      status: 'SENT',
      participantId,
      sentAt: on,
    },
  })
  await app.message.create({
    data: {
      id: newId(),
      carrierId,
      channel: 'MAIL',
      purpose: 'FREE',
      status: 'SENT',
      organisationId: employerId,
      sentAt: on,
    },
  })
  for (const about of [
    { participantId },
    { organisationId: employerId },
    { contractId, organisationId: employerId },
  ]) {
    await app.task.create({
      data: { id: newId(), carrierId, kind: 'TO_DO', title: 'À faire', since: on, dueOn: on, ...about },
    })
    await app.callRecord.create({
      data: {
        id: newId(),
        carrierId,
        calledById: world.facilitator.id ?? '',
        answered: true,
        said: 'Rappeler',
        ...about,
      },
    })
  }
  return { contractId, commitmentId, employerId, participantId, opportunityId, programmeId, lots }
}
