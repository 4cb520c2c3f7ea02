import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, succeeded, type World } from '../testing/world.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mine: World
let theirs: World

beforeAll(async () => {
  base = await testDatabase()
  mine = await createWorld(base.database)
  theirs = await createWorld(base.database)
})
afterAll(() => base.drop())

const keep = `mutation ($sirets: [String!]!) { keepEstablishments(sirets: $sirets) {
  __typename ... on RuleRefusal { code } ... on Error { message } ... on MutationKeepEstablishmentsSuccess { data } } }`

test('the administrator says from which establishments one may enter, in their own carrier alone', async () => {
  const run = mine.asAdministrator()
  expect(succeeded(await run(keep, { sirets: ['130 025 265 00013', '13002526500013'] }))).toEqual([
    '13002526500013',
  ])
  expect((await run('{ establishments }')).data).toEqual({ establishments: ['13002526500013'] })
  expect((await theirs.asAdministrator()('{ establishments }')).data).toEqual({ establishments: [] })
})

test('a wrong number is refused, and nobody else may say it', async () => {
  const { data } = await mine.asAdministrator()(keep, { sirets: ['13002526500014'] })
  expect(data).toMatchObject({ keepEstablishments: { code: 'SIRET_INVALID' } })
  const refused = await mine.asFacilitator()(keep, { sirets: [] })
  expect(refused.data).toMatchObject({ keepEstablishments: { __typename: 'NotAllowed' } })
})

test('PostgreSQL itself refuses what is no number of an establishment', async () => {
  await expect(
    base.database.app.carrierOrganisation.update({
      where: { id: mine.carrierId },
      data: { sirets: ['13002526500013', 'ailleurs'] },
    }),
  ).rejects.toThrow(/sirets_check/)
})
