import type { Day } from '@cordee/domain/kernel/day'
import { addDays } from '@cordee/domain/kernel/day'
import { formatPhone, parsePhone } from '@cordee/domain/kernel/identifiers'
import { defaultFreshnessPolicy } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { payFloorOn } from '@cordee/domain/opportunity/pay-floor'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { defaultPromisePolicy } from '@cordee/domain/opportunity/work-request'
import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import {
  type EmploymentContractType,
  employmentContractLabels,
} from '@cordee/domain/placement/employment-contract'
import type { Pool } from 'pg'
import { searchName } from '../db/search-name.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type PublicRow, publicRow, publicRows } from './public-rows.ts'

const verifiedSince = (today: Day): Day => addDays(today, 1 - defaultFreshnessPolicy.hiddenDays)

interface TradeCount {
  readonly romeCode: string
  readonly openings: number
}

interface CommuneCount {
  readonly code: string
  readonly name: string
  readonly epciName: string
  readonly postalCode: string
  readonly openings: number
}

interface PublicList {
  readonly open: readonly PublicRow[]
  readonly coming: readonly PublicRow[]
  readonly widened: boolean
}

interface TerritoryRow {
  readonly name: string
  readonly facilitator_first_name: string
  readonly phone: string
  readonly phone_hours: string
  readonly email: string
  readonly demonstration: boolean
}

const PublicTrade = builder.objectRef<TradeCount>('PublicTrade').implement({
  description: 'Un métier, en mots simples.',
  subGraphs: ['public'],
  fields: (t) => ({
    romeCode: t.exposeString('romeCode'),
    label: t.string({ resolve: ({ romeCode }) => tradePlainLabel(romeCode) }),
    openings: t.exposeInt('openings'),
  }),
})

const PublicCommune = builder.objectRef<CommuneCount>('PublicCommune').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    epciName: t.exposeString('epciName'),
    postalCode: t.exposeString('postalCode'),
    openings: t.exposeInt('openings'),
  }),
})

const PublicStateEnum = builder.enumType('PublicOpportunityState', {
  subGraphs: ['public'],
  values: ['OPEN', 'COMING', 'CLOSED'] as const,
})

const kindWords = (kinds: readonly string[] | null): string =>
  kinds?.[0] ? organisationKindFacts[kinds[0] as OrganisationKind].plainLabel : 'l’entreprise'

const PublicOpportunity = builder.objectRef<PublicRow>('PublicOpportunity').implement({
  description: 'Un poste, comme tout le monde peut le lire.',
  subGraphs: ['public'],
  fields: (t) => ({
    slug: t.exposeString('slug'),
    state: t.expose('state', { type: PublicStateEnum }),
    title: t.exposeString('title'),
    trade: t.field({
      type: PublicTrade,
      resolve: (row) => ({ romeCode: row.rome_code, openings: row.places }),
    }),
    commune: t.field({
      type: PublicCommune,
      resolve: (row) => ({
        code: row.commune_code,
        name: row.commune_name,
        epciName: row.epci_name,
        postalCode: row.postcodes[0] ?? '',
        openings: row.places,
      }),
    }),
    startsOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.starts_on as Day | null }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.ends_on as Day | null }),
    comingPeriod: t.exposeString('coming_period', { nullable: true }),
    places: t.exposeInt('places'),
    weeklyMinutes: t.expose('weekly_minutes', { type: 'Minutes' }),
    timetable: t.exposeString('timetable'),
    employerName: t.exposeString('employer_name', { nullable: true }),
    employerKindLabel: t.string({ resolve: (row) => kindWords(row.employer_kinds) }),
    worksForName: t.exposeString('works_for_name', { nullable: true }),
    contractTypeLabel: t.string({
      resolve: (row) => employmentContractLabels[row.contract_type as EmploymentContractType],
    }),
    tasks: t.stringList({ resolve: (row) => [...row.tasks] }),
    needs: t.stringList({ resolve: (row) => [...row.needs] }),
    provided: t.stringList({ resolve: (row) => [...row.provided] }),
    howToCome: t.stringList({ resolve: (row) => [...row.how_to_come] }),
    meals: t.exposeString('meals', { nullable: true }),
    firstPay: t.exposeString('first_pay', { nullable: true }),
    physicalEffort: t.exposeString('physical_effort', { nullable: true }),
    readingNeeded: t.exposeBoolean('reading_needed'),
    drivingLicence: t.exposeBoolean('driving_licence'),
    context: t.exposeString('context'),
    verifiedOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.verified_on as Day | null }),
    publishedOn: t.field({ type: 'Day', resolve: (row) => row.published_on as Day }),
    shownUntil: t.field({
      type: 'Day',
      description: 'Dernier jour d’affichage, sauf nouvelle vérification.',
      resolve: (row) =>
        addDays((row.verified_on ?? row.published_on) as Day, defaultFreshnessPolicy.hiddenDays - 1),
    }),
    advisersOnlyUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row) => row.advisers_only_until as Day | null,
    }),
  }),
})

const PublicOpportunityList = builder.objectRef<PublicList>('PublicOpportunityList').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    open: t.field({ type: [PublicOpportunity], resolve: ({ open }) => [...open] }),
    coming: t.field({ type: [PublicOpportunity], resolve: ({ coming }) => [...coming] }),
    widened: t.exposeBoolean('widened', { description: 'Rien ne correspondait : la liste a été élargie.' }),
  }),
})

