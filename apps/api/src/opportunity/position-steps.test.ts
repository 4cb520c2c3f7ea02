import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { publishedPosition } from '../testing/holders.ts'
import { lastNote, noted } from '../testing/last-note.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
const app = () => base.database.app
const act = () => mutate(world.asFacilitator())
const step = { id: 'Uuid!', version: 'Int!' }

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
})
afterAll(() => base.drop())

const visitor = () => runAs(base.database, ANONYMOUS, { door: 'public', today })
const position = async (status: string, title: string) => {
  const id = await publishedPosition(base, world, lot.commitmentIds[0] ?? '', { title })
  const verifiedOn = new Date('2026-11-02')
  await app().opportunity.update({ where: { id }, data: { status, verifiedOn } as never })
  return id
}
/** Does the public list show it? */
const shown = async (title: string) => {
  const { data } = await visitor()<{ publicOpportunities: { open: { title: string }[] } }>(
    '{ publicOpportunities { open { title } } }',
  )
  return data?.publicOpportunities.open.some((each) => each.title === title) ?? false
}

describe('the steps of a position, and what a visitor sees of them', () => {
  test.each<[string, string, string, boolean]>([
    ['pauseOpportunity', 'PUBLISHED', 'PAUSED', false],
    ['resumeOpportunity', 'PAUSED', 'PUBLISHED', true],
    ['fillOpportunity', 'PUBLISHED', 'FILLED', false],
    ['reopenOpportunity', 'FILLED', 'PUBLISHED', true],
    ['cancelOpportunity', 'PUBLISHED', 'CANCELLED', false],
    ['cancelOpportunity', 'DRAFT', 'CANCELLED', false],
    ['archiveOpportunity', 'EXPIRED', 'ARCHIVED', false],
    ['archiveOpportunity', 'CANCELLED', 'ARCHIVED', false],
  ])('%s · %s becomes %s', async (name, from, to, visible) => {
    const title = `${name} ${from}`
    const id = await position(from, title)
    expect(await shown(title)).toBe(from === 'PUBLISHED')
    const take = (version: number) =>
      act()(name, step, { id, version }, 'status version verifiedOn nextActorSince')
    expect(await take(2)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take(1)).data).toEqual({
      status: to,
      version: 2,
      verifiedOn: visible ? today : '2026-11-02',
      nextActorSince: today,
    })
    expect(await shown(title)).toBe(visible)
    expect(await lastNote(base, id)).toEqual(noted('opportunity:publish', { from, to }))
    expect(await take(2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test('an address that was public stays one: cancelled, the position is closed; never published, it is unknown', async () => {
    const read = async (id: string) => {
      const { data } = await visitor()<{ publicOpportunity: { state: string } | null }>(
        'query ($slug: String!) { publicOpportunity(slug: $slug) { state } }',
        { slug: `poste-${id}` },
      )
      return data?.publicOpportunity ?? null
    }
    const id = await position('PUBLISHED', 'Annulé après affichage')
    expect((await act()('cancelOpportunity', step, { id, version: 1 }, 'status')).data).toEqual({
      status: 'CANCELLED',
    })
    expect(await read(id)).toEqual({ state: 'CLOSED' })
    expect(await shown('Annulé après affichage')).toBe(false)
    const draft = await position('CANCELLED', 'Jamais paru')
    await app().opportunity.update({ where: { id: draft }, data: { publishedAt: null } })
    expect(await read(draft)).toBeNull()
  })

  test('R30 · verifyOpportunity: vouched for today; hidden for want of news, it comes back', async () => {
    const verify = (id: string, version: number) =>
      act()('verifyOpportunity', step, { id, version }, 'status verifiedOn')
    const still = await position('PUBLISHED', 'Toujours vrai')
    expect((await verify(still, 1)).data).toEqual({ status: 'PUBLISHED', verifiedOn: today })
    expect(await verify(still, 1)).toMatchObject({ __typename: 'StaleVersion' })
    const hidden = await position('EXPIRED', 'Sans nouvelles')
    expect(await shown('Sans nouvelles')).toBe(false)
    expect((await verify(hidden, 1)).data).toEqual({ status: 'PUBLISHED', verifiedOn: today })
    expect(await shown('Sans nouvelles')).toBe(true)
    expect(await lastNote(base, hidden)).toEqual(
      noted('opportunity:publish', { verifiedOn: today, to: 'PUBLISHED' }),
    )
  })
})

describe('a person known, and a position', () => {
  const person = async (more: object = {}) => {
    const id = newId()
    await app().participant.create({
      data: { id, carrierId: world.carrierId, lastActivityOn: new Date(today), ...more },
    })
    return id
  }

  test('referParticipant promises news by a day; a person who objects is not sent', async () => {
    const opportunityId = await position('PUBLISHED', 'Orienter')
    const refer = (participantId: string, note: string) =>
      act()<{ id: string }>(
        'referParticipant',
        { participantId: 'Uuid!', opportunityId: 'Uuid!', note: 'String' },
        { participantId, opportunityId, note },
        'id status source note answerBefore nextActor opportunity { title }',
      )
    const objects = await person({ objectedOn: new Date(today) })
    expect(await refer(objects, 'Motivée')).toMatchObject({ code: 'PERSON_OBJECTED', field: 'participantId' })
    expect(await refer(newId(), 'Motivée')).toMatchObject({ __typename: 'NotFound' })
    const { data } = await refer(await person(), 'Motivée')
    expect(data).toMatchObject({
      status: 'NEW',
      source: 'FACILITATOR',
      note: 'Motivée',
      answerBefore: '2026-12-04',
      nextActor: 'FACILITATOR',
      opportunity: { title: 'Orienter' },
    })
    expect(await lastNote(base, data.id)).toEqual(noted('referral:create', {}))
  })

  test.each([
    ['DRAFT', undefined],
    ['PUBLISHED', undefined],
    ['PAUSED', undefined],
    ['EXPIRED', 'POSITION_UNCONFIRMED'],
    ['FILLED', 'POSITION_TAKEN'],
    ['CANCELLED', 'POSITION_GIVEN_UP'],
    ['ARCHIVED', 'POSITION_GIVEN_UP'],
  ] as const)('referParticipant to a position %s: %s', async (state, code) => {
    const answer = await act()<{ status: string }>(
      'referParticipant',
      { participantId: 'Uuid!', opportunityId: 'Uuid!' },
      { participantId: await person(), opportunityId: await position(state, `Orienter, ${state}`) },
      'status',
    )
    expect(answer.code).toBe(code)
    if (code) expect(answer).toMatchObject({ field: 'opportunityId' })
    else expect(answer.data).toEqual({ status: 'NEW' })
  })

  test('nobody is proposed for a position that was filled meanwhile', async () => {
    const opportunityId = await position('PUBLISHED', 'Pourvu entre-temps')
    const { data } = await act()<{ id: string }>(
      'referParticipant',
      { participantId: 'Uuid!', opportunityId: 'Uuid!' },
      { participantId: await person(), opportunityId },
    )
    await act()('reviewReferral', step, { id: data.id, version: 1 })
    await app().opportunity.update({ where: { id: opportunityId }, data: { status: 'FILLED' } })
    const propose = { ...step, agreed: 'Boolean' }
    expect(await act()('proposeReferral', propose, { id: data.id, version: 2, agreed: true })).toMatchObject({
      ...{ code: 'POSITION_TAKEN', field: null },
    })
  })

  test('withdrawReferral ends it: nobody is awaited, and it is not proposed again', async () => {
    const opportunityId = await position('PUBLISHED', 'Retirer')
    const { data } = await act()<{ id: string }>(
      'referParticipant',
      { participantId: 'Uuid!', opportunityId: 'Uuid!' },
      { participantId: await person(), opportunityId },
    )
    const take = (name: string, version: number) =>
      act()(name, step, { id: data.id, version }, 'status statusSince nextActor availableSteps')
    expect(await take('withdrawReferral', 2)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await take('withdrawReferral', 1)).data).toEqual({
      status: 'WITHDRAWN',
      statusSince: today,
      nextActor: 'NOBODY',
      availableSteps: [],
    })
    expect(await take('withdrawReferral', 2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await take('reviewReferral', 2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await lastNote(base, data.id)).toEqual(noted('referral:handle', { from: 'NEW', to: 'WITHDRAWN' }))
  })

  test('nobody is sent twice to one position while an answer is awaited, even by two at once', async () => {
    const opportunityId = await position('PUBLISHED', 'Deux fois')
    const participantId = await person()
    const refer = () =>
      act()<{ id: string }>(
        'referParticipant',
        { participantId: 'Uuid!', opportunityId: 'Uuid!' },
        { participantId, opportunityId },
      )
    const both = await Promise.all([refer(), refer()])
    expect(both.map(({ code }) => code).toSorted()).toEqual(['REFERRAL_GOES_ON', undefined])
    const id = both.find(({ data }) => data)?.data.id
    await act()('withdrawReferral', step, { id, version: 1 })
    expect((await refer()).data).toMatchObject({ version: 1 })
  })
})

test('R58 · closeRequest says what was said, and the promise of a call is kept that day', async () => {
  const id = newId()
  await app().workRequest.create({
    data: {
      ...{ id, carrierId: world.carrierId, reference: 'ESSAICLOT', firstName: 'Lou' },
      ...{ phone: '+33639980001', trades: [], dedupeKey: 'clot' },
      ...{ consentAt: new Date(today), callBefore: new Date('2026-11-24') },
    },
  })
  const close = (version: number, outcome: string) =>
    act()(
      'closeRequest',
      { ...step, outcome: 'String!' },
      { id, version, outcome },
      'status outcome nextActor availableSteps',
    )
  expect(await close(1, ' ')).toMatchObject({
    __typename: 'InvalidInput',
    message: 'Écrivez ce qui a été dit.',
  })
  expect((await close(1, 'A trouvé du travail')).data).toEqual({
    status: 'CLOSED',
    outcome: 'A trouvé du travail',
    nextActor: 'NOBODY',
    availableSteps: ['answer'],
  })
  expect(await close(1, 'A trouvé du travail')).toMatchObject({ __typename: 'StaleVersion' })
  expect(await close(2, 'A trouvé du travail')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  const promise = await app().callPromise.findUnique({ where: { id } })
  expect(promise).toMatchObject({ calledOn: new Date(today) })
  expect(await lastNote(base, id)).toEqual(noted('request:handle', {}))
})

test('cancelMeeting takes the meeting off the public page; nobody is awaited there any more', async () => {
  const id = newId()
  const { carrierId } = world
  const [startsAt, endsAt] = [new Date('2026-12-03T09:00:00Z'), new Date('2026-12-03T10:00:00Z')]
  const facts = { kind: 'INFORMATION', title: 'Réunion annulée', place: 'Mairie', communeCode: '38269' }
  await app().meeting.create({ data: { id, carrierId, startsAt, endsAt, ...facts } as never })
  const meetings = async () =>
    (await visitor()<{ publicMeetings: { id: string }[] }>('{ publicMeetings { id } }')).data?.publicMeetings
  expect(await meetings()).toEqual([{ id }])
  const cancel = (version: number) =>
    act()('cancelMeeting', step, { id, version }, 'status availableSteps ics')
  expect(await cancel(2)).toMatchObject({ __typename: 'StaleVersion' })
  expect((await cancel(1)).data).toMatchObject({
    status: 'CANCELLED',
    availableSteps: [],
    ics: expect.stringContaining('CANCELLED'),
  })
  expect(await meetings()).toEqual([])
  expect(await cancel(2)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  const participantId = newId()
  await app().participant.create({ data: { id: participantId, carrierId, lastActivityOn: startsAt } })
  const invite = { id: 'Uuid!', participantId: 'Uuid!', attendance: 'Attendance!' }
  expect(await act()('noteAttendance', invite, { id, participantId, attendance: 'INVITED' })).toMatchObject({
    code: 'MEETING_CANCELLED',
  })
  expect(await lastNote(base, id)).toEqual(noted('opportunity:write', { status: 'CANCELLED' }))
})
