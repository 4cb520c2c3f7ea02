import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
let months: { id: string; participantId: string }[]

/** Eight people, six women, a hundred hours each in October, all validated. */
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
  const { app } = base.database
  const { carrierId } = world
  months = []
  for (let index = 0; index < 8; index += 1) {
    const [participantId, placementId, monthId] = [newId(), newId(), newId()]
    await app.participant.create({
      data: {
        id: participantId,
        carrierId,
        sex: index < 6 ? 'F' : 'M',
        birthYear: index === 0 ? 2004 : 1980,
        communeCode: '38269',
        lastActivityOn: new Date('2026-11-01'),
      },
    })
    await app.placement.create({
      data: {
        id: placementId,
        carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        participantId,
        employerId: lot.holderIds[0] ?? '',
        declarantId: lot.holderIds[0] ?? '',
        modality: 'DIRECT_HIRE',
        contractType: index < 2 ? 'PERMANENT' : 'FIXED_TERM',
        romeCode: 'F1704',
        startsOn: new Date('2026-10-01'),
        weeklyMinutes: 2100,
        status: 'STARTED',
      },
    })
    await app.hoursMonth.create({
      data: { id: monthId, carrierId, placementId, month: new Date('2026-10-01'), status: 'SUBMITTED' },
    })
    await app.hoursEntry.create({
      data: {
        id: newId(),
        carrierId,
        monthId,
        kind: 'WORK',
        minutes: 6000,
        countedMinutes: 6000,
        createdAt: new Date('2026-11-05T10:00:00Z'),
      },
    })
    months.push({ id: monthId, participantId })
  }
  await app.hoursMonth.updateMany({
    where: { carrierId, id: { in: months.map(({ id }) => id) } },
    data: { status: 'VALIDATED' },
  })
})
afterAll(() => base.drop())

const definition = (audience: string, changes: object = {}) => ({
  title: 'Bilan d’octobre (essai)',
  audience,
  from: '2026-10-01',
  to: '2026-10-31',
  ...changes,
})
const figures = `validatedMinutes participants fteHundredths womenBps dueMinutes completionBps
  tables { key columns lines { label values } rule } exits { milestone asked answered responseRateBps sustainedBps }
  contracts { title dueMinutes validatedMinutes }`
const types = { input: 'ReportInput!', idempotencyKey: 'String!' }

const preview = async (audience: string) => {
  const { data, errors } = await world.asFacilitator()(
    `query ($input: ReportInput!) { reportPreview(input: $input) { ${figures} } }`,
    { input: definition(audience) },
  )
  expect(errors).toBeUndefined()
  return data?.reportPreview as {
    validatedMinutes: number
    participants: number
    tables: { key: string; lines: { label: string; values: (number | null)[] }[] }[]
    contracts: unknown[]
  }
}
const tableOf = (found: Awaited<ReturnType<typeof preview>>, key: string) =>
  found.tables.find((table) => table.key === key)?.lines

describe('the figures of a report', () => {
  test('R39 · validated hours and the people who worked them, against what is due', async () => {
    expect(await preview('FUNDER_CONVENTION')).toMatchObject({
      validatedMinutes: 48_000,
      participants: 8,
      fteHundredths: 50,
      womenBps: 7500,
      dueMinutes: 42_000,
      completionBps: 11_429,
      contracts: [{ title: 'Réhabilitation (essai)', dueMinutes: 42_000, validatedMinutes: 48_000 }],
    })
  })

  test('R33 · a funder reads exact counts; what is published masks the few and says nothing of holders (R48)', async () => {
    const exact = await preview('FUNDER_CONVENTION')
    expect(tableOf(exact, 'age')).toContainEqual({ label: 'Moins de 26 ans', values: [1, 0, 0, 1] })
    expect(tableOf(exact, 'modality')).toEqual([
      { label: 'Embauche directe en CDI', values: [12_000, 2] },
      { label: 'Embauche directe en CDD', values: [36_000, 6] },
    ])
    const published = await preview('PUBLIC')
    expect(published).toMatchObject({ participants: 8, contracts: [] })
    expect(tableOf(published, 'age')?.flatMap(({ values }) => values)).not.toContain(1)
    expect(tableOf(published, 'modality')?.flatMap(({ values }) => values)).toEqual([null, null, null, null])
  })
})

