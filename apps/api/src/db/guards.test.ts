import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

/** The database alone: raw SQL that goes round the application must be refused by PostgreSQL itself. */
describe('the database as last guard', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let owner: Client
  const id = {
    contract: newId(),
    lot: newId(),
    commitment: newId(),
    person: newId(),
    placement: newId(),
    month: newId(),
    entry: newId(),
  }
  let company = ''

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    company = await world.organisation('Entreprise (essai)', ['COMPANY'])
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const c = world.carrierId
    await owner.query(
      `INSERT INTO procurement_contract (id, carrier_id, buyer_id, subject, origin, next_actor_since) VALUES ($1, $2, $3, 'Essai', 'MANUAL', '2026-11-20')`,
      [id.contract, c, company],
    )
    await owner.query(
      `INSERT INTO lot (id, carrier_id, contract_id, number, title) VALUES ($1, $2, $3, 1, 'Lot')`,
      [id.lot, c, id.contract],
    )
    await owner.query(
      `INSERT INTO commitment (id, carrier_id, lot_id, holder_id, share_bps) VALUES ($1, $2, $3, $4, 10000)`,
      [id.commitment, c, id.lot, company],
    )
    await owner.query(
      `INSERT INTO participant (id, carrier_id, last_activity_on) VALUES ($1, $2, '2026-11-20')`,
      [id.person, c],
    )
    await owner.query(
      `INSERT INTO placement (id, carrier_id, commitment_id, participant_id, employer_id, declarant_id, modality, contract_type, rome_code, starts_on, ends_on, weekly_minutes)
       VALUES ($1, $2, $3, $4, $5, $5, 'DIRECT_HIRE', 'FIXED_TERM', 'F1704', '2026-09-01', '2026-12-31', 2100)`,
      [id.placement, c, id.commitment, id.person, company],
    )
    await owner.query(
      `INSERT INTO hours_month (id, carrier_id, placement_id, month) VALUES ($1, $2, $3, '2026-09-01')`,
      [id.month, c, id.placement],
    )
    await owner.query(
      `INSERT INTO hours_entry (id, carrier_id, month_id, kind, minutes, counted_minutes) VALUES ($1, $2, $3, 'WORK', 600, 600)`,
      [id.entry, c, id.month],
    )
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  const entry = (columns: string, values: string) =>
    `INSERT INTO hours_entry (id, carrier_id, month_id, kind, ${columns}) VALUES ('${newId()}', '${world.carrierId}', '${id.month}', 'WORK', ${values})`
  const placement = (from: string, to: string) =>
    `INSERT INTO placement (id, carrier_id, commitment_id, participant_id, employer_id, declarant_id, modality, contract_type, rome_code, starts_on, ends_on, weekly_minutes)
     VALUES ('${newId()}', '${world.carrierId}', '${id.commitment}', '${id.person}', '${company}', '${company}', 'DIRECT_HIRE', 'FIXED_TERM', 'F1704', '${from}', '${to}', 2100)`

  test.each<[string, () => string, string]>([
    ['hours are never updated', () => `UPDATE hours_entry SET minutes = 1 WHERE id = '${id.entry}'`, '23001'],
    ['hours are never deleted', () => `DELETE FROM hours_entry WHERE id = '${id.entry}'`, '23001'],
    ['hours are never truncated', () => 'TRUNCATE hours_entry CASCADE', '23001'],
    ['counted never exceeds declared', () => entry('minutes, counted_minutes', '60, 61'), '23514'],
    ['negative hours name what they reverse', () => entry('minutes, counted_minutes', '-60, -60'), '23514'],
    [
      'an entry is reversed once',
      () =>
        `${entry('minutes, counted_minutes, reverses_id', `-600, -600, '${id.entry}'`)}; ${entry('minutes, counted_minutes, reverses_id', `-600, -600, '${id.entry}'`)}`,
      '23505',
    ],
    ['a correction says why', () => entry('minutes, counted_minutes, correction', '60, 60, true'), '23514'],
    [
      'a month begins on its first day',
      () =>
        `INSERT INTO hours_month (id, carrier_id, placement_id, month) VALUES ('${newId()}', '${world.carrierId}', '${id.placement}', '2026-10-02')`,
      '23514',
    ],
    ['one person is once on a commitment at a time', () => placement('2026-12-31', '2027-01-31'), '23P01'],
    ['a placement ends after it starts', () => placement('2027-03-01', '2027-02-01'), '23514'],
    [
      'another carrier’s lot is not reachable',
      () =>
        `INSERT INTO commitment (id, carrier_id, lot_id, holder_id, share_bps) VALUES ('${newId()}', '${newId()}', '${id.lot}', '${company}', 10000)`,
      '23503',
    ],
    ['a share is between nothing and all', () => `UPDATE commitment SET share_bps = 10001`, '23514'],
    [
      'a late effect has a reason',
      () =>
        `INSERT INTO eligibility_assessment (id, carrier_id, participant_id, status, decided_on, effect_on, valid_until) VALUES ('${newId()}', '${world.carrierId}', '${id.person}', 'VALIDATED', '2026-11-20', '2026-11-01', '2028-10-31')`,
      '23514',
    ],
    [
      'a validated right has its dates',
      () =>
        `INSERT INTO eligibility_assessment (id, carrier_id, participant_id, status) VALUES ('${newId()}', '${world.carrierId}', '${id.person}', 'VALIDATED')`,
      '23514',
    ],
    [
      'the journal is never rewritten',
      () =>
        `INSERT INTO journal_entry (id, carrier_id, actor_kind, verb, object_kind, object_id) VALUES ('${newId()}', '${world.carrierId}', 'FACILITATOR', 'x', 'x', '${id.lot}'); UPDATE journal_entry SET verb = 'y'`,
      '23001',
    ],
    [
      'a derogation is justified',
      () => `UPDATE procurement_contract SET derogation_reason = 'NO_SUFFICIENT_LINK'`,
      '23514',
    ],
    [
      'a request can be answered',
      () =>
        `INSERT INTO work_request (id, carrier_id, reference, first_name, consent_at, call_before, dedupe_key) VALUES ('${newId()}', '${world.carrierId}', 'ABC', 'B', now(), '2026-11-25', 'd')`,
      '23514',
    ],
  ])('%s', async (_rule, sql, state) => {
    await expect(owner.query(`BEGIN; ${sql()}; COMMIT`)).rejects.toMatchObject({ code: state })
    await owner.query('ROLLBACK')
  })

  test('a validated month takes corrections only (R38)', async () => {
    await owner.query(`UPDATE hours_month SET status = 'LOCKED' WHERE id = '${id.month}'`)
    await expect(owner.query(entry('minutes, counted_minutes', '60, 60'))).rejects.toMatchObject({
      code: '23001',
    })
    await owner.query(
      entry(
        'minutes, counted_minutes, correction, reason, reverses_id',
        `60, 60, true, 'bulletin', '${id.entry}'`,
      ),
    )
  })

  test.each([
    ['cordee_public', 'SELECT * FROM participant_identity'],
    ['cordee_public', 'SELECT * FROM opportunity'],
    ['cordee_public', 'SELECT * FROM work_request'],
    ['cordee_public', 'INSERT INTO journal_entry DEFAULT VALUES'],
    ['cordee_partner', 'SELECT * FROM eligibility_criterion_seen'],
    ['cordee_partner', 'SELECT phone FROM participant_identity'],
    ['cordee_partner', 'SELECT * FROM staff_user'],
    ['cordee_partner', 'UPDATE referral SET status = DEFAULT'],
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
