import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let funders: Record<'cc' | 'state' | 'department' | 'edf' | 'leader', string>
let programmeId: string

const plan = {
  programmeId: 'Uuid!',
  totalCents: 'Cents!',
  shares: '[FundingShareInput!]!',
}
const sudIsere = () => [
  { funderId: funders.cc, nature: 'EPCI', shareBps: 2100 },
  { funderId: funders.state, nature: 'STATE', shareBps: 2000 },
  { funderId: funders.department, nature: 'DEPARTMENT', shareBps: 2000 },
  { funderId: funders.edf, nature: 'PRIVATE', shareBps: 2000 },
  { funderId: funders.leader, nature: 'EU', shareBps: 1900 },
]
const expense = {
  category: 'TRAVEL',
  label: 'Déplacements de mars',
  supplier: 'Garage (essai)',
  invoicedOn: '2026-04-02',
  paidOn: '2026-04-20',
  amountCents: 20_000,
}

const admin = () => mutate(world.asAdministrator())
const facilitator = () => mutate(world.asFacilitator())

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const [cc, state, department, edf, leader] = await Promise.all(
    ['Trois communautés de communes', 'État', 'Département', 'Énergéticien', 'Fonds européen'].map((name) =>
      world.organisation(`${name} (essai)`, ['FUNDER']),
    ),
  )
  funders = { cc, state, department, edf, leader } as typeof funders
  const opened = await admin()(
    'openProgramme',
    { name: 'String!', from: 'Day!', to: 'Day!' },
    { name: 'Clause sociale 2026-2028', from: '2026-01-01', to: '2028-12-31' },
  )
  programmeId = (opened.data as unknown as { id: string }).id
})
afterAll(() => base.drop())

describe('R42 · the plan that pays for the post', () => {
  test('R42 · shares that do not make 100 % each day are not activated; those that do are, to the cent', async () => {
    const short = await admin()('draftPlan', plan, {
      programmeId,
      totalCents: 14_700_000,
      shares: sudIsere().slice(1),
    })
    const refused = await admin()('activatePlan', { id: 'Uuid!', version: 'Int!' }, short.data)
    expect(refused).toMatchObject({ code: 'FUNDING_SHARES_NOT_WHOLE', field: 'shares' })
    const whole = await admin()('draftPlan', plan, {
      programmeId,
      totalCents: 14_700_000,
      shares: sudIsere(),
    })
    const active = await admin()(
      'activatePlan',
      { id: 'Uuid!', version: 'Int!' },
      whole.data,
      'status parts { name amountCents } counterparts { europeCents nationalPublicCents privateCents }',
    )
    expect(active.data).toMatchObject({
      status: 'ACTIVE',
      counterparts: { europeCents: 2_793_000, nationalPublicCents: 8_967_000, privateCents: 2_940_000 },
    })
    expect(
      (active.data as { parts: { amountCents: number }[] }).parts.map((part) => part.amountCents).toSorted(),
    ).toEqual([2_793_000, 2_940_000, 2_940_000, 2_940_000, 3_087_000])
  })

  test('a plan that replaces another leaves the first one readable', async () => {
    const next = await admin()('draftPlan', plan, { programmeId, totalCents: 15_000_000, shares: sudIsere() })
    await admin()('activatePlan', { id: 'Uuid!', version: 'Int!' }, next.data)
    const { data } = await world.asFacilitator()(
      'query ($id: Uuid!) { programme(id: $id) { viewerCanEdit plans { number status totalCents } } }',
      { id: programmeId },
    )
    expect(data?.programme).toEqual({
      viewerCanEdit: false,
      plans: [
        { number: 3, status: 'ACTIVE', totalCents: 15_000_000 },
        { number: 2, status: 'REPLACED', totalCents: 14_700_000 },
        { number: 1, status: 'DRAFT', totalCents: 14_700_000 },
      ],
    })
  })
})

