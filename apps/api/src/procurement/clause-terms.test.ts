import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('what a clause says, by its type', () => {
  let database: TestDatabase
  let world: World
  let act: ReturnType<typeof mutate>
  let buyerId: string

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    act = mutate(world.asFacilitator())
    buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
  })
  afterAll(() => database.drop())

  const newLot = async (): Promise<string> => {
    const { data } = await act<{ lots: { id: string }[] }>(
      'registerContract',
      { input: 'RegisterContractInput!' },
      {
        input: {
          buyerId,
          subject: 'Marché (essai)',
          durationMonths: 48,
          lots: [{ number: 1, title: 'Lot unique' }],
        },
      },
      'lots { id }',
    )
    return data.lots[0]?.id ?? ''
  }
  const save = async (terms: Record<string, unknown>) =>
    act<{ id: string; version: number; clause: { id: string; version: number; versions: object[] } }>(
      'saveClause',
      { input: 'SaveClauseInput!' },
      { input: { lotId: await newLot(), version: 1, ...terms } },
      'id version clause { id version versions { dueMinutes minimumMinutes promisedMinutes places trace { value } } }',
    )

  test('a criterion keeps the minimum and the promise apart; the greater one is due', async () => {
    const { data } = await save({ type: 'CLAUSE_AND_CRITERION', criterion: { minimumMinutes: 600 * 60 } })
    expect(data.clause.versions[0]).toMatchObject({ dueMinutes: 600 * 60, promisedMinutes: null })
    const promised = await act<{ clause: { versions: object[] } }>(
      'recordPromise',
      { lotId: 'Uuid!', version: 'Int!', promisedMinutes: 'Minutes!' },
      { lotId: data.id, version: data.version, promisedMinutes: 750 * 60 },
      'clause { versions { number dueMinutes minimumMinutes promisedMinutes } }',
    )
    expect(promised.data.clause.versions[0]).toEqual({
      number: 2,
      dueMinutes: 750 * 60,
      minimumMinutes: 600 * 60,
      promisedMinutes: 750 * 60,
    })
  })

  test('a calculation is rounded as its author chose: to the hour, to the day, to the week', async () => {
    const effort = {
      amountCents: 10_000_000,
      labourShareBps: 5000,
      hourlyCostCents: 3200,
      insertionRateBps: 700,
    }
    const due = async (rounding?: string) =>
      (await save({ type: 'EXECUTION_HOURS', effort: { ...effort, rounding } })).data.clause.versions[0]
    expect(await due()).toMatchObject({ dueMinutes: 109 * 60 })
    expect(await due('DAY_OF_7_HOURS')).toMatchObject({ dueMinutes: 112 * 60 })
    expect(await due('WEEK_OF_35_HOURS')).toMatchObject({ dueMinutes: 105 * 60 })
  })

  test('a promise needs a criterion, and comes before the award', async () => {
    const promise = (lotId: string) =>
      act(
        'recordPromise',
        { lotId: 'Uuid!', version: 'Int!', promisedMinutes: 'Minutes!' },
        { lotId, version: 1, promisedMinutes: 60 },
      )
    const { lotId } = await awardedLot(database, world)
    expect(await promise(lotId)).toMatchObject({ code: 'PROMISE_NEEDS_CRITERION' })
    const awarded = await awardedLot(database, world, { type: 'AWARD_CRITERION' })
    expect(await promise(awarded.lotId)).toMatchObject({ code: 'LOT_ALREADY_AWARDED' })
  })

  test('R06 · a reserved contract has no hours: its article and the share of its holder are checked', async () => {
    const { data } = await save({ type: 'RESERVED_SIAE' })
    expect(data.clause.versions[0]).toMatchObject({ dueMinutes: null })
    const record = (noticeText: string, holderShareBps: number | null) =>
      act(
        'recordReservation',
        { id: 'Uuid!', version: 'Int!', noticeText: 'String!', holderShareBps: 'BasisPoints' },
        { id: data.clause.id, version: data.clause.version, noticeText, holderShareBps },
        'noticeText holderShareBps',
      )
    expect(await record('Marché réservé', 6000)).toMatchObject({ code: 'ARTICLE_NOT_NAMED' })
    const notice = 'Marché réservé au titre de l’article L2113-13'
    expect(await record(notice, null)).toMatchObject({ code: 'HOLDER_STATUS_MISSING' })
    expect(await record(notice, 4900)).toMatchObject({ code: 'HOLDER_SHARE_TOO_LOW' })
    expect((await record(notice, 5000)).data).toEqual({ noticeText: notice, holderShareBps: 5000 })
  })

  test('R76 R77 · places, training courses and entrusted amounts, each by its own rule', async () => {
    const service = await save({
      type: 'INSERTION_SERVICE',
      service: { places: 6, minutesPerPlace: 26 * 60 * 40 },
    })
    expect(service.data.clause.versions[0]).toMatchObject({ dueMinutes: null, places: 6 })
    const course = await save({ type: 'TRAINING_COURSE', training: { amountCents: 25_000_000 } })
    expect(course.data.clause.versions[0]).toMatchObject({ dueMinutes: 450 * 60 })
    const entrusted = await save({
      type: 'EXECUTION_SUBCONTRACT_AMOUNT',
      entrusted: {
        amountCents: 10_000_000,
        entrustedShareBps: 2000,
        labourShareBps: 6000,
        hourlyCostCents: 2400,
      },
    })
    expect(entrusted.data.clause.versions[0]).toMatchObject({ dueMinutes: 500 * 60 })
  })

  test('a study keeps its light, its lever and its reasons', async () => {
    const lotId = await newLot()
    const { data } = await act<{ studies: object[] }>(
      'studyLot',
      {
        lotId: 'Uuid!',
        version: 'Int!',
        dueMinutes: 'Minutes!',
        months: 'Int!',
        peopleReady: 'Int!',
        structuresServing: 'Int!',
        suppliers: 'Int!',
      },
      {
        lotId,
        version: 1,
        dueMinutes: 42_000,
        months: 10,
        peopleReady: 0,
        structuresServing: 0,
        suppliers: 12,
      },
      'studies { light lever reasons }',
    )
    expect(data.studies).toMatchObject([{ light: 'RED', lever: 'LOT' }])
  })

  test('an agreement with a buyer has a beginning and an end', async () => {
    const types = {
      buyerId: 'Uuid!',
      title: 'String!',
      signedOn: 'Day!',
      validFrom: 'Day!',
      validUntil: 'Day',
    }
    const agreement = {
      buyerId,
      title: 'Convention 2026-2028',
      signedOn: '2026-01-05',
      validFrom: '2026-01-05',
    }
    expect(
      await act('recordBuyerAgreement', types, { ...agreement, validUntil: '2026-01-04' }),
    ).toMatchObject({ code: 'DATES_REVERSED' })
    const { data } = await act<{ id: string }>('recordBuyerAgreement', types, agreement)
    const ended = await act(
      'endBuyerAgreement',
      { id: 'Uuid!', version: 'Int!', validUntil: 'Day!' },
      { id: data.id, version: 1, validUntil: '2028-12-31' },
      'validUntil buyer { buyerAgreements { title } }',
    )
    expect(ended.data).toEqual({
      validUntil: '2028-12-31',
      buyer: { buyerAgreements: [{ title: 'Convention 2026-2028' }] },
    })
  })
})
