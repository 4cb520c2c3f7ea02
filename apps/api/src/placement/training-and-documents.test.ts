import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, type World } from '../testing/world.ts'

let database: TestDatabase
let world: World
let placementId: string
let participantId: string

beforeAll(async () => {
  database = await testDatabase()
  world = await createWorld(database.database)
  const { commitmentIds, holderIds } = await awardedLot(database, world)
  ;({ placementId, participantId } = await personWithHours(
    database,
    world,
    commitmentIds[0] ?? '',
    holderIds[0] ?? '',
  ))
})
afterAll(() => database.drop())

const act = (...given: Parameters<ReturnType<typeof mutate>>) => mutate(world.asFacilitator())(...given)
const placement = async (selection: string) => {
  const { data, errors } = await world.asFacilitator()<{ participant: { placements: object[] } }>(
    `query ($id: Uuid!) { participant(id: $id) { placements { ${selection} } } }`,
    { id: participantId },
  )
  expect(errors).toBeUndefined()
  return data?.participant.placements[0]
}

describe('training during a contract of work', () => {
  const period = {
    kind: 'TRAINING_EXTERNAL',
    title: 'Habilitation électrique',
    startsOn: '2026-09-21',
    endsOn: '2026-09-25',
    plannedMinutes: 2100,
  }
  const plan = (input: object, idempotencyKey: string = newId()) =>
    act(
      'planTraining',
      { placementId: 'Uuid!', input: 'TrainingInput!', idempotencyKey: 'String!' },
      { placementId, input: { ...period, ...input }, idempotencyKey },
      'trainings { id title version } trainingBalance { kind plannedMinutes declaredMinutes }',
    )

  test('what was planned stands beside what was declared; a double click plans it once', async () => {
    const key = newId()
    await plan({}, key)
    const { app } = database.database
    const month = await app.hoursMonth.create({
      data: { id: newId(), carrierId: world.carrierId, placementId, month: new Date('2026-11-01') },
    })
    await app.hoursEntry.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        monthId: month.id,
        kind: 'TRAINING_EXTERNAL',
        minutes: 1260,
        countedMinutes: 1260,
      },
    })
    expect((await plan({}, key)).data).toEqual({
      trainings: [{ id: expect.any(String), title: 'Habilitation électrique', version: 1 }],
      trainingBalance: [{ kind: 'TRAINING_EXTERNAL', plannedMinutes: 2100, declaredMinutes: 1260 }],
    })
  })

  test('it is moved, then given up', async () => {
    const { id } = await database.database.app.trainingPeriod.findFirstOrThrow({ where: { placementId } })
    const edit = (version: number) =>
      act(
        'editTraining',
        { id: 'Uuid!', version: 'Int!', input: 'TrainingInput!' },
        { id, version, input: { ...period, endsOn: '2026-09-30', plannedMinutes: 2520 } },
        'version endsOn plannedMinutes',
      )
    expect((await edit(1)).data).toEqual({ version: 2, endsOn: '2026-09-30', plannedMinutes: 2520 })
    expect(await edit(1)).toMatchObject({ __typename: 'StaleVersion' })
    const remove = { id: 'Uuid!', version: 'Int!' }
    const removed = await act('removeTraining', remove, { id, version: 2 }, 'trainings { id }')
    expect(removed.data).toEqual({ trainings: [] })
  })

  test.each([
    ['TRAINING_OUTSIDE_CONTRACT', 'endsOn', { endsOn: '2026-12-24' }],
    ['PERIOD_REVERSED', 'endsOn', { endsOn: '2026-09-20' }],
    ['TRAINING_EMPTY', 'planned', { plannedMinutes: 0 }],
  ])('%s, and nothing is written', async (code, field, input) => {
    expect(await plan(input)).toMatchObject({ code, field })
    expect(await placement('trainings { id }')).toEqual({ trainings: [] })
  })
})

describe('documents seen', () => {
  const see = (more: object) =>
    act(
      'seeDocument',
      { placementId: 'Uuid!', kind: 'WorkDocument!', month: 'Month', datedOn: 'Day', seenOn: 'Day!' },
      { placementId, seenOn: '2026-11-20', ...more },
      'documentsMissing documentsSeen { id kind month seenBy }',
    )

  test('the contract of work is asked for until somebody saw it; seen twice, it is noted once', async () => {
    expect(await placement('documentsMissing')).toEqual({ documentsMissing: ['EMPLOYMENT_CONTRACT'] })
    await see({ kind: 'EMPLOYMENT_CONTRACT', datedOn: '2026-09-07' })
    const again = await see({ kind: 'EMPLOYMENT_CONTRACT' })
    expect(again.data).toMatchObject({
      documentsMissing: [],
      documentsSeen: [{ kind: 'EMPLOYMENT_CONTRACT', month: null, seenBy: 'Anne Essai' }],
    })
  })

  test('what shows a month is seen month by month, and a mistake is taken back', async () => {
    await see({ kind: 'PAYSLIP_EXTRACT', month: '2026-09' })
    const both = await see({ kind: 'PAYSLIP_EXTRACT', month: '2026-10' })
    const { documentsSeen } = both.data as { documentsSeen: { id: string; month: string | null }[] }
    expect(documentsSeen.map(({ month }) => month)).toEqual([null, '2026-09', '2026-10'])
    const last = documentsSeen.at(-1)?.id
    const left = await act('unseeDocument', { id: 'Uuid!' }, { id: last }, 'documentsSeen { month }')
    expect(left.data).toEqual({ documentsSeen: [{ month: null }, { month: '2026-09' }] })
  })

  test('a document of tomorrow is refused', async () => {
    expect(await see({ kind: 'INVOICE', seenOn: '2099-01-01' })).toMatchObject({
      code: 'DOCUMENT_SEEN_BEFORE_DATED',
      field: 'seenOn',
    })
  })

  test('somebody forgotten leaves their hours, and neither training nor documents', async () => {
    const { app } = database.database
    await app.trainingPeriod.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        placementId,
        kind: 'CFA',
        title: 'CAP maçon',
        startsOn: new Date('2026-09-07'),
        endsOn: new Date('2026-10-23'),
        plannedMinutes: 600,
      },
    })
    const erased = await act(
      'erasePerson',
      { participantId: 'Uuid!', version: 'Int!' },
      { participantId, version: 1 },
      'hoursKept',
    )
    expect(erased.data).toEqual({ hoursKept: true })
    const own = { where: { carrierId: world.carrierId } }
    expect(await app.documentSeen.count(own)).toBe(0)
    expect(await app.trainingPeriod.count(own)).toBe(0)
    expect(await app.hoursEntry.count({ where: { carrierId: world.carrierId } })).toBe(3)
  })
})
