import { createHash } from 'node:crypto'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from './access/password.ts'
import { newSecret } from './access/second-factor.ts'
import { systemClock } from './platform/clock.ts'
import { createLog } from './platform/log.ts'
import { hashToken } from './platform/secret.ts'
import { createServers, type Doors } from './server.ts'
import { testDatabase } from './testing/base-database.ts'
import { telephone } from './testing/staff-doors.ts'
import { testCipher } from './testing/test-cipher.ts'
import { createWorld, today, type World } from './testing/world.ts'

const idOf = (document: string) => createHash('sha256').update(document).digest('hex')

const documents = {
  signIn: `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename ... on Error { message } ... on SignInRefused { waitSeconds } ... on MutationSignInSuccess { data } } }`,
  code: `mutation ($code: String!) { enterCode(code: $code) { __typename ... on MutationEnterCodeSuccess { data } } }`,
  signOut: 'mutation { signOut }',
  viewer: '{ viewer { name } }',
  preview: 'query ($input: ReportInput!) { reportPreview(input: $input) { validatedMinutes } }',
  contracts: 'query ($first: Int) { procurementContracts(first: $first) { edges { node { id } } } }',
}
const publicDocuments = {
  list: '{ publicOpportunities { widened open { slug } } }',
  ask: `mutation ($input: CallbackInput!) { requestCallback(idempotencyKey: "01a21e26-163d-400b-8ba7-a6730bd9cccc", input: $input) { __typename ... on Error { message } } }`,
}
const trusted = (texts: Record<string, string>) =>
  new Map(Object.values(texts).map((text) => [idOf(text), text]))

