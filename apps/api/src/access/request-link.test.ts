import { randomBytes } from 'node:crypto'
import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments as documents, knock, openDoors } from '../testing/links.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const requestCallback = `mutation ($key: Uuid!, $input: CallbackInput!) { requestCallback(idempotencyKey: $key, input: $input) {
  __typename ... on Error { message } ... on MutationRequestCallbackSuccess { data { reference callBefore followedUntil } } } }`

describe('the link of a request to be called', () => {
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

  const newSecret = () => randomBytes(32).toString('base64url')
  /** Who has no telephone of their own: only somebody who helps. */
  const helped = (firstName: string) => ({
    firstName,
    helperName: 'Mairie de Mens',
    helperPhone: '04 76 34 00 00',
    contactChannel: 'CALL',
    consent: true,
  })
  const send = async (input: object, key = newId()) => {
    const run = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data, errors } = await run(requestCallback, { key, input })
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join(' · '))
    const answer = data?.['requestCallback'] as { data: Record<string, string | null> } | undefined
    return answer?.data ?? {}
  }
  const open = async (token: string) =>
    (await ask(documents.open, { space: 'PERSONAL', token })).data.openLink
  const enter = async (token: string) => {
    const { data } = await open(token)
    return { authorization: `Capability ${data.capability}` }
  }
  const rowOf = (receipt: { reference?: string | null }) =>
    app().workRequest.findFirstOrThrow({ where: { reference: receipt.reference ?? '' } })

  test('who has nothing but somebody who helps follows their request, and stops it', async () => {
    const followSecret = newSecret()
    const receipt = await send({ ...helped('Odile'), followSecret })
    expect(receipt.followedUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const key = await enter(followSecret)
    const { data } = await ask(documents.requests, {}, key)
    expect(data.ownRequests).toMatchObject([
      { reference: receipt.reference, canWithdraw: true, followUp: { step: 'RECEIVED' } },
    ])
    const [{ id, version }] = data.ownRequests
    const stopped = await ask(documents.withdraw, { id, version }, key)
    expect(stopped.data.withdrawOwnRequest.data.followUp.step).toBe('STOPPED')
    expect((await ask(documents.holder, {}, key)).data.holder).toMatchObject({
      audience: 'JOBSEEKER',
      name: 'Odile',
    })
  })

  test('the same form sent twice, and twice at once, has one link, which the database does not hold', async () => {
    const followSecret = newSecret()
    const key = newId()
    const input = { ...helped('Marcel'), followSecret }
    const [first, second] = await Promise.all([send(input, key), send(input, key)])
    expect(second).toEqual(first)
    expect(await send(input, key)).toEqual(first)
    expect(first?.followedUntil).not.toBeNull()
    const { id } = await rowOf(first ?? {})
    const tokens = await app().authToken.findMany({ where: { workRequestId: id } })
    expect(tokens).toHaveLength(1)
    expect(JSON.stringify(tokens)).not.toContain(followSecret)
  })

  test('whoever types the name and the number of another gets no link to their request', async () => {
    const phone = '06 39 98 41 00'
    const theirs = { firstName: 'Yvette', phone, consent: true }
    await send({ ...theirs, followSecret: newSecret() })
    const mine = newSecret()
    expect(await send({ ...theirs, followSecret: mine })).toMatchObject({ followedUntil: null })
    expect(await open(mine)).toMatchObject({ state: 'CLOSED' })
  })

  test('a request without a link, typed again with a secret, is given none', async () => {
    const theirs = { firstName: 'Jeanne', phone: '06 39 98 41 01', consent: true }
    await send(theirs)
    const mine = newSecret()
    expect(await send({ ...theirs, followSecret: mine })).toMatchObject({ followedUntil: null })
    expect(await open(mine)).toMatchObject({ state: 'CLOSED' })
  })

  test('it opens that request and no other of the same telephone', async () => {
    const phone = '06 39 98 41 02'
    await send({ firstName: 'Paul', phone, consent: true })
    const followSecret = newSecret()
    const receipt = await send({
      firstName: 'Paule',
      phone,

      consent: true,
      followSecret,
    })
    const { data } = await ask(documents.requests, {}, await enter(followSecret))
    expect(data.ownRequests.map((each: { reference: string }) => each.reference)).toEqual([receipt.reference])
  })

  test('who read the request is written down before there is a file, and told to whoever left it', async () => {
    const followSecret = newSecret()
    const { id } = await rowOf(await send({ ...helped('Solange'), followSecret }))
    const key = await enter(followSecret)
    expect((await ask(documents.requestReads, {}, key)).data.ownRequestReads).toEqual([])
    await world.asFacilitator()('{ workRequests(first: 50) { edges { node { firstName } } } }')
    await app().task.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        kind: 'CALL_PERSON',
        workRequestId: id,
        dueOn: new Date(today),
        since: new Date(today),
      },
    })
    await world.asFacilitator()('{ today { toDo { title } } }')
    const lines = await app().participantRead.findMany({ where: { participantId: id } })
    expect(lines.map(({ through }) => through).toSorted()).toEqual(['today', 'workRequests'])
    const { data } = await ask(documents.requestReads, {}, key)
    expect(data.ownRequestReads).toMatchObject([{ kind: 'FACILITATOR', times: 2 }])
    const another = newSecret()
    await send({ ...helped('Paulette'), followSecret: another })
    const own = await ask(documents.requestReads, {}, await enter(another))
    expect(own.data.ownRequestReads).toEqual([])
  })

  test('every day of the log is told, however often the last ones were read', async () => {
    const followSecret = newSecret()
    const { id } = await rowOf(await send({ ...helped('Solenne'), followSecret }))
    const read = (day: string) => ({
      id: newId(),
      carrierId: world.carrierId,
      participantId: id,
      actorKind: 'FACILITATOR',
      actorId: world.facilitator.id,
      through: 'workRequest',
      at: new Date(day),
      readOn: new Date(day),
    })
    const often = Array.from({ length: 250 }, () => read('2026-11-19'))
    await app().participantRead.createMany({ data: [...often, read('2026-03-02')] })
    const { data } = await ask(documents.requestReads, {}, await enter(followSecret))
    expect(data.ownRequestReads).toMatchObject([
      { on: '2026-11-19', times: 250 },
      { on: '2026-03-02', times: 1 },
    ])
  })

  test('on paper, from the workspace: it opens that request, until there is a file', async () => {
    const { id, reference } = await rowOf(await send(helped('Raymonde')))
    const print = (workRequestId: string) =>
      mutate(world.asFacilitator())<{ url: string }>(
        'printRequestFollowUp',
        { workRequestId: 'Uuid!' },
        { workRequestId },
        'url until',
      )
    const { data } = await print(id)
    const token = data.url.split('/suivi/')[1] ?? ''
    const own = await ask(documents.requests, {}, await enter(token))
    expect(own.data.ownRequests).toMatchObject([{ id, reference }])
    expect(await print(newId())).toMatchObject({ __typename: 'NotFound' })
    const { carrierId } = world
    const participantId = newId()
    await app().participant.create({
      data: { id: participantId, carrierId, contactChannel: 'CALL', lastActivityOn: new Date('2026-11-20') },
    })
    await app().workRequest.update({ where: { id }, data: { participantId, status: 'TALKED' } })
    expect(await print(id)).toMatchObject({ __typename: 'NotFound' })
  })

  test('a secret that is one already, or too short, opens no second request', async () => {
    const followSecret = newSecret()
    await send({ ...helped('Aline'), followSecret })
    expect(await send({ ...helped('Anne'), followSecret })).toMatchObject({ followedUntil: null })
    const run = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const short = await run(requestCallback, {
      key: newId(),
      input: { ...helped('Agathe'), followSecret: '1234' },
    })
    expect(JSON.stringify(short)).toContain('InvalidInput')
    expect(await app().workRequest.count({ where: { firstName: 'Agathe' } })).toBe(0)
  })

  test('once the request has led to a file, the link is about that file and names nobody', async () => {
    const followSecret = newSecret()
    const receipt = await send({ ...helped('Noé'), followSecret })
    const { id } = await rowOf(receipt)
    const participantId = newId()
    const { carrierId } = world
    await app().participant.create({
      data: { id: participantId, carrierId, contactChannel: 'CALL', lastActivityOn: new Date('2026-11-20') },
    })
    await app().participantIdentity.create({
      data: {
        participantId,
        carrierId,
        firstName: 'Noé',
        lastName: 'Essai',
        searchName: 'noe essai',
        birthDate: new Date('1999-06-18'),
      },
    })
    await app().workRequest.update({ where: { id }, data: { participantId, status: 'TALKED' } })
    const key = await enter(followSecret)
    expect((await ask(documents.holder, {}, key)).data.holder).toMatchObject({
      name: null,
      confirmed: false,
      canConfirm: false,
    })
    // Whoever typed the form may have typed the name of another: the date they know opens nothing more.
    expect((await ask(documents.confirm, { day: 18, month: 6 }, key)).data.confirmHolder).toBe(false)
    const { data } = await ask(documents.requests, {}, key)
    expect(data.ownRequests).toMatchObject([{ id, position: null, canWithdraw: false }])
    // Whoever is not known to be that person learns of no reader, and the file keeps those of before it.
    const read = { participantId: id, actorKind: 'FACILITATOR', actorId: world.facilitator.id }
    await app().participantRead.create({
      data: { id: newId(), carrierId, through: 'workRequests', ...read },
    })
    expect((await ask(documents.requestReads, {}, key)).data.ownRequestReads).toEqual([])
    const file = await world.asFacilitator()<{ participant: { reads: { through: string }[] } }>(
      'query ($id: Uuid!) { participant(id: $id) { reads { through } } }',
      { id: participantId },
    )
    expect(file.data?.participant.reads).toContainEqual({ through: 'la liste des demandes' })
  })
})
