import { createHash } from 'node:crypto'
import { type Day, day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createLog } from './platform/log.ts'
import { createServers, type Doors } from './server.ts'
import { testDatabase } from './testing/base-database.ts'
import { testCipher } from './testing/test-cipher.ts'
import { createWorld, today } from './testing/world.ts'

const idOf = (document: string) => createHash('sha256').update(document).digest('hex')
const communes = 'query ($search: String) { publicCommunes(search: $search) { code name } }'
const territory = '{ territory { today carrierName } }'
const ask =
  'fragment R on Error { message } mutation ($input: CallbackInput!) { requestCallback(idempotencyKey: "01a21e26-163d-400b-8ba7-a6730bd9cccc", input: $input) { ...R } }'

describe('ready answers of the public door', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let doors: Doors
  let on: Day = today
  /** What the server itself was asked, and not what stands in front of it. */
  let judged = 0

  beforeAll(async () => {
    base = await testDatabase()
    await createWorld(base.database)
    doors = await createServers({
      database: base.database,
      clock: { today: () => on, now: () => new Date() },
      cipher: testCipher,
      publicUrl: 'https://travail.example',
      workspaceUrl: 'https://espace.example',
      log: createLog('silent'),
      accepting: () => true,
      trusted: {
        facilitator: new Map(),
        holder: new Map(),
        public: new Map([communes, territory, ask].map((text) => [idOf(text), text])),
      },
    })
    doors.api.addHook('onRequest', async () => {
      judged += 1
    })
    await vi.waitUntil(() => base.database.publicChanges.epoch() !== null, { timeout: 60_000 })
  })
  afterAll(async () => {
    await doors.close()
    await base.drop()
  })
  const get = (document: string, variables = '{}', headers: Record<string, string> = {}) =>
    doors.api.inject({
      url: `/public/graphql?${new URLSearchParams({ documentId: idOf(document), variables })}`,
      headers,
    })

  test('the same question has the same mark, and 304 when it is still so; cookies change nothing', async () => {
    const first = await get(territory)
    expect(first.headers['cache-control']).toBe('no-cache')
    const etag = String(first.headers.etag)
    const again = await get(territory, '{}', { 'if-none-match': etag, cookie: '__Host-cordee=x' })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get(territory, '{}', { 'if-none-match': '"autre"' })).body).toBe(first.body)
  })

  test('addresses that are nobody’s share one answer, made once, and never that of a portal', async () => {
    const statements = vi.spyOn(base.database.publicPool, 'query')
    const made = () => statements.mock.calls.filter(([text]) => String(text).startsWith('SELECT *')).length
    const at = async (portal: string) =>
      (
        await doors.api.inject(
          `/public/graphql?${new URLSearchParams({ documentId: idOf(territory), variables: '{}', portal })}`,
        )
      ).body
    const first = await at('https://inconnue-0.example')
    const once = made()
    for (let other = 1; other < 20; other += 1)
      expect(await at(`https://inconnue-${other}.example`)).toBe(first)
    expect(made()).toBe(once)
    statements.mockRestore()
  })

  test('each portal has its own answer, kept apart from that of another address', async () => {
    const carrier = await createWorld(base.database)
    const portal = 'https://ailleurs.example'
    await base.database.app.carrierOrganisation.update({
      where: { id: carrier.carrierId },
      data: { portalUrl: portal, name: 'Ailleurs (essai)' },
    })
    const name = async (at: Record<string, string> = {}) =>
      (
        await doors.api.inject(
          `/public/graphql?${new URLSearchParams({ documentId: idOf(territory), variables: '{}', ...at })}`,
        )
      ).json().data.territory.carrierName
    await expect.poll(() => name({ portal })).toBe('Ailleurs (essai)')
    expect(await name()).toBe('Structure porteuse (essai)')
    expect([await name({ portal }), await name()]).toEqual(['Ailleurs (essai)', 'Structure porteuse (essai)'])
    await base.database.app.carrierOrganisation.update({
      where: { id: carrier.carrierId },
      data: { portalUrl: null },
    })
    await expect.poll(() => name({ portal })).toBe('Structure porteuse (essai)')
  })

  test('a change of the database is in the next answers, whoever made it', async () => {
    const name = async () => (await get(territory)).json().data.territory.carrierName
    await name()
    await base.database.app.carrierOrganisation.updateMany({ data: { name: 'Nouveau nom (essai)' } })
    await expect.poll(name).toBe('Nouveau nom (essai)')
  })

  test('asked again over HTTP, an address is answered at once: the same bytes and headers, its own identifier', async () => {
    const address = `${await doors.api.listen({ port: 0, host: '127.0.0.1' })}/public/graphql?documentId=${idOf(territory)}`
    const ask = async (headers: Record<string, string> = {}) => {
      const answer = await fetch(address, { headers })
      const { date: _now, 'x-request-id': id, ...others } = Object.fromEntries(answer.headers)
      return { id, seen: { status: answer.status, headers: others, body: await answer.text() } }
    }
    const first = await ask()
    const before = judged
    const again = await ask({ cookie: '__Host-cordee=x' })
    expect(again.seen).toEqual(first.seen)
    expect(again.id).not.toBe(first.id)
    const etag = first.seen.headers.etag ?? ''
    const unchanged = await ask({ 'if-none-match': etag })
    expect(unchanged.seen).toMatchObject({ status: 304, body: '', headers: { etag } })
    expect(judged).toBe(before)
    expect((await ask({ 'content-type': 'application/json; charset=latin1' })).seen.status).toBe(415)
    await base.database.app.carrierOrganisation.updateMany({ data: { name: 'Autre nom (essai)' } })
    await expect.poll(async () => (await ask()).seen.body).toContain('Autre nom (essai)')
  })

  test('a new day is a new answer', async () => {
    expect((await get(territory)).json().data.territory.today).toBe(today)
    on = day('2026-11-21')
    expect((await get(territory)).json().data.territory.today).toBe('2026-11-21')
  })

  test('variables are told apart as they will really be, and what cannot be read is refused, not kept', async () => {
    const answer = async (variables: string) => (await get(communes, variables)).json()
    expect((await answer('{"search":"la mure"}')).data.publicCommunes).toHaveLength(1)
    expect((await answer('{"search":"susville"}')).data.publicCommunes[0].name).toBe('Susville')
    for (const variables of ['{"search":["a","b"]}', '{"search":{"x":1}}']) {
      const refused = await get(communes, variables)
      expect(refused.statusCode).toBe(400)
      expect(refused.headers['cache-control']).toBe('no-store')
    }
    expect((await answer('null')).data.publicCommunes).toEqual(
      (await answer('pas du json')).data.publicCommunes,
    )
  })

  test('a text no database can hold is refused as such, wherever it stands: nothing breaks', async () => {
    const posted = (variables: object) =>
      doors.api.inject({
        method: 'POST',
        url: '/public/graphql',
        payload: { documentId: idOf(ask), variables },
      })
    const input = { firstName: 'No\0é', phone: '06 39 98 00 01', consent: true }
    for (const answer of [
      await get(communes, JSON.stringify({ search: '\0' })),
      await get(communes, JSON.stringify({ search: 'La\0 Mure' })),
      await posted({ input }),
      await posted({ input: { ...input, firstName: 'Noé', trades: ['\0'] } }),
    ]) {
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.json().errors[0]).toMatchObject({
        message: 'Ce texte contient un caractère illisible.',
        extensions: { code: 'BAD_USER_INPUT' },
      })
    }
  })

  test('a mutation never comes by GET, wherever it stands in its document', async () => {
    expect((await get(ask)).statusCode).toBe(400)
  })
})
