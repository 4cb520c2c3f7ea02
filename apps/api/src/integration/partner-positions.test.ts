import type { Actor } from '@cordee/domain/access/actor'
import type { PartnerScope } from '@cordee/domain/access/partner-scopes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork, publishedPosition } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

describe('an agency’s software finds a position, sends somebody, and takes it back', () => {
  let database: TestDatabase
  let world: World
  let reserved: string
  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const lot = await awardedLot(database, world)
    const commitmentId = lot.commitmentIds[0] ?? ''
    reserved = await publishedPosition(database, world, commitmentId, { advisersOnlyUntil: '2026-11-25' })
    const draft = await publishedPosition(database, world, commitmentId, { title: 'Pas encore publié' })
    await database.database.app.opportunity.update({ where: { id: draft }, data: { status: 'DRAFT' } })
  })
  afterAll(() => database.drop())

  const as = (actor: Actor) => runAs(database.database, actor, { door: 'partner', today })

  test('what is published is listed with what it takes to refer, and nothing else', async () => {
    const list = `query ($trades: [String!]) { partnerOpportunities(first: 10, romeCodes: $trades, order: STARTING_FIRST) {
      totalCount edges { node { id title romeCode trade communeCode communeName places weeklyMinutes reservedUntil } } } }`
    const { data, errors } = await as(world.partner)(list)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      partnerOpportunities: {
        totalCount: 1,
        edges: [
          { node: { id: reserved, romeCode: 'F1704', communeCode: '38269', reservedUntil: '2026-11-25' } },
        ],
      },
    })
    expect((await as(world.partner)(list, { trades: ['N4105'] })).data).toMatchObject({
      partnerOpportunities: { totalCount: 0, edges: [] },
    })
  })

  test('a referral is taken back once, by the client that made it', async () => {
    const input = {
      opportunityId: reserved,
      firstName: 'Ada',
      lastName: 'Essai',
      phone: '06 39 98 01 09',
      adviserName: 'Camille Essai',
      informationGivenOn: today,
    }
    const { data: referral } = await mutate(as(world.partner))<{ id: string; version: number }>(
      'referCandidate',
      { input: 'ReferCandidateInput!', idempotencyKey: 'String!' },
      { input, idempotencyKey: newId() },
      'id version availableSteps nextActor nextActorSince',
    )
    expect(referral).toMatchObject({
      ...{ version: 1, availableSteps: ['withdraw'] },
      ...{ nextActor: 'FACILITATOR', nextActorSince: today },
    })
    const waits = async () => {
      const { data } = await as(world.partner)<{
        partnerReferrals: { edges: { node: { id: string; nextActor: string } }[] }
      }>('{ partnerReferrals(first: 5) { edges { node { id nextActor } } } }')
      return data?.partnerReferrals.edges.find(({ node }) => node.id === referral.id)?.node.nextActor
    }
    expect(await waits()).toBe('FACILITATOR')
    const { app } = database.database
    const { id: commitmentId, holderId: employerId } = await app.commitment.findFirstOrThrow()
    const { placementId } = await personAtWork(database, world, { commitmentId, employerId })
    await app.referral.update({ where: { id: referral.id }, data: { status: 'ACCEPTED' } })
    expect(await waits()).toBe('FACILITATOR')
    await app.placement.update({ where: { id: placementId }, data: { referralId: referral.id } })
    expect(await waits()).toBe('NOBODY')
    await app.placement.update({ where: { id: placementId }, data: { referralId: null } })
    await app.referral.update({ where: { id: referral.id }, data: { status: 'NEW' } })
    const withdraw = (by: Actor, version: number, idempotencyKey = newId()) =>
      mutate(as(by))(
        'withdrawPartnerReferral',
        { id: 'Uuid!', version: 'Int!', idempotencyKey: 'String!' },
        { id: referral.id, version, idempotencyKey },
        'status version availableSteps',
      )
    const other = { ...world.partner, id: newId() } as Actor
    expect(await withdraw(other, 1)).toMatchObject({ __typename: 'NotFound' })
    expect(await withdraw(world.partner, 7)).toMatchObject({ __typename: 'StaleVersion' })
    const key = newId()
    const done = { status: 'WITHDRAWN', version: 2, availableSteps: [] }
    expect((await withdraw(world.partner, 1, key)).data).toEqual(done)
    expect((await withdraw(world.partner, 1, key)).data).toEqual(done)
    expect(await withdraw(world.partner, 2)).toMatchObject({ __typename: 'RuleRefusal' })
  })

  test('R31 · whether hours count is a scope of its own; without it the referral says the rest', async () => {
    const { app } = database.database
    const { participantId } = await app.referral.findFirstOrThrow({ where: { carrierId: world.carrierId } })
    const on = new Date(today)
    await app.eligibilityAssessment.create({
      data: {
        ...{ id: newId(), carrierId: world.carrierId, participantId, status: 'VALIDATED' },
        ...{ decidedOn: on, effectOn: on, validUntil: new Date('2028-11-19') },
      },
    })
    const read = (scopes: readonly PartnerScope[]) =>
      as({ ...world.partner, scopes } as Actor)(
        '{ partnerReferrals(first: 1) { edges { node { statusSentence eligibility { counts } } } } }',
      )
    const rest = { statusSentence: expect.stringContaining(' ') }
    const full = await read(['referrals:read', 'persons:read.own'])
    expect(full.data).toMatchObject({
      partnerReferrals: { edges: [{ node: { ...rest, eligibility: { counts: true } } }] },
    })
    const without = await read(['referrals:read'])
    expect(without.data).toMatchObject({
      partnerReferrals: { edges: [{ node: { ...rest, eligibility: null } }] },
    })
    expect(without.errors).toMatchObject([
      { message: expect.stringContaining('persons:read.own'), extensions: { code: 'FORBIDDEN' } },
    ])
  })
})
