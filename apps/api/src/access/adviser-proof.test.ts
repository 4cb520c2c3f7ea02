import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments as documents, knock, lastLink, openDoors } from '../testing/links.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

const browser = 'b'.repeat(43)

/** What the telephone shows, some half minutes away. */
const codeOf = (secret: string, away = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + away * 30 })
const wrong = (secret: string) =>
  ['000000', '111111', '222222', '333333'].find(
    (code) => ![-1, 0, 1].some((away) => codeOf(secret, away) === code),
  ) ?? ''

describe('an adviser proves who they are before they read', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let ask: ReturnType<typeof knock>
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    doors = await openDoors(database.database)
    ask = knock(doors)
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const adviser = async () => {
    const id = newId()
    const organisationId = await world.organisation(`Agence ${id} (essai)`, ['MISSION_LOCALE'])
    const email = `${id}@agence.exemple.fr`
    await app().contact.create({
      data: { id, carrierId: world.carrierId, organisationId, name: 'Camille Essai', role: 'ADVISER', email },
    })
    return { id, organisationId, email }
  }
  const enter = async (email: string) => {
    await ask(documents.adviser, { email, name: 'Camille Essai', agency: 'Agence', browser })
    const { token } = await lastLink(database.database, email)
    const { data } = await ask(documents.open, { space: 'PROFESSIONAL', token, browser })
    const held = { authorization: `Capability ${data.openLink.data.capability}` }
    return async (document: string, variables: object = {}) => ask(document, variables, held)
  }
  type Inside = Awaited<ReturnType<typeof enter>>
  const start = async (inside: Inside) => (await inside(documents.enrol)).data?.startAdviserEnrolment.data
  const prove = async (inside: Inside, code: string) =>
    (await inside(documents.prove, { code })).data?.proveAdviser
  const reads = async (inside: Inside) => {
    const { data, errors } = await inside(documents.followed)
    return data ? data.followedReferrals.length : errors[0].extensions.code
  }
  const enrolled = async (email: string) => {
    const inside = await enter(email)
    const { secret } = await start(inside)
    expect(await prove(inside, codeOf(secret, -1))).toEqual({ __typename: 'MutationProveAdviserSuccess' })
    return { inside, secret: secret as string }
  }
  const refer = (inside: Inside, more: object = {}) =>
    inside(documents.refer, {
      key: newId(),
      people: [{ firstName: 'Salif', lastName: 'Essai', phone: '06 39 98 00 72', contactChannel: 'CALL' }],
      known: [],
      ...more,
    })

  test('by the link alone they refer a person, and read about nobody, not even whom they brought', async () => {
    const { email, organisationId } = await adviser()
    const inside = await enter(email)
    expect((await inside(documents.proof)).data.holder).toEqual({ confirmed: false, proofLeft: 'ENROL' })
    expect((await inside(documents.offered)).data.offeredPositions).toEqual([])
    expect((await refer(inside)).data.referPeople).toEqual({ __typename: 'MutationReferPeopleSuccess' })
    const [brought] = await app().participant.findMany({ where: { prescriberId: organisationId } })
    expect(brought).toBeDefined()
    expect(await reads(inside)).toBe('FORBIDDEN')
    expect((await refer(inside, { people: [], known: [brought?.id] })).data.referPeople).toEqual({
      __typename: 'NotAllowed',
    })
  })

  test('a telephone is chosen at the first entry, its secret sealed; a later entry asks six digits', async () => {
    const { id, email } = await adviser()
    const inside = await enter(email)
    const enrolment = await start(inside)
    expect(enrolment.uri).toContain(enrolment.secret)
    // The page comes back with the same key after a wrong code.
    expect(await prove(inside, wrong(enrolment.secret))).toEqual({
      __typename: 'RuleRefusal',
      code: 'CODE_WRONG',
    })
    expect(await start(inside)).toEqual(enrolment)
    expect(await prove(inside, codeOf(enrolment.secret, -1))).toEqual({
      __typename: 'MutationProveAdviserSuccess',
    })
    expect(await reads(inside)).toBe(0)
    expect((await inside(documents.proof)).data.holder).toEqual({ confirmed: true, proofLeft: null })
    const kept = await app().adviserDevice.findFirstOrThrow({ where: { contactId: id } })
    expect(Buffer.from(kept.totpSecret ?? []).toString()).not.toContain(enrolment.secret)

    const later = await enter(email)
    expect((await later(documents.proof)).data.holder).toEqual({ confirmed: false, proofLeft: 'CODE' })
    expect(await reads(later)).toBe('FORBIDDEN')
    // Chosen once: a link alone chooses no other telephone.
    expect(await start(later)).toBeUndefined()
    // A code serves once.
    expect(await prove(later, codeOf(enrolment.secret, -1))).toEqual({
      __typename: 'RuleRefusal',
      code: 'CODE_WRONG',
    })
    expect(await prove(later, codeOf(enrolment.secret))).toEqual({
      __typename: 'MutationProveAdviserSuccess',
    })
    expect(await reads(later)).toBe(0)
  })

  test('one code written twice at once lets one session in', async () => {
    const { email } = await adviser()
    const { secret } = await enrolled(email)
    const [one, other] = [await enter(email), await enter(email)]
    const code = codeOf(secret)
    const answers = await Promise.all([prove(one, code), prove(other, code)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationProveAdviserSuccess',
      'RuleRefusal',
    ])
  })

  test('the key shown to one session is confirmed by no other', async () => {
    const { email } = await adviser()
    const [one, other] = [await enter(email), await enter(email)]
    const { secret } = await start(one)
    expect(await prove(other, codeOf(secret))).toMatchObject({ code: 'CODE_WRONG' })
    const second = await start(other)
    expect(second.secret).not.toBe(secret)
    expect(await prove(one, codeOf(secret))).toMatchObject({ code: 'CODE_WRONG' })
    expect(await prove(other, codeOf(second.secret))).toEqual({ __typename: 'MutationProveAdviserSuccess' })
  })

  test('wrong codes are counted by device, and the right one waits with them', async () => {
    const { email } = await adviser()
    const { secret } = await enrolled(email)
    const inside = await enter(email)
    for (let tries = 0; tries < 5; tries += 1)
      expect(await prove(inside, wrong(secret))).toMatchObject({ code: 'CODE_WRONG' })
    const again = await enter(email)
    expect(await prove(again, codeOf(secret))).toMatchObject({ code: 'CODE_TOO_OFTEN' })
    expect(await reads(again)).toBe('FORBIDDEN')
  })

  test('a lost telephone is put right by the facilitator in one step: what was open reads no more', async () => {
    const { id, email, organisationId } = await adviser()
    const { inside } = await enrolled(email)
    const { id: deviceId } = await app().adviserDevice.findFirstOrThrow({ where: { contactId: id } })
    const seen = await world.asFacilitator()(
      'query ($id: Uuid!) { organisation(id: $id) { contacts { devices { id since } } } }',
      { id: organisationId },
    )
    expect(JSON.stringify(seen)).toContain(deviceId)
    const forget = mutate(world.asFacilitator())
    expect(await forget('forgetAdviserDevice', { id: 'Uuid!' }, { id: deviceId }, 'id since')).toMatchObject({
      data: { id: deviceId, since: null },
    })
    expect(await reads(inside)).toBe('FORBIDDEN')
    expect(await app().journalEntry.count({ where: { objectKind: 'Contact', objectId: id } })).toBe(1)
    const later = await enter(email)
    expect((await later(documents.proof)).data.holder).toEqual({ confirmed: false, proofLeft: 'ENROL' })
  })
})
