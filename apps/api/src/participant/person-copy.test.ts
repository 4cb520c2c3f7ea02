import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, succeeded, type World } from '../testing/world.ts'
import { sealWhy } from './sealed-criteria.ts'

let base: TestDatabase
let world: World
let owner: Client
let person = ''

/** Every table that hangs on a person → words of its row that the copy must say. */
const told: Readonly<Record<string, string>> = {
  participant: 'Conduite d’engins plantée',
  participant_identity: 'Roux',
  participant_merge: 'Autre dossier à votre nom, réuni à celui-ci',
  participant_read: 'Anne Essai',
  eligibility_assessment: 'Motif planté',
  eligibility_criterion_seen: 'Demandeur',
  eligibility_proof: 'vue le 3\u00a0septembre\u00a02026',
  eligibility_form: 'Conseillère Plantée',
  data_share: 'retiré le 9\u00a0septembre\u00a02026',
  known_person: 'Titulaire 0 a donné votre nom',
  work_request: 'Demande PLANTEE',
  referral: 'Note d’orientation plantée',
  meeting_attendance: 'Réunion plantée',
  placement: 'Chez Titulaire 0',
  hours_month: 'Mois rendu planté',
  hours_entry: '120\u00a0h\u00a030',
  training_period: 'Habilitation électrique',
  document_seen: 'Contrat de travail',
  immersion: 'Un autre métier conviendrait mieux',
  outcome: 'À la sortie',
  message: 'lina@essai.example',
  message_content: 'Message planté',
  call_record: 'Appel planté',
  task: 'Tâche plantée',
  auth_token: 'Lien vers votre suivi',
}

/** What hangs on a person and is not told, and why. */
const nothingToTell: Readonly<Record<string, string>> = {
  hours_transfer: 'minutes that one company counts for another, of hours that are told',
}

