import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const onCommitment = { commitmentId: 'Uuid!', version: 'Int!' }

describe('a commitment followed up: calendar, globalisation, reminders, attestation', () => {
  let database: TestDatabase
  let world: World
  let act: ReturnType<typeof mutate>

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    act = mutate(world.asFacilitator())
  })
  afterAll(() => database.drop())

  /** A month of one person on a commitment, validated or not yet said. */
  const month = async (commitmentId: string, holderId: string, validated: number | null) => {
    const { app } = database.database
    const { carrierId } = world
    const [participantId, placementId, monthId] = [newId(), newId(), newId()]
    await app.participant.create({ data: { id: participantId, carrierId, lastActivityOn: new Date(today) } })
    await app.placement.create({
      data: {
        id: placementId,
        carrierId,
        commitmentId,
        participantId,
        employerId: holderId,
        declarantId: holderId,
        modality: 'DIRECT_HIRE',
        contractType: 'PERMANENT',
        romeCode: 'F1704',
        startsOn: new Date('2026-09-01'),
        weeklyMinutes: 2100,
        status: 'STARTED',
      },
    })
    if (validated === null) return placementId
    await app.hoursMonth.create({
      data: { id: monthId, carrierId, placementId, month: new Date('2026-09-01'), status: 'SUBMITTED' },
    })
    await app.hoursEntry.create({
      data: { id: newId(), carrierId, monthId, kind: 'WORK', minutes: validated, countedMinutes: validated },
    })
    await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'LOCKED' } })
    return placementId
  }

  test('R64 · a postponed site has a new plan with its reason; the old one stays', async () => {
    const lot = await awardedLot(database, world, { dueMinutes: 600 * 60 })
    const [commitmentId] = lot.commitmentIds
    const phases = [{ from: '2026-06-01', to: '2026-06-30', minutes: 600 * 60 }]
    const planned = await act(
      'planCommitment',
      { ...onCommitment, reason: 'String!', phases: '[PlanPhaseInput!]!' },
      { commitmentId, version: 1, reason: 'Tout en juin', phases },
      'progress { expectedMinutes } plans { number }',
    )
    expect(planned.data).toEqual({ progress: { expectedMinutes: 600 * 60 }, plans: [{ number: 1 }] })
    const postpone = (reason: string) =>
      act(
        'postponeCommitment',
        { ...onCommitment, reason: 'String!', serviceOrderOn: 'Day!', plannedEndOn: 'Day!' },
        { commitmentId, version: 2, reason, serviceOrderOn: '2027-06-01', plannedEndOn: '2028-05-31' },
        'progress { expectedMinutes } plans { number reason phases { from } }',
      )
    expect(await postpone(' ')).toMatchObject({ code: 'PLAN_REASON_NEEDED' })
    expect((await postpone('Chantier décalé d’un an')).data).toEqual({
      progress: { expectedMinutes: 0 },
      plans: [
        { number: 2, reason: 'Chantier décalé d’un an', phases: [{ from: '2027-06-01' }] },
        { number: 1, reason: 'Tout en juin', phases: [{ from: '2026-06-01' }] },
      ],
    })
  })

  test('R35 R65 · a suspension needs a written notice; it stops this holder’s curve until work resumes', async () => {
    const lot = await awardedLot(database, world, { shares: [5000, 5000] })
    const suspend = (notice: string) =>
      act(
        'suspendCommitment',
        { ...onCommitment, noticeReceivedOn: 'Day!', notice: 'String!', from: 'Day!' },
        {
          commitmentId: lot.commitmentIds[0],
          version: 1,
          noticeReceivedOn: today,
          notice,
          from: '2026-07-01',
        },
        'status lot { pauses { fromDay toDay } commitments { progress { expectedMinutes } } }',
      )
    expect(await suspend(' ')).toMatchObject({ code: 'NOTICE_NEEDED' })
    const { data } = await suspend('Courrier du 18 novembre : activité partielle')
    expect(data).toMatchObject({
      status: 'SUSPENDED',
      lot: { pauses: [{ fromDay: '2026-07-01', toDay: null }] },
    })
    const expected = (
      data.lot as { commitments: { progress: { expectedMinutes: number } }[] }
    ).commitments.map(({ progress }) => progress.expectedMinutes)
    expect(new Set(expected).size).toBe(2)
    expect(
      (
        await act(
          'resumeCommitment',
          onCommitment,
          { commitmentId: lot.commitmentIds[0], version: 2 },
          'status lot { pauses { toDay } }',
        )
      ).data,
    ).toEqual({ status: 'ACTIVE', lot: { pauses: [{ toDay: '2026-11-19' }] } })
  })

  test('R61 · an adjustment is a line with its reason, and never brings the due under zero', async () => {
    const lot = await awardedLot(database, world, { dueMinutes: 6000 })
    const adjust = (deltaMinutes: number) =>
      act(
        'adjustCommitment',
        {
          ...onCommitment,
          deltaMinutes: 'Minutes!',
          reason: 'AdjustmentReason!',
          detail: 'String!',
          effectOn: 'Day!',
        },
        {
          commitmentId: lot.commitmentIds[0],
          version: 1,
          deltaMinutes,
          reason: 'PARTIAL_ACTIVITY',
          detail: 'Accord du 3 novembre',
          effectOn: today,
        },
        'progress { dueMinutes }',
      )
    expect(await adjust(-6001)).toMatchObject({ code: 'LEDGER_BELOW_ZERO' })
    expect((await adjust(-3000)).data).toEqual({ progress: { dueMinutes: 3000 } })
  })

  test('R20 R21 · hours move only under a signed convention, to its ceiling, and the total is kept', async () => {
    const one = await awardedLot(database, world)
    const [holderId = ''] = one.holderIds
    const other = await awardedLot(database, world, { holderIds: [holderId], shares: [10_000] })
    const [from = '', to = ''] = [one.commitmentIds[0], other.commitmentIds[0]]
    const placementId = await month(from, holderId, 6000)
    const move = (minutes: number, idempotencyKey = newId()) =>
      act(
        'poolHours',
        {
          placementId: 'Uuid!',
          month: 'Month!',
          toCommitmentId: 'Uuid!',
          minutes: 'Minutes!',
          idempotencyKey: 'String!',
        },
        { placementId, month: '2026-09', toCommitmentId: to, minutes, idempotencyKey },
        'roomMinutes commitments { commitment { id progress { validatedMinutes } } }',
      )
    expect(await move(60)).toMatchObject({ code: 'POOLING_NOT_COVERED' })
    const prepared = await act<{ id: string }>(
      'preparePooling',
      { companyId: 'Uuid!', commitmentIds: '[Uuid!]!', from: 'Day!', ceilingMinutes: 'Minutes!' },
      { companyId: holderId, commitmentIds: [from, to], from: '2026-01-01', ceilingMinutes: 4000 },
    )
    const waits = async () => {
      const { data } = await world.asFacilitator()<{ contract: { lots: object[] } }>(
        `query ($id: Uuid!) { contract: procurementContract(id: $id) { lots { commitments { poolings { agreement { nextActor nextActorSince } } } } } }`,
        { id: one.contractId },
      )
      return JSON.stringify(data?.contract.lots)
    }
    expect(await waits()).toContain(`{"nextActor":"BUYER","nextActorSince":"${today}"}`)
    expect(await move(60)).toMatchObject({ code: 'POOLING_NOT_COVERED' })
    const mistaken = await act<{ id: string }>(
      'preparePooling',
      { companyId: 'Uuid!', commitmentIds: '[Uuid!]!', from: 'Day!', ceilingMinutes: 'Minutes!' },
      { companyId: holderId, commitmentIds: [from, to], from: '2026-01-01', ceilingMinutes: 60 },
    )
    const drop = (id: string, version: number) =>
      act('dropPooling', { id: 'Uuid!', version: 'Int!' }, { id, version }, 'droppedOn')
    expect((await drop(mistaken.data.id, 1)).data).toEqual({ droppedOn: today })
    expect(
      await act(
        'signPooling',
        { id: 'Uuid!', version: 'Int!', signedOn: 'Day!' },
        { id: mistaken.data.id, version: 2, signedOn: '2026-01-05' },
      ),
    ).toMatchObject({ code: 'POOLING_GIVEN_UP' })
    await act(
      'signPooling',
      { id: 'Uuid!', version: 'Int!', signedOn: 'Day!' },
      { id: prepared.data.id, version: 1, signedOn: '2026-01-05' },
    )
    expect(await waits()).toContain('{"nextActor":"NOBODY","nextActorSince":"2026-01-05"}')
    expect(await drop(prepared.data.id, 2)).toMatchObject({ code: 'POOLING_ALREADY_SIGNED' })
    expect(await move(4001)).toMatchObject({ code: 'POOLING_CEILING' })
    const key = newId()
    const { data } = await move(2500, key)
    expect((await move(2500, key)).data).toEqual(data)
    const left = new Map(
      (data.commitments as { commitment: { id: string; progress: { validatedMinutes: number } } }[]).map(
        ({ commitment }) => [commitment.id, commitment.progress.validatedMinutes],
      ),
    )
    expect([left.get(from), left.get(to), data.roomMinutes]).toEqual([3500, 2500, 1500])
    const together = await Promise.all([move(1000), move(1000)])
    expect(together.map((each) => each.code ?? 'moved').toSorted()).toEqual(['POOLING_CEILING', 'moved'])

    const { app } = database.database
    const { id: transferId } = await app.hoursTransfer.findFirstOrThrow({
      where: { toCommitmentId: to, minutes: 2500 },
    })
    const back = (id: string, reason = 'mauvais chantier', run = world.asFacilitator()) =>
      mutate(run)(
        'takeBackPooledHours',
        { id: 'Uuid!', reason: 'String!' },
        { id, reason },
        'roomMinutes transfers { minutes reason takenBack } commitments { commitment { id progress { validatedMinutes } } }',
      )
    expect(await back(transferId, 'x')).toMatchObject({ __typename: 'InvalidInput' })
    expect(await back(transferId, 'oui', world.asAdministrator())).toMatchObject({ __typename: 'NotAllowed' })
    await app.commitment.update({ where: { id: to }, data: { status: 'FULFILLED' } })
    expect(await back(transferId)).toMatchObject({ code: 'TRANSFER_SETTLED' })
    await app.commitment.update({ where: { id: to }, data: { status: 'ACTIVE' } })
    const twice = await Promise.all([back(transferId), back(transferId)])
    expect(twice.map((each) => each.code ?? 'back').toSorted()).toEqual(['TRANSFER_TAKEN_BACK', 'back'])
    const returned = twice.find(({ code }) => code === undefined)?.data
    expect(returned).toMatchObject({
      roomMinutes: 3000,
      transfers: [
        { minutes: 2500, reason: null, takenBack: true },
        { minutes: 1000, reason: null, takenBack: false },
        { minutes: -2500, reason: 'mauvais chantier', takenBack: true },
      ],
    })
    expect(returned).toMatchObject({
      commitments: expect.arrayContaining([
        { commitment: { id: from, progress: { validatedMinutes: 5000 } } },
      ]),
    })
    expect((await move(3000)).__typename).toBe('MutationPoolHoursSuccess')
  })

  test('R34 R55 · the declarant is reminded after ten days, once a rung; R39 · the attestation counts who worked', async () => {
    const lot = await awardedLot(database, world, { dueMinutes: 3000 })
    const [commitmentId = ''] = lot.commitmentIds
    const [declarantId = ''] = lot.holderIds
    await month(commitmentId, declarantId, 4200)
    await month(commitmentId, declarantId, null)
    const remind = (on: string) =>
      act(
        'recordReminder',
        { commitmentId: 'Uuid!', declarantId: 'Uuid!', month: 'Month!' },
        { commitmentId, declarantId, month: on },
        'id rung recipients commitment { attestation { surplusMinutes people byModality { label minutes } } }',
      )
    const { data } = await remind('2026-10')
    expect(data).toMatchObject({
      rung: 'SECOND',
      recipients: ['DECLARANT', 'HOLDER'],
      commitment: {
        attestation: {
          surplusMinutes: 1200,
          people: 1,
          byModality: [{ label: 'Embauche directe', minutes: 4200 }],
        },
      },
    })
    expect((await remind('2026-10')).data).toEqual(data)
    expect(await remind('2026-11')).toMatchObject({ code: 'NOTHING_TO_REMIND' })
    const due = await world.asFacilitator()(`{ remindersDue(month: "2026-09") { people commitmentId rung } }`)
    expect(due.data?.remindersDue).toContainEqual({ people: 1, commitmentId, rung: 'SECOND' })
  })

  const issued =
    'number holderName contractSubject lotTitle issuedOn issuedBy replacesNumber replacedByNumber figures { dueMinutes validatedMinutes people fromMonth toMonth byModality { label minutes } }'
  const attest = (commitmentId: string) =>
    act<{ number: number }>('issueAttestation', { commitmentId: 'Uuid!' }, { commitmentId }, issued)

  test('R39 · what is attested stays as it was; the next one says what changed and which it replaces', async () => {
    const lot = await awardedLot(database, world, { dueMinutes: 3000 })
    const [commitmentId = ''] = lot.commitmentIds
    const [holderId = ''] = lot.holderIds
    expect(await attest(commitmentId)).toMatchObject({ code: 'NOTHING_TO_ATTEST' })
    await month(commitmentId, holderId, 1200)
    const first = {
      ...{ issuedOn: today, issuedBy: world.facilitator.name, replacesNumber: null },
      figures: {
        ...{ dueMinutes: 3000, validatedMinutes: 1200, people: 1, fromMonth: '2026-09', toMonth: '2026-09' },
        byModality: [{ label: 'Embauche directe', minutes: 1200 }],
      },
    }
    const { data } = await attest(commitmentId)
    expect(data).toMatchObject({ ...first, replacedByNumber: null })
    expect(await attest(commitmentId)).toMatchObject({ code: 'ATTESTATION_SAYS_THIS' })
    await month(commitmentId, holderId, 1800)
    await database.database.app.organisation.update({ where: { id: holderId }, data: { name: 'Autre nom' } })
    const next = (await attest(commitmentId)).data
    expect(next).toMatchObject({
      ...{ number: data.number + 1, replacesNumber: data.number, holderName: 'Autre nom' },
      figures: { validatedMinutes: 3000, people: 2 },
    })
    const { data: read } = await world.asFacilitator()(
      `query ($id: Uuid!) { procurementContract(id: $id) { lots { commitments { attestations { ${issued} } } } } }`,
      { id: lot.contractId },
    )
    const contract = read?.procurementContract as {
      lots: { commitments: { attestations: unknown[] }[] }[]
    } | null
    expect(
      contract?.lots.flatMap((each) => each.commitments.flatMap(({ attestations }) => attestations)),
    ).toEqual([next, { ...data, replacedByNumber: next.number }])
  })

  test('two hands at once issue one attestation; numbers follow each other, each carrier its own', async () => {
    const lots = await Promise.all([1, 2].map(() => awardedLot(database, world, { dueMinutes: 3000 })))
    for (const lot of lots) await month(lot.commitmentIds[0] ?? '', lot.holderIds[0] ?? '', 600)
    const [one = '', other = ''] = lots.map((lot) => lot.commitmentIds[0])
    const answers = await Promise.all([one, one, other].map(attest))
    const numbers = answers.flatMap(({ data }) => (data ? [data.number] : [])).toSorted((a, b) => a - b)
    expect(numbers).toHaveLength(2)
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1)
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['ATTESTATION_SAYS_THIS'])
    const twin = await createWorld(database.database)
    const theirs = mutate(twin.asFacilitator())
    expect(
      await theirs('issueAttestation', { commitmentId: 'Uuid!' }, { commitmentId: one }, 'number'),
    ).toMatchObject({ __typename: 'NotFound' })
  })
})
