import type { Actor } from '@cordee/domain/access/actor'
import { type GraphQLInputType, getNamedType, isInputObjectType, isUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { schemas } from '../graphql/schema.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { holderOf, personAtWork, publishedPosition } from '../testing/holders.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'

type Kind = 'COMPANY' | 'BUYER' | 'ADVISER' | 'JOBSEEKER' | 'PARTNER'

/** Every id of another carrier that somebody outside could guess or steal. */
interface Ids {
  readonly commitment: string
  readonly placement: string
  readonly month: string
  readonly referral: string
  readonly request: string
  readonly penalty: string
  readonly postponement: string
  readonly contact: string
  readonly participant: string
  readonly opportunity: string
  readonly share: string
}
interface Twin {
  readonly ids: Ids
  readonly actors: Readonly<Record<Kind, Actor>>
}

let base: TestDatabase
let mine: Twin
let theirs: Twin
const random = () =>
  Object.fromEntries(Object.keys(mine.ids).map((name) => [name, newId()])) as unknown as Ids

/** A carrier with everything its companies, buyers, advisers, partners and people act upon. */
const twin = async (world: World): Promise<Twin> => {
  const { app } = base.database
  const { carrierId, partner } = world
  const lot = await awardedLot(base, world)
  const [commitment = '', company = ''] = [lot.commitmentIds[0], lot.holderIds[0]]
  const agency = partner.organisationId ?? ''
  const { participantId, placementId } = await personAtWork(base, world, {
    ...{ commitmentId: commitment, employerId: company, prescriberId: agency },
  })
  const opportunity = await publishedPosition(base, world, commitment, { employerId: company })
  const { buyerId } = await app.procurementContract.findUniqueOrThrow({ where: { id: lot.contractId } })
  const [month, referral, request, penalty, postponement, share] = Array.from({ length: 6 }, newId) as [
    ...[string, string, string, string, string, string],
  ]
  const on = new Date(today)
  await app.hoursMonth.create({
    data: { id: month, carrierId, placementId, month: new Date('2026-10-01'), status: 'VALIDATED' },
  })
  await app.referral.create({
    data: {
      ...{ id: referral, carrierId, opportunityId: opportunity, participantId, source: 'PARTNER' },
      ...{ partnerClientId: partner.id, status: 'PROPOSED_TO_COMPANY', statusSince: on, answerBefore: on },
    },
  })
  await app.dataShare.create({
    data: {
      ...{ id: share, carrierId, participantId, organisationId: company, purpose: 'PROPOSAL' },
      ...{ fromDay: on, recordedById: world.facilitator.id ?? '' },
    },
  })
  await app.workRequest.create({
    data: {
      ...{ id: request, carrierId, participantId, reference: newId(), firstName: 'B', trades: [] },
      ...{ phone: '+33639980001', consentAt: on, callBefore: on, dedupeKey: newId() },
    },
  })
  await app.penaltyCase.create({
    data: {
      ...{ id: penalty, carrierId, commitmentId: commitment, status: 'PROPOSED', statusSince: on },
      ...{ missingMinutes: 60, candidatesProposed: 0, proposedCents: 100 },
    },
  })
  await app.postponementRequest.create({
    data: {
      ...{ id: postponement, carrierId, commitmentId: commitment, organisationId: company },
      ...{ status: 'ASKED', newStartOn: on, newEndOn: new Date('2027-11-20'), reason: 'x', askedOn: on },
    },
  })
  const [companyHolder, buyerHolder, adviserHolder] = await Promise.all([
    holderOf(base, world, 'COMPANY', company),
    holderOf(base, world, 'BUYER', buyerId),
    holderOf(base, world, 'ADVISER', agency),
  ])
  const jobseeker = { kind: 'JOBSEEKER', id: participantId, name: 'Noé', carrierId } as const
  return {
    ids: {
      ...{ commitment, placement: placementId, month, referral, request, penalty, postponement, opportunity },
      ...{ contact: companyHolder.contactId, participant: participantId, share },
    },
    actors: {
      ...{ COMPANY: companyHolder.actor, BUYER: buyerHolder.actor, ADVISER: adviserHolder.actor },
      ...{ PARTNER: partner, JOBSEEKER: { ...jobseeker, organisationId: null, confirmed: true } },
    },
  }
}

beforeAll(async () => {
  base = await testDatabase()
  mine = await twin(await createWorld(base.database))
  theirs = await twin(await createWorld(base.database))
})
afterAll(() => base.drop())

interface Act {
  readonly by: Kind
  readonly values: (ids: Ids) => Record<string, unknown>
}
const step = (name: keyof Ids) => (ids: Ids) => ({ id: ids[name], version: 1 })
const onPenalty = (more: object) => (ids: Ids) => ({ id: ids.penalty, version: 1, code: '000000', ...more })
const key = () => ({ idempotencyKey: newId() })
const referring = {
  ...{ adviser: { name: 'Dominique Essai' }, informationGiven: true, people: [], knownIds: [] },
}

/** Every operation outside of the team that takes the id of something. */
const acts: Readonly<Record<string, readonly Act[]>> = {
  answerReferral: [{ by: 'COMPANY', values: (ids) => ({ ...step('referral')(ids), answer: 'MEET' }) }],
  applyPenalty: [{ by: 'BUYER', values: onPenalty({ motive: 'raison' }) }],
  reducePenalty: [{ by: 'BUYER', values: onPenalty({ motive: 'raison', decidedCents: 50 }) }],
  waivePenalty: [{ by: 'BUYER', values: onPenalty({ motive: 'raison' }) }],
  signPenaltyNotice: [{ by: 'BUYER', values: onPenalty({}) }],
  sendDecisionCode: [{ by: 'BUYER', values: (ids) => ({ caseId: ids.penalty }) }],
  penaltyCase: [
    { by: 'BUYER', values: (ids) => ({ id: ids.penalty }) },
    { by: 'COMPANY', values: (ids) => ({ id: ids.penalty }) },
  ],
  askPostponement: [
    {
      by: 'COMPANY',
      values: (ids) => ({
        ...{ commitmentId: ids.commitment, newStartOn: '2027-01-04', reason: 'raison', ...key() },
      }),
    },
  ],
  declareWorkedHours: [
    {
      by: 'COMPANY',
      values: (ids) => ({
        ...{
          commitmentId: ids.commitment,
          version: 1,
          months: [{ month: '2026-10', workedMinutes: 60 }],
          ...key(),
        },
      }),
    },
  ],
  takeBackPostponement: [{ by: 'COMPANY', values: step('postponement') }],
  changeOwnContact: [
    {
      by: 'COMPANY',
      values: (ids) => ({
        contactId: ids.contact,
        version: 1,
        contact: { name: 'Camille', role: 'PAYROLL', email: 'camille@essai.example' },
      }),
    },
  ],
  declareHours: [
    {
      by: 'COMPANY',
      values: (ids) => ({
        ...{ lines: [{ placementId: ids.placement, month: '2026-11', minutes: 60, version: 0 }], ...key() },
      }),
    },
  ],
  proposeKnownPerson: [
    {
      by: 'COMPANY',
      values: (ids) => ({
        input: {
          ...{ alreadyEmployed: false, commitmentId: ids.commitment, contractType: 'FIXED_TERM' },
          ...{ firstName: 'A', lastName: 'B', phone: '0639980003', startsOn: '2026-12-01' },
          informationGiven: true,
        },
        ...key(),
      }),
    },
  ],
  contestOwnHours: [{ by: 'JOBSEEKER', values: (ids) => ({ monthId: ids.month, remark: 'raison' }) }],
  takeBackShare: [{ by: 'JOBSEEKER', values: step('share') }],
  withdrawOwnRequest: [{ by: 'JOBSEEKER', values: step('request') }],
  withdrawOwnReferral: [
    { by: 'JOBSEEKER', values: step('referral') },
    { by: 'ADVISER', values: step('referral') },
  ],
  printFollowUp: [{ by: 'ADVISER', values: (ids) => ({ participantId: ids.participant }) }],
  referPeople: [
    {
      by: 'ADVISER',
      values: (ids) => ({
        ...referring,
        ...key(),
        opportunityId: ids.opportunity,
        people: [{ firstName: 'A', lastName: 'B', phone: '0639980004' }],
      }),
    },
    { by: 'ADVISER', values: (ids) => ({ ...referring, ...key(), knownIds: [ids.participant] }) },
  ],
  submitEligibilityForm: [
    {
      by: 'ADVISER',
      values: (ids) => ({
        input: {
          ...{ participantId: ids.participant, signedBy: 'Dominique Essai', capacity: 'conseillère' },
          ...{ noticeGivenOn: today, seenOn: today, agreed: true, criteria: [{ code: 'DELD_12' }] },
        },
        ...key(),
      }),
    },
  ],
  withdrawPartnerReferral: [{ by: 'PARTNER', values: (ids) => ({ ...step('referral')(ids), ...key() }) }],
  partnerReferral: [{ by: 'PARTNER', values: (ids) => ({ id: ids.referral }) }],
  referCandidate: [
    {
      by: 'PARTNER',
      values: (ids) => ({
        input: {
          ...{ firstName: 'A', lastName: 'B', phone: '0639980005', informationGivenOn: today },
          adviserName: 'Dominique Essai',
          opportunityId: ids.opportunity,
        },
        ...key(),
      }),
    },
  ],
}

/** Asked for a code first, which nobody has for what is not theirs. */
const withCode = new Set(['applyPenalty', 'reducePenalty', 'waivePenalty', 'signPenaltyNotice'])

const doorOf = (by: Kind) => (by === 'PARTNER' ? 'partner' : 'holder')
const rootsOf = (door: 'holder' | 'partner') =>
  [schemas[door].getQueryType(), schemas[door].getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ root: root?.name.toLowerCase() ?? '', field })),
  )

