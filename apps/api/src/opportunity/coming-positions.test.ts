import { ANONYMOUS } from '@cordee/domain/access/actor'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchPublicChanges } from '../db/public-changes.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

interface Listed {
  readonly key: string
  readonly title: string
  readonly places: number
  readonly period: string | null
  readonly companyName: string | null
  readonly works: string | null
}

const listed = 'key title places period companyName works commune { name }'

interface Found {
  readonly drawn: readonly Listed[]
  readonly comingGivenUp: readonly string[]
  readonly comingWithinMinutes: number | null
}

describe('positions to come, drawn from the hours still owed', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let lot: AwardedLot

  const search = async (variables: Record<string, string | number> = {}) => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data, errors } = await visitor<{ publicOpportunities: Found; publicComingPositions: Listed[] }>(
      `query ($trade: String, $commune: String, $minutes: Int, $means: SearchMeans, $hours: SearchHours, $start: SearchStart) {
        publicOpportunities(trade: $trade, commune: $commune, minutes: $minutes, means: $means, hours: $hours, start: $start) {
          drawn { ${listed} } comingGivenUp comingWithinMinutes }
        publicComingPositions { ${listed} } }`,
      variables,
    )
    if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join(' · '))
    return data
  }
  const publicList = async () => {
    const { publicOpportunities, publicComingPositions } = await search()
    expect(publicOpportunities.drawn).toEqual(publicComingPositions)
    return publicComingPositions
  }
  const workspaceList = async () => {
    const { data } = await world.asFacilitator()<{ comingPositions: Record<string, unknown>[] }>(
      '{ comingPositions { commitmentId tradeLabel communeName places period hidden shown owed requestCount version } }',
    )
    return data?.comingPositions ?? []
  }
  const act = () => mutate(world.asFacilitator())
  const commitmentId = () => lot.commitmentIds[0] ?? ''
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    lot = await awardedLot(database, world)
    await app().lot.update({
      where: { id: lot.lotId },
      data: { serviceOrderOn: new Date('2027-04-05'), plannedEndOn: new Date('2027-10-29') },
    })
  })
  beforeAll(async () => {
    for (const [code, latitude, longitude] of [
      ['38269', 44.9033, 5.786],
      ['38499', 44.9245, 5.7592],
    ] as const)
      await app().commune.update({ where: { code }, data: { latitude, longitude } })
  })
  afterAll(() => database.drop())

  test('a lot without a place waits in the workspace, and is announced once its commune is known', async () => {
    expect(await publicList()).toEqual([])
    expect(await workspaceList()).toMatchObject([{ communeName: null, shown: false }])
    await app().procurementContract.update({ where: { id: lot.contractId }, data: { communeCode: '38269' } })
    expect(await publicList()).toMatchObject([
      {
        title: 'Aider sur un chantier',
        places: 4,
        period: 'printemps 2027',
        works: 'Réhabilitation (essai)',
        companyName: 'Titulaire 0',
        commune: { name: 'La Mure' },
      },
    ])
  })

  test('the company only when it agrees, the words of a public buyer only', async () => {
    await app().organisation.update({ where: { id: lot.holderIds[0] ?? '' }, data: { namedPublicly: false } })
    await app().procurementContract.update({
      where: { id: lot.contractId },
      data: { buyerCategory: 'PRIVATE' },
    })
    expect(await publicList()).toMatchObject([{ companyName: null, works: null }])
    await app().procurementContract.update({
      where: { id: lot.contractId },
      data: { buyerCategory: 'LOCAL' },
    })
  })

  test('a number is left for it, and the workspace counts it', async () => {
    const [position] = await publicList()
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor(
      `mutation ($key: Uuid!, $input: CallbackInput!) { requestCallback(idempotencyKey: $key, input: $input) { __typename } }`,
      {
        key: newId(),
        input: {
          firstName: 'Bernard',
          phone: '06 39 98 00 01',
          contactChannel: 'CALL',
          consent: true,
          comingKey: position?.key,
        },
      },
    )
    expect(data).toMatchObject({ requestCallback: { __typename: 'MutationRequestCallbackSuccess' } })
    expect(await workspaceList()).toMatchObject([{ requestCount: 1 }])
    const { data: inbox } = await world.asFacilitator()<{ workRequests: unknown }>(
      '{ workRequests(first: 5) { edges { node { coming } } } }',
    )
    expect(inbox?.workRequests).toMatchObject({ edges: [{ node: { coming: 'Gros œuvre, Titulaire 0' } }] })
  })

  test('hidden, shown again, corrected; two corrections of the same version are one', async () => {
    const on = { commitmentId: commitmentId() }
    const types = { commitmentId: 'Uuid!', version: 'Int!' }
    await act()('hideComingPosition', types, { ...on, version: 0 }, 'hidden version')
    expect(await publicList()).toEqual([])
    const stale = await act()('showComingPosition', types, { ...on, version: 0 }, 'version')
    expect(stale.__typename).toBe('StaleVersion')
    await act()('showComingPosition', types, { ...on, version: 1 }, 'version')
    const input = { romeCode: 'F1606', communeCode: '38499', period: 'été 2027', places: 2 }
    const corrected = await act()(
      'correctComingPosition',
      { ...types, input: 'ComingPositionInput!' },
      { ...on, version: 2, input },
      'tradeLabel communeName places period version',
    )
    expect(corrected.data).toEqual({
      tradeLabel: 'Peindre des murs',
      communeName: 'Susville',
      places: 2,
      period: 'été 2027',
      version: 3,
    })
    expect(await publicList()).toMatchObject([{ title: 'Peindre des murs', places: 2 }])
  })

  test.each([
    [{ trade: 'F1606' }, [], null],
    [{ trade: 'F1704' }, ['TRADE'], null],
    [{ start: 'SOON' }, ['START'], null],
    [{ start: 'SOON', trade: 'F1704' }, ['START', 'TRADE'], null],
    [{ hours: 'PART_WEEK' }, ['HOURS'], null],
    [{ commune: '38269', means: 'WITHOUT_CAR' }, ['MEANS'], 30],
    [{ commune: '38269' }, [], 30],
    [{ commune: '38269', minutes: 5 }, ['DISTANCE'], 20],
    [{ commune: '99999' }, ['DISTANCE'], null],
  ])('%o: what could not be kept of the search is said: %o', async (variables, givenUp, within) => {
    const { publicOpportunities } = await search(variables)
    expect(publicOpportunities).toMatchObject({ comingGivenUp: givenUp, comingWithinMinutes: within })
    expect(publicOpportunities.drawn).toMatchObject([{ title: 'Peindre des murs' }])
  })

  test('the minutes are those of each means, from the commune that was asked', async () => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor<{ publicOpportunities: { drawn: Record<string, number>[] } }>(
      '{ publicOpportunities(commune: "38269", means: BIKE) { drawn { carMinutes bikeMinutes } } }',
    )
    const [drawn] = data?.publicOpportunities.drawn ?? []
    expect(drawn?.carMinutes).toBeGreaterThan(0)
    expect(drawn?.bikeMinutes).toBeGreaterThan(drawn?.carMinutes ?? 999)
  })

  test('another carrier sees none of it, neither by the query nor by the function', async () => {
    const twin = await createWorld(database.database)
    const { data } = await twin.asFacilitator()('{ comingPositions { commitmentId } }')
    expect(data?.comingPositions).toEqual([])
    const stolen = await mutate(twin.asFacilitator())(
      'hideComingPosition',
      { commitmentId: 'Uuid!', version: 'Int!' },
      { commitmentId: commitmentId(), version: 3 },
      'version',
    )
    expect(stolen.__typename).toBe('NotFound')
  })

  test('an open position takes its place, and the public role reads the list and nothing under it', async () => {
    const position = positionInput({ title: 'Peindre des murs', romeCode: 'F1606' })
    const { data: draft } = await act()<{ id: string; version: number }>(
      'draftOpportunity',
      { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
      { commitmentId: commitmentId(), input: position },
    )
    expect(await publicList()).toHaveLength(1)
    await act()('publishOpportunity', { id: 'Uuid!', version: 'Int!' }, draft)
    expect(await publicList()).toEqual([])
    // « On vous rappelle dès que le poste ouvre »: who left a number is a call to make, once.
    const calls = { kind: 'CALL', sourceKey: { startsWith: `opened:${draft.id}` }, status: 'OPEN' } as const
    expect(await app().task.findMany({ where: calls, include: { workRequest: true } })).toMatchObject([
      {
        dueOn: new Date('2026-11-25'),
        workRequest: { opportunityId: draft.id, commitmentId: commitmentId() },
      },
    ])
    const visitor = new Client({ connectionString: database.url, options: '-c role=cordee_public' })
    await visitor.connect()
    for (const table of ['coming_position', 'commitment', 'obligation_line', 'placement', 'policy_value']) {
      await expect(visitor.query(`SELECT FROM ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(
      visitor.query('SELECT FROM commitments_to_come($1, $2)', [world.carrierId, today]),
    ).rejects.toThrow(/permission denied/)
    await visitor.end()
  })

  test.each([
    ['INSERT INTO coming_position (carrier_id, commitment_id, places) VALUES ($1, $2, 0)', /places_check/],
    ["INSERT INTO coming_position (carrier_id, commitment_id, period) VALUES ($1, $2, ' ')", /period_check/],
  ])('the database itself refuses %s', async (sql, reason) => {
    const owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const refused = owner.query(`${sql} ON CONFLICT DO NOTHING`, [world.carrierId, commitmentId()])
    await expect(refused).rejects.toThrow(reason)
    await owner.end()
  })

  test('every table the list is drawn from tells its changes: no answer kept ready outlives them', async () => {
    const changes = watchPublicChanges(database.url)
    await expect.poll(() => changes.epoch(), { timeout: 10_000 }).not.toBeNull()
    const touched: readonly (() => Promise<unknown>)[] = [
      () => app().lot.updateMany({ data: { title: 'Peinture' } }),
      () => app().procurementContract.updateMany({ data: { communeCode: '38499' } }),
      () => app().comingPosition.updateMany({ data: { hidden: true } }),
      () =>
        app().lotPause.create({
          data: {
            id: newId(),
            carrierId: world.carrierId,
            lotId: lot.lotId,
            kind: 'WINTER_STOP',
            fromDay: new Date('2026-12-01'),
            reason: 'Essai',
          },
        }),
      () =>
        app().obligationLine.create({
          data: {
            id: newId(),
            carrierId: world.carrierId,
            commitmentId: commitmentId(),
            kind: 'ADJUSTMENT',
            minutes: 60,
            effectOn: new Date('2026-11-20'),
            sentence: 'Essai',
          },
        }),
    ]
    for (const touch of touched) {
      const before = changes.epoch() ?? 0
      await touch()
      await expect.poll(() => changes.epoch(), { timeout: 10_000 }).toBeGreaterThan(before)
    }
    await changes.close()
  })
})
