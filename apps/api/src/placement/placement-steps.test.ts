import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork } from '../testing/holders.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
const app = () => base.database.app
const act = () => mutate(world.asFacilitator())
const step = { id: 'Uuid!', version: 'Int!' }

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
})
afterAll(() => base.drop())

const placementIn = async (status: 'PLANNED' | 'STARTED' | 'SUSPENDED') => {
  const [commitmentId = '', employerId = ''] = [lot.commitmentIds[0], lot.holderIds[0]]
  const { placementId, participantId } = await personAtWork(base, world, { commitmentId, employerId })
  await app().placement.update({ where: { id: placementId }, data: { status } })
  return { id: placementId, participantId }
}

describe('the steps of a contract of work', () => {
  test.each<[string, 'PLANNED' | 'STARTED' | 'SUSPENDED', string, string[]]>([
    ['cancelPlacement', 'PLANNED', 'CANCELLED', []],
    ['suspendPlacement', 'STARTED', 'SUSPENDED', ['resume', 'end']],
    ['resumePlacement', 'SUSPENDED', 'STARTED', ['suspend', 'end']],
  ])('%s · %s becomes %s, once', async (name, from, to, availableSteps) => {
    const { id } = await placementIn(from)
    const take = (version: number) => act()(name, step, { id, version }, 'status version availableSteps')
    expect(await take(2)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take(1)).data).toEqual({ status: to, version: 2, availableSteps })
    expect(await lastNote(base, id)).toEqual(noted('placement:write', { from, to }))
    expect(await take(2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test('whoever has started is not cancelled; whoever was cancelled may be placed there again', async () => {
    const started = await placementIn('STARTED')
    expect(await act()('cancelPlacement', step, { id: started.id, version: 1 })).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
    const planned = await placementIn('PLANNED')
    const plan = () =>
      act()(
        'planPlacement',
        { input: 'PlanPlacementInput!' },
        {
          input: {
            ...{ commitmentId: lot.commitmentIds[0], participantId: planned.participantId },
            ...{ employerId: lot.holderIds[0], declarantId: lot.holderIds[0], modality: 'TEMP_ETTI' },
            ...{ contractType: 'TEMPORARY', romeCode: 'F1704', weeklyMinutes: 2_100 },
            startsOn: '2026-12-07',
          },
        },
        'status',
      )
    expect(await plan()).toMatchObject({ code: 'PLACEMENT_OVERLAPS' })
    await act()('cancelPlacement', step, { id: planned.id, version: 1 })
    expect((await plan()).data).toEqual({ status: 'PLANNED' })
  })
})