const ask = async (name: string, actor: Actor, values: Record<string, unknown>) => {
  const door = doorOf(actor.kind as Kind)
  const found = rootsOf(door).find(({ field }) => field.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  const { root, field } = found
  const used = field.args.filter((argument) => argument.name in values)
  const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const refusals = isUnionType(getNamedType(field.type))
    ? '... on Error { message } ... on RuleRefusal { code }'
    : ''
  const { data, errors } = await runAs(base.database, actor, { door, today, cipher: testCipher })(
    `${root} (${declared}) { ${name}(${passed}) { __typename ${refusals} } }`,
    values,
  )
  return { answer: data?.[name] ?? null, errors: errors?.map(({ message }) => message) }
}

const takesAnId = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  return (
    named.name === 'Uuid' ||
    (isInputObjectType(named) && Object.values(named.getFields()).some((field) => takesAnId(field.type)))
  )
}
const written = async () => {
  const { app } = base.database
  const counts = await Promise.all([
    app.journalEntry.count(),
    app.outboxEvent.count(),
    app.message.count(),
    app.participant.count(),
    app.referral.count(),
    app.idempotencyKey.count(),
  ])
  return counts.join(' ')
}

describe('two carriers, one database, seen from outside', () => {
  test('every operation that takes an id is tried', () => {
    const taking = (['holder', 'partner'] as const).flatMap((door) =>
      rootsOf(door).flatMap(({ field }) =>
        field.args.some(({ type }) => takesAnId(type)) ? [field.name] : [],
      ),
    )
    expect(Object.keys(acts).toSorted()).toEqual(taking.toSorted())
  })

  test.each(Object.entries(acts).flatMap(([name, ways]) => ways.map((way) => [name, way.by, way] as const)))(
    '%s by %s: the id of another carrier answers exactly like one of nobody, and writes nothing',
    async (name, by, { values }) => {
      const before = await written()
      const stolen = await ask(name, mine.actors[by], values(theirs.ids))
      expect(stolen).toEqual(await ask(name, mine.actors[by], values(random())))
      expect(stolen.errors).toBeUndefined()
      expect((stolen.answer as { __typename: string } | null)?.__typename ?? 'NotFound').toBe(
        withCode.has(name) ? 'RuleRefusal' : 'NotFound',
      )
      expect(await written()).toBe(before)
    },
  )

  test.each(Object.entries(acts).flatMap(([name, ways]) => ways.map((way) => [name, way.by, way] as const)))(
    '%s by %s: the same id is known to who it belongs to',
    async (name, by, { values }) => {
      const { answer, errors } = await ask(name, theirs.actors[by], values(theirs.ids))
      expect(errors).toBeUndefined()
      expect(answer).not.toBeNull()
      expect(answer).not.toMatchObject({ __typename: 'NotFound' })
      expect(answer).not.toMatchObject({ __typename: 'NotAllowed' })
    },
  )
})
