import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  await owner.query(
    `INSERT INTO mountain_passage (id, name, altitude, latitude, longitude, epci_codes, source)
     SELECT v.id, v.name, 1371, 45, 6, v.codes, 'essai' FROM (VALUES
       ('essai-ici', 'Col de l’essai', (SELECT array_agg(code) FROM
         ((SELECT epci_code AS code FROM carrier_territory WHERE carrier_id = $1 LIMIT 1)
          UNION ALL (SELECT '999999999')) AS joined)),
       ('essai-ailleurs', 'Col d’ailleurs', ARRAY['999999998', '999999999'])) AS v (id, name, codes)`,
    [world.carrierId],
  )
  await owner.end()
})
afterAll(() => base.drop())

const close = (more: Record<string, unknown> = {}) =>
  mutate(world.asFacilitator())<{ closures: object[] }>(
    'closeRoad',
    { passageId: 'String!', from: 'Day!', to: 'Day!', source: 'String!' },
    {
      passageId: 'essai-ici',
      from: '2027-01-04',
      to: '2027-03-15',
      source: 'Département de l’Isère (essai)',
      ...more,
    },
    'closures { from to source }',
  )
const open = (passageId: string, from: string) =>
  mutate(world.asFacilitator())<{ closures: object[] }>(
    'openRoad',
    { passageId: 'String!', from: 'Day!' },
    { passageId, from },
    'closures { from }',
  )

test('a closure is noted with who says it, refused where it overlaps or ends too early, and taken away', async () => {
  const before = (await open('essai-ici', '2027-01-04')).__typename
  expect(before).toBe('NotFound')
  expect((await close()).data.closures).toEqual([
    { from: '2027-01-04', to: '2027-03-15', source: 'Département de l’Isère (essai)' },
  ])
  expect(await close({ from: '2027-03-15', to: '2027-03-20' })).toMatchObject({ code: 'ROAD_ALREADY_CLOSED' })
  expect(await close({ from: '2027-04-02', to: '2027-04-01' })).toMatchObject({
    code: 'ROAD_ENDS_BEFORE_IT_BEGINS',
    field: 'to',
  })
  expect((await open('essai-ici', '2027-01-04')).data.closures).toEqual([])
})

test('a road that leads to none of its valleys is not the carrier’s to close', async () => {
  expect((await close({ passageId: 'essai-ailleurs' })).__typename).toBe('NotFound')
  const { data } = await world.asFacilitator()<{ roadPassages: { id: string }[] }>('{ roadPassages { id } }')
  expect(data?.roadPassages.map(({ id }) => id)).toContain('essai-ici')
  expect(data?.roadPassages.map(({ id }) => id)).not.toContain('essai-ailleurs')
})
