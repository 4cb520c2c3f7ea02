import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
const act = () => mutate(world.asFacilitator())

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const callBy = async () =>
  (await world.asFacilitator()<{ serviceSettings: { callBy: string } }>('{ serviceSettings { callBy } }'))
    .data?.serviceSettings.callBy

test('R58 · an absence moves the day promised, a deputy does not; removed, the promise is back', async () => {
  const userId = world.facilitator.id ?? ''
  const types = { userId: 'Uuid!', fromDay: 'Day!', toDay: 'Day!', deputyId: 'Uuid' }
  const add = (fromDay: string, toDay: string, deputyId: string | null = null) =>
    act()<{ id: string }>('addAbsence', types, { userId, fromDay, toDay, deputyId }, 'id who deputy')
  const remove = async (id: string) => {
    const { data } = await world.asFacilitator()<{ removeAbsence: { __typename: string } }>(
      'mutation ($id: Uuid!) { removeAbsence(id: $id) { __typename } }',
      { id },
    )
    return data?.removeAbsence.__typename
  }
  const before = await callBy()
  expect(await add('2026-11-27', '2026-11-23')).toMatchObject({ code: 'ABSENCE_DAYS', field: 'toDay' })
  expect(await add('2026-11-23', '2026-11-27', userId)).toMatchObject({ code: 'ABSENCE_OWN_DEPUTY' })

  const covered = await add('2026-11-23', '2026-11-27', world.administrator.id)
  expect(covered.data).toMatchObject({ who: 'Anne Essai', deputy: 'Alix Essai' })
  expect(await callBy()).toBe(before)
  expect(await add('2026-11-25', '2026-12-02')).toMatchObject({ code: 'ABSENCE_OVERLAPS' })
  expect(await remove(covered.data.id)).toBe('MutationRemoveAbsenceSuccess')
  expect(await lastNote(base, covered.data.id)).toEqual(noted('service:write', { removed: true }))

  const alone = await add('2026-11-23', '2026-11-27')
  expect(await lastNote(base, alone.data.id)).toEqual(
    noted('service:write', { fromDay: '2026-11-23', toDay: '2026-11-27', deputy: false }),
  )
  const during = (await callBy()) ?? ''
  expect(during > '2026-11-27').toBe(true)
  await remove(alone.data.id)
  expect(await callBy()).toBe(before)
  expect(await remove(alone.data.id)).toBe('NotFound')
  expect(await remove(newId())).toBe('NotFound')
})

test('R58 · saveServiceSettings: the promise is counted on the days kept', async () => {
  const types = {
    ...{ version: 'Int!', weekdays: '[Int!]!', sendsReminders: 'Boolean!' },
    ...{ tellsHours: 'Boolean!', writesToAdvisers: 'Boolean!' },
  }
  const choices = { sendsReminders: true, tellsHours: false, writesToAdvisers: false }
  const save = (version: number, weekdays: readonly number[]) =>
    act()('saveServiceSettings', types, { version, weekdays, ...choices }, 'weekdays sendsReminders version')
  const before = await callBy()
  expect(await save(0, [])).toMatchObject({ __typename: 'InvalidInput', message: 'Gardez au moins un jour.' })
  expect((await save(0, [4, 1, 4])).data).toEqual({ weekdays: [1, 4], sendsReminders: true, version: 1 })
  expect(await save(0, [1])).toMatchObject({ __typename: 'StaleVersion' })
  expect(((await callBy()) ?? '') > (before ?? '')).toBe(true)
  expect(await lastNote(base, world.carrierId)).toEqual(
    noted('service:write', { ...choices, weekdays: '1,4' }),
  )
})

test('saveTemplate writes the words of the carrier, with known variables alone; resetTemplate brings back the product’s', async () => {
  const key = 'REQUEST_RECEIVED.SMS'
  const selection = 'version body original { body } preview { body }'
  const save = (version: number, body: string, of = key) =>
    act()(
      'saveTemplate',
      { key: 'String!', version: 'Int!', subject: 'String!', body: 'String!' },
      { key: of, version, subject: '', body },
      selection,
    )
  const reset = (of: string) =>
    act()<{ body: string; original: { body: string } }>(
      'resetTemplate',
      { key: 'String!' },
      { key: of },
      selection,
    )
  expect(await save(0, 'Bonjour {prénom_du_chat}')).toMatchObject({
    code: 'TEMPLATE_VARIABLE_UNKNOWN',
    field: 'body',
  })
  expect(await save(0, ' ')).toMatchObject({ __typename: 'InvalidInput', message: 'Écrivez le message.' })
  expect(await save(0, 'Bonjour', 'INCONNU.SMS')).toMatchObject({ __typename: 'NotFound' })
  expect((await save(0, 'Bonjour, {facilitatrice} vous rappelle.')).data).toMatchObject({
    version: 1,
    body: 'Bonjour, {facilitatrice} vous rappelle.',
    preview: { body: 'Bonjour, Anne vous rappelle.' },
  })
  expect(await save(0, 'Bonjour')).toMatchObject({ __typename: 'StaleVersion' })
  expect((await save(1, 'Bonsoir.')).data).toMatchObject({ version: 2, body: 'Bonsoir.' })
  expect(await lastNote(base, world.carrierId)).toEqual(noted('service:write', { template: key }))

  const { data } = await reset(key)
  expect(data).toMatchObject({ version: 0, body: data.original.body })
  expect(await lastNote(base, world.carrierId)).toEqual(
    noted('service:write', { template: key, reset: true }),
  )
  expect(await reset('INCONNU.SMS')).toMatchObject({ __typename: 'NotFound' })
})
