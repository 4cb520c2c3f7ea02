import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tasksOf } from '../jobs.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('R34 · the ladder of a month nobody declared', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let declarantId = ''
  let placementId = ''
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const lot = await awardedLot(database, world)
    declarantId = lot.holderIds[0] ?? ''
    const { carrierId } = world
    const participantId = newId()
    placementId = newId()
    await app().organisation.update({ where: { id: declarantId }, data: { email: 'paie@exemple.fr' } })
    await app().participant.create({ data: { id: participantId, carrierId, lastActivityOn: new Date() } })
    await app().placement.create({
      data: {
        id: placementId,
        carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        participantId,
        employerId: declarantId,
        declarantId,
        modality: 'DIRECT_HIRE',
        contractType: 'PERMANENT',
        romeCode: 'F1704',
        startsOn: new Date('2026-10-01'),
        weeklyMinutes: 2100,
        status: 'STARTED',
      },
    })
  })
  afterAll(() => database.drop())

  const run = (name: string, on: string) =>
    tasksOf({
      database: database.database,
      clock: { today: () => day(on), now: () => new Date(`${on}T06:00:00Z`) },
      drivers: { mail: null, sms: null },
      publicUrl: 'https://travail.example',
    })[name]?.({ payload: { carrierId: world.carrierId }, lastTry: false })
  const rungs = async () =>
    (await app().declarationReminder.findMany({ orderBy: { sentOn: 'asc' } })).map(({ rung }) => rung)
  const tasks = () => app().task.findMany({ where: { status: 'OPEN' }, orderBy: { createdAt: 'asc' } })
  const automatic = (sendsReminders: boolean) =>
    app().serviceSettings.upsert({
      where: { carrierId: world.carrierId },
      create: { carrierId: world.carrierId, sendsReminders },
      update: { sendsReminders },
    })

  test('prepared, read, then sent by a human: nothing leaves in her name before', async () => {
    await run('climbReminders', '2026-11-10')
    await run('climbReminders', '2026-11-10')
    expect(await rungs()).toEqual([])
    const [task, ...others] = await tasks()
    expect(others).toEqual([])
    expect(task).toMatchObject({ kind: 'REMINDER', organisationId: declarantId })
    const asked = world.asFacilitator(day('2026-11-10'))
    const { data } = await asked(`query ($id: Uuid!) { reminderDraft(taskId: $id) { subject body to } }`, {
      id: task?.id,
    })
    expect(data?.reminderDraft).toMatchObject({
      subject: expect.stringContaining('Heures d’octobre'),
      body: expect.stringMatching(/^[^{}]*1 personne[^{}]*Anne[^{}]*$/),
    })
    const send = () =>
      mutate(asked)(
        'sendReminder',
        { taskId: 'Uuid!', version: 'Int!' },
        { taskId: task?.id, version: task?.version },
        'status',
      )
    const sent = await Promise.all([send(), send()])
    expect(sent.map((each) => each.__typename).toSorted()).toEqual([
      'MutationSendReminderSuccess',
      expect.stringMatching(/StaleVersion|RuleRefusal/),
    ])
    expect(await rungs()).toEqual(['FIRST'])
    expect(await app().message.count({ where: { organisationId: declarantId, status: 'QUEUED' } })).toBe(1)
  })

  test('by itself where the carrier chose so: each rung once, whatever the number of runs', async () => {
    await automatic(true)
    for (const on of ['2026-11-20', '2026-11-20', '2026-11-25', '2026-11-26']) await run('climbReminders', on)
    expect(await rungs()).toEqual(['FIRST', 'SECOND', 'CALL'])
    const second = await app().message.findMany({ where: { purpose: 'HOURS_SECOND_REMINDER' } })
    expect(second).toHaveLength(1)
    expect(await tasks()).toMatchObject([{ kind: 'CALL', organisationId: declarantId }])
  })

  test('an answer on the telephone stops it; a declaration too', async () => {
    const [call] = await tasks()
    await mutate(world.asFacilitator(day('2026-11-26')))(
      'logCall',
      { id: 'Uuid!', version: 'Int!', answered: 'Boolean!' },
      { id: call?.id, version: call?.version, answered: true },
    )
    await run('deliverEvents', '2026-11-26')
    expect(await rungs()).toContain('ANSWERED')
    const before = (await rungs()).length
    await run('climbReminders', '2026-12-18')
    expect(await rungs()).toHaveLength(before + 1)
    await automatic(false)
    await app().declarationReminder.findFirstOrThrow({ where: { month: new Date('2026-11-01') } })
    await run('climbReminders', '2026-12-29')
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['REMINDER'])
    await mutate(world.asFacilitator(day('2026-12-29')))(
      'declareHours',
      { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
      { lines: [{ placementId, month: '2026-11', minutes: 0, version: 0 }], idempotencyKey: newId() },
      'id',
    )
    await run('deliverEvents', '2026-12-29')
    expect(await tasks()).toEqual([])
  })
})
