import type { Cells } from './raw-rows.ts'

type Row = readonly [table: string, cells: Cells]

interface Move {
  /** What is there before, put there without any trigger. */
  readonly given: readonly Row[]
  /** What somebody tries: a row, or a statement. */
  readonly tried: Row | string
  readonly refusal: RegExp
}

const [carrier, a, b, c, d] = [0, 1, 2, 3, 4].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
]
const of = (cells: Cells): Cells => ({ carrier_id: carrier, ...cells })

const activePlan: Row = [
  'funding_plan',
  of({ id: a, status: 'ACTIVE', activated_on: '2026-01-01', total_cents: 100 }),
]
const share: Row = ['funding_share', of({ id: b, plan_id: a, nature: 'EU' })]
const token = (cells: Cells): Row => [
  'partner_token',
  of({ id: a, client_id: b, token_hash: `\\x${'11'.repeat(32)}`, scopes: '{referrals:read}', ...cells }),
]
const bought: Cells = { id: d, kind: 'ACCESS', secret_id: a, token_hash: `\\x${'22'.repeat(32)}` }
const meeting = (cells: Cells): Row => [
  'meeting',
  of({ id: a, kind: 'INFORMATION', ends_at: '2026-01-01T10:00Z', ...cells }),
]
const attendance = (participant: string, answer: string): Row => [
  'meeting_attendance',
  of({ meeting_id: a, participant_id: participant, attendance: answer }),
]
const month = (status: string): Row => ['hours_month', of({ id: a, placement_id: b, status })]
const entry = (cells: Cells): Row => [
  'hours_entry',
  of({ month_id: a, kind: 'WORK', minutes: 60, counted_minutes: 60, ...cells }),
]
const agreement = (cells: Cells): Row => [
  'pooling_agreement',
  of({ id: c, ceiling_minutes: 100, signed_on: '2026-01-01', ...cells }),
]
const joined: readonly Row[] = [
  ['placement', of({ id: b, commitment_id: a })],
  month('LOCKED'),
  entry({ id: d }),
  ['pooling_commitment', of({ agreement_id: c, commitment_id: a })],
  ['pooling_commitment', of({ agreement_id: c, commitment_id: d })],
]
const transfer = (minutes: number): Row => [
  'hours_transfer',
  of({ agreement_id: c, month_id: a, to_commitment_id: d, minutes }),
]
const back = (cells: Cells): Row => [
  'hours_transfer',
  of({
    agreement_id: c,
    month_id: a,
    to_commitment_id: d,
    reverses_id: b,
    minutes: -60,
    reason: 'x',
    ...cells,
  }),
]
const moved: Row = [
  'hours_transfer',
  of({ id: b, agreement_id: c, month_id: a, to_commitment_id: d, minutes: 60 }),
]
const sheet = (cells: Cells): Row => [
  'time_sheet',
  of({
    id: a,
    user_id: b,
    signed_employee_on: '2026-01-01',
    signed_manager_on: '2026-01-02',
    manager_id: c,
    ...cells,
  }),
]
const time = (minutes: number): Row => ['time_entry', of({ user_id: b, worked_on: '2026-01-05', minutes })]
const outcome: Row = [
  'outcome',
  of({
    placement_id: b,
    participant_id: a,
    milestone: 'MONTHS_3',
    situation: 'INTERIM',
    source: 'PERSON',
    answered_on: '2026-04-01',
  }),
]
const ended = (cells: Cells): Row => [
  'placement',
  of({ id: b, participant_id: a, status: 'ENDED', ends_on: '2026-01-31', ...cells }),
]

