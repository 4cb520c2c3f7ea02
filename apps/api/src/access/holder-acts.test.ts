import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf, personAtWork, publishedPosition } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const step = { id: 'Uuid!', version: 'Int!' }

describe('a company acts by its link', () => {
  let database: TestDatabase
  let world: World
  let lot: AwardedLot
  let company: Holder
  let stranger: Holder

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    lot = await awardedLot(database, world)
    company = await holderOf(database, world, 'COMPANY', lot.holderIds[0] ?? '')
    stranger = await holderOf(
      database,
      world,
      'COMPANY',
      await world.organisation('Autre (essai)', ['COMPANY']),
    )
  })
  afterAll(() => database.drop())

  const asFacilitator = () => mutate(world.asFacilitator())

  test('R74 R31 · it answers a person proposed to it, once, with a reason, and sees nobody before', async () => {
    const { app } = database.database
    const commitmentId = lot.commitmentIds[0] ?? ''
    const { participantId } = await personAtWork(database, world, {
      commitmentId,
      employerId: company.organisationId,
    })
    const opportunityId = await publishedPosition(database, world, commitmentId)
    const id = newId()
    const on = new Date(today)
    await app.referral.create({
      data: {
        id,
        carrierId: world.carrierId,
        participantId,
        opportunityId,
        source: 'FACILITATOR',
        status: 'UNDER_REVIEW',
        statusSince: on,
        answerBefore: on,
      },
    })
    const read = `{ proposedCandidates { id firstName position answers answerBy countsUntil version } }`
    expect((await company.run(read)).data).toEqual({ proposedCandidates: [] })
    const propose = (more: object) =>
      asFacilitator()('proposeReferral', { ...step, agreed: 'Boolean' }, { id, version: 1, ...more })
    expect(await propose({})).toMatchObject({ code: 'INFORMATION_NEEDED', field: 'notice' })
    await app.participant.update({ where: { id: participantId }, data: { objectedOn: on } })
    expect(await propose({ agreed: true })).toMatchObject({ code: 'PERSON_OBJECTED' })
    await app.participant.update({ where: { id: participantId }, data: { objectedOn: null } })
    await propose({ agreed: true })
    expect((await company.run(read)).data).toEqual({
      proposedCandidates: [
        {
          id,
          firstName: 'Noé',
          position: 'Aide sur un chantier',
          answers: ['MEET', 'HIRE', 'NOT_THIS_TIME'],
          answerBy: '2026-11-27',
          countsUntil: null,
          version: 2,
        },
      ],
    })
    expect((await stranger.run(read)).data).toEqual({ proposedCandidates: [] })
    // What the person takes back, or objects to, is gone at the next request, and nothing may be answered.
    const share = { participantId, purpose: 'PROPOSAL' }
    await app.dataShare.updateMany({ where: share, data: { revokedOn: on } })
    expect((await company.run(read)).data).toEqual({ proposedCandidates: [] })
    const past = { fromDay: new Date('2026-11-01'), toDay: new Date('2026-11-19') }
    await app.dataShare.updateMany({ where: share, data: { revokedOn: null, ...past } })
    expect((await company.run(read)).data).toEqual({ proposedCandidates: [] })
    await app.dataShare.updateMany({ where: share, data: { toDay: null } })
    await app.participant.update({ where: { id: participantId }, data: { objectedOn: on } })
    expect((await company.run(read)).data).toEqual({ proposedCandidates: [] })
    await app.participant.update({ where: { id: participantId }, data: { objectedOn: null } })
    const answer = (by: Holder, more: object) =>
      by.run(
        `mutation ($id: Uuid!, $version: Int!, $answer: CompanyAnswer!, $reason: ReferralRefusalReason) {
          answerReferral(id: $id, version: $version, answer: $answer, reason: $reason) {
            __typename ... on RuleRefusal { code } ... on MutationAnswerReferralSuccess { data } } }`,
        { id, version: 2, ...more },
      )
    expect((await answer(stranger, { answer: 'HIRE' })).data).toMatchObject({
      answerReferral: { __typename: 'NotFound' },
    })
    expect((await answer(company, { answer: 'NOT_THIS_TIME', reason: 'NOT_ELIGIBLE' })).data).toMatchObject({
      answerReferral: { code: 'REFUSAL_REASON_NEEDED' },
    })
    const no = { answer: 'NOT_THIS_TIME', reason: 'NO_DRIVING_LICENCE' }
    expect((await answer(company, no)).data).toMatchObject({ answerReferral: { data: 'REFUSED' } })
    expect((await answer(company, no)).data).toMatchObject({ answerReferral: { __typename: 'NotFound' } })
    expect(await app.participantRead.count({ where: { participantId, through: 'proposedCandidates' } })).toBe(
      1,
    )
  })

  test('R56 · « j’ai déjà quelqu’un »: yes or no and dates within two working days, never why', async () => {
    const known = 'sentence counts answered answerBy nextActor nextActorSince'
    const input = {
      commitmentId: lot.commitmentIds[0],
      firstName: 'Malo',
      lastName: 'Essai',
      phone: '06 39 98 01 07',
      startsOn: '2026-11-23',
      contractType: 'FIXED_TERM',
      alreadyEmployed: false,
      informationGiven: true,
    }
    const propose = (by: Holder, more: object, idempotencyKey = newId()) =>
      mutate(by.run)(
        'proposeKnownPerson',
        { input: 'KnownPersonInput!', idempotencyKey: 'String!' },
        { input: { ...input, ...more }, idempotencyKey },
        known,
      )
    expect(await propose(company, { informationGiven: false })).toMatchObject({ code: 'INFORMATION_NEEDED' })
    expect(await propose(company, { phone: '12' })).toMatchObject({ code: 'PHONE_INVALID' })
    expect(await propose(stranger, {})).toMatchObject({ __typename: 'NotFound' })
    const key = newId()
    const first = await propose(company, {}, key)
    expect(first.data).toMatchObject({
      ...{ answered: false, answerBy: '2026-11-24' },
      ...{ nextActor: 'FACILITATOR', nextActorSince: today },
    })
    expect((await propose(company, {}, key)).data).toEqual(first.data)
    const people = await database.database.app.knownPerson.findMany({ where: { carrierId: world.carrierId } })
    expect(people).toHaveLength(1)
    const { data: decided } = await world.asFacilitator()(
      `{ referrals { edges { node { companyProposal { contractType startsOn alreadyEmployed answerBy sentence } } } } }`,
    )
    expect(decided).toMatchObject({
      referrals: {
        edges: expect.arrayContaining([
          {
            node: {
              companyProposal: {
                contractType: 'FIXED_TERM',
                startsOn: '2026-11-23',
                alreadyEmployed: false,
                answerBy: '2026-11-24',
                sentence: expect.stringMatching(/24\snovembre/),
              },
            },
          },
        ]),
      },
    })
    await asFacilitator()(
      'decideEligibility',
      { participantId: 'Uuid!', criteria: '[CriterionSeenInput!]!', firstWorkDay: 'Day' },
      {
        participantId: people[0]?.participantId,
        criteria: [{ code: 'YOUTH_UNDER_26', proofKind: 'DOCUMENT_SEEN' }],
        firstWorkDay: '2026-11-23',
      },
    )
    const { data } = await company.run(`{ knownPeople { firstName ${known} } }`)
    expect(data).toMatchObject({
      knownPeople: [{ firstName: 'Malo', answered: true, counts: true, nextActor: 'NOBODY' }],
    })
    expect(JSON.stringify(data)).not.toMatch(/YOUTH|26 ans|critère/)
    expect((await stranger.run('{ knownPeople { sentence } }')).data).toEqual({ knownPeople: [] })
  })

  test('R64 · « mon chantier est décalé » changes nothing until the facilitator agrees', async () => {
    const owed = '{ owedCommitments { id startsOn endsOn weeksLeft postponement { status answer } } }'
    const ask = (by: Holder, newStartOn: string, idempotencyKey = newId()) =>
      mutate(by.run)(
        'askPostponement',
        { commitmentId: 'Uuid!', newStartOn: 'Day!', reason: 'String!', idempotencyKey: 'String!' },
        { commitmentId: lot.commitmentIds[0], newStartOn, reason: 'Gros œuvre en retard', idempotencyKey },
        'id version status availableSteps',
      )
    const takeBack = (by: Holder, id: unknown) =>
      mutate(by.run)('takeBackPostponement', step, { id, version: 1 }, 'status availableSteps nextActor')
    expect((await company.run(owed)).data).toMatchObject({
      owedCommitments: [{ startsOn: '2026-06-01', endsOn: '2027-05-31', weeksLeft: 20, postponement: null }],
    })
    expect((await stranger.run(owed)).data).toEqual({ owedCommitments: [] })
    expect(await ask(stranger, '2026-08-01')).toMatchObject({ __typename: 'NotFound' })
    expect(await ask(company, '2026-05-01')).toMatchObject({ code: 'POSTPONEMENT_NOT_LATER' })
    const tasks = () =>
      database.database.app.task.findMany({
        where: { carrierId: world.carrierId, sourceKey: { startsWith: 'postponement:' } },
        select: { title: true, status: true, organisationId: true, contractId: true, since: true },
        orderBy: { id: 'asc' },
      })
    expect(await tasks()).toEqual([])
    const early = await ask(company, '2026-07-01')
    expect(await tasks()).toEqual([
      {
        title: 'Répondre au décalage demandé\u00a0: Gros œuvre',
        status: 'OPEN',
        organisationId: company.organisationId,
        contractId: lot.contractId,
        since: new Date(today),
      },
    ])
    expect(early.data).toMatchObject({ status: 'ASKED', availableSteps: ['takeBack'] })
    expect(await takeBack(stranger, early.data.id)).toMatchObject({ __typename: 'NotFound' })
    expect((await takeBack(company, early.data.id)).data).toEqual({
      status: 'TAKEN_BACK',
      availableSteps: [],
      nextActor: 'NOBODY',
    })
    expect(await takeBack(company, early.data.id)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await tasks()).toMatchObject([{ status: 'CANCELLED' }])
    const { data } = await ask(company, '2026-08-01')
    expect(await ask(company, '2026-09-01')).toMatchObject({ code: 'POSTPONEMENT_WAITING' })
    expect(await tasks()).toMatchObject([{ status: 'CANCELLED' }, { status: 'OPEN' }])
    expect((await company.run(owed)).data).toMatchObject({
      owedCommitments: [{ startsOn: '2026-06-01', postponement: { status: 'ASKED' } }],
    })
    expect(
      (await asFacilitator()('acceptPostponement', step, { id: data.id, version: 1 }, 'status')).data,
    ).toEqual({ status: 'ACCEPTED' })
    expect(await tasks()).toMatchObject([{ status: 'CANCELLED' }, { status: 'DONE' }])
    expect((await company.run(owed)).data).toMatchObject({
      owedCommitments: [
        { startsOn: '2026-08-01', endsOn: '2027-07-31', postponement: { status: 'ACCEPTED' } },
      ],
    })
    expect(await asFacilitator()('acceptPostponement', step, { id: data.id, version: 2 })).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
    const late = await ask(company, '2026-10-01')
    await asFacilitator()(
      'declinePostponement',
      { ...step, answer: 'String!' },
      { id: late.data.id, version: 1, answer: 'Le lot suivant attend' },
    )
    expect(await tasks()).toMatchObject([{ status: 'CANCELLED' }, { status: 'DONE' }, { status: 'DONE' }])
  })

  test('a contact is changed by the company alone; the old address is told', async () => {
    const change = (by: Holder, contactId: string, version: number, contact: object) =>
      mutate(by.run)(
        'changeOwnContact',
        { contactId: 'Uuid', version: 'Int!', contact: 'ContactInput!' },
        { contactId, version, contact: { name: 'Dominique Essai', role: 'PAYROLL', ...contact } },
        'version contacts { name email prefersCalls }',
      )
    const email = 'paie@entreprise.example'
    expect(await change(stranger, company.contactId, 1, { email })).toMatchObject({ __typename: 'NotFound' })
    expect(await change(company, company.contactId, 1, {})).toMatchObject({ code: 'CONTACT_NEEDS_ADDRESS' })
    const { data } = await change(company, company.contactId, 1, { email })
    expect(data).toEqual({ version: 2, contacts: [{ name: 'Dominique Essai', email, prefersCalls: false }] })
    expect(await change(company, company.contactId, 1, { email })).toMatchObject({
      __typename: 'StaleVersion',
    })
    const called = await change(company, company.contactId, 2, {
      email,
      phone: '06 39 98 01 77',
      prefersCalls: true,
    })
    expect(called.data).toMatchObject({ version: 3, contacts: [{ prefersCalls: true }] })
    const [notice] = await database.database.app.message.findMany({
      where: { contactId: company.contactId, purpose: 'SECURITY_NOTICE' },
      include: { content: true },
    })
    expect(notice?.content?.address).toBe(`${company.contactId}@entreprise.example`)
  })

  test('R33 R37 · a buyer reads hours and masked counts of its own contracts, and no person', async () => {
    const contract = await database.database.app.procurementContract.findUniqueOrThrow({
      where: { id: lot.contractId },
    })
    const buyer = await holderOf(database, world, 'BUYER', contract.buyerId)
    const other = await holderOf(
      database,
      world,
      'BUYER',
      await world.organisation('Autre acheteur', ['BUYER']),
    )
    const { placementId } = await personAtWork(database, world, {
      commitmentId: lot.commitmentIds[0] ?? '',
      employerId: company.organisationId,
    })
    const monthId = newId()
    const { app } = database.database
    const own = { carrierId: world.carrierId }
    await app.hoursMonth.create({
      data: { id: monthId, ...own, placementId, month: new Date('2026-09-01'), status: 'SUBMITTED' },
    })
    await app.hoursEntry.create({
      data: { id: newId(), ...own, monthId, kind: 'WORK', minutes: 600, countedMinutes: 600 },
    })
    await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'LOCKED' } })
    const read =
      '{ boughtContracts { subject people progress { validatedMinutes } commitments { holderName } } }'
    expect((await buyer.run(read)).data).toMatchObject({
      boughtContracts: [
        { people: null, progress: { validatedMinutes: 600 }, commitments: [{ holderName: 'Titulaire 0' }] },
      ],
    })
    expect((await other.run(read)).data).toEqual({ boughtContracts: [] })
    for (const query of [
      'declarationSheet(month: "2026-09") { month }',
      'proposedCandidates { id }',
      'ownFile { firstName }',
    ])
      expect((await buyer.run(`{ ${query} }`)).errors?.[0]?.message).toMatch(/accès/)
  })

  test('a contract that is over says to its company and to its buyer what is left, in a code and figures', async () => {
    const over = await awardedLot(database, world, { holderIds: [company.organisationId], status: 'ACTIVE' })
    const { buyerId } = await database.database.app.procurementContract.update({
      where: { id: over.contractId },
      data: { status: 'TERMINATED' },
    })
    const buyer = await holderOf(database, world, 'BUYER', buyerId)
    const left = 'settlement { code contractStatus dueMinutes missingMinutes sentence }'
    const settlement = {
      ...{ code: 'TO_SETTLE', contractStatus: 'TERMINATED', dueMinutes: 42_000, missingMinutes: 42_000 },
      sentence: expect.stringMatching(/Reste à solder\.$/),
    }
    expect((await company.run(`{ owedCommitments { id ${left} } }`)).data).toMatchObject({
      owedCommitments: expect.arrayContaining([
        { id: lot.commitmentIds[0], settlement: null },
        { id: over.commitmentIds[0], settlement },
      ]),
    })
    expect(
      (await buyer.run(`{ boughtContracts { commitments { forecast { weeksLeft } ${left} } } }`)).data,
    ).toEqual({ boughtContracts: [{ commitments: [{ forecast: null, settlement }] }] })
  })

  test('the database refuses a second request that waits, dates reversed, a second form', async () => {
    const owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const insert = (status: string, from: string, to: string) =>
      owner.query(
        `INSERT INTO postponement_request (id, carrier_id, commitment_id, organisation_id, status, new_start_on, new_end_on, reason, asked_on)
         SELECT gen_random_uuid(), carrier_id, id, holder_id, $2, $3, $4, 'x', '2026-11-20' FROM commitment WHERE id = $1`,
        [lot.commitmentIds[0], status, from, to],
      )
    await expect(insert('ASKED', '2027-01-01', '2026-01-01')).rejects.toThrow(/dates_check/)
    await expect(insert('ACCEPTED', '2027-01-01', '2027-02-01')).rejects.toThrow(/answer_check/)
    await expect(insert('MAYBE', '2027-01-01', '2027-02-01')).rejects.toThrow(/status_check/)
    await insert('ASKED', '2027-01-01', '2027-02-01')
    await expect(insert('ASKED', '2027-01-01', '2027-02-01')).rejects.toThrow(/postponement_request_waiting/)
    const form = () =>
      owner.query(
        `INSERT INTO eligibility_assessment (id, carrier_id, participant_id, status)
         SELECT gen_random_uuid(), carrier_id, participant_id, 'SUBMITTED' FROM known_person LIMIT 1`,
      )
    await form()
    await expect(form()).rejects.toThrow(/eligibility_assessment_submitted/)
    await owner.end()
  })
})