describe('R41 · time, signed twice, then claimed once', () => {
  const time = {
    workedOn: 'Day!',
    activity: 'TimeActivity!',
    programmeId: 'Uuid',
    minutes: 'Minutes!',
    weekFrom: 'Day!',
  }
  const entry = (workedOn: string, minutes: number, onProgramme = true, activity = 'BUYERS') => ({
    workedOn,
    activity,
    programmeId: onProgramme ? programmeId : null,
    minutes,
    weekFrom: '2026-10-05',
  })
  const sheet = async () => {
    const { data } = await world.asFacilitator()(
      '{ myTime(from: "2026-10-05") { monthMinutes entries { minutes } sheets { id status version availableSteps nextActor } } }',
    )
    return data?.myTime as {
      monthMinutes: number
      entries: { minutes: number }[]
      sheets: { id: string; status: string; version: number; availableSteps: string[] }[]
    }
  }

  test('a day is written, written again, and has 24 hours', async () => {
    await facilitator()('recordTime', time, entry('2026-10-05', 480), 'from')
    await facilitator()('recordTime', time, entry('2026-10-05', 420), 'from')
    await facilitator()('recordTime', time, entry('2026-10-06', 105, false, 'OTHER_WORK'), 'from')
    expect(await sheet()).toMatchObject({ monthMinutes: 525, entries: [{ minutes: 420 }, { minutes: 105 }] })
    expect(
      await facilitator()('recordTime', time, entry('2026-10-05', 1400, false, 'PEOPLE'), 'from'),
    ).toMatchObject({ code: 'DAY_TOO_LONG' })
    expect(await facilitator()('recordTime', time, entry('2026-12-05', 60), 'from')).toMatchObject({
      code: 'TIME_IN_FUTURE',
    })
  })

  test('R41 · a claim on time sheets waits for both signatures, then nothing is claimed twice', async () => {
    const rule = {
      programmeId: 'Uuid!',
      funderId: 'Uuid!',
      method: 'StaffCostMethod!',
      from: 'Day!',
      source: 'String!',
      verified: 'Boolean!',
    }
    await admin()(
      'setStaffCostRule',
      rule,
      {
        programmeId,
        funderId: funders.leader,
        method: 'TIME_SHEETS',
        from: '2026-01-01',
        source: 'convention (essai)',
        verified: false,
      },
      'id',
    )
    const staff = await admin()(
      'recordStaffMonth',
      { programmeId: 'Uuid!', userId: 'Uuid!', month: 'Month!', costCents: 'Cents!', version: 'Int!' },
      { programmeId, userId: world.facilitator.id, month: '2026-10', costCents: 400_000, version: 0 },
    )
    const spent = await admin()(
      'recordExpense',
      { programmeId: 'Uuid!', input: 'ExpenseInput!' },
      { programmeId, input: expense },
    )
    const ids = { staff: (staff.data as { id?: string }).id, spent: (spent.data as { id?: string }).id }
    const claimTypes = {
      programmeId: 'Uuid!',
      funderId: 'Uuid!',
      expenseIds: '[Uuid!]!',
      staffMonthIds: '[Uuid!]!',
      idempotencyKey: 'String!',
    }
    const claim = (idempotencyKey: string) =>
      admin()(
        'fileClaim',
        claimTypes,
        {
          programmeId,
          funderId: funders.leader,
          expenseIds: [ids.spent],
          staffMonthIds: [ids.staff],
          idempotencyKey,
        },
        'number presentedCents requestedCents lines { label amountCents }',
      )
    expect(await claim(newId())).toMatchObject({ code: 'TIME_SHEET_NOT_SIGNED' })

    const [open] = (await sheet()).sheets
    expect(open).toMatchObject({ status: 'OPEN', availableSteps: ['signByEmployee'] })
    const signed = await facilitator()(
      'signTimeSheet',
      { month: 'Month!', version: 'Int!' },
      { month: '2026-10', version: open?.version },
      'id version status',
    )
    expect(signed.data).toMatchObject({ status: 'SIGNED_EMPLOYEE' })
    expect(await facilitator()('recordTime', time, entry('2026-10-07', 60), 'from')).toMatchObject({
      code: 'TIME_SHEET_SIGNED',
    })
    expect(
      await facilitator()('countersignTimeSheet', { id: 'Uuid!', version: 'Int!' }, signed.data).catch(
        (error: Error) => error.message,
      ),
    ).toMatchObject({ __typename: 'NotAllowed' })
    const locked = await admin()(
      'countersignTimeSheet',
      { id: 'Uuid!', version: 'Int!' },
      signed.data,
      'id version status managerName',
    )
    expect(locked.data).toMatchObject({ status: 'LOCKED', managerName: 'Alix Essai' })

    const key = newId()
    const [first, again] = [await claim(key), await claim(key)]
    // 4 000 € × 420 ÷ 525 = 3 200 €, and 200 € of travel; 19 % of it is asked of this funder.
    expect(first.data).toMatchObject({ number: 1, presentedCents: 340_000, requestedCents: 64_600 })
    expect(again.data).toMatchObject({ number: 1, presentedCents: 340_000 })
    expect(await claim(newId())).toMatchObject({ code: 'ALREADY_CLAIMED' })
    expect(
      await facilitator()(
        'reopenTimeSheet',
        { id: 'Uuid!', version: 'Int!', reason: 'String!' },
        { ...locked.data, version: 4, reason: 'oubli' },
      ),
    ).toMatchObject({ code: 'TIME_SHEET_CLAIMED' })
    expect(
      await admin()(
        'editExpense',
        { id: 'Uuid!', version: 'Int!', input: 'ExpenseInput!' },
        { ...spent.data, input: expense },
      ),
    ).toMatchObject({ code: 'ALREADY_CLAIMED' })
  })
})

