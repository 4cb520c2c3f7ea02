import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { holderOf } from '../testing/holders.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

test('verifyContact: the person still answers there, since today; read late, it is read again', async () => {
  const organisationId = await world.organisation('Entreprise (essai)', ['COMPANY'])
  const { contactId: id, run } = await holderOf(base, world, 'COMPANY', organisationId)
  const verify = (version: number) =>
    mutate(world.asFacilitator())(
      'verifyContact',
      { id: 'Uuid!', version: 'Int!' },
      { id, version },
      'verifiedOn version',
    )
  expect((await verify(1)).data).toEqual({ verifiedOn: today, version: 2 })
  expect(await verify(1)).toMatchObject({ __typename: 'StaleVersion' })
  expect(await lastNote(base, id)).toEqual(noted('organisation:write', { verified: true }))
  const { errors } = await run(
    'mutation ($id: Uuid!) { verifyContact(id: $id, version: 2) { __typename } }',
    { id },
  )
  expect(errors?.[0]?.message).toContain('verifyContact')
})