/** Columns of a person that are not told, and why. */
const ownColumns: Readonly<Record<string, string>> = {
  id: 'a number of ours',
  participant_id: 'a number of ours',
  carrier_id: 'whose file it is',
  version: 'a number of ours',
  anonymised: 'who is forgotten asks for nothing',
  merged_into_id: 'told from the file that took over',
  search_name: 'the name, without accents',
  search_key: 'the name in both orders, without accents nor spaces',
  helper_name: 'somebody else’s: that they are noted is told',
  helper_phone: 'somebody else’s: that they are noted is told',
}
const toldColumns: Readonly<Record<string, string>> = {
  sex: 'Femme',
  birth_year: '1987',
  commune_code: 'La Mure',
  qualification: 'Conduite d’engins plantée',
  mobility: 'J’ai une voiture',
  contact_channel: 'Par SMS',
  trades: 'Peinture en bâtiment',
  prescriber_id: 'Mission locale (essai)',
  last_activity_on: '31\u00a0octobre\u00a02026',
  retention_notice_on: 'oui, le 2\u00a0novembre\u00a02026',
  objected_on: 'oui, le 1er\u00a0novembre\u00a02026',
  created_at: '<dt>Dossier ouvert le</dt><dd>7\u00a0septembre\u00a02026',
  first_name: 'Lina',
  last_name: 'Roux',
  birth_date: '4\u00a0mai\u00a01987',
  phone: '+33639980017',
  email: 'lina@essai.example',
  call_moment: 'Le matin',
  language: 'Anglais',
  notice_given_on: '5\u00a0septembre\u00a02026',
}

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const lot = await awardedLot(base, world)
  const [commitment = ''] = lot.commitmentIds
  const [company = ''] = lot.holderIds
  const work = await personWithHours(base, world, commitment, company)
  person = work.participantId
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  const criterion = newId()
  const ids: Record<string, string | null | undefined> = {
    ...{ carrier: world.carrierId, user: world.facilitator.id, agency: world.partner.organisationId },
    ...{ person, placement: work.placementId, commitment, company, criterion },
    ...{
      other: newId(),
      assessment: newId(),
      request: newId(),
      task: newId(),
      meeting: newId(),
      said: newId(),
    },
  }
  for (const statement of [
    "UPDATE participant SET qualification = 'Conduite d’engins plantée', contact_channel = 'SMS', trades = '{F1606}', prescriber_id = $agency, retention_notice_on = '2026-11-02', objected_on = '2026-11-01', created_at = '2026-09-07T10:00Z' WHERE id = $person",
    "UPDATE participant_identity SET email = 'lina@essai.example', call_moment = 'MORNING', language = 'en', notice_given_on = '2026-09-05' WHERE participant_id = $person",
    "INSERT INTO participant (id, carrier_id, last_activity_on, merged_into_id) VALUES ($other, $carrier, '2026-09-01', $person)",
    "INSERT INTO participant_merge (id, carrier_id, kept_id, merged_id, moved, merged_by_id) VALUES ($new, $carrier, $person, $other, '{}', $user)",
    "INSERT INTO eligibility_assessment (id, carrier_id, participant_id, status, refusal_reason) VALUES ($assessment, $carrier, $person, 'REFUSED', 'Motif planté')",
    "INSERT INTO eligibility_proof (criterion_id, carrier_id, kind, seen_on) VALUES ($criterion, $carrier, 'DOCUMENT_SEEN', '2026-09-03')",
    "INSERT INTO eligibility_form (assessment_id, carrier_id, prescriber_id, signed_by, capacity, signed_on, notice_given_on) VALUES ($assessment, $carrier, $agency, 'Conseillère Plantée', 'conseillère', '2026-09-04', '2026-09-04')",
    "INSERT INTO data_share (id, carrier_id, participant_id, purpose, from_day, revoked_on, recorded_by_id) VALUES ($new, $carrier, $person, 'PROPOSAL', '2026-09-07', '2026-09-09', $user)",
    "INSERT INTO known_person (id, carrier_id, organisation_id, commitment_id, participant_id, contract_type, starts_on, already_employed, asked_on) VALUES ($new, $carrier, $company, $commitment, $person, 'FIXED_TERM', '2026-09-07', true, '2026-09-01')",
    "INSERT INTO work_request (id, carrier_id, reference, participant_id, first_name, phone, trades, consent_at, call_before, dedupe_key) VALUES ($request, $carrier, 'PLANTEE', $person, 'Lina', '+33639980017', '{}', now(), '2026-09-02', 'd')",
    "INSERT INTO referral (id, carrier_id, participant_id, source, status_since, note, answer_before) VALUES ($new, $carrier, $person, 'PORTAL', '2026-09-02', 'Note d’orientation plantée', '2026-09-09')",
    "INSERT INTO meeting (id, carrier_id, kind, title, place, starts_at, ends_at) VALUES ($meeting, $carrier, 'INFORMATION', 'Réunion plantée', 'La Mure', '2026-09-03T09:00Z', '2026-09-03T10:00Z')",
    "INSERT INTO meeting_attendance VALUES ($carrier, $meeting, $person, 'COMING')",
    "UPDATE hours_month SET kept_with_reason = 'Mois rendu planté' WHERE placement_id = $placement",
    "INSERT INTO training_period (id, carrier_id, placement_id, kind, title, starts_on, ends_on, planned_minutes) VALUES ($new, $carrier, $placement, 'TRAINING_EXTERNAL', 'Habilitation électrique', '2026-09-21', '2026-09-21', 420)",
    "INSERT INTO document_seen (id, carrier_id, placement_id, kind, seen_on, seen_by_id) VALUES ($new, $carrier, $placement, 'EMPLOYMENT_CONTRACT', '2026-09-21', $user)",
    "INSERT INTO immersion (id, carrier_id, participant_id, host_id, rome_code, starts_on, ends_on, status, status_since, agreed_on, result) VALUES ($new, $carrier, $person, $company, 'F1606', '2026-03-02', '2026-03-13', 'DONE', '2026-03-13', '2026-02-27', 'ANOTHER_TRADE')",
    "INSERT INTO outcome (id, carrier_id, placement_id, participant_id, milestone, situation, source, answered_on) VALUES ($new, $carrier, $placement, $person, 'EXIT', 'INTERIM', 'PERSON', '2026-10-26')",
    "INSERT INTO message (id, carrier_id, channel, purpose, status, work_request_id) VALUES ($said, $carrier, 'SMS', 'FREE', 'QUEUED', $request)",
    "INSERT INTO message_content (message_id, carrier_id, address, body) VALUES ($said, $carrier, 'lina@essai.example', 'Message planté')",
    "INSERT INTO task (id, carrier_id, kind, title, work_request_id, since, due_on) VALUES ($task, $carrier, 'TO_DO', 'Tâche plantée', $request, '2026-09-02', '2026-09-03')",
    "INSERT INTO call_record (id, carrier_id, task_id, work_request_id, called_by_id, answered, said) VALUES ($new, $carrier, $task, $request, $user, true, 'Appel planté')",
    "INSERT INTO auth_token (purpose, token_hash, id, carrier_id, participant_id, expires_at) VALUES ('JOBSEEKER_LINK', decode(repeat('00', 32), 'hex'), $new, $carrier, $person, now() + interval '9 days')",
  ]) {
    if (statement.includes('eligibility_proof'))
      await base.database.app.eligibilityCriterionSeen.create({
        data: {
          ...{ id: criterion, carrierId: world.carrierId, assessmentId: ids.assessment ?? '' },
          sealed: sealWhy(testCipher, criterion, { code: 'DELD_12', signedBy: null }),
        },
      })
    await owner.query(
      statement.replace(/\$(\w+)/g, (_whole, name: string) => `'${name === 'new' ? newId() : ids[name]}'`),
    )
  }
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const ask = async () =>
  succeeded<{ page: string; json: string }>(
    await world.asFacilitator()(
      `mutation ($id: Uuid!) { exportPerson(participantId: $id) { __typename ... on Error { message } ... on MutationExportPersonSuccess { data { page json } } } }`,
      { id: person },
    ),
  )

