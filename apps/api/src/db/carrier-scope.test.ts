import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { withinCarrier } from './carrier-scope.ts'
import { openDatabase } from './client.ts'
import { migrateDatabase } from './migrate.ts'

let base: TestDatabase
let mine: World
let theirs: World
const person = { mine: newId(), theirs: newId() }

beforeAll(async () => {
  base = await testDatabase()
  mine = await createWorld(base.database)
  theirs = await createWorld(base.database)
  const on = new Date('2026-11-20T00:00:00Z')
  await base.database.app.participant.createMany({
    data: [
      { id: person.mine, carrierId: mine.carrierId, lastActivityOn: on },
      { id: person.theirs, carrierId: theirs.carrierId, lastActivityOn: on },
    ],
  })
})
afterAll(() => base.drop())

const rowsSeen = (carrierId: string | null) =>
  withinCarrier(carrierId, () => base.database.carrier.participant.findMany({ select: { id: true } }))

describe('PostgreSQL keeps the carriers apart', () => {
  test('a request sees the rows of its carrier without any filter, and none without a carrier', async () => {
    expect(await rowsSeen(mine.carrierId)).toEqual([{ id: person.mine }])
    expect(await rowsSeen(theirs.carrierId)).toEqual([{ id: person.theirs }])
    expect(await rowsSeen(null)).toEqual([])
    expect(await base.database.carrier.participant.count()).toBe(0)
  })

  test('neither changes nor adds another carrier’s row', async () => {
    const { carrier } = base.database
    const changed = await withinCarrier(mine.carrierId, () =>
      carrier.participant.updateMany({ where: { id: person.theirs }, data: { sex: 'F' } }),
    )
    expect(changed.count).toBe(0)
    const added = withinCarrier(mine.carrierId, () =>
      carrier.participant.create({
        data: { id: newId(), carrierId: theirs.carrierId, lastActivityOn: new Date('2026-11-20') },
      }),
    )
    await expect(added).rejects.toThrow(/row-level security/)
  })

  test('requests of two carriers at once on few connections never see each other', async () => {
    const few = openDatabase(base.url, { connections: 2, waiting: 1000, patience: 6 })
    const asks = Array.from({ length: 20 }, (_, index) => {
      const [carrierId, own, other] =
        index % 2
          ? [mine.carrierId, person.mine, person.theirs]
          : [theirs.carrierId, person.theirs, person.mine]
      return withinCarrier(carrierId, async () => {
        const where = (id: string) => ({ where: { id } })
        const [found, hidden, inside] = await Promise.all([
          few.carrier.participant.findUnique(where(own)),
          few.carrier.participant.findUnique(where(other)),
          few.carrier.$transaction((tx) => tx.participant.findMany({ select: { id: true } })),
        ])
        return found?.id === own && hidden === null && inside.length === 1 && inside[0]?.id === own
      })
    })
    expect(await Promise.all(asks)).toEqual(asks.map(() => true))
    await few.close()
  })

  test('a key of several columns is found inside a transaction that wrote it', async () => {
    const actorId = newId()
    const read = await withinCarrier(mine.carrierId, () =>
      base.database.carrier.$transaction(async (tx) => {
        const data = {
          actorId,
          key: 'k',
          carrierId: mine.carrierId,
          operation: 'x',
          requestHash: 'h',
          objectId: actorId,
        }
        await tx.idempotencyKey.createMany({ data })
        return tx.idempotencyKey.findUniqueOrThrow({ where: { actorId_key: { actorId, key: 'k' } } })
      }),
    )
    expect(read.requestHash).toBe('h')
  })

  test.each(['cordee_app', 'cordee_partner'])('%s in raw SQL sees its carrier or nothing', async (role) => {
    const client = new Client({ connectionString: base.url, options: `-c role=${role}` })
    await client.connect()
    const ids = async () => (await client.query('SELECT id FROM participant')).rows.map(({ id }) => id)
    expect(await ids()).toEqual([])
    await client.query('BEGIN')
    await client.query("SELECT set_config('cordee.carrier_id', $1, true)", [mine.carrierId])
    expect(await ids()).toEqual([person.mine])
    await client.query('COMMIT')
    expect(await ids()).toEqual([])
    await client.end()
  })
})

describe('no table is left open', () => {
  const open = `
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'carrier_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (
      c.relrowsecurity AND c.relforcerowsecurity
      AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) = 2
      AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_carrier'
        AND pg_get_expr(p.polqual, p.polrelid) LIKE '(carrier_id = %cordee.carrier_id%' AND p.polwithcheck IS NOT NULL))`

  test('every table with a carrier is under its two policies', async () => {
    const { rows } = await query(base.url, open)
    expect(rows).toEqual([])
  })

  test('a table whose migration forgot its policy gets it before anything is served', async () => {
    const { url, drop } = await emptyDatabase()
    await migrateDatabase(url)
    await query(url, 'SET ROLE cordee_owner; CREATE TABLE forgotten (carrier_id uuid NOT NULL)')
    expect((await query(url, open)).rows).toEqual([{ relname: 'forgotten' }])
    await migrateDatabase(url)
    expect((await query(url, open)).rows).toEqual([])
    await drop()
  })

  test('a role that would go round the policies closes its door', async () => {
    expect(await base.database.unguardedDoors()).toEqual([])
  })

  test('no view reads a carrier’s rows with its owner’s eyes, but those of the public door', async () => {
    const { rows } = await query(
      base.url,
      `SELECT c.relname FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
         AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}' ORDER BY 1`,
    )
    expect(rows.map(({ relname }) => relname).filter((name) => !name.startsWith('public_'))).toEqual([])
  })
})

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const result = await client.query<{ relname: string }>(sql).finally(() => client.end())
  return result
}
