/** Fills an empty, migrated database with N carriers, each the size of the Sud Isère, by COPY. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Row, Value } from './rows/table.ts'
import { reference, tables } from './rows/tables.ts'
import { carrierId, clientId, userId } from './rows/world.ts'

export const tokens = {
  session: 'mesure-session',
  partner: 'cordee_mesure_0123456789abcdef0123456789',
} as const

const field = (value: Value): string => {
  if (value === null) return ''
  if (Array.isArray(value)) return field(`{${value.map((each) => JSON.stringify(each)).join(',')}}`)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `"${text.replaceAll('"', '""')}"`
}
const line = (row: Row): string => `${row.map(field).join(',')}\n`

const copy = async (client: Client, name: string, columns: readonly string[], rows: Iterable<Row>) => {
  const stream = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN WITH (FORMAT csv)`))
  await pipeline(Readable.from(batches(rows)), stream)
}

/** One write a few thousand lines. */
function* batches(rows: Iterable<Row>): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += line(row)
    if (text.length > 200_000) {
      yield text
      text = ''
    }
  }
  yield text
}

/** PostGraphile filters a range by a function, which PostgreSQL inlines: it reads what the others read. */
const functionsOfPeers = `
  CREATE FUNCTION measured_placements(from_day date, to_day date) RETURNS SETOF placement LANGUAGE sql STABLE AS $$
    SELECT * FROM placement WHERE status <> 'CANCELLED' AND starts_on <= to_day
      AND (ends_on IS NULL OR ends_on >= from_day) $$;
  CREATE FUNCTION placement_measured_months(p placement, from_day date, to_day date) RETURNS SETOF hours_month
    LANGUAGE sql STABLE AS $$
    SELECT * FROM hours_month m WHERE m.carrier_id = p.carrier_id AND m.placement_id = p.id
      AND m.month BETWEEN from_day AND to_day $$;
  GRANT EXECUTE ON FUNCTION measured_placements, placement_measured_months TO cordee_app`

/** The points of a partner are taken as in production, from a bucket that a measure does not empty. */
const endlessPoints = `
  ALTER FUNCTION take_partner_points(uuid, uuid, integer, integer, integer) RENAME TO take_points_of_bucket;
  CREATE FUNCTION take_partner_points(p_carrier uuid, p_client uuid, p_cost integer, p_most integer, p_per_second integer)
    RETURNS TABLE(allowed boolean, points integer) LANGUAGE sql AS $$
    SELECT * FROM take_points_of_bucket(p_carrier, p_client, p_cost, 2000000000, 1000000000) $$;
  GRANT EXECUTE ON FUNCTION take_partner_points, take_points_of_bucket TO cordee_partner`

export const generate = async (url: string, carriers: number): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await fill(client, carriers).finally(() => client.end())
}

const fill = async (client: Client, carriers: number): Promise<void> => {
  // As the login itself, above the policies: rows of every carrier are copied at once.
  // Months arrive locked: what a year of work leaves is copied as it is.
  await client.query('ALTER TABLE hours_entry DISABLE TRIGGER hours_entry_locked_month')
  await copy(client, 'epci', ['code', 'name'], reference.epci)
  await copy(
    client,
    'commune',
    ['code', 'name', 'search_name', 'epci_code', 'department', 'postcodes'],
    reference.communes,
  )
  await copy(client, 'rome_trade', ['code', 'label'], reference.trades)
  for (const { name, columns, rows } of tables) {
    const all = function* () {
      for (let carrier = 0; carrier < carriers; carrier += 1) yield* rows(carrier)
    }
    await copy(client, name, columns, all())
  }
  const hash = (token: string) => createHash('sha256').update(token).digest()
  await client.query(
    `INSERT INTO staff_session (id, token_hash, carrier_id, user_id, expires_at) VALUES (gen_random_uuid(), $1, $2, $3, now() + interval '11 hours')`,
    [hash(tokens.session), carrierId(0), userId(0)],
  )
  await client.query(
    `INSERT INTO partner_token (id, label, scopes, token_hash, carrier_id, client_id, expires_at) VALUES (gen_random_uuid(), 'Mesure', $4, $1, $2, $3, now() + interval '1 day')`,
    [hash(tokens.partner), carrierId(0), clientId(0), partnerScopes],
  )
  await client.query('ALTER TABLE hours_entry ENABLE TRIGGER hours_entry_locked_month')
  await client.query(functionsOfPeers)
  await client.query(endlessPoints)
  await client.query('ANALYZE')
}