describe('the copy of one’s data (RGPD art. 15)', () => {
  test('says something of every table that hangs on a person, directly or through another', async () => {
    // The copy itself is a read that the next one shows.
    await ask()
    const { page, json } = await ask()
    const values = JSON.stringify(JSON.parse(json))
    const { rows } = await owner.query<{ name: string }>(
      `WITH RECURSIVE hanging AS (
         SELECT 'participant'::regclass::oid AS name
         UNION SELECT k.conrelid FROM pg_constraint k JOIN hanging h ON k.confrelid = h.name WHERE k.contype = 'f'
       ) SELECT name::regclass::text AS name FROM hanging
       UNION SELECT table_name FROM information_schema.columns
         JOIN information_schema.tables USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'participant_id'
       ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([...Object.keys({ ...told, ...nothingToTell })].toSorted())
    for (const [table, words] of Object.entries(told)) {
      expect(page, table).toContain(words)
      expect(values, table).toContain(words)
    }
  })

  test('says every column of the person, or there is a reason not to', async () => {
    const { page } = await ask()
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name IN ('participant', 'participant_identity') ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys({ ...toldColumns, ...ownColumns }).toSorted())
    for (const [column, words] of Object.entries(toldColumns)) expect(page, column).toContain(words)
  })

  test('says nothing of anybody else', async () => {
    const { page, json } = await ask()
    for (const other of ['Sa sœur', '+33639980099']) {
      expect(page).not.toContain(other)
      expect(json).not.toContain(other)
    }
  })

  test('says every day somebody read the file, however often the last ones did', async () => {
    await owner.query(
      `INSERT INTO participant_read (id, carrier_id, participant_id, actor_kind, actor_id, through, at, read_on)
       SELECT gen_random_uuid(), $1, $2, 'FACILITATOR', $3, 'participant', d::timestamptz, d
       FROM (SELECT '2026-11-27'::date AS d FROM generate_series(1, 5100) UNION ALL SELECT '2026-03-02') AS reads`,
      [world.carrierId, person, world.facilitator.id],
    )
    const { page } = await ask()
    expect(page).toContain('27\u00a0novembre\u00a02026, Anne Essai</dt><dd>sa fiche, 5100 fois')
    expect(page).toContain('2\u00a0mars\u00a02026, Anne Essai</dt><dd>sa fiche</dd>')
  })

  test('is itself noted in the log and in the journal', async () => {
    const { app } = base.database
    await ask()
    expect(
      await app.participantRead.count({ where: { participantId: person, through: 'exportPerson' } }),
    ).toBeGreaterThan(0)
    expect(
      await app.journalEntry.count({ where: { objectId: person, verb: 'participant:export' } }),
    ).toBeGreaterThan(0)
  })
})
