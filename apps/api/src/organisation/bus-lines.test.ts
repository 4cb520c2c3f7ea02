import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const times = (...at: readonly (number | null)[]) => ({ times: at })

const line = {
  operator: 'Cars du Drac (essai)',
  name: 'D12',
  source: 'fiche affichée à la mairie',
  from: '2026-11-02',
  to: '2027-03-31',
  weekdays: [1, 2, 3, 4, 5],
  onRequest: false,
  stops: [
    { communeCode: '38499', name: 'Mairie' },
    { communeCode: '38269', name: 'Gare routière' },
  ],
  outward: [times(390, 420), times(430, 460)],
  back: [times(990, 1020)],
}
const selection =
  'id version operator name source from to enteredOn weekdays onRequest stops { name commune { code } } outward { times } back { times }'

describe('a line of buses written by hand', () => {
  let base: TestDatabase
  let world: World
  let slug: string
  const act = () => mutate(world.asFacilitator())
  const said = (change: Record<string, unknown> = {}) =>
    act()<{ id: string; version: number }>(
      'writeBusLine',
      { input: 'BusLineInput!' },
      { input: { ...line, ...change } },
      selection,
    )
  const again = (id: string, version: number, change: Record<string, unknown> = {}) =>
    act()<{ id: string; version: number }>(
      'correctBusLine',
      { id: 'Uuid!', version: 'Int!', input: 'BusLineInput!' },
      { id, version, input: { ...line, ...change } },
      selection,
    )
  const close = (id: string, version: number, lastDay: string) =>
    act()<{ id: string; version: number; to: string }>(
      'closeBusLine',
      { id: 'Uuid!', version: 'Int!', lastDay: 'Day!' },
      { id, version, lastDay },
      'id version to',
    )
  const mine = async () => {
    const { data } = await world.asFacilitator()<{ busLines: { id: string; name: string; to: string }[] }>(
      '{ busLines { id name to } }',
    )
    return data?.busLines ?? []
  }
  /** What a person without a car reads, who lives in the other commune. */
  const way = async () => {
    const visitor = runAs(base.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor<{ publicOpportunity: { way: Record<string, unknown> } }>(
      `query ($slug: String!) { publicOpportunity(slug: $slug, from: "38499") { way {
        timetableDay timetableSource handLines { line source enteredOn } withoutCar { answer sentence } } } }`,
      { slug },
    )
    return data?.publicOpportunity.way
  }

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    const app = base.database.app
    const places = { '38269': [44.9033, 5.786], '38499': [44.7245, 5.7592] } as const
    for (const [code, [latitude, longitude]] of Object.entries(places))
      await app.commune.update({ where: { code }, data: { latitude, longitude } })
    const { commitmentIds } = await awardedLot(base, world)
    const { data } = await act()<{ id: string; version: number; slug: string }>(
      'draftOpportunity',
      { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
      {
        commitmentId: commitmentIds[0],
        input: positionInput({ communeCode: '38269', shiftStartsAt: 480, shiftEndsAt: 960 }),
      },
      'id version slug',
    )
    slug = data.slug
    await act()(
      'publishOpportunity',
      { id: 'Uuid!', version: 'Int!' },
      { id: data.id, version: data.version },
    )
  })
  afterAll(() => base.drop())

  test('nothing written, nothing known: the portal says to ask', async () => {
    expect(await mine()).toEqual([])
    expect(await way()).toMatchObject({
      timetableDay: null,
      handLines: [],
      withoutCar: { answer: 'ASK', sentence: 'Nous n’avons pas les horaires des cars. Appelez-nous.' },
    })
  })

  test('written, corrected and closed, the answer without a car follows', async () => {
    const written = await said()
    expect(written.data).toMatchObject({
      ...line,
      stops: line.stops.map(({ communeCode: code, name }) => ({ name, commune: { code } })),
      version: 1,
      enteredOn: today,
    })
    expect(await way()).toMatchObject({
      timetableSource: null,
      handLines: [
        { line: 'D12', source: 'Cars du Drac (essai) : fiche affichée à la mairie', enteredOn: today },
      ],
      withoutCar: {
        answer: 'POSSIBLE',
        sentence: expect.stringContaining('ligne D12 : départ 7\u00a0h\u00a010'),
      },
    })
    const { id } = written.data
    expect((await again(id, 7)).__typename).toBe('StaleVersion')
    const corrected = await again(id, 1, { onRequest: true, outward: [times(400, 425)] })
    expect(corrected.data).toMatchObject({ version: 2, onRequest: true, outward: [times(400, 425)] })
    expect(await way()).toMatchObject({
      withoutCar: { sentence: expect.stringMatching(/départ 6\sh\s40.*Réservez la veille/) },
    })
    expect(await close(id, 2, '2026-11-01')).toMatchObject({ code: 'BUS_LINE_ENDS_BEFORE_IT_BEGINS' })
    expect(await close(id, 2, '2027-04-01')).toMatchObject({ code: 'BUS_LINE_ENDS_ALREADY' })
    expect((await close(id, 2, '2026-11-19')).data).toMatchObject({ version: 3, to: '2026-11-19' })
    expect(await way()).toMatchObject({ timetableDay: null, handLines: [], withoutCar: { answer: 'ASK' } })
    expect(await mine()).toMatchObject([{ id, to: '2026-11-19' }])
  })

  test('a line that misses the hours never says that no bus comes: another may', async () => {
    const { id } = (await said({ name: 'D17', outward: [times(600, 620)], back: [] })).data
    expect(await way()).toMatchObject({ withoutCar: { answer: 'ASK' } })
    await close(id, 1, '2026-11-02')
  })

  test('a line elsewhere says nothing of the buses here; a file does', async () => {
    const elsewhere = await said({
      name: 'D90',
      stops: [
        { communeCode: '38269', name: 'Gare routière' },
        { communeCode: '38269', name: 'Lycée' },
      ],
    })
    expect(await way()).toMatchObject({ timetableDay: null, withoutCar: { answer: 'ASK' } })
    await base.database.app.transitFeed.create({
      data: {
        id: 'fichier',
        source: 'Un fichier',
        validFrom: new Date('2026-01-01'),
        validTo: new Date('2027-12-31'),
      },
    })
    expect(await way()).toMatchObject({
      timetableSource: 'Un fichier',
      withoutCar: { answer: 'IMPOSSIBLE', sentence: expect.stringContaining('Pas de car à ces heures') },
    })
    const { data } = await world.asFacilitator()('{ transitFeeds { source from to } }')
    expect(data).toEqual({ transitFeeds: [{ source: 'Un fichier', from: '2026-01-01', to: '2027-12-31' }] })
    await base.database.app.transitFeed.delete({ where: { id: 'fichier' } })
    await close(elsewhere.data.id, 1, '2026-11-02')
  })

  test.each([
    [{ to: '2026-11-01' }, 'BUS_LINE_ENDS_BEFORE_IT_BEGINS', 'to'],
    [{ weekdays: [] }, 'BUS_LINE_NO_DAY', 'weekdays'],
    [{ outward: [times(400)] }, 'BUS_RUN_TIMES', 'outward'],
    [{ back: [times(1020, 1000)] }, 'BUS_RUN_BACKWARDS', 'back'],
    [
      {
        stops: [
          { communeCode: '99999', name: 'Nulle part' },
          { communeCode: '99998', name: 'Ailleurs' },
        ],
      },
      'BUS_LINE_ELSEWHERE',
      'stops',
    ],
  ])('%o is refused and nothing is kept: %s', async (change, code, field) => {
    const before = await base.database.app.transitFeed.count()
    expect(await said(change)).toMatchObject({ __typename: 'RuleRefusal', code, field })
    expect(await base.database.app.transitFeed.count()).toBe(before)
  })

  test('what is too long or no hour of a day is said under its field', async () => {
    expect((await said({ operator: ' ' })).__typename).toBe('InvalidInput')
    expect((await said({ outward: [times(400, 3000)] })).__typename).toBe('InvalidInput')
    expect((await said({ weekdays: [8] })).__typename).toBe('InvalidInput')
  })

  test('a line that has not begun is taken back whole; one that runs, or is somebody else’s, is not', async () => {
    const rows = () => base.database.app.transitFeed.count()
    const before = await rows()
    const withdraw = async (id: string, version: number) =>
      (
        await world.asFacilitator()<{
          withdrawBusLine: { __typename: string; data?: string; code?: string }
        }>(
          `mutation ($id: Uuid!, $version: Int!) { withdrawBusLine(id: $id, version: $version) { __typename
            ... on RuleRefusal { code } ... on MutationWithdrawBusLineSuccess { data } } }`,
          { id, version },
        )
      ).data?.withdrawBusLine
    const coming = (await said({ name: 'D20', from: '2026-11-21' })).data
    expect(await withdraw(coming.id, 7)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await withdraw(coming.id, 1)).toMatchObject({ data: coming.id })
    expect(await withdraw(coming.id, 1)).toMatchObject({ __typename: 'NotFound' })
    expect(await rows()).toBe(before)
    expect((await mine()).some(({ id }) => id === coming.id)).toBe(false)
    const running = (await said({ name: 'D21', from: '2026-11-20' })).data
    expect(await withdraw(running.id, 1)).toMatchObject({ code: 'BUS_LINE_HAS_BEGUN' })
    await close(running.id, 1, '2026-11-20')
  })

  test('two who correct at once: one is told to read again', async () => {
    const { id } = (await said({ name: 'D13' })).data
    const answers = await Promise.all([again(id, 1, { name: 'D14' }), again(id, 1, { name: 'D15' })])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationCorrectBusLineSuccess',
      'StaleVersion',
    ])
  })
})
