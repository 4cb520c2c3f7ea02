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

  const send = async (headers: Record<string, string> = {}, payload: Buffer = book.bytes) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/import/history',
      headers: {
        'content-type': 'application/octet-stream',
        'x-cordee': '1',
        'x-file-name': encodeURIComponent('C:\\reprise\\été.xlsx'),
        ...headers,
      },
      payload,
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
