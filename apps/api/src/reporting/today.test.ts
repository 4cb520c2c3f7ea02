import { type Day, day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork, publishedPosition } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { lineKinds, type TodayLine } from './today-line.ts'

let base: TestDatabase
/** Whose days stay empty, whatever waits for the others. */
let elsewhere: World

beforeAll(async () => {
  base = await testDatabase()
  elsewhere = await createWorld(base.database)
})
afterAll(() => base.drop())

type Kind = TodayLine['kind']
type Shown = Pick<TodayLine, 'kind' | 'title' | 'detail' | 'since' | 'dueOn' | 'urgent' | 'targetKind'>

const dayOf = async (world: World, on: Day = today): Promise<readonly Shown[]> => {
  const lines = '{ kind title detail since dueOn urgent targetKind targetId }'
  const { data, errors } = await world.asFacilitator(on)<{
    today: Record<'toDo' | 'waiting' | 'atRisk', Shown[]>
  }>(`{ today { toDo ${lines} waiting ${lines} atRisk ${lines} } }`)
  expect(errors).toBeUndefined()
  return data ? [...data.today.toDo, ...data.today.waiting, ...data.today.atRisk] : []
}

const ofKind = async (world: World, kind: Kind, on?: Day) =>
  (await dayOf(world, on)).filter((line) => line.kind === kind)

const step = { id: 'Uuid!', version: 'Int!' }
const on = (text: string) => new Date(text)
const rows = () => base.database.app

const lotOf = async (world: World) => {
  const lot = await awardedLot(base, world)
  return { ...lot, commitmentId: lot.commitmentIds[0] ?? '', employerId: lot.holderIds[0] ?? '' }
}

const atWork = async (world: World, more: { startsOn?: string; endsOn?: string } = {}) =>
  personAtWork(base, world, { ...(await lotOf(world)), startsOn: '2026-11-02', ...more })

const requestOf = async ({ carrierId }: World): Promise<string> => {
  const id = newId()
  await rows().workRequest.create({
    data: {
      id,
      carrierId,
      reference: id.slice(-8),
      firstName: 'Inès',
      phone: '+33639980123',
      trades: [],
      consentAt: on('2026-11-19'),
      askedOn: on('2026-11-19'),
      callBefore: on('2026-11-24'),
      dedupeKey: id,
    },
  })
  return id
}

const referralOf = async (
  world: World,
  status: 'NEW' | 'PROPOSED_TO_COMPANY',
): Promise<{ id: string; version: number }> => {
  const { commitmentId, employerId } = await lotOf(world)
  const { participantId } = await personAtWork(base, world, {
    commitmentId,
    employerId,
    startsOn: '2026-11-02',
  })
  const id = newId()
  await rows().referral.create({
    data: {
      id,
      carrierId: world.carrierId,
      participantId,
      opportunityId: await publishedPosition(base, world, commitmentId, { employerId }),
      source: 'FACILITATOR',
      status,
      statusSince: on('2026-11-10'),
      answerBefore: on('2026-11-20'),
    },
  })
  return { id, version: 1 }
}

const contractOf = async (
  world: World,
  status: 'CLAUSE_PROPOSED' | 'NOTIFIED',
  nextActor: 'BUYER' | 'HOLDER',
): Promise<{ id: string; version: number }> => {
  const { contractId } = await lotOf(world)
  await rows().procurementContract.update({ where: { id: contractId }, data: { status, nextActor } })
  return { id: contractId, version: 1 }
}

const monthOf = async (world: World, month: string): Promise<{ placementId: string; version: number }> => {
  const { placementId } = await atWork(world, { startsOn: '2026-09-01' })
  await rows().hoursMonth.create({
    data: {
      id: newId(),
      carrierId: world.carrierId,
      placementId,
      month: on(month),
      status: 'SUBMITTED',
      entries: {
        create: { id: newId(), kind: 'WORK', minutes: 4200, countedMinutes: 4200, createdById: newId() },
      },
    },
  })
  return { placementId, version: 1 }
}

interface Case {
  readonly line: Partial<Record<keyof Shown, unknown>>
  /** What makes it come; what it answers makes it go. */
  readonly come: (world: World) => Promise<() => Promise<{ readonly __typename: string }>>
}

const act = (world: World) => mutate(world.asFacilitator())

