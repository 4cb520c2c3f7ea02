import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld } from '../testing/world.ts'
import { carriersWithoutPortal, movePortal, type NewCarrier, setUpCarrier } from './set-up.ts'

let database: TestDatabase
let epci: string
beforeAll(async () => {
  database = await testDatabase()
  await createWorld(database.database)
  epci = (await database.database.app.epci.findFirstOrThrow()).code
})
afterAll(() => database.drop())

const wanted = (more: Partial<NewCarrier> = {}): NewCarrier => ({
  name: `Structure ${newId()}`,
  territory: [epci],
  users: [
    { kind: 'ADMINISTRATOR', name: 'Admin Essai', email: `${newId()}@Cordee.example` },
    { kind: 'FACILITATOR', name: 'Facil Essai', email: `${newId()}@cordee.example` },
  ],
  programme: { name: 'Programme d’essai', from: '2026-01-01' as never, to: '2028-12-31' as never },
  portal: `https://${newId()}.exemple.fr`,
  ...more,
})
const setUp = (carrier: NewCarrier) => setUpCarrier(database.database.app, carrier, newId)
const count = () => database.database.app.carrierOrganisation.count()

test('a carrier, its territory, its programme and its users, each with an invitation', async () => {
  const carrier = wanted()
  const invitations = await setUp(carrier)
  expect(invitations.map(({ name }) => name)).toEqual(['Admin Essai', 'Facil Essai'])
  const made = await database.database.app.carrierOrganisation.findFirstOrThrow({
    where: { name: carrier.name },
    include: { territory: true, programmes: true, users: true },
  })
  expect(made.demonstration).toBe(false)
  expect(made.territory.map(({ epciCode }) => epciCode)).toEqual([epci])
  expect(made.programmes).toMatchObject([{ name: 'Programme d’essai' }])
  expect(made.users.map(({ email }) => email).toSorted()).toEqual(
    carrier.users.map(({ email }) => email.toLowerCase()).toSorted(),
  )
  const links = await database.database.app.authToken.findMany({
    where: { carrierId: made.id, purpose: 'STAFF_INVITATION' },
  })
  expect(links).toHaveLength(2)
})

test.each([
  ['an unknown territory', () => wanted({ territory: ['000000000'] })],
  ['no user', () => wanted({ users: [] })],
  [
    'a programme that ends before it begins',
    () =>
      wanted({ programme: { name: 'À l’envers', from: '2026-01-02' as never, to: '2026-01-01' as never } }),
  ],
])('%s changes nothing', async (_what, carrier) => {
  const before = await count()
  await expect(setUp(carrier())).rejects.toBeInstanceOf(StartupProblem)
  expect(await count()).toBe(before)
})

test('the same name, or an address that has an account, changes nothing', async () => {
  const carrier = wanted()
  await setUp(carrier)
  const before = await count()
  await expect(setUp(carrier)).rejects.toThrow('existe déjà')
  await expect(setUp(wanted({ users: carrier.users }))).rejects.toThrow('a déjà un compte')
  expect(await count()).toBe(before)
})

test('a portal of one’s own is one carrier’s; one that is there may be given its address later', async () => {
  const [first, second] = [wanted({ portal: 'https://un.exemple.fr' }), wanted()]
  await setUp(first)
  await expect(setUp(wanted({ portal: 'https://un.exemple.fr' }))).rejects.toThrow(first.name)
  await setUp(second)
  const db = database.database.app
  await expect(movePortal(db, second.name, 'https://un.exemple.fr')).rejects.toThrow(first.name)
  await expect(movePortal(db, 'Inconnue', 'https://deux.exemple.fr')).rejects.toThrow('n’est pas connue')
  await movePortal(db, second.name, 'https://deux.exemple.fr')
  expect(await db.carrierOrganisation.findFirst({ where: { name: second.name } })).toMatchObject({
    portalUrl: 'https://deux.exemple.fr',
  })
})

test('a second carrier has a portal of its own; one that has none is told of', async () => {
  const before = await count()
  await expect(setUp(wanted({ portal: null }))).rejects.toThrow('--portal https://travail.exemple.fr')
  expect(await count()).toBe(before)
  const db = database.database.app
  expect(await carriersWithoutPortal(db)).toEqual([])
  const older = await createWorld(database.database)
  expect(await carriersWithoutPortal(db)).toEqual([older.carrierId])
})