test('a published block is read by anyone, a draft by nobody', async () => {
  const input = {
    funderId: funders.leader,
    position: 1,
    emblem: 'EU',
    sentence: 'Ce projet est cofinancé par l’Union européenne (essai).',
    amountCents: 2_793_000,
    link: 'https://exemple.example/leader',
    published: false,
  }
  const types = { programmeId: 'Uuid!', id: 'Uuid', version: 'Int', input: 'PublicityInput!' }
  const draft = await admin()('setPublicity', types, { programmeId, id: null, version: null, input })
  const anyone = runAs(
    base.database,
    { kind: 'ANONYMOUS', id: null, name: '', carrierId: null, organisationId: null },
    { door: 'public', today },
  )
  const read = async () => (await anyone('{ funders { name emblem sentence amountCents link } }')).data
  expect(await read()).toEqual({ funders: [] })
  await admin()('setPublicity', types, { programmeId, ...draft.data, input: { ...input, published: true } })
  expect(await read()).toEqual({
    funders: [
      {
        name: 'Fonds européen (essai)',
        emblem: 'EU',
        sentence: input.sentence,
        amountCents: 2_793_000,
        link: input.link,
      },
    ],
  })
  const logo = PNG.sync.write(new PNG({ width: 60, height: 20 })).toString('base64')
  const shown = { programmeId, ...draft.data, input: { ...input, published: true, logo } }
  const drawn = await admin()('setPublicity', types, { ...shown, version: 2 })
  const place = async () => (await anyone('{ funders { logo { id version width height } } }')).data
  expect(await place()).toEqual({
    funders: [{ logo: { id: drawn.data?.id, version: 3, width: 60, height: 20 } }],
  })
  const image = async () =>
    (await anyone('query ($id: Uuid!) { funderLogo(id: $id) }', { id: drawn.data?.id })).data?.funderLogo
  expect(PNG.sync.read(Buffer.from(String(await image()), 'base64')).width).toBe(60)
  await admin()('setPublicity', types, { ...shown, version: 3, input: { ...input, published: false } })
  expect(await image()).toBeNull()
  const kept = await admin()('setPublicity', types, {
    ...shown,
    version: 4,
    input: { ...input, published: true },
  })
  expect(await place()).toMatchObject({ funders: [{ logo: { width: 60 } }] })
  await admin()('setPublicity', types, {
    ...shown,
    ...kept.data,
    input: { ...input, published: true, logo: '' },
  })
  expect(await place()).toEqual({ funders: [{ logo: null }] })
  const scripted = { ...input, link: 'javascript:alert(1)' }
  expect(
    await admin()('setPublicity', types, { programmeId, id: null, version: null, input: scripted }),
  ).toMatchObject({ __typename: 'InvalidInput' })
})

