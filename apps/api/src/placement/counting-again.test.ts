import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { monthVersion } from '../testing/month-version.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'
import { recountPerson } from './recount-hours.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

/** Somebody at work since 1 June, decided or not. */
const atWork = async (decided = true, status: 'STARTED' | 'PLANNED' = 'STARTED') => {
  const { app } = base.database
  const { carrierId } = world
  const { contractId, commitmentIds, holderIds } = await awardedLot(base, world)
  const [participantId, placementId, assessmentId] = [newId(), newId(), newId()]
  const [commitmentId = '', employerId = ''] = [commitmentIds[0], holderIds[0]]
  await app.participant.create({
    data: { id: participantId, carrierId, lastActivityOn: new Date('2026-06-01') },
  })
  if (decided) {
    await app.eligibilityAssessment.create({
      data: {
        id: assessmentId,
        carrierId,
        participantId,
        status: 'VALIDATED',
        decidedOn: new Date('2026-05-20'),
        effectOn: new Date('2026-05-20'),
        validUntil: new Date('2028-05-19'),
      },
    })
  }
  await app.placement.create({
    data: {
      id: placementId,
      carrierId,
      commitmentId,
      participantId,
      employerId,
      declarantId: employerId,
      assessmentId: decided ? assessmentId : null,
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      romeCode: 'F1704',
      startsOn: new Date('2026-06-01'),
      endsOn: new Date('2027-05-31'),
      weeklyMinutes: 2100,
      status,
    },
  })
  return { participantId, placementId, assessmentId, contractId, commitmentId }
}

