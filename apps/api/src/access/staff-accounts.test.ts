import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'

describe('the administrator keeps the accounts of their own carrier', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let theirs: World
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    theirs = await createWorld(database.database)
  })
  afterAll(() => database.drop())

  const asAdministrator = (steppedUpAt = new Date()) =>
    runAs(database.database, world.administrator, {
      today,
      cipher: testCipher,
      session: { open: () => {}, close: () => {}, token: 'x', steppedUpAt, device: 'essai' },
    })
  const types = { email: 'String!', name: 'String!', kind: 'StaffKind!', organisationId: 'Uuid' }
  const invite = (values: object, run = asAdministrator()) =>
    mutate(run)<{ id: string; invited: boolean }>(
      'inviteStaff',
      types,
      { email: `${newId()}@cordee.example`, name: 'Nouvelle Personne', kind: 'DEPUTY', ...values },
      'id kind invited hasDevice',
    )
  const act = (name: string, id: string, run = asAdministrator()) =>
    mutate(run)(name, { id: 'Uuid!' }, { id }, 'id disabledAt hasDevice')

  test('an invitation opens an account without password or telephone, and writes to the person', async () => {
    const { data } = await invite({})
    expect(data).toMatchObject({ kind: 'DEPUTY', invited: true, hasDevice: false })
    const sent = await app().message.findMany({ where: { staffUserId: data.id } })
    expect(sent).toMatchObject([{ purpose: 'INVITATION', channel: 'MAIL' }])
    await act('inviteStaffAgain', data.id)
    const links = await app().authToken.findMany({ where: { staffUserId: data.id } })
    expect(links.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
  })

  test('it asks for a fresh code, a known address is refused, a reader needs an organisation', async () => {
    const stale = asAdministrator(new Date(Date.now() - 6 * 60_000))
    expect(await invite({}, stale)).toMatchObject({ __typename: 'StepUpNeeded' })
    const email = `${newId()}@cordee.example`
    await invite({ email })
    expect(await invite({ email: email.toUpperCase() })).toMatchObject({ code: 'ACCOUNT_KNOWN' })
    expect(await invite({ kind: 'ELECTED_OFFICIAL' })).toMatchObject({ code: 'READER_NEEDS_ORGANISATION' })
    const stranger = await theirs.organisation('Leur commune (essai)', ['BUYER'])
    expect(await invite({ kind: 'FUNDER_READER', organisationId: stranger })).toMatchObject({
      __typename: 'NotFound',
    })
    const ours = await world.organisation('Financeur (essai)', ['FUNDER'])
    expect(await invite({ kind: 'FUNDER_READER', organisationId: ours })).toMatchObject({
      data: { invited: true },
    })
  })

  test('a closed account and a forgotten telephone end every session', async () => {
    const { data } = await invite({})
    const session = async () =>
      app().staffSession.create({
        data: {
          id: newId(),
          tokenHash: new Uint8Array(Buffer.from(newId())),
          carrierId: world.carrierId,
          userId: data.id,
          expiresAt: new Date('2099-01-01'),
        },
      })
    for (const name of ['disableStaff', 'enableStaff', 'resetStaffDevice']) {
      await session()
      expect((await act(name, data.id)).__typename, name).toMatch(/Success$/)
      expect(await app().staffSession.count({ where: { userId: data.id, revokedAt: null } }), name).toBe(0)
    }
    expect(await act('disableStaff', world.administrator.id ?? '')).toMatchObject({ code: 'NOT_YOURSELF' })
  })

  const edit = (user: { id: string; version: number }, values: object, run = asAdministrator()) =>
    mutate(run)<{ id: string; version: number }>(
      'editStaff',
      { id: 'Uuid!', version: 'Int!', ...types },
      { name: 'Nouvelle Personne', kind: 'DEPUTY', email: `${user.id}@autre.example`, ...values, ...user },
      'id version name email kind organisationId',
    )
  const openSession = (userId: string) =>
    app().staffSession.create({
      data: {
        id: newId(),
        tokenHash: new Uint8Array(Buffer.from(newId())),
        carrierId: world.carrierId,
        userId,
        expiresAt: new Date('2099-01-01'),
      },
    })
  const sessionsOf = (userId: string) => app().staffSession.count({ where: { userId, revokedAt: null } })

  test('a name changes alone; another address ends what is open and the links that left; it is journalled', async () => {
    const email = `${newId()}@cordee.example`
    const { data } = await invite({ email })
    await openSession(data.id)
    const named = await edit({ id: data.id, version: 1 }, { email, name: ' Autre Nom ' })
    expect(named.data).toMatchObject({ version: 2, name: 'Autre Nom', email })
    expect(await sessionsOf(data.id)).toBe(1)
    const address = `${newId()}@Cordee.Example`
    const moved = await edit({ id: data.id, version: 2 }, { email: address })
    expect(moved.data).toMatchObject({ version: 3, email: address.toLowerCase() })
    expect(await sessionsOf(data.id)).toBe(0)
    expect(await app().authToken.count({ where: { staffUserId: data.id, revokedAt: null } })).toBe(0)
    const lines = await app().journalEntry.findMany({ where: { objectId: data.id }, orderBy: { id: 'asc' } })
    expect(lines.map(({ facts }) => facts).slice(1)).toEqual([
      { email: false, name: true },
      { email: true, name: true },
    ])
    expect(JSON.stringify(lines)).not.toContain('cordee.example')
  })

  test('what it asks for: a fresh code, the last version, an address of nobody, an organisation for a reader', async () => {
    const { data } = await invite({})
    const user = { id: data.id, version: 1 }
    const stale = asAdministrator(new Date(Date.now() - 6 * 60_000))
    expect(await edit(user, {}, stale)).toMatchObject({ __typename: 'StepUpNeeded' })
    expect(await edit({ ...user, version: 2 }, {})).toMatchObject({ __typename: 'StaleVersion' })
    expect(await edit(user, { email: 'x' })).toMatchObject({ __typename: 'InvalidInput' })
    const known = `${theirs.facilitator.id}@cordee.example`
    expect(await edit(user, { email: known })).toMatchObject({ code: 'ACCOUNT_KNOWN', field: 'email' })
    expect(await edit(user, { kind: 'FUNDER_READER' })).toMatchObject({ code: 'READER_NEEDS_ORGANISATION' })
    const organisationId = await theirs.organisation('Leur financeur (essai)', ['FUNDER'])
    expect(await edit(user, { kind: 'FUNDER_READER', organisationId })).toMatchObject({
      __typename: 'NotFound',
    })
    await openSession(data.id)
    const ours = await world.organisation('Notre financeur (essai)', ['FUNDER'])
    const reader = await edit(user, { kind: 'FUNDER_READER', organisationId: ours })
    expect(reader.data).toMatchObject({ kind: 'FUNDER_READER', organisationId: ours })
    expect(await sessionsOf(data.id)).toBe(0)
  })

  test('the last administrator who can enter stays one, even when two take each other away at once', async () => {
    const first = { id: world.administrator.id ?? '', version: 1 }
    expect(await edit(first, { kind: 'FACILITATOR' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
      field: 'kind',
    })
    await invite({ kind: 'ADMINISTRATOR' })
    // Somebody invited who never came keeps nothing.
    expect(await edit(first, { kind: 'FACILITATOR' })).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    const { data } = await invite({ kind: 'ADMINISTRATOR' })
    await app().staffUser.updateMany({
      where: { id: { in: [first.id, data.id] } },
      data: { passwordHash: 'x' },
    })
    const answers = await Promise.all([
      edit(first, { kind: 'FACILITATOR' }),
      edit({ id: data.id, version: 1 }, { kind: 'FACILITATOR' }),
    ])
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['LAST_ADMINISTRATOR'])
    const left = { carrierId: world.carrierId, kind: 'ADMINISTRATOR' as const, passwordHash: { not: '' } }
    expect(await app().staffUser.count({ where: left })).toBe(1)
  })

  test('another carrier’s account answers like a random id, and no facilitator keeps accounts', async () => {
    for (const name of ['inviteStaffAgain', 'disableStaff', 'enableStaff', 'resetStaffDevice']) {
      const stolen = await act(name, theirs.facilitator.id ?? '')
      expect(stolen, name).toMatchObject({ __typename: 'NotFound' })
      expect(await act(name, newId()), name).toEqual(stolen)
      const id = world.facilitator.id ?? ''
      expect(await act(name, id, world.asFacilitator()), name).toMatchObject({ __typename: 'NotAllowed' })
    }
    const stranger = { email: `${newId()}@autre.example` }
    const stolen = await edit({ id: theirs.facilitator.id ?? '', version: 1 }, stranger)
    expect(stolen).toMatchObject({ __typename: 'NotFound' })
    expect(await edit({ id: newId(), version: 1 }, stranger)).toEqual(stolen)
    const { data } = await asAdministrator()('{ staffAccounts { email } }')
    expect(JSON.stringify(data)).not.toContain(theirs.facilitator.id)
  })
})
