import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let owner: Client
const ids = Object.fromEntries(
  [
    'programme',
    'plan',
    'active',
    'expense',
    'claimed',
    'staffMonth',
    'claim',
    'sheet',
    'entry',
    'meeting',
    'full',
    'request',
    'participant',
    'other',
    'placement',
    'running',
    'proposal',
    'report',
    'merge',
    'contact',
  ].map((name) => [name, newId()]),
) as Record<string, string>

/** `$carrier`, `$funder`, `$plan`… in a statement are the ids of this test. */
const sql = (statement: string) =>
  owner.query(
    statement.replace(
      /\$(\w+)/g,
      (_whole, name: string) => `'${name === 'new' ? newId() : (ids[name] ?? name)}'`,
    ),
  )

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const lot = await awardedLot(base, world)
  Object.assign(ids, {
    carrier: world.carrierId,
    funder: await world.organisation('Financeur (essai)', ['FUNDER']),
    company: lot.holderIds[0],
    commitment: lot.commitmentIds[0],
    user: world.facilitator.id,
    manager: world.administrator.id,
  })
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  for (const statement of [
    "INSERT INTO programme VALUES ($programme, $carrier, 'P', '2026-01-01', '2026-12-31')",
    'INSERT INTO funding_plan (id, carrier_id, programme_id, number, total_cents) VALUES ($plan, $carrier, $programme, 1, 100), ($active, $carrier, $programme, 2, 100)',
    "INSERT INTO funding_share VALUES ($new, $carrier, $plan, $funder, 'EU', 5000, '2026-01-01', '2026-12-31'), ($new, $carrier, $active, $funder, 'EU', 10000, '2026-01-01', '2026-12-31')",
    "UPDATE funding_plan SET status = 'ACTIVE', activated_on = '2026-01-01' WHERE id = $active",
    "INSERT INTO expense (id, carrier_id, programme_id, number, category, label, supplier, invoiced_on, amount_cents, eligible_cents) VALUES ($expense, $carrier, $programme, 1, 'TRAVEL', 'x', 'y', '2026-02-01', 100, 100), ($claimed, $carrier, $programme, 2, 'TRAVEL', 'x', 'y', '2026-02-01', 100, 100)",
    "INSERT INTO staff_month (id, carrier_id, programme_id, user_id, month, cost_cents) VALUES ($staffMonth, $carrier, $programme, $user, '2026-02-01', 100)",
    "INSERT INTO payment_claim (id, carrier_id, programme_id, funder_id, number, filed_on, presented_cents, requested_cents, filed_by_id) VALUES ($claim, $carrier, $programme, $funder, 1, '2026-03-01', 200, 200, $manager)",
    "INSERT INTO claim_line (id, carrier_id, claim_id, expense_id, staff_month_id, label, amount_cents) VALUES ($new, $carrier, $claim, $claimed, NULL, 'x', 100), ($new, $carrier, $claim, NULL, $staffMonth, 'x', 100)",
    "INSERT INTO time_sheet (id, carrier_id, user_id, month, status_since) VALUES ($sheet, $carrier, $user, '2026-02-01', '2026-03-01')",
    "INSERT INTO time_entry (id, carrier_id, user_id, worked_on, activity, minutes) VALUES ($entry, $carrier, $user, '2026-02-03', 'BUYERS', 1000)",
    "INSERT INTO meeting (id, carrier_id, kind, title, place, starts_at, ends_at, places) VALUES ($meeting, $carrier, 'INFORMATION', 'x', 'y', '2026-12-01T09:00Z', '2026-12-01T10:00Z', 1)",
    "INSERT INTO participant (id, carrier_id, trades, last_activity_on) VALUES ($participant, $carrier, '{}', '2026-11-01'), ($other, $carrier, '{}', '2026-11-01')",
    "INSERT INTO meeting_attendance VALUES ($carrier, $meeting, $participant, 'COMING')",
    "INSERT INTO staffing_request (id, carrier_id, commitment_id, rome_code, places, starts_on, weekly_minutes, status_since, answer_before) VALUES ($request, $carrier, $commitment, 'F1704', 1, '2026-12-01', 2100, '2026-11-20', '2026-11-27')",
    "INSERT INTO placement (id, carrier_id, commitment_id, participant_id, employer_id, declarant_id, modality, contract_type, rome_code, starts_on, ends_on, weekly_minutes, status) VALUES ($placement, $carrier, $commitment, $participant, $company, $company, 'DIRECT_HIRE', 'FIXED_TERM', 'F1704', '2026-05-04', '2026-08-31', 2100, 'ENDED'), ($running, $carrier, $commitment, $other, $company, $company, 'DIRECT_HIRE', 'FIXED_TERM', 'F1704', '2026-05-04', '2026-12-31', 2100, 'STARTED')",
    "INSERT INTO frozen_report (id, carrier_id, number, title, audience, from_day, to_day, query_version, policies, figures, frozen_on, frozen_by_id) VALUES ($report, $carrier, 1, 'x', 'PUBLIC', '2026-01-01', '2026-12-31', '1', '[]', '{}', '2026-11-20', $user)",
    "INSERT INTO frozen_report_row VALUES ($carrier, $report, $entry, $commitment, $participant, '2026-05-01', 60)",
    "INSERT INTO organisation_merge (id, carrier_id, kept_id, merged_id, moved, before, merged_by_id) VALUES ($merge, $carrier, $company, $funder, '{}', '{}', $user)",
    "INSERT INTO policy_value (id, carrier_id, kind, from_day, values, source) VALUES ($new, $carrier, 'pace', '2026-01-01', '{}', 'x')",
    "INSERT INTO staff_cost_rule (id, carrier_id, programme_id, funder_id, method, from_day, source) VALUES ($new, $carrier, $programme, $funder, 'TIME_SHEETS', '2026-01-01', 'x')",
    "INSERT INTO mission_letter VALUES ($new, $carrier, $programme, $user, 8000, '2026-01-01', NULL)",
  ])
    await sql(statement)
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

