import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { keepReadMonths } from './keep-read-months.ts'

let base: TestDatabase
let world: World
let owner: Client
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const months = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'read_month'::regnamespace AND relkind = 'r' ORDER BY 1",
  )
  return rows.map(({ name }) => name)
}
const read = (at: string) =>
  base.database.app.participantRead.create({
    data: {
      id: newId(),
      carrierId: world.carrierId,
      participantId: newId(),
      actorKind: 'FACILITATOR',
      through: 'participant',
      at: new Date(at),
    },
  })
const whereOf = async (at: string): Promise<string> => {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT tableoid::regclass::text AS name FROM participant_read WHERE at = $1',
    [at],
  )
  return rows[0]?.name ?? ''
}
const keep = (at: string) => keepReadMonths(base.database.pools.system, new Date(at))

test('three months are ready; a line goes to its own, the last instant of a month too', async () => {
  await keep('2031-01-15T12:00:00Z')
  expect(await months()).toEqual(expect.arrayContaining(['apart', 'm2031_01', 'm2031_02', 'm2031_03']))
  await read('2031-01-31T23:59:59.999Z')
  await read('2031-02-01T00:00:00.000Z')
  expect(await whereOf('2031-01-31T23:59:59.999Z')).toBe('read_month.m2031_01')
  expect(await whereOf('2031-02-01T00:00:00.000Z')).toBe('read_month.m2031_02')
  const before = await months()
  expect(await keep('2031-01-15T12:00:00Z')).toBe(0)
  expect(await months()).toEqual(before)
})

test('a line that no month expects is kept apart, and its month is then left there', async () => {
  await read('2031-12-10T08:00:00Z')
  expect(await whereOf('2031-12-10T08:00:00Z')).toBe('read_month.apart')
  await keep('2031-12-20T12:00:00Z')
  expect(await months()).not.toContain('m2031_12')
  expect(await months()).toContain('m2032_01')
  expect(await base.database.app.participantRead.count({ where: { carrierId: world.carrierId } })).toBe(3)
})

test('R81 · a month leaves whole once all of it is older than what is kept, and not a day before', async () => {
  await keep('2032-01-31T12:00:00Z')
  expect(await whereOf('2031-01-31T23:59:59.999Z')).toBe('read_month.m2031_01')
  expect(await keep('2032-02-02T12:00:00Z')).toBeGreaterThan(0)
  expect(await whereOf('2031-01-31T23:59:59.999Z')).toBe('')
  expect(await whereOf('2031-02-01T00:00:00.000Z')).toBe('read_month.m2031_02')
  const again = await Promise.all([keep('2032-02-02T12:00:00Z'), keep('2032-02-02T12:00:00Z')])
  expect(again).toEqual([0, 0])
})

test('nothing of the last six months is dropped, whoever asks, and no door reaches a month directly', async () => {
  await expect(owner.query("SELECT keep_read_months('2034-02-02', '2033-12-01')")).rejects.toMatchObject({
    code: '23001',
  })
  for (const role of ['cordee_app', 'cordee_partner', 'cordee_public', 'cordee_system']) {
    const door = new Client({ connectionString: base.url, options: `-c role=${role}` })
    await door.connect()
    await expect(door.query('SELECT 1 FROM read_month.apart'), role).rejects.toMatchObject({ code: '42501' })
    await door.end()
  }
})
