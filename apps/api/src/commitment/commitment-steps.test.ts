import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { holderOf } from '../testing/holders.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
const app = () => base.database.app
const act = () => mutate(world.asFacilitator())
const step = { id: 'Uuid!', version: 'Int!' }
const ofCommitment = { commitmentId: 'Uuid!', version: 'Int!' }
const seen = 'status statusReason nextActor nextActorSince availableSteps'

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

type Status = 'OPEN' | 'ACTIVE' | 'SHORTFALL'
const commitmentIn = async (status: Status, dueMinutes = 6_000) => {
  const lot = await awardedLot(base, world, { status, dueMinutes })
  return { lot, id: lot.commitmentIds[0] ?? '' }
}

describe('the steps of a commitment that the facilitator takes', () => {
  test.each<[string, Status, object]>([
    ['agreeRemedy', 'ACTIVE', { reason: 'Deux contrats au printemps' }],
    ['cancelCommitment', 'SHORTFALL', { reason: 'Le lot est retiré' }],
    ['closeCommitment', 'ACTIVE', {}],
    ['recordShortfall', 'OPEN', {}],
  ])('%s is refused out of turn and on an old version; nothing moves', async (name, status, more) => {
    const { id } = await commitmentIn(status)
    const types = 'reason' in more ? { ...ofCommitment, reason: 'String!' } : ofCommitment
    expect(await act()(name, types, { commitmentId: id, version: 1, ...more })).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
    expect(await act()(name, types, { commitmentId: id, version: 2, ...more })).toMatchObject({
      __typename: 'StaleVersion',
    })
    expect(await app().commitment.findUnique({ where: { id } })).toMatchObject({ status, version: 1 })
    expect(await lastNote(base, id)).toBeNull()
  })

  test('recordShortfall, then agreeRemedy with its reason: the company is to act', async () => {
    const { id } = await commitmentIn('ACTIVE')
    const short = await act()('recordShortfall', ofCommitment, { commitmentId: id, version: 1 }, seen)
    expect(short.data).toMatchObject({ status: 'SHORTFALL', nextActorSince: today, statusReason: null })
    expect(await lastNote(base, id)).toEqual(noted('commitment:write', { from: 'ACTIVE', to: 'SHORTFALL' }))
    const agree = (reason: string) =>
      act()(
        'agreeRemedy',
        { ...ofCommitment, reason: 'String!' },
        { commitmentId: id, version: 2, reason },
        seen,
      )
    expect(await agree(' ')).toMatchObject({ __typename: 'InvalidInput', message: 'Écrivez la raison.' })
    expect((await agree('Deux contrats au printemps')).data).toEqual({
      status: 'REMEDY',
      statusReason: 'Deux contrats au printemps',
      nextActor: 'HOLDER',
      nextActorSince: today,
      availableSteps: ['fulfil', 'openPenaltyCase'],
    })
  })

  test('closeCommitment ends it: nobody is to act, nothing more can be done', async () => {
    const { id } = await commitmentIn('SHORTFALL')
    const closed = await act()('closeCommitment', ofCommitment, { commitmentId: id, version: 1 }, seen)
    expect(closed.data).toMatchObject({ status: 'CLOSED', nextActor: 'NOBODY', availableSteps: [] })
    expect(await lastNote(base, id)).toEqual(noted('commitment:write', { from: 'SHORTFALL', to: 'CLOSED' }))
  })

  test('cancelCommitment says why, and the commitment is counted nowhere any more', async () => {
    const due = async () => {
      const { data } = await world.asFacilitator()('{ today { progress { dueMinutes } } }')
      return (data as { today: { progress: { dueMinutes: number } } }).today.progress.dueMinutes
    }
    const before = await due()
    const { id } = await commitmentIn('OPEN', 12_000)
    expect(await due()).toBe(before + 12_000)
    const types = { ...ofCommitment, reason: 'String!' }
    const values = { commitmentId: id, version: 1, reason: 'Le lot est retiré' }
    expect((await act()('cancelCommitment', types, values, seen)).data).toMatchObject({
      status: 'CANCELLED',
      statusReason: 'Le lot est retiré',
      nextActor: 'NOBODY',
    })
    expect(await due()).toBe(before)
    expect(await lastNote(base, id)).toEqual(noted('commitment:write', { from: 'OPEN', to: 'CANCELLED' }))
  })
})

