import { randomBytes } from 'node:crypto'
import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queueMessage } from '../messaging/queue-message.ts'
import { newId } from '../platform/clock.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lot: AwardedLot
let people: readonly string[]
const act = (on?: string) => mutate(world.asFacilitator(on ? day(on) : undefined))
const step = { id: 'Uuid!', version: 'Int!' }

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  lot = await awardedLot(base, world)
  people = [newId(), newId()]
  await base.database.app.participant.createMany({
    data: people.map((id) => ({ id, carrierId: world.carrierId, lastActivityOn: new Date('2026-11-01') })),
  })
})
afterAll(() => base.drop())

describe('people asked of several structures', () => {
  test('asked, answered, chosen: places fill, the last one closes the request', async () => {
    const etti = await world.organisation('Intérim du Drac (essai)', ['ETTI'])
    const geiq = await world.organisation('GEIQ des Alpes (essai)', ['GEIQ', 'COMPANY'])
    const ask = (organisationIds: readonly string[], idempotencyKey = newId()) =>
      act()(
        'requestStaff',
        { input: 'StaffingRequestInput!', idempotencyKey: 'String!' },
        {
          input: {
            commitmentId: lot.commitmentIds[0],
            organisationIds,
            romeCode: 'F1704',
            places: 3,
            startsOn: '2026-12-07',
            weeklyMinutes: 2100,
          },
          idempotencyKey,
        },
        'id version status answerBefore nextActor offers { status organisation { name } }',
      )
    expect(await ask([lot.holderIds[0] ?? ''])).toMatchObject({ code: 'NO_STAFF_TO_LEND' })
    const key = newId()
    const asked = await ask([etti, geiq], key)
    expect(asked.data).toMatchObject({ status: 'OPEN', answerBefore: '2026-11-27', nextActor: 'EMPLOYER' })
    expect((await ask([etti, geiq], key)).data).toMatchObject({ id: (asked.data as { id?: string }).id })

    const requestId = (asked.data as { id?: string }).id
    const answer = { requestId: 'Uuid!', version: 'Int!', organisationId: 'Uuid!', people: 'Int!' }
    const selection = 'id version status nextActor'
    await act()(
      'recordStaffingAnswer',
      answer,
      { requestId, version: 1, organisationId: etti, people: 2 },
      selection,
    )
    expect(
      await act()('chooseStaffing', answer, { requestId, version: 1, organisationId: etti, people: 2 }),
    ).toMatchObject({ __typename: 'StaleVersion' })
    const part = await act()(
      'chooseStaffing',
      answer,
      { requestId, version: 2, organisationId: etti, people: 2 },
      selection,
    )
    expect(part.data).toMatchObject({ status: 'OPEN', nextActor: 'EMPLOYER' })
    await act()('recordStaffingAnswer', answer, { requestId, version: 3, organisationId: geiq, people: 1 })
    expect(
      await act()('chooseStaffing', answer, { requestId, version: 4, organisationId: geiq, people: 9 }),
    ).toMatchObject({ code: 'STAFFING_TOO_MANY' })
    const filled = await act()(
      'chooseStaffing',
      answer,
      { requestId, version: 4, organisationId: geiq, people: 1 },
      selection,
    )
    expect(filled.data).toMatchObject({ status: 'FILLED', nextActor: 'NOBODY' })
    const released = await act()(
      'releaseStaffing',
      { requestId: 'Uuid!', version: 'Int!', organisationId: 'Uuid!' },
      { requestId, version: 5, organisationId: geiq },
      selection,
    )
    expect(released.data).toMatchObject({ status: 'OPEN' })
    const cancelled = await act()(
      'cancelStaffing',
      step,
      { id: requestId, version: 6 },
      'status offers { status }',
    )
    expect(cancelled.data).toMatchObject({
      status: 'CANCELLED',
      offers: [{ status: 'CHOSEN' }, { status: 'NOT_CHOSEN' }],
    })
  })
})

