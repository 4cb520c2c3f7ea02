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

  test('another carrier’s account answers like a random id, and no facilitator keeps accounts', async () => {
    for (const name of ['inviteStaffAgain', 'disableStaff', 'enableStaff', 'resetStaffDevice']) {
      const stolen = await act(name, theirs.facilitator.id ?? '')
      expect(stolen, name).toMatchObject({ __typename: 'NotFound' })
      expect(await act(name, newId()), name).toEqual(stolen)
      const id = world.facilitator.id ?? ''
      expect(await act(name, id, world.asFacilitator()), name).toMatchObject({ __typename: 'NotAllowed' })
    }
    const { data } = await asAdministrator()('{ staffAccounts { email } }')
    expect(JSON.stringify(data)).not.toContain(theirs.facilitator.id)
  })
})
