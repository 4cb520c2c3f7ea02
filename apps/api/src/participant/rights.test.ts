import { day } from '@cordee/domain/kernel/day'
import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { keepNoLonger, retentionLines } from './retention.ts'

let base: TestDatabase
let world: World
let owner: Client
let commitmentId = ''
let employerId = ''

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const lot = await awardedLot(base, world)
  commitmentId = lot.commitmentIds[0] ?? ''
  employerId = lot.holderIds[0] ?? ''
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const act = () => mutate(world.asFacilitator())
const erase = (participantId: string, version = 1) =>
  act()('erasePerson', { participantId: 'Uuid!', version: 'Int!' }, { participantId, version }, 'hoursKept')
const totals = async () =>
  (
    await owner.query(
      `SELECT p.commitment_id, m.month, sum(e.minutes)::int AS minutes, sum(e.counted_minutes)::int AS counted,
         count(DISTINCT p.participant_id)::int AS people
       FROM placement p JOIN hours_month m ON m.placement_id = p.id JOIN hours_entry e ON e.month_id = m.id
       GROUP BY 1, 2 ORDER BY 1, 2`,
    )
  ).rows
const job = (on = today) => ({
  db: base.database.carrier,
  newId,
  carrierId: world.carrierId,
  today: on,
  now: new Date(`${on}T03:00:00Z`),
})
const night = (on = today) => withinCarrier(world.carrierId, () => keepNoLonger(job(on)))

test('the list of people leaves in one act that is noted, and each person can read that they were in it', async () => {
  const { participantId } = await personWithHours(base, world, commitmentId, employerId)
  const answer = await act()<{ id: string }[]>(
    'exportPeople',
    { search: 'String' },
    { search: null },
    'id identity { lastName }',
  )
  expect(answer.data.map(({ id }) => id)).toContain(participantId)
  const { rows } = await owner.query(
    `SELECT through, (SELECT count(*)::int FROM journal_entry WHERE facts->>'people' = $2) AS noted
     FROM participant_read WHERE participant_id = $1 AND through = 'exportPeople'`,
    [participantId, String(answer.data.length)],
  )
  expect(rows).toEqual([{ through: 'exportPeople', noted: 1 }])
  const nobody = await act()<{ id: string }[]>(
    'exportPeople',
    { search: 'String' },
    { search: 'Personne-de-ce-nom' },
    'id',
  )
  expect(nobody.data).toEqual([])
})

test('hours with names leave in one act that asks a fresh code, is noted, and is read by each person in it', async () => {
  const { participantId } = await personWithHours(base, world, commitmentId, employerId)
  const asked = { from: '2026-09', to: '2026-10' }
  const types = { from: 'Month!', to: 'Month!' }
  const wanted = 'personName cells { month minutes }'
  const session = {
    ...{ open: () => {}, close: () => {}, token: 'essai', device: 'essai' },
    steppedUpAt: new Date(Date.now() - 6 * 60_000),
  }
  const tired = mutate(runAs(base.database, world.facilitator, { today, session }))
  expect((await tired('exportHours', types, asked, wanted)).__typename).toBe('StepUpNeeded')
  const { data } = await act()<{ personName: string; cells: { month: string; minutes: number }[] }[]>(
    'exportHours',
    types,
    asked,
    wanted,
  )
  expect(data.map(({ cells }) => cells)).toContainEqual([
    { month: '2026-09', minutes: 7230 },
    { month: '2026-10', minutes: 6615 },
  ])
  const { rows } = await owner.query(
    `SELECT through, (SELECT count(*)::int FROM journal_entry WHERE verb = 'hours:export') AS noted
     FROM participant_read WHERE participant_id = $1 AND through = 'exportHours'`,
    [participantId],
  )
  expect(rows).toEqual([{ through: 'exportHours', noted: 1 }])
})

