import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
})
afterAll(() => database.drop())

interface Carrier {
  readonly name: string
  readonly phone: string
  readonly version: number
  readonly territory: readonly { readonly code: string }[]
}
const fields = 'name phone version dropInHours seat publicationDirector host territory { code }'
const known = async () => {
  const { data } = await world.asFacilitator()<{ carrierSettings: Carrier }>(
    `{ carrierSettings { ${fields} } }`,
  )
  if (!data) throw new Error('no settings')
  return data.carrierSettings
}
const save = (version: number, more: Record<string, unknown> = {}) =>
  mutate(world.asFacilitator())<Carrier>(
    'saveCarrierSettings',
    { version: 'Int!', input: 'CarrierSettingsInput!' },
    {
      version,
      input: {
        name: 'Maison de l’essai',
        facilitatorFirstName: 'Essai',
        phone: '04 65 71 12 34',
        phoneHours: 'lundi, 9 h – 12 h',
        email: 'essai@cordee.example',
        dropInHours: ['La Mure, mardi, 9 h – 12 h'],
        epciCodes: [],
        ...more,
      },
    },
    fields,
  )

test('the name, the telephone, the hours and the territory change together, and the portal says them', async () => {
  const before = await known()
  const [first = ''] = before.territory.map(({ code }) => code)
  const saved = await save(before.version, { epciCodes: [first] })
  expect(saved.data).toMatchObject({ name: 'Maison de l’essai', version: before.version + 1 })
  expect(saved.data.territory.map(({ code }) => code)).toEqual([first])
  expect((await known()).name).toBe('Maison de l’essai')
  expect((await save(before.version, { epciCodes: [first] })).__typename).toBe('StaleVersion')
})

test('the legal notice says the seat, who publishes and who hosts; what is emptied is missing again', async () => {
  const before = await known()
  const epciCodes = before.territory.map(({ code }) => code)
  const law = {
    seat: '1 place de l’Essai, 38350 La Mure',
    publicationDirector: 'Camille Essai',
    host: 'Hôte (essai)',
  }
  const saved = await save(before.version, { epciCodes, ...law })
  expect(saved.data).toMatchObject(law)
  const portal = runAs(database.database, ANONYMOUS, { door: 'public', today })
  const { data } = await portal('{ territory { seat publicationDirector host } }')
  expect(data?.territory).toEqual(law)
  const emptied = await save(saved.data.version, { epciCodes, seat: '  ' })
  expect(emptied.data).toMatchObject({ seat: null, publicationDirector: null, host: null })
})

test('a wrong number, an unknown community or none change nothing', async () => {
  const before = await known()
  const codes = before.territory.map(({ code }) => code)
  expect((await save(before.version, { epciCodes: codes, phone: 'bonjour' })).__typename).not.toMatch(
    'Success',
  )
  expect((await save(before.version, { epciCodes: ['999999999'] })).__typename).toBe('NotFound')
  expect((await save(before.version, { epciCodes: [] })).__typename).toBe('InvalidInput')
  expect(await known()).toEqual(before)
})
