import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
})
afterAll(() => base.drop())

const set = (kind: string, values: object, more: object = {}) =>
  mutate(world.asAdministrator())(
    'setPolicy',
    {
      ...{ kind: 'PolicyKind!', fields: '[PolicyFieldInput!]!', from: 'Day!', source: 'String!' },
      ...{ verified: 'Boolean!', scopeKind: 'PolicyScopeKind', scopeId: 'String' },
    },
    {
      ...{ kind, from: '2026-01-01', source: 'Charte régionale (essai)', verified: true, ...more },
      fields: Object.entries(values).map(([name, value]) => ({ name, value })),
    },
    'id',
  )

const read = async (who: World = world) => {
  const { data } = await who.asFacilitator()(
    `query ($id: Uuid!) { procurementContract(id: $id) { obligation { status policies { source verified } }
      lots { usualLabour { sector hourlyCostCents policy { source verified scopeKind } } } } }`,
    { id: lot.contractId },
  )
  return data?.procurementContract as {
    obligation: { status: string; policies: { source: string }[] }
    lots: { usualLabour: { sector: string; hourlyCostCents: number; policy: object }[] }[]
  } | null
}
const cleaning = async () => (await read())?.lots[0]?.usualLabour.find(({ sector }) => sector === 'CLEANING')

test('R09 · the calculation starts from the usual values of the sector, dated and sourced; the narrower wins', async () => {
  expect(await cleaning()).toMatchObject({ hourlyCostCents: 2400, policy: { verified: false } })
  const values = { labourShare: 8000, hourlyCost: 2600, insertionRate: 500 }
  expect(await set('LABOUR_CLEANING', values)).toMatchObject({ data: {} })
  expect(await cleaning()).toMatchObject({
    hourlyCostCents: 2600,
    policy: { source: 'Charte régionale (essai)', verified: true, scopeKind: null },
  })
  const here = { scopeKind: 'CONTRACT', scopeId: lot.contractId }
  await set('LABOUR_CLEANING', { ...values, hourlyCost: 2700 }, here)
  expect(await cleaning()).toMatchObject({ hourlyCostCents: 2700, policy: { scopeKind: 'CONTRACT' } })
  expect(await set('LABOUR_CLEANING', { ...values, hourlyCost: 0 })).toMatchObject({
    code: 'POLICY_VALUE_REFUSED',
  })
})

test('R01 · the obligation is tested against the thresholds written down, which hold everywhere', async () => {
  await base.database.app.procurementContract.update({
    where: { id: lot.contractId },
    data: {
      ...{ launchedOn: new Date('2026-09-01'), category: 'WORKS', amountCents: 300_000_000n },
      buyerCategory: 'LOCAL',
    },
  })
  expect((await read())?.obligation.status).toBe('NOT_REQUIRED')
  const values = {
    ...{ worksAndConcessions: 200_000_000, central: 14_000_000 },
    ...{ local: 21_600_000, contractingEntity: 43_200_000 },
  }
  const somewhere = { scopeKind: 'CONTRACT', scopeId: lot.contractId }
  expect(await set('thresholds', values, somewhere)).toMatchObject({ code: 'POLICY_HOLDS_EVERYWHERE' })
  await set('thresholds', values)
  const { obligation } = (await read()) ?? {}
  expect(obligation).toMatchObject({ status: 'REQUIRED' })
  expect(obligation?.policies.map(({ source }) => source)).toContain('Charte régionale (essai)')
})

test('another carrier keeps the values that are delivered', async () => {
  const twin = await createWorld(base.database)
  const theirs = await awardedLot(base, twin)
  const { data } = await twin.asFacilitator()(
    'query ($id: Uuid!) { procurementContract(id: $id) { lots { usualLabour { sector hourlyCostCents } } } }',
    { id: theirs.contractId },
  )
  expect(JSON.stringify(data)).toContain('{"sector":"CLEANING","hourlyCostCents":2400}')
  expect(await read(twin)).toBeNull()
})