/** What the triggers of PostgreSQL must refuse: trigger → each way of getting past it. */
export const brokenMoves: Readonly<Record<string, readonly Move[]>> = {
  expense_claimed: ['UPDATE expense SET label = label', 'DELETE FROM expense'].map((tried) => ({
    given: [
      ['expense', of({ id: a })],
      ['claim_line', of({ expense_id: a })],
    ],
    tried,
    refusal: /what is claimed does not change/,
  })),
  staff_month_claimed: ['UPDATE staff_month SET cost_cents = 2', 'DELETE FROM staff_month'].map((tried) => ({
    given: [
      ['staff_month', of({ id: a })],
      ['claim_line', of({ staff_month_id: a, expense_id: null })],
    ],
    tried,
    refusal: /what is claimed does not change/,
  })),
  funding_plan_check: [
    {
      given: [activePlan],
      tried: 'UPDATE funding_plan SET total_cents = 1',
      refusal: /an active plan does not change/,
    },
    {
      given: [
        ['programme', of({ id: c, to_day: '2026-12-31' })],
        ['funding_plan', of({ id: a, programme_id: c, status: 'DRAFT', activated_on: null })],
        ['funding_share', of({ plan_id: a, nature: 'EU', share_bps: 9999, to_day: '2026-12-31' })],
      ],
      tried: "UPDATE funding_plan SET status = 'ACTIVE', activated_on = '2026-01-01'",
      refusal: /the shares do not make the whole/,
    },
  ],
  funding_share_check: [
    { given: [activePlan], tried: share, refusal: /an active plan does not change/ },
    {
      given: [activePlan, share],
      tried: 'UPDATE funding_share SET share_bps = 2',
      refusal: /an active plan does not change/,
    },
    {
      given: [activePlan, share],
      tried: 'DELETE FROM funding_share',
      refusal: /an active plan does not change/,
    },
  ],
  hours_entry_locked_month: [
    { given: [month('LOCKED')], tried: entry({}), refusal: /the month is locked/ },
    { given: [month('VALIDATED')], tried: entry({}), refusal: /the month is locked/ },
  ],
  hours_entry_month_sum: [
    {
      given: [month('LOCKED')],
      tried: entry({ correction: true, reason: 'x', minutes: -60, counted_minutes: -60 }),
      refusal: /a month counts between nothing and what was worked/,
    },
    {
      given: [month('LOCKED')],
      tried: entry({ correction: true, reason: 'x', minutes: 60, counted_minutes: 61 }),
      refusal: /a month counts between nothing and what was worked/,
    },
  ],
  hours_entry_no_truncate: [{ given: [], tried: 'TRUNCATE hours_entry CASCADE', refusal: /append-only/ }],
  hours_transfer_taken_back: [
    { given: [moved], tried: back({ minutes: -59 }), refusal: /taken back whole/ },
    { given: [moved], tried: back({ to_commitment_id: a }), refusal: /taken back whole/ },
    { given: [], tried: back({}), refusal: /taken back whole/ },
  ],
  hours_transfer_check: [
    {
      given: [...joined, agreement({ signed_on: null })],
      tried: transfer(60),
      refusal: /the pooling agreement is not signed/,
    },
    {
      given: [...joined.slice(0, -1), agreement({})],
      tried: transfer(60),
      refusal: /does not join these commitments/,
    },
    {
      given: [...joined, agreement({ ceiling_minutes: 59 })],
      tried: transfer(60),
      refusal: /the ceiling of the pooling agreement is reached/,
    },
    {
      given: [...joined, agreement({})],
      tried: transfer(61),
      refusal: /more minutes leave the month than it counts/,
    },
  ],
  meeting_attendance_check: [
    {
      given: [meeting({ places: 1 }), attendance(a, 'COMING')],
      tried: attendance(b, 'COMING'),
      refusal: /the meeting is full/,
    },
    { given: [meeting({})], tried: attendance(a, 'CAME'), refusal: /the meeting was not held/ },
    {
      given: [meeting({ status: 'CANCELLED' })],
      tried: attendance(a, 'COMING'),
      refusal: /the meeting was not held/,
    },
  ],
  outbox_event_untold: [
    { given: [['outbox_event', of({})]], tried: 'DELETE FROM outbox_event', refusal: /append-only/ },
  ],
  outcome_check: [
    { given: [ended({ status: 'STARTED' })], tried: outcome, refusal: /has not come/ },
    { given: [ended({ participant_id: c })], tried: outcome, refusal: /has not come/ },
    { given: [ended({ ends_on: '2026-01-02' })], tried: outcome, refusal: /has not come/ },
  ],
  partner_token_scopes: [
    {
      given: [token({})],
      tried: token({ ...bought, scopes: '{referrals:read,referrals:write}' }),
      refusal: /a token opens no more than its secret/,
    },
    { given: [token({})], tried: token({ ...bought, client_id: c }), refusal: /no more than its secret/ },
    {
      given: [token({})],
      tried: "UPDATE partner_token SET scopes = '{referrals:write}'",
      refusal: /what a token opens does not change/,
    },
  ],
  time_entry_check: [
    { given: [], tried: time(60), refusal: /the time sheet of this month is not open/ },
    { given: [sheet({ status: 'LOCKED' })], tried: time(60), refusal: /is not open/ },
    {
      given: [sheet({ status: 'LOCKED' }), time(60)],
      tried: 'DELETE FROM time_entry',
      refusal: /is not open/,
    },
    { given: [sheet({}), time(1000)], tried: time(441), refusal: /a day has 24 hours/ },
  ],
  time_sheet_check: [
    {
      given: [sheet({ status: 'CLAIMED' })],
      tried: "UPDATE time_sheet SET status = 'OPEN', reopen_reason = 'x'",
      refusal: /a claimed time sheet does not change/,
    },
    {
      given: [sheet({ status: 'LOCKED' })],
      tried: "UPDATE time_sheet SET status = 'OPEN'",
      refusal: /a time sheet is reopened with a reason/,
    },
  ],
}

/** Triggers that refuse nothing, and what they do. */
export const quietTriggers: Readonly<Record<string, string>> = {
  hours_month_returned_reason: 'forgets why a month was sent back once it is sent again',
  outbox_event_told_at_once: 'wakes the worker up',
  referral_call_promise: 'writes down by when a human calls',
  referral_news_begun: 'writes down by when news are promised',
  referral_news_stepped: 'writes down the news that came, and by when the next are promised',
  referral_taken_back: 'forgets the call that nobody waits for any more',
  work_request_call_promise: 'writes down by when a human calls',
  work_request_taken_back: 'forgets the call that nobody waits for any more',
}
