import { ANONYMOUS } from '@cordee/domain/access/actor'
import { addDays, type Day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { fromDay } from '../db/day.ts'
import { runAs } from '../graphql/run-as.ts'
import { tasksOf } from '../jobs.ts'
import { newId, systemClock } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments, knock, openDoors } from '../testing/links.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const portals = { here: 'https://ici.example', there: 'https://ailleurs.example' } as const
type Portal = keyof typeof portals
const numbers = { here: expect.stringMatching(/01$/), there: expect.stringMatching(/02$/) } as const

const everything = `query ($slug: String!, $logo: Uuid!) {
  territory { carrierName phone }
  publicOpportunities { open { title } }
  widened: publicOpportunities(commune: "38269", minutes: 60) { open { title } }
  publicOpportunity(slug: $slug) { title }
  publicTrades { romeCode openings }
  publicCommunes { code openings }
  named: publicCommunes(search: "la mure") { code openings }
  publicMap { code openings }
  publicComingPositions { key title }
  publicMeetings { title }
  publicMeetingCalendar
  funders { name }
  funderLogo(id: $logo)
  publicReport { title }
  publicFigures { validatedMinutes answerTimes { requests } }
}`

const refusal = '__typename ... on Error { message }'
const forms = {
  call: `mutation ($key: Uuid!, $input: CallbackInput!) { requestCallback(idempotencyKey: $key, input: $input) { ${refusal} ... on MutationRequestCallbackSuccess { data { reference phone } } } }`,
  alert: `mutation ($input: AlertInput!) { subscribeAlert(input: $input) { ${refusal} } }`,
  study: `mutation ($key: Uuid!, $input: StudyRequestInput!) { requestStudy(idempotencyKey: $key, input: $input) { ${refusal} } }`,
} as const

