import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

const hours = (count: number) => count * 60

interface Read {
  readonly version: number
  readonly viewerCanRecordWorked: boolean
  readonly workedMonths: readonly { month: string; workedMinutes: number | null }[] | null
  readonly progress: { dueMinutes: number; toComplete: string | null }
  readonly lines: readonly { kind: string; minutes: number; sentence: string; formula: string | null }[]
}
const read =
  'version viewerCanRecordWorked workedMonths { month workedMinutes } progress { dueMinutes toComplete } lines { kind minutes sentence formula }'

const spaced = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null
const workedLines = (lines: Read['lines']) =>
  lines
    .filter(({ kind }) => kind === 'WORKED')
    .map(({ minutes, sentence, formula }) => [minutes, spaced(sentence), spaced(formula)])

describe('a part of the hours the holder works (R08)', () => {
  let base: TestDatabase
  let world: World
  let lot: AwardedLot
  let company: Holder
  const id = () => lot.commitmentIds[0] ?? ''

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    lot = await awardedLot(base, world, { type: 'EXECUTION_PERCENT', dueMinutes: 0, rateBps: 500 })
    company = await holderOf(base, world, 'COMPANY', lot.holderIds[0] ?? '')
  })
  afterAll(() => base.drop())

  const commitment = async (): Promise<Read> => {
    const { data } = await world.asFacilitator()<{
      procurementContract: { lots: { commitments: Read[] }[] }
    }>(`query ($id: Uuid!) { procurementContract(id: $id) { lots { commitments { ${read} } } } }`, {
      id: lot.contractId,
    })
    return data?.procurementContract.lots[0]?.commitments[0] as Read
  }
  const record = (months: object[], version: number) =>
    mutate(world.asFacilitator())<Read>(
      'recordWorkedHours',
      { commitmentId: 'Uuid!', version: 'Int!', months: '[WorkedMonthInput!]!' },
      { commitmentId: id(), version, months },
      read,
    )
  const declare = async (
    months: object[],
    idempotencyKey = newId(),
    who = company,
    read: number | null = null,
  ) =>
    mutate(who.run)<{ progress: { dueMinutes: number; toComplete: string | null } }>(
      'declareWorkedHours',
      { commitmentId: 'Uuid!', version: 'Int!', months: '[WorkedMonthInput!]!', idempotencyKey: 'String!' },
      { commitmentId: id(), version: read ?? (await commitment()).version, months, idempotencyKey },
      'progress { dueMinutes toComplete }',
    )

  test('months that ended without their total are « à compléter », never zero', async () => {
    const { workedMonths, progress, viewerCanRecordWorked } = await commitment()
    expect(workedMonths?.map(({ month }) => month)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ])
    expect(workedMonths?.every(({ workedMinutes }) => workedMinutes === null)).toBe(true)
    expect(progress.toComplete).toContain('À compléter')
    expect(viewerCanRecordWorked).toBe(true)
  })

  test('the company says its totals by its link, once; its share is due', async () => {
    const key = newId()
    const months = [
      { month: '2026-06', workedMinutes: hours(1_000) },
      { month: '2026-07', workedMinutes: hours(600) },
    ]
    const [once, twice] = await Promise.all([declare(months, key), declare(months, key)])
    expect(once.data.progress.dueMinutes).toBe(hours(80))
    expect(twice.data).toEqual(once.data)
    const { lines } = await commitment()
    expect(workedLines(lines)).toEqual([
      [hours(50), 'Heures travaillées, juin 2026', '1 000 h × 5 %'],
      [hours(30), 'Heures travaillées, juillet 2026', '600 h × 5 %'],
    ])
  })

  test('the facilitator corrects a total: the ledger gains the difference, and the older line stays', async () => {
    const { version } = await commitment()
    const { data } = await record(
      [
        { month: '2026-06', workedMinutes: hours(800) },
        { month: '2026-07', workedMinutes: hours(600) },
      ],
      version,
    )
    expect(data.progress.dueMinutes).toBe(hours(70))
    expect(workedLines(data.lines)).toContainEqual([
      -hours(10),
      'Heures travaillées, juin 2026, corrigées',
      '800 h × 5 %',
    ])
    expect((await record([{ month: '2026-08', workedMinutes: 0 }], version)).__typename).toBe('StaleVersion')
    const late = await declare([{ month: '2026-06', workedMinutes: 0 }], newId(), company, version)
    expect(late).toMatchObject({ __typename: 'StaleVersion' })
  })

  test('a total said by mistake is taken back: the month is to complete again', async () => {
    const { version } = await commitment()
    const taken = await record([{ month: '2026-07', workedMinutes: null }], version)
    expect(taken.data.progress.dueMinutes).toBe(hours(40))
    expect(workedLines(taken.data.lines)).toContainEqual([
      -hours(30),
      'Heures travaillées, juillet 2026, retirées',
      null,
    ])
    expect(taken.data.workedMonths?.[1]).toEqual({ month: '2026-07', workedMinutes: null })
    const again = await record([{ month: '2026-07', workedMinutes: hours(600) }], version + 1)
    expect(again.data.progress.dueMinutes).toBe(hours(70))
  })

  test('all that is due on hours worked is expected at once, and no calendar foretells the rest', async () => {
    const { data } = await world.asFacilitator()<{
      procurementContract: { progress: { dueMinutes: number; expectedMinutes: number }; pacePoints: object[] }
    }>(
      'query ($id: Uuid!) { procurementContract(id: $id) { progress { dueMinutes expectedMinutes } pacePoints { month } } }',
      { id: lot.contractId },
    )
    expect(data?.procurementContract).toEqual({
      progress: { dueMinutes: hours(70), expectedMinutes: hours(70) },
      pacePoints: [],
    })
  })

  test('while a month waits for its total, nobody says that the hours are done', async () => {
    const { version } = await commitment()
    const done = await mutate(world.asFacilitator())(
      'fulfilCommitment',
      { commitmentId: 'Uuid!', version: 'Int!' },
      { commitmentId: id(), version },
    )
    expect(done.code).toBe('TOTALS_TO_COMPLETE')
    expect((await commitment()).version).toBe(version)
  })

  test('zero is said, silence is not zero; once all is said nothing is to complete', async () => {
    await declare(['2026-08', '2026-09', '2026-10'].map((month) => ({ month, workedMinutes: 0 })))
    const { workedMonths, progress } = await commitment()
    expect(workedMonths?.at(-1)).toEqual({ month: '2026-10', workedMinutes: 0 })
    expect(progress).toEqual({ dueMinutes: hours(70), toComplete: null })
  })

  test('a month that has not ended, an impossible total and a clause that asks for none are refused', async () => {
    const { version } = await commitment()
    expect((await record([{ month: '2026-11', workedMinutes: hours(1) }], version)).code).toBe(
      'MONTH_NOT_ENDED',
    )
    expect((await record([{ month: '2026-10', workedMinutes: -1 }], version)).__typename).toBe('InvalidInput')
    expect((await record([], version)).__typename).toBe('InvalidInput')
    expect((await commitment()).version).toBe(version)
    const fixed = await awardedLot(base, world)
    const other = await mutate(world.asFacilitator())(
      'recordWorkedHours',
      { commitmentId: 'Uuid!', version: 'Int!', months: '[WorkedMonthInput!]!' },
      {
        commitmentId: fixed.commitmentIds[0],
        version: 1,
        months: [{ month: '2026-06', workedMinutes: hours(1) }],
      },
      'id',
    )
    expect(other.code).toBe('CLAUSE_NOT_IN_PERCENT')
  })

  test('only who owes it says it: another company, even one that employs there, is told nothing', async () => {
    const stranger = await holderOf(
      base,
      world,
      'COMPANY',
      await world.organisation('Autre (essai)', ['ETTI']),
    )
    const answer = await declare([{ month: '2026-06', workedMinutes: 0 }], newId(), stranger)
    expect(answer.__typename).toBe('NotFound')
  })

  test('the clause keeps the part, not a volume; without the part it is not saved', async () => {
    const buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
    const contract = await mutate(world.asFacilitator())<{ lots: { id: string }[] }>(
      'registerContract',
      { input: 'RegisterContractInput!' },
      { input: { buyerId, subject: 'Marché (essai)', lots: [{ number: 1, title: 'Lot unique' }] } },
      'lots { id }',
    )
    const save = (terms: object) =>
      mutate(world.asFacilitator())<{ clause: { versions: object[] } }>(
        'saveClause',
        { input: 'SaveClauseInput!' },
        { input: { lotId: contract.data.lots[0]?.id, version: 1, type: 'EXECUTION_PERCENT', ...terms } },
        'clause { versions { dueMinutes insertionRateBps } }',
      )
    expect((await save({})).code).toBe('PERCENT_NEEDS_ITS_RATE')
    const { data } = await save({ percent: { insertionRateBps: 700 } })
    expect(data.clause.versions).toEqual([{ dueMinutes: null, insertionRateBps: 700 }])
  })
})