describe('the database alone refuses', () => {
  test.each<[string, string, RegExp]>([
    [
      'an organisation merged into itself',
      'UPDATE organisation SET merged_into_id = id WHERE id = $company',
      /organisation_merged_check/,
    ],
    [
      'a merge of one file',
      "INSERT INTO organisation_merge (id, carrier_id, kept_id, merged_id, moved, before, merged_by_id) VALUES ($new, $carrier, $company, $company, '{}', '{}', $user)",
      /organisation_merge_check/,
    ],
    [
      'one file given twice',
      "INSERT INTO organisation_merge (id, carrier_id, kept_id, merged_id, moved, before, merged_by_id) VALUES ($new, $carrier, $company, $funder, '{}', '{}', $user)",
      /organisation_merge_open/,
    ],
    [
      'a successor of somebody who has not left',
      "INSERT INTO contact (id, carrier_id, organisation_id, name, role, successor_id) VALUES ($new, $carrier, $company, 'x', 'PAYROLL', $contact)",
      /contact_successor_check/,
    ],
    [
      'a visit of two days',
      "INSERT INTO visit (id, carrier_id, kind, visited_on, organisation_id, minutes, said, visited_by_id) VALUES ($new, $carrier, 'SITE_VISIT', '2026-11-20', $company, 2880, 'vu', $user)",
      /visit_length_check/,
    ],
    [
      'a visit about nothing',
      "INSERT INTO visit (id, carrier_id, kind, visited_on, said, visited_by_id) VALUES ($new, $carrier, 'SITE_VISIT', '2026-11-20', 'vu', $user)",
      /visit_about_check/,
    ],
    [
      'a visit where nothing was said',
      "INSERT INTO visit (id, carrier_id, kind, visited_on, said, visited_by_id) VALUES ($new, $carrier, 'COMMITTEE', '2026-11-20', '  x ', $user)",
      /visit_said_check/,
    ],
    [
      'a training that ends first',
      "INSERT INTO training_period (id, carrier_id, placement_id, kind, title, starts_on, ends_on, planned_minutes) VALUES ($new, $carrier, $running, 'CFA', 'x', '2026-06-02', '2026-06-01', 60)",
      /training_period_order_check/,
    ],
    [
      'a training of no time',
      "INSERT INTO training_period (id, carrier_id, placement_id, kind, title, starts_on, ends_on, planned_minutes) VALUES ($new, $carrier, $running, 'CFA', 'x', '2026-06-01', '2026-06-02', 0)",
      /training_period_length_check/,
    ],
    [
      'hours worked as a training',
      "INSERT INTO training_period (id, carrier_id, placement_id, kind, title, starts_on, ends_on, planned_minutes) VALUES ($new, $carrier, $running, 'WORK', 'x', '2026-06-01', '2026-06-02', 60)",
      /training_period_kind_check/,
    ],
    [
      'a document seen before its date',
      "INSERT INTO document_seen (id, carrier_id, placement_id, kind, dated_on, seen_on, seen_by_id) VALUES ($new, $carrier, $running, 'INVOICE', '2026-06-02', '2026-06-01', $user)",
      /document_seen_order_check/,
    ],
    [
      'a document of half a month',
      "INSERT INTO document_seen (id, carrier_id, placement_id, kind, month, seen_on, seen_by_id) VALUES ($new, $carrier, $running, 'INVOICE', '2026-05-15', '2026-06-01', $user)",
      /document_seen_month_check/,
    ],
    [
      'one document seen twice',
      "INSERT INTO document_seen (id, carrier_id, placement_id, kind, seen_on, seen_by_id) VALUES ($new, $carrier, $running, 'INVOICE', '2026-06-01', $user), ($new, $carrier, $running, 'INVOICE', '2026-06-02', $user)",
      /document_seen_once_key/,
    ],
    [
      'a staffing request for nobody',
      'UPDATE staffing_request SET places = 0 WHERE id = $request',
      /staffing_request_places_check/,
    ],
    [
      'a staffing request that ends first',
      "UPDATE staffing_request SET ends_on = '2026-01-01' WHERE id = $request",
      /staffing_request_dates_check/,
    ],
    [
      'a week of 60 hours',
      'UPDATE staffing_request SET weekly_minutes = 3600 WHERE id = $request',
      /staffing_request_hours_check/,
    ],
    [
      'nobody chosen',
      "INSERT INTO staffing_offer (id, carrier_id, request_id, organisation_id, status, status_since, asked_on) VALUES ($new, $carrier, $request, $company, 'CHOSEN', '2026-11-20', '2026-11-20')",
      /staffing_offer_people_check/,
    ],
    [
      'an answer of no day',
      "INSERT INTO staffing_offer (id, carrier_id, request_id, organisation_id, status, status_since, asked_on, people) VALUES ($new, $carrier, $request, $company, 'ANSWERED', '2026-11-20', '2026-11-20', 1)",
      /staffing_offer_answer_check/,
    ],
    [
      'an answer before the question',
      "INSERT INTO staffing_offer (id, carrier_id, request_id, organisation_id, status_since, asked_on, answered_on) VALUES ($new, $carrier, $request, $company, '2026-11-20', '2026-11-20', '2026-11-19')",
      /staffing_offer_dates_check/,
    ],
    [
      'a meeting that ends before it begins',
      "UPDATE meeting SET ends_at = '2026-11-01' WHERE id = $meeting",
      /meeting_times_check/,
    ],
    ['a meeting without chairs', 'UPDATE meeting SET places = 0 WHERE id = $meeting', /meeting_places_check/],
    ['a meeting of no kind', "UPDATE meeting SET kind = 'PARTY' WHERE id = $meeting", /meeting_kind_check/],
    [
      'one person more than places',
      "INSERT INTO meeting_attendance VALUES ($carrier, $meeting, $other, 'COMING')",
      /the meeting is full/,
    ],
    [
      'presence before the meeting',
      "INSERT INTO meeting_attendance VALUES ($carrier, $meeting, $other, 'CAME')",
      /was not held/,
    ],
    [
      'an outcome of a running work',
      "INSERT INTO outcome VALUES ($new, $carrier, $running, $other, 'EXIT', 'UNKNOWN', 'PERSON', '2026-12-31')",
      /has not come/,
    ],
    [
      'an outcome at six months after three',
      "INSERT INTO outcome VALUES ($new, $carrier, $placement, $participant, 'MONTHS_6', 'UNKNOWN', 'PERSON', '2026-11-30')",
      /has not come/,
    ],
    [
      'an outcome of somebody else',
      "INSERT INTO outcome VALUES ($new, $carrier, $placement, $other, 'EXIT', 'UNKNOWN', 'PERSON', '2026-09-01')",
      /has not come/,
    ],
    [
      'an outcome at no milestone',
      "INSERT INTO outcome VALUES ($new, $carrier, $placement, $participant, 'MONTHS_9', 'UNKNOWN', 'PERSON', '2026-09-01')",
      /outcome_milestone_check/,
    ],
    [
      'an outcome of no situation',
      "INSERT INTO outcome VALUES ($new, $carrier, $placement, $participant, 'EXIT', 'RICH', 'PERSON', '2026-09-01')",
      /outcome_situation_check/,
    ],
    [
      'an outcome from nowhere',
      "INSERT INTO outcome VALUES ($new, $carrier, $placement, $participant, 'EXIT', 'UNKNOWN', 'PRESS', '2026-09-01')",
      /outcome_source_check/,
    ],
    [
      'a programme that ends first',
      "UPDATE programme SET to_day = '2025-01-01' WHERE id = $programme",
      /programme_dates_check/,
    ],
    [
      'R42 · a plan of 50 % activated',
      "UPDATE funding_plan SET status = 'ACTIVE', activated_on = '2026-01-01' WHERE id = $plan",
      /do not make the whole/,
    ],
    [
      'a share changed under an active plan',
      'UPDATE funding_share SET share_bps = 1 WHERE plan_id = $active',
      /an active plan does not change/,
    ],
    [
      'a share taken from an active plan',
      'DELETE FROM funding_share WHERE plan_id = $active',
      /an active plan does not change/,
    ],
    [
      'the total of an active plan changed',
      'UPDATE funding_plan SET total_cents = 1 WHERE id = $active',
      /an active plan does not change/,
    ],
    [
      'an active plan of no day',
      "INSERT INTO funding_plan (id, carrier_id, programme_id, number, total_cents, status) VALUES ($new, $carrier, $programme, 9, 100, 'REPLACED')",
      /funding_plan_active_check/,
    ],
    [
      'two active plans',
      "INSERT INTO funding_plan (id, carrier_id, programme_id, number, total_cents, status, activated_on) VALUES ($new, $carrier, $programme, 9, 100, 'ACTIVE', '2026-01-01')",
      /funding_plan_one_active/,
    ],
    [
      'a plan of nothing',
      'UPDATE funding_plan SET total_cents = 0 WHERE id = $plan',
      /funding_plan_total_check/,
    ],
    [
      'a share above the whole',
      'UPDATE funding_share SET share_bps = 10001 WHERE plan_id = $plan',
      /funding_share_bps_check/,
    ],
    [
      'a funder of no nature',
      "UPDATE funding_share SET nature = 'FRIEND' WHERE plan_id = $plan",
      /funding_share_nature_check/,
    ],
    [
      'a funder twice on one day',
      "INSERT INTO funding_share VALUES ($new, $carrier, $plan, $funder, 'EU', 5000, '2026-06-01', '2026-06-30')",
      /funding_share_once/,
    ],
    [
      'a cost method nobody knows',
      "UPDATE staff_cost_rule SET method = 'GUESS' WHERE programme_id = $programme",
      /staff_cost_rule_method_check/,
    ],
    [
      'a cost rule of a negative price',
      'UPDATE staff_cost_rule SET unit_cost_cents = -1 WHERE programme_id = $programme',
      /staff_cost_rule_values_check/,
    ],
    [
      'two cost rules on one day',
      "INSERT INTO staff_cost_rule (id, carrier_id, programme_id, funder_id, method, from_day, source) VALUES ($new, $carrier, $programme, $funder, 'UNIT_COST', '2026-05-01', 'x')",
      /staff_cost_rule_once/,
    ],
    [
      'a mission of nothing',
      'UPDATE mission_letter SET share_bps = 0 WHERE programme_id = $programme',
      /mission_letter_share_check/,
    ],
    [
      'two mission letters on one day',
      "INSERT INTO mission_letter VALUES ($new, $carrier, $programme, $user, 8000, '2026-06-01', NULL)",
      /mission_letter_once/,
    ],
    [
      'more eligible than spent',
      'UPDATE expense SET eligible_cents = 101 WHERE id = $expense',
      /expense_amount_check/,
    ],
    [
      'paid before the invoice',
      "UPDATE expense SET paid_on = '2026-01-01' WHERE id = $expense",
      /expense_dates_check/,
    ],
    [
      'R41 · a claimed expense changed',
      "UPDATE expense SET label = 'z' WHERE id = $claimed",
      /what is claimed does not change/,
    ],
    [
      'R41 · a claimed month changed',
      'UPDATE staff_month SET cost_cents = 1 WHERE id = $staffMonth',
      /what is claimed does not change/,
    ],
    [
      'R41 · an expense claimed twice',
      "INSERT INTO claim_line (id, carrier_id, claim_id, expense_id, label, amount_cents) VALUES ($new, $carrier, $claim, $claimed, 'x', 100)",
      /claim_line_carrier_id_expense_id_key/,
    ],
    [
      'R41 · a month claimed twice',
      "INSERT INTO claim_line (id, carrier_id, claim_id, staff_month_id, label, amount_cents) VALUES ($new, $carrier, $claim, $staffMonth, 'x', 100)",
      /claim_line_carrier_id_staff_month_id_key/,
    ],
    [
      'a line of nothing',
      "INSERT INTO claim_line (id, carrier_id, claim_id, label, amount_cents) VALUES ($new, $carrier, $claim, 'x', 100)",
      /claim_line_one_thing_check/,
    ],
    [
      'a negative line',
      "INSERT INTO claim_line (id, carrier_id, claim_id, expense_id, label, amount_cents) VALUES ($new, $carrier, $claim, $expense, 'x', -1)",
      /claim_line_amount_check/,
    ],
    ['a claim changed', 'UPDATE payment_claim SET presented_cents = 1000 WHERE id = $claim', /append-only/],
    ['a line taken from a claim', 'DELETE FROM claim_line WHERE claim_id = $claim', /append-only/],
    [
      'more asked than presented',
      "INSERT INTO payment_claim (id, carrier_id, programme_id, funder_id, number, filed_on, presented_cents, requested_cents, filed_by_id) VALUES ($new, $carrier, $programme, $funder, 9, '2026-03-01', 1, 2, $manager)",
      /payment_claim_amounts_check/,
    ],
    [
      'a month that is a day',
      "INSERT INTO staff_month (id, carrier_id, programme_id, user_id, month, cost_cents) VALUES ($new, $carrier, $programme, $user, '2026-03-02', 1)",
      /staff_month_month_check/,
    ],
    [
      'a month that pays back',
      "INSERT INTO staff_month (id, carrier_id, programme_id, user_id, month, cost_cents) VALUES ($new, $carrier, $programme, $user, '2026-03-01', -1)",
      /staff_month_cost_check/,
    ],
    ['time of nothing', 'UPDATE time_entry SET minutes = 0 WHERE id = $entry', /time_entry_minutes_check/],
    [
      'a day of 25 hours',
      "INSERT INTO time_entry (id, carrier_id, user_id, worked_on, activity, minutes) VALUES ($new, $carrier, $user, '2026-02-03', 'PEOPLE', 500)",
      /a day has 24 hours/,
    ],
    [
      'time without a sheet',
      "INSERT INTO time_entry (id, carrier_id, user_id, worked_on, activity, minutes) VALUES ($new, $carrier, $user, '2026-04-03', 'PEOPLE', 60)",
      /is not open/,
    ],
    [
      'R41 · a sheet locked without signatures',
      "UPDATE time_sheet SET status = 'LOCKED' WHERE id = $sheet",
      /time_sheet_(employee|manager)_check/,
    ],
    [
      'R41 · one person who signs twice',
      "UPDATE time_sheet SET status = 'LOCKED', signed_employee_on = '2026-03-01', signed_manager_on = '2026-03-01', manager_id = user_id WHERE id = $sheet",
      /time_sheet_two_people_check/,
    ],
    [
      'a sheet of a day',
      "INSERT INTO time_sheet (id, carrier_id, user_id, month, status_since) VALUES ($new, $carrier, $user, '2026-03-02', '2026-03-02')",
      /time_sheet_month_check/,
    ],
    [
      'a block that says nothing',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence) VALUES ($new, $carrier, $programme, $funder, ' ')",
      /publicity_block_sentence_check/,
    ],
    [
      'a block that runs a script',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence, link) VALUES ($new, $carrier, $programme, $funder, 'x', 'javascript:x')",
      /publicity_block_link_check/,
    ],
    [
      'a block that owes',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence, amount_cents) VALUES ($new, $carrier, $programme, $funder, 'x', -1)",
      /publicity_block_amount_check/,
    ],
    [
      'an emblem of one’s own',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence, emblem) VALUES ($new, $carrier, $programme, $funder, 'x', 'MINE')",
      /publicity_block_emblem_check/,
    ],
    [
      'a logo that is no PNG',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence, logo, logo_width, logo_height) VALUES ($new, $carrier, $programme, $funder, 'x', '<svg onload=alert(1)>', 10, 10)",
      /publicity_block_logo_check/,
    ],
    [
      'a logo without its size',
      "INSERT INTO publicity_block (id, carrier_id, programme_id, funder_id, sentence, logo) VALUES ($new, $carrier, $programme, $funder, 'x', decode('89504e470d0a1a0a', 'hex'))",
      /publicity_block_logo_check/,
    ],
    [
      'R38 · a frozen figure changed',
      "UPDATE frozen_report SET figures = '{}' WHERE id = $report",
      /append-only/,
    ],
    [
      'R38 · a frozen row taken away',
      'DELETE FROM frozen_report_row WHERE report_id = $report',
      /append-only/,
    ],
    [
      'a report for nobody',
      "INSERT INTO frozen_report (id, carrier_id, number, title, audience, from_day, to_day, query_version, policies, figures, frozen_on, frozen_by_id) VALUES ($new, $carrier, 2, 'x', 'PRESS', '2026-01-01', '2026-12-31', '1', '[]', '{}', '2026-11-20', $user)",
      /frozen_report_audience_check/,
    ],
    [
      'a report of a period turned round',
      "INSERT INTO frozen_report (id, carrier_id, number, title, audience, from_day, to_day, query_version, policies, figures, frozen_on, frozen_by_id) VALUES ($new, $carrier, 2, 'x', 'COPIL', '2026-12-31', '2026-01-01', '1', '[]', '{}', '2026-11-20', $user)",
      /frozen_report_dates_check/,
    ],
    [
      'a policy twice on one day',
      "INSERT INTO policy_value (id, carrier_id, kind, from_day, values, source) VALUES ($new, $carrier, 'pace', '2026-06-01', '{}', 'x')",
      /policy_value_once/,
    ],
    [
      'a policy of half a scope',
      "INSERT INTO policy_value (id, carrier_id, kind, from_day, values, source, scope_kind) VALUES ($new, $carrier, 'other', '2026-06-01', '{}', 'x', 'BUYER')",
      /policy_value_scope_check/,
    ],
    [
      'a policy without source',
      "INSERT INTO policy_value (id, carrier_id, kind, from_day, values, source) VALUES ($new, $carrier, 'other', '2026-06-01', '{}', ' ')",
      /policy_value_source_check/,
    ],
    [
      'a policy that ends first',
      "INSERT INTO policy_value (id, carrier_id, kind, from_day, to_day, values, source) VALUES ($new, $carrier, 'other', '2026-06-01', '2026-05-01', '{}', 'x')",
      /policy_value_dates_check|range lower bound/,
    ],
  ])('%s', async (_what, statement, refusal) => {
    await expect(sql(statement)).rejects.toThrow(refusal)
  })

  test('a claimed sheet, a signed month: closed for good', async () => {
    await sql(
      "UPDATE time_sheet SET status = 'CLAIMED', signed_employee_on = '2026-03-01', signed_manager_on = '2026-03-02', manager_id = $manager WHERE id = $sheet",
    )
    await expect(
      sql("UPDATE time_sheet SET status = 'OPEN', reopen_reason = 'x' WHERE id = $sheet"),
    ).rejects.toThrow(/claimed time sheet/)
    await expect(sql('DELETE FROM time_entry WHERE id = $entry')).rejects.toThrow(/is not open/)
  })
})
