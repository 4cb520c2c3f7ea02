import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { openStaffDoors } from '../testing/staff-doors.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { noticeEndingTokens } from './token-notices.ts'

const aDay = 24 * 60 * 60_000

describe('a partner’s tokens', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let theirs: World
  let doors: Doors
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    theirs = await createWorld(database.database)
    doors = await openStaffDoors(database.database)
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const run = (steppedUpAt = new Date(), who = world.administrator) =>
    runAs(database.database, who, {
      today,
      session: { open: () => {}, close: () => {}, token: 'x', steppedUpAt, device: '' },
    })
  const register = async () => {
    const organisationId = await world.organisation(`Agence ${newId()} (essai)`, ['MISSION_LOCALE'])
    const values = { organisationId, name: 'Logiciel (essai)' }
    const { data } = await mutate(run())<{ id: string }>(
      'registerPartnerClient',
      { organisationId: 'Uuid!', name: 'String!' },
      values,
      'id',
    )
    return data.id
  }
  const create = (clientId: string, as = run(), days = 365, scopes: readonly string[] = partnerScopes) =>
    mutate(as)<{ clientId: string; secret: string }>(
      'createPartnerSecret',
      { clientId: 'Uuid!', label: 'String!', scopes: '[String!]!', days: 'Int!' },
      { clientId, label: 'Production', scopes, days },
      'clientId secret',
    )
  const revoke = (id: string) => mutate(run())('revokePartnerSecret', { id: 'Uuid!' }, { id }, 'id revokedAt')
  let visitors = 0
  const buy = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    doors.api.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': `198.51.100.${++visitors}`,
        ...headers,
      },
      payload: new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString(),
    })
  const asks = async (bearer: string) =>
    (
      await doors.api.inject({
        method: 'POST',
        url: '/partner/graphql',
        headers: { authorization: `Bearer ${bearer}` },
        payload: { query: '{ partnerOpportunities(first: 1) { edges { node { id } } } }' },
      })
    ).statusCode

  test('a secret shown once buys a token of 25 minutes, by the form or the header; the database keeps neither', async () => {
    const client = await register()
    const { data } = await create(client)
    expect(data.secret).toMatch(/^cls_live_[\w-]{43}_[0-9a-f]{8}$/)
    const form = await buy({ client_id: client, client_secret: data.secret })
    expect(form.json()).toMatchObject({ token_type: 'Bearer', expires_in: 1500 })
    expect(form.headers['cache-control']).toBe('no-store')
    expect(await asks(form.json().access_token)).toBe(200)
    const basic = Buffer.from(`${client}:${data.secret}`).toString('base64')
    expect((await buy({}, { authorization: `Basic ${basic}` })).statusCode).toBe(200)
    const kept = JSON.stringify(await app().partnerToken.findMany())
    expect(kept).not.toContain(data.secret)
  })

  test('another client’s secret, an unknown one, a bought token and another grant buy nothing', async () => {
    const client = await register()
    const { data } = await create(client)
    const bought = (await buy({ client_id: client, client_secret: data.secret })).json().access_token
    for (const fields of [
      { client_id: await register(), client_secret: data.secret },
      { client_id: client, client_secret: 'cls_live_rien' },
      { client_id: client, client_secret: bought },
      { client_id: 'x', client_secret: data.secret },
    ] as Record<string, string>[]) {
      const answer = await buy(fields)
      expect([answer.statusCode, answer.json()]).toEqual([401, { error: 'invalid_client' }])
    }
    expect((await buy({ grant_type: 'password' })).json()).toEqual({ error: 'unsupported_grant_type' })
  })

  test('two serve at once, however often the button is pressed; a revoked one ends with what it bought', async () => {
    const client = await register()
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(client)))
    const made = answers.filter(({ data }) => data)
    expect(made).toHaveLength(2)
    expect(answers.filter(({ code }) => code === 'TOO_MANY_TOKENS')).toHaveLength(2)
    const secret = made[0]?.data.secret ?? ''
    const bought = (await buy({ client_id: client, client_secret: secret })).json().access_token
    const { secretId } = await app().partnerToken.findFirstOrThrow({
      where: { clientId: client, kind: 'ACCESS' },
    })
    expect((await revoke(secretId ?? '')).__typename).toBe('MutationRevokePartnerSecretSuccess')
    expect(await asks(bought)).toBe(401)
    expect(await asks(secret)).toBe(401)
    expect((await buy({ client_id: client, client_secret: secret })).statusCode).toBe(401)
    expect((await create(client)).data).toBeTruthy()
  })

  test('a closed client opens nothing at once and for good; closed twice, it was closed the first time', async () => {
    const client = await register()
    const { data } = await create(client)
    const bought = (await buy({ client_id: client, client_secret: data.secret })).json().access_token
    const close = (id: string, as = run()) =>
      mutate(as)<{ revokedAt: string | null }>('closePartnerClient', { id: 'Uuid!' }, { id }, 'revokedAt')
    expect(await close(client, run(new Date(), theirs.administrator))).toMatchObject({
      __typename: 'NotFound',
    })
    expect(await close(client, run(new Date(), world.facilitator))).toMatchObject({
      __typename: 'NotAllowed',
    })
    expect(await asks(bought)).toBe(200)
    const [one, two] = await Promise.all([close(client), close(client)])
    expect(one?.data.revokedAt).toBeTruthy()
    expect(two?.data.revokedAt).toEqual(one?.data.revokedAt)
    expect(await asks(bought)).toBe(401)
    expect(await asks(data.secret)).toBe(401)
    expect((await buy({ client_id: client, client_secret: data.secret })).statusCode).toBe(401)
    expect(await create(client)).toMatchObject({ __typename: 'NotFound' })
    const lines = await app().journalEntry.findMany({ where: { objectId: client } })
    expect(lines.filter(({ facts }) => (facts as { closed?: boolean }).closed)).toHaveLength(1)
  })

  test('a key asks for a fresh code, and another carrier’s client answers like a random id', async () => {
    const client = await register()
    expect(await create(client, run(new Date(Date.now() - 6 * 60_000)))).toMatchObject({
      __typename: 'StepUpNeeded',
    })
    const stranger = await create(client, run(new Date(), theirs.administrator))
    expect(stranger).toEqual(await create(newId(), run(new Date(), theirs.administrator)))
    expect(stranger).toMatchObject({ __typename: 'NotFound' })
  })

  const says = async (bearer: string, query: string) =>
    (
      await doors.api.inject({
        method: 'POST',
        url: '/partner/graphql',
        headers: { authorization: `Bearer ${bearer}` },
        payload: { query },
      })
    ).json()
  const positions = '{ partnerOpportunities(first: 1) { totalCount } }'
  const referrals = '{ partnerReferrals(first: 1) { totalCount } }'

  test('a token opens the scopes it was made with, and is refused the others by their name', async () => {
    const client = await register()
    const { secret } = (await create(client, run(), 30, ['opportunities:read'])).data
    const { access_token, scope } = (await buy({ client_id: client, client_secret: secret })).json()
    expect(scope).toBe('opportunities:read')
    for (const bearer of [secret, access_token]) {
      expect((await says(bearer, positions)).data).toEqual({ partnerOpportunities: { totalCount: 0 } })
      expect((await says(bearer, referrals)).errors).toMatchObject([
        { message: expect.stringContaining('referrals:read'), extensions: { code: 'FORBIDDEN' } },
      ])
    }
  })

  test('a token that writes referrals reads them too: an answer is never refused once it is written', async () => {
    const { secret } = (await create(await register(), run(), 30, ['referrals:write'])).data
    expect((await says(secret, referrals)).data).toEqual({ partnerReferrals: { totalCount: 0 } })
    expect((await says(secret, positions)).errors[0].extensions.code).toBe('FORBIDDEN')
  })

  test('a token is bought for fewer scopes than its secret’s, never for more nor for one that is not', async () => {
    const client = await register()
    const { secret } = (await create(client, run(), 30, ['opportunities:read', 'referrals:read'])).data
    const asked = (scope: string) => buy({ client_id: client, client_secret: secret, scope })
    const fewer = (await asked('referrals:read  referrals:read')).json()
    expect(fewer.scope).toBe('referrals:read')
    expect((await says(fewer.access_token, referrals)).data).toEqual({ partnerReferrals: { totalCount: 0 } })
    expect((await says(fewer.access_token, positions)).errors[0].extensions.code).toBe('FORBIDDEN')
    for (const scope of ['referrals:write', 'referrals:read referrals:write', 'all', 'referrals:*']) {
      const answer = await asked(scope)
      expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'invalid_scope' }])
    }
  })

  test('a secret for nothing, or for a scope that does not exist, is not made', async () => {
    const client = await register()
    for (const scopes of [[], ['hours:write'], ['opportunities:read', 'toString']]) {
      expect((await create(client, run(), 30, scopes)).__typename).toBe('InvalidInput')
    }
  })

  test('the database refuses a token of somebody that outlives a year', async () => {
    const clientId = await register()
    const { id, carrierId } = world.administrator
    const data = {
      tokenHash: new Uint8Array(32),
      carrierId: carrierId ?? '',
      clientId,
      scopes: partnerScopes,
      createdById: id,
      expiresAt: new Date(Date.now() + 400 * aDay),
    }
    await expect(app().partnerToken.create({ data })).rejects.toThrow(/partner_token_life_check/)
  })

  test('its end is told ninety, thirty and seven days before, once each', async () => {
    const clientId = await register()
    const { organisationId } = await app().partnerClient.findUniqueOrThrow({ where: { id: clientId } })
    await app().organisation.update({ where: { id: organisationId }, data: { email: 'agence@exemple.fr' } })
    await create(clientId, run(), 100)
    const after = (days: number) =>
      withinCarrier(world.carrierId, () =>
        noticeEndingTokens({
          db: database.database.carrier,
          newId,
          carrierId: world.carrierId,
          today,
          now: new Date(Date.now() + days * aDay),
        }),
      )
    for (const day of [0, 5, 12, 12, 40, 71, 72, 94, 95]) await after(day)
    expect(await app().message.count({ where: { organisationId } })).toBe(3)
  })
})