describe('erasure on request (R43)', () => {
  test('leaves every total to the minute and every count of people, and no name', async () => {
    const { participantId } = await personWithHours(base, world, commitmentId, employerId)
    const before = await totals()
    expect(await erase(participantId)).toMatchObject({ data: { hoursKept: true } })
    expect(await totals()).toEqual(before)
    const { rows } = await owner.query('SELECT * FROM participant_identity WHERE participant_id = $1', [
      participantId,
    ])
    expect(rows).toEqual([])
    // A second click finds nobody.
    expect(await erase(participantId)).toMatchObject({ __typename: 'NotFound' })
  })

  test('of somebody without hours, nothing is left', async () => {
    const participantId = newId()
    await base.database.app.participant.create({
      data: { id: participantId, carrierId: world.carrierId, lastActivityOn: new Date('2026-11-01') },
    })
    expect(await erase(participantId)).toMatchObject({ data: { hoursKept: false } })
    expect(await base.database.app.participant.count({ where: { id: participantId } })).toBe(0)
  })

  test('somebody at work is not erased before the end is noted', async () => {
    const { participantId } = await personWithHours(base, world, commitmentId, employerId, {
      status: 'STARTED',
    })
    expect(await erase(participantId)).toMatchObject({ __typename: 'RuleRefusal', code: 'PERSON_AT_WORK' })
    await owner.query("UPDATE placement SET status = 'ENDED' WHERE participant_id = $1", [participantId])
    expect(await erase(participantId)).toMatchObject({ data: { hoursKept: true } })
  })

  test('requests, calls, tasks, messages and links of the person go with it', async () => {
    const { app } = base.database
    const { carrierId, facilitator } = world
    const { participantId } = await personWithHours(base, world, commitmentId, employerId, {
      lastName: 'Secrétan',
    })
    const requestId = newId()
    await app.workRequest.create({
      data: {
        id: requestId,
        carrierId,
        participantId,
        reference: newId(),
        firstName: 'Lina',
        lastName: 'Secrétan',
        phone: '+33639980017',
        trades: [],
        consentAt: new Date(),
        callBefore: new Date('2026-11-20'),
        dedupeKey: newId(),
        note: 'mot à retrouver',
      },
    })
    const taskId = newId()
    await app.task.create({
      data: {
        id: taskId,
        carrierId,
        kind: 'TO_DO',
        title: 'mot à retrouver',
        participantId,
        since: new Date('2026-11-01'),
        dueOn: new Date('2026-11-02'),
      },
    })
    await app.callRecord.create({
      data: {
        id: newId(),
        carrierId,
        taskId,
        participantId,
        calledById: facilitator.id ?? '',
        answered: true,
        said: 'mot à retrouver',
      },
    })
    const messageId = newId()
    await app.message.create({
      data: { id: messageId, carrierId, channel: 'SMS', purpose: 'FREE', status: 'QUEUED', participantId },
    })
    await app.messageContent.create({ data: { messageId, carrierId, body: 'mot à retrouver' } })
    expect(await erase(participantId)).toMatchObject({ data: { hoursKept: true } })
    expect(await tablesSaying(['mot à retrouver', 'Secrétan'])).toEqual([])
    // What was done stays noted, about nobody.
    expect(await tablesSaying([participantId])).toEqual([])
  })

  test('every table that points at a person is known to be erased with it, or to keep the work', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'participant'::regclass AND confupdtype <> 'c'`,
    )
    // An identifier that changes must carry along what stays.
    expect(rows).toEqual([])
  })
})

describe('what is left cannot be joined to who it was', () => {
  test('neither by identifier, instant, day, nor by the mark of a transaction', async () => {
    const old = await Promise.all(
      ['Un', 'Deux', 'Trois'].map((lastName) =>
        personWithHours(base, world, commitmentId, employerId, { lastName }),
      ),
    )
    for (const { participantId } of old) {
      await world.asFacilitator()('query ($id: Uuid!) { participant(id: $id) { identity { lastName } } }', {
        id: participantId,
      })
      await erase(participantId)
    }
    const ids = old.flatMap(({ participantId, placementId }) => [participantId, placementId])
    const { rows: found } = await owner.query(
      `SELECT a.id FROM participant a LEFT JOIN placement p ON p.participant_id = a.id
       WHERE a.anonymised AND (a.id = ANY ($1) OR p.id = ANY ($1) OR p.assessment_id IS NOT NULL OR p.referral_id IS NOT NULL)`,
      [ids],
    )
    expect(found).toEqual([])
    const { rows: byInstant } = await owner.query(
      `SELECT a.id FROM participant a WHERE a.anonymised AND (
         a.created_at IN (SELECT at FROM journal_entry UNION SELECT at FROM participant_read UNION SELECT at FROM outbox_event)
         OR a.created_at <> date_trunc('month', a.created_at) OR extract(day FROM a.last_activity_on) <> 1)`,
    )
    expect(byInstant).toEqual([])
    const { rows: byDay } = await owner.query(
      `SELECT p.id FROM placement p JOIN participant a ON a.id = p.participant_id WHERE a.anonymised
         AND (extract(day FROM p.starts_on) <> 1 OR extract(day FROM p.ends_on + 1) <> 1)`,
    )
    expect(byDay).toEqual([])
    const { rows: marks } = await owner.query(
      `SELECT count(*)::int AS people, count(DISTINCT xmin::text)::int AS marks FROM participant WHERE anonymised`,
    )
    expect(marks[0].people).toBeGreaterThan(2)
    expect(marks[0].marks).toBe(1)
  })

  test('PostgreSQL refuses a trait on somebody forgotten', async () => {
    await expect(
      owner.query("UPDATE participant SET qualification = 'CAP' WHERE anonymised"),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('another carrier’s person is not forgotten, even in raw SQL', async () => {
    const { participantId } = await personWithHours(base, world, commitmentId, employerId)
    const other = new Client({ connectionString: base.url, options: '-c role=cordee_app' })
    await other.connect()
    await other.query("SELECT set_config('cordee.carrier_id', $1, false)", [newId()])
    await expect(
      other.query("SELECT forget_participants($1, ARRAY[$2]::uuid[], '{NULL}', '{NULL}', current_date)", [
        world.carrierId,
        participantId,
      ]),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(other.query('SELECT write_forgotten_again($1)', [world.carrierId])).rejects.toMatchObject({
      code: '42501',
    })
    await other.end()
  })
})

describe('retention (R44)', () => {
  let participantId = ''
  beforeEach(async () => {
    ;({ participantId } = await personWithHours(base, world, commitmentId, employerId, {
      lastActivityOn: '2024-11-19',
    }))
  })

  const actionOf = async (on = today) =>
    (
      await withinCarrier(world.carrierId, () =>
        retentionLines(base.database.carrier, job(on), defaultRetentionPolicy),
      )
    ).find((line) => line.participantId === participantId)?.decision

  /** Somebody who asked to be called was. */
  const noticeIsSaid = async () => {
    const where = { purpose: 'RETENTION_NOTICE', participantId }
    const { id } = await base.database.app.message.findFirstOrThrow({ where })
    await base.database.app.message.update({ where: { id }, data: { status: 'SETTLED' } })
    await base.database.app.task.updateMany({
      where: { messageId: id },
      data: { status: 'DONE', closedAt: new Date(`${today}T10:00:00Z`), closedById: world.facilitator.id },
    })
  }

  test('tells the person, waits thirty days, then forgets; the same night twice does it once', async () => {
    const messages = () =>
      base.database.app.message.count({
        where: { carrierId: world.carrierId, purpose: 'RETENTION_NOTICE', participantId },
      })
    expect(await actionOf()).toEqual({ action: 'SEND_NOTICE', anonymiseOn: '2026-12-20' })
    expect(await messages()).toBe(0)
    await night()
    await night()
    expect(await messages()).toBe(1)
    await noticeIsSaid()
    expect(await actionOf()).toEqual({ action: 'WAIT', anonymiseOn: '2026-12-20' })
    const before = await totals()
    await night(day('2026-12-20'))
    await night(day('2026-12-20'))
    expect(await base.database.app.participant.count({ where: { id: participantId } })).toBe(0)
    expect(await totals()).toEqual(before)
  })

  test('news of the person after the notice keeps the file', async () => {
    await night()
    await noticeIsSaid()
    await base.database.app.participant.update({
      where: { id: participantId },
      data: { lastActivityOn: new Date('2026-12-01') },
    })
    await night(day('2026-12-20'))
    expect(await base.database.app.participantIdentity.count({ where: { participantId } })).toBe(1)
  })

  test('an immersion that is asked or running keeps the file', async () => {
    const immersion = await base.database.app.immersion.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        participantId,
        hostId: employerId,
        romeCode: 'F1606',
        startsOn: new Date('2026-11-23'),
        endsOn: new Date('2026-11-27'),
        statusSince: new Date('2026-11-12'),
      },
    })
    expect(await actionOf()).toBeUndefined()
    await base.database.app.immersion.update({ where: { id: immersion.id }, data: { status: 'DROPPED' } })
    expect(await actionOf()).toMatchObject({ action: 'SEND_NOTICE' })
  })

  test('the dry run names what would happen to the administrator, without a name', async () => {
    const { runAs } = await import('../graphql/run-as.ts')
    const run = runAs(base.database, world.administrator, { today })
    const { data } = await run<{ retentionPlan: { participantId: string; action: string }[] }>(
      '{ retentionPlan { participantId action anonymiseOn lastActivityOn } }',
    )
    expect(data?.retentionPlan.find((line) => line.participantId === participantId)).toMatchObject({
      action: 'Prévenir la personne',
    })
  })

  test('the log of reads keeps its last six months whatever is asked', async () => {
    await base.database.app.participantRead.createMany({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        participantId,
        actorKind: 'FACILITATOR',
        through: 'participant',
      },
    })
    await expect(owner.query('DELETE FROM participant_read')).rejects.toMatchObject({ code: '23001' })
    await expect(owner.query("UPDATE participant_read SET through = 'x'")).rejects.toMatchObject({
      code: '23001',
    })
  })
})

/** Tables in which one of these words can be read. */
const tablesSaying = async (words: readonly string[]): Promise<string[]> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind IN ('r', 'p')
       AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
  )
  const saying: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ said: boolean }>(
      `SELECT EXISTS (SELECT FROM ${name} t WHERE t::text ILIKE ANY ($1)) AS said`,
      [words.map((word) => `%${word}%`)],
    )
    if (rows[0]?.said) saying.push(name)
  }
  return saying
}
