import type { Day } from '@cordee/domain/kernel/day'
import type { PageVersion } from '@cordee/domain/kernel/page-version'
import { type Opening, opening } from '@cordee/domain/opportunity/first-referral'
import type { Pool } from 'pg'
import { type PortalReader, readersCarrier, readersValue } from '../db/portal.ts'

/** A row of the view `public_opportunity`: what anyone may read. */
export interface PublicRow {
  readonly slug: string
  readonly state: 'OPEN' | 'COMING' | 'CLOSED'
  readonly title: string
  readonly rome_code: string
  readonly trade_label: string
  readonly commune_code: string
  readonly commune_name: string
  readonly postcodes: readonly string[]
  readonly epci_code: string | null
  readonly epci_name: string
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly coming_period: string | null
  readonly places: number
  readonly weekly_minutes: number
  readonly timetable: string
  readonly contract_type: string
  readonly employer_name: string | null
  readonly employer_kinds: readonly string[] | null
  readonly works_for_name: string | null
  readonly tasks: readonly string[]
  readonly needs: readonly string[]
  readonly provided: readonly string[]
  readonly how_to_come: readonly string[]
  readonly meals: string | null
  readonly first_pay: string | null
  readonly physical_effort: string | null
  readonly reading_needed: boolean
  readonly driving_licence: boolean
  readonly context: string
  readonly verified_on: string | null
  readonly published_on: string
  readonly advisers_only_until: string | null
}

/** Since when the position is everybody's, or until when it is first for those whom advisers accompany (R67). */
export const openingOf = (
  row: Pick<PublicRow, 'published_on' | 'advisers_only_until'>,
  today: Day,
): Opening => opening(row.published_on as Day, row.advisers_only_until as Day | null, today)

const columns = `o.slug, o.state, o.title, o.rome_code, o.trade_label, o.commune_code, o.commune_name, o.postcodes, o.epci_code,
  o.epci_name, o.starts_on::text, o.ends_on::text, o.coming_period, o.places, o.weekly_minutes, o.timetable, o.contract_type,
  o.employer_name, o.employer_kinds, o.works_for_name, o.tasks, o.needs, o.provided, o.how_to_come, o.meals, o.first_pay,
  o.physical_effort, o.reading_needed, o.driving_licence, o.context, o.verified_on::text,
  (o.published_at AT TIME ZONE 'Europe/Paris')::date::text AS published_on, o.advisers_only_until::text`

export interface PublicFilter {
  readonly trade: string | null
  readonly communes: readonly string[] | null
}

/**
 * One statement for each way to ask, with a literal page size: of a parameter that may be empty, or of a page size
 * that is one, the planner expects two rows where there are hundreds (fifty times slower). Benchmarks run this very text.
 */
export const publicListQuery = (
  verifiedSince: string,
  { trade, communes }: PublicFilter,
  reader: PortalReader,
) => {
  const values: unknown[] = [verifiedSince, readersValue(reader)]
  const by = (condition: string, value: unknown) => value && condition.replace('?', `$${values.push(value)}`)
  const conditions = [
    `o.carrier_id = ${readersCarrier(reader, 2)} AND o.listed AND o.verified_on >= $1::date`,
    by('o.rome_code = ?', trade),
    by('o.commune_code = ANY(?::text[])', communes),
  ].filter(Boolean)
  return {
    name: ['carrierId' in reader ? 'carrier-list' : 'public-list', trade && 'trade', communes && 'communes']
      .filter(Boolean)
      .join('-'),
    text: `SELECT ${columns} FROM public_opportunity o WHERE ${conditions.join(' AND ')}
ORDER BY o.published_at DESC, o.id DESC LIMIT 100`,
    values,
  }
}

export const publicDetailSql = `SELECT ${columns} FROM public_opportunity o WHERE o.slug = $1
  AND o.carrier_id = (SELECT portal_carrier($2))`

/** The positions of this reader's carrier, open and to come, that were verified since the given day. */
export const publicRows = async (
  pool: Pool,
  verifiedSince: string,
  filter: PublicFilter,
  reader: PortalReader,
): Promise<PublicRow[]> => (await pool.query<PublicRow>(publicListQuery(verifiedSince, filter, reader))).rows

export const publicRow = async (pool: Pool, slug: string, portal: string | null): Promise<PublicRow | null> =>
  (await pool.query<PublicRow>({ name: 'public-detail', text: publicDetailSql, values: [slug, portal] }))
    .rows[0] ?? null

/** The texts of a position said again; what is empty stays in French. */
export interface PublicWordingRow {
  readonly slug: string
  readonly title: string | null
  readonly timetable: string | null
  readonly tasks: readonly string[]
  readonly needs: readonly string[]
  readonly provided: readonly string[]
  readonly how_to_come: readonly string[]
  readonly meals: string | null
  readonly first_pay: string | null
  readonly physical_effort: string | null
  readonly context: string | null
}

/** Each row with what somebody wrote of it for this version; nothing is asked for French. */
export const saidIn = async <Row extends { readonly slug: string }>(
  pool: Pool,
  version: PageVersion,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly wording?: PublicWordingRow | null })[]> => {
  if (version === 'fr' || rows.length === 0) return rows
  const said = await pool.query<PublicWordingRow>(
    'SELECT * FROM public_opportunity_wording WHERE slug = ANY($1) AND language = $2',
    [rows.map(({ slug }) => slug), version],
  )
  const bySlug = new Map(said.rows.map((wording) => [wording.slug, wording]))
  return rows.map((row) => ({ ...row, wording: bySlug.get(row.slug) ?? null }))
}