/** A PNG of one white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjOAgAAAABJRU5ErkJggg==',
  'base64',
)

describe('two carriers on one instance, each with its portal', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let doors: Doors
  const worlds = {} as Record<Portal, World>
  const slugs = {} as Record<Portal, string>
  const logos = {} as Record<Portal, string>
  const app = () => database.database.app

  const publish = async (world: World, title: string): Promise<string> => {
    const lot = await awardedLot(database, world)
    const act = mutate(world.asFacilitator())
    const types = { commitmentId: 'Uuid!', input: 'OpportunityInput!' }
    const input = positionInput({ title, communeCode: '38269' })
    const { data } = await act<{ id: string; version: number; slug: string }>(
      'draftOpportunity',
      types,
      { commitmentId: lot.commitmentIds[0], input },
      'id version slug',
    )
    await act('publishOpportunity', { id: 'Uuid!', version: 'Int!' }, { id: data.id, version: data.version })
    return data.slug
  }

  const fill = async (portal: Portal, name: string) => {
    const world = await createWorld(database.database)
    const { carrierId } = world
    worlds[portal] = world
    await app().carrierOrganisation.update({
      where: { id: carrierId },
      data: { name, phone: portal === 'here' ? '04 65 71 00 01' : '04 65 71 00 02' },
    })
    slugs[portal] = await publish(world, `Poste ${portal}`)
    const programmeId = newId()
    await app().programme.create({
      data: {
        id: programmeId,
        carrierId,
        name: 'Programme',
        fromDay: new Date('2026-01-01'),
        toDay: new Date('2028-12-31'),
      },
    })
    logos[portal] = newId()
    await app().publicityBlock.create({
      data: {
        id: logos[portal],
        carrierId,
        programmeId,
        funderId: await world.organisation(`Financeur ${portal}`, ['FUNDER']),
        sentence: 'Avec son aide.',
        published: true,
        ...{ logo: pixel, logoWidth: 1, logoHeight: 1 },
      },
    })
    await app().meeting.create({
      data: {
        id: newId(),
        carrierId,
        kind: 'INFORMATION',
        title: `Réunion ${portal}`,
        place: 'Mairie',
        startsAt: new Date('2026-12-03T09:00:00Z'),
        endsAt: new Date('2026-12-03T10:00:00Z'),
        status: 'PLANNED',
      },
    })
    const input = { title: `Bilan ${portal}`, audience: 'PUBLIC', from: '2026-10-01', to: '2026-10-31' }
    await mutate(world.asFacilitator())(
      'freezeReport',
      { input: 'ReportInput!', idempotencyKey: 'String!' },
      { input, idempotencyKey: newId() },
      'id',
    )
  }

  beforeAll(async () => {
    database = await testDatabase()
    await fill('here', 'Maison d’ici')
    await fill('there', 'Maison d’ailleurs')
    // Only the second has an address of its own: the first answers at every other.
    await app().carrierOrganisation.update({
      where: { id: worlds.there.carrierId },
      data: { portalUrl: portals.there },
    })
    await app().commune.update({
      where: { code: '38269' },
      data: { latitude: 44.9033, longitude: 5.786 },
    })
    await app().commune.update({
      where: { code: '38499' },
      data: { latitude: 44.9245, longitude: 5.7592 },
    })
    doors = await openDoors(database.database)
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const visitorOf = (portal: Portal) =>
    runAs(database.database, ANONYMOUS, { door: 'public', today, portal: portals[portal] })
  const send = async (portal: Portal, form: keyof typeof forms, variables: object) => {
    const { data, errors } = await visitorOf(portal)(forms[form], { ...variables })
    expect(errors).toBeUndefined()
    return Object.values(data ?? {})[0] as { __typename: string; data?: { reference: string; phone: string } }
  }
  const job = (name: 'deliverEvents' | 'sendAlerts', portal: Portal, on: Day = today) => {
    const { carrierId } = worlds[portal]
    const tasks = tasksOf({
      database: database.database,
      clock: systemClock(on),
      drivers: { mail: null, sms: null },
      publicUrl: 'https://instance.example',
    })
    return withinCarrier(carrierId, async () => tasks[name]?.({ payload: { carrierId }, lastTry: false }))
  }
  const bernard = { firstName: 'Bernard', phone: '06 39 98 00 01', consent: true }

  test.each(['here', 'there'] as const)(
    'everything read on one portal is its carrier’s: %s',
    async (portal) => {
      const other = portal === 'here' ? 'there' : 'here'
      const { data, errors } = await visitorOf(portal)(everything, {
        slug: slugs[portal],
        logo: logos[portal],
      })
      expect(errors).toBeUndefined()
      expect(data).toMatchObject({
        territory: {
          carrierName: portal === 'here' ? 'Maison d’ici' : 'Maison d’ailleurs',
          phone: numbers[portal],
        },
        publicOpportunities: { open: [{ title: `Poste ${portal}` }] },
        widened: { open: [{ title: `Poste ${portal}` }] },
        publicOpportunity: { title: `Poste ${portal}` },
        publicTrades: [{ romeCode: 'F1704', openings: 1 }],
        publicCommunes: [{ code: '38269', openings: 1 }],
        named: [{ code: '38269', openings: 1 }],
        publicMeetings: [{ title: `Réunion ${portal}` }],
        funders: [{ name: `Financeur ${portal}` }],
        funderLogo: expect.any(String),
        publicReport: { title: `Bilan ${portal}` },
      })
      const theirs = await visitorOf(portal)(everything, { slug: slugs[other], logo: logos[other] })
      expect(theirs.data).toMatchObject({ publicOpportunity: null, funderLogo: null })
      expect(JSON.stringify([data, theirs.data])).not.toMatch(new RegExp(`\\w ${other}\\b`))
    },
  )

  test('the map and the names of communes follow the territory of the carrier', async () => {
    await app().epci.create({ data: { code: '243800745', name: 'CC de l’Oisans' } })
    await app().carrierTerritory.updateMany({
      where: { carrierId: worlds.there.carrierId },
      data: { epciCode: '243800745' },
    })
    const map = async (portal: Portal) =>
      (await visitorOf(portal)('{ publicMap { code } }')).data?.['publicMap']
    expect(await map('here')).toEqual([{ code: '38269' }, { code: '38499' }])
    expect(await map('there')).toEqual([])
  })

  test('a number left goes to the carrier of the portal, with its position; that of another is no position', async () => {
    const asked = await send('there', 'call', {
      key: newId(),
      input: { ...bernard, opportunitySlug: slugs.there },
    })
    expect(asked).toMatchObject({ data: { phone: numbers.there } })
    expect(
      await app().workRequest.findFirst({ where: { reference: asked.data?.reference ?? '' } }),
    ).toMatchObject({
      carrierId: worlds.there.carrierId,
      opportunityId: expect.any(String),
    })
    const elsewhere = await send('here', 'call', {
      key: newId(),
      input: { ...bernard, opportunitySlug: slugs.there },
    })
    expect(elsewhere).toMatchObject({ data: { phone: numbers.here } })
    expect(
      await app().workRequest.findFirst({ where: { reference: elsewhere.data?.reference ?? '' } }),
    ).toMatchObject({
      carrierId: worlds.here.carrierId,
      opportunityId: null,
    })
    const later = { door: 'public', today: addDays(today, 30), portal: portals.here } as const
    const { data } = await runAs(
      database.database,
      ANONYMOUS,
      later,
    )('{ publicFigures { answerTimes { requests } } }')
    expect(data).toEqual({ publicFigures: { answerTimes: { requests: 1 } } })
  })

  test('a position to come belongs to one portal, to look at and to leave a number for', async () => {
    const list = async (portal: Portal) =>
      (
        await visitorOf(portal)<{ publicComingPositions: { key: string }[] }>(
          '{ publicComingPositions { key } }',
        )
      ).data?.publicComingPositions ?? []
    for (const portal of ['here', 'there'] as const) {
      await awardedLot(database, worlds[portal])
      await app().procurementContract.updateMany({
        where: { carrierId: worlds[portal].carrierId },
        data: { communeCode: '38269' },
      })
    }
    const keys = (await list('there')).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(0)
    expect((await list('here')).filter(({ key }) => keys.includes(key))).toEqual([])
    const one = 'query ($key: String!) { publicComingPosition(key: $key) { key } }'
    expect((await visitorOf('here')(one, { key: keys[0] })).data).toEqual({ publicComingPosition: null })
    expect((await visitorOf('there')(one, { key: keys[0] })).data).toEqual({
      publicComingPosition: { key: keys[0] },
    })
  })

  test('an alert is of its portal: it tells its positions, and its links lead back there', async () => {
    const input = { channel: 'EMAIL', address: 'alerte@exemple.fr', means: 'CAR', minutes: 30, consent: true }
    await send('there', 'alert', { input })
    await job('deliverEvents', 'there')
    const last = () => app().messageContent.findFirstOrThrow({ orderBy: { messageId: 'desc' } })
    expect((await last()).body).toContain(`${portals.there}/a/`)
    await app().alertSubscription.updateMany({
      data: { confirmedOn: fromDay(addDays(today, -1)), toldOn: null },
    })
    await app().opportunity.updateMany({ data: { publishedAt: fromDay(today), advisersOnlyUntil: null } })
    await job('sendAlerts', 'there', addDays(today, 1))
    const { body } = await last()
    expect(body).toContain('Poste there')
    expect(body).not.toContain('Poste here')
    expect(body).toContain(`${portals.there}/a/`)
  })

  test('a study, and the link an adviser asks for, go to the carrier of the portal', async () => {
    const input = { kind: 'BUYER', organisation: 'Mairie', phone: '04 65 71 12 34', subject: 'Une école' }
    await send('there', 'study', { key: newId(), input })
    expect(await app().studyRequest.findMany()).toMatchObject([{ carrierId: worlds.there.carrierId }])
    const asked = { email: 'jo@agence.example', name: 'Jo Essai', agency: 'Agence', browser: 'b'.repeat(43) }
    await knock(doors, portals.there)(holderDocuments.adviser, asked)
    expect(await app().contact.findMany({ where: { email: asked.email } })).toMatchObject([
      { carrierId: worlds.there.carrierId },
    ])
    const { body } = await app().messageContent.findFirstOrThrow({ where: { address: asked.email } })
    expect(body).toContain(`${portals.there}/lien/`)
  })

  test('an address nobody has, and none, are answered by the first carrier of the instance', async () => {
    const names = await Promise.all(
      [{}, { portal: 'https://inconnue.example' }].map(async (portal) => {
        const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today, ...portal })
        return (await visitor('{ territory { carrierName } }')).data
      }),
    )
    expect(names).toEqual(Array(2).fill({ territory: { carrierName: 'Maison d’ici' } }))
  })
})
