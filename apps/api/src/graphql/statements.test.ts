import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { createWorld, type World } from '../testing/world.ts'

/** One contract with all that hangs from it: a person at work, a position, a request, a report line. */
const grow = async (base: TestDatabase, world: World) => {
  const { app } = base.database
  const { carrierId } = world
  const on = new Date('2026-11-02')
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  const [commitmentId = '', employerId = ''] = [commitmentIds[0], holderIds[0]]
  const [participantId, opportunityId, placementId, monthId, requestId, meetingId] = Array.from(
    { length: 6 },
    newId,
  )
  await app.contact.create({
    data: { id: newId(), carrierId, organisationId: employerId, name: 'Dominique Essai', role: 'PAYROLL' },
  })
  await app.participant.create({
    data: { id: participantId ?? '', carrierId, sex: 'F', communeCode: '38269', lastActivityOn: on },
  })
  await app.opportunity.create({
    data: {
      id: opportunityId ?? '',
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
      participantId: participantId ?? '',
      opportunityId: opportunityId ?? '',
      source: 'FACILITATOR',
      statusSince: on,
      answerBefore: on,
    },
  })
  await app.placement.create({
    data: {
      id: placementId ?? '',
      carrierId,
      commitmentId,
      participantId: participantId ?? '',
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
      id: monthId ?? '',
      carrierId,
      placementId: placementId ?? '',
      month: new Date('2026-06-01'),
      status: 'SUBMITTED',
    },
  })
  await app.hoursEntry.create({
    data: {
      id: newId(),
      carrierId,
      monthId: monthId ?? '',
      kind: 'WORK',
      minutes: 6000,
      countedMinutes: 6000,
    },
  })
  await app.staffingRequest.create({
    data: {
      id: requestId ?? '',
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
      id: meetingId ?? '',
      carrierId,
      kind: 'INFORMATION',
      title: 'Réunion',
      place: 'Mairie',
      startsAt: new Date('2026-12-01T09:00:00Z'),
      endsAt: new Date('2026-12-01T10:00:00Z'),
      attendances: { create: { participantId: participantId ?? '', attendance: 'COMING' } },
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
}

const queries: Record<string, string> = {
  organisations:
    '{ organisations(first: 20) { totalCount edges { node { id name commune { name } contacts { name role } } } } }',
  contracts:
    '{ procurementContracts(first: 20) { totalCount edges { node { id subject progress { dueMinutes } buyer { name } lots { id title holders { shareBps organisation { name } } commitments { id holder { name } } } } } } }',
  participants:
    '{ participants(first: 20) { totalCount edges { node { id commune { name } placements { id status employer { name } } } } } }',
  opportunities:
    '{ opportunities(first: 20) { totalCount edges { node { id title trade { label } commune { name } employer { name } } } } }',
  referrals:
    '{ referrals(first: 20) { totalCount edges { node { id participant { id } opportunity { title } } } } }',
  hours: '{ hoursGrid(from: "2026-05", to: "2026-08") { placementId cells { month countedMinutes } } }',
  staffing:
    '{ staffingRequests(first: 20) { totalCount edges { node { id nextActor commitment { id } trade { label } offers { status organisation { name } } } } } }',
  meetings:
    '{ meetings(first: 20) { edges { node { id takenPlaces ics attendances { attendance participant { id } } } } } }',
  outcomes:
    '{ outcomesToAsk(first: 20, milestone: EXIT) { edges { node { id outcomesToAsk participant { id } employer { name } } } } }',
  programmes:
    '{ programmes { id plans { parts { name amountCents } counterparts { europeCents } shares { funder { name } } } claims { number } } }',
  search: '{ search(text: "rehabilitation") { kind label } }',
  today:
    '{ today { toDo { id title } waiting { id title } atRisk { id title progress { dueMinutes } } progress { dueMinutes } prospects } counts { openReferrals } }',
}

let base: TestDatabase
let world: World
const counted = new Map<string, number>()

const run = async (source: string) => {
  const { answer, statements } = await countStatements(() => world.asFacilitator()(source))
  expect(answer.errors, source).toBeUndefined()
  return statements
}

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  await grow(base, world)
  for (const [name, source] of Object.entries(queries)) counted.set(name, (await run(source)).length)
  for (let index = 0; index < 4; index += 1) await grow(base, world)
})
afterAll(() => base.drop())

test.each(Object.entries(queries))('%s: as many statements for five as for one', async (name, source) => {
  const statements = await run(source)
  expect(statements, statements.join('\n')).toHaveLength(counted.get(name) ?? 0)
})

test('the counter sees a query that is asked once a row', async () => {
  const { statements } = await countStatements(async () => {
    for (const { id } of await base.database.app.organisation.findMany({ take: 3 }))
      await base.database.app.contact.count({ where: { organisationId: id } })
  })
  expect(statements).toHaveLength(4)
})