describe('R38 · a frozen report never moves', () => {
  test('R38 · frozen once for two clicks; later hours are explained apart, figure to rows', async () => {
    const key = newId()
    const freeze = (idempotencyKey: string, input = definition('FUNDER_CONVENTION')) =>
      mutate(world.asFacilitator())('freezeReport', types, { input, idempotencyKey }, 'id number')
    const [one, two] = await Promise.all([freeze(key), freeze(key)])
    expect(one.data).toEqual(two.data)
    expect(await freeze(newId(), definition('COPIL', { to: '2026-12-31' }))).toMatchObject({
      code: 'REPORT_NOT_OVER',
    })
    const { id } = one.data as unknown as { id: string }
    const read = async () => {
      const { data, errors } = await world.asFacilitator()(
        `query ($id: Uuid!) { frozenReport(id: $id) { number policies figures { ${figures} } differences { minutes sentence }
          rows(first: 3) { totalCount edges { node { minutes month pseudonym } } } } }`,
        { id },
      )
      expect(errors).toBeUndefined()
      return data?.frozenReport as { figures: object; differences: object[]; policies: string[] }
    }
    const before = await read()
    expect(before).toMatchObject({
      number: 1,
      differences: [],
      rows: { totalCount: 8, edges: [{ node: { minutes: 6000, month: '2026-10' } }, {}, {}] },
    })
    expect(before.policies).toHaveLength(2)

    const { app } = base.database
    const monthId = months[0]?.id ?? ''
    await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'LOCKED' } })
    await app.hoursEntry.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        monthId,
        kind: 'WORK',
        minutes: 720,
        countedMinutes: 720,
        correction: true,
        reason: 'bulletin de décembre',
      },
    })
    const after = await read()
    expect(after.figures).toEqual(before.figures)
    expect(after.differences).toEqual([
      {
        minutes: 720,
        sentence: expect.stringMatching(/^12.h ajoutées après l’arrêt du bilan : bulletin de décembre\.$/),
      },
    ])
    expect(await preview('FUNDER_CONVENTION')).toMatchObject({ validatedMinutes: 48_720 })
  })

  test('only what is frozen for the public is public, without a name and without a holder', async () => {
    const anyone = runAs(
      base.database,
      { kind: 'ANONYMOUS', id: null, name: '', carrierId: null, organisationId: null },
      { door: 'public', today },
    )
    const read = async () => {
      const { data, errors } = await anyone(
        '{ publicReport { frozenOn validatedMinutes people csv tables { key lines { label values } } } }',
      )
      expect(errors).toBeUndefined()
      return data?.publicReport
    }
    expect(await read()).toBeNull()
    await mutate(world.asFacilitator())(
      'freezeReport',
      types,
      {
        input: definition('PUBLIC'),
        idempotencyKey: newId(),
      },
      'id',
    )
    const shown = (await read()) as { csv: string }
    expect(shown).toMatchObject({ frozenOn: today, validatedMinutes: 48_720, people: 8 })
    expect(shown.csv).toContain('tableau;ligne;colonne;valeur;règle')
    expect(JSON.stringify(shown)).not.toMatch(/Titulaire|Acheteur/)
  })

  test('a funder reads the reports made for it, and no other', async () => {
    const funder = await world.organisation('Département (essai)', ['FUNDER'])
    const input = definition('FUNDER_CONVENTION', { title: 'Pour le Département', funderId: funder })
    await mutate(world.asFacilitator())('freezeReport', types, { input, idempotencyKey: newId() }, 'id')
    const reader = (organisationId: string, kind: 'FUNDER_READER' | 'ELECTED_OFFICIAL' = 'FUNDER_READER') =>
      runAs(
        base.database,
        { kind, id: newId(), name: 'Lecture', carrierId: world.carrierId, organisationId },
        { today },
      )('{ frozenReports(first: 10) { edges { node { title } } } }')
    expect((await reader(funder)).data).toEqual({
      frozenReports: { edges: [{ node: { title: 'Pour le Département' } }] },
    })
    expect((await reader(newId())).data).toEqual({ frozenReports: { edges: [] } })
    // An elected official reads what was made for them, and what everybody may read.
    const open = definition('PUBLIC', { title: 'Pour tout le monde' })
    await mutate(world.asFacilitator())('freezeReport', types, { input: open, idempotencyKey: newId() }, 'id')
    const titles = async (organisationId: string) =>
      JSON.stringify((await reader(organisationId, 'ELECTED_OFFICIAL')).data)
    expect(await titles(newId())).toContain('Pour tout le monde')
    expect(await titles(newId())).not.toContain('Pour le Département')
    expect(await titles(funder)).toContain('Pour le Département')
  })

  test('R33 · lines of people leave for a control alone; a steering committee counts nobody who is too few', async () => {
    const funder = await world.organisation('Région (essai)', ['FUNDER'])
    const lines = async (audience: string) => {
      const input = definition(audience, { title: `Pour ${audience}`, funderId: funder })
      const { data } = await mutate(world.asFacilitator())<{ id: string }>(
        'freezeReport',
        types,
        { input, idempotencyKey: newId() },
        'id',
      )
      const asked = `query ($id: Uuid!) { frozenReport(id: $id) { differences { sentence }
        rows(first: 5) { totalCount edges { node { pseudonym } } }
        figures { exits { asked answered responseRateBps } } } }`
      const reader = { kind: 'FUNDER_READER' as const, id: newId(), name: 'Lecture' }
      const read = await runAs(
        base.database,
        { ...reader, carrierId: world.carrierId, organisationId: funder },
        { today },
      )<{ frozenReport: { rows: { totalCount: number; edges: unknown[] }; figures: { exits: object[] } } }>(
        asked,
        { id: data.id },
      )
      expect(read.errors).toBeUndefined()
      return read.data?.frozenReport
    }
    expect((await lines('FUNDER_CONVENTION'))?.rows).toEqual({ totalCount: 0, edges: [] })
    const committee = await lines('COPIL')
    expect(committee?.rows.edges).toEqual([])
    for (const exit of committee?.figures.exits ?? [])
      for (const count of Object.values(exit)) expect(count === null || count === 0 || count >= 5).toBe(true)
    expect((await lines('CONTROL'))?.rows.totalCount).toBeGreaterThan(0)
  })
})

