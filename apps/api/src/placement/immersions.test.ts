import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let hostId = ''

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  hostId = (await awardedLot(base, world)).holderIds[0] ?? ''
})
afterAll(() => base.drop())

const act = (...given: Parameters<ReturnType<typeof mutate>>) => mutate(world.asFacilitator())(...given)

interface Shown {
  readonly id: string
  readonly version: number
  readonly status: string
}

const somebody = async () => {
  const person = { firstName: 'Lina', lastName: 'Essai', noticeGivenOn: today }
  const { data } = await act('registerParticipant', { person: 'PersonInput!' }, { person }, 'id')
  return String(data['id'])
}
const days = { startsOn: '2026-11-16', endsOn: '2026-11-20' }
const ask = (participantId: string, input: object = {}, idempotencyKey: string = newId()) =>
  act(
    'askImmersion',
    { participantId: 'Uuid!', input: 'ImmersionInput!', idempotencyKey: 'String!' },
    { participantId, input: { hostId, romeCode: 'F1606', ...days, ...input }, idempotencyKey },
    'immersions { id version status }',
  )
const asked = async (participantId: string, input: object = {}) => {
  const { data } = await ask(participantId, input)
  return (data['immersions'] as Shown[])[0] as Shown
}
const step = (name: string, { id, version }: Pick<Shown, 'id' | 'version'>, on: string, result?: string) =>
  act(
    name,
    { id: 'Uuid!', version: 'Int!', on: 'Day!', ...(result ? { result: 'ImmersionResult!' } : {}) },
    { id, version, on, result },
    'id version status endsOn agreedOn result nextActor availableSteps',
  )

describe('R54 · an immersion before a hire', () => {
  test('is asked, agreed, begun and ends with what it showed', async () => {
    const immersion = await asked(await somebody())
    expect(immersion.status).toBe('ASKED')
    const agreed = await step('agreeImmersion', immersion, '2026-11-13')
    expect(agreed.data).toMatchObject({ status: 'AGREED', agreedOn: '2026-11-13', nextActor: 'PARTICIPANT' })
    const started = await step('startImmersion', { ...immersion, version: 2 }, '2026-11-16')
    expect(started.data).toMatchObject({ status: 'STARTED', availableSteps: ['finish', 'stop'] })
    const done = await step('finishImmersion', { ...immersion, version: 3 }, '2026-11-20', 'HIRE_FOLLOWS')
    expect(done.data).toMatchObject({ status: 'DONE', result: 'HIRE_FOLLOWS', nextActor: 'NOBODY' })
    expect(await base.database.app.hoursEntry.count()).toBe(0)
  })

  test('stopped, it ends that day; a step out of turn, or read before another, is refused', async () => {
    const immersion = await asked(await somebody())
    expect(await step('startImmersion', immersion, '2026-11-16')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await step('agreeImmersion', immersion, '2026-11-17')).toMatchObject({
      code: 'IMMERSION_SIGNED_LATE',
    })
    await step('agreeImmersion', immersion, '2026-11-13')
    expect(await step('agreeImmersion', immersion, '2026-11-13')).toMatchObject({
      __typename: 'StaleVersion',
    })
    await step('startImmersion', { ...immersion, version: 2 }, '2026-11-16')
    const stopped = await step('stopImmersion', { ...immersion, version: 3 }, '2026-11-18')
    expect(stopped.data).toMatchObject({ status: 'STOPPED', endsOn: '2026-11-18', result: null })
  })

  test('lasts a month at most, is asked once for one click, and never twice for the same days', async () => {
    const person = await somebody()
    expect(await ask(person, { endsOn: '2026-12-16' })).toMatchObject({ code: 'IMMERSION_TOO_LONG' })
    expect(await ask(person, { endsOn: '2026-11-15' })).toMatchObject({ code: 'PERIOD_REVERSED' })
    const key = newId()
    await Promise.all([ask(person, {}, key), ask(person, {}, key)])
    expect(await base.database.app.immersion.count({ where: { participantId: person } })).toBe(1)
    const again = await ask(person, { startsOn: '2026-11-20', endsOn: '2026-11-24' })
    expect(again).toMatchObject({ code: 'IMMERSION_TWICE', field: 'startsOn' })
    const [first, second] = await Promise.allSettled([
      ask(person, { startsOn: '2026-12-01', endsOn: '2026-12-04' }),
      ask(person, { startsOn: '2026-12-03', endsOn: '2026-12-08' }),
    ])
    const outcomes = [first, second].map((each) => each.status === 'fulfilled' && each.value.data)
    expect(outcomes.filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(await base.database.app.immersion.count({ where: { participantId: person } })).toBe(2)
  })

  test('other days want another agreement', async () => {
    const immersion = await asked(await somebody(), { startsOn: '2026-11-23', endsOn: '2026-11-27' })
    await step('agreeImmersion', immersion, '2026-11-19')
    const input = { hostId, romeCode: 'F1606', startsOn: '2026-11-30', endsOn: '2026-12-04' }
    const edited = await act(
      'editImmersion',
      { id: 'Uuid!', version: 'Int!', input: 'ImmersionInput!' },
      { id: immersion.id, version: 2, input },
      'status agreedOn startsOn',
    )
    expect(edited.data).toEqual({ status: 'ASKED', agreedOn: null, startsOn: '2026-11-30' })
    const dropped = await step('dropImmersion', { ...immersion, version: 3 }, today)
    expect(dropped.data).toMatchObject({ status: 'DROPPED', availableSteps: [] })
  })

  test('follows the person to the file that is kept, and goes with who is forgotten', async () => {
    const [kept, merged] = [await somebody(), await somebody()]
    const { id } = await asked(merged)
    const both = await asked(kept)
    const merge = () =>
      act(
        'mergePeople',
        { id: 'Uuid!', version: 'Int!', mergedId: 'Uuid!' },
        { id: kept, version: 1, mergedId: merged },
      )
    expect(await merge()).toMatchObject({ code: 'MERGE_SAME_WORK' })
    await step('dropImmersion', both, today)
    await merge()
    const { participantId } = await base.database.app.immersion.findUniqueOrThrow({ where: { id } })
    expect(participantId).toBe(kept)
    await base.database.app
      .$executeRaw`SELECT forget_participants(${world.carrierId}::uuid, ARRAY[${kept}]::uuid[], '{NULL}', '{NULL}', ${today}::date)`
    expect(await base.database.app.immersion.count({ where: { id: { in: [id, both.id] } } })).toBe(0)
  })
})