describe('mission letters', () => {
  const fields = 'id shareBps from to version'
  const record = (values: object) =>
    admin()<{ letters: Letter[] }>(
      'recordMissionLetter',
      { programmeId: 'Uuid!', userId: 'Uuid!', shareBps: 'BasisPoints!', from: 'Day!', to: 'Day' },
      { programmeId, userId: world.administrator.id, shareBps: 8000, ...values },
      `letters { ${fields} userName }`,
    )
  const edit = (letter: Letter, values: object, run = admin()) =>
    run(
      'editMissionLetter',
      { id: 'Uuid!', version: 'Int!', shareBps: 'BasisPoints!', from: 'Day!', to: 'Day' },
      { ...letter, ...values },
      fields,
    )
  interface Letter {
    readonly id: string
    readonly version: number
    readonly shareBps: number
    readonly from: string
    readonly to: string | null
  }
  const letters = async () => {
    const { data } = await world.asAdministrator()<{
      programme: { letters: (Letter & { userName: string })[] }
    }>(`query ($id: Uuid!) { programme(id: $id) { letters { ${fields} userName } } }`, { id: programmeId })
    return (data?.programme.letters ?? []).filter(({ userName }) => userName === 'Alix Essai')
  }

  test('one that follows an open one ends it; one that covers the same days is refused', async () => {
    await record({ from: '2026-01-01' })
    await record({ from: '2026-07-01', shareBps: 5000 })
    expect(await letters()).toMatchObject([
      { from: '2026-07-01', to: null, shareBps: 5000, version: 1 },
      { from: '2026-01-01', to: '2026-06-30', shareBps: 8000, version: 2 },
    ])
    expect(await record({ from: '2026-03-01', to: '2026-04-30' })).toMatchObject({
      code: 'LETTER_OVERLAPS',
      field: 'from',
    })
  })

  test('two hands write one at once: one of them ends the other, or is refused', async () => {
    const answers = await Promise.all([record({ from: '2027-01-01' }), record({ from: '2027-01-01' })])
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['LETTER_OVERLAPS'])
  })

  test('it is corrected and ended, with its version, and never from under a month that was claimed', async () => {
    const [last] = await letters()
    if (!last) throw new Error('a letter is there')
    expect(await edit(last, { shareBps: 0 })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await edit(last, { to: '2026-12-31' })).toMatchObject({ code: 'PROGRAMME_REVERSED', field: 'to' })
    expect(await edit(last, { from: '2026-12-15' })).toMatchObject({ code: 'LETTER_OVERLAPS' })
    expect(await edit(last, { to: '2027-06-30' }, facilitator())).toMatchObject({ __typename: 'NotAllowed' })
    expect((await edit(last, { to: '2027-06-30', shareBps: 6000 })).data).toMatchObject({
      to: '2027-06-30',
      shareBps: 6000,
      version: 2,
    })
    expect(await edit(last, { to: '2027-07-31' })).toMatchObject({ __typename: 'StaleVersion' })
    const { app } = base.database
    const own = { carrierId: world.carrierId, programmeId }
    const month = await app.staffMonth.create({
      data: {
        id: newId(),
        ...own,
        userId: world.administrator.id ?? '',
        month: new Date('2027-05-01'),
        costCents: 100,
      },
    })
    const claim = await app.paymentClaim.create({
      data: {
        ...{ id: newId(), ...own, funderId: funders.state, number: 99, filedOn: new Date('2027-06-10') },
        ...{ presentedCents: 80, requestedCents: 80, filedById: world.administrator.id ?? '' },
      },
    })
    await app.claimLine.create({
      data: {
        ...{ id: newId(), carrierId: world.carrierId, claimId: claim.id, staffMonthId: month.id },
        ...{ label: 'Alix Essai', method: 'FIXED_SHARE', amountCents: 80 },
      },
    })
    expect(await edit(last, { to: '2027-05-30', version: 2 })).toMatchObject({ code: 'LETTER_CLAIMED' })
    expect((await edit(last, { to: '2027-05-31', version: 2 })).data).toMatchObject({ to: '2027-05-31' })
  })
})

