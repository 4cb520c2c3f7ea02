import { day } from '@cordee/domain/kernel/day'
import ExcelJS from 'exceljs'
import Fastify from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { openReportFiles } from '../reporting/report-files.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { namesAndInstants, reachedFrom, type TelledRow } from '../testing/rejoin.ts'
import { createWorld, type World } from '../testing/world.ts'

const on = day('2026-11-20')
const october = { title: 'Bilan de contrôle', audience: 'CONTROL', from: '2026-10-01', to: '2026-10-31' }

let base: TestDatabase
let world: World
let owner: Client
let ids: string[]
let reportId: string
/** What was there before anybody came, and the report, are everybody's: they join nobody. */
let shared: Set<string>
let before: TelledRow[]

const act = () => mutate(world.asFacilitator(on))

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  const lot = await awardedLot(base, world)
  const [commitmentId = '', employerId = ''] = [lot.commitmentIds[0], lot.holderIds[0]]
  shared = new Set((await namesAndInstants(owner)).flatMap(({ values }) => values))
  const people = []
  for (const name of [
    ['Lina', 'Roux'],
    ['Noé', 'Blanc'],
    ['Zoé', 'Faure'],
  ] as const)
    people.push(await personAtWork(base, world, { commitmentId, employerId, name }))
  for (const { participantId, placementId } of people) await lived(participantId, placementId)
  const frozen = await act()<{ id: string }>(
    'freezeReport',
    { input: 'ReportInput!', idempotencyKey: 'String!' },
    { input: october, idempotencyKey: newId() },
    'id',
  )
  reportId = frozen.data.id
  ids = people.flatMap(({ participantId, placementId }) => [participantId, placementId])
  before = await namesAndInstants(owner)
  for (const { table, values } of before)
    if (table === 'frozen_report') for (const value of values) shared.add(value)
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

/** What happens to a file by the door: it is read, hours are said, corrected and validated, work ends. */
const lived = async (participantId: string, placementId: string) => {
  await world.asFacilitator(on)('query ($id: Uuid!) { participant(id: $id) { identity { lastName } } }', {
    id: participantId,
  })
  await mutate(world.asFacilitator(day('2026-09-01')))(
    'decideEligibility',
    { participantId: 'Uuid!', criteria: '[CriterionSeenInput!]!' },
    { participantId, criteria: [{ code: 'RSA', proofKind: 'DOCUMENT_SEEN', proofDatedOn: '2026-08-20' }] },
    'id',
  )
  await act()('exportPerson', { participantId: 'Uuid!' }, { participantId }, 'json')
  const month = { placementId, month: '2026-10' }
  const said = (minutes: number, version: number) =>
    act()(
      'declareHours',
      { lines: '[HoursLineInput!]!', idempotencyKey: 'String!' },
      { lines: [{ ...month, minutes, version }], idempotencyKey: newId() },
      'id',
    )
  await said(6000, 0)
  await said(6300, 1)
  const locked = await act()<{ version: number }[]>(
    'validateHours',
    { months: '[MonthKeyInput!]!' },
    { months: [{ ...month, version: 2 }] },
    'version',
  )
  await act()(
    'correctHours',
    {
      ...{ placementId: 'Uuid!', month: 'Month!', minutes: 'Minutes!' },
      ...{ version: 'Int!', reason: 'String!', idempotencyKey: 'String!' },
    },
    {
      ...month,
      minutes: 6240,
      version: locked.data[0]?.version,
      reason: 'Lina partie plus tôt',
      idempotencyKey: newId(),
    },
    'id',
  )
  await base.database.app.placement.updateMany({
    where: { id: placementId },
    data: { status: 'ENDED', endsOn: new Date('2026-11-13') },
  })
}

const reportNow = async () => {
  const { data, errors } = await world.asFacilitator(on)<{ frozenReport: Record<string, unknown> }>(
    `query ($id: Uuid!) { frozenReport(id: $id) { figures { validatedMinutes participants } differences { minutes sentence }
      rows(first: 100) { edges { node { pseudonym month minutes } } } } }`,
    { id: reportId },
  )
  expect(errors).toBeUndefined()
  return data?.frozenReport as {
    figures: { validatedMinutes: number; participants: number }
    differences: unknown[]
    rows: { edges: { node: { pseudonym: string; minutes: number } }[] }
  }
}
const sorted = (report: Awaited<ReturnType<typeof reportNow>>) => ({
  ...report,
  rows: report.rows.edges.map(({ node }) => `${node.pseudonym} ${node.minutes}`).toSorted(),
})

