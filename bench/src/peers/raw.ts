/** Hand-written SQL behind bare node:http: the limit. `node raw.ts URL PORT` */
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { addDays } from '@cordee/domain/kernel/day'
import { defaultFreshnessPolicy } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { payFloorOn } from '@cordee/domain/opportunity/pay-floor'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import { Pool, types } from 'pg'
import { writeReadsSql } from '../../../apps/api/src/graphql/read-log.ts'
import { partnerReferralsSql } from '../../../apps/api/src/integration/partner-referrals.ts'
import {
  type PublicRow,
  publicDetailSql,
  publicListQuery,
} from '../../../apps/api/src/opportunity/public-rows.ts'
import { carrierId, TODAY } from '../rows/world.ts'
import { contractSql, gridSql, todaySql } from './workspace-sql.ts'

types.setTypeParser(types.builtins.DATE, (text) => text)
const [url = '', port = ''] = process.argv.slice(2)
// Always the same carrier's: row-level security costs them what it costs ours, telling the connection costs nothing.
const poolAs = (role: string) =>
  new Pool({
    connectionString: url,
    max: 10,
    options: `-c role=${role} -c timezone=UTC -c cordee.carrier_id=${carrierId(0)}`,
  })
const [visitors, partners, staff] = [poolAs('cordee_public'), poolAs('cordee_partner'), poolAs('cordee_app')]
const entrance = poolAs('cordee_system')

const since = addDays(TODAY, 1 - defaultFreshnessPolicy.hiddenDays)
const kindWords = (kinds: readonly string[] | null) =>
  kinds?.[0] ? organisationKindFacts[kinds[0] as OrganisationKind].plainLabel : 'l’entreprise'

const card = (row: PublicRow) => ({
  slug: row.slug,
  advisersOnlyUntil: row.advisers_only_until,
  commune: { name: row.commune_name },
  employerKind: row.employer_kinds?.[0] ?? null,
  employerKindLabel: kindWords(row.employer_kinds),
  employerName: row.employer_name,
  endsOn: row.ends_on,
  places: row.places,
  startsOn: row.starts_on,
  timetable: row.timetable,
  title: row.title,
  verifiedOn: row.verified_on,
  way: null,
  weeklyMinutes: row.weekly_minutes,
})

const detail = (row: PublicRow) => ({
  ...card(row),
  commune: {
    code: row.commune_code,
    name: row.commune_name,
    epciName: row.epci_name,
    postalCode: row.postcodes[0] ?? '',
  },
  state: row.state,
  context: row.context,
  needs: row.needs,
  provided: row.provided,
  publishedOn: row.published_on,
  shownUntil: addDays(
    (row.verified_on ?? row.published_on) as typeof TODAY,
    defaultFreshnessPolicy.hiddenDays - 1,
  ),
  tasks: row.tasks,
  trade: { romeCode: row.rome_code, label: tradePlainLabel(row.rome_code) },
  firstPay: row.first_pay,
  howToCome: row.how_to_come,
  pickUps: [],
  meals: row.meals,
  physicalEffort: row.physical_effort,
  readingNeeded: row.reading_needed,
  worksForName: row.works_for_name,
  comingPeriod: row.coming_period,
  contractType: row.contract_type,
  drivingLicence: row.driving_licence,
})

const answers: Readonly<Record<string, (asked: URLSearchParams, authorization: string) => Promise<unknown>>> =
  {
    '/public-list': async () => {
      const { rows } = await visitors.query<PublicRow>(
        publicListQuery(since, { trade: null, communes: null }, { portal: null }),
      )
      return { publicOpportunities: { open: rows.filter(({ state }) => state === 'OPEN').map(card) } }
    },
    '/public-detail': async (asked) => {
      const [{ rows }, territory] = await Promise.all([
        visitors.query<PublicRow>({
          name: 'detail',
          text: publicDetailSql,
          values: [asked.get('slug'), null],
        }),
        visitors.query({
          name: 'territory',
          text: 'SELECT * FROM public_territory ORDER BY carrier_id LIMIT 1',
        }),
      ])
      return {
        publicOpportunity: rows[0] ? detail(rows[0]) : null,
        territory: { carrierName: territory.rows[0]?.name, smicHourlyCents: payFloorOn(TODAY).hourly },
      }
    },
    '/partner-list': async (asked, authorization) => {
      const hash = createHash('sha256').update(authorization.slice('Bearer '.length)).digest()
      const token = await entrance.query({
        name: 'token',
        text: 'SELECT client_id FROM partner_token WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()',
        values: [hash],
      })
      const statement = partnerReferralsSql(
        { carrierId: carrierId(0), partnerClientId: token.rows[0]?.client_id ?? '' },
        { after: null, before: null },
        'newest',
        21,
      )
      const { rows } = await partners.query(statement)
      if (asked.has('noted')) await note(rows.slice(0, 20), token.rows[0]?.client_id)
      return {
        partnerReferrals: {
          edges: rows.slice(0, 20).map((row) => ({
            node: {
              id: row.id,
              status: row.status,
              statusSince: row.statusSince,
              answerBefore: row.answerBefore,
              createdAt: row.createdAt,
              opportunity: row.opportunityId ? { title: row.title, communeName: row.communeName } : null,
              eligibility: row.effectOn ? { countsFrom: row.effectOn, countsUntil: row.validUntil } : null,
            },
          })),
        },
      }
    },
    '/contract': async (asked) => {
      const { rows } = await staff.query({
        name: 'contract',
        text: contractSql,
        values: [carrierId(0), asked.get('id')],
      })
      return rows[0]
    },
    '/grid': async () => {
      const { rows } = await staff.query({
        name: 'grid',
        text: gridSql,
        values: [carrierId(0), '2025-12-01', '2026-11-30'],
      })
      return { hoursGrid: rows }
    },
    '/today': async () => {
      const { rows } = await staff.query({ name: 'today', text: todaySql, values: [carrierId(0), TODAY] })
      return rows[0]
    },
  }

/** What the law asks of whoever shows people: who read whom, when, before the answer leaves. */
const note = (rows: readonly { readonly participantId: string }[], clientId: string) => {
  const persons = [...new Set(rows.map(({ participantId }) => participantId))]
  const pages = persons.map(() => 'partnerReferrals')
  return partners.query({
    name: 'reads',
    text: writeReadsSql,
    values: [persons.map(() => randomUUID()), carrierId(0), persons, 'PARTNER', clientId, pages, TODAY],
  })
}

/** Answers that are made once: what node:http can do when there is nothing left to do, the most anybody can reach. */
const kept = new Map<string, Buffer>()

const send = (response: ServerResponse, body: Buffer) =>
  void response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    .end(body)

createServer(async (request, response) => {
  const ready = kept.get(request.url ?? '')
  if (ready) return send(response, ready)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const answer = answers[pathname]
  if (!answer) return void response.writeHead(404).end()
  try {
    const body = Buffer.from(
      JSON.stringify({ data: await answer(searchParams, request.headers.authorization ?? '') }),
    )
    if (searchParams.has('kept')) kept.set(request.url ?? '', body)
    send(response, body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}).listen(Number(port), '127.0.0.1', () => process.send?.({ ready: true }))
