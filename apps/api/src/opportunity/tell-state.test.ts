import type { ContactChannel } from '@cordee/domain/participant/contact-preference'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { tasksOf } from '../jobs.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type Holder, holderOf } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

describe('the state of a request, told', () => {
  let database: TestDatabase
  let world: World
  let agencyId: string
  let adviser: Holder
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    agencyId = await world.organisation('Agence (essai)', ['MISSION_LOCALE'])
    await app().organisation.update({ where: { id: agencyId }, data: { email: 'agence@essai.example' } })
    adviser = await holderOf(database, world, 'ADVISER', agencyId)
  })
  afterAll(() => database.drop())

  const deliver = async () => {
    const tasks = tasksOf({
      database: database.database,
      clock: systemClock(today),
      drivers: { mail: null, sms: null },
      publicUrl: 'https://travail.example',
    })
    await withinCarrier(world.carrierId, async () =>
      tasks.deliverEvents?.({ payload: { carrierId: world.carrierId }, lastTry: false }),
    )
  }

  let last = 100
  const referred = async (
    channel: ContactChannel,
    facts: Partial<Prisma.ReferralUncheckedCreateInput> = {},
    identity: Partial<Prisma.ParticipantIdentityUncheckedCreateInput> = {},
  ) => {
    const [participantId, id] = [newId(), newId()]
    const { carrierId } = world
    await app().participant.create({
      data: {
        id: participantId,
        carrierId,
        prescriberId: agencyId,
        contactChannel: channel,
        lastActivityOn: new Date(today),
      },
    })
    await app().participantIdentity.create({
      data: {
        participantId,
        carrierId,
        firstName: 'Solène',
        lastName: 'Secrète',
        searchName: 'solene secrete',
        phone: `+33639987${++last}`,
        ...identity,
      },
    })
    await app().referral.create({
      data: {
        id,
        carrierId,
        participantId,
        source: 'ADVISER',
        adviserName: 'Camille Essai',
        status: 'PROPOSED_TO_COMPANY',
        statusSince: new Date(today),
        answerBefore: new Date('2026-12-01'),
        ...facts,
      },
    })
    return { id, participantId }
  }
  const step = async (name: string, id: string, reason?: string) => {
    const { version } = await app().referral.findUniqueOrThrow({ where: { id } })
    const act = mutate(world.asFacilitator())
    return reason === undefined
      ? act(name, { id: 'Uuid!', version: 'Int!' }, { id, version })
      : act(name, { id: 'Uuid!', version: 'Int!', reason: 'ReferralRefusalReason!' }, { id, version, reason })
  }
  const toldTo = (participantId: string) =>
    app().message.findMany({ where: { participantId }, include: { content: true }, orderBy: { id: 'asc' } })

  test('by text, each state once, however often the events are told; a name, never a reason', async () => {
    const { id, participantId } = await referred('SMS')
    await step('recordInterview', id)
    await deliver()
    await deliver()
    expect(await toldTo(participantId)).toMatchObject([
      { channel: 'SMS', purpose: 'REQUEST_MEETING', status: 'QUEUED' },
    ])
    await step('refuseReferral', id, 'NOT_MOBILE')
    await app().outboxEvent.updateMany({ where: { objectId: id }, data: { deliveredAt: null } })
    await deliver()
    const told = await toldTo(participantId)
    expect(told.map(({ purpose }) => purpose)).toEqual(['REQUEST_MEETING', 'NOT_THIS_TIME'])
    expect(told[1]?.content?.body).toMatch(/pas cette fois.*On cherche autre chose.*Anne vous appelle avant/)
    expect(told[1]?.content?.body).not.toMatch(/loin|Solène/)
  })

  test('two steps of one minute are one piece of news, the last', async () => {
    const { id, participantId } = await referred('SMS')
    await step('recordInterview', id)
    await step('acceptReferral', id)
    await deliver()
    expect(await toldTo(participantId)).toMatchObject([{ purpose: 'REQUEST_ACCEPTED' }])
  })

  test('a position that went to somebody else is said as such, in the version they read', async () => {
    const { id, participantId } = await referred('SMS', {}, { language: 'en' })
    await step('refuseReferral', id, 'OTHER_PERSON_CHOSEN')
    await deliver()
    const [told] = await toldTo(participantId)
    expect(told).toMatchObject({ purpose: 'POSITION_FILLED' })
    expect(told?.content?.body).toMatch(/^Cordée: this job is taken/)
  })

  test('who asked to be called is a call to make; who hears from their adviser is not written to', async () => {
    const called = await referred('CALL')
    const told = await referred('ADVISER')
    await step('recordInterview', called.id)
    await step('recordInterview', told.id)
    await deliver()
    expect(await toldTo(called.participantId)).toMatchObject([{ channel: 'CALL', status: 'CALL_TASK' }])
    expect(await app().task.count({ where: { participantId: called.participantId, kind: 'CALL' } })).toBe(1)
    expect(await toldTo(told.participantId)).toEqual([])
  })

  test('a state that tells nothing new, or of who objected, is not written', async () => {
    const studied = await referred('SMS', { status: 'NEW' })
    await step('reviewReferral', studied.id)
    const against = await referred('SMS')
    await step('recordInterview', against.id)
    await app().participant.update({
      where: { id: against.participantId },
      data: { objectedOn: new Date(today) },
    })
    await deliver()
    expect(await toldTo(studied.participantId)).toEqual([])
    expect(await toldTo(against.participantId)).toEqual([])
  })

  test('the adviser reads it by mail, without the name; the agency of another, and a request of the portal, tell nobody', async () => {
    const before = await app().message.count({ where: { purpose: 'REFERRAL_NEWS' } })
    const theirs = await referred('ADVISER')
    await step('refuseReferral', theirs.id, 'NO_DRIVING_LICENCE')
    const colleague = await referred('ADVISER', { adviserName: 'Dominique Essai' })
    await step('recordInterview', colleague.id)
    const alone = await referred('ADVISER', { source: 'PORTAL' })
    await step('recordInterview', alone.id)
    await deliver()
    const news = await app().message.findMany({
      where: { purpose: 'REFERRAL_NEWS' },
      include: { content: true },
      orderBy: { id: 'desc' },
    })
    expect(news.length - before).toBe(2)
    const of = (name: string) => news.find(({ content }) => content?.body.includes(`faite par ${name}`))
    expect(of('Dominique')?.content?.address).toBe('agence@essai.example')
    expect(of('Camille')).toMatchObject({ channel: 'MAIL', contactId: adviser.contactId })
    expect(of('Camille')?.content?.body).toMatch(
      /Camille Essai.*\n*.*Pas cette fois\. Il fallait le permis\./s,
    )
    expect(JSON.stringify(news)).not.toMatch(/Solène|Secrète/)
  })

  test('whom an adviser refers, who wants texts, is sent the link of their follow-up once', async () => {
    const refer = (person: object) =>
      mutate(adviser.run)<{ participantId: string }[]>(
        'referPeople',
        {
          adviser: 'ReferringAdviserInput!',
          informationGiven: 'Boolean!',
          people: '[ReferredPersonInput!]!',
          knownIds: '[Uuid!]!',
          idempotencyKey: 'String!',
        },
        {
          adviser: { name: 'Camille Essai' },
          informationGiven: true,
          people: [{ firstName: 'Lou', lastName: 'Essai', ...person }],
          knownIds: [],
          idempotencyKey: newId(),
        },
        'participantId',
      )
    const idOf = async (person: object) => (await refer(person)).data[0]?.participantId ?? ''
    const written = await idOf({ phone: '06 39 98 70 01', contactChannel: 'SMS' })
    const called = await idOf({ phone: '06 39 98 70 02', contactChannel: 'CALL' })
    await deliver()
    await deliver()
    const [link, ...others] = await toldTo(written)
    expect(link).toMatchObject({ channel: 'SMS', purpose: 'PERSONAL_LINK' })
    expect(link?.content?.body).toMatch(/travail\.example\/suivi\/[\w-]{43}$/)
    expect(others).toEqual([])
    expect(await toldTo(called)).toEqual([])
  })
})
