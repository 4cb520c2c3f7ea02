import { fileURLToPath } from 'node:url'
import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { importGtfs } from '../organisation/gtfs-import.ts'
import { openGtfs } from '../organisation/gtfs-reader.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const zip = fileURLToPath(new URL('../organisation/testing/invented-gtfs.zip', import.meta.url))
const way = `way { carMinutes winterCarMinutes winterRoad bikeMinutes via closed { name until } timetableDay timetableSource
  withoutCar { answer code sentence walkMinutes pickUp { place communeName at } outward { line leaves fromStop } back { leaves onRequest } } }`
const listDocument = `query ($trade: String, $commune: String, $means: SearchMeans, $minutes: Int, $winter: Boolean, $hours: SearchHours, $start: SearchStart) {
  publicOpportunities(trade: $trade, commune: $commune, means: $means, minutes: $minutes, winter: $winter, hours: $hours, start: $start) {
    givenUp withinMinutes open { title ${way} } coming { title } } }`

interface Way {
  readonly carMinutes: number | null
  readonly closed: readonly { readonly name: string }[]
  readonly withoutCar: { readonly answer: string; readonly sentence: string }
}
interface List {
  readonly givenUp: readonly string[]
  readonly withinMinutes: number | null
  readonly open: readonly { readonly title: string; readonly way: Way | null }[]
  readonly coming: readonly { readonly title: string }[]
}