describe('what was opened or drafted is written again', () => {
  const editProgramme = (id: string, version: number, values: object, run = admin()) =>
    run(
      'editProgramme',
      { id: 'Uuid!', version: 'Int!', name: 'String!', from: 'Day!', to: 'Day!' },
      { id, version, name: 'Clause sociale', from: '2026-02-01', to: '2029-12-31', ...values },
      'name from to version',
    )
  const open = async () => {
    const { data } = await admin()<{ id: string }>(
      'openProgramme',
      { name: 'String!', from: 'Day!', to: 'Day!' },
      { name: 'Programme mal nommé', from: '2026-01-01', to: '2028-12-31' },
    )
    return data.id
  }

  test('a programme: its name, and its period until a plan is in force on it', async () => {
    const id = await open()
    expect(await editProgramme(id, 1, {}, facilitator())).toMatchObject({ __typename: 'NotAllowed' })
    expect(await editProgramme(id, 1, { name: ' ' })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await editProgramme(id, 1, { to: '2026-01-31' })).toMatchObject({ code: 'PROGRAMME_REVERSED' })
    const twice = await Promise.all([editProgramme(id, 1, {}), editProgramme(id, 1, {})])
    expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationEditProgrammeSuccess',
      'StaleVersion',
    ])
    await admin()(
      'recordExpense',
      { programmeId: 'Uuid!', input: 'ExpenseInput!' },
      { programmeId: id, input: { ...expense, invoicedOn: '2026-10-15', paidOn: null } },
    )
    expect(await editProgramme(id, 2, { from: '2026-11-01' })).toMatchObject({
      code: 'PROGRAMME_HOLDS_EXPENSES',
    })
    const shares = [{ funderId: funders.state, nature: 'STATE', shareBps: 10_000 }]
    const draft = await admin()('draftPlan', plan, { programmeId: id, totalCents: 100, shares })
    await admin()('activatePlan', { id: 'Uuid!', version: 'Int!' }, draft.data)
    expect(await editProgramme(id, 2, { to: '2030-12-31' })).toMatchObject({
      code: 'PROGRAMME_HELD_BY_PLAN',
      field: 'from',
    })
    expect((await editProgramme(id, 2, { name: 'Bon nom' })).data).toMatchObject({
      ...{ name: 'Bon nom', from: '2026-02-01', version: 3 },
    })
  })

  test('a plan: its total and its shares, as long as it is a draft', async () => {
    const id = await open()
    const half = [{ funderId: funders.state, nature: 'STATE', shareBps: 5000 }]
    const { data } = await admin()<{ id: string; version: number }>('draftPlan', plan, {
      ...{ programmeId: id, totalCents: 100, shares: half },
    })
    const edit = (version: number, shares: object[]) =>
      admin()<{ id: string; version: number }>(
        'editPlan',
        { id: 'Uuid!', version: 'Int!', totalCents: 'Cents!', shares: '[FundingShareInput!]!' },
        { id: data.id, version, totalCents: 300, shares },
        'id version totalCents shares { shareBps funder { id } }',
      )
    const other = await createWorld(base.database)
    const theirs = await other.organisation('Financeur d’ailleurs (essai)', ['FUNDER'])
    expect(await edit(1, [{ ...half[0], funderId: theirs }])).toMatchObject({ __typename: 'NotFound' })
    expect(await edit(1, [])).toMatchObject({ __typename: 'InvalidInput' })
    const whole = [...half, { funderId: funders.cc, nature: 'EPCI', shareBps: 5000 }]
    const written = await edit(1, whole)
    expect(written.data).toMatchObject({ version: 2, totalCents: 300, shares: [{}, {}] })
    expect(await edit(1, whole)).toMatchObject({ __typename: 'StaleVersion' })
    await admin()('activatePlan', { id: 'Uuid!', version: 'Int!' }, { id: data.id, version: 2 })
    expect(await edit(3, half)).toMatchObject({ code: 'PLAN_NOT_DRAFT' })
  })
})
