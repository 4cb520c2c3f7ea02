import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type GraphQLSchema, isInputObjectType, isNonNullType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashFor } from '../access/auth-token.ts'
import { openSession } from '../access/session.ts'
import { systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { createServers, type Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { schemas } from './schema.ts'

const document = `mutation ($contact: ContactInput!, $organisationId: Uuid!) {
  addContact(contact: $contact, organisationId: $organisationId) { __typename ... on Error { message } } }`
const documentId = createHash('sha256').update(document).digest('hex')
const holders = `mutation ($contact: ContactInput!, $version: Int!) {
  changeOwnContact(contact: $contact, version: $version) { __typename ... on Error { message } } }`
const holdersId = createHash('sha256').update(holders).digest('hex')

describe('an act that was named', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let organisationId = ''
  let cookie = ''

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    organisationId = await world.organisation('Entreprise (essai)', ['COMPANY'])
    const user = { id: world.facilitator.id ?? '', carrierId: world.carrierId }
    cookie = `__Host-cordee=${(await openSession(base.database.app, user, new Date(), { device: '' })).token}`
    doors = await createServers({
      database: base.database,
      clock: systemClock(today),
      cipher: testCipher,
      log: createLog('silent'),
      accepting: () => true,
      publicUrl: 'https://travail.example',
      workspaceUrl: 'https://espace.example',
      trusted: {
        facilitator: new Map([[documentId, document]]),
        holder: new Map([[holdersId, holders]]),
        public: new Map(),
      },
    })
  })
  afterAll(async () => {
    await doors.close()
    await base.drop()
  })

  const add = async (name: string, key: string | null) =>
    (
      await doors.facilitatorPortal.inject({
        method: 'POST',
        url: '/graphql',
        headers: { cookie, ...(key ? { 'idempotency-key': key } : {}) },
        payload: { documentId, variables: { contact: { name, role: 'PAYROLL' }, organisationId } },
      })
    ).json()
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
    answer.errors?.[0]?.extensions.code
  const contacts = (name: string) => base.database.app.contact.count({ where: { organisationId, name } })

  test('clicked three times at once, it is done once and the others are told so', async () => {
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => add('Paie (essai)', key)))
    expect(answers.map(codeOf).toSorted()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', undefined])
    expect(await contacts('Paie (essai)')).toBe(1)
  })

  test('refused, it may be asked again under its name; one name stands for one act', async () => {
    const key = randomUUID()
    expect((await add('', key)).data.addContact.__typename).toBe('InvalidInput')
    expect(codeOf(await add('Chantier (essai)', key))).toBeUndefined()
    expect(codeOf(await add('Autre (essai)', key))).toBe('IDEMPOTENCY_MISMATCH')
    expect(await contacts('Autre (essai)')).toBe(0)
  })

  test('whoever holds a link names an act as well: said twice under its name, it is done and not contradicted', async () => {
    const { app } = base.database
    const { carrierId } = world
    const contactId = randomUUID()
    await app.contact.create({
      data: { id: contactId, carrierId, organisationId, name: 'Direction (essai)', role: 'DIRECTION' },
    })
    const linkId = randomUUID()
    const facts = { carrierId, contactId, expiresAt: new Date(Date.now() + 3_600_000) }
    const capability = randomBytes(32).toString('base64url')
    await app.authToken.createMany({
      data: [
        { id: linkId, purpose: 'COMPANY_LINK', tokenHash: hashFor('COMPANY_LINK', 'link'), ...facts },
        {
          id: randomUUID(),
          purpose: 'HOLDER_SESSION',
          tokenHash: hashFor('HOLDER_SESSION', capability),
          linkId,
          ...facts,
        },
      ],
    })
    const { version } = await app.organisation.findUniqueOrThrow({ where: { id: organisationId } })
    const change = async (key: string) =>
      (
        await doors.api.inject({
          method: 'POST',
          url: '/graphql',
          headers: { authorization: `Capability ${capability}`, 'idempotency-key': key },
          payload: {
            documentId: holdersId,
            variables: {
              version,
              contact: { name: 'Chef (essai)', role: 'SITE_MANAGER', phone: '0639980044' },
            },
          },
        })
      ).json()
    const key = randomUUID()
    expect((await change(key)).data.changeOwnContact.__typename).toBe('MutationChangeOwnContactSuccess')
    expect(codeOf(await change(key))).toBe('ALREADY_DONE')
    expect((await change(randomUUID())).data.changeOwnContact.__typename).toBe('StaleVersion')
    expect(await contacts('Chef (essai)')).toBe(1)
  })

  test('without a name it is done each time it is asked', async () => {
    await add('Deux fois (essai)', null)
    await add('Deux fois (essai)', null)
    expect(await contacts('Deux fois (essai)')).toBe(2)
  })

  /** Acts from outside that take no key of their own, and what keeps them from being done twice. */
  const otherwise: Readonly<Record<string, string>> = {
    requestCallback: 'the same person, place and wish within a day are one request (record_work_request)',
    subscribeAlert: 'the same address for the same wish is one alert, whoever asks again',
    keepAlert: 'its link says yes or three months more: said twice, the same day ends it',
    openLink:
      'a professional’s link opens once; a person’s gives another session, and the one before is closed',
    askForLink: 'three links an hour at most leave for one contact',
    renewLink: 'three links an hour at most leave for one contact',
    confirmHolder: 'the same day said twice confirms once; five wrong days close the link',
    closeHolderSession: 'closed twice, it is closed',
    sendDecisionCode: 'a new code closes the one before, and five an hour leave at most',
    beginProviderSignIn: 'writes nothing',
    finishProviderSignIn: 'what the provider answered serves once, there',
    askForAdviserLink: 'few links an hour leave for one address',
    startAdviserEnrolment: 'a new key replaces the one that was not confirmed',
    proveAdviser: 'six digits serve once, and a session proved twice is proved',
    askForPhoneCode: 'a new code closes the one before, and few an hour leave',
    openWithPhoneCode: 'six digits serve once, in the browser that asked',
    contestOwnHours: 'a month that is contested is to be looked at again: said twice, it already is',
    printFollowUp: 'each print is a link of its own, to be handed over; all of them end by themselves',
    stopAdviserNews: 'its link stops the messages: stopped twice, they are stopped',
    stopAlert: 'its link forgets the address: once forgotten there is nothing left to stop',
  }
  const keyed = /^(idempotencyKey|version)$/
  const takesKey = (schema: GraphQLSchema, name: string): boolean =>
    schema
      .getMutationType()
      ?.getFields()
      [name]?.args.some((argument) => {
        const type = isNonNullType(argument.type) ? argument.type.ofType : argument.type
        return (
          keyed.test(argument.name) ||
          (isInputObjectType(type) && Object.keys(type.getFields()).some((field) => keyed.test(field)))
        )
      }) ?? false

  test.each(['partner', 'public', 'holder'] as const)(
    'every mutation of the %s door takes a key or a version, or says why not',
    (door) => {
      const names = Object.keys(schemas[door].getMutationType()?.getFields() ?? {})
      expect(names.filter((name) => !takesKey(schemas[door], name) && !(name in otherwise))).toEqual([])
    },
  )
})
