import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDayOrNull } from '../db/day.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
})
afterAll(() => base.drop())

/** The last day kept for advisers of a position published today. */
const publish = async (): Promise<string | null> => {
  const act = mutate(world.asFacilitator())
  const { data } = await act<{ id: string; version: number }>(
    'draftOpportunity',
    { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
    { commitmentId: lot.commitmentIds[0], input: positionInput() },
  )
  await act('publishOpportunity', { id: 'Uuid!', version: 'Int!' }, data)
  const { advisersOnlyUntil } = await base.database.app.opportunity.findUniqueOrThrow({
    where: { id: data.id },
  })
  return toDayOrNull(advisersOnlyUntil)
}

const keep = (workingDays: number, from: string) =>
  mutate(world.asAdministrator())(
    'setPolicy',
    {
      kind: 'PolicyKind!',
      fields: '[PolicyFieldInput!]!',
      from: 'Day!',
      source: 'String!',
      verified: 'Boolean!',
    },
    {
      kind: 'firstReferral',
      fields: [{ name: 'workingDays', value: workingDays }],
      from,
      source: 'Décision du comité (essai)',
      verified: true,
    },
  )

test('the days kept for advisers are those of the carrier, from the day it says (R67)', async () => {
  expect(await publish()).toBe('2026-11-25')
  await keep(5, today)
  expect(await publish()).toBe('2026-11-27')
  // Another day, it keeps none: its positions open to all at once.
  const [set] = await base.database.app.policyValue.findMany({ where: { carrierId: world.carrierId } })
  await base.database.app.policyValue.update({
    where: { id: set?.id ?? '' },
    data: { withdrawnOn: new Date(today) },
  })
  await keep(0, today)
  expect(await publish()).toBe(null)
})
