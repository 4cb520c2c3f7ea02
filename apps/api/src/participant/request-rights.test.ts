import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withinCarrier } from '../db/carrier-scope.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let owner: Client
let position = ''
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  const lot = await awardedLot(base, world)
  const { data } = await mutate(world.asFacilitator())<{ id: string }>(
    'draftOpportunity',
    { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
    { commitmentId: lot.commitmentIds[0], input: positionInput({ title: 'Poste planté' }) },
  )
  position = data.id
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

/** Columns of a request → words of the copy, or why it says nothing of them. */
const toldColumns: Readonly<Record<string, string>> = {
  reference: 'Votre demande PLANTEE',
  opportunity_id: 'Poste planté',
  commitment_id: '<dt>Poste</dt>',
  status: 'À appeler',
  first_name: 'Lina',
  last_name: 'Roux',
  phone: '+33639980017',
  commune_code: 'La Mure',
  trades: 'Peinture en bâtiment',
  mobility: 'J’ai une voiture',
  call_moment: 'Le matin',
  contact_channel: 'Par SMS',
  language: 'Anglais',
  note: 'Note plantée',
  consent_at: '1er\u00a0septembre\u00a02026',
  asked_on: '2\u00a0septembre\u00a02026',
  call_before: '3\u00a0septembre\u00a02026',
  advisers_first_until: '4\u00a0septembre\u00a02026',
  handled_at: '5\u00a0septembre\u00a02026',
  outcome: 'Suite plantée',
}
const ownColumns: Readonly<Record<string, string>> = {
  id: 'a number of ours',
  carrier_id: 'whose request it is',
  participant_id: 'there is no file',
  helper_name: 'somebody else’s: that they are noted is told',
  helper_phone: 'somebody else’s: that they are noted is told',
  dedupe_key: 'a hash of what is told',
  submission_key: 'a number of the form',
  handled_by_id: 'who called is told with the call',
  created_at: 'the day of the request is told',
  version: 'a number of ours',
}

const ask = async (): Promise<string> => {
  await owner.query(
    "SELECT forget_requests($1, array_agg(id), current_date) FROM work_request WHERE reference = 'PLANTEE'",
    [world.carrierId],
  )

  const ids: Record<string, string | null> = {
    ...{ carrier: world.carrierId, user: world.facilitator.id, position },
    ...{ request: newId(), task: newId(), said: newId() },
  }
  for (const statement of [
    "INSERT INTO work_request (id, carrier_id, opportunity_id, reference, first_name, last_name, phone, helper_name, helper_phone, commune_code, trades, mobility, call_moment, contact_channel, language, note, consent_at, asked_on, call_before, advisers_first_until, handled_at, outcome, dedupe_key) VALUES ($request, $carrier, $position, 'PLANTEE', 'Lina', 'Roux', '+33639980017', 'Sa sœur', '+33639980099', '38269', '{F1606}', 'CAR', 'MORNING', 'SMS', 'en', 'Note plantée', '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05', 'Suite plantée', 'd')",
    "INSERT INTO message (id, carrier_id, channel, purpose, status, work_request_id) VALUES ($said, $carrier, 'SMS', 'FREE', 'QUEUED', $request)",
    "INSERT INTO message_content (message_id, carrier_id, address, body) VALUES ($said, $carrier, '+33639980017', 'Message planté')",
    "INSERT INTO task (id, carrier_id, kind, title, work_request_id, since, due_on) VALUES ($task, $carrier, 'TO_DO', 'Tâche plantée', $request, '2026-09-02', '2026-09-03')",
    "INSERT INTO call_record (id, carrier_id, task_id, work_request_id, called_by_id, answered, said) VALUES ($new, $carrier, $task, $request, $user, true, 'Appel planté')",
    "INSERT INTO auth_token (purpose, token_hash, id, carrier_id, work_request_id, expires_at) VALUES ('JOBSEEKER_LINK', sha256($new::text::bytea), $new, $carrier, $request, now() + interval '9 days')",
  ])
    await owner.query(
      statement.replace(/\$(\w+)/g, (_whole, name: string) => `'${name === 'new' ? newId() : ids[name]}'`),
    )
  return ids['request'] ?? ''
}

const act = (as = world.asFacilitator()) => mutate(as)
const copy = (workRequestId: string, as = world.asFacilitator()) =>
  act(as)<{ page: string; json: string }>(
    'exportRequest',
    { workRequestId: 'Uuid!' },
    { workRequestId },
    'page json',
  )
const erase = (workRequestId: string, version = 1, as = world.asFacilitator()) =>
  act(as)(
    'eraseRequest',
    { workRequestId: 'Uuid!', version: 'Int!' },
    { workRequestId, version },
    'reference',
  )

const tired = () =>
  runAs(base.database, world.facilitator, {
    today,
    session: {
      ...{ open: () => {}, close: () => {}, token: 'essai', device: 'essai' },
      steppedUpAt: new Date(Date.now() - 6 * 60_000),
    },
  })

describe('who asked to be called and has no file has the same rights', () => {
  test('a copy of all that is held, and of nobody else', async () => {
    const id = await ask()
    await copy(id)
    const { data } = await copy(id)
    const { rows } = await owner.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'work_request'",
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      Object.keys({ ...toldColumns, ...ownColumns }).toSorted(),
    )
    for (const [column, words] of Object.entries(toldColumns)) expect(data.page, column).toContain(words)
    for (const words of [
      'Message planté',
      'Tâche plantée',
      'Appel planté',
      'Lien vers votre suivi',
      'Anne Essai',
      // Named below, says the page.
      'Qui garde vos données',
      'Délégué à la protection des données',
    ])
      expect(data.page).toContain(words)
    for (const other of ['Sa sœur', '+33639980099']) expect(data.page + data.json).not.toContain(other)
    expect(
      await base.database.app.journalEntry.count({ where: { objectId: id, verb: 'participant:export' } }),
    ).toBe(2)
  })

  test('erased, nothing of it is left but the days of the promise; a second click finds nothing', async () => {
    const id = await ask()
    const promises = await base.database.app.callPromise.count({ where: { id } })
    expect(await erase(id, 7)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await erase(id)).toMatchObject({ data: { reference: 'PLANTEE' } })
    const left = await withinCarrier(world.carrierId, () =>
      Promise.all([
        base.database.app.workRequest.count({ where: { id } }),
        base.database.app.message.count({ where: { workRequestId: id } }),
        base.database.app.task.count({ where: { workRequestId: id } }),
        base.database.app.callRecord.count({ where: { workRequestId: id } }),
        base.database.app.authToken.count({ where: { workRequestId: id } }),
        base.database.app.messageContent.count({ where: { body: 'Message planté' } }),
      ]),
    )
    expect(left).toEqual([0, 0, 0, 0, 0, 0])
    expect(await base.database.app.callPromise.count({ where: { id } })).toBe(promises)
    expect(
      await base.database.app.journalEntry.count({ where: { objectId: id, verb: 'participant:erase' } }),
    ).toBe(1)
    expect(await erase(id)).toMatchObject({ __typename: 'NotFound' })
  })

  test('tied to a file at the same moment, it is of that file: nothing is erased, nor said to be', async () => {
    const id = await ask()
    const participantId = newId()
    await base.database.app.participant.create({
      data: { id: participantId, carrierId: world.carrierId, lastActivityOn: new Date(today) },
    })
    await owner.query('BEGIN')
    await owner.query('UPDATE work_request SET participant_id = $2 WHERE id = $1', [id, participantId])
    const erasing = erase(id)
    await expect
      .poll(async () => {
        const { rows } = await owner.query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted
             AND transactionid = (SELECT transactionid FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'transactionid')`,
        )
        return rows[0]?.waiting
      })
      .toBe(1)
    await owner.query('COMMIT')
    expect(await erasing).toMatchObject({ __typename: 'NotFound' })
    expect(await base.database.app.workRequest.count({ where: { id, participantId } })).toBe(1)
    expect(
      await base.database.app.journalEntry.count({ where: { objectId: id, verb: 'participant:erase' } }),
    ).toBe(0)
    await owner.query('UPDATE work_request SET participant_id = NULL WHERE id = $1', [id])
  })

  test('both ask a fresh code; a request that has led to a file is of that file', async () => {
    const id = await ask()
    expect(await copy(id, tired())).toMatchObject({ __typename: 'StepUpNeeded' })
    expect(await erase(id, 1, tired())).toMatchObject({ __typename: 'StepUpNeeded' })
    const participantId = newId()
    await base.database.app.participant.create({
      data: { id: participantId, carrierId: world.carrierId, lastActivityOn: new Date(today) },
    })
    await base.database.app.workRequest.update({ where: { id }, data: { participantId } })
    expect(await copy(id)).toMatchObject({ __typename: 'NotFound' })
    expect(await erase(id)).toMatchObject({ __typename: 'NotFound' })
  })
})
