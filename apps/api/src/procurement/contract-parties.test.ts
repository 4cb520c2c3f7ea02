import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const lotArgs = { lotId: 'Uuid!', version: 'Int!' }
const idArgs = { id: 'Uuid!', version: 'Int!' }

describe('who takes part in a contract, and its whole life', () => {
  let database: TestDatabase
  let world: World
  let act: ReturnType<typeof mutate>

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    act = mutate(world.asFacilitator())
  })
  afterAll(() => database.drop())

  const lotVersion = async (id: string) =>
    (await database.database.app.lot.findUniqueOrThrow({ where: { id } })).version

  test('R13 R16 · a conditional tranche is shared to the hour, sleeps, and is affirmed for every holder at once', async () => {
    const lot = await awardedLot(database, world, { shares: [7000, 3000] })
    const added = await act<{
      tranches: {
        commitments: { id: string; version: number; status: string; lines: { minutes: number }[] }[]
      }[]
    }>(
      'addTranche',
      { ...lotArgs, label: 'String!', conditional: 'Boolean!', dueMinutes: 'Minutes!' },
      {
        lotId: lot.lotId,
        version: 1,
        label: 'Tranche conditionnelle',
        conditional: true,
        dueMinutes: 788 * 60,
      },
      'tranches { commitments { id version status nextActor lines { minutes } } }',
    )
    const commitments = added.data.tranches[0]?.commitments ?? []
    expect(commitments.map(({ lines }) => lines[0]?.minutes)).toEqual([552 * 60, 236 * 60])
    expect(commitments.map(({ status }) => status)).toEqual(['DORMANT', 'DORMANT'])
    const affirmed = await act(
      'affirmTranche',
      { commitmentId: 'Uuid!', version: 'Int!' },
      { commitmentId: commitments[0]?.id, version: 1 },
      'status nextActor nextActorSince tranche { affirmedOn commitments { status } }',
    )
    expect(affirmed.data).toEqual({
      status: 'OPEN',
      nextActor: 'HOLDER',
      nextActorSince: today,
      tranche: { affirmedOn: today, commitments: [{ status: 'OPEN' }, { status: 'OPEN' }] },
    })
  })

  test('R10 · orders cumulate on the server: 5 999 € then 1 € make the third slice', async () => {
    const lot = await awardedLot(database, world, { type: 'EXECUTION_PER_AMOUNT' })
    const order = async (orderedCents: number) =>
      act<{ orders: { deltaMinutes: number }[] }>(
        'recordOrder',
        {
          ...lotArgs,
          orderedCents: 'Cents!',
          sliceCents: 'Cents',
          minutesPerSlice: 'Minutes',
          effectOn: 'Day!',
        },
        {
          lotId: lot.lotId,
          version: await lotVersion(lot.lotId),
          orderedCents,
          sliceCents: 200_000,
          minutesPerSlice: 60,
          effectOn: today,
        },
        'orders { deltaMinutes }',
      )
    await order(599_900)
    expect((await order(100)).data.orders).toEqual([{ deltaMinutes: 120 }, { deltaMinutes: 60 }])
    const written = await database.database.app.purchaseOrder.findMany({
      where: { lotId: lot.lotId },
      orderBy: { number: 'asc' },
    })
    const cancel = async (orderId: string | undefined) =>
      act<{ orders: { deltaMinutes: number; reason: string | null }[]; cancellableOrderId: string | null }>(
        'cancelOrder',
        { ...lotArgs, orderId: 'Uuid!', reason: 'String!' },
        { lotId: lot.lotId, version: await lotVersion(lot.lotId), orderId, reason: 'Bon jamais envoyé.' },
        'cancellableOrderId orders { deltaMinutes reason }',
      )
    expect((await cancel(written[0]?.id)).code).toBe('ORDER_NOT_THE_LAST')
    const { data } = await cancel(written[1]?.id)
    expect(data.orders.at(-1)).toEqual({ deltaMinutes: -60, reason: 'Bon jamais envoyé.' })
    expect(data.cancellableOrderId).toBe(written[0]?.id)
    expect((await cancel(written[1]?.id)).code).toBe('ORDER_NOT_THE_LAST')
    // The amount taken back is no more part of what was ordered: 5 999 € and 1 € make the third slice again.
    expect((await order(100)).data.orders.at(-1)).toEqual({ deltaMinutes: 60 })
  })

  test('a subcontractor is noted under a holder, once, and never under itself', async () => {
    const lot = await awardedLot(database, world)
    const subcontractorId = await world.organisation('Sous-traitant (essai)', ['COMPANY'])
    const [holderId] = lot.holderIds
    const note = async (values: Record<string, unknown>) =>
      act(
        'recordSubcontract',
        { ...lotArgs, holderId: 'Uuid!', subcontractorId: 'Uuid!' },
        { lotId: lot.lotId, version: await lotVersion(lot.lotId), holderId, subcontractorId, ...values },
        'subcontracts { subcontractor { name } holder { id } }',
      )
    expect((await note({})).data).toEqual({
      subcontracts: [{ subcontractor: { name: 'Sous-traitant (essai)' }, holder: { id: holderId } }],
    })
    expect(await note({})).toMatchObject({ code: 'SUBCONTRACT_KNOWN' })
    expect(await note({ holderId: subcontractorId })).toMatchObject({ code: 'NOT_A_HOLDER' })
    expect(await note({ subcontractorId: holderId })).toMatchObject({ code: 'SUBCONTRACTS_TO_ITSELF' })
    const { id } = await database.database.app.subcontract.findFirstOrThrow({ where: { lotId: lot.lotId } })
    const waits = async () => {
      const { data } = await world.asFacilitator()<{ contract: { lots: { subcontracts: object[] }[] } }>(
        `query ($id: Uuid!) { contract: procurementContract(id: $id) { lots { subcontracts { nextActor nextActorSince } } } }`,
        { id: lot.contractId },
      )
      return data?.contract.lots[0]?.subcontracts
    }
    expect(await waits()).toEqual([{ nextActor: 'BUYER', nextActorSince: today }])
    const accept = (version: number) =>
      act(
        'acceptSubcontract',
        { id: 'Uuid!', version: 'Int!', acceptedOn: 'Day!' },
        { id, version, acceptedOn: '2026-11-18' },
        'acceptedOn version',
      )
    const answers = await Promise.all([accept(1), accept(1)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationAcceptSubcontractSuccess',
      'StaleVersion',
    ])
    expect(await accept(2)).toMatchObject({ code: 'SUBCONTRACT_ACCEPTED', field: 'acceptedOn' })
    expect(await waits()).toEqual([{ nextActor: 'NOBODY', nextActorSince: '2026-11-18' }])
  })

  test('R57 · a shared contract names one lead and ourselves once', async () => {
    const { contractId } = await awardedLot(database, world)
    const share = (lead: boolean) =>
      act(
        'shareContract',
        { ...idArgs, agreedOn: 'Day!', followers: '[ContractFollowerInput!]!' },
        {
          id: contractId,
          version: 1,
          agreedOn: today,
          followers: [
            { carrierName: 'Nous (essai)', ourselves: true, lead, countsWhat: 'Les lots 1 et 2' },
            { carrierName: 'PLIE (essai)', ourselves: false, lead: false, countsWhat: 'Le lot 3' },
          ],
        },
        'followers { carrierName lead }',
      )
    expect(await share(false)).toMatchObject({ code: 'LEAD_CARRIER_MISSING' })
    expect((await share(true)).data).toEqual({
      followers: [
        { carrierName: 'Nous (essai)', lead: true },
        { carrierName: 'PLIE (essai)', lead: false },
      ],
    })
  })

  test('a subsequent contract hangs under its framework, never under itself or another subsequent one', async () => {
    const framework = await awardedLot(database, world)
    const subsequent = await awardedLot(database, world)
    const link = (id: string, frameworkId: string) =>
      act(
        'linkToFramework',
        { ...idArgs, frameworkId: 'Uuid!' },
        { id, version: 1, frameworkId },
        'framework { id subsequentContracts { id } }',
      )
    expect(await link(framework.contractId, framework.contractId)).toMatchObject({ code: 'NOT_A_FRAMEWORK' })
    expect((await link(subsequent.contractId, framework.contractId)).data).toEqual({
      framework: { id: framework.contractId, subsequentContracts: [{ id: subsequent.contractId }] },
    })
    expect(await link(framework.contractId, subsequent.contractId)).toMatchObject({ code: 'NOT_A_FRAMEWORK' })
    const third = await awardedLot(database, world)
    expect(await link(framework.contractId, third.contractId)).toMatchObject({ code: 'NOT_A_FRAMEWORK' })
    const unlink = (version: number) =>
      act('unlinkFromFramework', idArgs, { id: subsequent.contractId, version }, 'framework { id }')
    expect((await unlink(2)).data).toEqual({ framework: null })
    expect(await unlink(2)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await unlink(3)).toMatchObject({ code: 'NO_FRAMEWORK' })
  })

  describe('the life of a contract and of its clause', () => {
    let lot: AwardedLot

    test('R35 R65 · a clause suspended suspends its commitments; waived, nothing is due any more', async () => {
      lot = await awardedLot(database, world)
      const step = (name: string, version: number, reason?: string) =>
        act(
          name,
          { ...idArgs, ...(reason ? { reason: 'String!' } : {}) },
          { id: lot.clauseId, version, reason },
          'status nextActor availableSteps lot { commitments { status progress { dueMinutes } } }',
        )
      expect((await step('suspendClause', 1, 'Travaux arrêtés')).data).toMatchObject({
        status: 'SUSPENDED',
        availableSteps: ['resume', 'waive'],
        lot: { commitments: [{ status: 'SUSPENDED' }] },
      })
      expect((await step('resumeClause', 2)).data).toMatchObject({
        lot: { commitments: [{ status: 'ACTIVE' }] },
      })
      expect((await step('waiveClause', 3, 'Marché réduit de moitié')).data).toMatchObject({
        status: 'WAIVED',
        nextActor: 'NOBODY',
        availableSteps: [],
        lot: { commitments: [{ status: 'CANCELLED' }] },
      })
      expect(await step('settleClause', 4)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    })

    test('a contract ends, reports, then closes; before, each refusal says what is missing', async () => {
      const { contractId, commitmentIds } = await awardedLot(database, world)
      const step = (name: string, version: number, more: Record<string, string> = {}) =>
        act(
          name,
          {
            ...idArgs,
            ...(more.reason ? { reason: 'String!' } : {}),
            ...(more.sentOn ? { sentOn: 'Day!' } : {}),
          },
          { id: contractId, version, ...more },
          'status version nextActor',
        )
      expect((await step('suspendContract', 1, { reason: 'Neige' })).data).toMatchObject({
        status: 'SUSPENDED',
      })
      expect((await step('resumeContract', 2)).data).toMatchObject({ status: 'IN_PROGRESS' })
      const standing = async () => {
        const { data } = await world.asFacilitator()<{ procurementContract: Record<string, unknown> }>(
          `query ($id: Uuid!) { procurementContract(id: $id) {
            settlement progress { dueMinutes expectedMinutes pace } pacePoints { month } } }`,
          { id: contractId },
        )
        return data?.procurementContract
      }
      const running = await standing()
      expect(running).toMatchObject({ settlement: null, progress: { pace: expect.any(String) } })
      expect((await step('terminateContract', 3, { reason: 'Résilié à l’amiable' })).data).toMatchObject({
        status: 'TERMINATED',
        nextActor: 'FACILITATOR',
      })
      expect(await standing()).toEqual({
        settlement: expect.stringMatching(/^Marché résilié : 0\sh validées .* Reste à solder\.$/),
        progress: { ...(running?.progress as object), expectedMinutes: 0, pace: null },
        pacePoints: [],
      })
      expect(await step('closeContract', 4)).toMatchObject({ code: 'COMMITMENTS_OPEN' })
      await database.database.app.commitment.update({
        where: { id: commitmentIds[0] ?? '' },
        data: { status: 'CLOSED' },
      })
      expect(await step('closeContract', 4)).toMatchObject({ code: 'FINAL_REPORT_MISSING' })
      await step('recordFinalReport', 4, { sentOn: today })
      expect((await step('closeContract', 5)).data).toMatchObject({ status: 'CLOSED', nextActor: 'NOBODY' })
      expect(await standing()).toMatchObject({
        settlement: expect.stringContaining('engagements soldés'),
        progress: { pace: null },
      })
    })

    test('a read-only funder takes no step', async () => {
      const { clauseId } = lot
      const funder = {
        ...world.partner,
        kind: 'FUNDER_READER',
        id: clauseId,
        carrierId: world.carrierId,
        organisationId: clauseId,
      } as const
      const answer = await mutate(runAs(database.database, funder, { today }))(
        'resumeClause',
        idArgs,
        { id: clauseId, version: 4 },
        'id',
      )
      expect(answer).toMatchObject({ __typename: 'NotAllowed' })
    })
  })
})
