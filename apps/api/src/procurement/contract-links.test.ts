import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personAtWork } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

const hours = (count: number) => count * 60
/** What each awarded lot owes. */
const due = 42_000

describe('one contract, several carriers, each in its own books (R57)', () => {
  let base: TestDatabase
  let ours: World
  let theirs: World
  let our: AwardedLot
  let their: AwardedLot

  /** A validated month of one person, counted whole. */
  const worked = async (world: World, lot: AwardedLot, minutes: number) => {
    const { app } = base.database
    const { placementId } = await personAtWork(base, world, {
      commitmentId: lot.commitmentIds[0] ?? '',
      employerId: lot.holderIds[0] ?? '',
    })
    const monthId = newId()
    const { carrierId } = world
    await app.hoursMonth.create({
      data: { id: monthId, carrierId, placementId, month: new Date('2026-10-01'), status: 'SUBMITTED' },
    })
    await app.hoursEntry.create({
      data: { id: newId(), carrierId, monthId, kind: 'WORK', minutes, countedMinutes: minutes, refused: [] },
    })
    await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'LOCKED' } })
  }

  beforeAll(async () => {
    base = await testDatabase()
    ours = await createWorld(base.database)
    theirs = await createWorld(base.database)
    our = await awardedLot(base, ours)
    their = await awardedLot(base, theirs)
    await worked(ours, our, hours(100))
    await worked(theirs, their, hours(40))
  })
  afterAll(() => base.drop())

  const args = { id: 'Uuid!', version: 'Int!' }
  const contract = async (world: World, id: string) => {
    const { data } = await world.asFacilitator()<{
      procurementContract: {
        version: number
        links: { joinedOn: string | null; nextActor: string }[]
        sharedHours: { dueMinutes: number; validatedMinutes: number; carriers: object[] } | null
      } | null
    }>(
      'query ($id: Uuid!) { procurementContract(id: $id) { version links { joinedOn nextActor } sharedHours { dueMinutes validatedMinutes carriers { ourselves dueMinutes validatedMinutes } } } }',
      { id },
    )
    return data?.procurementContract ?? null
  }
  const version = async (world: World, id: string) => (await contract(world, id))?.version ?? 0
  const offer = async () =>
    (
      await mutate(ours.asFacilitator())<{ code: string }>(
        'offerContractLink',
        args,
        { id: our.contractId, version: await version(ours, our.contractId) },
        'code',
      )
    ).data.code
  const join = async (code: string, world = theirs, id = their.contractId) =>
    mutate(world.asFacilitator())(
      'joinContractLink',
      { ...args, code: 'String!' },
      { id, version: await version(world, id), code },
      'id',
    )

  test('until the other side joins, nobody reads anything of the other', async () => {
    const code = await offer()
    expect(await contract(ours, our.contractId)).toMatchObject({
      links: [{ joinedOn: null, nextActor: 'OTHER_CARRIER' }],
      sharedHours: null,
    })
    expect((await join('x'.repeat(27))).code).toBe('SHARE_CODE_UNKNOWN')
    // Who offers it cannot join it itself.
    expect((await join(code, ours, (await awardedLot(base, ours)).contractId)).code).toBe(
      'SHARE_CODE_UNKNOWN',
    )
    expect((await contract(theirs, their.contractId))?.sharedHours).toBeNull()
    // Another's contract is no contract of one's own, with the right code too.
    expect((await join(code, theirs, our.contractId)).__typename).toBe('NotFound')
  })

  test('joined, each hour counts once, for the carrier that holds it; both sides read the same total', async () => {
    expect((await join(await offer())).__typename).toBe('MutationJoinContractLinkSuccess')
    const [one, other] = [await contract(ours, our.contractId), await contract(theirs, their.contractId)]
    expect(one?.sharedHours).toEqual({
      dueMinutes: 2 * due,
      validatedMinutes: hours(140),
      carriers: [
        { ourselves: true, dueMinutes: due, validatedMinutes: hours(100) },
        { ourselves: false, dueMinutes: due, validatedMinutes: hours(40) },
      ],
    })
    expect(other?.sharedHours).toMatchObject({ dueMinutes: 2 * due, validatedMinutes: hours(140) })
    expect((await join(await offer())).code).toBe('CONTRACT_ALREADY_SHARED')
  })

  test('a code serves once', async () => {
    const late = await offer()
    const another = await awardedLot(base, theirs)
    expect((await join(late, theirs, another.contractId)).__typename).toBe('MutationJoinContractLinkSuccess')
    const again = await awardedLot(base, theirs)
    expect((await join(late, theirs, again.contractId)).code).toBe('SHARE_CODE_UNKNOWN')
  })

  test('a contract is in one agreement: who joined one offers none, who offers one joins none', async () => {
    const offering = await mutate(theirs.asFacilitator())(
      'offerContractLink',
      args,
      { id: their.contractId, version: await version(theirs, their.contractId) },
      'code',
    )
    expect(offering.code).toBe('CONTRACT_ALREADY_SHARED')
    const alone = await awardedLot(base, theirs)
    await mutate(theirs.asFacilitator())(
      'offerContractLink',
      args,
      { id: alone.contractId, version: await version(theirs, alone.contractId) },
      'code',
    )
    expect((await join(await offer(), theirs, alone.contractId)).code).toBe('CONTRACT_ALREADY_SHARED')
  })

  test('either side stops it, and reads nothing more of the other', async () => {
    const stop = async () =>
      mutate(theirs.asFacilitator())(
        'endContractLinks',
        args,
        { id: their.contractId, version: await version(theirs, their.contractId) },
        'id',
      )
    expect((await stop()).__typename).toBe('MutationEndContractLinksSuccess')
    expect((await contract(theirs, their.contractId))?.sharedHours).toBeNull()
    expect((await stop()).code).toBe('CONTRACT_NOT_SHARED')
  })
})