describe('who follows, and what the end of the works starts', () => {
  test('recordKickoff notes the day and makes the correspondent a contact of the holder', async () => {
    const { id, lot } = await commitmentIn('OPEN')
    const types = { ...ofCommitment, heldOn: 'Day!', correspondent: 'ContactInput!' }
    const kickoff = (version: number, phone: string, heldOn = '2026-11-18') =>
      act()(
        'recordKickoff',
        types,
        {
          commitmentId: id,
          version,
          heldOn,
          correspondent: { name: 'Sam Essai', role: 'SITE_MANAGER', phone },
        },
        'kickoffOn correspondent { name role phone verifiedOn }',
      )
    expect(await kickoff(1, '12')).toMatchObject({ code: 'PHONE_INVALID', field: 'phone' })
    expect(await kickoff(1, '06 39 98 00 17', '2026-11-21')).toMatchObject({
      ...{ code: 'DAY_TO_COME', field: 'heldOn' },
    })
    expect((await kickoff(1, '06 39 98 00 17')).data).toEqual({
      kickoffOn: '2026-11-18',
      correspondent: {
        name: 'Sam Essai',
        role: 'SITE_MANAGER',
        phone: '+33639980017',
        verifiedOn: '2026-11-18',
      },
    })
    expect(await kickoff(1, '06 39 98 00 17')).toMatchObject({ __typename: 'StaleVersion' })
    expect(await app().contact.count({ where: { organisationId: lot.holderIds[0] ?? '' } })).toBe(1)
    expect(await lastNote(base, id)).toEqual(noted('commitment:write', { kickoffOn: '2026-11-18' }))
  })

  test('R36 · recordReception notes both days, each when it is known; the final account near, the buyer is warned', async () => {
    const { lot } = await commitmentIn('SHORTFALL')
    const types = { lotId: 'Uuid!', version: 'Int!', acceptedOn: 'Day', finalAccountOn: 'Day' }
    const record = (version: number, days: object) =>
      act()(
        'recordReception',
        types,
        { lotId: lot.lotId, version, acceptedOn: null, finalAccountOn: null, ...days },
        'acceptedOn finalAccountOn commitments { finalAccountAlerts { sentence urgent } }',
      )
    expect(await record(1, { acceptedOn: '2026-11-21' })).toMatchObject({
      ...{ code: 'DAY_TO_COME', field: 'acceptedOn' },
    })
    const received = await record(1, { acceptedOn: '2026-11-16' })
    expect(received.data).toMatchObject({ acceptedOn: '2026-11-16', finalAccountOn: null })
    const sentences = ({ data }: typeof received) =>
      (data as { commitments: { finalAccountAlerts: unknown[] }[] }).commitments[0]?.finalAccountAlerts
    const account = await record(2, { finalAccountOn: '2026-12-10' })
    expect(account.data).toMatchObject({ acceptedOn: '2026-11-16', finalAccountOn: '2026-12-10' })
    expect(sentences(account)).not.toEqual(sentences(received))
    expect(JSON.stringify(sentences(account))).toMatch(/10\sdécembre\s2026/)
    expect(await record(2, { acceptedOn: '2026-11-17' })).toMatchObject({ __typename: 'StaleVersion' })
    expect(await lastNote(base, lot.lotId)).toEqual(
      noted('commitment:write', { acceptedOn: null, finalAccountOn: '2026-12-10' }),
    )
  })
})

