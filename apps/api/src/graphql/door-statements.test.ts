import { readFileSync } from 'node:fs'
import { ANONYMOUS } from '@cordee/domain/access/actor'
import { getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { holderOf, personAtWork, publishedPosition } from '../testing/holders.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { runAs } from './run-as.ts'

type Named = readonly [name: string, text: string]

const queriesOf = (door: 'holder' | 'public'): readonly Named[] =>
  Object.values(
    JSON.parse(
      readFileSync(new URL(`../../trusted-documents/${door}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>,
  ).flatMap((text): Named[] => {
    const operation = getOperationAST(parse(text))
    return operation?.operation === 'query' ? [[operation.name?.value ?? '', text]] : []
  })

/** A partner writes its own documents: what each list holds, to the last field that reads another row. */
const partnerQueries: readonly Named[] = [
  [
    'PartnerReferrals',
    '{ partnerReferrals(first: 50) { totalCount edges { node { id status statusSentence availableSteps opportunity { id title } eligibility { countsFrom countsUntil } } } } }',
  ],
  [
    'PartnerOpportunities',
    '{ partnerOpportunities(first: 50) { totalCount edges { node { id title trade communeName tasks startsOn } } } }',
  ],
]

let base: TestDatabase
let world: World
let contractId: string | undefined
let lots = 0
const parties = { company: '', agency: '', slug: '', person: '' }

/** One lot more for the same company and agency: somebody at work, somebody proposed, a position, a request. */
const grow = async () => {
  const { app } = base.database
  const { carrierId } = world
  const on = new Date(today)
  lots += 1
  const lot = await awardedLot(base, world, {
    holderIds: [parties.company],
    into: contractId === undefined ? undefined : { contractId, number: lots },
  })
  contractId = lot.contractId
  const commitmentId = lot.commitmentIds[0] ?? ''
  const work = { commitmentId, employerId: parties.company, prescriberId: parties.agency }
  await personAtWork(base, world, work)
  const { participantId } = await personAtWork(base, world, work)
  parties.person = participantId
  const opportunityId = await publishedPosition(base, world, commitmentId, { employerId: parties.company })
  const { slug } = await app.opportunity.findUniqueOrThrow({ where: { id: opportunityId } })
  parties.slug = slug
  const referral = { carrierId, participantId, opportunityId, statusSince: on, answerBefore: on }
  await app.referral.createMany({
    data: [
      { id: newId(), ...referral, source: 'PORTAL', status: 'PROPOSED_TO_COMPANY' },
      {
        ...{ id: newId(), ...referral, source: 'PARTNER' },
        partnerClientId: world.partner.id,
      },
    ],
  })
  await app.dataShare.create({
    data: {
      id: newId(),
      carrierId,
      participantId,
      organisationId: parties.company,
      purpose: 'PROPOSAL',
      fromDay: on,
      recordedById: world.facilitator.id ?? '',
    },
  })
}

const variables = () => ({
  ...{
    slug: parties.slug,
    asked: true,
    search: '',
    code: '38269',
    coming: '',
    id: newId(),
    month: '2026-10',
  },
  ...{ token: 'x'.repeat(43), space: 'PROFESSIONAL', reads: true },
})

const runners = async () => {
  const on = { today, cipher: testCipher }
  const company = await holderOf(base, world, 'COMPANY', parties.company)
  const agency = await holderOf(base, world, 'ADVISER', parties.agency)
  const { buyerId } = await base.database.app.procurementContract.findUniqueOrThrow({
    where: { id: contractId ?? '' },
  })
  const buyer = await holderOf(base, world, 'BUYER', buyerId)
  return {
    company: company.run,
    adviser: agency.run,
    buyer: buyer.run,
    person: runAs(
      base.database,
      {
        ...{ kind: 'JOBSEEKER' as const, id: parties.person, name: 'Noé Essai', organisationId: null },
        ...{ carrierId: world.carrierId, confirmed: true },
      },
      { door: 'holder', ...on },
    ),
    partner: runAs(base.database, world.partner, { door: 'partner', ...on }),
    stranger: runAs(base.database, ANONYMOUS, { door: 'holder', ...on }),
    visitor: runAs(base.database, ANONYMOUS, { door: 'public', ...on }),
  }
}
type Who = keyof Awaited<ReturnType<typeof runners>>

const asked: readonly (readonly [Who, readonly Named[]])[] = [
  ['company', queriesOf('holder')],
  ['adviser', queriesOf('holder')],
  ['buyer', queriesOf('holder')],
  ['person', queriesOf('holder')],
  ['stranger', queriesOf('holder')],
  ['partner', partnerQueries],
  ['visitor', queriesOf('public')],
]

let counts: ReadonlyMap<string, readonly [few: readonly string[], many: readonly string[]]>

const play = async () => {
  const run = await runners()
  const played = new Map<string, readonly string[]>()
  for (const [who, documents] of asked)
    for (const [name, text] of documents) {
      const { answer, statements } = await countStatements(() => run[who](text, variables()))
      // What this door does not open to this actor has another that asks it.
      if (!answer.errors) played.set(`${who} ${name}`, statements)
    }
  return played
}

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  parties.company = await world.organisation('Titulaire (essai)', ['COMPANY'])
  parties.agency = world.partner.organisationId ?? ''
  await grow()
  await grow()
  await play()
  const few = await play()
  for (let index = 0; index < 4; index += 1) await grow()
  const many = await play()
  counts = new Map([...few].map(([key, statements]) => [key, [statements, many.get(key) ?? []]]))
})
afterAll(() => base.drop())

test('every page of a link, of the public and of a partner is asked by somebody', () => {
  const pages = [...queriesOf('holder'), ...queriesOf('public'), ...partnerQueries].map(([name]) => name)
  const unasked = pages.filter((page) => ![...counts.keys()].some((key) => key.endsWith(` ${page}`)))
  expect(unasked).toEqual([])
})

test('as many statements for many rows as for a few, through every door', () => {
  const grew = [...counts].flatMap(([key, [few, many]]) =>
    many.length === few.length ? [] : [`${key}: ${few.length}, then ${many.length}`],
  )
  expect(grew).toEqual([])
})