describe('the doors over HTTP', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let accepting = true
  const email = 'anne.essai@cordee.example'
  const password = 'une phrase assez longue'
  const secret = 'CORDEEESSAICORDEEESSAICORDEEESSA'
  const token = 'cordee_essai_0123456789abcdef0123456789'

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const { app } = database.database
    const { sealed } = newSecret(testCipher, { id: world.facilitator.id ?? '', email }, secret)
    await app.staffUser.update({
      where: { id: world.facilitator.id ?? '' },
      data: {
        email,
        passwordHash: await hashPassword(password),
        totpSecret: sealed,
        totpConfirmedAt: new Date(),
      },
    })
    await app.partnerToken.create({
      data: {
        tokenHash: hashToken(token),
        carrierId: world.carrierId,
        clientId: world.partner.id ?? '',
        scopes: partnerScopes,
        expiresAt: new Date('2099-01-01'),
      },
    })
    doors = await createServers({
      database: database.database,
      clock: systemClock(today),
      cipher: testCipher,
      publicUrl: 'https://travail.example',
      workspaceUrl: 'https://espace.example',
      log: createLog('silent'),
      accepting: () => accepting,
      trusted: { facilitator: trusted(documents), holder: new Map(), public: trusted(publicDocuments) },
    })
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const facilitator = (document: string, variables: object = {}, headers: Record<string, string> = {}) =>
    doors.facilitatorPortal.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: { documentId: idOf(document), variables },
    })
  const partner = (query: string, variables: object = {}, bearer = token) =>
    doors.api.inject({
      method: 'POST',
      url: '/partner/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      payload: { query, variables },
    })
  const codeOf = (answer: { json: () => { errors?: { extensions?: { code?: string } }[] } }) =>
    answer.json().errors?.[0]?.extensions?.code

  test('staff sign in with a __Host- cookie that is the only key, and sign out for good', async () => {
    const half = (await facilitator(documents.signIn, { email, password })).cookies[0]?.value
    const signedIn = await facilitator(
      documents.code,
      { code: telephone(secret) },
      { cookie: `__Host-cordee=${half}` },
    )
    const cookie = signedIn.cookies.find(({ name }) => name === '__Host-cordee')
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
    const headers = { cookie: `__Host-cordee=${cookie?.value}` }
    expect((await facilitator(documents.viewer, {}, headers)).json().data.viewer.name).toBe('Anne Essai')
    const stored = await database.database.app.staffSession.findMany()
    expect(
      stored.some((session) =>
        Buffer.from(session.tokenHash)
          .toString('utf8')
          .includes(cookie?.value ?? '-'),
      ),
    ).toBe(false)
    // A rule that says no to a question says why: it is no fault of ours.
    const reversed = { title: 'Bilan', audience: 'PUBLIC', from: '2026-11-20', to: '2026-01-01' }
    expect((await facilitator(documents.preview, { input: reversed }, headers)).json().errors).toEqual([
      { message: 'La fin doit suivre le début.', extensions: { code: 'BAD_USER_INPUT' } },
    ])
    await facilitator(documents.signOut, {}, headers)
    expect((await facilitator(documents.viewer, {}, headers)).json().data.viewer).toBeNull()
    expect(codeOf(await facilitator(documents.contracts, { first: 5 }, headers))).toBe('UNAUTHENTICATED')
  })

  test('tries are throttled, and an unknown address answers like a wrong password', async () => {
    const wrong = (address: string) =>
      facilitator(documents.signIn, { email: address, password: 'rien de bon' })
    const unknown = (await wrong('personne@cordee.example')).json().data.signIn
    expect((await wrong('autre@cordee.example')).json().data.signIn).toEqual(unknown)
    for (let tries = 0; tries < 5; tries += 1) await wrong('cible@cordee.example')
    expect((await wrong('cible@cordee.example')).json().data.signIn.waitSeconds).toBeGreaterThan(0)
  })

  test('free text, unknown hashes and pages of other sites are refused, even from staff', async () => {
    const free = await doors.facilitatorPortal.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ viewer { name } }' },
    })
    expect(codeOf(free)).toBe('DOCUMENT_NOT_TRUSTED')
    expect(codeOf(await facilitator('{ viewer { id } }'))).toBe('DOCUMENT_NOT_TRUSTED')
    expect(
      (
        await facilitator(
          documents.viewer,
          {},
          { origin: 'https://ailleurs.example', host: 'cordee.example' },
        )
      ).statusCode,
    ).toBe(403)
    const charset = await facilitator(
      documents.viewer,
      {},
      { 'content-type': 'application/json; charset=utf-7' },
    )
    expect(charset.statusCode).toBe(415)
  })

  test('the public door answers queries by GET, takes mutations by POST only, and ignores cookies', async () => {
    const url = `/public/graphql?documentId=${idOf(publicDocuments.list)}&variables=%7B%7D`
    expect((await doors.api.inject({ url })).json().data.publicOpportunities).toEqual({
      widened: false,
      open: [],
    })
    const mutation = await doors.api.inject({
      url: `/public/graphql?documentId=${idOf(publicDocuments.ask)}`,
    })
    expect(mutation.statusCode).toBe(400)
    expect(codeOf(mutation)).toBe('DOCUMENT_NOT_TRUSTED')
  })

  test('a partner needs a living token', async () => {
    const positions = '{ partnerOpportunities(first: 5) { totalCount edges { node { id } } } }'
    expect((await partner(positions, {}, 'cordee_essai_inconnu_0000000000')).statusCode).toBe(401)
    expect((await partner(positions)).json()).toMatchObject({
      data: { partnerOpportunities: { totalCount: 0, edges: [] } },
    })
    const byDefault = 'query ($n: Int = 5) { partnerReferrals(first: $n) { edges { node { id } } } }'
    expect((await partner(byDefault)).json()).toMatchObject({ data: { partnerReferrals: { edges: [] } } })
  })

  test.each([
    ['a page without a size', '{ partnerReferrals { edges { node { id } } } }', {}, 'BAD_USER_INPUT'],
    ['a page of 101', '{ partnerReferrals(first: 101) { edges { node { id } } } }', {}, 'BAD_USER_INPUT'],
    [
      'a negative page by variable',
      'query ($n: Int) { partnerReferrals(first: $n) { edges { node { id } } } }',
      { n: -3 },
      'BAD_USER_INPUT',
    ],
    [
      'a page of 500 by the default of a variable',
      'query ($n: Int = 500) { partnerReferrals(first: $n) { edges { node { id } } } }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'aliases of __typename',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'too many root fields',
      `{ ${Array.from({ length: 11 }, () => 'partnerReferral(id: "01a2203d-7825-7469-b529-d7c8ba815b60") { id }').join(' ')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['two operations', 'query A { __typename } query B { __typename }', {}, 'LIMIT_EXCEEDED'],
    ['a malformed id', '{ partnerReferral(id: "1 OR 1=1") { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many tokens', `{ ${'__typename '.repeat(2100)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'a foreign cursor',
      '{ partnerReferrals(first: 1, after: "bm9u") { edges { node { id } } } }',
      {},
      'BAD_USER_INPUT',
    ],
  ])('%s is refused before anything runs', async (_what, query, variables, code) => {
    const answer = await partner(query, variables)
    expect(codeOf(answer)).toBe(code)
    expect(answer.body).not.toMatch(/Did you mean|prisma|node_modules|SELECT/i)
  })

  test('deep documents are refused even through fragments, doubling fragments without being expanded', async () => {
    const deep = `{ __schema { types ${'{ fields { type '.repeat(8)} { name } ${'} }'.repeat(8)} } }`
    expect(codeOf(await partner(deep))).toBe('LIMIT_EXCEEDED')
    const doubling = Array.from(
      { length: 24 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    ).join(' ')
    const answer = await partner(`{ ...F0 } ${doubling} fragment F24 on Query { __typename }`)
    expect(answer.statusCode).toBeLessThan(500)
  })

  // Written out by hand: what makes JSON falls into the same hole.
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const sent = (url: string, payload: string, headers: Record<string, string> = {}) => ({
    method: 'POST' as const,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
  const bearer = { authorization: `Bearer ${token}` }
  const signInDeep = (levels: number) =>
    sent('/graphql', `{"documentId":"${idOf(documents.signIn)}","variables":{"email":${deep(levels)}}}`, {
      'idempotency-key': 'essai-profond-1',
    })
  test.each([
    ['staff', () => doors.facilitatorPortal.inject(signInDeep(5000))],
    ['staff, one level too many', () => doors.facilitatorPortal.inject(signInDeep(31))],
    ['the account door', () => doors.api.inject(signInDeep(20_000))],
    [
      'a partner',
      () =>
        doors.api.inject(
          sent('/partner/graphql', `{"query":"{ __typename }","variables":{"n":${deep(5000)}}}`, bearer),
        ),
    ],
    [
      'a partner, beside the variables',
      () =>
        doors.api.inject(
          sent('/partner/graphql', `{"query":"{ __typename }","extensions":{"n":${deep(5000)}}}`, bearer),
        ),
    ],
    ['a body that is nothing else', () => doors.api.inject(sent('/partner/graphql', deep(40_000), bearer))],
    [
      'the public door',
      () =>
        doors.api.inject(
          sent('/public/graphql', `{"documentId":"${idOf(publicDocuments.ask)}","variables":${deep(5000)}}`),
        ),
    ],
    [
      'the public door by GET',
      () =>
        doors.api.inject({
          url: `/public/graphql?documentId=${idOf(publicDocuments.list)}&variables={"filter":${deep(5000)}}`,
        }),
    ],
  ])('what is nested without end is refused before anybody walks through it: %s', async (_door, ask) => {
    const answer = await ask()
    expect({ status: answer.statusCode, code: codeOf(answer) }).toEqual({
      status: 400,
      code: 'LIMIT_EXCEEDED',
    })
  })

  test('thirty-two levels are read; what they hold is judged as ever', async () => {
    const answer = await doors.facilitatorPortal.inject(signInDeep(30))
    expect(codeOf(answer)).toBe('BAD_USER_INPUT')
    const literal = await partner(`{ partnerReferral(id: ${deep(900)}) { id } }`)
    expect(codeOf(literal)).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('live is not ready', async () => {
    expect((await doors.api.inject({ url: '/livez' })).statusCode).toBe(200)
    expect((await doors.api.inject({ url: '/readyz' })).statusCode).toBe(200)
    accepting = false
    expect((await doors.api.inject({ url: '/readyz' })).statusCode).toBe(503)
    accepting = true
  })
})
