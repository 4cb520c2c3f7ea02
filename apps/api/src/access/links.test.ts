import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments as documents, knock, lastLink, openDoors } from '../testing/links.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'
import { forgetTokens } from './forget-tokens.ts'

const PROFESSIONAL = { space: 'PROFESSIONAL' }
const PERSONAL = { space: 'PERSONAL' }
const browser = 'b'.repeat(43)

describe('links instead of accounts', () => {
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

  const contact = async (kinds = ['COMPANY']) => {
    const id = newId()
    const organisationId = await world.organisation(`Société ${id} (essai)`, kinds)
    const email = `${id}@exemple.fr`
    await app().contact.create({
      data: {
        id,
        carrierId: world.carrierId,
        organisationId,
        name: 'Dominique Essai',
        role: 'DIRECTION',
        email,
      },
    })
    return { id, email, organisationId }
  }
  const person = async (facts: object = {}) => {
    const id = newId()
    const { carrierId } = world
    await app().participant.create({
      data: { id, carrierId, contactChannel: 'SMS', lastActivityOn: new Date('2026-11-20') },
    })
    const phone = `+336399${id.replace(/\D/g, '').slice(-5).padStart(5, '0')}`
    await app().participantIdentity.create({
      data: {
        participantId: id,
        carrierId,
        firstName: 'Noé',
        lastName: 'Essai',
        searchName: 'noe essai',
        birthDate: new Date('1990-05-17'),
        phone,
        ...facts,
      },
    })
    return { id, phone }
  }
  const send = (name: string, types: Record<string, string>, values: Record<string, unknown>) =>
    mutate(world.asFacilitator())<{ id: string }>(
      name,
      { ...types, idempotencyKey: 'String!' },
      { idempotencyKey: newId(), ...values },
      'id audience revokedAt',
    )
  const sendTo = (contactId: string, audience = 'COMPANY') =>
    send('sendContactLink', { contactId: 'Uuid!', audience: 'LinkAudience!' }, { contactId, audience })
  const sendToPerson = (participantId: string) =>
    send('sendJobseekerLink', { participantId: 'Uuid!' }, { participantId })
  const linkOf = async () => {
    const { id, email } = await contact()
    await sendTo(id)
    return { id, email, ...(await lastLink(database.database, email)) }
  }
  const open = async (variables: object, headers = {}) =>
    (await ask(documents.open, variables, headers)).data.openLink
  const enter = async (variables: object) => {
    const { data } = await open(variables)
    return { authorization: `Capability ${data.capability}` }
  }
  const inside = async (headers: Record<string, string>) =>
    (await ask(documents.holder, {}, headers)).data.holder

  test('a contact enters with the link and its code, once, and leaves for good', async () => {
    const { token, code } = await linkOf()
    const use = { ...PROFESSIONAL, token }
    expect((await ask(documents.state, use)).data.linkState).toBe('CODE_NEEDED')
    const key = await enter({ ...use, code })
    expect(await inside(key)).toMatchObject({ audience: 'COMPANY', name: 'Dominique Essai', confirmed: true })
    expect(await open({ ...use, code })).toMatchObject({ state: 'CLOSED' })
    await ask(documents.close, {}, key)
    expect(await inside(key)).toBeNull()
  })

  test('somebody who is marked as left is out at once, and a link on its way opens nothing', async () => {
    const { id, email, token, code } = await linkOf()
    const key = await enter({ ...PROFESSIONAL, token, code })
    await sendTo(id)
    const onItsWay = { ...PROFESSIONAL, ...(await lastLink(database.database, email)) }
    expect(await inside(key)).not.toBeNull()
    await mutate(world.asFacilitator())(
      'replaceContact',
      { id: 'Uuid!', version: 'Int!' },
      { id, version: 1 },
    )
    expect(await inside(key)).toBeNull()
    expect(await app().authToken.count({ where: { contactId: id, revokedAt: null } })).toBe(0)
    expect(await open(onItsWay)).toMatchObject({ state: 'CLOSED' })
    // Even one that nobody took back.
    await app().authToken.updateMany({ where: { contactId: id }, data: { revokedAt: null } })
    expect(await inside(key)).toBeNull()
    expect(await open(onItsWay)).toMatchObject({ state: 'CLOSED' })
  })

  test('a scanner that looks, presses the button or guesses nothing burns nothing', async () => {
    const { token, code } = await linkOf()
    const use = { ...PROFESSIONAL, token }
    for (let visit = 0; visit < 8; visit += 1) {
      await ask(documents.state, use)
      expect(await open(use)).toMatchObject({ state: 'CODE_NEEDED' })
    }
    expect(await open({ ...use, code })).toMatchObject({ __typename: 'MutationOpenLinkSuccess' })
  })

  test('six digits cannot be guessed: five tries, also all at once, then the link is closed', async () => {
    const { token, code } = await linkOf()
    const use = { ...PROFESSIONAL, token }
    const wrong = code === '111 111' ? '222222' : '111111'
    const answers = await Promise.all(Array.from({ length: 12 }, () => open({ ...use, code: wrong })))
    expect(answers.filter(({ state }) => state === 'CODE_WRONG')).toHaveLength(5)
    expect(answers.filter(({ state }) => state === 'CLOSED')).toHaveLength(7)
    expect(await open({ ...use, code })).toMatchObject({ state: 'CLOSED' })
  })

  test('two exchanges at once open one session', async () => {
    const { token, code } = await linkOf()
    const answers = await Promise.all([1, 2, 3].map(() => open({ ...PROFESSIONAL, token, code })))
    expect(answers.filter(({ data }) => data)).toHaveLength(1)
  })

  test('an old link is sent anew to the same contact, and opens without a code in the browser that asked', async () => {
    const { id, email, token } = await linkOf()
    await app().authToken.updateMany({
      where: { contactId: id },
      data: { createdAt: new Date('2026-01-01'), expiresAt: new Date('2026-01-02') },
    })
    expect((await ask(documents.state, { ...PROFESSIONAL, token })).data.linkState).toBe('CLOSED')
    expect((await ask(documents.renew, { ...PROFESSIONAL, token, browser })).data.renewLink).toBe(true)
    const renewed = await lastLink(database.database, email)
    expect(renewed.token).not.toBe(token)
    const elsewhere = { ...PROFESSIONAL, token: renewed.token, browser: 'c'.repeat(43) }
    expect(await open(elsewhere)).toMatchObject({ state: 'CODE_NEEDED' })
    expect(await open({ ...elsewhere, browser })).toMatchObject({ __typename: 'MutationOpenLinkSuccess' })
  })

  test.each([40, 200])(
    'who comes back after %s days has a way in, by the old link and by their address',
    async (days) => {
      const { id, email, token, code } = await linkOf()
      const sent = new Date(Date.now() - days * 24 * 3_600_000)
      await app().authToken.updateMany({
        where: { contactId: id },
        data: { createdAt: sent, expiresAt: new Date(sent.getTime() + 72 * 3_600_000) },
      })
      await forgetTokens(app(), new Date())
      expect(await open({ ...PROFESSIONAL, token, code })).toMatchObject({ state: 'CLOSED' })
      await ask(documents.renew, { ...PROFESSIONAL, token, browser })
      const renewed = await lastLink(database.database, email)
      expect(renewed.token).not.toBe(token)
      expect(await open({ ...PROFESSIONAL, ...renewed, browser })).toMatchObject({
        __typename: 'MutationOpenLinkSuccess',
      })
      await app().authToken.deleteMany({ where: { contactId: id, linkId: { not: null } } })
      await app().authToken.updateMany({
        where: { contactId: id },
        data: { createdAt: sent, expiresAt: new Date(sent.getTime() + 72 * 3_600_000) },
      })
      await forgetTokens(app(), new Date())
      await ask(documents.ask, { address: email, browser })
      const asked = await lastLink(database.database, email)
      expect(asked.token).not.toBe(renewed.token)
      await app().contact.update({ where: { id }, data: { leftOn: new Date('2026-11-01') } })
      await ask(documents.ask, { address: email, browser })
      await ask(documents.renew, { ...PROFESSIONAL, token: asked.token, browser })
      expect(await lastLink(database.database, email)).toEqual(asked)
    },
  )

  test('an unknown link or address gets the answer of a known one, and writes to nobody', async () => {
    const { token, email } = await linkOf()
    const before = await app().message.count()
    const unknown = { ...PROFESSIONAL, token: 'x'.repeat(43), browser }
    expect(await ask(documents.renew, unknown)).toEqual({ data: { renewLink: true } })
    expect(await ask(documents.ask, { address: 'personne@exemple.fr', browser })).toEqual({
      data: { askForLink: true },
    })
    expect(await open({ ...unknown, code: '123456' })).toEqual(
      await open({ ...PERSONAL, token, code: '123456', browser }),
    )
    expect(await app().message.count()).toBe(before)
    expect(await ask(documents.ask, { address: email.toUpperCase(), browser })).toEqual({
      data: { askForLink: true },
    })
    expect(await app().message.count()).toBe(before + 1)
  })

  test('renewing again and again does not flood a mailbox', async () => {
    const { token } = await linkOf()
    const before = await app().message.count()
    for (let turn = 0; turn < 5; turn += 1) await ask(documents.renew, { ...PROFESSIONAL, token, browser })
    expect((await app().message.count()) - before).toBe(3)
  })

  test('a link of one purpose is nothing for another, and no link is a session', async () => {
    const company = await linkOf()
    const someone = await person()
    await sendToPerson(someone.id)
    const personal = await lastLink(database.database, someone.phone)
    expect(await open({ ...PERSONAL, token: company.token, code: company.code })).toMatchObject({
      state: 'CLOSED',
    })
    expect(await open({ ...PROFESSIONAL, token: personal.token })).toMatchObject({ state: 'CLOSED' })
    expect(await inside({ authorization: `Capability ${company.token}` })).toBeNull()
    expect(await inside({ cookie: `__Host-cordee-lien=${company.token}` })).toBeNull()
    const key = await enter({ ...PERSONAL, token: personal.token })
    const session = key.authorization.slice('Capability '.length)
    expect(await open({ ...PERSONAL, token: session })).toMatchObject({ state: 'CLOSED' })
  })

  test('a capability opens no document of staff, and a bearer of it is nobody there', async () => {
    const { token, code } = await linkOf()
    const key = await enter({ ...PROFESSIONAL, token, code })
    expect((await ask('{ viewer { name } }', {}, key)).data.viewer).toBeNull()
    const { errors } = await ask('{ participants(first: 10) { totalCount } }', {}, key)
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })

  test('a jobseeker’s link opens again, names nobody before the birth date, and is logged', async () => {
    const { id, phone } = await person()
    await sendToPerson(id)
    const { token } = await lastLink(database.database, phone)
    await enter({ ...PERSONAL, token })
    const key = await enter({ ...PERSONAL, token })
    expect(await inside(key)).toMatchObject({ name: null, confirmed: false, canConfirm: true })
    expect((await ask(documents.confirm, { day: 18, month: 5 }, key)).data.confirmHolder).toBe(false)
    expect((await ask(documents.confirm, { day: 17, month: 5 }, key)).data.confirmHolder).toBe(true)
    expect(await inside(key)).toMatchObject({ name: 'Noé Essai', confirmed: true })
    expect(await app().participantRead.count({ where: { participantId: id, through: 'suivi' } })).toBe(2)
    const { body } = await app().messageContent.findFirstOrThrow({ where: { address: phone } })
    expect(body.length).toBeLessThanOrEqual(160)
    expect(body).not.toContain('Noé')
  })

  test('birth dates cannot be tried one after the other', async () => {
    const { id, phone } = await person()
    await sendToPerson(id)
    const { token } = await lastLink(database.database, phone)
    const key = await enter({ ...PERSONAL, token })
    for (let day = 10; day < 15; day += 1) await ask(documents.confirm, { day, month: 5 }, key)
    expect((await ask(documents.confirm, { day: 17, month: 5 }, key)).data.confirmHolder).toBe(false)
    expect(await open({ ...PERSONAL, token })).toMatchObject({ state: 'CLOSED' })
  })

  test('what the facilitator takes back closes at once, sessions included, and is not renewed', async () => {
    const { id, token, code, email } = await linkOf()
    const key = await enter({ ...PROFESSIONAL, token, code })
    const link = await app().authToken.findFirstOrThrow({ where: { contactId: id, purpose: 'COMPANY_LINK' } })
    const { __typename } = await mutate(world.asFacilitator())(
      'revokeLink',
      { id: 'Uuid!' },
      { id: link.id },
      'id',
    )
    expect(__typename).toBe('MutationRevokeLinkSuccess')
    expect(await inside(key)).toBeNull()
    const before = await app().message.count()
    await ask(documents.renew, { ...PROFESSIONAL, token, browser })
    await ask(documents.ask, { address: email, browser })
    expect(await app().message.count()).toBe(before)
  })

  test('a session ends idle or too old; a new entry ends the one before', async () => {
    const { id, phone } = await person()
    await sendToPerson(id)
    const { token } = await lastLink(database.database, phone)
    const first = await enter({ ...PERSONAL, token })
    const { data } = await open({ ...PERSONAL, token }, first)
    const second = { authorization: `Capability ${data.capability}` }
    expect(await inside(first)).toBeNull()
    const sessions = { participantId: id, purpose: 'HOLDER_SESSION' as const, revokedAt: null }
    const halfAnHourAgo = new Date(Date.now() - 31 * 60_000)
    await app().authToken.updateMany({ where: sessions, data: { createdAt: halfAnHourAgo, usedAt: null } })
    expect(await inside(second)).toBeNull()
    const third = await enter({ ...PERSONAL, token })
    const over = { expiresAt: new Date(Date.now() - 1), createdAt: halfAnHourAgo, usedAt: new Date() }
    await app().authToken.updateMany({ where: sessions, data: over })
    expect(await inside(third)).toBeNull()
  })

  test('C2 · on the site there is a telephone alone: the link comes by text, opens, and is asked for by number', async () => {
    const { id } = await contact()
    const phone = '+33639980042'
    await app().contact.update({ where: { id }, data: { email: null, phone, role: 'SITE_MANAGER' } })
    expect(await sendTo(id)).toMatchObject({ __typename: 'MutationSendContactLinkSuccess' })
    const { token, code } = await lastLink(database.database, phone)
    expect(code).toMatch(/^\d{3} \d{3}$/)
    expect(await open({ ...PROFESSIONAL, token, code })).toMatchObject({
      __typename: 'MutationOpenLinkSuccess',
    })
    const texts = () => app().message.count({ where: { contactId: id, channel: 'SMS', status: 'QUEUED' } })
    const before = await texts()
    for (const address of ['06 39 98 00 42', '06 39 98 00 43', '04 76 00 00 42'])
      expect(await ask(documents.ask, { address, browser })).toEqual({ data: { askForLink: true } })
    expect(await texts()).toBe(before + 1)
    const renewed = await lastLink(database.database, phone)
    expect(await open({ ...PROFESSIONAL, token: renewed.token, browser })).toMatchObject({
      __typename: 'MutationOpenLinkSuccess',
    })
    const wrong = await ask(documents.ask, { address: 'ni l’un ni l’autre', browser })
    expect(wrong.errors?.[0]?.message).toMatch(/mobile/)
  })

  test('a double click sends one message; a space that is not theirs or no address is refused with a sentence', async () => {
    const { id, organisationId } = await contact()
    const idempotencyKey = newId()
    const types = { contactId: 'Uuid!', audience: 'LinkAudience!' }
    const once = await send('sendContactLink', types, { contactId: id, audience: 'COMPANY', idempotencyKey })
    const twice = await send('sendContactLink', types, { contactId: id, audience: 'COMPANY', idempotencyKey })
    expect(twice.data.id).toBe(once.data.id)
    expect(await app().message.count({ where: { contactId: id } })).toBe(1)
    expect(await sendTo(id, 'BUYER')).toMatchObject({ code: 'LINK_NOT_FOR_THEM' })
    expect(await sendTo(id, 'JOBSEEKER')).toMatchObject({ code: 'LINK_NOT_FOR_THEM' })
    await app().contact.update({ where: { id }, data: { email: null } })
    expect(await sendTo(id)).toMatchObject({ code: 'LINK_CANNOT_REACH' })
    const { __typename, code } = await send('sendAgencyLink', { organisationId: 'Uuid!' }, { organisationId })
    expect([__typename, code]).toEqual(['RuleRefusal', 'LINK_NOT_FOR_THEM'])
  })

  test('one address cannot try links all day', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.77' }
    const tries = Array.from({ length: 122 }, () =>
      ask(documents.state, { ...PROFESSIONAL, token: 'y'.repeat(43) }, headers),
    )
    const refused = (await Promise.all(tries)).filter(
      ({ errors }) => errors?.[0].extensions.code === 'THROTTLED',
    )
    // Sixty a minute pass, and the minute may change under way.
    expect(refused.length).toBeGreaterThanOrEqual(2)
  })

  test('the database keeps no secret', async () => {
    const { token } = await linkOf()
    const rows = await app().authToken.findMany()
    const kept = JSON.stringify(
      rows.map((row) => [Buffer.from(row.tokenHash).toString('utf8'), row.codeHash]),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(kept).not.toContain(token)
  })
})
