import { readFileSync } from 'node:fs'
import { tokens } from './generate.ts'
import { carrierId, clientId, contract, kinds, slugOf } from './rows/world.ts'

/** One question as each server takes it. */
export interface Scenario {
  readonly name: string
  /** What every server has to speak of, whatever the shape of its answer. */
  readonly rows: RegExp
  readonly raw: Asked
  readonly postgraphile: Asked
  readonly ours: Asked
}

export interface Asked {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const documents = (door: string) =>
  new Map(
    Object.entries(
      JSON.parse(
        readFileSync(new URL(`../../apps/api/trusted-documents/${door}.json`, import.meta.url), 'utf8'),
      ) as Record<string, string>,
    ).map(([id, text]) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', id]),
  )
const visitors = documents('public')
const staff = documents('facilitator')
const known = (found: string | undefined, name: string): string => {
  if (!found) throw new Error(`The portals no longer ask ${name}: choose another document to measure.`)
  return found
}

const get = (path: string, headers = {}): Asked => ({ path, method: 'GET', headers })
const post = (path: string, body: object, headers = {}): Asked => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const graphile = (query: string, variables: object = {}) => post('/graphql', { query, variables })
const visitor = (name: string, variables: object) =>
  get(
    `/public/graphql?${new URLSearchParams({ documentId: known(visitors.get(name), name), variables: JSON.stringify(variables) })}`,
  )
const facilitator = (name: string, variables: object) =>
  post(
    '/graphql',
    { documentId: known(staff.get(name), name), variables },
    { cookie: `__Host-cordee=${tokens.session}` },
  )

const partnerDocument = `query ($first: Int!) { partnerReferrals(first: $first) { edges { node {
  id status statusSince answerBefore createdAt opportunity { title communeName } eligibility { countsFrom countsUntil } } } } }`

/** Measured ids say what they are of. */
const idsLike = (kind: number): RegExp =>
  new RegExp(`${kind.toString(16).padStart(8, '0')}-[0-9a-f]{4}-7000-8000-[0-9a-f]{12}`, 'g')

const slug = slugOf(0, 3)
const id = contract(0, 0)

export const scenarios: readonly Scenario[] = [
  {
    name: 'public list',
    rows: /poste-mesure-\d+-\d+/g,
    raw: get('/public-list'),
    postgraphile:
      graphile(`{ allPublicOpportunities(first: 100, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC], condition: { carrierId: "${carrierId(0)}", listed: true, state: "OPEN" }) { nodes {
      slug title communeName advisersOnlyUntil employerKinds employerName startsOn endsOn places timetable verifiedOn weeklyMinutes } } }`),
    ours: visitor('NearestOpportunities', { trade: null, commune: null }),
  },
  {
    name: 'public detail',
    rows: /poste-mesure-\d+-\d+/g,
    raw: get(`/public-detail?slug=${slug}`),
    postgraphile: graphile(
      `query ($slug: String!) { allPublicOpportunities(first: 1, condition: { slug: $slug }) { nodes {
      slug title communeCode communeName epciName postcodes state context employerName employerKinds endsOn startsOn needs places provided
      publishedAt tasks timetable romeCode tradeLabel weeklyMinutes firstPay howToCome meals physicalEffort readingNeeded verifiedOn worksForName
      comingPeriod contractType drivingLicence advisersOnlyUntil } } allPublicTerritories(first: 1, orderBy: CARRIER_ID_ASC) { nodes { name } } }`,
      { slug },
    ),
    ours: visitor('OpportunityPage', { slug }),
  },
  {
    name: 'partner list',
    rows: idsLike(kinds.referral),
    raw: get('/partner-list', { authorization: `Bearer ${tokens.partner}` }),
    postgraphile: graphile(
      `query ($client: UUID!, $carrier: UUID!) { allReferrals(first: 20, orderBy: [CREATED_AT_DESC, ROW_ID_DESC], condition: { partnerClientId: $client, carrierId: $carrier }) { nodes {
      rowId status statusSince answerBefore createdAt
      opportunityByCarrierIdAndOpportunityId { title communeByCommuneCode { name } }
      participantByCarrierIdAndParticipantId { eligibilityAssessmentsByCarrierIdAndParticipantId(first: 1, orderBy: EFFECT_ON_DESC, condition: { status: VALIDATED }) { nodes { effectOn validUntil } } } } } }`,
      { client: clientId(0), carrier: carrierId(0) },
    ),
    ours: post(
      '/partner/graphql',
      { query: partnerDocument, variables: { first: 20 } },
      { authorization: `Bearer ${tokens.partner}` },
    ),
  },
  {
    name: 'dashboard',
    rows: idsLike(kinds.workRequest),
    raw: get('/today'),
    postgraphile: graphile(
      `query ($carrier: UUID!) {
      allReferrals(first: 100, condition: { carrierId: $carrier, status: NEW }) { nodes { rowId status answerBefore } }
      allWorkRequests(first: 100, condition: { carrierId: $carrier, status: NEW }) { nodes { rowId firstName phone callBefore } }
      allHoursMonths(condition: { carrierId: $carrier, status: SUBMITTED }) { totalCount }
      allCommitments(condition: { carrierId: $carrier, status: ACTIVE }) { nodes { rowId
        lotByCarrierIdAndLotId { number title procurementContractByCarrierIdAndContractId { rowId subject } }
        obligationLinesByCarrierIdAndCommitmentId { nodes { kind minutes effectOn } }
        placementsByCarrierIdAndCommitmentId { nodes { startsOn endsOn weeklyMinutes status } } } }
      allCommitmentHours(condition: { carrierId: $carrier }) { nodes { commitmentId month validatedMinutes declaredMinutes } } }`,
      { carrier: carrierId(0) },
    ),
    ours: facilitator('Today', {}),
  },
  {
    name: 'contract page',
    rows: idsLike(kinds.commitment),
    raw: get(`/contract?id=${id}`),
    postgraphile: graphile(
      `query ($id: UUID!) { procurementContractByRowId(rowId: $id) { rowId subject status notifiedOn
      organisationByCarrierIdAndBuyerId { name } communeByCommuneCode { name }
      lotsByCarrierIdAndContractId { nodes { rowId number title
        lotPausesByCarrierIdAndLotId { nodes { fromDay toDay kind reason } }
        clausesByCarrierIdAndLotId { nodes { type status clauseVersionsByCarrierIdAndClauseId { nodes { number dueMinutes } } } }
        commitmentsByCarrierIdAndLotId { nodes { rowId status shareBps organisationByCarrierIdAndHolderId { name }
          obligationLinesByCarrierIdAndCommitmentId { nodes { kind minutes effectOn sentence } }
          placementsByCarrierIdAndCommitmentId { nodes { rowId startsOn endsOn status romeTradeByRomeCode { label }
            participantByCarrierIdAndParticipantId { participantIdentityByCarrierIdAndParticipantId { firstName lastName } }
            hoursMonthsByCarrierIdAndPlacementId { nodes { month status hoursEntriesByCarrierIdAndMonthId { nodes { countedMinutes } } } } } }
          opportunitiesByCarrierIdAndCommitmentId { nodes { rowId title status } } } } } } } }`,
      { id },
    ),
    ours: facilitator('Contract', { id, follow: true }),
  },
  {
    name: 'hours grid',
    rows: idsLike(kinds.placement),
    raw: get('/grid'),
    postgraphile: graphile(
      `query ($from: Date!, $to: Date!) { measuredPlacements(first: 1000, fromDay: $from, toDay: $to) { nodes { rowId startsOn endsOn
      romeTradeByRomeCode { label } organisationByCarrierIdAndDeclarantId { name }
      participantByCarrierIdAndParticipantId { participantIdentityByCarrierIdAndParticipantId { firstName lastName } }
      commitmentByCarrierIdAndCommitmentId { lotByCarrierIdAndLotId { procurementContractByCarrierIdAndContractId { subject } } }
      measuredMonths(fromDay: $from, toDay: $to) { nodes { month status hoursEntriesByCarrierIdAndMonthId { nodes { minutes countedMinutes } } } } } } }`,
      { from: '2025-12-01', to: '2026-11-30' },
    ),
    ours: facilitator('HoursGrid', { from: '2025-12', to: '2026-11', declarantId: null, contractId: null }),
  },
]
