import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

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
const fields = 'name phone version dropInHours territory { code }'
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
