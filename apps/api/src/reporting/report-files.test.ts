import type { Actor } from '@cordee/domain/access/actor'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'
import { openReportFiles } from './report-files.ts'

describe('the files of a frozen report', () => {
  let base: TestDatabase
  let ours: World
  let theirs: World
  let server: FastifyInstance
  let session: { actor: Actor; steppedUpAt: Date | null }

  beforeAll(async () => {
    base = await testDatabase()
    ours = await createWorld(base.database)
    theirs = await createWorld(base.database)
    server = Fastify()
    openReportFiles(server, { database: base.database, sessionOf: async () => session })
  })
  afterAll(async () => {
    await server.close()
    await base.drop()
  })
  beforeEach(() => {
    session = { actor: ours.facilitator, steppedUpAt: null }
  })

  const frozen = async (world: World, audience: string) => {
    const input = { title: 'Bilan (essai)', audience, from: '2026-10-01', to: '2026-10-31' }
    const { data } = await mutate(world.asFacilitator())<{ id: string }>(
      'freezeReport',
      { input: 'ReportInput!', idempotencyKey: 'String!' },
      { input, idempotencyKey: newId() },
      'id',
    )
    return data.id
  }
  const get = async (file: string) => {
    const answer = await server.inject({ method: 'GET', url: `/fichiers/bilans/${file}` })
    return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.body }
  }

  test('are a table or a workbook, the same each time', async () => {
    const id = await frozen(ours, 'PUBLIC')
    const [table, again, book] = [await get(`${id}.csv`), await get(`${id}.csv`), await get(`${id}.xlsx`)]
    expect([table.status, table.type]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(again).toEqual(table)
    expect([book.status, book.body.slice(0, 2)]).toEqual([200, 'PK'])
  })

  test('of another carrier are not there: the answer is that of a file nobody ever made', async () => {
    const id = await frozen(theirs, 'PUBLIC')
    for (const kind of ['csv', 'xlsx'])
      expect(await get(`${id}.${kind}`)).toEqual(await get(`${newId()}.${kind}`))
    expect((await get(`${id}.csv`)).status).toBe(404)
    expect((await get('..%2f..%2fetc%2fpasswd')).status).toBe(404)
  })

  test('with lines of people ask for the code again; without a session or with somebody’s link there is none', async () => {
    const id = await frozen(ours, 'CONTROL')
    expect((await get(`${id}.xlsx`)).status).toBe(428)
    session = { actor: ours.facilitator, steppedUpAt: new Date() }
    expect((await get(`${id}.xlsx`)).status).toBe(200)
    session = {
      actor: {
        kind: 'BUYER',
        carrierId: ours.carrierId,
        id: newId(),
        name: 'Essai',
        organisationId: newId(),
      },
      steppedUpAt: null,
    }
    expect((await get(`${id}.csv`)).status).toBe(403)
  })
})
