import { ANONYMOUS } from '@cordee/domain/access/actor'
import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from './graphql/run-as.ts'
import { newId } from './platform/clock.ts'
import { testDatabase } from './testing/base-database.ts'
import { createWorld, succeeded, today, type World } from './testing/world.ts'

const errors =
  '__typename ... on Error { message } ... on RuleRefusal { code field } ... on InvalidInput { issues { path message } }'
const lot =
  'id version clause { id status versions { dueMinutes trace { label value } } } commitments { id shareBps version progress { dueMinutes validatedMinutes declaredMinutes } lines { minutes kind } }'
const contract = `id version status obligation { status sentence } lots { ${lot} }`

const documents = {
  register: `mutation ($input: RegisterContractInput!) { registerContract(input: $input) { ${errors} ... on MutationRegisterContractSuccess { data { ${contract} } } } }`,
  save: `mutation ($input: SaveClauseInput!) { saveClause(input: $input) { ${errors} ... on MutationSaveClauseSuccess { data { ${lot} } } } }`,
  submit: `mutation ($id: Uuid!, $version: Int!) { submitClause(id: $id, version: $version) { ${errors} ... on MutationSubmitClauseSuccess { data { ${contract} } } } }`,
  publish: `mutation ($id: Uuid!, $version: Int!) { publishClause(id: $id, version: $version) { ${errors} ... on MutationPublishClauseSuccess { data { ${contract} } } } }`,
  award: `mutation ($lotId: Uuid!, $version: Int!, $holders: [HolderInput!]!) { awardLot(lotId: $lotId, version: $version, holders: $holders) { ${errors} ... on MutationAwardLotSuccess { data { ${lot} } } } }`,
  notify: `mutation ($id: Uuid!, $version: Int!, $on: Day!) { notifyContract(id: $id, version: $version, notifiedOn: $on) { ${errors} ... on MutationNotifyContractSuccess { data { ${contract} } } } }`,
  schedule: `mutation ($lotId: Uuid!, $version: Int!, $from: Day!, $to: Day!) { scheduleLot(lotId: $lotId, version: $version, serviceOrderOn: $from, plannedEndOn: $to) { ${errors} ... on MutationScheduleLotSuccess { data { ${lot} } } } }`,
  amend: `mutation ($lotId: Uuid!, $version: Int!, $delta: Cents!, $on: Day!) { amendLot(lotId: $lotId, version: $version, amountDeltaCents: $delta, effectOn: $on) { ${errors} ... on MutationAmendLotSuccess { data { ${lot} } } } }`,
  contract: `query ($id: Uuid!) { procurementContract(id: $id) { ${contract} progress { dueMinutes validatedMinutes declaredMinutes plannedMinutes expectedMinutes pace } pacePoints { month expectedMinutes validatedMinutes } journal { what } } }`,
  draft: `mutation ($commitmentId: Uuid!, $input: OpportunityInput!) { draftOpportunity(commitmentId: $commitmentId, input: $input) { ${errors} ... on MutationDraftOpportunitySuccess { data { id slug version status } } } }`,
  open: `mutation ($id: Uuid!, $version: Int!) { publishOpportunity(id: $id, version: $version) { ${errors} ... on MutationPublishOpportunitySuccess { data { id slug version status } } } }`,
  publicList: `query ($trade: String, $commune: String) { publicOpportunities(trade: $trade, commune: $commune) { widened open { slug title employerName worksForName commune { name } } coming { slug } } }`,
  callback: `mutation ($key: Uuid!, $input: CallbackInput!) { requestCallback(idempotencyKey: $key, input: $input) { ${errors} ... on MutationRequestCallbackSuccess { data { reference callBefore phone } } } }`,
  refer: `mutation ($key: String!, $input: ReferCandidateInput!) { referCandidate(idempotencyKey: $key, input: $input) { ${errors} ... on MutationReferCandidateSuccess { data { id status answerBefore possibleDuplicate } } } }`,
  referral: `query ($id: Uuid!) { partnerReferral(id: $id) { status statusSentence eligibility { countsFrom countsUntil } } }`,
  referrals: `query { referrals(first: 10) { edges { node { id version status participant { id identity { lastName } } } } } }`,
  step: (verb: string) =>
    `mutation ($id: Uuid!, $version: Int!) { ${verb}(id: $id, version: $version${verb === 'proposeReferral' ? ', agreed: true' : ''}) { ${errors} ... on Mutation${verb[0]?.toUpperCase()}${verb.slice(1)}Success { data { id version status } } } }`,
  decide: `mutation ($id: Uuid!, $criteria: [CriterionSeenInput!]!, $first: Day, $reason: String) { decideEligibility(participantId: $id, criteria: $criteria, firstWorkDay: $first, regularisationReason: $reason) { ${errors} ... on MutationDecideEligibilitySuccess { data { id assessments { effectOn validUntil decidedOn regularisationReason } } } } }`,
  place: `mutation ($input: PlanPlacementInput!) { planPlacement(input: $input) { ${errors} ... on MutationPlanPlacementSuccess { data { id version status } } } }`,
  declare: `mutation ($lines: [HoursLineInput!]!, $key: String!) { declareHours(lines: $lines, idempotencyKey: $key) { ${errors} ... on MutationDeclareHoursSuccess { data { id status entries { minutes countedMinutes refused { minutes reason } } } } } }`,
  validate: `mutation ($months: [MonthKeyInput!]!) { validateHours(months: $months) { ${errors} ... on MutationValidateHoursSuccess { data { status } } } }`,
  correct: `mutation ($p: Uuid!, $m: Month!, $version: Int!, $minutes: Minutes!, $reason: String!, $key: String!) { correctHours(placementId: $p, month: $m, version: $version, minutes: $minutes, reason: $reason, idempotencyKey: $key) { ${errors} ... on MutationCorrectHoursSuccess { data { status entries { minutes countedMinutes correction } } } } }`,
}