test('declinePostponement answers the company with the reason, and its calendar stays', async () => {
  const { id, lot } = await commitmentIn('ACTIVE')
  const company = await holderOf(base, world, 'COMPANY', lot.holderIds[0] ?? '')
  const asking = await mutate(company.run)<{ id: string }>(
    'askPostponement',
    {
      commitmentId: 'Uuid!',
      newStartOn: 'Day!',
      newEndOn: 'Day',
      reason: 'String!',
      idempotencyKey: 'String!',
    },
    {
      commitmentId: id,
      newStartOn: '2026-12-14',
      newEndOn: '2027-08-31',
      reason: 'Pas de béton',
      idempotencyKey: newId(),
    },
    'id status nextActor',
  )
  expect(asking.data).toMatchObject({ status: 'ASKED', nextActor: 'FACILITATOR' })
  const decline = (answer: string) =>
    act()(
      'declinePostponement',
      { ...step, answer: 'String!' },
      { id: asking.data.id, version: 1, answer },
      'status answer answeredOn nextActor',
    )
  expect(await decline(' ')).toMatchObject({ __typename: 'InvalidInput', message: 'Écrivez pourquoi.' })
  expect((await decline('Le lot suivant attend')).data).toEqual({
    status: 'DECLINED',
    answer: 'Le lot suivant attend',
    answeredOn: today,
    nextActor: 'NOBODY',
  })
  expect(await decline('Le lot suivant attend')).toMatchObject({ __typename: 'StaleVersion' })
  expect(await act()('acceptPostponement', step, { id: asking.data.id, version: 2 })).toMatchObject({
    code: 'STEP_NOT_POSSIBLE',
  })
  expect(await app().commitmentPlan.count({ where: { commitmentId: id } })).toBe(0)
  expect(await lastNote(base, id)).toEqual(noted('commitment:adjust', { to: 'DECLINED' }))
})

describe('the ends of a penalty case that need no decision of the buyer', () => {
  const caseOf = async (lot: AwardedLot) => {
    await act()(
      'recordPenaltyFormula',
      { ...step, kind: 'PenaltyKind!', smicHundredths: 'Int' },
      { id: lot.clauseId, version: 1, kind: 'PER_MISSING_HOUR_SMIC', smicHundredths: 200 },
      'penaltyKind',
    )
    const { data } = await act()<{ id: string }>(
      'openPenaltyCase',
      ofCommitment,
      { commitmentId: lot.commitmentIds[0], version: 1 },
      'id',
    )
    return data.id
  }
  const seenCase = 'status motive nextActor availableSteps steps { event motive actorKind }'

  test('the shortfall made up for: findPenaltyRemedied after the exchange, then closePenaltyCase', async () => {
    const id = await caseOf((await commitmentIn('SHORTFALL')).lot)
    const take = (name: string, version: number) => act()(name, step, { id, version }, seenCase)
    expect(await take('findPenaltyRemedied', 1)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await take('closePenaltyCase', 1)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    await take('hearHolder', 1)
    expect(await take('findPenaltyRemedied', 1)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take('findPenaltyRemedied', 2)).data).toMatchObject({
      status: 'REMEDIED',
      nextActor: 'FACILITATOR',
      availableSteps: ['close'],
    })
    expect((await take('closePenaltyCase', 3)).data).toMatchObject({
      status: 'CLOSED',
      nextActor: 'NOBODY',
      steps: [{ event: 'exchange' }, { event: 'findRemedied' }, { event: 'close', actorKind: 'FACILITATOR' }],
    })
    expect(await lastNote(base, id)).toEqual(noted('penalty:prepare', { from: 'REMEDIED', to: 'CLOSED' }))
  })

  test('dropPenaltyCase needs a motive, which its step keeps', async () => {
    const id = await caseOf((await commitmentIn('SHORTFALL')).lot)
    const drop = (version: number, motive: string) =>
      act()('dropPenaltyCase', { ...step, motive: 'String!' }, { id, version, motive }, seenCase)
    expect(await drop(1, ' ')).toMatchObject({ code: 'MOTIVE_NEEDED' })
    expect((await drop(1, 'Chantier arrêté par l’acheteur')).data).toMatchObject({
      status: 'CLOSED',
      motive: 'Chantier arrêté par l’acheteur',
      steps: [{ event: 'drop', motive: 'Chantier arrêté par l’acheteur' }],
    })
    expect(await drop(2, 'Encore')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })
})
