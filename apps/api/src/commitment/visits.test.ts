import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
let contractId: string

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  contractId = (await awardedLot(database, world)).contractId
})
afterAll(() => database.drop())

const tell = (input: object, idempotencyKey: string = newId()) =>
  mutate(world.asFacilitator())<{ id: string }>(
    'tellVisit',
    { input: 'VisitInput!', idempotencyKey: 'String!' },
    {
      input: { kind: 'SITE_VISIT', visitedOn: '2026-11-19', said: 'Le tuteur a changé.', ...input },
      idempotencyKey,
    },
    'id version visitedBy minutes',
  )
const read = async () => {
  const { data, errors } = await world.asFacilitator()(
    `query ($id: Uuid!) {
      procurementContract(id: $id) { visits { id kind visitedOn said version viewerCanEdit } }
      visits(first: 10, from: "2026-11-01", to: "2026-11-30") { edges { node { id } } }
    }`,
    { id: contractId },
  )
  expect(errors).toBeUndefined()
  return data as {
    procurementContract: { visits: { id: string; version: number }[] }
    visits: { edges: { node: { id: string } }[] }
  }
}

describe('visits', () => {
  test('one is told, corrected and removed; a double click tells it once', async () => {
    const key = newId()
    const told = await tell({ contractId, minutes: 90, communeCode: '38269' }, key)
    expect(told.data).toMatchObject({ version: 1, minutes: 90, visitedBy: 'Anne Essai' })
    expect(await tell({ contractId, minutes: 90, communeCode: '38269' }, key)).toEqual(told)
    const { id } = told.data
    expect(await read()).toMatchObject({
      procurementContract: { visits: [{ id, said: 'Le tuteur a changé.', viewerCanEdit: true }] },
      visits: { edges: [{ node: { id } }] },
    })

    const edit = (version: number, said: string) =>
      mutate(world.asFacilitator())(
        'editVisit',
        { id: 'Uuid!', version: 'Int!', input: 'VisitInput!' },
        { id, version, input: { kind: 'SITE_VISIT', visitedOn: '2026-11-18', contractId, said } },
        'id version said',
      )
    expect((await edit(1, 'Le tuteur est absent.')).data).toMatchObject({
      said: 'Le tuteur est absent.',
      version: 2,
    })
    expect(await edit(1, 'Trop tard')).toMatchObject({ __typename: 'StaleVersion' })

    const remove = (version: number) =>
      world.asFacilitator()(
        `mutation ($id: Uuid!, $version: Int!) {
          removeVisit(id: $id, version: $version) { __typename ... on MutationRemoveVisitSuccess { data } }
        }`,
        { id, version },
      )
    expect((await remove(1)).data?.removeVisit).toEqual({ __typename: 'StaleVersion' })
    expect((await remove(2)).data?.removeVisit).toMatchObject({ data: true })
    expect((await read()).procurementContract.visits).toEqual([])
    const journal = await database.database.app.journalEntry.findMany({ where: { objectId: id } })
    expect(journal).toHaveLength(3)
  })

  test.each([
    ['tomorrow', { visitedOn: '2099-01-01' }, 'VISIT_TO_COME', 'visitedOn'],
    ['two days long', { minutes: 2880 }, 'VISIT_TOO_LONG', 'minutes'],
  ])('one %s is refused, and nothing is written', async (_name, input, code, field) => {
    const before = await database.database.app.visit.count()
    expect(await tell({ contractId, ...input })).toMatchObject({ code, field })
    expect(await database.database.app.visit.count()).toBe(before)
  })
})
