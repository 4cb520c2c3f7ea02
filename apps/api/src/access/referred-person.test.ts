import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const mobile = '06 39 98 01 41'

describe('a person just referred', () => {
  let database: TestDatabase
  let world: World
  let adviser: Holder
  let otherAgency: Holder

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const agency = (name: string) => world.organisation(`${name} (essai)`, ['MISSION_LOCALE'])
    adviser = await holderOf(database, world, 'ADVISER', await agency('Agence'))
    otherAgency = await holderOf(database, world, 'ADVISER', await agency('Autre'))
  })
  afterAll(() => database.drop())

  const refer = (by: Holder, person: object) =>
    mutate(by.run)<{ participantId: string }[]>(
      'referPeople',
      {
        adviser: 'ReferringAdviserInput!',
        informationGiven: 'Boolean!',
        people: '[ReferredPersonInput!]!',
        knownIds: '[Uuid!]!',
        idempotencyKey: 'String!',
      },
      {
        adviser: { name: 'Camille Essai' },
        informationGiven: true,
        people: [{ firstName: 'Lou', lastName: 'Essai', ...person }],
        knownIds: [],
        idempotencyKey: newId(),
      },
      'participantId',
    )
  const idOf = async (by: Holder, person: object): Promise<string> => {
    const { data } = await refer(by, person)
    return data[0]?.participantId ?? ''
  }
  const channelOf = async (id: string) =>
    (await database.database.app.participant.findUniqueOrThrow({ where: { id } })).contactChannel

  test('is reached as they said; the link of who wants texts leaves by text', async () => {
    const writtenTo = await idOf(adviser, { phone: mobile, contactChannel: 'SMS' })
    expect(await channelOf(writtenTo)).toBe('SMS')
    const sent = await mutate(world.asFacilitator())<{ id: string }>(
      'sendJobseekerLink',
      { participantId: 'Uuid!', idempotencyKey: 'String!' },
      { participantId: writtenTo, idempotencyKey: newId() },
      'id',
    )
    expect(sent.data.id).toBeTruthy()
    const message = await database.database.app.message.findFirst({ where: { participantId: writtenTo } })
    expect(message).toMatchObject({ channel: 'SMS', status: 'QUEUED' })
    expect(await channelOf(await idOf(adviser, { phone: mobile }))).toBe('CALL')
    expect(await channelOf(await idOf(adviser, { helperPhone: '04 65 71 12 77' }))).toBe('ADVISER')
    expect(await refer(adviser, { phone: '04 65 71 12 77', contactChannel: 'SMS' })).toMatchObject({
      code: 'TEXT_NEEDS_MOBILE',
      field: 'people.0.contactChannel',
    })
  })

  test('who prefers calls is handed their follow-up on paper, by their agency and no other', async () => {
    const called = await idOf(adviser, { phone: mobile, contactChannel: 'CALL' })
    const print = (by: Holder) =>
      mutate(by.run)<{ url: string; until: string }>(
        'printFollowUp',
        { participantId: 'Uuid!' },
        { participantId: called },
        'url until',
      )
    expect(await print(otherAgency)).toMatchObject({ __typename: 'NotFound' })
    const { data } = await print(adviser)
    expect(data.url).toMatch(/\/suivi\/[\w-]{43}$/)
    const token = data.url.split('/').at(-1)
    const anyone = runAs(database.database, ANONYMOUS, { door: 'holder', today })
    const opened = await mutate(anyone)<{ capability: string }>(
      'openLink',
      { space: 'LinkSpace!', token: 'String!' },
      { space: 'PERSONAL', token },
      'capability',
    )
    expect(opened.data.capability).toMatch(/^[\w-]+$/)
    const journal = await database.database.app.journalEntry.findMany({
      where: { carrierId: world.carrierId, verb: 'followUp:print' },
    })
    expect(journal).toHaveLength(1)
    expect(JSON.stringify(journal)).not.toContain(token)
    const staff = await mutate(world.asFacilitator())<{ url: string }>(
      'printFollowUp',
      { participantId: 'Uuid!' },
      { participantId: called },
      'url',
    )
    expect(staff.data.url).not.toBe(data.url)
  })

  test('R50 · known to another agency: each is warned on the name and the birth day, and reads nothing of the other', async () => {
    const twin = { firstName: 'Sacha', lastName: 'Doublé', birthDate: '1994-02-11' }
    await refer(otherAgency, { ...twin, phone: '06 39 98 01 42', note: 'A peur des chiens.' })
    await refer(adviser, { ...twin, firstName: 'Sâcha', lastName: 'Double', phone: '06 39 98 01 43' })
    const { data } = await adviser.run<{
      followedReferrals: { firstName: string; alreadyKnown: string | null }[]
    }>('{ followedReferrals { firstName alreadyKnown summary } }')
    const warned = data?.followedReferrals.filter(({ alreadyKnown }) => alreadyKnown === 'SAME')
    expect(warned?.map(({ firstName }) => firstName)).toContain('Sâcha')
    expect(JSON.stringify(data)).not.toMatch(/chiens|06 39 98 01 42|0639980142/)
    const tasks = await database.database.app.task.findMany({
      where: { carrierId: world.carrierId, sourceKey: { startsWith: 'duplicate:' }, status: 'OPEN' },
    })
    expect(tasks.some(({ title }) => title?.includes('déjà suivie'))).toBe(true)
  })

  test('R50 · another name on the same day, or the same name on another day, warns of nothing', async () => {
    await refer(otherAgency, {
      firstName: 'Alix',
      lastName: 'Seule',
      birthDate: '1988-08-08',
      phone: '06 39 98 01 44',
    })
    await refer(adviser, {
      firstName: 'Noa',
      lastName: 'Autre',
      birthDate: '1988-08-08',
      phone: '06 39 98 01 45',
    })
    await refer(adviser, {
      firstName: 'Alix',
      lastName: 'Seule',
      birthDate: '1990-01-01',
      phone: '06 39 98 01 46',
    })
    const { data } = await adviser.run<{
      followedReferrals: { firstName: string; alreadyKnown: string | null }[]
    }>('{ followedReferrals { firstName alreadyKnown } }')
    const said = new Map(data?.followedReferrals.map((each) => [each.firstName, each.alreadyKnown]))
    expect([said.get('Noa'), said.get('Alix')]).toEqual([null, null])
  })
})
