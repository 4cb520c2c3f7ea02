import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { queueMessage } from './queue-message.ts'

const step = { id: 'Uuid!', version: 'Int!' }
const seen = 'id status version dueOn snoozeReason say calls { answered said nextOn }'

describe('what is to be done, and what was said', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let act: ReturnType<typeof mutate>
  let personId: string
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    act = mutate(world.asFacilitator())
    personId = newId()
    const { carrierId } = world
    await app().participant.create({
      data: { id: personId, carrierId, contactChannel: 'CALL', lastActivityOn: new Date(today) },
    })
    await app().participantIdentity.create({
      data: {
        participantId: personId,
        carrierId,
        firstName: 'Essai',
        lastName: 'Personne',
        searchName: 'essai personne',
        phone: '0639980123',
      },
    })
  })
  afterAll(() => database.drop())

  const say = async (purpose: 'REQUEST_RECEIVED' | 'OPPORTUNITY_PROPOSED' = 'REQUEST_RECEIVED') => {
    const message = await app().$transaction((tx) =>
      queueMessage(
        tx,
        { newId, today },
        {
          carrierId: world.carrierId,
          to: { kind: 'PARTICIPANT', id: personId },
          channel: 'SMS',
          purpose,
          subject: '',
          body: 'Cordée : un travail est possible à La Mure.',
        },
      ),
    )
    return app().task.findFirstOrThrow({ where: { messageId: message.id } })
  }
  const prefer = (contactChannel: string) =>
    app().participant.update({ where: { id: personId }, data: { contactChannel } })
  const statusOf = async (messageId: string | null) =>
    (await app().message.findUniqueOrThrow({ where: { id: messageId ?? '' } })).status

  test('« on m’appelle »: the sentence to say is a task; a silence brings it back, an answer closes it', async () => {
    const task = await say()
    const log = (version: number, values: object) =>
      act(
        'logCall',
        { ...step, answered: 'Boolean!', said: 'String', nextOn: 'Day' },
        { id: task.id, version, said: null, nextOn: null, ...values },
        seen,
      )
    expect(await act('completeTask', step, { id: task.id, version: 1 })).toMatchObject({
      code: 'CALL_NOT_ANSWERED',
    })
    // 20 November 2026 is a Friday.
    expect((await log(1, { answered: false })).data).toMatchObject({
      status: 'OPEN',
      dueOn: '2026-11-23',
      say: 'Cordée : un travail est possible à La Mure.',
      calls: [{ answered: false, nextOn: '2026-11-23' }],
    })
    expect((await log(1, { answered: true })).__typename).toBe('StaleVersion')
    expect(await log(2, { answered: true, said: '1 84 12 76 451 089 46' })).toMatchObject({
      code: 'NIR_FORBIDDEN',
    })
    expect((await log(2, { answered: true, said: 'Elle est d’accord' })).data).toMatchObject({
      status: 'DONE',
      calls: [{ answered: true, said: 'Elle est d’accord' }, { answered: false }],
    })
    expect(await statusOf(task.messageId)).toBe('SETTLED')
    expect(await log(3, { answered: true })).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })

  test('no step closes on a text nobody answered: a call follows within the promised days', async () => {
    await prefer('SMS')
    const task = await say('OPPORTUNITY_PROPOSED')
    expect(task).toMatchObject({ kind: 'CALL', status: 'OPEN' })
    expect(task.dueOn.toISOString().slice(0, 10)).toBe('2026-11-25')
    expect(await statusOf(task.messageId)).toBe('QUEUED')
    await prefer('CALL')
  })

  test('put off with a reason, dropped with a reason, and taken back', async () => {
    const { id } = await say()
    const put = (version: number, until: string, reason: string) =>
      act('snoozeTask', { ...step, until: 'Day!', reason: 'String!' }, { id, version, until, reason }, seen)
    expect(await put(1, today, 'demain')).toMatchObject({ code: 'SNOOZE_NOT_LATER', field: 'until' })
    expect((await put(1, '2026-12-01', 'en congé')).data).toMatchObject({
      dueOn: '2026-12-01',
      snoozeReason: 'en congé',
    })
    expect((await act('reopenTask', step, { id, version: 2 }, seen)).data).toMatchObject({
      dueOn: '2026-11-20',
      snoozeReason: null,
    })
    const drop = { ...step, reason: 'String!' }
    expect(
      (await act('dropTask', drop, { id, version: 3, reason: 'Vue au marché' }, seen)).data,
    ).toMatchObject({
      status: 'CANCELLED',
    })
    expect((await act('reopenTask', step, { id, version: 4 }, seen)).data).toMatchObject({ status: 'OPEN' })
  })

  test('added twice by a double click, a task is there once; it says who acts next', async () => {
    const idempotencyKey = newId()
    const add = () =>
      act<{ id: string }>(
        'addTask',
        { title: 'String!', dueOn: 'Day!', participantId: 'Uuid', idempotencyKey: 'String!' },
        { title: 'Chercher un vélo', dueOn: '2026-11-18', participantId: personId, idempotencyKey },
      )
    const [one, two] = [await add(), await add()]
    expect(one.data.id).toBe(two.data.id)
    const { data } = await world.asFacilitator()(
      `query ($id: Uuid!) {
        participant(id: $id) { nextStep { actor sentence dueOn } lastContactOn tasks { id } messages { status body } }
        today { toDo { kind title task { id version } } }
      }`,
      { id: personId },
    )
    expect(data).toMatchObject({
      participant: { nextStep: { actor: 'FACILITATOR', sentence: 'Chercher un vélo', dueOn: '2026-11-18' } },
    })
    const day = data?.today as { toDo: object[] } | undefined
    expect(day?.toDo[0]).toMatchObject({ kind: 'TASK', title: 'Chercher un vélo', task: { id: one.data.id } })
  })

  test('a message that failed is sent again, or said another way, once', async () => {
    const { carrierId, facilitator } = world
    const { id } = await app().$transaction((tx) =>
      queueMessage(
        tx,
        { newId, today },
        {
          carrierId,
          to: { kind: 'STAFF', id: facilitator.id ?? '' },
          channel: 'MAIL',
          purpose: 'FREE',
          subject: 'x',
          body: 'y',
        },
      ),
    )
    const fail = () => app().message.update({ where: { id }, data: { status: 'FAILED', failure: 'REFUSED' } })
    const retry = () => act('retryMessage', { id: 'Uuid!' }, { id }, 'status failure')
    expect(await retry()).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    await fail()
    expect((await retry()).data).toEqual({ status: 'QUEUED', failure: null })
    await fail()
    const again = () =>
      act<{ id: string }>(
        'sayAgain',
        { id: 'Uuid!', channel: 'WrittenChannel!' },
        { id, channel: 'LETTER' },
        'id channel status body',
      )
    const [one, two] = [await again(), await again()]
    expect(one.data).toMatchObject({ channel: 'LETTER', status: 'LETTER_TASK', body: 'y' })
    expect(two.data.id).toBe(one.data.id)
    expect(await retry()).toMatchObject({ code: 'MESSAGE_SAID_AGAIN' })
  })

  test('written by hand: once for a double click; what opens a door is never shown', async () => {
    const idempotencyKey = newId()
    const send = (body: string) =>
      act<{ id: string }>(
        'writeMessage',
        {
          toKind: 'Addressee!',
          toId: 'Uuid!',
          channel: 'WrittenChannel!',
          body: 'String!',
          idempotencyKey: 'String!',
        },
        { toKind: 'PARTICIPANT', toId: personId, channel: 'SMS', body, idempotencyKey },
        'id status to { kind name }',
      )
    const [one, two] = [await send('Bonjour'), await send('Bonjour')]
    expect(one.data).toMatchObject({
      status: 'CALL_TASK',
      to: { kind: 'PARTICIPANT', name: 'Essai Personne' },
    })
    expect(two.data.id).toBe(one.data.id)
    await app().message.update({ where: { id: one.data.id }, data: { purpose: 'PERSONAL_LINK' } })
    const { data } = await world.asFacilitator()('{ messages(first: 50) { edges { node { id body } } } }')
    const shown = data?.messages as { edges: { node: { id: string; body: string | null } }[] } | undefined
    expect(shown?.edges.find(({ node }) => node.id === one.data.id)?.node).toMatchObject({ body: null })
    expect(
      await app().participantRead.count({ where: { participantId: personId, through: 'messages' } }),
    ).toBe(1)
  })
  test('a call that no task asked for: to a person, an organisation, a contact or about a contract, once for a double click', async () => {
    const types = {
      participantId: 'Uuid',
      organisationId: 'Uuid',
      contactId: 'Uuid',
      contractId: 'Uuid',
      answered: 'Boolean!',
      said: 'String',
      idempotencyKey: 'String!',
    }
    const call = (values: object, idempotencyKey = newId(), run = world.asFacilitator()) =>
      mutate(run)<{ id: string }>(
        'noteCall',
        Object.fromEntries(
          Object.entries(types).filter(([name]) => name in values || name === 'idempotencyKey'),
        ),
        { answered: true, ...values, idempotencyKey },
        'id answered said calledBy',
      )
    const key = newId()
    const twice = await Promise.all(
      [1, 2].map(() => call({ participantId: personId, answered: true, said: 'Elle rappelle lundi' }, key)),
    )
    expect(twice[0]?.data).toMatchObject({ said: 'Elle rappelle lundi', calledBy: 'Anne Essai' })
    expect(twice[1]?.data.id).toBe(twice[0]?.data.id)
    const buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
    const own = { carrierId: world.carrierId }
    const contact = await app().contact.create({
      data: { id: newId(), ...own, organisationId: buyerId, name: 'Camille', role: 'PAYROLL' },
    })
    const contract = await app().procurementContract.create({
      data: {
        ...{ id: newId(), ...own, buyerId, subject: 'Marché (essai)', origin: 'MANUAL' },
        nextActorSince: new Date(today),
      },
    })
    await call({ contactId: contact.id, answered: false })
    await call({ organisationId: buyerId, contractId: contract.id, answered: true })
    await call({ contractId: contract.id, answered: true })
    const { data } = await world.asFacilitator()(
      `query ($p: Uuid!, $o: Uuid!, $c: Uuid!) {
        participant(id: $p) { calls { said answered } }
        organisation(id: $o) { calls { answered } }
        procurementContract(id: $c) { calls { answered } } }`,
      { p: personId, o: buyerId, c: contract.id },
    )
    const [spoken] = (data?.participant as { calls: object[] } | null)?.calls ?? []
    expect(spoken).toEqual({ said: 'Elle rappelle lundi', answered: true })
    expect(data).toMatchObject({
      organisation: { calls: [{}, {}, {}] },
      procurementContract: { calls: [{}, {}] },
    })
    expect(await call({ answered: true })).toMatchObject({ code: 'CALL_TO_ONE' })
    const two = { participantId: personId, organisationId: buyerId, answered: true }
    expect(await call(two)).toMatchObject({ code: 'CALL_TO_ONE' })
    const number = { participantId: personId, answered: true, said: '1 84 12 76 451 089 46' }
    expect(await call(number)).toMatchObject({ code: 'NIR_FORBIDDEN' })
    expect(
      await call({ contractId: contract.id, answered: true }, newId(), world.asAdministrator()),
    ).toMatchObject({ __typename: 'NotAllowed' })
    const other = await createWorld(database.database)
    const theirs = await other.organisation('Leur acheteur (essai)', ['BUYER'])
    for (const stolen of [{ organisationId: theirs }, { contactId: newId() }, { contractId: newId() }])
      expect(await call({ answered: true, ...stolen })).toMatchObject({ __typename: 'NotFound' })
  })

  test('a task is the team’s until it is closed', async () => {
    const added = await act<{ id: string; version: number }>(
      'addTask',
      { title: 'String!', dueOn: 'Day!', participantId: 'Uuid', idempotencyKey: 'String!' },
      { title: 'Vérifier', dueOn: today, participantId: personId, idempotencyKey: newId() },
      'id version nextActor nextActorSince',
    )
    expect(added.data).toMatchObject({ nextActor: 'FACILITATOR', nextActorSince: today })
    const done = await act('completeTask', step, added.data, 'nextActor')
    expect(done.data).toEqual({ nextActor: 'NOBODY' })
  })
})
