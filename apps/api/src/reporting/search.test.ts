import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchName } from '../db/search-name.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let mine: World
let theirs: World

beforeAll(async () => {
  base = await testDatabase()
  mine = await createWorld(base.database)
  theirs = await createWorld(base.database)
  for (const { carrierId, organisation } of [mine, theirs]) {
    const buyerId = await organisation('Commune de Sainte-Luce (essai)', ['BUYER'])
    await organisation('Lamure Bâtiment (essai)', ['COMPANY'])
    await base.database.app.procurementContract.create({
      data: {
        id: newId(),
        carrierId,
        buyerId,
        subject: 'Réhabilitation énergétique de l’école à Saint-Théoffrey',
        reference: '2026-EC-01',
        origin: 'MANUAL',
        status: 'STUDY',
        nextActorSince: new Date('2026-11-02'),
      },
    })
  }
  await base.database.app.formerCommune.create({
    data: { code: '38999', name: 'Les Côtes-de-Corps', communeCode: '38269' },
  })
  await base.database.app.romeAppellation.create({
    data: { code: '1', romeCode: 'F1704', label: 'Maçon-coffreur / Maçonne-coffreuse' },
  })
})
afterAll(() => base.drop())

const search = async (text: string) => {
  const { data, errors } = await mine.asFacilitator()(
    'query ($text: String!) { search(text: $text) { kind label detail } }',
    { text },
  )
  expect(errors).toBeUndefined()
  return (data as { search: { label: string }[] }).search.map(({ label }) => label)
}

describe('going anywhere by a few letters', () => {
  test.each([
    ['sainte luce', 'Commune de Sainte-Luce (essai)'],
    ['Ste-Luce', 'Commune de Sainte-Luce (essai)'],
    ['SAINTE LUCE', 'Réhabilitation énergétique de l’école à Saint-Théoffrey'],
    ['la mure', 'Lamure Bâtiment (essai)'],
    ['Lamure batiment', 'Lamure Bâtiment (essai)'],
    ['st theoffrey', 'Réhabilitation énergétique de l’école à Saint-Théoffrey'],
    ['réhabiliter', 'Réhabilitation énergétique de l’école à Saint-Théoffrey'],
    ['2026-ec', 'Réhabilitation énergétique de l’école à Saint-Théoffrey'],
    ['lamurre', 'Lamure Bâtiment (essai)'],
  ])('%s finds %s, once and of our own carrier', async (text, label) => {
    expect((await search(text)).filter((each) => each === label)).toEqual([label])
  })

  test.each(['', ' ', '%', '_', "l'", '\\', 'zzzzzz', '"', '& | !'])(
    '%j finds nothing and breaks nothing',
    async (text) => {
      expect(await search(text)).toEqual([])
    },
  )

  test('a list is searched by the same letters', async () => {
    const run = mine.asFacilitator()
    const { data } = await run(
      '{ organisations(first: 5, search: "ste luce") { totalCount edges { node { name } } } procurementContracts(first: 5, filter: { search: "ste luce" }) { totalCount } communes(search: "cotes de corps") { name } lamure: communes(search: "lamure") { name } trades(search: "macon") { code } }',
    )
    expect(data).toEqual({
      organisations: { totalCount: 1, edges: [{ node: { name: 'Commune de Sainte-Luce (essai)' } }] },
      procurementContracts: { totalCount: 1 },
      communes: [{ name: 'La Mure' }],
      lamure: [{ name: 'La Mure' }],
      trades: [{ code: 'F1704' }],
    })
  })
})

