import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const publicly = () => runAs(base.database, ANONYMOUS, { door: 'public', today })

const promisedDays = async () => {
  const { data } = await publicly()('{ territory { promisedCallWorkingDays } }')
  return data?.territory
}

const answerToStudy = async () => {
  const { data } = await publicly()(
    `mutation ($key: Uuid!, $input: StudyRequestInput!) {
      requestStudy(idempotencyKey: $key, input: $input) {
        ... on MutationRequestStudySuccess { data { answerBefore } }
      }
    }`,
    {
      key: newId(),
      input: {
        kind: 'BUYER',
        organisation: 'Commune (essai)',
        phone: '04 65 71 00 00',
        subject: 'Une école',
      },
    },
  )
  return data?.requestStudy
}

const toldToTheTeam = async () => {
  const { data } = await world.asFacilitator()('{ serviceSettings { callWithinDays newsWithinDays } }')
  return data?.serviceSettings
}

test('a carrier that promises one day says one day, and answers a study in one day (R58)', async () => {
  expect(await promisedDays()).toEqual({ promisedCallWorkingDays: 3 })
  expect(await answerToStudy()).toEqual({ data: { answerBefore: '2026-11-25' } })
  expect(await toldToTheTeam()).toEqual({ callWithinDays: 3, newsWithinDays: 10 })
  await mutate(world.asAdministrator())(
    'setPolicy',
    {
      kind: 'PolicyKind!',
      fields: '[PolicyFieldInput!]!',
      from: 'Day!',
      source: 'String!',
      verified: 'Boolean!',
    },
    {
      kind: 'promise',
      fields: [
        { name: 'callWithinDays', value: 1 },
        { name: 'newsWithinDays', value: 8 },
      ],
      from: today,
      source: 'Décision du comité (essai)',
      verified: true,
    },
  )
  expect(await promisedDays()).toEqual({ promisedCallWorkingDays: 1 })
  expect(await toldToTheTeam()).toEqual({ callWithinDays: 1, newsWithinDays: 8 })
  expect(await answerToStudy()).toEqual({ data: { answerBefore: '2026-11-23' } })
})