const declare = async (placementId: string, lines: readonly [string, number, string][]) =>
  mutate(world.asFacilitator())(
    'declareHours',
    { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
    {
      lines: await Promise.all(
        lines.map(async ([month, minutes, kind]) => ({
          ...{ placementId, month, minutes, kind },
          version: await monthVersion(base, placementId, month),
        })),
      ),
      idempotencyKey: newId(),
    },
    'id',
  )
const validate = async (placementId: string, month: string) =>
  mutate(world.asFacilitator())(
    'validateHours',
    { months: '[MonthKeyInput!]!' },
    { months: [{ placementId, month, version: await monthVersion(base, placementId, month) }] },
    'id',
  )

/** What the ledger says, kind by kind. */
const countedOf = async (placementId: string) => {
  const entries = await base.database.app.hoursEntry.findMany({ where: { month: { placementId } } })
  const sums: Record<string, number> = {}
  for (const { kind, countedMinutes } of entries) sums[kind] = (sums[kind] ?? 0) + countedMinutes
  return sums
}

describe('R22 · hours are counted together', () => {
  test('training declared before the work of its month is counted once the work is there', async () => {
    const { placementId } = await atWork()
    await declare(placementId, [['2026-06', 2400, 'TRAINING_EXTERNAL']])
    expect(await countedOf(placementId)).toEqual({ TRAINING_EXTERNAL: 0 })
    await declare(placementId, [['2026-06', 6000, 'WORK']])
    expect(await countedOf(placementId)).toEqual({ TRAINING_EXTERNAL: 1800, WORK: 6000 })
    await declare(placementId, [['2026-06', 3000, 'WORK']])
    expect(await countedOf(placementId)).toEqual({ TRAINING_EXTERNAL: 900, WORK: 3000 })
  })

  test('both at once, in the order that serves least: the same', async () => {
    const { placementId } = await atWork()
    await declare(placementId, [
      ['2026-07', 2400, 'TRAINING_EXTERNAL'],
      ['2026-06', 6000, 'WORK'],
    ])
    expect(await countedOf(placementId)).toEqual({ TRAINING_EXTERNAL: 1800, WORK: 6000 })
  })

  test('the grid says why, beside hours of another kind that count', async () => {
    const { placementId } = await atWork()
    await declare(placementId, [
      ['2026-06', 6000, 'WORK'],
      ['2026-06', 2400, 'TRAINING_EXTERNAL'],
    ])
    const { data } = await world.asFacilitator()<{
      hoursGrid: {
        placementId: string
        cells: { countedMinutes: number; refused: { minutes: number }[] }[]
      }[]
    }>(
      '{ hoursGrid(from: "2026-06", to: "2026-06") { placementId cells { countedMinutes refused { minutes reason } } } }',
    )
    const row = data?.hoursGrid.find((each) => each.placementId === placementId)
    expect(row?.cells).toEqual([
      { countedMinutes: 7800, refused: [{ minutes: 600, reason: 'Au-delà du plafond de formation.' }] },
    ])
  })

  test('R38 · work corrected after the lock takes room from the training, by lines that compensate', async () => {
    const { placementId } = await atWork()
    await declare(placementId, [
      ['2026-06', 6000, 'WORK'],
      ['2026-06', 1800, 'TRAINING_EXTERNAL'],
    ])
    await validate(placementId, '2026-06')
    const corrected = await mutate(world.asFacilitator())(
      'correctHours',
      {
        placementId: 'Uuid!',
        month: 'Month!',
        version: 'Int!',
        minutes: 'Minutes!',
        reason: 'String!',
        idempotencyKey: 'String!',
      },
      {
        ...{ placementId, month: '2026-06', minutes: 3000, version: 2 },
        reason: 'Feuille relue',
        idempotencyKey: newId(),
      },
      'entries { kind minutes countedMinutes correction reason policy { source verified line scopeKind } }',
    )
    expect(corrected.__typename).toBe('MutationCorrectHoursSuccess')
    expect(await countedOf(placementId)).toEqual({ TRAINING_EXTERNAL: 900, WORK: 3000 })
    const { entries } = corrected.data as {
      entries: { kind: string; minutes: number; correction: boolean }[]
    }
    expect(entries.filter(({ correction }) => correction)).toMatchObject([
      { kind: 'WORK', minutes: -3000, countedMinutes: -3000, reason: 'Feuille relue' },
      { kind: 'TRAINING_EXTERNAL', minutes: 0, countedMinutes: -900, reason: 'Feuille relue' },
    ])
    expect(entries[0]).toMatchObject({
      policy: { verified: false, scopeKind: null, line: expect.stringContaining('à vérifier') },
    })
  })
})

describe('R17, R19 · hours and the decision they waited for', () => {
  test('declared before the decision, they count once it is taken; a locked month waits for a correction', async () => {
    const { participantId, placementId } = await atWork(false)
    await declare(placementId, [
      ['2026-06', 6000, 'WORK'],
      ['2026-07', 6000, 'WORK'],
    ])
    await validate(placementId, '2026-06')
    expect(await countedOf(placementId)).toEqual({ WORK: 0 })
    const decided = await mutate(world.asFacilitator('2026-08-03' as never))(
      'decideEligibility',
      {
        participantId: 'Uuid!',
        criteria: '[CriterionSeenInput!]!',
        firstWorkDay: 'Day',
        iaePass: 'IaePassInput',
        regularisationReason: 'String',
      },
      {
        participantId,
        criteria: [],
        firstWorkDay: '2026-07-10',
        regularisationReason: 'Dossier reçu en retard',
        iaePass: { from: '2026-01-01', to: '2027-12-31' },
      },
      'rights { right open sentence } assessments { id version effectOn iaePass { from to suspended } }',
    )
    expect(decided.data).toMatchObject({
      rights: [
        { right: 'CLAUSE', open: true },
        { right: 'IAE', open: true },
      ],
      assessments: [{ effectOn: '2026-07-10', iaePass: { to: '2027-12-31', suspended: false } }],
    })
    const event = {
      carrierId: world.carrierId,
      type: 'eligibility.decided',
      objectId: participantId,
      at: new Date(),
    }
    const tell = () => base.database.app.$transaction((tx) => recountPerson(tx, event))
    await tell()
    await tell()
    // 22 of the 31 days of July come after the effect.
    expect(await countedOf(placementId)).toEqual({ WORK: Math.floor((6000 * 22) / 31) })
    const [assessment] = (decided.data as { assessments: { id: string; version: number }[] }).assessments
    const suspended = await mutate(world.asFacilitator())(
      'setPassSuspensions',
      { id: 'Uuid!', version: 'Int!', suspensions: '[PassSuspensionInput!]!' },
      { ...assessment, suspensions: [{ from: '2026-07-01', to: '2026-07-31' }] },
      'iaePass { suspensions { from to } } iaeDiagnosis(employer: ACI) { structureMayOpen sentence policy { verified } }',
    )
    expect(suspended.data).toMatchObject({
      iaePass: { suspensions: [{ from: '2026-07-01' }] },
      iaeDiagnosis: { structureMayOpen: false },
    })
    await tell()
    expect(await countedOf(placementId)).toEqual({ WORK: 0 })
  })

  test('a path decided in advance begins on the first day of work, and once', async () => {
    const { placementId, assessmentId } = await atWork(true, 'PLANNED')
    await mutate(world.asFacilitator())(
      'startPlacement',
      { id: 'Uuid!', version: 'Int!' },
      { id: placementId, version: 1 },
      'id',
    )
    expect(
      await base.database.app.eligibilityAssessment.findUnique({ where: { id: assessmentId } }),
    ).toMatchObject({ effectOn: new Date('2026-06-01'), validUntil: new Date('2028-05-31'), version: 2 })
  })
})

describe('the value of practice is the one of its place', () => {
  const set = (kind: string, fields: Record<string, number>, scope: Record<string, unknown>) =>
    mutate(world.asAdministrator())(
      'setPolicy',
      {
        kind: 'PolicyKind!',
        fields: '[PolicyFieldInput!]!',
        from: 'Day!',
        scopeKind: 'PolicyScopeKind',
        scopeId: 'String',
        source: 'String!',
        verified: 'Boolean!',
      },
      {
        kind,
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
        from: '2026-01-01',
        source: 'Charte de l’acheteur',
        verified: true,
        ...scope,
      },
      'id',
    )

  test('a contract that counts no training; its neighbour still does', async () => {
    const [here, there] = [await atWork(), await atWork()]
    const counting = {
      cdiWindowMonths: 12,
      workStudyBeyondPath: 1,
      trainingCap: 3000,
      countTraining: 0,
      countCfaHours: 1,
      countTutoring: 0,
      countPaidLeave: 0,
      priorHireToleranceMonths: 0,
    }
    const done = await set('counting', counting, { scopeKind: 'CONTRACT', scopeId: here.contractId })
    expect(done.__typename).toBe('MutationSetPolicySuccess')
    for (const { placementId } of [here, there]) {
      await declare(placementId, [
        ['2026-06', 6000, 'WORK'],
        ['2026-06', 600, 'TRAINING_EXTERNAL'],
      ])
    }
    expect(await countedOf(here.placementId)).toEqual({ WORK: 6000, TRAINING_EXTERNAL: 0 })
    expect(await countedOf(there.placementId)).toEqual({ WORK: 6000, TRAINING_EXTERNAL: 600 })
    const again = await declare(here.placementId, [['2026-06', 5400, 'WORK']])
    expect(again.__typename).toBe('MutationDeclareHoursSuccess')
    const { data } = await world.asFacilitator()<{ procurementContract: unknown }>(
      'query ($id: Uuid!) { procurementContract(id: $id) { lots { commitments { placements { months { entries { policy { line } } } } } } } }',
      { id: here.contractId },
    )
    expect(JSON.stringify(data)).toContain('Valeur du marché en vigueur depuis le')
  })

  test('a programme that counts no training: its contract, and not its neighbour; the contract’s own value wins', async () => {
    const [under, beside, own] = [await atWork(), await atWork(), await atWork()]
    const opened = await mutate(world.asAdministrator())<{ id: string }>(
      'openProgramme',
      { name: 'String!', from: 'Day!', to: 'Day!' },
      { name: 'Programme (essai)', from: '2026-01-01', to: '2027-12-31' },
      'id',
    )
    for (const { contractId } of [under, own]) {
      const { data } = await mutate(world.asFacilitator())(
        'followUnderProgramme',
        { id: 'Uuid!', version: 'Int!', programmeId: 'Uuid' },
        { id: contractId, version: 1, programmeId: opened.data.id },
        'programme { id }',
      )
      expect(data).toEqual({ programme: { id: opened.data.id } })
    }
    const counting = (countTraining: number) => ({
      cdiWindowMonths: 12,
      workStudyBeyondPath: 1,
      trainingCap: 3000,
      countTraining,
      countCfaHours: 1,
      countTutoring: 0,
      countPaidLeave: 0,
      priorHireToleranceMonths: 0,
    })
    const nowhere = await set('counting', counting(0), { scopeKind: 'PROGRAMME', scopeId: newId() })
    expect(nowhere.__typename).toBe('NotFound')
    await set('counting', counting(0), { scopeKind: 'PROGRAMME', scopeId: opened.data.id })
    await set('counting', counting(1), { scopeKind: 'CONTRACT', scopeId: own.contractId })
    for (const { placementId } of [under, beside, own]) {
      await declare(placementId, [
        ['2026-06', 6000, 'WORK'],
        ['2026-06', 600, 'TRAINING_EXTERNAL'],
      ])
    }
    expect(await countedOf(under.placementId)).toEqual({ WORK: 6000, TRAINING_EXTERNAL: 0 })
    expect(await countedOf(beside.placementId)).toEqual({ WORK: 6000, TRAINING_EXTERNAL: 600 })
    expect(await countedOf(own.placementId)).toEqual({ WORK: 6000, TRAINING_EXTERNAL: 600 })
  })

  test('the pace of a contract is judged by its own thresholds, and says so', async () => {
    const { contractId, placementId } = await atWork()
    await declare(placementId, [['2026-06', 6000, 'WORK']])
    await validate(placementId, '2026-06')
    const paceOf = async () =>
      (
        await world.asFacilitator()<{ procurementContract: { progress: unknown } }>(
          'query ($id: Uuid!) { procurementContract(id: $id) { progress { pace policy { scopeKind verified } } } }',
          { id: contractId },
        )
      ).data?.procurementContract.progress
    expect(await paceOf()).toEqual({ pace: 'LATE', policy: { scopeKind: null, verified: false } })
    await set('pace', { onTrackFrom: 2000, atRiskFrom: 1000 }, { scopeKind: 'CONTRACT', scopeId: contractId })
    expect(await paceOf()).toEqual({ pace: 'ON_TRACK', policy: { scopeKind: 'CONTRACT', verified: true } })
  })
})
