import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { historyWorkbook } from '../testing/history-workbook.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { openHistoryUpload } from './history-upload.ts'

describe('a history sent from the workspace', () => {
  let base: TestDatabase
  let world: World
  let server: FastifyInstance
  let session: { actor: Actor; steppedUpAt: Date | null }
  let book: Awaited<ReturnType<typeof historyWorkbook>>

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    book = await historyWorkbook(3, 4)
    server = Fastify()
    openHistoryUpload(server, {
      database: base.database,
      clock: systemClock(today),
      sessionOf: async () => session,
    })
  })
  afterAll(async () => {
    await server.close()
    await base.drop()
  })
  beforeEach(() => {
    session = { actor: world.administrator, steppedUpAt: new Date() }
  })

  const send = async (
    headers: Record<string, string> = {},
    payload: Buffer = book.bytes,
    letter: object = {},
  ) => {
    const files = [{ name: 'C:\\reprise\\été.xlsx', size: payload.length }]
    const before = Buffer.from(JSON.stringify({ files, ...letter }))
    const answer = await server.inject({
      method: 'POST',
      url: '/import/history',
      headers: {
        'content-type': 'application/octet-stream',
        'x-cordee': '1',
        'x-letter-bytes': String(before.length),
        ...headers,
      },
      payload: Buffer.concat([before, payload]),
    })
    return { status: answer.statusCode, ...answer.json<{ code?: string; importId?: string }>() }
  }
  const totals = () => ({
    'x-due-minutes': String(book.totals.dueMinutes),
    'x-counted-minutes': String(book.totals.countedMinutes),
  })
  const contracts = () =>
    base.database.app.procurementContract.count({ where: { carrierId: world.carrierId, origin: 'HISTORY' } })

  test('the file alone is read and compared, nothing is written', async () => {
    expect(await send()).toMatchObject({ status: 200, totals: book.totals, problemCount: 0, missing: [] })
    expect(await contracts()).toBe(0)
  })

  test('several files in one parcel: what Cordée cannot name or read is asked, then read', async () => {
    const [lots, list] = [
      Buffer.from('Repère;Numéro de lot;Titulaire;Heures dues\nM-1;1;Bâti (exemple);10\n'),
      Buffer.from('Référence du marché;Objet;Acheteur\nM-1;Voirie (exemple);Commune (exemple)\n'),
    ]
    const files = [
      { name: 'lots.csv', size: lots.length },
      { name: 'suivi 2024.csv', size: list.length },
    ]
    const bytes = Buffer.concat([lots, list])
    expect(await send({}, bytes, { files })).toMatchObject({
      unknown: ['suivi 2024'],
      missing: ['« Référence du marché » dans Lots'],
      sheets: [{ sheet: 'lots', headings: ['Repère', 'Numéro de lot', 'Titulaire', 'Heures dues'] }],
    })
    const chosen = {
      files,
      sheets: { 'suivi 2024': 'contracts' },
      columns: {
        lots: { contract: 'Repère', number: 'Numéro de lot', holder: 'Titulaire', due: 'Heures dues' },
      },
    }
    expect(await send({}, bytes, chosen)).toMatchObject({
      unknown: [],
      missing: [],
      problemCount: 0,
      totals: { contracts: 1, lots: 1, dueMinutes: 600 },
    })
    expect(await send({}, bytes.subarray(1), { files })).toMatchObject({ code: 'HISTORY_UNREADABLE' })
  })

  test('other totals, a broken file, another site or another person write nothing', async () => {
    expect(await send({ ...totals(), 'x-counted-minutes': '1' })).toMatchObject({ code: 'NOT_AS_EXPECTED' })
    expect(await send({}, Buffer.from('PK, mais pas un classeur'))).toMatchObject({
      status: 422,
      code: 'HISTORY_UNREADABLE',
    })
    expect(await send({ ...totals(), 'x-cordee': '' })).toMatchObject({ status: 403 })
    session = { actor: world.facilitator, steppedUpAt: new Date() }
    expect(await send(totals())).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    session = { actor: ANONYMOUS, steppedUpAt: null }
    expect(await send()).toMatchObject({ status: 401 })
    expect(await contracts()).toBe(0)
  })

  test('written once with a fresh code, listed, then taken back whole', async () => {
    session = { actor: world.administrator, steppedUpAt: null }
    expect(await send(totals())).toMatchObject({ status: 428, code: 'STEP_UP_NEEDED' })
    session = { actor: world.administrator, steppedUpAt: new Date() }
    const answers = await Promise.all([send(totals()), send(totals())])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await contracts()).toBe(3)
    const listed = await server.inject({ method: 'GET', url: '/import/history' })
    expect(listed.json()).toMatchObject({ imports: [{ fileName: 'été.xlsx', undoneAt: null }] })

    const id = String(answers.find(({ status }) => status === 200)?.importId)
    const undo = (importId: string) =>
      server.inject({ method: 'POST', url: `/import/history/${importId}/undo`, headers: { 'x-cordee': '1' } })
    expect((await undo('pas-un-numéro')).statusCode).toBe(409)
    expect((await undo(id)).statusCode).toBe(200)
    expect((await undo(id)).statusCode).toBe(409)
    expect(await contracts()).toBe(0)
  })
})