describe('values of practice', () => {
  const set = {
    kind: 'PolicyKind!',
    fields: '[PolicyFieldInput!]!',
    from: 'Day!',
    source: 'String!',
    verified: 'Boolean!',
  }
  const value = (threshold: number, from = '2026-01-01') => ({
    kind: 'smallCells',
    fields: [{ name: 'threshold', value: threshold }],
    from,
    source: 'Décision du délégué (essai)',
    verified: true,
  })
  const act = () => mutate(world.asAdministrator())

  test('a carrier’s own value holds from its day, with its source; the one before ends the day before', async () => {
    expect(await act()('setPolicy', set, value(1))).toMatchObject({
      code: 'POLICY_VALUE_REFUSED',
      field: 'fields',
    })
    await act()('setPolicy', set, value(10))
    const next = await act()('setPolicy', set, value(3, '2026-11-01'), 'id version')
    expect(await act()('setPolicy', set, value(4, '2026-10-01'))).toMatchObject({
      code: 'POLICY_ALREADY_SET',
    })
    const { data } = await world.asFacilitator(day('2026-11-20'))(
      '{ policiesInForce { kind own verified fields { name value } } setPolicies { from to fields { value } } }',
    )
    expect(data?.policiesInForce).toContainEqual({
      kind: 'smallCells',
      own: true,
      verified: true,
      fields: [{ name: 'threshold', value: 3 }],
    })
    expect(data?.setPolicies).toEqual([
      { from: '2026-11-01', to: null, fields: [{ value: 3 }] },
      { from: '2026-01-01', to: '2026-10-31', fields: [{ value: 10 }] },
    ])
    // The report of October is made with the value of October.
    expect(await preview('PUBLIC')).toMatchObject({ participants: null })
    const withdrawn = await act()(
      'withdrawPolicy',
      { id: 'Uuid!', version: 'Int!' },
      next.data,
      'withdrawnOn',
    )
    expect(withdrawn.data).toEqual({ withdrawnOn: today })
  })

  test('a facilitator reads them and does not set them', async () => {
    expect(await mutate(world.asFacilitator())('setPolicy', set, value(5))).toMatchObject({
      __typename: 'NotAllowed',
    })
  })
})
