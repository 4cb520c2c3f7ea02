import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork as personAtWorkNow } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const contest = `mutation ($monthId: Uuid!, $remark: String) { contestOwnHours(monthId: $monthId, remark: $remark) {
  __typename ... on Error { message } ... on MutationContestOwnHoursSuccess { data } } }`

const personAtWork = async (lastName: string) => {
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  return personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? '', { lastName })
}
const as = (id: string, confirmed = true) => {
  const actor: Actor = {
    kind: 'JOBSEEKER',
    id,
    name: 'Personne',
    carrierId: world.carrierId,
    organisationId: null,
    confirmed,
  }
  return runAs(base.database, actor, { door: 'holder', today })
}
const answered = async (run: ReturnType<typeof as>, variables: Record<string, unknown>) => {
  const { data, errors } = await run<{ contestOwnHours: { __typename: string } }>(contest, variables)
  return errors?.[0]?.message ?? data?.contestOwnHours.__typename
}

test('hours that a person contests are a task with what they said, once a month; nobody contests those of others', async () => {
  const [lina, other] = [await personAtWork('Roux'), await personAtWork('Blanc')]
  const { data } = await as(lina.participantId)<{ ownFile: { months: { id: string; month: string }[] } }>(
    '{ ownFile { months { id month minutes } } }',
  )
  const monthId = data?.ownFile.months.find(({ month }) => month === '2026-10')?.id ?? ''
  const remark = 'J’ai travaillé le samedi 3'
  expect(await answered(as(lina.participantId, false), { monthId })).toBe('NotAllowed')
  expect(await answered(as(other.participantId), { monthId })).toBe('NotFound')
  expect(await answered(as(lina.participantId), { monthId, remark: '1 84 12 76 451 089 46' })).toBe(
    'RuleRefusal',
  )
  expect(await answered(as(lina.participantId), { monthId, remark })).toBe('MutationContestOwnHoursSuccess')
  expect(await answered(as(lina.participantId), { monthId, remark: 'Encore' })).toBe(
    'MutationContestOwnHoursSuccess',
  )
  const tasks = await base.database.app.task.findMany({ where: { carrierId: world.carrierId } })
  expect(tasks).toHaveLength(1)
  expect(tasks[0]).toMatchObject({
    kind: 'HOURS_DISAGREEMENT',
    status: 'OPEN',
    participantId: lina.participantId,
    title: expect.stringContaining(remark),
  })
  const entries = await base.database.app.hoursEntry.count({ where: { monthId } })
  expect(entries).toBe(1)
})

const contested = (monthId: string) =>
  base.database.app.task.findFirstOrThrow({
    where: { carrierId: world.carrierId, sourceKey: `contested:${monthId}` },
  })

test('hours corrected after that close the task, signed; contested once more, they open it again', async () => {
  const { participantId, placementId } = await personAtWork('Corrigé')
  const month = await base.database.app.hoursMonth.findFirstOrThrow({
    where: { placementId, month: new Date('2026-10-01') },
  })
  const told = { monthId: month.id, remark: 'Il manque le samedi' }
  await answered(as(participantId), told)
  expect(await contested(month.id)).toMatchObject({ status: 'OPEN', closedAt: null })
  const correct = (minutes: number) =>
    mutate(world.asFacilitator())(
      'correctHours',
      {
        ...{ placementId: 'Uuid!', month: 'Month!', minutes: 'Minutes!', version: 'Int!' },
        ...{ reason: 'String!', idempotencyKey: 'String!' },
      },
      {
        ...{ placementId, month: '2026-10', minutes, version: month.version },
        ...{ reason: 'Le samedi avait été oublié', idempotencyKey: newId() },
      },
    )
  expect((await correct(7000)).data).toMatchObject({ version: month.version + 1 })
  expect(await contested(month.id)).toMatchObject({ status: 'DONE', closedById: world.facilitator.id })
  await answered(as(participantId), { ...told, remark: 'Ni le samedi 10' })
  expect(await contested(month.id)).toMatchObject({
    ...{ status: 'OPEN', closedAt: null, closedById: null },
    title: expect.stringContaining('Ni le samedi 10'),
  })
})

test('hours validated after that close the task; those of another month do not', async () => {
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  const { participantId, placementId } = await personAtWorkNow(base, world, {
    commitmentId: commitmentIds[0] ?? '',
    employerId: holderIds[0] ?? '',
    name: ['Noé', 'Validé'],
  })
  const months = ['2026-09', '2026-10']
  const { data } = await mutate(world.asFacilitator())<{ id: string; month: string }[]>(
    'declareHours',
    { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
    {
      lines: months.map((month) => ({ placementId, month, minutes: 600, version: 0 })),
      idempotencyKey: newId(),
    },
    'id month',
  )
  const [september = '', october = ''] = data.map(({ id }) => id)
  await answered(as(participantId), { monthId: september })
  await answered(as(participantId), { monthId: october })
  await mutate(world.asFacilitator())(
    'validateHours',
    { months: '[MonthKeyInput!]!' },
    { months: [{ placementId, month: '2026-10', version: 1 }] },
  )
  expect(await contested(october)).toMatchObject({ status: 'DONE', closedById: world.facilitator.id })
  expect(await contested(september)).toMatchObject({ status: 'OPEN' })
})
