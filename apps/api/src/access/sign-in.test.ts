import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { browser, staffDocuments as documents, openStaffDoors, telephone } from '../testing/staff-doors.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, type World } from '../testing/world.ts'
import { hashPassword } from './password.ts'
import { newSecret } from './second-factor.ts'

const password = 'une phrase assez longue'

describe('staff sign in with a password and a telephone', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let passwordHash: string
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    doors = await openStaffDoors(database.database)
    passwordHash = await hashPassword(password)
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const somebody = async (facts: { enrolled?: boolean } = {}) => {
    const id = newId()
    const email = `${id}@cordee.example`
    const { secret, sealed } = newSecret(testCipher, { id, email })
    const enrolled = facts.enrolled ?? true
    await app().staffUser.create({
      data: {
        id,
        carrierId: world.carrierId,
        email,
        name: 'Essai Connexion',
        kind: 'FACILITATOR',
        passwordHash,
        totpSecret: enrolled ? sealed : null,
        totpConfirmedAt: enrolled ? new Date() : null,
      },
    })
    return { id, email, secret }
  }
  const enter = async ({ email, secret }: { email: string; secret: string }, periods = 0) => {
    const page = browser(doors)
    await page.ask(documents.signIn, { email, password })
    await page.ask(documents.code, { code: telephone(secret, periods) })
    return page
  }
  const nameIn = async (page: ReturnType<typeof browser>) =>
    (await page.ask(documents.viewer)).data?.name ?? null

  test('the password alone opens nothing; the code opens, with another cookie', async () => {
    const { email, secret } = await somebody()
    const page = browser(doors)
    expect((await page.ask(documents.signIn, { email, password })).data).toMatchObject({ data: 'CODE' })
    const half = page.cookie()
    expect(await nameIn(page)).toBeNull()
    expect((await page.ask(documents.code, { code: telephone(secret) })).data).toMatchObject({ data: true })
    expect(page.cookie()).not.toBe(half)
    expect((await page.ask(documents.viewer)).data).toMatchObject({
      name: 'Essai Connexion',
      sessions: [{ device: 'Firefox, Linux', current: true }],
    })
    const thief = browser(doors)
    thief.take(half)
    expect((await thief.ask(documents.code, { code: telephone(secret, 1) })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ])
  })

  test('a code serves once, even sent twice at the same instant', async () => {
    const { email, secret } = await somebody()
    const pages = [browser(doors), browser(doors), browser(doors)]
    for (const page of pages) await page.ask(documents.signIn, { email, password })
    const code = telephone(secret)
    const answers = await Promise.all(pages.map((page) => page.ask(documents.code, { code })))
    expect(answers.filter(({ data }) => data?.data === true)).toHaveLength(1)
  })

  test('codes cannot be guessed: five tries, then the password again, then waiting', async () => {
    const { email, secret } = await somebody()
    const page = browser(doors)
    await page.ask(documents.signIn, { email, password })
    for (let tries = 0; tries < 5; tries += 1)
      expect((await page.ask(documents.code, { code: '000000' })).data).toMatchObject({ code: 'CODE_WRONG' })
    const last = await page.ask(documents.code, { code: telephone(secret) })
    expect(last.data?.data).not.toBe(true)
    expect(
      (await browser(doors).ask(documents.signIn, { email, password })).data.waitSeconds,
    ).toBeGreaterThan(0)
  })

  test('a fixed cookie is never the one that opens', async () => {
    const { email, secret } = await somebody()
    const page = browser(doors)
    page.take('a'.repeat(43))
    await page.ask(documents.signIn, { email, password })
    await page.ask(documents.code, { code: telephone(secret) })
    expect(page.cookie()).not.toBe('a'.repeat(43))
    const attacker = browser(doors)
    attacker.take('a'.repeat(43))
    expect(await nameIn(attacker)).toBeNull()
  })

  test('the first time the telephone is chosen; ten codes on paper replace it once each', async () => {
    const { email } = await somebody({ enrolled: false })
    const page = browser(doors)
    expect((await page.ask(documents.signIn, { email, password })).data).toMatchObject({ data: 'ENROL' })
    const { secret, uri } = (await page.ask<{ secret: string; uri: string }>(documents.enrol)).data.data
    expect(uri).toContain('otpauth://totp/')
    expect((await page.ask(documents.confirm, { code: '000000' })).data).toMatchObject({ code: 'CODE_WRONG' })
    expect(await nameIn(page)).toBeNull()
    const codes = (await page.ask<[string]>(documents.confirm, { code: telephone(secret) })).data.data
    expect(codes).toHaveLength(10)
    expect(await nameIn(page)).toBe('Essai Connexion')
    const lost = browser(doors)
    await lost.ask(documents.signIn, { email, password })
    expect((await lost.ask(documents.code, { code: codes[0].toUpperCase() })).data).toMatchObject({
      data: true,
    })
    expect((await lost.ask(documents.viewer)).data.recoveryCodesLeft).toBe(9)
    const again = browser(doors)
    await again.ask(documents.signIn, { email, password })
    expect((await again.ask(documents.code, { code: codes[0] })).data).toMatchObject({ code: 'CODE_WRONG' })
    const stored = await app().staffUser.findUniqueOrThrow({ where: { email } })
    expect(Buffer.from(stored.totpSecret ?? []).includes(secret)).toBe(false)
  })

  test('nobody enrols another telephone in place of the one that is there', async () => {
    const { email } = await somebody()
    const page = browser(doors)
    await page.ask(documents.signIn, { email, password })
    expect((await page.ask(documents.enrol)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ])
  })

  test('sessions are seen and closed, one or all the others, never another person’s', async () => {
    const person = await somebody()
    const other = await somebody()
    const first = await enter(person)
    const second = await enter(person, 1)
    const stranger = await enter(other)
    const { sessions } = (await first.ask(documents.viewer)).data
    expect(sessions).toHaveLength(2)
    const [theirs] = (await stranger.ask(documents.viewer)).data.sessions.map(({ id }) => id)
    expect((await first.ask(documents.close, { id: theirs })).data).toMatchObject({ __typename: 'NotFound' })
    await first.ask(documents.close, {})
    expect(await nameIn(second)).toBeNull()
    expect(await nameIn(first)).toBe('Essai Connexion')
    expect(await nameIn(stranger)).toBe('Essai Connexion')
  })

  test.each([
    ['half an hour without a call', { lastSeenAt: () => new Date(Date.now() - 30 * 60_000 - 1_000) }],
    ['twelve hours after it opened', { expiresAt: () => new Date(Date.now() - 1_000) }],
  ] as const)('a session ends %s, and opens nothing any more', async (_when, ended) => {
    const person = await somebody()
    const page = await enter(person)
    const where = { userId: person.id }
    const opened = await app().staffSession.findFirstOrThrow({ where })
    expect(opened.expiresAt.getTime() - opened.createdAt.getTime()).toBe(12 * 3_600_000)
    await app().staffSession.updateMany({
      where,
      data: { lastSeenAt: new Date(Date.now() - 29 * 60_000), expiresAt: new Date(Date.now() + 60_000) },
    })
    expect(await nameIn(page)).toBe('Essai Connexion')
    expect((await app().staffSession.findFirstOrThrow({ where })).lastSeenAt.getTime()).toBeGreaterThan(
      Date.now() - 60_000,
    )
    const data = Object.fromEntries(Object.entries(ended).map(([column, at]) => [column, at()]))
    await app().staffSession.updateMany({ where, data })
    expect(await nameIn(page)).toBeNull()
    expect((await page.ask(documents.codes)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ])
    expect(await nameIn(page)).toBeNull()
  })

  test('what matters asks for a code again after five minutes', async () => {
    const person = await somebody()
    const page = await enter(person)
    await app().staffSession.updateMany({
      where: { userId: person.id },
      data: { steppedUpAt: new Date(Date.now() - 6 * 60_000) },
    })
    expect((await page.ask(documents.codes)).data).toMatchObject({ __typename: 'StepUpNeeded' })
    expect((await page.ask(documents.stepUp, { code: '000000' })).data).toMatchObject({ code: 'CODE_WRONG' })
    expect((await page.ask(documents.stepUp, { code: telephone(person.secret, 1) })).data).toMatchObject({
      data: true,
    })
    expect((await page.ask(documents.codes)).data.data).toHaveLength(10)
  })

  test('a new password is strong, needs the old one, and closes the other sessions', async () => {
    const person = await somebody()
    const page = await enter(person)
    const other = await enter(person, 1)
    const change = async (current: string, chosen: string) =>
      (await page.ask(documents.change, { current, password: chosen })).data
    expect(await change('rien de bon', 'cheval lampe fougere quatre')).toMatchObject({
      __typename: 'SignInRefused',
    })
    expect(await change(password, 'aaaaaaaaaaaaaaa')).toMatchObject({ code: 'PASSWORD_TOO_WEAK' })
    expect(await change(password, 'cheval lampe fougere quatre')).toMatchObject({ data: true })
    expect(await nameIn(other)).toBeNull()
    expect(await nameIn(page)).toBe('Essai Connexion')
  })

  test('a forgotten password is chosen by a link, once; the telephone is asked all the same', async () => {
    const person = await somebody()
    const before = await enter(person)
    const page = browser(doors)
    const unknown = await page.ask(documents.recover, { email: 'personne@cordee.example' })
    expect(await page.ask(documents.recover, { email: person.email })).toEqual(unknown)
    const { body } = await app().messageContent.findFirstOrThrow({ where: { address: person.email } })
    const token = /mot-de-passe\/([\w-]{43})/.exec(body)?.[1]
    const choose = async (chosen: string) =>
      (await page.ask(documents.choose, { token, password: chosen })).data
    expect(await choose('court')).toMatchObject({ code: 'PASSWORD_TOO_WEAK' })
    expect(await choose('cheval lampe fougere quatre')).toMatchObject({ data: 'CODE' })
    expect(await nameIn(page)).toBeNull()
    expect(await nameIn(before)).toBeNull()
    expect((await page.ask(documents.code, { code: telephone(person.secret, 1) })).data).toMatchObject({
      data: true,
    })
    expect(await choose('autre lampe fougere quatre')).toMatchObject({ code: 'LINK_TOO_OLD' })
  })

  test('a closed account opens nothing, with the answer of an unknown one', async () => {
    const person = await somebody()
    const page = await enter(person)
    await app().staffUser.update({ where: { id: person.id }, data: { disabledAt: new Date() } })
    expect(await nameIn(page)).toBeNull()
    const closed = await browser(doors).ask(documents.signIn, { email: person.email, password })
    const unknown = await browser(doors).ask(documents.signIn, { email: 'inconnu@cordee.example', password })
    expect(closed).toEqual(unknown)
  })
})
