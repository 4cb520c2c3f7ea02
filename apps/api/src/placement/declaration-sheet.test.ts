import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { schemas } from '../graphql/schema.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf, personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const declare = { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' }
const sheetOf = `query ($month: Month!) { declarationSheet(month: $month) {
  month deadline holders { holderName lines { placementId firstName lastName status minutes countedMinutes editable refused { reason } } } } }`

interface Sheet {
  readonly declarationSheet: {
    readonly deadline: string
    readonly holders: readonly {
      readonly holderName: string
      readonly lines: readonly {
        readonly placementId: string
        readonly status: string
        readonly minutes: number
      }[]
    }[]
  }
}

describe('R55 · an agency declares a month once for several holders', () => {
  let database: TestDatabase
  let world: World
  let agency: Holder
  let holder: Holder
  let ours: { participantId: string; placementId: string }[]
  let notOurs: { participantId: string; placementId: string }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const agencyId = await world.organisation('Agence d’insertion (essai)', ['ETTI'])
    const one = await awardedLot(database, world)
    const other = await awardedLot(database, world)
    agency = await holderOf(database, world, 'COMPANY', agencyId)
    holder = await holderOf(database, world, 'COMPANY', one.holderIds[0] ?? '')
    const at = (lot: typeof one, name: readonly [string, string], more = {}) =>
      personAtWork(database, world, {
        commitmentId: lot.commitmentIds[0] ?? '',
        employerId: agencyId,
        name,
        ...more,
      })
    ours = [await at(one, ['Noé', 'Essai']), await at(other, ['Lou', 'Essai'], { startsOn: '2026-10-12' })]
    notOurs = await at(one, ['Max', 'Essai'], { employerId: holder.organisationId })
  })
  afterAll(() => database.drop())

  const read = async (by: Holder, month = '2026-10') => {
    const { data, errors } = await by.run<Sheet>(sheetOf, { month })
    expect(errors).toBeUndefined()
    return data?.declarationSheet
  }
  const lines = (minutes: number, placements = ours) =>
    placements.map(({ placementId }) => ({ placementId, month: '2026-10', minutes, version: 1 }))

  test('one table, a part for each holder, read in the log; the holder is asked for its own people only', async () => {
    const sheet = await read(agency)
    expect(sheet?.deadline).toBe('2026-11-10')
    expect(sheet?.holders.flatMap((each) => each.lines.map(({ status }) => status))).toEqual([
      'NOT_DECLARED',
      'NOT_DECLARED',
    ])
    expect(sheet?.holders).toHaveLength(2)
    const seen = await read(holder)
    expect(seen?.holders.flatMap((each) => each.lines.map((line) => line.placementId))).toEqual([
      notOurs.placementId,
    ])
    const logged = await database.database.app.participantRead.findMany({
      where: { actorKind: 'COMPANY', actorId: agency.contactId, through: 'declarationSheet' },
    })
    expect(new Set(logged.map((each) => each.participantId))).toEqual(
      new Set(ours.map((each) => each.participantId)),
    )
  })

  test('the whole month in one send, twice pressed and once written; R73 · zero is said, silence is not', async () => {
    const act = mutate(agency.run)
    const months = await agency.run<{ monthsToDeclare: { month: string; missing: number }[] }>(
      '{ monthsToDeclare { month people missing } }',
    )
    expect(months.data?.monthsToDeclare.find(({ month }) => month === '2026-10')).toMatchObject({
      people: 2,
      missing: 2,
    })
    const key = newId()
    const [first = '', second = ''] = ours.map(({ placementId }) => placementId)
    const send = () =>
      act(
        'declareHours',
        declare,
        {
          lines: [
            { placementId: first, month: '2026-10', minutes: 7200, version: 0 },
            { placementId: second, month: '2026-10', minutes: 0, version: 0 },
          ],
          idempotencyKey: key,
        },
        'status',
      )
    const [one, two] = await Promise.all([send(), send()])
    expect(one.__typename).toBe('MutationDeclareHoursSuccess')
    expect(two.data).toEqual(one.data)
    const sheet = await read(agency)
    const said = sheet?.holders.flatMap((each) => each.lines) ?? []
    expect(said.find((line) => line.placementId === first)).toMatchObject({
      status: 'DECLARED',
      minutes: 7200,
      countedMinutes: 0,
      editable: true,
    })
    expect(said.find((line) => line.placementId === second)).toMatchObject({
      status: 'ZERO_DECLARED',
      minutes: 0,
    })
  })

  test('nobody declares for a person it does not declare, even by their id, and nothing is half written', async () => {
    const before = await database.database.app.hoursEntry.count()
    const wrong = { lines: lines(60, [...ours, notOurs]), idempotencyKey: newId() }
    expect(await mutate(agency.run)('declareHours', declare, wrong)).toMatchObject({ __typename: 'NotFound' })
    const stranger = await holderOf(
      database,
      world,
      'COMPANY',
      await world.organisation('Autre (essai)', ['COMPANY']),
    )
    expect(
      await mutate(stranger.run)('declareHours', declare, { lines: lines(60), idempotencyKey: newId() }),
    ).toMatchObject({ __typename: 'NotFound' })
    expect(await database.database.app.hoursEntry.count()).toBe(before)
    expect((await read(stranger))?.holders).toEqual([])
  })

  test('a validated month is read and no longer written', async () => {
    await database.database.app.hoursMonth.updateMany({
      where: { placementId: ours[0]?.placementId ?? '' },
      data: { status: 'LOCKED' },
    })
    expect(
      await mutate(agency.run)('declareHours', declare, { lines: lines(60), idempotencyKey: newId() }),
    ).toMatchObject({ code: 'MONTH_LOCKED' })
    const sheet = await read(agency)
    expect(sheet?.holders.flatMap((each) => each.lines)).toContainEqual(
      expect.objectContaining({ placementId: ours[0]?.placementId, editable: false }),
    )
  })

  test('R31 · the declarant’s types hold no criterion; the lists of the workspace refuse who holds a link', async () => {
    const fields = Object.keys(
      (schemas.holder.getType('DeclarationLine') as unknown as { getFields(): object }).getFields(),
    )
    expect(fields.filter((name) => /criteri|proof|phone|birth|prescriber/i.test(name))).toEqual([])
    // Even in the schema of the workspace, whose documents no link opens.
    const inside = runAs(database.database, agency.actor, { today })
    for (const query of [
      'hoursGrid(from: "2026-10", to: "2026-11") { placementId }',
      'referrals(first: 10) { totalCount }',
      'opportunities(first: 10) { totalCount }',
      'organisations(first: 10) { totalCount }',
      'procurementContracts(first: 10) { totalCount }',
    ]) {
      const { data, errors } = await inside(`{ ${query} }`)
      expect(errors?.[0]?.message, query).toMatch(/pas le droit|pas accès/)
      expect(
        Object.values(data ?? {}).every((each) => each === null),
        query,
      ).toBe(true)
    }
  })
})