interface LotRow {
  id: string
  version: number
  clause: { status: string; versions: { dueMinutes: number }[] } | null
  commitments: {
    id: string
    version: number
    progress: { dueMinutes: number; validatedMinutes: number }
    lines: { minutes: number }[]
  }[]
}
interface ContractRow {
  id: string
  version: number
  status: string
  obligation: { status: string }
  lots: LotRow[]
}

describe('the main job, from a contract to where it stands', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const ids = {
    contract: '',
    lot: '',
    commitment: '',
    holder: '',
    agency: '',
    opportunity: '',
    slug: '',
    participant: '',
    placement: '',
    referral: '',
  }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
  })
  afterAll(() => database.drop())

  const run = <Data = Record<string, unknown>>(
    source: string,
    variables: Record<string, unknown>,
    on = today,
  ) => world.asFacilitator(on)<Data>(source, variables)
  const contractNow = async () => {
    const { data } = await run<{ procurementContract: ContractRow & { progress: Record<string, number> } }>(
      documents.contract,
      { id: ids.contract },
    )
    if (!data?.procurementContract) throw new Error('no contract')
    return data.procurementContract
  }
  const firstLot = async (): Promise<LotRow> => {
    const [found] = (await contractNow()).lots
    if (!found) throw new Error('no lot')
    return found
  }

  test('a contract is registered, studied with its trace and published once the four items are there (R07, R09)', async () => {
    const buyerId = await world.organisation('CC de la Matheysine', ['BUYER'])
    const registered = succeeded<ContractRow>(
      await run(documents.register, {
        input: {
          buyerId,
          subject: 'Réhabilitation de la maison des enfants',
          category: 'WORKS',
          buyerCategory: 'LOCAL',
          communeCode: '38269',
          launchedOn: '2026-05-04',
          lots: [{ number: 2, title: 'Gros œuvre', amountCents: 64_000_000 }],
        },
      }),
    )
    expect(registered.obligation.status).toBe('NOT_REQUIRED')
    ids.contract = registered.id
    ids.lot = registered.lots[0]?.id ?? ''
    const input = {
      lotId: ids.lot,
      version: 1,
      type: 'EXECUTION_HOURS',
      effort: { amountCents: 64_000_000, labourShareBps: 5000, hourlyCostCents: 3200, insertionRateBps: 700 },
    }
    const saved = succeeded<LotRow>(await run(documents.save, { input }))
    expect(saved.clause?.versions[0]?.dueMinutes).toBe(700 * 60)
    const submitted = succeeded<ContractRow>(
      await run(documents.submit, { id: ids.contract, version: (await contractNow()).version }),
    )
    const refused = await run(documents.publish, { id: ids.contract, version: submitted.version })
    expect(refused.data?.publishClause).toMatchObject({
      __typename: 'RuleRefusal',
      code: 'CLAUSE_ITEMS_MISSING',
    })
    succeeded(
      await run(documents.save, {
        input: {
          ...input,
          version: saved.version,
          scope: 'Heures de travail',
          eligiblePublics: 'Publics du CCAG 16.1.1',
          facilitatorContact: 'Anne, 04 65 71 12 34',
        },
      }),
    )
    const published = succeeded<ContractRow>(
      await run(documents.publish, { id: ids.contract, version: (await contractNow()).version }),
    )
    expect(published.status).toBe('PUBLISHED')
  })

  test('R13 · the lot is awarded 70/30 and no hour is lost; the amendment brings 88 hours (R14)', async () => {
    ids.holder = await world.organisation('Bâti Drac (démo)', ['COMPANY'])
    const other = await world.organisation('Isol’Isère (démo)', ['COMPANY'])
    // Read in published data: a proposal until somebody confirms or replaces it.
    await database.database.app.lotHolder.create({
      data: { carrierId: world.carrierId, lotId: ids.lot, organisationId: other, shareBps: 10_000 },
    })
    const awarded = succeeded<LotRow>(
      await run(documents.award, {
        lotId: ids.lot,
        version: (await firstLot()).version,
        holders: [
          { organisationId: ids.holder, shareBps: 7000, lead: true },
          { organisationId: other, shareBps: 3000 },
        ],
      }),
    )
    expect(awarded.commitments.map(({ lines }) => lines[0]?.minutes)).toEqual([490 * 60, 210 * 60])
    ids.commitment = awarded.commitments[0]?.id ?? ''
    succeeded(
      await run(
        documents.notify,
        { id: ids.contract, version: (await contractNow()).version, on: '2026-07-01' },
        day('2026-07-01'),
      ),
    )
    succeeded(
      await run(documents.schedule, {
        lotId: ids.lot,
        version: (await firstLot()).version,
        from: '2026-09-07',
        to: '2027-07-30',
      }),
    )
    const amended = succeeded<LotRow>(
      await run(documents.amend, {
        lotId: ids.lot,
        version: (await firstLot()).version,
        delta: 8_000_000,
        on: '2026-10-01',
      }),
    )
    const due = amended.commitments.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.minutes, 0)
    expect(due).toBe(788 * 60)
    expect((await contractNow()).status).toBe('IN_PROGRESS')
  })

  test('a position is published and read by anyone, without a name nobody agreed to', async () => {
    ids.agency = await world.organisation('Agence d’insertion du Drac (démo)', ['ETTI'], false)
    const drafted = succeeded<{ id: string; version: number; slug: string }>(
      await run(documents.draft, {
        commitmentId: ids.commitment,
        input: {
          title: 'Aide sur un chantier de maison',
          romeCode: 'F1704',
          communeCode: '38269',
          startsOn: '2027-04-06',
          endsOn: '2027-05-14',
          places: 2,
          weeklyMinutes: 2100,
          timetable: 'De 7 h 30 à 12 h et de 13 h à 15 h 30',
          employerId: ids.agency,
          contractType: 'TEMPORARY',
          tasks: ['Vous aidez les maçons.'],
          needs: ['Il faut pouvoir porter 25 kilos.'],
          context: 'La communauté de communes agrandit la maison des enfants.',
        },
      }),
    )
    const opened = succeeded<{ id: string; slug: string; status: string }>(
      await run(documents.open, { id: drafted.id, version: drafted.version }),
    )
    expect(opened.status).toBe('PUBLISHED')
    ids.opportunity = opened.id
    ids.slug = opened.slug
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const { data, errors: failures } = await visitor<{
      publicOpportunities: {
        widened: boolean
        open: { slug: string; employerName: string | null; worksForName: string | null }[]
      }
    }>(documents.publicList, { trade: 'F1704', commune: '38269' })
    expect(failures).toBeUndefined()
    expect(data?.publicOpportunities.open).toEqual([
      expect.objectContaining({ slug: ids.slug, employerName: null, worksForName: 'Bâti Drac (démo)' }),
    ])
    const widened = await visitor<{ publicOpportunities: { widened: boolean; open: unknown[] } }>(
      documents.publicList,
      { commune: '38499' },
    )
    expect(widened.data?.publicOpportunities).toMatchObject({ widened: true, open: [{ slug: ids.slug }] })
  })

  test('R58 · a call-back asked twice is one promise within three working days', async () => {
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today })
    const input = {
      opportunitySlug: ids.slug,
      firstName: 'Bernard',
      phone: '06 39 98 00 01',
      contactChannel: 'CALL',
      consent: true,
    }
    const receipt = succeeded<{ reference: string; callBefore: string; phone: string }>(
      await visitor(documents.callback, { key: newId(), input }),
    )
    expect(receipt.callBefore).toBe('2026-11-25')
    expect(succeeded(await visitor(documents.callback, { key: newId(), input }))).toEqual(receipt)
    const refused = await visitor(documents.callback, { key: newId(), input: { ...input, phone: '' } })
    expect(refused.data?.requestCallback).toMatchObject({ code: 'PHONE_OR_HELPER_NEEDED', field: 'phone' })
  })

  test('a partner refers a person once, and reads back only the state and the dates', async () => {
    const asPartner = runAs(database.database, world.partner, { door: 'partner', today })
    const variables = {
      key: 'orientation-0001',
      input: {
        opportunityId: ids.opportunity,
        firstName: 'Amadou',
        lastName: 'Exemple',
        birthDate: '1985-03-02',
        phone: '06 39 98 00 02',
        adviserName: 'Karim Essai',
        informationGivenOn: '2026-11-19',
      },
    }
    const referral = succeeded<{ id: string; status: string }>(await asPartner(documents.refer, variables))
    expect(succeeded<{ id: string }>(await asPartner(documents.refer, variables)).id).toBe(referral.id)
    const reused = await asPartner(documents.refer, {
      ...variables,
      input: { ...variables.input, lastName: 'Autre' },
    })
    expect(reused.errors?.[0]?.extensions?.code ?? '').toBe('IDEMPOTENCY_MISMATCH')
    ids.referral = referral.id
    const { data } = await run<{
      referrals: { edges: { node: { id: string; version: number; participant: { id: string } } }[] }
    }>(documents.referrals, {})
    const node = data?.referrals.edges.find((edge) => edge.node.id === referral.id)?.node
    ids.participant = node?.participant.id ?? ''
    let version = node?.version ?? 0
    for (const verb of ['reviewReferral', 'proposeReferral', 'acceptReferral']) {
      version = succeeded<{ version: number }>(
        await run(documents.step(verb), { id: referral.id, version }),
      ).version
    }
  })

  test('R19 · eligibility is decided with its proof; the partner learns from when to when, not why', async () => {
    const stale = await run(documents.decide, {
      id: ids.participant,
      criteria: [
        { code: 'RSA', proofKind: 'DOCUMENT_SEEN', proofDatedOn: '2026-01-05', seenOn: '2026-11-20' },
      ],
      first: '2026-11-23',
    })
    expect(stale.data?.decideEligibility).toMatchObject({ code: 'PROOF_TOO_OLD' })
    const decided = succeeded<{ assessments: { effectOn: string; validUntil: string; decidedOn: string }[] }>(
      await run(
        documents.decide,
        {
          id: ids.participant,
          criteria: [
            { code: 'RSA', proofKind: 'DOCUMENT_SEEN', proofDatedOn: '2026-09-20', seenOn: '2026-10-10' },
          ],
          first: '2026-10-12',
        },
        day('2026-10-10'),
      ),
    )
    expect(decided.assessments[0]).toMatchObject({
      decidedOn: '2026-10-10',
      effectOn: '2026-10-12',
      validUntil: '2028-10-11',
    })
    const asPartner = runAs(database.database, world.partner, { door: 'partner', today })
    const read = await asPartner<{ partnerReferral: Record<string, unknown> }>(documents.referral, {
      id: ids.referral,
    })
    expect(read.data?.partnerReferral).toMatchObject({
      status: 'ACCEPTED',
      eligibility: { countsFrom: '2026-10-12', countsUntil: '2028-10-11' },
    })
  })

  test('R17–R20, R38 · hours are declared, counted with a reason, locked, then only corrected', async () => {
    const placement = succeeded<{ id: string; version: number }>(
      await run(documents.place, {
        input: {
          commitmentId: ids.commitment,
          participantId: ids.participant,
          employerId: ids.agency,
          declarantId: ids.agency,
          opportunityId: ids.opportunity,
          referralId: ids.referral,
          modality: 'TEMP_ETTI',
          contractType: 'TEMPORARY',
          romeCode: 'F1704',
          startsOn: '2026-10-05',
          endsOn: '2027-01-29',
          weeklyMinutes: 2100,
        },
      }),
    )
    ids.placement = placement.id
    succeeded(await run(documents.step('startPlacement'), placement))
    const line = { placementId: placement.id, month: '2026-10', minutes: 27 * 60, version: 0 }
    const [october] = succeeded<
      {
        entries: { minutes: number; countedMinutes: number; refused: { minutes: number; reason: string }[] }[]
      }[]
    >(await run(documents.declare, { lines: [line], key: 'octobre-000001' }))
    expect(october?.entries[0]).toMatchObject({ minutes: 27 * 60, countedMinutes: 20 * 60 })
    expect(october?.entries[0]?.refused).toEqual([
      { minutes: 7 * 60, reason: 'Avant le jour à partir duquel les heures comptent.' },
    ])
    const [again] = succeeded<{ entries: { minutes: number }[] }[]>(
      await run(documents.declare, {
        lines: [{ ...line, minutes: 54 * 60, version: 1 }],
        key: 'octobre-000002',
      }),
    )
    expect(again?.entries.map((entry) => entry.minutes)).toEqual([27 * 60, -27 * 60, 54 * 60])
    succeeded(
      await run(documents.declare, {
        lines: [{ ...line, minutes: 54 * 60, version: 1 }],
        key: 'octobre-000002',
      }),
    )
    const [validated] = succeeded<{ status: string }[]>(
      await run(documents.validate, {
        months: [{ placementId: placement.id, month: '2026-10', version: 2 }],
      }),
    )
    expect(validated?.status).toBe('LOCKED')
    const locked = await run(documents.declare, { lines: [line], key: 'octobre-000003' })
    expect(locked.data?.declareHours).toMatchObject({ code: 'MONTH_LOCKED' })
    const corrected = succeeded<{
      entries: { minutes: number; countedMinutes: number; correction: boolean }[]
    }>(
      await run(documents.correct, {
        p: placement.id,
        m: '2026-10',
        version: 3,
        minutes: 81 * 60,
        reason: 'Bulletin reçu',
        key: 'octobre-corr-1',
      }),
    )
    expect(corrected.entries.at(-1)).toEqual({ minutes: 27 * 60, countedMinutes: 20 * 60, correction: true })
    const standing = await contractNow()
    expect(standing.progress).toMatchObject({
      dueMinutes: 788 * 60,
      validatedMinutes: 60 * 60,
      declaredMinutes: 0,
    })
    expect(standing.progress.plannedMinutes).toBeGreaterThan(0)
    expect(standing.progress.expectedMinutes).toBeGreaterThan(0)
  })
})
