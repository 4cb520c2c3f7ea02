import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { MOST_BYTES, openDecpUpload } from './decp-upload.ts'

const file = JSON.stringify([
  {
    id: 'U1',
    acheteur: { id: '20003452800014' },
    objet: 'Essai',
    lieuExecution: { code: '38269', typeCode: 'Code commune' },
  },
])
const headers = {
  'x-cordee': '1',
  'content-type': 'application/json',
  'x-file-name': encodeURIComponent('C:\\données\\été 2026.json'),
}

let base: TestDatabase
let world: World
let server: FastifyInstance
let actor: Actor
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  server = Fastify({ genReqId: () => 'essai' })
  openDecpUpload(server, { database: base.database, clock: systemClock(today), actorOf: async () => actor })
  await server.listen({ port: 0 })
})
afterAll(async () => {
  await server.close()
  await base.drop()
})
beforeEach(() => {
  actor = world.facilitator
})

const send = (payload: string, changed: Record<string, string | undefined> = {}) => {
  const kept = Object.entries({ ...headers, ...changed }).filter(([, value]) => value !== undefined)
  return server.inject({ method: 'POST', url: '/import/decp', headers: Object.fromEntries(kept), payload })
}
const imports = () => base.database.app.decpImport.findMany({ where: { carrierId: world.carrierId } })
const received = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cordee-decp-'))

describe('a file sent from the workspace', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'application/octet-stream'])(
    'as %s is imported, signed by its sender, and leaves nothing on the disk',
    async (type) => {
      const before = received()
      const answer = await send(file, { 'content-type': type })
      expect(answer.statusCode).toBe(200)
      const { importId, read } = answer.json()
      expect(read).toBe(1)
      expect(await base.database.app.decpImport.findUnique({ where: { id: importId } })).toMatchObject({
        carrierId: world.carrierId,
        startedById: world.facilitator.id,
        fileName: 'été 2026.json',
      })
      const entry = await base.database.app.journalEntry.findFirst({ where: { objectId: importId } })
      expect(entry).toMatchObject({
        actorKind: 'FACILITATOR',
        actorId: world.facilitator.id,
        verb: 'import:run',
      })
      expect(received()).toEqual(before)
    },
  )

  test('sent twice at once, it is one contract', async () => {
    const answers = await Promise.all([send(file), send(file)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await base.database.app.procurementContract.count({ where: { reference: 'U1' } })).toBe(1)
  })

  test.each([
    [undefined, 'fichier sans nom'],
    ['%E0%A4%A', '\ufffd%A'],
    ['../../etc/passwd', 'passwd'],
  ])('named %s is shown as « %s »', async (written, shown) => {
    await send(file, { 'x-file-name': written })
    expect((await imports()).at(-1)?.fileName).toBe(shown)
  })
})

describe('what is refused leaves nothing', () => {
  const refusedBy = async (answer: Awaited<ReturnType<typeof send>>) => [
    answer.statusCode,
    String(answer.json().message ?? answer.json().errors?.[0]?.message).replace(/[\u00a0\u202f]/g, ' '),
  ]

  test.each([
    ['a broken file', file.slice(0, -4), {}, 422, /^Ce fichier est incomplet : .*\. Rien n’a été importé\.$/],
    ['an empty file', '', {}, 422, /^Ce fichier est vide\. Rien n’a été importé\.$/],
    ['a page of another site', file, { origin: 'https://ailleurs.example' }, 403, /vient d’un autre site/],
    ['a plain form', file, { 'x-cordee': undefined }, 403, /espace de travail/],
    ['a form with files', file, { 'content-type': 'multipart/form-data; boundary=x' }, 415, /./],
    ['a file announced too large', file, { 'content-length': String(MOST_BYTES + 1) }, 413, /dépasse 500 Mo/],
  ])('%s', async (_what, payload, changed, status, sentence) => {
    const before = await imports()
    const disk = received()
    const [code, message] = await refusedBy(await send(payload, changed))
    expect([code, message]).toEqual([status, expect.stringMatching(sentence)])
    expect(await imports()).toEqual(before)
    expect(received()).toEqual(disk)
  })

  test('nobody, and a partner', async () => {
    actor = ANONYMOUS
    expect(await refusedBy(await send(file))).toEqual([401, 'Votre session est terminée. Reconnectez-vous.'])
    actor = world.partner
    expect((await send(file)).statusCode).toBe(403)
  })

  test('an upload cut on its way', async () => {
    const before = await imports()
    const disk = received()
    const { port } = server.server.address() as AddressInfo
    const sending = httpRequest({
      port,
      method: 'POST',
      path: '/import/decp',
      headers: { ...headers, 'content-length': 10_000 },
    })
    sending.on('error', () => {})
    sending.write(file)
    await once(sending, 'socket')
    await expect.poll(() => received().length).toBe(disk.length + 1)
    sending.destroy()
    await expect.poll(received).toEqual(disk)
    expect(await imports()).toEqual(before)
  })
})
