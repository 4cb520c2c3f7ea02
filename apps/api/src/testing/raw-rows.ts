import type { Client } from 'pg'

/** A row as JSON says it; what is left out is filled by the type of its column. */
export type Cells = Readonly<Record<string, unknown>>

const zeros = (bytes: number) => `\\x${'00'.repeat(bytes)}`
const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

/** What a table needs for a row that breaks nothing. */
const soundRows: Readonly<Record<string, Cells>> = {
  adviser_device: { contact_id: one },
  adviser_news: { contact_id: one },
  alert_subscription: { means: 'BIKE', minutes: 30, address: '+33639980017' },
  auth_token: { contact_id: one, expires_at: '2099-01-01', token_hash: zeros(32) },
  call_record: { contact_id: one },
  claim_line: { expense_id: one },
  clause_study: { lever: 'CLAUSE', light: 'GREEN' },
  contract_follower: { lead: true },
  contract_link: {
    ...{ code_hash: zeros(32), joined_on: '2026-01-01' },
    ...{ joined_carrier_id: other, joined_contract_id: other },
  },
  cpv_code: { code: '45000000' },
  data_protection: { legal_basis: 'CONSENT', officer_name: 'x', officer_contact: 'y' },
  data_share: { purpose: 'PROPOSAL' },
  decision_code: { code_hash: zeros(32), expires_at: '2099-01-01' },
  declaration_reminder: { rung: 'FIRST' },
  eligibility_assessment: { status: 'SUBMITTED' },
  eligibility_criterion_seen: { sealed: zeros(8), principal: true },
  eligibility_proof: { kind: 'DOCUMENT_SEEN' },
  frozen_report: { audience: 'PUBLIC' },
  funding_plan: { status: 'ACTIVE', activated_on: '2026-01-01' },
  funding_share: { nature: 'EU' },
  meeting: { kind: 'INFORMATION', ends_at: '2026-01-01T10:00Z' },
  message: { contact_id: one },
  mountain_passage: { epci_codes: ['200040657', '200040658'] },
  naf_code: { code: '43.21A' },
  opportunity_wording: { language: 'en' },
  organisation_merge: { kept_id: one, merged_id: other },
  outcome: { milestone: 'EXIT', situation: 'INTERIM', source: 'PERSON' },
  participant_merge: { kept_id: one, merged_id: other },
  attestation: { by_modality: [], from_month: '2026-01-01', to_month: '2026-01-01', validated_minutes: 1 },
  partner_token: { expires_at: '2026-06-01', created_at: '2026-01-01', scopes: '{referrals:read}' },
  planned_purchase: { subject: 'Un achat', status: 'PLANNED' },
  postponement_request: { new_end_on: '2026-02-01', status: 'ASKED' },
  procurement_contract: { category: 'WORKS', origin: 'MANUAL' },
  read_alarm: { kind: 'TOO_MANY' },
  rome_appellation: { code: '11573' },
  staff_cost_rule: { method: 'TIME_SHEETS' },
  staff_recovery_code: { code_hash: zeros(32) },
  staffing_request: { weekly_minutes: 2100 },
  study_request: { kind: 'BUYER', phone: '+33639980017' },
  subcontract: { holder_id: one, subcontractor_id: other },
  training_period: { kind: 'CFA' },
  transit_service: { weekdays: 31 },
  visit: { contract_id: one, said: 'vu sur place' },
  work_request: { phone: '+33639980017' },
  worked_month: { said_on: '2026-01-31' },
  zone_commune: { kind: 'QPV' },
}

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  /** The first word of an enum. */
  readonly first: string | null
}

/** Columns that a row cannot leave out. */
const NEEDED = `
  SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type,
    (SELECT min(e.enumlabel) FILTER (WHERE e.enumsortorder = 1) FROM pg_enum e WHERE e.enumtypid = a.atttypid) AS first
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''`

const byType: Readonly<Record<string, unknown>> = {
  text: 'x',
  integer: 1,
  smallint: 1,
  bigint: 1,
  'double precision': 1,
  numeric: 1,
  date: '2026-01-01',
  'timestamp with time zone': '2026-01-01T09:00Z',
  boolean: false,
  jsonb: {},
  json: {},
  bytea: '\\x00',
  'text[]': [],
  'integer[]': [],
}

/** Puts rows into tables without a world around them: what a row must have is filled by its type. */
export const rawRows = async (client: Client) => {
  const { rows } = await client.query<Column>(NEEDED)
  let made = 0
  const fill = ({ type, column, first }: Column): unknown => {
    if (first !== null) return first
    if (type !== 'uuid') return byType[type]
    // Two rows of one test are about the same things; each is itself.
    made += 1
    return column === 'id'
      ? `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
      : '00000000-0000-7000-8000-00000000000f'
  }
  return (table: string, cells: Cells) => {
    const needed = rows.filter((each) => each.table === table)
    const row: Cells = {
      ...Object.fromEntries(needed.map((each) => [each.column, fill(each)])),
      ...soundRows[table],
      ...cells,
    }
    const columns = Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ')
    return client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", $1)`,
      [JSON.stringify(row)],
    )
  }
}