describe('a meeting', () => {
  test('two clicks for the last chair: one of them gets it; presence waits for the meeting', async () => {
    const input = {
      kind: 'INFORMATION',
      title: 'Réunion d’information à La Mure',
      place: 'Maison des services',
      communeCode: '38269',
      startsAt: '2026-12-01T08:30:00Z',
      endsAt: '2026-12-01T10:00:00Z',
      places: 1,
    }
    const planned = await act()('planMeeting', { input: 'MeetingInput!' }, { input }, 'id version ics')
    const { id, ics } = planned.data as unknown as { id: string; ics: string }
    expect(ics).toContain('DTSTART:20261201T083000Z')
    expect(ics).toContain('LOCATION:Maison des services')
    const attend = { id: 'Uuid!', participantId: 'Uuid!', attendance: 'Attendance!' }
    const note = (participantId: string | undefined, attendance: string) =>
      act()('noteAttendance', attend, { id, participantId, attendance }, 'takenPlaces version')
    const both = await Promise.all(people.map((person) => note(person, 'COMING')))
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationNoteAttendanceSuccess',
      'RuleRefusal',
    ])
    expect(await note(people[0], 'CAME')).toMatchObject({ code: 'MEETING_NOT_HELD' })
    await act('2026-12-01')('holdMeeting', step, { id, version: 1 })
    for (const person of people) expect((await note(person, 'CAME')).__typename).toMatch(/Success/)
    expect(
      await act()('editMeeting', { ...step, input: 'MeetingInput!' }, { id, version: 2, input }),
    ).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
  })
})

describe('R40 · where people stand after', () => {
  test('R40 · asked when the day has come, corrected with its version, shown as due until then', async () => {
    const placementId = newId()
    await base.database.app.placement.create({
      data: {
        id: placementId,
        carrierId: world.carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        participantId: people[0] ?? '',
        employerId: lot.holderIds[0] ?? '',
        declarantId: lot.holderIds[0] ?? '',
        modality: 'DIRECT_HIRE',
        contractType: 'PERMANENT',
        romeCode: 'F1704',
        startsOn: new Date('2026-05-04'),
        endsOn: new Date('2026-08-31'),
        weeklyMinutes: 2100,
        status: 'ENDED',
      },
    })
    const types = {
      placementId: 'Uuid!',
      milestone: 'OutcomeMilestone!',
      situation: 'OutcomeSituation!',
      source: 'OutcomeSource!',
      answeredOn: 'Day!',
      version: 'Int',
    }
    const record = (
      milestone: string,
      situation: string,
      answeredOn: string,
      version: number | null = null,
    ) =>
      act()(
        'recordOutcome',
        types,
        { placementId, milestone, situation, source: 'PERSON', answeredOn, version },
        'outcomesToAsk outcomes { milestone situation family version }',
      )
    expect(await record('MONTHS_3', 'CDI_OTHER_COMPANY', '2026-11-20')).toMatchObject({
      code: 'OUTCOME_TOO_EARLY',
    })
    const { data } = await record('EXIT', 'JOB_SEEKING', '2026-09-01')
    expect(data).toMatchObject({ outcomesToAsk: [] })
    expect(await record('EXIT', 'CDD_GE_6M', '2026-09-02')).toMatchObject({ __typename: 'StaleVersion' })
    expect((await record('EXIT', 'CDD_GE_6M', '2026-09-02', 1)).data).toMatchObject({
      outcomes: [{ milestone: 'EXIT', situation: 'CDD_GE_6M', family: 'SUSTAINED', version: 2 }],
    })
    const due = await world.asFacilitator(day('2026-11-30'))(
      '{ outcomesToAsk(first: 10, milestone: MONTHS_3) { edges { node { id outcomesToAsk } } } }',
    )
    expect(due.data).toEqual({
      outcomesToAsk: { edges: [{ node: { id: placementId, outcomesToAsk: ['MONTHS_3'] } }] },
    })
  })
})

