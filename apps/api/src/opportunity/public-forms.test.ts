import { ANONYMOUS } from '@cordee/domain/access/actor'
import { type Day, day } from '@cordee/domain/kernel/day'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashFor } from '../access/auth-token.ts'
import { withinCarrier } from '../db/carrier-scope.ts'
import { runAs } from '../graphql/run-as.ts'
import { tasksOf } from '../jobs.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const errors = '__typename ... on Error { message } ... on RuleRefusal { code field }'
const documents = {
  call: `mutation ($key: Uuid!, $input: CallbackInput!) { requestCallback(idempotencyKey: $key, input: $input) { ${errors} ... on MutationRequestCallbackSuccess { data { reference callBefore followedUntil } } } }`,
  study: `mutation ($key: Uuid!, $input: StudyRequestInput!) { requestStudy(idempotencyKey: $key, input: $input) { ${errors} ... on MutationRequestStudySuccess { data { answerBefore } } } }`,
  alert: `mutation ($input: AlertInput!) { subscribeAlert(input: $input) { ${errors} ... on MutationSubscribeAlertSuccess { data { endsOn } } } }`,
  keep: `mutation ($token: String!) { keepAlert(token: $token) { ${errors} ... on MutationKeepAlertSuccess { data { endsOn } } } }`,
  stop: `mutation ($token: String!) { stopAlert(token: $token) { ${errors} ... on MutationStopAlertSuccess { data { endsOn } } } }`,
}

type Answer = {
  readonly __typename: string
  readonly code?: string
  readonly data?: Record<string, string | null>
}

