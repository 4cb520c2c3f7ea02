import { getNamedType, isObjectType } from 'graphql'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { COUNTED_UP_TO, listOrders, type OrderedBy } from './list-order.ts'
import { schemas } from './schema.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

interface Page {
  readonly organisations: {
    readonly totalCount: number
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string } }[]
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
  }
}

const page = async (args: string, as = world.asFacilitator()) => {
  const answer = await as<Page>(
    `{ organisations(${args}) { totalCount edges { cursor node { name } } pageInfo { endCursor hasNextPage } } }`,
  )
  return { ...answer, names: answer.data?.organisations.edges.map(({ node }) => node.name) ?? [] }
}

const REFUSED = 'Ce curseur n’est pas de cette liste'

describe('every list of the workspace and of partners', () => {
  const lists = (['facilitator', 'partner'] as const).flatMap((door) =>
    Object.values(schemas[door].getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ args }) => args.some(({ name }) => name === 'after'))
            .map((field) => [`${type.name}.${field.name}`, field] as const)
        : [],
    ),
  )

  test('there are as many as there were, and more', () => {
    expect(lists.length).toBeGreaterThan(20)
  })

  test.each(lists)('%s is filtered, ordered and counted', (_name, { args, type }) => {
    const said = args.map(({ name }) => name)
    const filters = said.filter((name) => !['first', 'last', 'after', 'before', 'order'].includes(name))
    expect(said).toContain('order')
    expect(filters).not.toEqual([])
    const connection = getNamedType(type)
    expect(isObjectType(connection) && Object.keys(connection.getFields())).toContain('totalCount')
  })
})

describe('every order of a list leans on an index', () => {
  const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const directions = (by: OrderedBy) =>
    by.map((part) => {
      const [[column, said] = ['', 'asc' as const]] = Object.entries(part)
      const sort = typeof said === 'string' ? said : said.sort
      // PostgreSQL puts what has no value last when it goes up, first when it goes down.
      const nulls = typeof said === 'string' ? (sort === 'asc' ? 'last' : 'first') : said.nulls
      return { column: columnOf(column), sort, nulls }
    })
  const written = (parts: ReturnType<typeof directions>) =>
    parts.map(({ column, sort, nulls }) => {
      const natural = sort === 'asc' ? 'last' : 'first'
      return `${column}${sort === 'desc' ? ' DESC' : ''}${nulls === natural ? '' : ` NULLS ${nulls.toUpperCase()}`}`
    })
  const turned = (parts: ReturnType<typeof directions>): ReturnType<typeof directions> =>
    parts.map(({ column, sort, nulls }) => ({
      column,
      sort: sort === 'asc' ? 'desc' : 'asc',
      nulls: nulls === 'first' ? 'last' : 'first',
    }))

  test.each([...listOrders])('%s', async (name, by) => {
    const [table = ''] = name.split(' ')
    const client = new Client({ connectionString: base.url })
    await client.connect()
    const { rows } = await client
      .query<{ indexdef: string }>('SELECT indexdef FROM pg_indexes WHERE tablename = $1', [table])
      .finally(() => client.end())
    const columns = rows.flatMap(
      ({ indexdef }) => /USING btree \((.*?)\)/.exec(indexdef)?.[1]?.replaceAll('"', '') ?? [],
    )
    const wanted = [directions(by), turned(directions(by))].map((parts) =>
      ['carrier_id', ...written(parts)].join(', '),
    )
    const found = columns.some((index) => wanted.some((order) => index.startsWith(order)))
    expect(found, `${wanted.join(' or ')} among ${columns.join(' | ')}`).toBe(true)
  })
})

describe('the cursor of a list', () => {
  beforeAll(async () => {
    for (const name of ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo']) {
      await world.organisation(`${name} (essai)`, ['COMPANY'])
    }
    await world.organisation('Mairie (essai)', ['BUYER'])
  })

  test('leads to the next page, and a row that comes in between changes nothing of what follows', async () => {
    const first = await page('first: 2, kind: COMPANY')
    expect(first.names).toEqual(['Alpha (essai)', 'Bravo (essai)'])
    await world.organisation('Aaron (essai)', ['COMPANY'])
    const after = first.data?.organisations.pageInfo.endCursor
    const second = await page(`first: 2, after: "${after}", kind: COMPANY`)
    expect(second.names).toEqual(['Charlie (essai)', 'Delta (essai)'])
    const before = second.data?.organisations.edges[0]?.cursor
    const back = await page(`last: 2, before: "${before}", kind: COMPANY`)
    expect(back.names).toEqual(['Alpha (essai)', 'Bravo (essai)'])
  })

  test('belongs to its filter, its order and its carrier', async () => {
    const { data } = await page('first: 2, kind: COMPANY')
    const cursor = data?.organisations.pageInfo.endCursor
    const stranger = await createWorld(base.database)
    for (const [args, as] of [
      [`first: 2, after: "${cursor}"`],
      [`first: 2, after: "${cursor}", kind: BUYER`],
      [`first: 2, after: "${cursor}", kind: COMPANY, order: NEWEST`],
      [`first: 2, after: "${cursor}", kind: COMPANY`, stranger.asFacilitator()],
    ] as const) {
      const { errors } = await page(args, as)
      expect(errors?.[0]?.message, args).toContain(REFUSED)
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
    const other = await world.asFacilitator()(`{ participants(first: 2, after: "${cursor}") { totalCount } }`)
    expect(other.errors?.[0]?.message).toContain(REFUSED)
  })

  test.each(['', 'x', 'R1BDOlM6MTIz', `${'a'.repeat(16)}R1BDOlM6MTIz`, '\u0000', '💧'.repeat(50), newId()])(
    'that nobody gave is refused aloud: %j',
    async (cursor) => {
      const { errors } = await world.asFacilitator()<Page>(
        'query ($after: String) { organisations(first: 2, after: $after) { totalCount edges { cursor node { name } } } }',
        { after: cursor },
      )
      expect(errors?.[0]?.message).toContain(REFUSED)
    },
  )
})

test('a total stops where exactness helps nobody', async () => {
  await base.database.app.$executeRaw`
    INSERT INTO organisation (id, carrier_id, name, kinds)
    SELECT gen_random_uuid(), ${world.carrierId}::uuid, 'Foule (essai) ' || n, '{EMPLOYER}'
    FROM generate_series(1, ${COUNTED_UP_TO + 5}::int) AS n`
  const { data } = await page('first: 1, kind: COMPANY')
  expect(data?.organisations.totalCount).toBe(6)
  expect((await page('first: 1')).data?.organisations.totalCount).toBe(COUNTED_UP_TO)
})
