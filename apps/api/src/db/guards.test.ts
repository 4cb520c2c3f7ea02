import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Raw SQL that goes round the application; every constraint and trigger by itself is in `every-guard.test.ts`. */
describe('the database as last guard', () => {
  let database: TestDatabase
  let world: World
  let owner: Client
  let lotId = ''
  let entry = { id: '', month_id: '', minutes: 0 }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const lot = await awardedLot(database, world)
    lotId = lot.lotId
    await personWithHours(database, world, lot.commitmentIds[0] ?? '', lot.holderIds[0] ?? '')
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    ;[entry] = (await owner.query('SELECT id, month_id, minutes FROM hours_entry LIMIT 1')).rows
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  const hours = (columns: string, values: string) =>
    owner.query(
      `INSERT INTO hours_entry (id, carrier_id, month_id, kind, minutes, counted_minutes${columns})
       VALUES ($1, $2, $3, 'WORK', ${values})`,
      [newId(), world.carrierId, entry.month_id],
    )

  test('a validated month takes corrections only, and an entry is reversed once (R38)', async () => {
    const { id, minutes } = entry
    const reversal = `${-minutes}, ${-minutes}, true, 'bulletin', '${id}'`
    await expect(hours('', '60, 60')).rejects.toMatchObject({ code: '23001' })
    await hours(', correction, reason, reverses_id', reversal)
    await hours(', correction, reason', `${minutes + 60}, ${minutes + 60}, true, 'bulletin'`)
    await expect(hours(', correction, reason, reverses_id', reversal)).rejects.toMatchObject({
      code: '23505',
    })
  })

  test('another carrier’s lot is not reachable', async () => {
    await expect(
      owner.query(
        'INSERT INTO commitment (id, carrier_id, lot_id, holder_id, share_bps) SELECT $1, $2, $3, holder_id, 10000 FROM commitment LIMIT 1',
        [newId(), newId(), lotId],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  test.each([
    ['cordee_public', 'SELECT * FROM participant_identity'],
    ['cordee_public', 'SELECT * FROM opportunity'],
    ['cordee_public', 'SELECT * FROM work_request'],
    ['cordee_public', 'INSERT INTO journal_entry DEFAULT VALUES'],
    ['cordee_partner', 'SELECT * FROM eligibility_criterion_seen'],
    ['cordee_partner', 'SELECT phone FROM participant_identity'],
    ['cordee_partner', 'SELECT * FROM staff_user'],
    ['cordee_partner', 'UPDATE referral SET participant_id = DEFAULT'],
    ['cordee_app', 'UPDATE hours_entry SET minutes = 0'],
    ['cordee_app', 'DELETE FROM participant'],
    ['cordee_app', 'DROP TABLE lot'],
  ])('%s may not: %s', async (role, sql) => {
    const client = new Client({ connectionString: database.url, options: `-c role=${role}` })
    await client.connect()
    await expect(client.query(sql))
      .rejects.toMatchObject({ code: '42501' })
      .finally(() => client.end())
  })
})
