import { day } from '@cordee/domain/kernel/day'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { createWorld, type World } from '../testing/world.ts'
import { keepNoLonger } from './retention.ts'

const on = '2026-11-20'
let base: TestDatabase
let world: World
let owner: Client
let work: { readonly commitmentId: string; readonly employerId: string }

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  work = { commitmentId: commitmentIds[0] ?? '', employerId: holderIds[0] ?? '' }
  owner = new Client({ connectionString: base.url })
  await owner.connect()
  await owner.query(`
    CREATE SEQUENCE rewritten;
    CREATE FUNCTION count_rewritten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN PERFORM nextval('public.rewritten'); RETURN NULL; END $$;
    CREATE TRIGGER counted AFTER UPDATE ON hours_entry FOR EACH ROW EXECUTE FUNCTION count_rewritten()`)
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const night = () =>
  withinCarrier(world.carrierId, () =>
    keepNoLonger({
      ...{ db: base.database.carrier, newId, carrierId: world.carrierId, today: day(on) },
      now: new Date(`${on}T03:00:00Z`),
    }),
  )

/** As an import leaves them: files that fall due together, all told a month ago, with a month of hours each. */
const fallDue = async (count: number): Promise<string[]> => {
  const { app } = base.database
  const own = { carrierId: world.carrierId }
  const people = Array.from({ length: count }, () => ({
    person: newId(),
    placement: newId(),
    month: newId(),
  }))
  await app.participant.createMany({
    data: people.map(({ person }) => ({
      ...{ id: person, ...own, lastActivityOn: new Date('2024-10-31') },
      retentionNoticeOn: new Date('2026-10-01'),
    })),
  })
  await app.message.createMany({
    data: people.map(({ person }) => ({
      ...{ id: newId(), ...own, participantId: person, channel: 'SMS', purpose: 'RETENTION_NOTICE' },
      ...{ status: 'SENT' as const, sentAt: new Date('2026-10-01T06:00:00Z') },
    })),
  })
  await app.placement.createMany({
    data: people.map(({ person, placement }) => ({
      ...{ id: placement, ...own, commitmentId: work.commitmentId, participantId: person },
      ...{ employerId: work.employerId, declarantId: work.employerId, romeCode: 'F1704' },
      ...{
        modality: 'DIRECT_HIRE',
        contractType: 'FIXED_TERM',
        weeklyMinutes: 2100,
        status: 'ENDED' as const,
      },
      ...{ startsOn: new Date('2026-09-07'), endsOn: new Date('2026-09-25') },
    })),
  })
  await app.hoursMonth.createMany({
    data: people.map(({ placement, month }) => ({
      ...{ id: month, ...own, placementId: placement, month: new Date('2026-09-01') },
    })),
  })
  await app.hoursEntry.createMany({
    data: people.map(({ month }) => ({
      ...{ id: newId(), ...own, monthId: month, kind: 'WORK' as const, minutes: 600, countedMinutes: 600 },
    })),
  })
  return people.map(({ person }) => person)
}

const left = (ids: readonly string[]) =>
  base.database.app.participant.count({ where: { id: { in: [...ids] } } })
const rewritten = async () => {
  const { rows } = await owner.query<{ times: number }>(
    `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS times FROM rewritten`,
  )
  return rows[0]?.times ?? 0
}
/** Marks of transactions that people forgotten, and their hours, bear. */
const marks = async () =>
  (
    await owner.query(
      `SELECT count(DISTINCT a.xmin::text)::int AS people, count(DISTINCT e.xmin::text)::int AS hours
       FROM participant a JOIN placement p ON p.participant_id = a.id JOIN hours_month m ON m.placement_id = p.id
       JOIN hours_entry e ON e.month_id = m.id WHERE a.anonymised`,
    )
  ).rows[0]

test('a night that forgets many costs as much whoever was forgotten before', async () => {
  const first = await fallDue(120)
  const { statements } = await countStatements(night)
  expect(await left(first)).toBe(0)
  const once = await rewritten()
  const second = await fallDue(120)
  const again = await countStatements(night)
  expect(await left(second)).toBe(0)
  expect(again.statements.length).toBe(statements.length)
  // Each hour takes another name, as its month does, then all are written again together, once: those of before too.
  expect(once).toBe(2 * 120 + 120)
  expect((await rewritten()) - once).toBe(2 * 120 + 240)
  expect(await marks()).toEqual({ people: 1, hours: 1 })
  expect(await base.database.app.participant.count({ where: { anonymised: true } })).toBe(240)
})

test('a night without anybody to forget writes nothing again', async () => {
  const before = await rewritten()
  await night()
  expect(await rewritten()).toBe(before)
})

test('a file that cannot be forgotten keeps those of its batch for another night, and nothing else', async () => {
  const due = await fallDue(120)
  await owner.query(`
    CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this one'; END $$;
    CREATE TRIGGER refused BEFORE UPDATE ON participant FOR EACH ROW WHEN (OLD.id = '${due[60]}' AND NEW.anonymised)
      EXECUTE FUNCTION refuse_one()`)
  const request = newId()
  await base.database.app.workRequest.create({
    data: {
      ...{ id: request, carrierId: world.carrierId, reference: 'ANC1EN', firstName: 'Sol', trades: [] },
      ...{ phone: '+33639980002', consentAt: new Date('2026-01-13'), createdAt: new Date('2026-01-13') },
      ...{ callBefore: new Date('2026-01-18'), dedupeKey: request },
    },
  })
  await expect(night()).rejects.toThrow('1 of 6 steps of the night failed')
  expect([20, 50]).toContain(await left(due))
  expect(await base.database.app.workRequest.count({ where: { id: request } })).toBe(0)
  expect(await marks()).toEqual({ people: 1, hours: 1 })
  await owner.query('DROP TRIGGER refused ON participant')
  await night()
  expect(await left(due)).toBe(0)
  expect(await base.database.app.participant.count({ where: { anonymised: true } })).toBe(360)
})

test('who gave news since the list was made is not forgotten', async () => {
  const due = await fallDue(2)
  await owner.query(`
    CREATE FUNCTION give_news() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      UPDATE participant SET last_activity_on = '${on}' WHERE id = '${due[0]}'; RETURN NULL; END $$;
    CREATE TRIGGER news AFTER UPDATE ON task FOR EACH STATEMENT EXECUTE FUNCTION give_news()`)
  await night()
  await owner.query('DROP TRIGGER news ON task')
  expect(await left(due)).toBe(1)
})