describe('people, as organisations are', () => {
  const names = [
    ['Lina', 'Roux'],
    ['Yann', 'Le Gall'],
    ['Zoé', 'Saint-Étienne'],
    ['Marie-Thérèse', 'Dupré'],
  ] as const
  beforeAll(async () => {
    const { app } = base.database
    for (const { carrierId } of [mine, theirs])
      for (const [firstName, lastName] of names) {
        const participantId = newId()
        await app.participant.create({
          data: { id: participantId, carrierId, lastActivityOn: new Date('2026-11-02') },
        })
        await app.participantIdentity.create({
          data: {
            ...{ participantId, carrierId, firstName, lastName },
            searchName: searchName(`${firstName} ${lastName}`),
          },
        })
      }
  })

  const inTheList = async (text: string) => {
    const { data, errors } = await mine.asFacilitator()<{
      participants: { totalCount: number; edges: { node: { identity: { lastName: string } } }[] }
    }>(
      'query ($text: String!) { participants(first: 10, search: $text) { totalCount edges { node { identity { lastName } } } } }',
      { text },
    )
    expect(errors).toBeUndefined()
    expect(data?.participants.totalCount).toBe(data?.participants.edges.length)
    return data?.participants.edges.map(({ node }) => node.identity.lastName)
  }

  test.each([
    ['lina roux', 'Lina Roux'],
    ['Roux Lina', 'Lina Roux'],
    ['ROUX', 'Lina Roux'],
    ['raux', 'Lina Roux'],
    ['Linna Roux', 'Lina Roux'],
    ['Legall', 'Yann Le Gall'],
    ['le gall yann', 'Yann Le Gall'],
    ['Le Gal', 'Yann Le Gall'],
    ['Legail', 'Yann Le Gall'],
    ['st etienne', 'Zoé Saint-Étienne'],
    ['dupre marie therese', 'Marie-Thérèse Dupré'],
    ['Mariethérèse', 'Marie-Thérèse Dupré'],
    ['Duprés', 'Marie-Thérèse Dupré'],
  ])('%s finds %s in the search and in the list, once and of our own carrier', async (text, label) => {
    const lastName = label.split(' ').slice(1).join(' ')
    expect((await search(text)).filter((each) => names.some((name) => each === name.join(' ')))).toEqual([
      label,
    ])
    expect(await inTheList(text)).toEqual([lastName])
  })

  test.each(['%', '_', 'zzzzzz', '& | !', '’'])('%j finds nobody', async (text) => {
    expect(await inTheList(text)).toEqual([])
    expect(await search(text)).toEqual([])
  })

  test('nearly these letters are looked up in the index, within the carrier, and by nobody else’s function', async () => {
    const { app } = base.database
    const both = [mine.carrierId, theirs.carrierId]
    await app.$executeRaw`INSERT INTO participant (id, carrier_id, last_activity_on, trades)
      SELECT gen_random_uuid(), c, '2026-11-02', '{}' FROM unnest(${both}::uuid[]) AS c, generate_series(1, 4000)`
    await app.$executeRaw`INSERT INTO participant_identity (participant_id, carrier_id, first_name, last_name, search_name)
      SELECT id, carrier_id, 'Prénom', left(md5(id::text), 9), '' FROM participant p
      WHERE carrier_id = ANY (${both}::uuid[]) AND NOT EXISTS (SELECT FROM participant_identity i WHERE i.participant_id = p.id)`
    const client = new Client({ connectionString: base.url })
    await client.connect()
    await client.query('ANALYZE participant_identity')
    const scans = async () => {
      await client.query('SELECT pg_stat_force_next_flush()')
      const { rows } = await client.query(
        "SELECT idx_scan::int AS scans FROM pg_stat_user_indexes WHERE indexrelname = 'participant_identity_key_trigram'",
      )
      return rows[0].scans as number
    }
    const before = await scans()
    await client.query('SET ROLE cordee_app')
    await client.query("SELECT set_config('cordee.carrier_id', $1, false)", [mine.carrierId])
    const near = async () => (await client.query("SELECT people_nearly_named('raux', 20)")).rows.length
    expect(await near()).toBe(1)
    await client.query("SELECT set_config('cordee.carrier_id', '', false)")
    expect(await near()).toBe(0)
    await client.query('RESET ROLE')
    expect(await scans()).toBeGreaterThan(before)
    await client.query('SET ROLE cordee_partner')
    await expect(near()).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})

test('the database and the application spell a name the same way', async () => {
  const letters = fc.constantFrom(..."aàâéèêëîïôûùüÿçœŒÀÉÎaeiounrstlmSTE'’-. &/,10ste", 'st ', 'ste ', 'Ste-')
  const names = fc.sample(
    fc.array(letters, { maxLength: 24 }).map((each) => each.join('')),
    { numRuns: 300, seed: 4 },
  )
  const rows = await base.database.app.$queryRaw<{ name: string; key: string }[]>`
    SELECT name, search_name(name) AS key FROM unnest(${names}::text[]) AS name`
  for (const { name, key } of rows) expect(key, name).toBe(searchName(name))
})
