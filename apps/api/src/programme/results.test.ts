import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

test('a result belongs to the funders of its own days: who leaves in October keeps September', async () => {
  const { app } = base.database
  const { carrierId } = world
  const [state, region] = [
    await world.organisation('État (essai)', ['FUNDER']),
    await world.organisation('Région (essai)', ['FUNDER']),
  ]
  const [programmeId, planId] = [newId(), newId()]
  const [fromDay, toDay] = [new Date('2026-01-01'), new Date('2026-12-31')]
  await app.programme.create({ data: { id: programmeId, carrierId, name: 'Programme', fromDay, toDay } })
  await app.fundingPlan.create({
    data: { id: planId, carrierId, programmeId, number: 1, totalCents: 100 },
  })
  const share = (funderId: string, shareBps: number, from: string, to: string) =>
    app.fundingShare.create({
      data: {
        id: newId(),
        carrierId,
        planId,
        funderId,
        nature: 'STATE',
        shareBps,
        fromDay: new Date(from),
        toDay: new Date(to),
      },
    })
  await share(state, 6000, '2026-01-01', '2026-09-30')
  await share(region, 4000, '2026-01-01', '2026-09-30')
  await share(region, 10_000, '2026-10-01', '2026-12-31')
  const read = async (from: string) =>
    (
      await world.asAdministrator()<{
        programme: { resultsByFunder: { minutes: number; people: number }[] }
      }>(
        `query ($id: Uuid!) { programme(id: $id) { resultsByFunder(from: "${from}", to: "2026-12-31") { name minutes people } } }`,
        { id: programmeId },
      )
    ).data?.programme.resultsByFunder
  expect(await read('2026-01-01')).toEqual([])
  await app.fundingPlan.update({
    where: { id: planId },
    data: { status: 'ACTIVE', activatedOn: new Date('2026-01-02') },
  })
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  await personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? '')
  const results = await read('2026-01-01')
  expect(results).toEqual(
    expect.arrayContaining([
      { name: 'État (essai)', minutes: 4338, people: 1 },
      { name: 'Région (essai)', minutes: 2892 + 6615, people: 0 },
    ]),
  )
  expect((await read('2026-10-01'))?.reduce((sum, each) => sum + each.minutes, 0)).toBe(6615)
})
