import fc from 'fast-check'
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
