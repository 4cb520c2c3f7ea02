import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
const app = () => base.database.app
const act = () => mutate(world.asFacilitator())
const step = { id: 'Uuid!', version: 'Int!' }
const reasoned = { ...step, reason: 'String!' }
const seen = 'status version nextActor nextActorSince noClauseReason statusReason'

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const contractIn = async (status: string, more: { amountCents?: number; launchedOn?: Date } = {}) => {
  const id = newId()
  const buyerId = await world.organisation(`Acheteur ${id} (essai)`, ['BUYER'])
  await app().procurementContract.create({
    data: {
      id,
      carrierId: world.carrierId,
      buyerId,
      subject: 'École (essai)',
      origin: 'MANUAL',
      category: 'WORKS',
      status,
      nextActorSince: new Date('2026-10-01'),
      ...more,
    } as never,
  })
  return id
}

describe('the steps of a contract that the facilitator takes', () => {
  test.each<[string, string, string, string, string]>([
    ['studyContract', 'IDENTIFIED', 'STUDY', 'study', 'FACILITATOR'],
    ['studyContract', 'NO_CLAUSE', 'STUDY', 'study', 'FACILITATOR'],
    ['restudyContract', 'CLAUSE_PROPOSED', 'STUDY', 'restudy', 'FACILITATOR'],
    ['restudyContract', 'UNSUCCESSFUL', 'STUDY', 'restudy', 'FACILITATOR'],
    ['completeContract', 'IN_PROGRESS', 'COMPLETED', 'complete', 'FACILITATOR'],
  ])('%s · %s becomes %s, once', async (name, from, to, event, nextActor) => {
    const id = await contractIn(from)
    const take = (version: number) => act()(name, step, { id, version }, seen)
    expect(await take(2)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take(1)).data).toMatchObject({
      status: to,
      version: 2,
      nextActor,
      nextActorSince: today,
    })
    const verb = name === 'studyContract' ? 'clause:write' : 'contract:write'
    expect(await lastNote(base, id)).toEqual(noted(verb, { from, to, event }))
    expect(await app().outboxEvent.count({ where: { objectId: id, type: 'contract.stepped' } })).toBe(1)
    expect(await take(2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test.each<[string, string, string, string, 'noClauseReason' | 'statusReason']>([
    ['recordUnsuccessful', 'PUBLISHED', 'UNSUCCESSFUL', 'FACILITATOR', 'statusReason'],
    ['abandonContract', 'PUBLISHED', 'ABANDONED', 'NOBODY', 'noClauseReason'],
    ['abandonContract', 'AWARDED', 'ABANDONED', 'NOBODY', 'noClauseReason'],
    ['setContractAside', 'STUDY', 'NO_CLAUSE', 'NOBODY', 'noClauseReason'],
  ])('%s · %s becomes %s, with its reason', async (name, from, to, nextActor, kept) => {
    const id = await contractIn(from)
    const take = (version: number, reason: string) => act()(name, reasoned, { id, version, reason }, seen)
    expect(await take(1, ' ')).toMatchObject({ __typename: 'InvalidInput' })
    expect(await take(1, 'Selon 1 85 05 38 123 456 78')).toMatchObject({ code: 'NIR_FORBIDDEN' })
    expect((await take(1, 'Trop petit lot')).data).toMatchObject({
      status: to,
      nextActor,
      [kept]: 'Trop petit lot',
    })
    expect(await lastNote(base, id)).toMatchObject({ facts: { from, to } })
    expect(await take(2, 'Trop petit lot')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test('R04 · above the thresholds setContractAside asks for a derogation and its justification', async () => {
    const id = await contractIn('STUDY', { amountCents: 900_000_000, launchedOn: new Date('2026-09-01') })
    const aside = (more: object) =>
      act()(
        'setContractAside',
        { ...reasoned, derogationReason: 'DerogationReason', derogationJustification: 'String' },
        { id, version: 1, reason: 'Rien à confier', ...more },
        'status derogationReason derogationJustification',
      )
    expect(await aside({})).toMatchObject({ code: 'DEROGATION_NEEDED' })
    const derogationReason = 'NO_SUFFICIENT_LINK'
    expect(await aside({ derogationReason })).toMatchObject({ code: 'JUSTIFICATION_NEEDED' })
    const derogationJustification = 'Fourniture d’un logiciel, sans pose'
    expect((await aside({ derogationReason, derogationJustification })).data).toEqual({
      status: 'NO_CLAUSE',
      derogationReason,
      derogationJustification,
    })
  })
})

describe('the answer of the buyer on a clause', () => {
  const clauseIn = async (status: string) => {
    const { carrierId } = world
    const [lotId, id] = [newId(), newId()]
    const contractId = await contractIn('CLAUSE_PROPOSED')
    await app().lot.create({ data: { id: lotId, carrierId, contractId, number: 1, title: 'Peinture' } })
    await app().clause.create({
      data: { id, carrierId, lotId, type: 'EXECUTION_HOURS', status } as never,
    })
    return id
  }
  const take = (name: string, id: string, version: number, reason?: string) =>
    act()(
      name,
      reason === undefined ? step : reasoned,
      { id, version, reason },
      'status statusReason statusSince nextActor viewerCanEdit',
    )

  test('recordClauseAccepted: the clause waits for its publication and is written no more', async () => {
    const id = await clauseIn('SUBMITTED_TO_BUYER')
    expect(await take('recordClauseAccepted', id, 2)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take('recordClauseAccepted', id, 1)).data).toEqual({
      status: 'ACCEPTED',
      statusReason: null,
      statusSince: today,
      nextActor: 'BUYER',
      viewerCanEdit: false,
    })
    expect(await lastNote(base, id)).toEqual(
      noted('clause:write', { from: 'SUBMITTED_TO_BUYER', to: 'ACCEPTED' }),
    )
    expect(await take('recordClauseRejected', id, 2, 'Trop d’heures')).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
  })

  test('recordClauseRejected says why; reviseClause takes the writing up again', async () => {
    const id = await clauseIn('SUBMITTED_TO_BUYER')
    expect(await take('recordClauseRejected', id, 1, ' ')).toMatchObject({ __typename: 'InvalidInput' })
    expect((await take('recordClauseRejected', id, 1, 'Trop d’heures')).data).toMatchObject({
      status: 'REJECTED',
      statusReason: 'Trop d’heures',
      nextActor: 'FACILITATOR',
    })
    expect((await take('reviseClause', id, 2)).data).toMatchObject({
      status: 'DRAFT',
      statusReason: null,
      nextActor: 'FACILITATOR',
      viewerCanEdit: true,
    })
    expect(await lastNote(base, id)).toEqual(noted('clause:write', { from: 'REJECTED', to: 'DRAFT' }))
    expect(await take('reviseClause', id, 3)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test('a clause that binds is neither accepted, refused nor revised', async () => {
    const { clauseId } = await awardedLot(base, world)
    for (const answer of [
      await take('recordClauseAccepted', clauseId, 1),
      await take('recordClauseRejected', clauseId, 1, 'Trop d’heures'),
      await take('reviseClause', clauseId, 1),
    ]) {
      expect(answer).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    }
    expect(await app().clause.findUnique({ where: { id: clauseId } })).toMatchObject({ status: 'BINDING' })
  })
})

describe('what happens to a lot', () => {
  test('exemptLot keeps why there is no clause, until one is written', async () => {
    const contractId = await contractIn('STUDY')
    const lotId = newId()
    const { carrierId } = world
    await app().lot.create({ data: { id: lotId, carrierId, contractId, number: 1, title: 'Désamiantage' } })
    const exempt = (version: number, reason: string) =>
      act()(
        'exemptLot',
        { lotId: 'Uuid!', version: 'Int!', reason: 'String!' },
        { lotId, version, reason },
        'noClauseReason version',
      )
    expect(await exempt(1, '')).toMatchObject({ __typename: 'InvalidInput' })
    expect((await exempt(1, 'Amiante')).data).toEqual({ noClauseReason: 'Amiante', version: 2 })
    expect(await exempt(1, 'Amiante')).toMatchObject({ __typename: 'StaleVersion' })
    expect(await lastNote(base, lotId)).toEqual(noted('clause:write', {}))
    const saved = await act()(
      'saveClause',
      { input: 'SaveClauseInput!' },
      {
        input: {
          lotId,
          version: 2,
          type: 'EXECUTION_HOURS',
          fixed: { dueMinutes: 6_000, formula: 'Noté au cahier' },
        },
      },
      'noClauseReason clause { status }',
    )
    expect(saved.data).toEqual({ noClauseReason: null, clause: { status: 'DRAFT' } })
  })

  test('R35 · pauseLot takes its days out of what is expected', async () => {
    const { lotId, contractId } = await awardedLot(base, world)
    const pause = (version: number, days: object) =>
      act()<{ commitments: { progress: { expectedMinutes: number } }[] }>(
        'pauseLot',
        {
          lotId: 'Uuid!',
          version: 'Int!',
          kind: 'PauseKind!',
          fromDay: 'Day!',
          toDay: 'Day!',
          reason: 'String!',
        },
        { lotId, version, kind: 'WINTER_STOP', reason: 'Neige', ...days },
        'pauses { kind fromDay toDay reason } commitments { progress { expectedMinutes } }',
      )
    const { data } = await world.asFacilitator()<{
      procurementContract: { progress: { expectedMinutes: number } }
    }>('query ($id: Uuid!) { procurementContract(id: $id) { progress { expectedMinutes } } }', {
      id: contractId,
    })
    const before = data?.procurementContract.progress.expectedMinutes ?? 0
    expect(await pause(1, { fromDay: '2026-11-15', toDay: '2026-10-01' })).toMatchObject({
      code: 'PAUSE_END_BEFORE_START',
      field: 'toDay',
    })
    const days = { fromDay: '2026-10-01', toDay: '2026-11-15' }
    const paused = await pause(1, days)
    expect(paused.data).toMatchObject({ pauses: [{ kind: 'WINTER_STOP', ...days, reason: 'Neige' }] })
    expect(paused.data.commitments[0]?.progress.expectedMinutes).toBeLessThan(before)
    expect(await pause(1, days)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await lastNote(base, lotId)).toEqual(
      noted('commitment:adjust', { kind: 'WINTER_STOP', from: '2026-10-01', to: '2026-11-15' }),
    )
  })

  test('endSubcontract ends what the buyer accepted, never before the acceptance; nobody is to act', async () => {
    const { lotId, holderIds } = await awardedLot(base, world)
    const id = newId()
    const { carrierId } = world
    await app().subcontract.create({
      data: {
        id,
        carrierId,
        lotId,
        holderId: holderIds[0] ?? '',
        subcontractorId: await world.organisation('Sous-traitant (essai)', ['COMPANY']),
        acceptedOn: new Date('2026-11-10'),
      },
    })
    const end = (version: number, endedOn: string) =>
      act()(
        'endSubcontract',
        { ...step, endedOn: 'Day!' },
        { id, version, endedOn },
        'endedOn nextActor nextActorSince',
      )
    expect(await end(1, '2026-11-09')).toMatchObject({ code: 'DATES_REVERSED', field: 'endedOn' })
    expect(await end(1, '2026-11-21')).toMatchObject({ code: 'DAY_TO_COME', field: 'endedOn' })
    expect((await end(1, '2026-11-19')).data).toEqual({
      endedOn: '2026-11-19',
      nextActor: 'NOBODY',
      nextActorSince: '2026-11-19',
    })
    expect(await end(1, '2026-11-19')).toMatchObject({ __typename: 'StaleVersion' })
    expect(await lastNote(base, id)).toEqual(noted('contract:write', { endedOn: '2026-11-19' }))
  })
})
