import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

interface Step {
  readonly id: string
  readonly version: number
}

describe('a person turned down waits for another position, if they agree', () => {
  let base: TestDatabase
  let world: World
  let participantId: string
  let referral: Step

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
  })
  afterAll(() => base.drop())

  const read = () => base.database.app.referral.findUniqueOrThrow({ where: { id: referral.id } })
  const act = async (verb: string, more: Record<string, unknown> = {}) => {
    const { id, version } = await read()
    const types = { agreed: 'Boolean', reason: 'ReferralRefusalReason!' }
    const asked = Object.entries(types).filter(([name]) => name in more)
    return mutate(world.asFacilitator())<Step & { status: string }>(
      verb,
      { id: 'Uuid!', version: 'Int!', ...Object.fromEntries(asked) },
      { id, version, ...more },
      'id version status availableSteps',
    )
  }
  const agreements = () =>
    base.database.app.dataShare.findMany({
      where: { carrierId: world.carrierId, participantId, purpose: 'POOL' },
    })

  beforeEach(async () => {
    participantId = newId()
    referral = { id: newId(), version: 1 }
    await base.database.app.participant.create({
      data: { id: participantId, carrierId: world.carrierId, lastActivityOn: new Date(today) },
    })
    await base.database.app.referral.create({
      data: {
        id: referral.id,
        carrierId: world.carrierId,
        participantId,
        source: 'FACILITATOR',
        status: 'UNDER_REVIEW',
        statusSince: new Date(today),
        answerBefore: new Date(today),
      },
    })
    await act('refuseReferral', { reason: 'NO_POSITION' })
  })

  test('without their word it is refused; with it, it is written down, once', async () => {
    expect(await act('keepReferralInPool')).toMatchObject({
      code: 'POOL_AGREEMENT_NEEDED',
      field: 'agreement',
    })
    expect(await agreements()).toEqual([])
    expect((await act('keepReferralInPool', { agreed: true })).data).toMatchObject({
      status: 'POOL',
      availableSteps: ['review', 'withdraw'],
    })
    expect(await agreements()).toHaveLength(1)
    await act('reviewReferral')
    await act('refuseReferral', { reason: 'NO_POSITION' })
    expect((await act('keepReferralInPool')).data).toMatchObject({ status: 'POOL' })
    expect(await agreements()).toHaveLength(1)
  })

  test('taken back by the person, their request waits no more', async () => {
    await act('keepReferralInPool', { agreed: true })
    const me: Actor = {
      ...{ kind: 'JOBSEEKER', id: participantId, name: 'Lou', organisationId: null },
      ...{ carrierId: world.carrierId, confirmed: true },
    }
    const [agreement] = await agreements()
    const taken = await runAs(base.database, me, { door: 'holder', today })(
      `mutation ($id: Uuid!, $version: Int!) { takeBackShare(id: $id, version: $version) {
        ... on MutationTakeBackShareSuccess { data } } }`,
      { id: agreement?.id, version: agreement?.version },
    )
    expect(taken.data).toEqual({ takeBackShare: { data: true } })
    expect(await read()).toMatchObject({ status: 'WITHDRAWN' })
  })

  test('taken back by the team on the telephone, it waits no more either', async () => {
    await act('keepReferralInPool', { agreed: true })
    const [agreement] = await agreements()
    await mutate(world.asFacilitator())(
      'revokeShare',
      { id: 'Uuid!', version: 'Int!' },
      { id: agreement?.id, version: agreement?.version },
    )
    expect(await read()).toMatchObject({ status: 'WITHDRAWN', note: null })
    const lines = await base.database.app.journalEntry.findMany({ where: { objectId: referral.id } })
    expect(lines.at(-1)?.facts).toMatchObject({ from: 'POOL', to: 'WITHDRAWN' })
  })

  test('a request stays while another agreement holds', async () => {
    await act('keepReferralInPool', { agreed: true })
    const [agreement] = await agreements()
    await base.database.app.dataShare.create({
      data: { ...agreement, id: newId(), fromDay: new Date('2026-01-05') } as NonNullable<typeof agreement>,
    })
    await mutate(world.asFacilitator())(
      'revokeShare',
      { id: 'Uuid!', version: 'Int!' },
      { id: agreement?.id, version: agreement?.version },
    )
    expect(await read()).toMatchObject({ status: 'POOL' })
  })

  test('who works elsewhere is waited for no more', async () => {
    await act('keepReferralInPool', { agreed: true })
    await act('reviewReferral')
    expect((await act('recordHiredElsewhere')).data).toMatchObject({ status: 'OBSOLETE', availableSteps: [] })
    expect(await act('recordHiredElsewhere')).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })
})
