import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let position: { id: string; version: number; slug: string }
const act = () => mutate(world.asFacilitator())
const english = {
  language: 'EN',
  title: 'Help on a site',
  timetable: 'From 8 a.m. to 4 p.m.',
  tasks: ['You help the masons.'],
  context: 'A house for children gets bigger.',
}
const simple = { language: 'SIMPLE', needs: ['Vous portez 25 kilos.'] }

const edit = async (more: Record<string, unknown>) => {
  const answer = await act()<{ id: string; version: number; wordings: Record<string, unknown>[] }>(
    'editOpportunity',
    { id: 'Uuid!', version: 'Int!', input: 'OpportunityInput!' },
    { id: position.id, version: position.version, input: positionInput({ title: 'Aider (essai)', ...more }) },
    'id version wordings { language tasks needs context meals }',
  )
  if (answer.data) position = { ...position, version: answer.data.version }
  return answer
}
/** What a visitor reads in a version. */
const read = async (version: string | null) => {
  const visitor = runAs(base.database, ANONYMOUS, { door: 'public', today })
  const { data } = await visitor<{ publicOpportunity: { tasks: string[]; wording: object | null } | null }>(
    `query ($slug: String!, $version: PageVersion) { publicOpportunity(slug: $slug, version: $version) {
      tasks wording { title timetable tasks needs provided howToCome meals firstPay physicalEffort context } } }`,
    { slug: position.slug, version },
  )
  return data?.publicOpportunity ?? null
}

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const { commitmentIds } = await awardedLot(base, world)
  const { data } = await act()<typeof position>(
    'draftOpportunity',
    { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
    {
      commitmentId: commitmentIds[0],
      input: positionInput({ title: 'Aider (essai)', wordings: [english, simple] }),
    },
    'id version slug',
  )
  position = data
})
afterAll(() => base.drop())

test('texts said again are read in their version, once the position is public; French stays as it was', async () => {
  expect(await read('EN')).toBeNull()
  const { data } = await act()<typeof position>(
    'publishOpportunity',
    { id: 'Uuid!', version: 'Int!' },
    { id: position.id, version: position.version },
  )
  position = { ...position, version: data.version }
  expect((await read('EN'))?.wording).toMatchObject({
    title: english.title,
    timetable: english.timetable,
    tasks: english.tasks,
    context: english.context,
    needs: [],
    meals: null,
  })
  expect((await read('SIMPLE'))?.wording).toMatchObject({ needs: simple.needs, tasks: [], context: null })
  for (const french of ['FR', null]) expect((await read(french))?.wording).toBeNull()
  expect((await read('EN'))?.tasks).toEqual((await read('FR'))?.tasks)
})

test('a list says again the titles and the timetables of its positions, in the version asked', async () => {
  const list = async (version: string | null) => {
    const visitor = runAs(base.database, ANONYMOUS, { door: 'public', today })
    const { data } = await visitor<{
      publicOpportunities: { open: { title: string; wording: { title: string | null } | null }[] }
    }>(
      'query ($version: PageVersion) { publicOpportunities(version: $version) { open { title wording { title timetable } } } }',
      { version },
    )
    return data?.publicOpportunities.open
  }
  const title = 'Aider (essai)'
  const { title: said, timetable } = english
  expect(await list('EN')).toEqual([{ title, wording: { title: said, timetable } }])
  expect(await list('SIMPLE')).toEqual([{ title, wording: { title: null, timetable: null } }])
  expect(await list('FR')).toEqual([{ title, wording: null }])
})

test('not said, they stay; said anew, they are those; emptied, they are gone', async () => {
  expect((await edit({})).data.wordings.map(({ language }) => language)).toEqual(['SIMPLE', 'EN'])
  expect(
    (await edit({ wordings: [{ language: 'EN', meals: ' ', tasks: [] }, simple] })).data.wordings,
  ).toMatchObject([{ language: 'SIMPLE', needs: simple.needs }])
  expect((await read('EN'))?.wording).toBeNull()
  expect((await edit({ wordings: [] })).data.wordings).toEqual([])
})

test('what is too long is refused under its field', async () => {
  const answer = await edit({ wordings: [{ language: 'EN', context: 'x'.repeat(601) }] })
  expect(answer.__typename).toBe('InvalidInput')
  expect((await edit({ wordings: [english, english] })).data.wordings).toHaveLength(1)
})
