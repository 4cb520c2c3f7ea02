import { alreadyKnownWords } from '@cordee/domain/participant/duplicates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, today, type World } from '../testing/world.ts'

describe('two files of one person are brought together, and parted again (R50)', () => {
  let base: TestDatabase
  let world: World
  let commitmentIds: readonly string[]
  let employerId = ''
  const app = () => base.database.app

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    const lot = await awardedLot(base, world)
    commitmentIds = lot.commitmentIds
    employerId = lot.holderIds[0] ?? ''
  })
  afterAll(() => base.drop())

  const act = () => mutate(world.asFacilitator())
  const merge = (id: string, mergedId: string, version = 1) =>
    act()('mergePeople', { id: 'Uuid!', version: 'Int!', mergedId: 'Uuid!' }, { id, version, mergedId })
  const undo = (id: string, version: number) =>
    act()('undoPeopleMerge', { id: 'Uuid!', version: 'Int!' }, { id, version })
  const born = (participantId: string, birthDate: string | null, more: object = {}) =>
    app().participantIdentity.update({
      where: { participantId },
      data: { birthDate: birthDate === null ? null : new Date(birthDate), ...more },
    })
  const somebody = async (birthDate: string | null, more: object = {}, commitment = 0) => {
    const { participantId } = await personWithHours(
      base,
      world,
      commitmentIds[commitment] ?? commitmentIds[0] ?? '',
      employerId,
    )
    await born(participantId, birthDate, more)
    return participantId
  }
  /** A file without work, of the same name. */
  const bare = async (birthDate: string | null, more: object = {}) => {
    const person = { firstName: 'Noé', lastName: 'Essai', noticeGivenOn: today }
    const { data } = await act()<{ id: string }>(
      'registerParticipant',
      { person: 'PersonInput!' },
      { person },
      'id',
    )
    await born(data.id, birthDate, more)
    return data.id
  }
  const minutesBy = async () =>
    app().$queryRaw`SELECT p.commitment_id, sum(e.minutes)::int AS minutes FROM placement p
      JOIN hours_month m ON m.placement_id = p.id JOIN hours_entry e ON e.month_id = m.id GROUP BY 1 ORDER BY 1`
  const peopleIn = async (search: string) => {
    const { data } = await world.asFacilitator()<{
      participants: { edges: { node: { id: string } }[] }
    }>('query ($search: String) { participants(first: 100, search: $search) { edges { node { id } } } }', {
      search,
    })
    return data?.participants.edges.map(({ node }) => node.id) ?? []
  }

  test('work, hours, orientations and agreements follow; every total stays to the minute; all of it comes back', async () => {
    const kept = await bare('2001-02-04')
    const merged = await somebody('2001-02-04', { phone: '+33639980101' })
    await app().participant.update({ where: { id: merged }, data: { objectedOn: new Date(today) } })
    const totals = await minutesBy()
    const works = await app().placement.count({ where: { participantId: merged } })
    expect((await merge(kept, merged)).data).toMatchObject({ id: kept, version: 2 })
    expect(await app().placement.count({ where: { participantId: kept } })).toBe(works)
    expect(await minutesBy()).toEqual(totals)
    expect(await app().participantIdentity.findUnique({ where: { participantId: kept } })).toMatchObject({
      phone: '+33639980101',
    })
    expect((await app().participant.findUnique({ where: { id: kept } }))?.objectedOn).not.toBeNull()
    expect(await peopleIn('noe essai')).toContain(kept)
    expect(await peopleIn('')).not.toContain(merged)
    // What is written of the merge names nobody.
    const [row] = await app().participantMerge.findMany({ where: { keptId: kept } })
    expect(JSON.stringify(row)).not.toMatch(/39980101|Noé|Essai|2001/)
    const journal = await app().journalEntry.findFirst({ where: { objectId: kept }, orderBy: { at: 'desc' } })
    expect(journal).toMatchObject({ verb: 'participant:write', facts: { merged } })

    expect((await undo(merged, 2)).data).toMatchObject({ id: merged, version: 3 })
    expect(await app().placement.count({ where: { participantId: merged } })).toBe(works)
    expect(await minutesBy()).toEqual(totals)
    expect(await app().participantIdentity.findUnique({ where: { participantId: kept } })).toMatchObject({
      phone: null,
    })
    expect(await peopleIn('')).toContain(merged)
    expect(await undo(merged, 3)).toMatchObject({ __typename: 'NotFound' })
  })

  test('what was written follows, and meetings; calls and reads are told of both; each goes home again', async () => {
    const kept = await bare('2002-03-05')
    const merged = await bare('2002-03-05')
    const { carrierId } = world
    const messageId = newId()
    const meetings = [newId(), newId()]
    await app().message.create({
      data: {
        id: messageId,
        carrierId,
        channel: 'SMS',
        purpose: 'FREE',
        status: 'SENT',
        participantId: merged,
        sentAt: new Date(today),
      },
    })
    for (const id of meetings)
      await app().meeting.create({
        data: {
          id,
          carrierId,
          kind: 'INFORMATION',
          title: 'Réunion',
          place: 'Mairie',
          startsAt: new Date('2026-11-10T09:00:00Z'),
          endsAt: new Date('2026-11-10T10:00:00Z'),
        },
      })
    const [both = '', one = ''] = meetings
    const attend = (meetingId: string, participantId: string) => ({
      carrierId,
      meetingId,
      participantId,
      attendance: 'COMING' as const,
    })
    await app().meetingAttendance.createMany({
      data: [attend(both, kept), attend(both, merged), attend(one, merged)],
    })
    // A meeting that was called off since keeps its list.
    await app().meeting.update({ where: { id: one }, data: { status: 'CANCELLED' } })
    await app().callRecord.create({
      data: {
        id: newId(),
        carrierId,
        participantId: merged,
        calledById: world.facilitator.id ?? '',
        answered: true,
        said: 'Rappeler lundi',
      },
    })
    const told = async (id: string) => {
      const { data, errors } = await world.asFacilitator()<{
        participant: { messages: object[]; calls: { said: string }[]; reads: object[] }
      }>('query ($id: Uuid!) { participant(id: $id) { messages { id } calls { said } reads { through } } }', {
        id,
      })
      expect(errors).toBeUndefined()
      return data?.participant ?? expect.fail('not there')
    }
    const came = () =>
      app().meetingAttendance.findMany({
        where: { meetingId: { in: meetings } },
        select: { meetingId: true, participantId: true },
        orderBy: [{ meetingId: 'asc' }, { participantId: 'asc' }],
      })
    const before = await came()
    await told(merged)
    expect((await merge(kept, merged)).data).toMatchObject({ id: kept })
    expect(await came()).toEqual(
      before.map((row) => (row.meetingId === one ? { ...row, participantId: kept } : row)),
    )
    const joined = await told(kept)
    expect(joined.messages).toEqual([{ id: messageId }])
    expect(joined.calls).toEqual([{ said: 'Rappeler lundi' }])
    // The file brought in, before; the one kept, when they were joined.
    expect(joined.reads).toHaveLength(2)

    await undo(merged, 2)
    expect(await came()).toEqual(before)
    expect((await told(kept)).calls).toEqual([])
    expect((await told(merged)).messages).toEqual([{ id: messageId }])
  })

  test('two birth dates, the same file twice, a file already given, work at the same moment: refused', async () => {
    const one = await somebody('1999-01-01')
    const other = await somebody('1999-01-02')
    expect(await merge(one, other)).toMatchObject({ code: 'MERGE_OTHER_BIRTH_DATE' })
    expect(await merge(one, one)).toMatchObject({ code: 'MERGE_SAME_PERSON' })
    await born(other, null)
    expect(await merge(one, other)).toMatchObject({ code: 'MERGE_SAME_WORK' })
    const free = await bare(null)
    expect(await merge(one, free, 9)).toMatchObject({ __typename: 'StaleVersion' })
    // Clicked twice at once, it is done once.
    const answers = await Promise.all([merge(one, free), merge(one, free)])
    expect(answers.filter(({ data }) => data)).toHaveLength(1)
    expect(await merge(one, free, 2)).toMatchObject({ code: 'PERSON_MERGED' })
  })

  test('R50 · a likely twin is shown with its certainty, and its read is noted', async () => {
    const one = await bare('1988-05-06')
    const twin = await bare('1988-05-06')
    const { data } = await world.asFacilitator()(
      `query ($id: Uuid!) { participant(id: $id) { twins { sentence person { id identity { lastName } } } } }`,
      { id: one },
    )
    expect(data?.participant).toEqual({
      twins: [
        {
          sentence: alreadyKnownWords.SAME,
          person: { id: twin, identity: { lastName: 'Essai' } },
        },
      ],
    })
    expect(await app().participantRead.count({ where: { participantId: twin } })).toBe(1)
  })

  test('whoever is forgotten is forgotten with the files brought to theirs', async () => {
    const kept = await bare('1977-07-07')
    const merged = await bare('1977-07-07')
    await merge(kept, merged)
    await act()(
      'erasePerson',
      { participantId: 'Uuid!', version: 'Int!' },
      { participantId: kept, version: 2 },
      'hoursKept',
    )
    expect(await app().participant.count({ where: { id: { in: [kept, merged] } } })).toBe(0)
    expect(await app().participantIdentity.count({ where: { participantId: { in: [kept, merged] } } })).toBe(
      0,
    )
    expect(await app().participantMerge.count({ where: { keptId: kept } })).toBe(0)
  })

  test('PostgreSQL itself refuses a file brought to itself, or twice', async () => {
    const one = await bare(null)
    const two = await bare(null)
    const three = await bare(null)
    await expect(
      app().participant.update({ where: { id: one }, data: { mergedIntoId: one } }),
    ).rejects.toThrow(/participant_merged_check/)
    await merge(two, one)
    const row = { carrierId: world.carrierId, mergedId: one, moved: {}, filled: [], mergedById: one }
    await expect(
      app().participantMerge.create({ data: { ...row, id: three, keptId: three } }),
    ).rejects.toThrow(/participant_merge_open|Unique constraint/)
  })
})
