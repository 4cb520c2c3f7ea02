import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf, publishedPosition } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const step = { id: 'Uuid!', version: 'Int!' }

describe('an adviser refers and follows, a person follows and stops', () => {
  let database: TestDatabase
  let world: World
  let adviser: Holder
  let otherAgency: Holder
  let lot: AwardedLot
  let reserved: string

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    lot = await awardedLot(database, world)
    adviser = await holderOf(
      database,
      world,
      'ADVISER',
      await world.organisation('Agence (essai)', ['MISSION_LOCALE']),
    )
    otherAgency = await holderOf(
      database,
      world,
      'ADVISER',
      await world.organisation('Autre (essai)', ['CCAS']),
    )
    reserved = await publishedPosition(database, world, lot.commitmentIds[0] ?? '', {
      advisersOnlyUntil: '2026-11-25',
    })
    await publishedPosition(database, world, lot.commitmentIds[0] ?? '', { title: 'Peindre des murs' })
  })
  afterAll(() => database.drop())

  const refer = (by: Holder, more: object, idempotencyKey = newId()) =>
    mutate(by.run)<{ id: string; participantId: string }[]>(
      'referPeople',
      {
        opportunityId: 'Uuid',
        adviser: 'ReferringAdviserInput!',
        informationGiven: 'Boolean!',
        people: '[ReferredPersonInput!]!',
        knownIds: '[Uuid!]!',
        idempotencyKey: 'String!',
      },
      {
        opportunityId: reserved,
        adviser: { name: 'Camille Essai' },
        informationGiven: true,
        people: [],
        knownIds: [],
        idempotencyKey,
        ...more,
      },
      'id participantId position followUp { step }',
    )
  const person = (firstName: string, phone = '06 39 98 01 08') => ({ firstName, lastName: 'Essai', phone })
  const followed =
    '{ followedReferrals { id version participantId firstName open eligibility eligibleUntil canWithdraw summary followUp { step next reason help } nextOffers { title } } }'

  test('R67 · several people at once during the advisers’ window, all or none, once a key', async () => {
    const { data } = await adviser.run('{ offeredPositions { title reservedUntil reservedDays } }')
    expect(data).toMatchObject({
      offeredPositions: [
        {
          title: 'Aide sur un chantier',
          reservedUntil: '2026-11-25',
          reservedDays: 3,
        },
        { title: 'Peindre des murs', reservedUntil: null },
      ],
    })
    expect(await refer(adviser, {})).toMatchObject({ code: 'PEOPLE_NEEDED' })
    expect(await refer(adviser, { people: [person('Lou')], informationGiven: false })).toMatchObject({
      code: 'INFORMATION_NOT_GIVEN',
    })
    expect(await refer(adviser, { people: [person('Lou'), person('Max', '12')] })).toMatchObject({
      code: 'PHONE_INVALID',
      field: 'people.1.phone',
    })
    expect(await database.database.app.participant.count({ where: { carrierId: world.carrierId } })).toBe(0)
    const key = newId()
    const sent = await Promise.all([
      refer(adviser, { people: [{ ...person('Lou'), mobility: 'BUS' }, person('Max')] }, key),
      refer(adviser, { people: [{ ...person('Lou'), mobility: 'BUS' }, person('Max')] }, key),
    ])
    expect(sent[0].data).toHaveLength(2)
    expect(sent[1].data).toEqual(sent[0].data)
    expect(await database.database.app.referral.count({ where: { carrierId: world.carrierId } })).toBe(2)
    const knownIds = sent[0].data.map(({ participantId }) => participantId)
    const told = await database.database.app.participant.findMany({ where: { id: { in: knownIds } } })
    expect(told.map(({ mobility }) => mobility).toSorted()).toEqual(['BUS', null])
    expect(await refer(otherAgency, { knownIds })).toMatchObject({ __typename: 'NotFound' })
    expect(await refer(adviser, { knownIds })).toMatchObject({ code: 'REFERRAL_GOES_ON', field: 'knownIds' })
    expect((await refer(adviser, { knownIds: [knownIds[0]], opportunityId: null })).data).toMatchObject([
      { participantId: knownIds[0], position: null },
    ])
    expect((await otherAgency.run(followed)).data).toEqual({ followedReferrals: [] })
  })

  test('the trades wished for and the best hours go with the person, to whoever calls them', async () => {
    const wished = {
      ...person('Inès', '06 39 98 01 18'),
      trades: ['F1704', 'K2204', 'F1704'],
      callMoment: 'MORNING',
    }
    const sent = await refer(adviser, { people: [wished, person('Ana')], opportunityId: null })
    const ids = sent.data.map(({ participantId }) => participantId)
    const { data } = await world.asFacilitator()<{
      referrals: { edges: { node: { participant: { id: string; identity: { firstName: string } } } }[] }
    }>(
      '{ referrals(first: 20) { edges { node { participant { id tradeCodes identity { firstName callMoment } } } } } }',
    )
    const read = data?.referrals.edges.map(({ node }) => node.participant)
    expect(read?.filter(({ id }) => ids.includes(id))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          tradeCodes: ['F1704', 'K2204'],
          identity: { firstName: 'Inès', callMoment: 'MORNING' },
        }),
        expect.objectContaining({ tradeCodes: [], identity: { firstName: 'Ana', callMoment: null } }),
      ]),
    )
    expect(await refer(adviser, { people: [{ ...wished, trades: ['maçon'] }] })).toMatchObject({
      __typename: 'InvalidInput',
    })
  })

  test('P4 · a refusal comes with its reason, what helps, and other positions', async () => {
    const { data } = await adviser.run<{ followedReferrals: { id: string; firstName: string }[] }>(followed)
    const id = data?.followedReferrals.find(({ firstName }) => firstName === 'Max')?.id
    const act = mutate(world.asFacilitator())
    await act('reviewReferral', step, { id, version: 1 })
    await act(
      'refuseReferral',
      { ...step, reason: 'ReferralRefusalReason!' },
      { id, version: 2, reason: 'NOT_MOBILE' },
    )
    const after = await adviser.run<{ followedReferrals: { id: string }[] }>(followed)
    expect(after.data?.followedReferrals.find((each) => each.id === id)).toMatchObject({
      followUp: {
        step: 'NOT_THIS_TIME',
        next: expect.stringMatching(/appelle la personne avant/),
        reason: 'C’était trop loin pour y aller.',
        help: expect.stringContaining('trajet'),
      },
      nextOffers: [{ title: 'Peindre des murs' }],
      summary: expect.stringMatching(
        /^Max Essai\nPoste : Aide sur un chantier, La Mure\nOrientation du vendredi\s20\snovembre\s2026\n/,
      ),
    })
  })

  test('R26–R28 · the form is signed by the adviser, validated in one click, and its criteria stay between them', async () => {
    const { data } = await adviser.run<{ followedReferrals: { participantId: string; firstName: string }[] }>(
      followed,
    )
    const participantId = data?.followedReferrals.find(({ firstName }) => firstName === 'Lou')?.participantId
    const input = {
      participantId,
      criteria: [{ code: 'RSA', proofDatedOn: '2026-11-01' }],
      seenOn: today,
      noticeGivenOn: today,
      agreed: true,
      signedBy: 'Camille Essai',
      capacity: 'Conseillère',
    }
    const submit = (by: Holder, more: object) =>
      by.run<{ submitEligibilityForm: { __typename: string; code?: string } }>(
        `mutation ($input: EligibilityFormInput!, $key: String!) { submitEligibilityForm(input: $input, idempotencyKey: $key) {
          __typename ... on RuleRefusal { code field } ... on MutationSubmitEligibilityFormSuccess { data } } }`,
        { input: { ...input, ...more }, key: newId() },
      )
    const answerOf = async (by: Holder, more: object) => (await submit(by, more)).data?.submitEligibilityForm
    expect(await answerOf(adviser, { agreed: false })).toMatchObject({ code: 'AGREEMENT_NEEDED' })
    expect(await answerOf(adviser, { criteria: [] })).toMatchObject({ code: 'CRITERION_NEEDED' })
    expect(await answerOf(adviser, { noticeGivenOn: null })).toMatchObject({ code: 'INFORMATION_NEEDED' })
    expect(await answerOf(otherAgency, {})).toMatchObject({ __typename: 'NotFound' })
    const asked = async () => {
      const { data } = await world.asFacilitator()<{
        today: { toDo: { kind: string; title: string; detail: string }[] }
      }>('{ today { toDo { kind title detail } } }')
      return data?.today.toDo.filter(({ kind }) => kind === 'TASK')
    }
    expect(await asked()).toEqual([])
    expect(await answerOf(adviser, {})).toMatchObject({ data: 'SUBMITTED' })
    expect(await answerOf(adviser, {})).toMatchObject({ code: 'FORM_ALREADY_SENT' })
    const wait = { kind: 'TASK', title: 'Décider de la fiche d’éligibilité', detail: 'Lou Essai' }
    expect(await asked()).toEqual([wait])
    const pending = async () => {
      const { data } = await world.asFacilitator()<{
        participant: { formToDecide: { id: string; version: number } }
      }>(
        `query ($id: Uuid!) { participant(id: $id) { formToDecide { id version criteria { code } form { signedBy capacity prescriber { name } } } } }`,
        { id: participantId },
      )
      return data?.participant.formToDecide
    }
    const validate = { assessmentId: 'Uuid!', version: 'Int!' }
    const act = mutate(world.asFacilitator())
    // Asked for a complement it waits for the adviser; sent again, for the facilitator; refused, for nobody.
    const answered = async (name: string) => {
      const sent = await pending()
      const values = { assessmentId: sent?.id, version: sent?.version, reason: 'Pièce illisible' }
      return act(name, { ...validate, reason: 'String!' }, values, 'formToDecide { id }')
    }
    for (const name of ['askMoreForForm', 'refuseEligibilityForm']) {
      expect((await answered(name)).data).toEqual({ formToDecide: null })
      expect(await asked()).toEqual([])
      expect(await answerOf(adviser, {})).toMatchObject({ data: 'SUBMITTED' })
      expect(await asked()).toEqual([wait])
    }
    const form = await pending()
    expect(form).toMatchObject({ criteria: [{ code: 'RSA' }], form: { signedBy: 'Camille Essai' } })
    const once = await act(
      'validateEligibilityForm',
      validate,
      { assessmentId: form?.id, version: form?.version },
      'formToDecide { id } assessments { status effectOn }',
    )
    expect(once.data).toMatchObject({ formToDecide: null })
    expect(once.data).toMatchObject({
      assessments: expect.arrayContaining([{ status: 'VALIDATED', effectOn: today }]),
    })
    expect(await asked()).toEqual([])
    expect(
      await act('validateEligibilityForm', validate, { assessmentId: form?.id, version: 2 }),
    ).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
    const told = await adviser.run<{ followedReferrals: { participantId: string }[] }>(followed)
    expect(told.data?.followedReferrals.find((each) => each.participantId === participantId)).toMatchObject({
      eligibility: 'VALIDATED',
      eligibleUntil: expect.any(String),
    })
  })

  test('an adviser follows the work of the people the agency sent, in hours and what came after', async () => {
    const { app } = database.database
    const { carrierId } = world
    const { data } = await adviser.run<{
      followedReferrals: { id: string; participantId: string; firstName: string }[]
    }>(followed)
    const lou = data?.followedReferrals.find(({ firstName }) => firstName === 'Lou')
    const [placementId, monthId] = [newId(), newId()]
    const employerId = lot.holderIds[0] ?? ''
    await app.placement.create({
      data: {
        id: placementId,
        carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        participantId: lou?.participantId ?? '',
        referralId: lou?.id ?? null,
        employerId,
        declarantId: employerId,
        modality: 'DIRECT_HIRE',
        contractType: 'FIXED_TERM',
        romeCode: 'F1704',
        startsOn: new Date('2026-09-01'),
        endsOn: new Date('2026-10-31'),
        weeklyMinutes: 2100,
        status: 'ENDED',
      },
    })
    await app.hoursMonth.create({
      data: {
        id: monthId,
        carrierId,
        placementId,
        month: new Date('2026-09-01'),
        status: 'SUBMITTED',
        entries: {
          create: { id: newId(), kind: 'WORK', minutes: 4200, countedMinutes: 4200, createdById: newId() },
        },
      },
    })
    await app.outcome.create({
      data: {
        id: newId(),
        carrierId,
        placementId,
        participantId: lou?.participantId ?? '',
        milestone: 'EXIT',
        situation: 'CDD_GE_6M',
        source: 'PERSON',
        answeredOn: new Date('2026-11-02'),
      },
    })
    const read =
      '{ followedReferrals { id work { startsOn endsOn minutes outcomes { milestone situation answeredOn } } } }'
    const seen = await adviser.run<{ followedReferrals: { id: string; work: object[] }[] }>(read)
    expect(seen.data?.followedReferrals.find(({ id }) => id === lou?.id)?.work).toEqual([
      {
        startsOn: '2026-09-01',
        endsOn: '2026-10-31',
        minutes: 4200,
        outcomes: [{ milestone: 'EXIT', situation: 'CDD_GE_6M', answeredOn: '2026-11-02' }],
      },
    ])
    expect((await otherAgency.run(read)).data).toEqual({ followedReferrals: [] })
  })

  test('a person reads where they stand, who read their file, and stops; a lost telephone tells nothing', async () => {
    const { data } = await adviser.run<{
      followedReferrals: { participantId: string; id: string; firstName: string }[]
    }>(followed)
    const mine = data?.followedReferrals.filter(({ firstName }) => firstName === 'Lou') ?? []
    const me = (confirmed: boolean): Actor => ({
      kind: 'JOBSEEKER',
      id: mine[0]?.participantId ?? '',
      name: 'Personne',
      carrierId: world.carrierId,
      organisationId: null,
      confirmed,
    })
    const run = (confirmed: boolean) => runAs(database.database, me(confirmed), { door: 'holder', today })
    const read =
      '{ ownFile { confirmed firstName countsUntil requests { id version position followUp { title meaning next } } months { minutes } reads { on who times } } }'
    expect((await run(false)(read)).data?.ownFile).toMatchObject({
      confirmed: false,
      firstName: null,
      countsUntil: null,
      reads: [],
    })
    const file = (
      await run(true)<{
        ownFile: {
          requests: { id: string; version: number; position: string | null }[]
          reads: { on: string; who: string }[]
        }
      }>(read)
    ).data?.ownFile
    expect(file).toMatchObject({ firstName: 'Lou', countsUntil: expect.any(String) })
    expect(file?.requests).toHaveLength(2)
    expect(file?.reads.map(({ who }) => who)).toEqual(expect.arrayContaining(['Agence (essai)']))
    expect(new Set(file?.reads.map(({ on }) => on))).toEqual(new Set([today]))
    const shares = '{ ownFile { shares { id version purpose organisationName } } }'
    const { app } = database.database
    await app.dataShare.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        participantId: mine[0]?.participantId ?? '',
        purpose: 'POOL',
        fromDay: new Date(today),
        recordedById: world.facilitator.id ?? '',
      },
    })
    expect((await run(false)(shares)).data).toEqual({ ownFile: { shares: [] } })
    const given = (
      await run(true)<{ ownFile: { shares: { id: string; version: number; purpose: string }[] } }>(shares)
    ).data?.ownFile.shares
    const pool = given?.find(({ purpose }) => purpose === 'POOL')
    expect(pool).toMatchObject({ version: 1, organisationName: null })
    const takeBack = `mutation ($id: Uuid!, $version: Int!) { takeBackShare(id: $id, version: $version) {
      __typename ... on MutationTakeBackShareSuccess { data } } }`
    expect((await run(false)(takeBack, pool)).data).toMatchObject({
      takeBackShare: { __typename: 'NotAllowed' },
    })
    expect((await run(true)(takeBack, { id: newId(), version: 1 })).data).toMatchObject({
      takeBackShare: { __typename: 'NotFound' },
    })
    expect((await run(true)(takeBack, pool)).data).toMatchObject({ takeBackShare: { data: true } })
    expect((await run(true)(shares)).data?.ownFile).toEqual({
      shares: given?.filter((each) => each !== pool),
    })
    const withdraw = `mutation ($id: Uuid!, $version: Int!) { withdrawOwnReferral(id: $id, version: $version) {
      __typename ... on MutationWithdrawOwnReferralSuccess { data { step } } } }`
    const [request] = file?.requests ?? []
    expect((await run(true)(withdraw, request)).data).toMatchObject({
      withdrawOwnReferral: { data: { step: 'STOPPED' } },
    })
    const others = data?.followedReferrals.find(({ firstName }) => firstName === 'Max')
    expect((await run(true)(withdraw, { id: others?.id, version: 3 })).data).toMatchObject({
      withdrawOwnReferral: { __typename: 'NotFound' },
    })
    expect((await run(false)(withdraw, request)).data).toMatchObject({
      withdrawOwnReferral: { __typename: 'NotAllowed' },
    })
    expect((await run(true)('{ followedReferrals { id } }')).errors?.[0]?.message).toMatch(/accès/)
  })

  test('however many requests ended, the one that waits is the first, and the last ended follow it', async () => {
    const { app } = database.database
    const { carrierId } = world
    const agency = await world.organisation('Grande agence (essai)', ['MISSION_LOCALE'])
    const desk = await holderOf(database, world, 'ADVISER', agency)
    const participantId = newId()
    await app.participant.create({
      data: { id: participantId, carrierId, prescriberId: agency, lastActivityOn: new Date(today) },
    })
    const row = (status: 'WITHDRAWN' | 'NEW', statusSince: string, answerBefore: string) => ({
      ...{ id: newId(), carrierId, participantId, source: 'PORTAL', status },
      ...{ statusSince: new Date(statusSince), answerBefore: new Date(answerBefore) },
    })
    const lately = row('WITHDRAWN', '2026-11-18', '2026-01-15')
    const waits = row('NEW', '2026-11-19', '2026-11-27')
    const old = Array.from({ length: 205 }, () => row('WITHDRAWN', '2026-01-12', '2026-01-14'))
    await app.referral.createMany({ data: [...old, lately, waits] })
    const { data } = await desk.run<{ followedReferrals: { id: string }[] }>('{ followedReferrals { id } }')
    expect(data?.followedReferrals).toHaveLength(200)
    expect(data?.followedReferrals.slice(0, 2)).toEqual([{ id: waits.id }, { id: lately.id }])
  })
})
