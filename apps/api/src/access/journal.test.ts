import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let organisationId = ''

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const other = await createWorld(base.database)
  const input = (name: string) => ({ name, kinds: ['COMPANY'] })
  const register = (who: ReturnType<World['asFacilitator']>, name: string) =>
    mutate(who)<{ id: string }>(
      'registerOrganisation',
      { input: 'RegisterOrganisationInput!' },
      { input: input(name) },
      'id',
    )
  organisationId = (await register(world.asFacilitator(), 'Une (essai)')).data.id
  await register(world.asFacilitator(), 'Deux (essai)')
  await register(world.asAdministrator(), 'Trois (essai)')
  await register(other.asFacilitator(), 'Ailleurs (essai)')
})
afterAll(() => base.drop())

interface Journal {
  readonly journal: {
    readonly totalCount: number
    readonly edges: readonly {
      readonly cursor: string
      readonly node: {
        readonly who: string
        readonly what: string
        readonly objectId: string
        readonly at: string
      }
    }[]
  }
}
const read = (filters: string, who = world.asAdministrator()) =>
  who<Journal>(
    `{ journal(first: 10 ${filters}) { totalCount edges { cursor node { who what objectId at } } } }`,
  )
const linesOf = async (filters: string) => {
  const { data, errors } = await read(filters)
  expect(errors).toBeUndefined()
  return data?.journal ?? { totalCount: -1, edges: [] }
}

describe('the journal of a carrier', () => {
  test('is read whole by an administrator, its last line first, and says who and what in French', async () => {
    const { totalCount, edges } = await linesOf('')
    expect(totalCount).toBe(3)
    expect(edges.map(({ node }) => node.who)).toEqual(['Alix Essai', 'Anne Essai', 'Anne Essai'])
    expect(edges[0]?.node.what).toBe('Tenir les organisations')
  })

  test.each<[string, () => string, number]>([
    ['author', () => `, actorId: "${world.facilitator.id}"`, 2],
    ['kind of author', () => ', actorKind: "ADMINISTRATOR"', 1],
    ['verb', () => ', verb: "organisation:write"', 3],
    ['another verb', () => ', verb: "contract:write"', 0],
    ['object', () => `, objectKind: "Organisation", objectId: "${organisationId}"`, 1],
    ['time to come', () => ', since: "2199-01-01T00:00:00Z"', 0],
    ['time gone', () => ', until: "2199-01-01T00:00:00Z"', 3],
  ])('is filtered by %s', async (_what, filters, count) => {
    expect(await linesOf(filters())).toMatchObject({ totalCount: count })
  })

  test('goes on from its cursor, oldest first too', async () => {
    const first = await linesOf(', order: OLDEST')
    const next = await linesOf(`, order: OLDEST, after: "${first.edges[0]?.cursor}"`)
    expect(next.edges.map(({ node }) => node.objectId)).toEqual(
      first.edges.slice(1).map(({ node }) => node.objectId),
    )
  })

  test('is closed to who does not keep the accounts, and a verb nobody knows is refused', async () => {
    expect((await read('', world.asFacilitator())).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    expect((await read(', verb: "nothing:known"')).errors).toHaveLength(1)
  })
})