describe('the forms of the public portal', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World

  const send = async (document: keyof typeof documents, variables: Record<string, unknown>, on = today) => {
    const { data, errors: failures } = await runAs(database.database, ANONYMOUS, {
      door: 'public',
      today: on,
    })(documents[document], variables)
    if (failures?.length) throw new Error(failures.map(({ message }) => message).join(' · '))
    return Object.values(data ?? {})[0] as Answer
  }
  const app = () => database.database.app
  const job = async (name: 'deliverEvents' | 'sendAlerts', on: Day = today) => {
    const tasks = tasksOf({
      database: database.database,
      clock: systemClock(on),
      drivers: { mail: null, sms: null },
      publicUrl: 'https://travail.example',
    })
    await withinCarrier(world.carrierId, async () =>
      tasks[name]?.({ payload: { carrierId: world.carrierId }, lastTry: false }),
    )
  }
  const lastMessage = async () => {
    const [message] = await app().messageContent.findMany({ orderBy: { messageId: 'desc' }, take: 1 })
    return message?.body ?? ''
  }
  const tokenIn = (text: string) => /\/a\/([A-Za-z0-9_-]{22})/.exec(text)?.[1] ?? ''

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const places = { '38269': [44.9033, 5.786], '38499': [44.9245, 5.7592] } as const
    for (const [code, [latitude, longitude]] of Object.entries(places)) {
      await app().commune.update({ where: { code }, data: { latitude, longitude } })
    }
  })
  afterAll(() => database.drop())

  const bernard = { firstName: 'Bernard', phone: '06 39 98 00 01', consent: true }

  test('a form sent twice is one request, even once it was handled; its promise is told by text, once', async () => {
    const key = newId()
    const first = await send('call', { key, input: bernard })
    expect(first.data?.callBefore).toBe('2026-11-25')
    // The day people read is that of the service's calendar, not of the machine.
    expect((await app().workRequest.findFirstOrThrow()).askedOn).toEqual(new Date(today))
    await app().workRequest.updateMany({ data: { status: 'CLOSED' } })
    expect(await send('call', { key, input: bernard })).toEqual(first)
    expect(await app().workRequest.count()).toBe(1)
    await job('deliverEvents')
    expect(await app().message.count()).toBe(0)
    await send('call', { key: newId(), input: { ...bernard, firstName: 'Odile' } })
    await send('call', { key: newId(), input: { ...bernard, firstName: 'Marc', contactChannel: 'CALL' } })
    await job('deliverEvents')
    await job('deliverEvents')
    expect(await app().message.findMany()).toMatchObject([{ purpose: 'REQUEST_RECEIVED', channel: 'SMS' }])
    expect(await lastMessage()).toMatch(/Anne.*mercredi 25 novembre 2026.* Suivi : travail\.example\/suivi$/)
  })

  test('a request whose key cannot be written is not recorded: the next try is the first', async () => {
    const owner = new Client({ connectionString: database.url })
    await owner.connect()
    await owner.query(`CREATE FUNCTION fail_naming() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$;
      CREATE TRIGGER fail_naming BEFORE UPDATE OF submission_key ON work_request FOR EACH ROW EXECUTE FUNCTION fail_naming()`)
    const traces = async () => [
      await app().workRequest.count(),
      await app().outboxEvent.count(),
      await app().journalEntry.count(),
      await app().authToken.count(),
    ]
    const before = await traces()
    const key = newId()
    const input = { ...bernard, firstName: 'Coupée', followSecret: 's'.repeat(43) }
    await expect(send('call', { key, input })).rejects.toThrow()
    expect(await traces()).toEqual(before)
    await owner.query('DROP TRIGGER fail_naming ON work_request; DROP FUNCTION fail_naming')
    await owner.end()
    const done = await send('call', { key, input })
    expect(await send('call', { key, input })).toEqual(done)
    expect(await app().workRequest.count({ where: { firstName: 'Coupée', submissionKey: key } })).toBe(1)
  })

  test('a message that holds it carries the link of the request, kept as its hash; a colleague never reads it', async () => {
    const words = { purpose: 'REQUEST_RECEIVED', channel: 'SMS', language: 'fr' } as const
    await app().messageTemplate.create({
      data: {
        carrierId: world.carrierId,
        ...words,
        subject: '',
        body: 'Cordée : {facilitatrice} vous appelle.',
      },
    })
    await send('call', { key: newId(), input: { ...bernard, firstName: 'Lucette' } })
    await job('deliverEvents')
    await job('deliverEvents')
    await app().messageTemplate.deleteMany({ where: words })
    const secret = /travail\.example\/suivi\/([\w-]{43})$/.exec(await lastMessage())?.[1] ?? ''
    const request = await app().workRequest.findFirstOrThrow({ where: { firstName: 'Lucette' } })
    expect(await app().message.findMany({ where: { workRequestId: request.id } })).toMatchObject([
      { purpose: 'PERSONAL_LINK', channel: 'SMS', status: 'QUEUED' },
    ])
    const [token, ...others] = await app().authToken.findMany({ where: { workRequestId: request.id } })
    expect(others).toEqual([])
    expect(token?.tokenHash).toEqual(hashFor('JOBSEEKER_LINK', secret))
  })

  test('who asks on the pages in English, or in the version simple, is answered in it; asked again, in the last', async () => {
    const asking = { firstName: 'Olena', phone: '06 39 98 00 77', consent: true }
    await send('call', { key: newId(), input: { ...asking, language: 'EN' } })
    await job('deliverEvents')
    expect(await lastMessage()).toMatch(
      /^Cordée: we have your request\. Anne will call you before \w+day \d+ \w+ 2026/,
    )
    await send('call', { key: newId(), input: { ...asking, language: 'SIMPLE' } })
    const [row] = await app().workRequest.findMany({ where: { firstName: 'Olena' } })
    expect(row?.language).toBe('simple')
    await send('call', { key: newId(), input: { ...asking, firstName: 'Oleh', language: 'SIMPLE' } })
    await job('deliverEvents')
    expect(await lastMessage()).toMatch(/Son numero|Son numéro/)
  })

  test('a flood from one address is refused, by a count every process shares', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_each, index) =>
        send('call', { key: newId(), input: { ...bernard, firstName: `Robot ${index}` } }),
      ),
    )
    const codes = answers.map(({ code }) => code ?? 'OK')
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES').length).toBeGreaterThanOrEqual(5)
    expect(codes).toContain('OK')
  })

  test('a study is asked for once, read in the inbox, and answered', async () => {
    const key = newId()
    const input = {
      kind: 'BUYER',
      organisation: 'Commune (essai)',
      phone: '04 65 71 00 00',
      subject: 'Une école',
    }
    const asked = await send('study', { key, input })
    expect(asked.data).toEqual({ answerBefore: '2026-11-25' })
    expect(await send('study', { key, input })).toEqual(asked)
    expect(await send('study', { key: newId(), input: { ...input, phone: '' } })).toMatchObject({
      code: 'CONTACT_NEEDED',
      field: 'phone',
    })
    const { data } = await world.asFacilitator()(
      '{ studyRequests(first: 5, open: true) { totalCount edges { node { id version organisation phone answerBefore } } } }',
    )
    const list = data?.studyRequests as {
      totalCount: number
      edges: { node: { id: string; version: number } }[]
    }
    expect(list.totalCount).toBe(1)
    const node = list.edges[0]?.node
    const { data: morning } = await world.asFacilitator()('{ today { toDo { kind title phone targetId } } }')
    expect(morning?.today).toMatchObject({
      toDo: expect.arrayContaining([expect.objectContaining({ kind: 'STUDY_REQUEST', targetId: node?.id })]),
    })
    const answered = await mutate(world.asFacilitator())(
      'answerStudyRequest',
      { id: 'Uuid!', version: 'Int!', outcome: 'String!' },
      { id: node?.id, version: node?.version, outcome: 'Étude promise pour lundi.' },
      'version status availableSteps',
    )
    expect(answered.data).toMatchObject({ status: 'ANSWERED', availableSteps: ['reopen'] })
    const again = { id: node?.id, version: (answered.data as { version: number }).version }
    const reopen = () =>
      mutate(world.asFacilitator())(
        'reopenStudyRequest',
        { id: 'Uuid!', version: 'Int!' },
        again,
        'status outcome nextActor availableSteps',
      )
    expect((await reopen()).data).toEqual({
      status: 'NEW',
      outcome: null,
      nextActor: 'FACILITATOR',
      availableSteps: ['answer'],
    })
    expect(await reopen()).toMatchObject({ __typename: 'StaleVersion' })
  })

  test('an alert says nothing before a yes, then each new position once, and stops in one tap', async () => {
    const input = { channel: 'SMS', address: '06 39 98 00 77', communeCode: '38269', consent: true }
    expect((await send('alert', { input })).data).toEqual({ endsOn: '2027-02-20' })
    await send('alert', { input })
    expect(await app().alertSubscription.count()).toBe(1)
    // Asked by the form itself: nobody waits for the round of the next minute.
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const { rowCount } = await client
      .query('SELECT FROM graphile_worker.jobs WHERE key = $1', [`deliverEvents:${world.carrierId}`])
      .finally(() => client.end())
    expect(rowCount).toBe(1)
    await job('deliverEvents')
    const first = tokenIn(await lastMessage())
    expect(first).toHaveLength(22)
    expect(await app().alertLink.count({ where: { tokenHash: Buffer.from(first) } })).toBe(0)
    const sent = () => app().message.count({ where: { purpose: 'OPPORTUNITY_ALERT' } })
    await publish('Aide sur un chantier', day('2026-11-21'))
    await job('sendAlerts', day('2026-11-22'))
    expect(await sent()).toBe(1)
    // Asked again once the message was lost: the question comes once more, and both links serve.
    await send('alert', { input })
    await job('deliverEvents')
    expect(await sent()).toBe(2)
    expect(tokenIn(await lastMessage())).not.toBe(first)
    expect((await send('keep', { token: first })).data).toEqual({ endsOn: '2027-02-20' })
    await send('alert', { input })
    await job('deliverEvents')
    await job('sendAlerts', day('2026-11-23'))
    await job('sendAlerts', day('2026-11-23'))
    expect(await sent()).toBe(3)
    const told = await lastMessage()
    expect(told).toMatch(/^Cordée : nouveau travail à Susville : Aide sur un chantier/)
    expect(told.length).toBeLessThanOrEqual(160)
    await job('sendAlerts', day('2027-02-14'))
    await job('sendAlerts', day('2027-02-15'))
    expect(await sent()).toBe(4)
    expect(await lastMessage()).toMatch(/s.arrete bientot/)
    expect((await send('keep', { token: tokenIn(await lastMessage()) }, day('2027-02-15'))).data).toEqual({
      endsOn: '2027-05-15',
    })
    expect((await send('stop', { token: tokenIn(told) })).data).toEqual({ endsOn: null })
    expect(await app().alertSubscription.findMany({ select: { address: true } })).toEqual([{ address: null }])
    expect(await send('keep', { token: first })).toMatchObject({ __typename: 'NotFound' })
    expect(await send('stop', { token: 'A'.repeat(22) })).toMatchObject({ __typename: 'NotFound' })
  })

  test('a title that would betray somebody waits alone: the others leave, the facilitator is told, and it goes once mended', async () => {
    const input = { channel: 'SMS', address: '06 39 98 00 78', trade: 'F1704', consent: true }
    await send('alert', { input }, day('2027-03-01'))
    await job('deliverEvents', day('2027-03-01'))
    await send('keep', { token: tokenIn(await lastMessage()) }, day('2027-03-01'))
    await publish('Atelier pour sortants de prison', day('2027-03-02'))
    await publish('Ranger un entrepôt', day('2027-03-02'))
    await job('sendAlerts', day('2027-03-03'))
    expect(await lastMessage()).toContain('Ranger un entrepot')
    expect(await lastMessage()).not.toContain('prison')
    const task = { kind: 'TO_DO', title: { contains: 'Atelier pour sortants' } }
    expect(await app().task.count({ where: task })).toBe(1)
    const before = await app().message.count()
    await job('sendAlerts', day('2027-03-04'))
    expect([await app().message.count(), await app().task.count({ where: task })]).toEqual([before, 1])
    await app().opportunity.updateMany({
      where: { title: { startsWith: 'Atelier' } },
      data: { title: 'Aide à l’atelier' },
    })
    await job('sendAlerts', day('2027-03-05'))
    expect(await lastMessage()).toContain("Aide à l'atelier")
    const after = await app().message.count()
    await job('sendAlerts', day('2027-03-06'))
    expect(await app().message.count()).toBe(after)
  })

  test('an alert is of the list as it was filtered: hours and start too', async () => {
    const wish = { channel: 'SMS', address: '06 39 98 00 80', trade: 'F1704', consent: true }
    await send(
      'alert',
      { input: { ...wish, hours: 'PART_WEEK', start: 'SOON', winter: true } },
      day('2027-05-03'),
    )
    await send('alert', { input: { ...wish, hours: 'FULL_WEEK' } }, day('2027-05-03'))
    const alerts = await app().alertSubscription.findMany({
      where: { address: '+33639980080' },
      select: { hours: true, start: true, winter: true },
      orderBy: { hours: 'asc' },
    })
    expect(alerts).toEqual([
      { hours: 'FULL_WEEK', start: null, winter: false },
      { hours: 'PART_WEEK', start: 'SOON', winter: true },
    ])
    await app().alertSubscription.updateMany({
      where: { address: '+33639980080' },
      data: { confirmedOn: new Date('2027-05-03') },
    })
    await publish('Repeindre une salle', day('2027-05-04'))
    await job('sendAlerts', day('2027-05-05'))
    expect(await app().message.count({ where: { alert: { address: '+33639980080' } } })).toBe(1)
  })

  test('one address is not written to all day by strangers', async () => {
    const ask = (minutes: number) =>
      send('alert', {
        input: { channel: 'EMAIL', address: 'victime@exemple.example', minutes, consent: true },
      })
    const answers = [await ask(20), await ask(30), await ask(45), await ask(60)]
    expect(answers.map(({ code }) => code ?? 'OK')).toEqual(['OK', 'OK', 'OK', 'TOO_MANY_TRIES'])
  })

  test('R67 · first for those accompanied: told to nobody meanwhile, asked for all the same, told once after', async () => {
    const input = { channel: 'SMS', address: '06 39 98 00 79', trade: 'F1704', consent: true }
    await send('alert', { input }, day('2027-04-05'))
    await job('deliverEvents', day('2027-04-05'))
    await send('keep', { token: tokenIn(await lastMessage()) }, day('2027-04-05'))
    const { slug, advisersOnlyUntil } = await publish('Tailler les haies', day('2027-04-06'), true)
    expect(advisersOnlyUntil).toEqual(new Date('2027-04-09'))
    const told = () =>
      app().messageContent.count({
        where: { address: '+33639980079', body: { contains: 'Tailler les haies' } },
      })
    for (const on of ['2027-04-07', '2027-04-08', '2027-04-09']) await job('sendAlerts', day(on))
    expect(await told()).toBe(0)

    const lina = { ...bernard, firstName: 'Lina', opportunitySlug: slug }
    await send('call', { key: newId(), input: lina }, day('2027-04-08'))
    await send('call', { key: newId(), input: { ...lina, firstName: 'Noé' } }, day('2027-04-12'))
    const requests = await app().workRequest.findMany({
      where: { opportunity: { slug } },
      orderBy: { firstName: 'asc' },
      select: { firstName: true, advisersFirstUntil: true },
    })
    expect(requests).toEqual([
      { firstName: 'Lina', advisersFirstUntil: new Date('2027-04-09') },
      { firstName: 'Noé', advisersFirstUntil: null },
    ])

    await job('sendAlerts', day('2027-04-10'))
    await job('sendAlerts', day('2027-04-11'))
    expect(await told()).toBe(1)
  })

  const publish = async (title: string, on: Day, advisersFirst = false) => {
    const { commitmentIds } = await awardedLot(database, world)
    const act = mutate(world.asFacilitator(on))
    const { data } = await act<{ id: string; version: number }>(
      'draftOpportunity',
      { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
      {
        commitmentId: commitmentIds[0],
        input: positionInput({ title }),
      },
    )
    await act('publishOpportunity', { id: 'Uuid!', version: 'Int!' }, { id: data.id, version: data.version })
    if (advisersFirst) return app().opportunity.findUniqueOrThrow({ where: { id: data.id } })
    return app().opportunity.update({ where: { id: data.id }, data: { advisersOnlyUntil: null } })
  }

  test('an alert asked for on the pages in English leads back to them; asked again before the yes, to the last', async () => {
    const input = { channel: 'SMS', address: '06 39 98 00 78', communeCode: '38269', consent: true }
    await send('alert', { input: { ...input, language: 'EN' } })
    await job('deliverEvents')
    expect(await lastMessage()).toMatch(/^Cordée: you asked for a job alert.*\/en\/a\//)
    await send('alert', { input: { ...input, language: 'SIMPLE' } })
    await job('deliverEvents')
    expect(await lastMessage()).toContain('/simple/a/')
  })
})
