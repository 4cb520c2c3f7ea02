import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { growContract } from '../testing/grown-contract.ts'
import { createWorld, type World } from '../testing/world.ts'

const queries: Record<string, string> = {
  organisations:
    '{ organisations(first: 20) { totalCount edges { node { id name commune { name } contacts { name role } } } } }',
  contracts:
    '{ procurementContracts(first: 20) { totalCount edges { node { id subject progress { dueMinutes } buyer { name } lots { id title holders { shareBps organisation { name } } commitments { id holder { name } } } } } } }',
  participants:
    '{ participants(first: 20) { totalCount edges { node { id commune { name } placements { id status employer { name } } } } } }',
  opportunities:
    '{ opportunities(first: 20) { totalCount edges { node { id title trade { label } commune { name } employer { name } } } } }',
  referrals:
    '{ referrals(first: 20) { totalCount edges { node { id participant { id } opportunity { title } } } } }',
  hours: '{ hoursGrid(from: "2026-05", to: "2026-08") { placementId cells { month countedMinutes } } }',
  staffing:
    '{ staffingRequests(first: 20) { totalCount edges { node { id nextActor commitment { id } trade { label } offers { status organisation { name } } } } } }',
  meetings:
    '{ meetings(first: 20) { edges { node { id takenPlaces ics attendances { attendance participant { id } } } } } }',
  outcomes:
    '{ outcomesToAsk(first: 20, milestone: EXIT) { edges { node { id outcomesToAsk participant { id } employer { name } } } } }',
  programmes:
    '{ programmes { id plans { parts { name amountCents } counterparts { europeCents } shares { funder { name } } } claims { number } } }',
  search: '{ search(text: "rehabilitation") { kind label } }',
  today:
    '{ today { toDo { id title } waiting { id title } atRisk { id title progress { dueMinutes } } progress { dueMinutes } prospects } counts { openReferrals } }',
}

let base: TestDatabase
let world: World
const counted = new Map<string, number>()

const run = async (source: string) => {
  const { answer, statements } = await countStatements(() => world.asFacilitator()(source))
  expect(answer.errors, source).toBeUndefined()
  return statements
}

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  await growContract(base, world)
  for (const [name, source] of Object.entries(queries)) counted.set(name, (await run(source)).length)
  for (let index = 0; index < 4; index += 1) await growContract(base, world)
})
afterAll(() => base.drop())

test.each(Object.entries(queries))('%s: as many statements for five as for one', async (name, source) => {
  const statements = await run(source)
  expect(statements, statements.join('\n')).toHaveLength(counted.get(name) ?? 0)
})

test('the counter sees a query that is asked once a row', async () => {
  const { statements } = await countStatements(async () => {
    for (const { id } of await base.database.app.organisation.findMany({ take: 3 }))
      await base.database.app.contact.count({ where: { organisationId: id } })
  })
  expect(statements).toHaveLength(4)
})