describe('what an organisation does', () => {
  test('its activity is a code of the list, written as the list writes it; left empty, it is taken away', async () => {
    await base.database.app.nafCode.createMany({
      data: [{ code: '43.91B', label: 'Travaux de couverture par éléments' }],
      skipDuplicates: true,
    })
    const id = await world.organisation('Couvertures (essai)', ['COMPANY'])
    const edit = (version: number, nafCode: string | null) =>
      act()(
        'editOrganisation',
        { ...step, input: 'EditOrganisationInput!' },
        {
          id,
          version,
          input: { name: 'Couvertures (essai)', kinds: ['COMPANY'], namedPublicly: false, nafCode },
        },
        'version naf { code label }',
      )
    expect(await edit(1, 'toiture')).toMatchObject({ code: 'NAF_UNREADABLE', field: 'nafCode' })
    expect(await edit(1, '99.99Z')).toMatchObject({ code: 'NAF_UNKNOWN', field: 'nafCode' })
    expect((await edit(1, '4391b')).data).toEqual({
      version: 2,
      naf: { code: '43.91B', label: 'Travaux de couverture par éléments' },
    })
    expect((await edit(2, null)).data).toEqual({ version: 3, naf: null })
  })
})

describe('one organisation, two files', () => {
  test('they merge, everything follows, and the merge can be undone', async () => {
    const kept = await world.organisation('Toitures du Trièves (essai)', ['COMPANY'])
    const twin = await world.organisation('TOITURES DU TRIEVES (essai)', ['EI'])
    const { contractId } = await awardedLot(base, world, { holderIds: [twin] })
    const contact = await act()(
      'addContact',
      { organisationId: 'Uuid!', contact: 'ContactInput!' },
      { organisationId: twin, contact: { name: 'Dominique Essai', role: 'PAYROLL' } },
      'contacts { id version }',
    )
    const holders = async () =>
      (await base.database.app.commitment.findMany({ where: { lot: { contractId } } })).map(
        ({ holderId }) => holderId,
      )
    const { data } = await world.asFacilitator()(
      'query ($id: Uuid!) { organisation(id: $id) { twins { id } } }',
      { id: kept },
    )
    expect(data).toEqual({ organisation: { twins: [{ id: twin }] } })
    const { app } = base.database
    const [own, theirs, link] = [newId(), newId(), newId()]
    const { carrierId } = world
    await app.adviserNews.create({ data: { id: own, carrierId, organisationId: kept } })
    await app.adviserNews.create({ data: { id: theirs, carrierId, organisationId: twin } })
    await app.authToken.create({
      data: {
        id: link,
        carrierId,
        purpose: 'ADVISER_LINK',
        tokenHash: randomBytes(32),
        organisationId: twin,
        expiresAt: new Date('2099-01-01'),
      },
    })
    const linked = async () => (await app.authToken.findFirstOrThrow({ where: { id: link } })).organisationId
    const news = async () =>
      (await app.adviserNews.findMany({ where: { id: { in: [own, theirs] } } })).map((each) => [
        each.id,
        each.organisationId,
      ])
    const apart = [
      [own, kept],
      [theirs, twin],
    ]
    const merged = await act()(
      'mergeOrganisations',
      { ...step, mergedId: 'Uuid!' },
      { id: kept, version: 1, mergedId: twin },
      'version kinds contacts { name }',
    )
    expect(merged.data).toMatchObject({ kinds: ['COMPANY', 'EI'], contacts: [{ name: 'Dominique Essai' }] })
    expect(await holders()).toEqual([kept])
    expect(await linked()).toBe(kept)
    const session = newId()
    await app.authToken.create({
      data: {
        id: session,
        carrierId,
        purpose: 'HOLDER_SESSION',
        tokenHash: randomBytes(32),
        organisationId: kept,
        linkId: link,
        expiresAt: new Date('2099-01-01'),
      },
    })
    expect(await news()).toEqual(expect.arrayContaining(apart))
    const shown = await world.asFacilitator()(
      '{ organisations(first: 50, search: "toitures") { totalCount } }',
    )
    expect(shown.data).toEqual({ organisations: { totalCount: 1 } })
    expect(
      await act()(
        'mergeOrganisations',
        { ...step, mergedId: 'Uuid!' },
        { id: kept, version: 2, mergedId: twin },
      ),
    ).toMatchObject({ code: 'ORGANISATION_MERGED' })
    await act()('undoMerge', step, { id: twin, version: 2 })
    expect(await holders()).toEqual([twin])
    expect(await linked()).toBe(twin)
    expect((await app.authToken.findFirstOrThrow({ where: { id: session } })).revokedAt).not.toBeNull()
    expect((await app.authToken.findFirstOrThrow({ where: { id: link } })).revokedAt).toBeNull()
    const one = (contact.data as unknown as { contacts: { id: string; version: number }[] }).contacts[0]
    const next = await act()(
      'replaceContact',
      { ...step, successor: 'ContactInput' },
      { ...one, successor: { name: 'Maxime Essai', role: 'PAYROLL' } },
      'name verifiedOn leftOn',
    )
    expect(next.data).toEqual({ name: 'Maxime Essai', verifiedOn: '2026-11-20', leftOn: null })
  })

  test('« on m’appelle » : what would be written to a contact is a call; only a code they ask for is written', async () => {
    const organisationId = await world.organisation('Charpentes (essai)', ['COMPANY'])
    const said = {
      name: 'Dominique Essai',
      role: 'PAYROLL',
      email: 'd@essai.example',
      phone: '06 39 98 01 44',
    }
    const added = await act()<{ contacts: { id: string }[] }>(
      'addContact',
      { organisationId: 'Uuid!', contact: 'ContactInput!' },
      { organisationId, contact: said },
      'contacts { id prefersCalls }',
    )
    expect(added.data).toMatchObject({ contacts: [{ prefersCalls: false }] })
    const id = added.data.contacts[0]?.id ?? ''
    const edit = (version: number, contact: object, as = act()) =>
      as(
        'editContact',
        { ...step, contact: 'ContactInput!' },
        { id, version, contact: { ...said, ...contact } },
        'version prefersCalls',
      )
    expect((await edit(1, { prefersCalls: true })).data).toEqual({ version: 2, prefersCalls: true })
    expect((await edit(2, {})).data).toEqual({ version: 3, prefersCalls: true })
    const twin = await createWorld(base.database)
    expect(await edit(3, { prefersCalls: false }, mutate(twin.asFacilitator()))).toMatchObject({
      __typename: 'NotFound',
    })
    const written = (asked: object = {}) =>
      base.database.app.$transaction((tx) =>
        queueMessage(
          tx,
          { newId, today },
          {
            carrierId: world.carrierId,
            to: { kind: 'CONTACT', id },
            channel: 'MAIL',
            purpose: 'HOURS_REMINDER',
            subject: 'Essai',
            body: 'Essai',
            ...asked,
          },
        ),
      )
    const call = await written()
    expect(call).toMatchObject({ status: 'CALL_TASK' })
    const task = await base.database.app.task.findFirst({ where: { messageId: call.id } })
    expect(task).toMatchObject({ kind: 'CALL', contactId: id })
    expect(await written({ askedByReader: true })).toMatchObject({ status: 'QUEUED' })
    const link = await act()(
      'sendContactLink',
      { contactId: 'Uuid!', audience: 'LinkAudience!', idempotencyKey: 'String!' },
      { contactId: id, audience: 'COMPANY', idempotencyKey: newId() },
      '__typename',
    )
    expect(link).toMatchObject({ code: 'LINK_CANNOT_REACH' })
  })
})
