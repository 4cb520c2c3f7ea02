import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { openMailbox } from '../testing/mailbox.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { deliverMessage } from './deliver-message.ts'
import type { Drivers } from './driver.ts'
import { expireMessages } from './expire-messages.ts'
import { smtpMail } from './mail.ts'
import { type OutgoingMessage, queueMessage } from './queue-message.ts'
import { httpSms } from './sms.ts'

const now = new Date('2026-11-20T09:00:00Z')

describe('a message leaves', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  let world: World
  let answer = { code: 0, text: '' }
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    mailbox = await openMailbox({ recipient: () => (answer.code === 0 ? null : answer) })
    world = await createWorld(database.database)
  })
  afterAll(async () => {
    await mailbox.stop()
    await database.drop()
  })

  const drivers = (changes: Partial<Drivers> = {}): Drivers => ({
    mail: smtpMail(mailbox.url, 'Cordée (essai) <essai@cordee.example>'),
    sms: null,
    ...changes,
  })
  const queue = async (changes: Partial<OutgoingMessage> = {}, from = world) => {
    const message: OutgoingMessage = {
      carrierId: from.carrierId,
      to: { kind: 'STAFF', id: from.facilitator.id ?? '' },
      channel: 'MAIL',
      purpose: 'FREE',
      subject: 'Réunion',
      body: 'Bonjour, à jeudi.',
      ...changes,
    }
    return (await app().$transaction((tx) => queueMessage(tx, { newId, today }, message))).id
  }
  const deliver = (messageId: string, given = drivers(), lastTry = false) =>
    deliverMessage({ db: app(), drivers: given, now, messageId, lastTry })
  const read = (id: string) => app().message.findUniqueOrThrow({ where: { id }, include: { content: true } })
  const copies = (id: string) => mailbox.received.filter(({ messageId }) => messageId.includes(id))

  test('by SMTP, received by a real server, and told twice leaves once', async () => {
    const id = await queue()
    await deliver(id)
    await deliver(id)
    expect(await read(id)).toMatchObject({ status: 'SENT', sentAt: now, tries: 1, failure: null })
    expect(copies(id)).toHaveLength(1)
    expect(copies(id)[0]).toMatchObject({ to: [`${world.facilitator.id}@cordee.example`] })
    expect(copies(id)[0]?.source).toContain('Bonjour, =C3=A0 jeudi.')
  })

  test('told twice at the same instant, or while it leaves, it leaves once', async () => {
    let sent = 0
    let begun = () => {}
    const leaving = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = drivers({
      mail: {
        send: async () => {
          sent += 1
          begun()
          await new Promise((resolve) => setTimeout(resolve, 300))
          return 'SENT'
        },
      },
    })
    const id = await queue()
    const tries = [deliver(id, slow), deliver(id, slow)]
    await leaving
    await Promise.all([...tries, deliver(id, slow)])
    expect(sent).toBe(1)
    expect(await read(id)).toMatchObject({ status: 'SENT', failure: null })
  })

  test('an alert says where one tap of a mail reader stops it; no other message does', async () => {
    const link = `https://travail.example/a/${'t'.repeat(22)}`
    const alert = await queue({ purpose: 'OPPORTUNITY_ALERT', body: `Un nouveau travail. Arrêter : ${link}` })
    const other = await queue({ body: `Bonjour. ${link}` })
    await deliver(alert)
    await deliver(other)
    const source = copies(alert)[0]?.source ?? ''
    expect(source).toContain(`List-Unsubscribe: <${link}>`)
    expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(copies(other)[0]?.source).not.toContain('List-Unsubscribe')
  })

  test('a refused address is written on the message; a silence is tried again, the last one said', async () => {
    answer = { code: 550, text: 'no such user' }
    const refused = await queue()
    await deliver(refused)
    expect(await read(refused)).toMatchObject({ status: 'FAILED', failure: 'REFUSED' })
    answer = { code: 451, text: 'try later' }
    const later = await queue()
    await expect(deliver(later)).rejects.toThrow('try later')
    expect(await read(later)).toMatchObject({ status: 'QUEUED', tries: 1 })
    await deliver(later, drivers(), true)
    expect(await read(later)).toMatchObject({ status: 'FAILED', failure: 'UNREACHABLE', tries: 2 })
    answer = { code: 0, text: '' }
    await deliver(later)
    expect(copies(later)).toHaveLength(0)
  })

  test('without a provider it is said; too late it does not leave', async () => {
    const id = await queue()
    await deliver(id, drivers({ mail: null }))
    expect(await read(id)).toMatchObject({ status: 'FAILED', failure: 'NO_SERVER' })
    const late = await queue({ expiresAt: now })
    await deliver(late)
    expect(await read(late)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' })
  })

  const asked = (id: string) => app().task.findMany({ where: { sourceKey: `failed:${id}` } })
  const company = async (reach: { email?: string; phone?: string } = { email: 'paie@essai.example' }) => {
    const id = await world.organisation('Entreprise (essai)', ['COMPANY'])
    await app().organisation.update({ where: { id }, data: reach })
    return { kind: 'ORGANISATION', id } as const
  }

  test.each([
    ['REFUSED', {}, { code: 550, text: 'no such user' }, drivers],
    ['UNREACHABLE', {}, { code: 451, text: 'try later' }, drivers],
    ['NO_SERVER', {}, { code: 0, text: '' }, () => drivers({ mail: null })],
    ['NO_SMS_PROVIDER', { channel: 'SMS' }, { code: 0, text: '' }, drivers],
    ['EXPIRED', { expiresAt: now }, { code: 0, text: '' }, drivers],
  ] as const)('%s: somebody has to act, once', async (failure, changes, said, given) => {
    answer = said
    const to = await company({ email: 'paie@essai.example', phone: '+33639980021' })
    const id = await queue({ to, ...changes })
    await deliver(id, given(), true)
    await deliver(id, given(), true)
    answer = { code: 0, text: '' }
    expect(await read(id)).toMatchObject({ status: 'FAILED', failure })
    expect(await asked(id)).toMatchObject([
      { kind: 'CALL', status: 'OPEN', organisationId: to.id, dueOn: new Date('2026-11-23') },
    ])
  })

  test('too late while nobody looked, or without any address: somebody has to act too', async () => {
    const late = await queue({ to: await company(), expiresAt: now })
    await expireMessages(app(), now)
    expect(await asked(late)).toMatchObject([{ kind: 'CALL', status: 'OPEN' }])
    const nowhere = await queue({ to: await company({}) })
    expect(await read(nowhere)).toMatchObject({ status: 'FAILED', failure: 'NO_ADDRESS' })
    expect(await asked(nowhere)).toMatchObject([{ kind: 'TO_DO', status: 'OPEN' }])
  })

  test('sent again, nobody has to act; failed again, somebody has to', async () => {
    const id = await queue({ to: await company() })
    await deliver(id, drivers({ mail: null }))
    const { errors } = await world.asFacilitator()(
      'mutation ($id: Uuid!) { retryMessage(id: $id) { __typename } }',
      { id },
    )
    expect(errors).toBeUndefined()
    expect(await asked(id)).toMatchObject([{ status: 'CANCELLED', closedReason: 'Le message est renvoyé.' }])
    await deliver(id, drivers({ mail: null }))
    expect(await asked(id)).toMatchObject([{ status: 'OPEN', closedReason: null, closedAt: null }])
    await world.asFacilitator()(
      'mutation ($id: Uuid!) { sayAgain(id: $id, channel: LETTER) { __typename } }',
      { id },
    )
    expect(await asked(id)).toMatchObject([
      { status: 'CANCELLED', closedReason: 'Le message est dit autrement.' },
    ])
  })

  test('the words that open a door are forgotten once sent, or once too late; the others stay', async () => {
    const [sent, late, letter] = await Promise.all([
      queue({ purpose: 'SIGN_IN' }),
      queue({ purpose: 'PERSONAL_LINK', expiresAt: now }),
      queue({ expiresAt: now }),
    ])
    await deliver(sent)
    expect((await read(sent)).content).toBeNull()
    await expireMessages(app(), now)
    await expireMessages(app(), now)
    expect(await read(late)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED', content: null })
    expect((await read(letter)).content).not.toBeNull()
  })

  test('a demonstration carrier writes to nobody: the message is kept, and its words with it', async () => {
    const theirs = await createWorld(database.database)
    await app().carrierOrganisation.update({
      where: { id: theirs.carrierId },
      data: { demonstration: true },
    })
    const id = await queue({ purpose: 'SIGN_IN' }, theirs)
    await deliver(id, { mail: null, sms: null })
    expect(await read(id)).toMatchObject({ status: 'SENT', content: { body: 'Bonjour, à jeudi.' } })
    expect(copies(id)).toHaveLength(0)
  })

  test('words that open a door are read where nothing leaves the machine, and nowhere else', async () => {
    const id = await queue({ purpose: 'SIGN_IN' })
    await deliver(id, { mail: null, sms: null })
    const readBy = async (actor: Actor, messagesStayHere: boolean) => {
      const { data, errors } = await runAs(database.database, actor, { today, messagesStayHere })<{
        messages: { edges: { node: { id: string; body: string | null } }[] }
      }>('{ messages(first: 50) { edges { node { id body } } } }')
      return errors
        ? errors[0]?.extensions.code
        : data?.messages.edges.find(({ node }) => node.id === id)?.node.body
    }
    expect(await readBy(world.facilitator, true)).toBe('Bonjour, à jeudi.')
    expect(await readBy(world.facilitator, false)).toBeNull()
    const funder: Actor = {
      ...{ kind: 'FUNDER_READER', id: newId(), name: 'Financeur' },
      ...{ carrierId: world.carrierId, organisationId: newId() },
    }
    expect(await readBy(funder, true)).toBe('FORBIDDEN')
  })

  test('a text leaves by HTTP with its reference, in the letters a telephone knows', async () => {
    const asked: { request: IncomingMessage; body: string }[] = []
    const provider = createServer(async (request, response) => {
      asked.push({ request, body: await text(request) })
      response.writeHead(asked.length === 1 ? 503 : 202).end('{}')
    })
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
    const { port } = provider.address() as AddressInfo
    const contactId = newId()
    await app().contact.create({
      data: {
        id: contactId,
        carrierId: world.carrierId,
        organisationId: await world.organisation('Entreprise (essai)', ['COMPANY']),
        name: 'Camille Essai',
        role: 'PAYROLL',
        phone: '+33639980123',
      },
    })
    const id = await queue({
      to: { kind: 'CONTACT', id: contactId },
      channel: 'SMS',
      body: 'Cordée : l’entreprise vous attend à 9\u00a0h.',
    })
    const sms = httpSms({ url: `http://127.0.0.1:${port}/sms`, token: 'jeton', sender: 'CORDEE' })
    await expect(deliver(id, drivers({ sms }))).rejects.toThrow('503')
    await deliver(id, drivers({ sms }))
    provider.close()
    expect(await read(id)).toMatchObject({ status: 'SENT', tries: 2 })
    expect(asked.map(({ request }) => request.headers['idempotency-key'])).toEqual([id, id])
    expect(asked[1]?.request.headers.authorization).toBe('Bearer jeton')
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({
      reference: id,
      from: 'CORDEE',
      to: '+33639980123',
      text: "Cordée : l'entreprise vous attend à 9 h.",
    })
    const tooLong = queue({ to: { kind: 'CONTACT', id: contactId }, channel: 'SMS', body: 'a'.repeat(161) })
    await expect(tooLong).rejects.toThrow('160 caractères')
  })
})