test('a control file names nobody who is in the database', async () => {
  const server = Fastify()
  openReportFiles(server, {
    database: base.database,
    sessionOf: async () => ({ actor: world.facilitator, steppedUpAt: new Date() }),
  })
  const answer = await server.inject({ method: 'GET', url: `/fichiers/bilans/${reportId}.xlsx` })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  const named = (book.getWorksheet('Lignes')?.getColumn(3).values ?? []).slice(2).map(String)
  expect(new Set(named).size).toBe(3)
  const everyName = new Set(
    before.filter(({ table }) => table !== 'frozen_report_row').flatMap(({ values }) => values),
  )
  expect(named.filter((name) => everyName.has(name))).toEqual([])
  await server.close()
})

test('no path of names and instants leads from what is left to who it was, nor to who acted when', async () => {
  const kept = sorted(await reportNow())
  for (const participantId of ids.filter((_id, index) => index % 2 === 0)) {
    const { version } = await base.database.app.participant.findFirstOrThrow({ where: { id: participantId } })
    await act()(
      'erasePerson',
      { participantId: 'Uuid!', version: 'Int!' },
      { participantId, version },
      'hoursKept',
    )
  }
  const rows = await namesAndInstants(owner)
  const left = (await owner.query<{ id: string }>('SELECT id FROM participant WHERE anonymised')).rows
  expect(left).toHaveLength(3)
  // The name of a person is nowhere.
  const people = new Set(ids.filter((_id, index) => index % 2 === 0))
  expect(rows.filter(({ values }) => values.some((value) => people.has(value)))).toEqual([])
  for (const { id } of left) {
    const reached = reachedFrom(id, rows, shared)
    expect(reached.values.filter((value) => ids.includes(value))).toEqual([])
    // What is left is the work and its line in the report: neither a trace, nor anybody else.
    expect([...new Set(reached.rows.map(({ table }) => table))].toSorted()).toEqual([
      'frozen_report_row',
      'hours_entry',
      'hours_month',
      'participant',
      'placement',
    ])
    expect(reached.values.filter((value) => left.some((other) => other.id === value))).toEqual([id])
  }
  // Nothing of the report moved, and what is there now still is what was frozen.
  expect(sorted(await reportNow())).toEqual(kept)
  expect(kept).toMatchObject({ figures: { validatedMinutes: 3 * 6240, participants: 3 }, differences: [] })
})

test('what is left of hours bears no mark of its own, and no word', async () => {
  const { rows } = await owner.query(
    `SELECT count(DISTINCT m.xmin::text)::int AS months, count(DISTINCT e.xmin::text)::int AS entries,
       array_agg(DISTINCT e.reason) FILTER (WHERE e.reason IS NOT NULL) AS reasons
     FROM hours_month m JOIN hours_entry e ON e.month_id = m.id`,
  )
  expect(rows).toEqual([{ months: 1, entries: 1, reasons: ['correction'] }])
})

test('a walk that tries finds who it was as long as they are not forgotten', async () => {
  const [participantId = ''] = ids
  const reached = reachedFrom(participantId, before, shared)
  expect(new Set(reached.rows.map(({ table }) => table))).toContain('journal_entry')
  expect(reached.values).toContain(ids[1])
})

test('PostgreSQL lets nobody give other names to what is appended, but in forgetting', async () => {
  await owner.query("SELECT set_config('cordee.forgetting', 'on', false)")
  await expect(owner.query('UPDATE hours_entry SET minutes = minutes + 1')).rejects.toMatchObject({
    code: '23001',
  })
  await expect(owner.query("UPDATE journal_entry SET verb = 'x'")).rejects.toMatchObject({ code: '23001' })
  await owner.query("SELECT set_config('cordee.forgetting', '', false)")
  for (const update of [
    'hours_entry SET id = gen_random_uuid()',
    'journal_entry SET object_id = gen_random_uuid()',
    'participant_read SET participant_id = gen_random_uuid()',
    'frozen_report_row SET pseudonym = gen_random_uuid()',
  ])
    await expect(owner.query(`UPDATE ${update}`)).rejects.toMatchObject({ code: '23001' })
})
