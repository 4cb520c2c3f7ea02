import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
let agencyId: string
const app = () => base.database.app
const act = () => mutate(world.asFacilitator())
const ofPerson = { participantId: 'Uuid!', version: 'Int!' }

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
  agencyId = await world.organisation('Mission locale du Drac (essai)', ['MISSION_LOCALE'])
})
afterAll(() => base.drop())

const person = async () => {
  const id = newId()
  const { carrierId } = world
  await app().participant.create({ data: { id, carrierId, lastActivityOn: new Date(today) } })
  await app().participantIdentity.create({
    data: {
      ...{ participantId: id, carrierId, firstName: 'Lou', lastName: 'Essai', searchName: 'lou essai' },
      ...{ phone: '+33639980017', email: 'lou@exemple.fr' },
    },
  })
  return id
}
/** A form sent by an adviser, which waits for the facilitator. */
const sentForm = async () => {
  const participantId = await person()
  const { carrierId } = world
  const assessmentId = newId()
  const on = new Date('2026-11-12')
  await app().eligibilityAssessment.create({
    data: { id: assessmentId, carrierId, participantId, status: 'SUBMITTED', statusSince: on },
  })
  await app().eligibilityForm.create({
    data: {
      ...{ assessmentId, carrierId, prescriberId: agencyId, signedBy: 'Camille Essai' },
      ...{ capacity: 'Conseillère', signedOn: on, noticeGivenOn: on },
    },
  })
  return { participantId, assessmentId }
}

describe('a form sent by an adviser', () => {
  const seen = `formToDecide { id } assessments { status refusalReason decidedOn nextActor form { missing } }`
  const answer = (name: string, assessmentId: string, version: number, reason: string) =>
    act()(
      name,
      { assessmentId: 'Uuid!', version: 'Int!', reason: 'String!' },
      { assessmentId, version, reason },
      seen,
    )

  test('askMoreForForm sends it back to the adviser with what is missing; nothing is decided', async () => {
    const { participantId, assessmentId } = await sentForm()
    const ask = (version: number, reason: string) => answer('askMoreForForm', assessmentId, version, reason)
    expect(await ask(1, ' ')).toMatchObject({ __typename: 'InvalidInput', message: 'Écrivez pourquoi.' })
    expect(await ask(2, 'La date du RSA')).toMatchObject({ __typename: 'StaleVersion' })
    expect((await ask(1, 'La date du RSA')).data).toEqual({
      formToDecide: null,
      assessments: [
        {
          ...{ status: 'DRAFT', refusalReason: null, decidedOn: null, nextActor: 'PRESCRIBER' },
          form: { missing: 'La date du RSA' },
        },
      ],
    })
    expect(await ask(2, 'La date du RSA')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await lastNote(base, participantId)).toEqual(noted('eligibility:decide', { to: 'DRAFT' }))
  })

  test('refuseEligibilityForm decides, with a reason that may be said', async () => {
    const { participantId, assessmentId } = await sentForm()
    const refuse = (version: number, reason: string) =>
      answer('refuseEligibilityForm', assessmentId, version, reason)
    expect(await refuse(1, '')).toMatchObject({ __typename: 'InvalidInput', message: 'Écrivez pourquoi.' })
    expect((await refuse(1, 'Aucun critère rempli')).data).toMatchObject({
      formToDecide: null,
      assessments: [{ status: 'REFUSED', refusalReason: 'Aucun critère rempli', decidedOn: today }],
    })
    expect(await refuse(2, 'Aucun critère rempli')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await app().eligibilityAssessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
      decidedById: world.facilitator.id,
    })
    expect(await lastNote(base, participantId)).toEqual(noted('eligibility:decide', { to: 'REFUSED' }))
  })
})

test('refuseEligibility without a form: a decision of today, with its reason', async () => {
  const participantId = await person()
  const refuse = (reason: string, id = participantId) =>
    act()(
      'refuseEligibility',
      { participantId: 'Uuid!', reason: 'String!' },
      { participantId: id, reason },
      'assessments { status refusalReason decidedOn effectOn availableSteps }',
    )
  expect(await refuse(' ')).toMatchObject({ __typename: 'InvalidInput' })
  expect(await refuse('Selon 1 85 05 38 123 456 78')).toMatchObject({ code: 'NIR_FORBIDDEN' })
  expect(await refuse('Aucun critère rempli', newId())).toMatchObject({ __typename: 'NotFound' })
  expect((await refuse('Aucun critère rempli')).data).toEqual({
    assessments: [
      {
        ...{ status: 'REFUSED', refusalReason: 'Aucun critère rempli', decidedOn: today },
        ...{ effectOn: null, availableSteps: [] },
      },
    ],
  })
  expect(await lastNote(base, participantId)).toEqual(noted('eligibility:decide', { status: 'REFUSED' }))
})