describe('what a visitor finds, from where they live and how they move', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const slugs: Record<string, string> = {}

  const list = async (variables: Record<string, unknown>): Promise<List> => {
    const { data, errors } = await runAs(database.database, ANONYMOUS, { door: 'public', today })<{
      publicOpportunities: List
    }>(listDocument, variables)
    if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join(' · '))
    return data.publicOpportunities
  }
  const titles = ({ open }: List) => open.map(({ title }) => title)

  beforeAll(async () => {
    database = await testDatabase()
    const { app } = database.database
    world = await createWorld(database.database)
    await app.epci.create({ data: { code: '243800745', name: 'CC de l’Oisans' } })
    await app.commune.create({
      data: {
        code: '38052',
        name: 'Le Bourg-d’Oisans',
        searchName: 'le bourg d oisans',
        epciCode: '243800745',
        department: '38',
        postcodes: ['38520'],
      },
    })
    await app.carrierTerritory.create({ data: { carrierId: world.carrierId, epciCode: '243800745' } })
    const places = {
      '38269': [44.9033, 5.786],
      '38499': [44.9245, 5.7592],
      '38052': [45.0526, 6.0305],
    } as const
    for (const [code, [latitude, longitude]] of Object.entries(places)) {
      await app.commune.update({ where: { code }, data: { latitude, longitude } })
    }
    await app.mountainPassage.create({
      data: {
        id: 'ornon',
        name: 'col d’Ornon',
        altitude: 1371,
        latitude: 45.008,
        longitude: 5.949,
        epciCodes: ['200040657', '243800745'],
        source: 'Essai',
        closures: {
          create: { closedFrom: new Date('2026-11-18'), closedTo: new Date('2026-11-30'), source: 'Arrêté' },
        },
      },
    })
    const file = await openGtfs(zip)
    expect(await importGtfs(app, file, 'cars-du-drac')).toMatchObject({
      stops: 2,
      trips: 4,
      tripsElsewhere: 1,
    })
    await importGtfs(app, file, 'cars-du-drac')
    file.close()
    const { commitmentIds } = await awardedLot(database, world)
    const act = mutate(world.asFacilitator())
    const publish = async (title: string, change: Record<string, unknown>) => {
      const { data } = await act<{ id: string; version: number; slug: string }>(
        'draftOpportunity',
        { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
        {
          commitmentId: commitmentIds[0],
          input: positionInput({ title, ...change }),
        },
        'id version slug',
      )
      slugs[title] = data.slug
      await act(
        'publishOpportunity',
        { id: 'Uuid!', version: 'Int!' },
        { id: data.id, version: data.version },
      )
    }
    await publish('Près', {
      shiftStartsAt: 480,
      shiftEndsAt: 960,
      pickUps: [{ communeCode: '38052', place: 'place du village', at: 390 }],
    })
    await publish('Loin', {
      communeCode: '38052',
      romeCode: 'F1606',
      startsOn: '2027-05-03',
      pickUpOnRequest: true,
    })
    await publish('Bientôt', { comingPeriod: 'printemps 2027', startsOn: null })
  })
  afterAll(() => database.drop())

  test('near: in minutes, with what is to come', async () => {
    const found = await list({ commune: '38269' })
    expect(titles(found)).toEqual(['Près'])
    expect(found).toMatchObject({ givenUp: [], withinMinutes: 30, coming: [{ title: 'Bientôt' }] })
    expect(found.open[0]?.way?.carMinutes).toBe(10)
  })

  test('without a car: the last bus in time and the first after work, read on the first day of the work', async () => {
    const { open } = await list({ commune: '38269', means: 'WITHOUT_CAR' })
    expect(open).toMatchObject([
      {
        title: 'Près',
        way: {
          timetableDay: '2026-12-07',
          timetableSource: 'Cars imaginaires du Drac (essai)',
          withoutCar: {
            answer: 'POSSIBLE',
            outward: { line: 'T99', leaves: 420, fromStop: 'La Mure, mairie' },
            back: { leaves: 990, onRequest: true },
          },
        },
      },
    ])
  })

  test('without a timetable, or without the hours of the work, the answer is to ask', async () => {
    const wish = { commune: '38269', means: 'WITHOUT_CAR', minutes: 240 }
    const { app } = database.database
    const answers = async () =>
      (await list(wish)).open.map(({ title, way: found }) => [title, found?.withoutCar.answer])
    await app.opportunity.updateMany({ data: { shiftStartsAt: null, shiftEndsAt: null } })
    expect(await answers()).toContainEqual(['Près', 'ASK'])
    await app.opportunity.updateMany({
      where: { slug: slugs.Près ?? '' },
      data: { shiftStartsAt: 480, shiftEndsAt: 960 },
    })
    const feeds = await app.transitFeed.findMany()
    await app.transitFeed.updateMany({ data: { validTo: new Date('2026-11-19') } })
    const found = await list(wish)
    expect(found.open.find(({ title }) => title === 'Près')?.way).toMatchObject({
      timetableDay: null,
      withoutCar: {
        answer: 'ASK',
        code: 'TIMETABLE_UNKNOWN',
        sentence: 'Nous n’avons pas les horaires des cars. Appelez-nous.',
      },
    })
    await app.transitFeed.updateMany({ data: { validTo: feeds[0]?.validTo ?? today } })
  })

  test('a pick-up where one lives, one to ask for, and a pass closed today', async () => {
    const { open, givenUp } = await list({ commune: '38052', means: 'WITHOUT_CAR', minutes: 240 })
    expect(givenUp).toEqual([])
    expect(open.map((row) => [row.title, row.way?.withoutCar.answer])).toEqual([
      ['Loin', 'POSSIBLE'],
      ['Près', 'POSSIBLE'],
    ])
    const fromMure = await list({ commune: '38269', trade: 'F1606' })
    expect(fromMure).toMatchObject({ givenUp: ['DISTANCE'], withinMinutes: 60 })
    expect(fromMure.open[0]?.way).toMatchObject({
      carMinutes: 50,
      winterRoad: false,
      withoutCar: { answer: 'ASK' },
    })
  })

  test.each([
    [{ hours: 'PART_WEEK' }, ['HOURS'], ['Loin', 'Près']],
    [{ hours: 'NOT_EARLY' }, [], ['Près']],
    [{ start: 'SOON' }, [], ['Près']],
    [{ trade: 'F1606' }, [], ['Loin']],
    [{ trade: 'A1203' }, ['TRADE'], ['Loin', 'Près']],
    [{ commune: '99999' }, ['DISTANCE'], ['Loin', 'Près']],
  ])('%o gives up %o', async (variables, givenUp, expected) => {
    const found = await list(variables)
    expect(found.givenUp).toEqual(givenUp)
    expect(titles(found).toSorted()).toEqual(expected)
  })

  test('one position says its pick-ups, and the way when asked', async () => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor(
      `query ($slug: String!, $from: String) { publicOpportunity(slug: $slug, from: $from) { pickUps ${way} } }`,
      { slug: slugs.Près, from: '38269' },
    )
    expect(data?.publicOpportunity).toMatchObject({
      pickUps: [expect.stringMatching(/^6\sh\s30, place du village, Le Bourg-d’Oisans$/)],
      way: { carMinutes: 10 },
    })
  })

  test.each([
    ['2026-11-19', null, '2026-11-20'],
    ['2026-11-20', '2026-11-20', null],
    ['2026-11-24', '2026-11-24', null],
  ])(
    'R67 · first for those accompanied until %s: says %o, announced on %o',
    async (until, said, announced) => {
      const { app } = database.database
      await app.opportunity.updateMany({
        where: { slug: slugs.Près ?? '' },
        data: { advisersOnlyUntil: new Date(until) },
      })
      const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
      const { data } = await visitor(
        'query ($slug: String!) { publicOpportunity(slug: $slug) { advisersOnlyUntil announcedOn } }',
        { slug: slugs.Près },
      )
      expect(data?.publicOpportunity).toEqual({ advisersOnlyUntil: said, announcedOn: announced })
    },
  )

  test('the map holds every commune of the territory and nothing else', async () => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor('{ publicMap { code epciName openings } }')
    expect(data?.publicMap).toEqual([
      { code: '38052', epciName: 'CC de l’Oisans', openings: 1 },
      { code: '38269', epciName: 'CC de la Matheysine', openings: 0 },
      { code: '38499', epciName: 'CC de la Matheysine', openings: 1 },
    ])
  })

  test('a position to come is not counted among the open ones: not by commune, not by trade', async () => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor('{ publicTrades { openings } publicCommunes { code openings } }')
    const open = (await list({})).open.length
    const sum = (counts: readonly { readonly openings: number }[]) =>
      counts.reduce((total, { openings }) => total + openings, 0)
    expect(sum(data?.publicTrades as { openings: number }[])).toBe(open)
    expect(sum(data?.publicCommunes as { openings: number }[])).toBe(open)
  })
})
