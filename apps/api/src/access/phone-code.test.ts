import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { tasksOf } from '../jobs.ts'
import { newId, systemClock } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments as documents, knock, openDoors } from '../testing/links.ts'
import { createWorld, today, type World } from '../testing/world.ts'

describe('following with a telephone and six digits', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let ask: ReturnType<typeof knock>
  const app = () => database.database.app
  let last = 0
  const newPhone = () => `+3363998${String(1000 + ++last)}`
  const challenges = () => `${newId()}${newId()}`.replace(/-/g, '').slice(0, 43)

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

  const request = async (facts: object = {}) => {
    const id = newId()
    const phone = newPhone()
    await app().workRequest.create({
      data: {
        id,
        carrierId: world.carrierId,
        reference: id.slice(-6).toUpperCase(),
        firstName: 'Bernard',
        phone,
        trades: [],
        consentAt: new Date('2026-11-20'),
        callBefore: new Date('2026-11-25'),
        dedupeKey: id,
        ...facts,
      },
    })
    return { id, phone }
  }
  const person = async (phone: string) => {
    const id = newId()
    const { carrierId } = world
    await app().participant.create({
      data: { id, carrierId, contactChannel: 'CALL', lastActivityOn: new Date('2026-11-20') },
    })
    await app().participantIdentity.create({
      data: {
        participantId: id,
        carrierId,
        firstName: 'Noé',
        lastName: 'Essai',
        searchName: 'noe essai',
        phone,
      },
    })
    return id
  }
  const askCode = async (phone: string) => {
    const challenge = challenges()
    const answer = await ask(documents.askCode, { phone, challenge })
    return { challenge, answer }
  }
  const textTo = async (phone: string) =>
    (await app().messageContent.findFirst({ where: { address: phone }, orderBy: { messageId: 'desc' } }))
      ?.body ?? ''
  const codeIn = (text: string) => /(\d{3} \d{3})/.exec(text)?.[1] ?? ''
  const open = async (challenge: string, code: string) =>
    (await ask(documents.openCode, { challenge, code })).data.openWithPhoneCode
  const enter = async (phone: string) => {
    const { challenge } = await askCode(phone)
    const { data } = await open(challenge, codeIn(await textTo(phone)))
    return { authorization: `Capability ${data.capability}` }
  }

  test('a request without a file is followed, its states said in sentences, and stopped', async () => {
    const { id, phone } = await request()
    const key = await enter(phone)
    const { data } = await ask(documents.requests, {}, key)
    expect(data.ownRequests).toMatchObject([
      {
        id,
        canWithdraw: true,
        followUp: { step: 'RECEIVED', next: expect.stringMatching(/mercredi\s25\snovembre/) },
      },
    ])
    const stale = await ask(documents.withdraw, { id, version: 7 }, key)
    expect(stale.data.withdrawOwnRequest.__typename).toBe('StaleVersion')
    const stopped = await ask(documents.withdraw, { id, version: 1 }, key)
    expect(stopped.data.withdrawOwnRequest.data.followUp.step).toBe('STOPPED')
    expect(await app().workRequest.findUnique({ where: { id } })).toMatchObject({ status: 'CLOSED' })
  })

  test('an unknown, landline or unreadable number gets the answer of a known one, and nothing is written', async () => {
    const known = await request()
    const { answer } = await askCode(known.phone)
    const before = await app().message.count()
    for (const phone of ['06 39 98 99 99', '04 65 71 00 00', 'bonjour']) {
      const unknown = await askCode(phone)
      expect(unknown.answer).toEqual(answer)
      expect(await open(unknown.challenge, '123456')).toEqual(await open(challenges(), '123456'))
    }
    expect(await app().message.count()).toBe(before)
  })

  test('six digits cannot be guessed: five tries, all at once too, and then the right one opens nothing', async () => {
    const { phone } = await request()
    const { challenge } = await askCode(phone)
    const code = codeIn(await textTo(phone))
    const wrong = code === '111 111' ? '222222' : '111111'
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(challenge, wrong)))
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['CODE_WRONG']))
    expect(await open(challenge, code)).toMatchObject({ state: 'CODE_WRONG' })
  })

  test('a code serves once, ten minutes, in the browser that asked for it', async () => {
    const { phone } = await request()
    const first = await askCode(phone)
    const code = codeIn(await textTo(phone))
    expect(await open(challenges(), code)).toMatchObject({ state: 'CODE_WRONG' })
    const both = await Promise.all([open(first.challenge, code), open(first.challenge, code)])
    expect(both.filter(({ data }) => data)).toHaveLength(1)
    const second = await askCode(phone)
    const later = codeIn(await textTo(phone))
    const past = new Date(Date.now() - 60_000)
    await app().authToken.updateMany({
      where: { purpose: 'JOBSEEKER_CODE', usedAt: null },
      data: { createdAt: new Date('2026-01-01'), expiresAt: past },
    })
    expect(await open(second.challenge, later)).toMatchObject({ state: 'CODE_WRONG' })
  })

  test('asking again and again does not fill a telephone', async () => {
    const { phone } = await request()
    const before = await app().message.count()
    for (let turn = 0; turn < 5; turn += 1) await askCode(phone)
    expect((await app().message.count()) - before).toBe(3)
  })

  test('a person with a file enters it, who rather be called too: their telephone says it is them', async () => {
    const { id, phone } = await request()
    const participantId = await person(phone)
    await app().workRequest.update({ where: { id }, data: { participantId } })
    const key = await enter(phone)
    const { data } = await ask(documents.holder, {}, key)
    expect(data.holder).toMatchObject({ audience: 'JOBSEEKER', name: 'Noé Essai', confirmed: true })
    const { data: requests } = await ask(documents.requests, {}, key)
    expect(requests.ownRequests).toMatchObject([{ id, canWithdraw: true }])
    expect(await app().participantRead.count({ where: { participantId, through: 'suivi' } })).toBe(1)
  })

  test('a telephone that two files have since the code was sent proves nothing: the birth date is asked', async () => {
    const phone = newPhone()
    await person(phone)
    const { challenge } = await askCode(phone)
    await person(phone)
    const { data } = await open(challenge, codeIn(await textTo(phone)))
    const { data: inside } = await ask(
      documents.holder,
      {},
      { authorization: `Capability ${data.capability}` },
    )
    expect(inside.holder).toMatchObject({ name: null, confirmed: false, canConfirm: false })
  })

  test('one telephone for two people opens neither, and says whom to call', async () => {
    const phone = newPhone()
    await person(phone)
    await person(phone)
    const { challenge } = await askCode(phone)
    expect(await textTo(phone)).toContain('appelez le')
    expect(await open(challenge, '000000')).toMatchObject({ state: 'CODE_WRONG' })
  })

  test('the request of somebody else stays theirs', async () => {
    const mine = await request()
    const theirs = await request()
    const key = await enter(mine.phone)
    const { data } = await ask(documents.withdraw, { id: theirs.id, version: 1 }, key)
    expect(data.withdrawOwnRequest.__typename).toBe('NotFound')
  })

  test('a request forgotten after its time takes its codes and sessions with it', async () => {
    const { id, phone } = await request({ createdAt: new Date('2025-01-01') })
    await enter(phone)
    const tasks = tasksOf({
      database: database.database,
      clock: systemClock(today),
      drivers: { mail: null, sms: null },
      publicUrl: 'https://travail.example',
    })
    await withinCarrier(world.carrierId, async () =>
      tasks.keepNoLonger?.({ payload: { carrierId: world.carrierId }, lastTry: false }),
    )
    expect(await app().workRequest.findUnique({ where: { id } })).toBeNull()
    expect(await app().authToken.count({ where: { workRequestId: id } })).toBe(0)
  })
})