describe('what a person says of their file', () => {
  test('recordObjection: not proposed any more, until they say so again', async () => {
    const participantId = await person()
    const opportunityId = await publishedPosition(base, world, lot.commitmentIds[0] ?? '')
    const objects = (version: number, says: boolean) =>
      act()(
        'recordObjection',
        { ...ofPerson, objects: 'Boolean!' },
        { participantId, version, objects: says },
        'objectedOn version',
      )
    const refer = () =>
      act()(
        'referParticipant',
        { participantId: 'Uuid!', opportunityId: 'Uuid!' },
        { participantId, opportunityId },
        'status',
      )
    expect((await objects(1, true)).data).toEqual({ objectedOn: today, version: 2 })
    expect(await lastNote(base, participantId)).toEqual(noted('participant:write', { objects: true }))
    expect(await refer()).toMatchObject({ code: 'PERSON_OBJECTED' })
    expect(await objects(1, false)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await objects(2, false)).data).toEqual({ objectedOn: null, version: 3 })
    expect((await refer()).data).toEqual({ status: 'NEW' })
  })

  test('recordShare is noted once a day, until its last day, and holds', async () => {
    const participantId = await person()
    const share = (more: object = {}) =>
      act()(
        'recordShare',
        { participantId: 'Uuid!', purpose: 'DataSharePurpose!', toDay: 'Day', organisationId: 'Uuid' },
        { participantId, purpose: 'PROPOSAL', toDay: null, organisationId: lot.holderIds[0], ...more },
        'purpose fromDay toDay holds organisation { name }',
      )
    expect(await share({ toDay: '2026-11-19' })).toMatchObject({ code: 'SHARE_OVER', field: 'toDay' })
    expect(await share({ organisationId: newId() })).toMatchObject({ __typename: 'NotFound' })
    expect((await share({ toDay: '2026-12-31' })).data).toEqual({
      purpose: 'PROPOSAL',
      fromDay: today,
      toDay: '2026-12-31',
      holds: true,
      organisation: { name: 'Titulaire 0' },
    })
    expect(await share()).toMatchObject({ code: 'SHARE_KNOWN', field: 'purpose' })
    expect(await app().dataShare.count({ where: { participantId } })).toBe(1)
    expect(await lastNote(base, participantId)).toEqual(noted('participant:write', { share: 'PROPOSAL' }))
  })

  test('changeContactChannel: what was a call to make is written to them from now on', async () => {
    const participantId = await person()
    const written = () =>
      act()(
        'writeMessage',
        {
          toKind: 'Addressee!',
          toId: 'Uuid!',
          channel: 'WrittenChannel!',
          body: 'String!',
          idempotencyKey: 'String!',
        },
        {
          toKind: 'PARTICIPANT',
          toId: participantId,
          channel: 'SMS',
          body: 'Bonjour',
          idempotencyKey: newId(),
        },
        'status channel',
      )
    expect((await written()).data).toEqual({ status: 'CALL_TASK', channel: 'CALL' })
    const change = (version: number) =>
      act()(
        'changeContactChannel',
        { ...ofPerson, contactChannel: 'ContactChannel!' },
        { participantId, version, contactChannel: 'SMS' },
        'contactChannel version',
      )
    expect((await change(1)).data).toEqual({ contactChannel: 'SMS', version: 2 })
    expect(await lastNote(base, participantId)).toEqual(noted('participant:write', {}))
    expect(await change(1)).toMatchObject({ __typename: 'StaleVersion' })
    expect((await written()).data).toEqual({ status: 'QUEUED', channel: 'SMS' })
    expect(await app().task.count({ where: { participantId, kind: 'CALL', status: 'OPEN' } })).toBe(1)
  })

  test('editParticipant corrects the file: what is left empty is erased, the new name is the one found', async () => {
    const id = await person()
    const edit = (version: number, more: object = {}) =>
      act()(
        'editParticipant',
        { id: 'Uuid!', version: 'Int!', person: 'PersonInput!' },
        { id, version, person: { firstName: 'Loup', lastName: 'Éssai-Corrigé', ...more } },
        'birthYear identity { lastName phone email birthDate }',
      )
    expect(await edit(1, { phone: '12' })).toMatchObject({ code: 'PHONE_INVALID', field: 'phone' })
    expect(await edit(2)).toMatchObject({ __typename: 'StaleVersion' })
    const corrected = await edit(1, { phone: '06 39 98 00 18', birthDate: '1990-02-03' })
    expect(corrected.data).toEqual({
      birthYear: 1990,
      identity: {
        lastName: 'Éssai-Corrigé',
        phone: '+33639980018',
        email: null,
        birthDate: '1990-02-03',
      },
    })
    expect(await lastNote(base, id)).toEqual(noted('participant:write', {}))
    const found = await world.asFacilitator()<{ search: { id: string }[] }>(
      '{ search(text: "essai corrige") { id } }',
    )
    expect(found.data?.search.map((each) => each.id)).toContain(id)
  })
})