const PublicTerritory = builder
  .objectRef<TerritoryRow & { readonly today: Day }>('PublicTerritory')
  .implement({
    subGraphs: ['public'],
    fields: (t) => ({
      carrierName: t.exposeString('name'),
      facilitatorFirstName: t.exposeString('facilitator_first_name'),
      phone: t.string({ resolve: ({ phone }) => inPairs(phone) }),
      phoneHours: t.exposeString('phone_hours'),
      email: t.exposeString('email'),
      demonstration: t.exposeBoolean('demonstration'),
      today: t.field({ type: 'Day', resolve: ({ today }) => today }),
      smicHourlyCents: t.field({ type: 'Cents', resolve: ({ today }) => payFloorOn(today).hourly }),
      smicSince: t.field({ type: 'Day', resolve: ({ today }) => payFloorOn(today).from }),
      promisedCallWorkingDays: t.int({ resolve: () => defaultPromisePolicy.callWithinDays }),
    }),
  })

export const inPairs = (phone: string): string => {
  const parsed = parsePhone(phone)
  return parsed.ok ? formatPhone(parsed.value) : phone
}

/** One carrier answers on this portal: the first of the instance. */
export const territoryRow = async (pool: Pool): Promise<(TerritoryRow & { carrier_id: string }) | null> =>
  (
    await pool.query<TerritoryRow & { carrier_id: string }>(
      'SELECT * FROM public_territory ORDER BY carrier_id LIMIT 1',
    )
  ).rows[0] ?? null

const listFor = async (
  { publicPool, today }: Context,
  trade: string | null,
  commune: string | null,
): Promise<PublicList> => {
  const since = verifiedSince(today)
  const split = (rows: readonly PublicRow[], widened: boolean): PublicList => ({
    open: rows.filter((row) => row.state === 'OPEN'),
    coming: rows.filter((row) => row.state === 'COMING'),
    widened,
  })
  const exact = await publicRows(publicPool, since, { trade, commune })
  if (exact.length > 0 || (!trade && !commune)) return split(exact, false)
  const nearer = commune ? await publicRows(publicPool, since, { trade, commune: null }) : []
  return split(
    nearer.length > 0 ? nearer : await publicRows(publicPool, since, { trade: null, commune: null }),
    true,
  )
}

builder.queryFields((t) => ({
  territory: t.field({
    type: PublicTerritory,
    nullable: true,
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, today }) => {
      const row = await territoryRow(publicPool)
      return row && { ...row, today }
    },
  }),
  publicOpportunities: t.field({
    type: PublicOpportunityList,
    subGraphs: ['public'],
    description: 'Les postes ouverts et à venir ; quand rien ne correspond, la liste s’élargit et le dit.',
    authScopes: { may: 'public:read' },
    args: { trade: t.arg.string({ required: false }), commune: t.arg.string({ required: false }) },
    resolve: (_root, { trade, commune }, context) => listFor(context, trade ?? null, commune ?? null),
  }),
  publicOpportunity: t.field({
    type: PublicOpportunity,
    nullable: true,
    subGraphs: ['public'],
    description: 'Null pour un poste inconnu, en préparation ou en pause.',
    authScopes: { may: 'public:read' },
    args: { slug: t.arg.string() },
    resolve: async (_root, { slug }, { publicPool, today }) => {
      const row = await publicRow(publicPool, slug)
      const stale = row && row.state !== 'CLOSED' && (row.verified_on ?? '') < verifiedSince(today)
      return stale ? { ...row, state: 'CLOSED' as const } : row
    },
  }),
  publicTrades: t.field({
    type: [PublicTrade],
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, today }) => {
      const rows = await publicRows(publicPool, verifiedSince(today), { trade: null, commune: null })
      return [...Map.groupBy(rows, (row) => row.rome_code)].map(([romeCode, found]) => ({
        romeCode,
        openings: found.length,
      }))
    },
  }),
  publicCommunes: t.field({
    type: [PublicCommune],
    subGraphs: ['public'],
    description: 'Sans recherche : les communes où il y a du travail. Avec : celles dont le nom ressemble.',
    authScopes: { may: 'public:read' },
    args: { search: t.arg.string({ required: false }) },
    resolve: async (_root, { search }, { publicPool, today }) => {
      const rows = await publicRows(publicPool, verifiedSince(today), { trade: null, commune: null })
      const openings = Map.groupBy(rows, (row) => row.commune_code)
      if (!search?.trim()) {
        return [...openings].map(([code, found]) => ({
          code,
          name: found[0]?.commune_name ?? '',
          epciName: found[0]?.epci_name ?? '',
          postalCode: found[0]?.postcodes[0] ?? '',
          openings: found.length,
        }))
      }
      const { rows: communes } = await publicPool.query<Omit<CommuneCount, 'openings'>>(
        `SELECT c.code, c.name, coalesce(e.name, '') AS "epciName", coalesce(c.postcodes[1], '') AS "postalCode"
         FROM commune c LEFT JOIN epci e ON e.code = c.epci_code
         LEFT JOIN public_carrier_epci t ON t.epci_code = c.epci_code
         WHERE c.search_name LIKE '%' || $1 || '%' OR similarity(c.search_name, $1) > 0.45
         ORDER BY t.epci_code IS NULL, c.search_name <> $1, c.search_name NOT LIKE $1 || '%', similarity(c.search_name, $1) DESC
         LIMIT 10`,
        [searchName(search).slice(0, 60)],
      )
      return communes.map((commune) => ({ ...commune, openings: openings.get(commune.code)?.length ?? 0 }))
    },
  }),
}))
