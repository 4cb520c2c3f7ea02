import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openReadBook } from '../graphql/read-book.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, succeeded, today, type World } from '../testing/world.ts'
import { guardReads, ReadsSuspended } from './read-alarm.ts'

let base: TestDatabase
let world: World
let person = ''

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const lot = await awardedLot(base, world)
  ;({ participantId: person } = await personWithHours(
    base,
    world,
    lot.commitmentIds[0] ?? '',
    lot.holderIds[0] ?? '',
  ))
})
afterAll(() => base.drop())

describe('every read of a person is written down', () => {
  test.each([
    ['participant', 'query ($id: Uuid!) { seen: participant(id: $id) { id } }'],
    ['participants', '{ participants(first: 5) { edges { node { id } } } }'],
    ['search', '{ search(text: "Roux") { __typename } }'],
    ['hoursGrid', '{ hoursGrid(from: "2026-10", to: "2026-10") { __typename } }'],
    ...[
      'identity { lastName }',
      'birthYear',
      'assessments { decidedOn }',
      'assessments { criteria { label } }',
    ].map((read) => [
      'procurementContracts',
      `{ procurementContracts(first: 5) { edges { node { lots { commitments { placements { participant { ${read} } } } } } } } }`,
    ]),
  ])('through %s, whatever the document calls it', async (through, document) => {
    const before = await linesOf(through)
    const { errors } = await world.asFacilitator()(document, { id: person })
    expect(errors).toBeUndefined()
    expect(await linesOf(through)).toBe(before + 1)
  })

  test('who saw it is shown by name and page', async () => {
    const { data } = await world.asFacilitator()<{
      participant: { reads: { who: string; through: string }[] }
    }>('query ($id: Uuid!) { participant(id: $id) { reads { who through at } } }', { id: person })
    expect(data?.participant.reads).toContainEqual(
      expect.objectContaining({ who: world.facilitator.name, through: 'une recherche' }),
    )
  })

  const linesOf = (through: string) =>
    base.database.app.participantRead.count({ where: { participantId: person, through } })
})

describe('unusual reads', () => {
  let reader: Actor
  beforeEach(() => {
    reader = { ...world.facilitator, id: newId() } as Actor
  })

  const read = async (persons: number, { hoursAgo = 0, through = 'participant' } = {}) => {
    const at = new Date(Date.now() - hoursAgo * 3_600_000)
    await base.database.app.participantRead.createMany({
      data: Array.from({ length: persons }, () => ({
        id: newId(),
        carrierId: world.carrierId,
        participantId: newId(),
        actorKind: reader.kind,
        actorId: reader.id,
        through,
        at,
      })),
    })
  }
  const guard = (wrote = false) => {
    const reads = { ...openReadBook(), wrote }
    reads.through.set(newId(), 'participant')
    return guardReads({ reads, actor: reader, everyCarrier: base.database.app, newId, today })
  }
  const alarms = () => base.database.app.readAlarm.findMany({ where: { actorId: reader.id ?? '' } })
  const notices = () => base.database.app.message.count({ where: { purpose: 'SECURITY_NOTICE' } })

  test('two hundred in an hour pass, one more suspends and tells the administrator once', async () => {
    await read(200)
    await guard()
    await read(1)
    const before = await notices()
    const outcomes = await Promise.allSettled([guard(), guard(), guard()])
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(ReadsSuspended) })
    expect(await alarms()).toMatchObject([{ kind: 'TOO_MANY', persons: 201, limit: 200, releasedAt: null }])
    expect(await notices()).toBe(before + 1)
  })

  test('a write that happened is answered', async () => {
    await read(201)
    await guard(true)
    expect(await alarms()).toHaveLength(1)
  })

  test('three times one’s own usual hour is unusual', async () => {
    for (let hour = 2; hour < 24; hour += 1) await read(15, { hoursAgo: hour })
    await read(45)
    await guard()
    await read(1)
    await expect(guard()).rejects.toThrow(ReadsSuspended)
    expect(await alarms()).toMatchObject([{ kind: 'UNLIKE_USUAL', limit: 45 }])
  })

  test('the grid of the month is logged and not counted', async () => {
    await read(500, { through: 'hoursGrid' })
    await guard()
    expect(await alarms()).toEqual([])
  })

  test('a page of the day’s work is refused to whoever was suspended when they came in, and counts nothing', async () => {
    await read(300)
    const daily = (suspended: boolean) => {
      const reads = openReadBook(suspended)
      reads.through.set(newId(), 'hoursGrid')
      return guardReads({ reads, actor: reader, everyCarrier: base.database.app, newId, today })
    }
    await expect(daily(true)).rejects.toThrow(ReadsSuspended)
    await daily(false)
    expect(await alarms()).toEqual([])
  })

  test('an administrator lifts it with a reason, and the hour starts again', async () => {
    await read(250)
    await expect(guard()).rejects.toThrow(ReadsSuspended)
    const [alarm] = await alarms()
    const run = runAs(base.database, world.administrator, { today })
    const lift = (reason: string) =>
      run(
        `mutation ($id: Uuid!, $reason: String!) { releaseReadAlarm(id: $id, version: 1, reason: $reason) {
           __typename ... on MutationReleaseReadAlarmSuccess { data { who releaseReason } } } }`,
        { id: alarm?.id, reason },
      )
    expect((await lift(' ')).data).toMatchObject({ releaseReadAlarm: { __typename: 'InvalidInput' } })
    expect(succeeded(await lift('Reprise des dossiers'))).toMatchObject({
      releaseReason: 'Reprise des dossiers',
    })
    await guard()
    const { data } = await run<{ readers: { who: string; persons: number }[] }>(
      '{ readers { who persons reads } }',
    )
    expect(data?.readers.some(({ persons }) => persons >= 250)).toBe(true)
  })
})