const cases: Readonly<Record<Kind, Case>> = {
  TASK: {
    line: { title: 'Préparer la réunion de chantier', targetKind: 'TASKS' },
    come: async (world) => {
      const { data } = await act(world)<{ id: string }>(
        'addTask',
        { title: 'String!', dueOn: 'Day!', idempotencyKey: 'String!' },
        { title: 'Préparer la réunion de chantier', dueOn: today, idempotencyKey: newId() },
      )
      return () => act(world)('completeTask', step, { id: data.id, version: 1 })
    },
  },
  CALL_BACK: {
    line: { title: 'Rappeler Inès', dueOn: '2026-11-24', since: '2026-11-19', targetKind: 'REFERRALS' },
    come: async (world) => {
      const id = await requestOf(world)
      return () =>
        act(world)('closeRequest', { ...step, outcome: 'String!' }, { id, version: 1, outcome: 'A trouvé' })
    },
  },
  REFERRAL: {
    line: { title: 'Noé E. est orienté(e)', urgent: true, targetKind: 'REFERRALS' },
    come: async (world) => {
      const referral = await referralOf(world, 'NEW')
      return () => act(world)('withdrawReferral', step, { ...referral })
    },
  },
  STUDY_REQUEST: {
    line: { title: 'Répondre à Commune (essai)', detail: 'Une clause pour l’école', urgent: true },
    come: async (world) => {
      const id = newId()
      await rows().studyRequest.create({
        data: {
          id,
          carrierId: world.carrierId,
          kind: 'BUYER',
          organisation: 'Commune (essai)',
          phone: '+33476810000',
          subject: 'Une clause pour l’école',
          answerBefore: on('2026-11-20'),
          submissionKey: newId(),
        },
      })
      return () =>
        act(world)(
          'answerStudyRequest',
          { ...step, outcome: 'String!' },
          { id, version: 1, outcome: 'Rendez-vous pris' },
        )
    },
  },
  HOURS_TO_VALIDATE: {
    line: {
      title: expect.stringMatching(/^Valider octobre\s2026$/),
      detail: expect.stringMatching(/^1\sligne de Titulaire 0$/),
      targetKind: 'HOURS',
    },
    come: async (world) => {
      const month = await monthOf(world, '2026-10-01')
      return () =>
        act(world)(
          'validateHours',
          { months: '[MonthKeyInput!]!' },
          { months: [{ ...month, month: '2026-10' }] },
        )
    },
  },
  ELIGIBILITY_ENDING: {
    line: { title: 'L’éligibilité de Noé E. finit', dueOn: '2026-12-01', targetKind: 'PARTICIPANT' },
    come: async (world) => {
      const { participantId, placementId } = await atWork(world)
      const id = newId()
      await rows().eligibilityAssessment.create({
        data: {
          id,
          carrierId: world.carrierId,
          participantId,
          status: 'VALIDATED',
          decidedOn: on('2024-12-02'),
          decidedById: world.facilitator.id,
          effectOn: on('2024-12-02'),
          validUntil: on('2026-12-01'),
        },
      })
      await rows().placement.update({ where: { id: placementId }, data: { assessmentId: id } })
      return () =>
        act(world)(
          'revokeEligibility',
          { ...step, reason: 'String!' },
          { id, version: 1, reason: 'Pièce fausse' },
        )
    },
  },
  PLACEMENT_ENDING: {
    line: { title: 'Noé E.\u00a0: le contrat finit', dueOn: '2026-11-27', targetKind: 'PARTICIPANT' },
    come: async (world) => {
      const { placementId } = await atWork(world, { endsOn: '2026-11-27' })
      return () => endOf(world, placementId, '2026-11-18')
    },
  },
  PLACEMENT_TO_START: {
    line: { title: 'Noter le premier jour de Noé E.', since: '2026-11-16', targetKind: 'PARTICIPANT' },
    come: async (world) => {
      const { placementId } = await atWork(world, { startsOn: '2026-11-16' })
      await rows().placement.update({ where: { id: placementId }, data: { status: 'PLANNED' } })
      return () => act(world)('startPlacement', step, { id: placementId, version: 1 })
    },
  },
  PLACEMENT_TO_END: {
    line: { title: 'Noter la fin du contrat de Noé E.', since: '2026-11-14', targetKind: 'PARTICIPANT' },
    come: async (world) => {
      const { placementId } = await atWork(world, { endsOn: '2026-11-13' })
      return () => endOf(world, placementId, '2026-11-13')
    },
  },
  MEETING_TO_HOLD: {
    line: {
      title: 'Noter qui est venu\u00a0: Réunion des ateliers',
      since: '2026-11-20',
      targetKind: 'MEETINGS',
    },
    come: async (world) => {
      const { data } = await act(world)<{ id: string }>(
        'planMeeting',
        { input: 'MeetingInput!' },
        {
          input: {
            kind: 'INFORMATION',
            title: 'Réunion des ateliers',
            place: 'Mairie',
            startsAt: '2026-11-19T08:00:00Z',
            endsAt: '2026-11-19T09:30:00Z',
          },
        },
      )
      return () => act(world)('holdMeeting', step, { id: data.id, version: 1 })
    },
  },
  OPPORTUNITY_TO_VERIFY: {
    line: { title: 'Vérifier «\u00a0Aide sur un chantier\u00a0»', targetKind: 'OPPORTUNITY' },
    come: async (world) => {
      const { commitmentId, employerId } = await lotOf(world)
      const id = await publishedPosition(base, world, commitmentId, { employerId })
      await rows().opportunity.update({ where: { id }, data: { verifiedOn: on('2026-10-01') } })
      return () => act(world)('verifyOpportunity', step, { id, version: 1 })
    },
  },
  WAITING_FOR_BUYER: {
    line: { title: 'Acheteur (essai)', since: '2026-05-04', targetKind: 'CONTRACT' },
    come: async (world) => {
      const contract = await contractOf(world, 'CLAUSE_PROPOSED', 'BUYER')
      return () => act(world)('restudyContract', step, { ...contract })
    },
  },
  WAITING_FOR_HOLDER: {
    line: { title: 'Titulaire 0', since: '2026-05-04', targetKind: 'CONTRACT' },
    come: async (world) => {
      const contract = await contractOf(world, 'NOTIFIED', 'HOLDER')
      return () =>
        act(world)(
          'terminateContract',
          { ...step, reason: 'String!' },
          { ...contract, reason: 'Résilié par l’acheteur' },
        )
    },
  },
  WAITING_FOR_COMPANY: {
    line: { title: 'Titulaire 0', since: '2026-11-10', targetKind: 'REFERRALS' },
    come: async (world) => {
      const referral = await referralOf(world, 'PROPOSED_TO_COMPANY')
      return () =>
        act(world)(
          'refuseReferral',
          { ...step, reason: 'ReferralRefusalReason!' },
          { ...referral, reason: 'OTHER_PERSON_CHOSEN' },
        )
    },
  },
  HOURS_NOT_DECLARED: {
    line: {
      title: 'Titulaire 0',
      detail: expect.stringMatching(/^Heures, octobre\s2026 · 1\spersonne$/),
      targetKind: 'HOURS',
    },
    come: async (world) => {
      const { placementId } = await atWork(world, { startsOn: '2026-09-01' })
      return () =>
        act(world)(
          'declareHours',
          { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
          {
            lines: [{ placementId, month: '2026-10', minutes: 4200, version: 0 }],
            idempotencyKey: newId(),
          },
        )
    },
  },
  PACE: {
    line: { title: 'Réhabilitation (essai), Gros œuvre', urgent: true, targetKind: 'CONTRACT' },
    come: async (world) => {
      const { commitmentId } = await lotOf(world)
      return () =>
        act(world)(
          'postponeCommitment',
          {
            commitmentId: 'Uuid!',
            version: 'Int!',
            serviceOrderOn: 'Day!',
            plannedEndOn: 'Day!',
            reason: 'String!',
          },
          {
            commitmentId,
            version: 1,
            serviceOrderOn: '2027-01-04',
            plannedEndOn: '2027-12-31',
            reason: 'Chantier décalé',
          },
        )
    },
  },
}

const endOf = (world: World, id: string, endsOn: string) =>
  act(world)(
    'endPlacement',
    { ...step, endsOn: 'Day!', reason: 'PlacementEndReason!' },
    { id, version: 1, endsOn, reason: 'END_OF_CONTRACT' },
  )

describe('what asks for attention comes with the day, and goes once it is done', () => {
  test.each(lineKinds)('%s', async (kind) => {
    const world = await createWorld(base.database)
    expect(await ofKind(world, kind)).toEqual([])
    const { line, come } = cases[kind]
    const go = await come(world)
    expect(await ofKind(world, kind)).toEqual([expect.objectContaining(line)])
    expect((await go()).__typename).toMatch(/Success$/)
    expect(await ofKind(world, kind)).toEqual([])
    expect(await dayOf(elsewhere)).toEqual([])
  })
})

describe('a request to be called', () => {
  const called = (world: World, id: string, version: number, answered: boolean) =>
    act(world)('recordCall', { ...step, answered: 'Boolean!' }, { id, version, answered })

  const counted = async (world: World, asOf: Day) => {
    const { data } = await world.asFacilitator(asOf)<{ counts: { openRequests: number } }>(
      '{ counts { openRequests } }',
    )
    return data?.counts.openRequests
  }

  test.each([
    ['called in vain', false, '2026-11-24', '2026-11-25'],
    ['talked with', true, '2026-12-03', '2026-12-04'],
  ] as const)(
    '%s, it comes back the day it is to be called again, and not before',
    async (_what, answered, before, then) => {
      const world = await createWorld(base.database)
      const id = await requestOf(world)
      expect(await counted(world, today)).toBe(1)
      await called(world, id, 1, answered)
      expect(await ofKind(world, 'CALL_BACK')).toEqual([])
      expect(await ofKind(world, 'CALL_BACK', day(before))).toEqual([])
      expect(await counted(world, day(before))).toBe(0)
      expect(await ofKind(world, 'CALL_BACK', day(then))).toMatchObject([
        { title: 'Rappeler Inès', dueOn: then, urgent: true },
      ])
      expect(await counted(world, day(then))).toBe(1)
      await act(world)(
        'closeRequest',
        { ...step, outcome: 'String!' },
        { id, version: 2, outcome: 'A trouvé' },
      )
      expect(await ofKind(world, 'CALL_BACK', day(then))).toEqual([])
    },
  )
})

describe('who acts next is said where the thing itself is read', () => {
  test('a placement waits from its first day and after its last, never while it lasts', async () => {
    const world = await createWorld(base.database)
    const { placementId, participantId } = await atWork(world, {
      startsOn: '2026-11-16',
      endsOn: '2026-12-18',
    })
    await rows().placement.update({ where: { id: placementId }, data: { status: 'PLANNED' } })
    const waits = async (asOf: string, since: string | null, kind: Kind) => {
      const { data } = await world.asFacilitator(day(asOf))(
        'query ($id: Uuid!) { participant(id: $id) { placements { nextActor nextActorSince } } }',
        { id: participantId },
      )
      expect(data).toEqual({
        participant: {
          placements: [{ nextActor: since ? 'FACILITATOR' : 'NOBODY', nextActorSince: since }],
        },
      })
      expect(await ofKind(world, kind, day(asOf))).toMatchObject(since ? [{ since }] : [])
    }
    await waits('2026-11-15', null, 'PLACEMENT_TO_START')
    await waits('2026-11-16', '2026-11-16', 'PLACEMENT_TO_START')
    await act(world)('startPlacement', step, { id: placementId, version: 1 })
    await waits('2026-12-18', null, 'PLACEMENT_TO_END')
    await waits('2026-12-21', '2026-12-19', 'PLACEMENT_TO_END')
    await act(world)('suspendPlacement', step, { id: placementId, version: 2 })
    await waits('2026-12-21', '2026-12-19', 'PLACEMENT_TO_END')
  })

  test('a meeting waits once its day is over in France', async () => {
    const world = await createWorld(base.database)
    await rows().meeting.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        kind: 'INFORMATION',
        title: 'Veillée',
        place: 'Mairie',
        startsAt: on('2026-11-18T21:00:00Z'),
        // Half past midnight in France, on the 19th.
        endsAt: on('2026-11-18T23:30:00Z'),
      },
    })
    const waits = async (asOf: string, since: string | null) => {
      const { data } = await world.asFacilitator(day(asOf))(
        '{ meetings(first: 1, past: true) { edges { node { nextActor nextActorSince } } } }',
      )
      const node = { nextActor: since ? 'FACILITATOR' : 'NOBODY', nextActorSince: since }
      expect(data).toEqual({ meetings: { edges: [{ node }] } })
      expect(await ofKind(world, 'MEETING_TO_HOLD', day(asOf))).toMatchObject(since ? [{ since }] : [])
    }
    await waits('2026-11-19', null)
    await waits('2026-11-20', '2026-11-20')
  })
})
