import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { declareAMonth } from '../testing/declare-a-month-document.ts'
import { createWorld, type World } from '../testing/world.ts'

const declarant = fileURLToPath(new URL('../testing/declare-a-month.ts', import.meta.url))
const people = 60

describe('a month of sixty people, declared by a process that is killed', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const placements = Array.from({ length: people }, () => newId())

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const { app } = database.database
    const { carrierId } = world
    const company = await world.organisation('Entreprise (essai)', ['COMPANY'])
    const [contractId, lotId, commitmentId] = [newId(), newId(), newId()]
    const on = new Date('2026-09-01')
    await app.procurementContract.create({
      data: {
        id: contractId,
        carrierId,
        buyerId: company,
        subject: 'Essai',
        origin: 'MANUAL',
        nextActorSince: on,
      },
    })
    await app.lot.create({ data: { id: lotId, carrierId, contractId, number: 1, title: 'Lot' } })
    await app.commitment.create({
      data: { id: commitmentId, carrierId, lotId, holderId: company, shareBps: 10_000 },
    })
    const persons = placements.map(() => newId())
    await app.participant.createMany({ data: persons.map((id) => ({ id, carrierId, lastActivityOn: on })) })
    await app.placement.createMany({
      data: placements.map((id, index) => ({
        id,
        carrierId,
        commitmentId,
        participantId: persons[index] ?? '',
        employerId: company,
        declarantId: company,
        modality: 'DIRECT_HIRE',
        contractType: 'PERMANENT',
        romeCode: 'F1704',
        startsOn: on,
        weeklyMinutes: 2100,
      })),
    })
  })
  afterAll(() => database.drop())

  const orderOf = (month: string) => ({
    lines: placements.map((placementId) => ({ placementId, month, minutes: 6000, version: 0 })),
    key: `mois-${month}`,
  })
  const declareAndDie = async (month: string, killAfter: number) => {
    const child = spawn(process.execPath, [declarant], { stdio: ['pipe', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    child.stdin.end(JSON.stringify({ url: database.url, actor: world.facilitator, ...orderOf(month) }))
    await once(child.stdout, 'data')
    await wait(killAfter)
    child.kill('SIGKILL')
    await closed
  }
  const declared = async (month: string) => {
    const where = { carrierId: world.carrierId, month: new Date(`${month}-01`) }
    const { app } = database.database
    return {
      months: await app.hoursMonth.count({ where }),
      entries: await app.hoursEntry.count({ where: { month: where } }),
      keys: await app.idempotencyKey.count({ where: { key: `mois-${month}` } }),
    }
  }

  test.each([
    [0, '2027-01'],
    [25, '2027-02'],
    [75, '2027-03'],
  ] as const)('killed %i ms after it began: all of the month or none of it', async (killAfter, month) => {
    await declareAndDie(month, killAfter)
    // The server learns that its client is gone, and takes everything back.
    await expect
      .poll(async () => [0, people].includes((await declared(month)).months), { timeout: 60_000 })
      .toBe(true)
    const first = await declared(month)
    expect(first).toEqual({ months: first.months, entries: first.months, keys: first.months === 0 ? 0 : 1 })
    const again = await world.asFacilitator()(declareAMonth, orderOf(month))
    expect(again.data?.declareHours).toMatchObject({ __typename: 'MutationDeclareHoursSuccess' })
    expect(await declared(month)).toEqual({ months: people, entries: people, keys: 1 })
  })
})
