import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('the database refuses what breaks the parties of a contract', () => {
  let database: TestDatabase
  let world: World
  let lot: AwardedLot
  let owner: Client

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    lot = await awardedLot(database, world)
    owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    await owner.query(
      `INSERT INTO purchase_order (id, carrier_id, lot_id, number, amount_cents, effect_on, delta_minutes) VALUES ($1, $2, $3, 1, 100, '2026-11-20', 60)`,
      [newId(), world.carrierId, lot.lotId],
    )
    await owner.query(
      `INSERT INTO clause_study (id, carrier_id, lot_id, due_minutes, months, people_ready, structures_serving, suppliers, light, lever, studied_on, created_by_id)
       VALUES ($1, $2, $3, 60, 1, 0, 0, 0, 'RED', 'LOT', '2026-11-20', $1)`,
      [newId(), world.carrierId, lot.lotId],
    )
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  const follower = (name: string) =>
    [
      `INSERT INTO contract_follower (id, carrier_id, contract_id, carrier_name, lead, counts_what, agreed_on) VALUES ($1, $2, $3, '${name}', true, 'x', '2026-11-20')`,
      () => [newId(), world.carrierId, lot.contractId],
    ] as const

  test.each<[string, string, () => unknown[], RegExp]>([
    [
      'an order of nothing',
      `INSERT INTO purchase_order (id, carrier_id, lot_id, number, amount_cents, effect_on, delta_minutes) VALUES ($1, $2, $3, 2, 0, '2026-11-20', 0)`,
      () => [newId(), world.carrierId, lot.lotId],
      /purchase_order_amount_check/,
    ],
    [
      'an order changed afterwards',
      `UPDATE purchase_order SET amount_cents = 1 WHERE lot_id = $1`,
      () => [lot.lotId],
      /append-only/,
    ],
    [
      'a study changed afterwards',
      `DELETE FROM clause_study WHERE lot_id = $1`,
      () => [lot.lotId],
      /append-only/,
    ],
    [
      'a company under itself',
      `INSERT INTO subcontract (id, carrier_id, lot_id, holder_id, subcontractor_id) VALUES ($1, $2, $3, $4, $4)`,
      () => [newId(), world.carrierId, lot.lotId, lot.holderIds[0]],
      /subcontract_parties_check/,
    ],
    [
      'a firm tranche affirmed',
      `INSERT INTO tranche (id, carrier_id, lot_id, number, label, conditional, due_minutes, affirmed_on) VALUES ($1, $2, $3, 1, 'x', false, 0, '2026-11-20')`,
      () => [newId(), world.carrierId, lot.lotId],
      /tranche_affirmed_check/,
    ],
    [
      'a contract under itself',
      `UPDATE procurement_contract SET framework_id = id WHERE id = $1`,
      () => [lot.contractId],
      /procurement_contract_framework_check/,
    ],
    [
      'an agreement ending before it begins',
      `INSERT INTO buyer_agreement (id, carrier_id, buyer_id, title, signed_on, valid_from, valid_until) VALUES ($1, $2, $3, 'x', '2026-11-20', '2026-11-20', '2026-11-19')`,
      () => [newId(), world.carrierId, lot.holderIds[0]],
      /buyer_agreement_dates_check/,
    ],
    [
      'a share above the whole',
      `UPDATE clause SET holder_share_bps = 10001 WHERE id = $1`,
      () => [lot.clauseId],
      /clause_holder_share_check/,
    ],
  ])('%s', async (_what, sql, values, refusal) => {
    await expect(owner.query(sql, values())).rejects.toThrow(refusal)
  })

  test('R57 · two structures lead the same contract', async () => {
    const [first, firstValues] = follower('Nous')
    await owner.query(first, firstValues())
    const [second, secondValues] = follower('Eux')
    await expect(owner.query(second, secondValues())).rejects.toThrow(/contract_follower_one_lead/)
  })
})
