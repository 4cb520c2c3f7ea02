import type { Actor } from '@cordee/domain/access/actor'
import { addDays } from '@cordee/domain/kernel/day'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { type AwardedLot, awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { holderOf } from '../testing/holders.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'

const step = { id: 'Uuid!', version: 'Int!' }
const signed = { ...step, code: 'String!' }
const reasoned = { ...signed, motive: 'String!' }

describe('a penalty case, prepared by the facilitator, decided by the buyer alone', () => {
  let database: TestDatabase
  let world: World
  let lot: AwardedLot
  let buyer: Actor
  let otherBuyer: Actor
  let id: string

  const act = (on = today) => mutate(world.asFacilitator(on))
  const actAs = (actor: Actor, on = today) =>
    mutate(runAs(database.database, actor, { door: 'holder', today: on }))

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    lot = await awardedLot(database, world, { status: 'SHORTFALL', dueMinutes: 46 * 60 })
    const contract = await database.database.app.procurementContract.findUniqueOrThrow({
      where: { id: lot.contractId },
    })
    buyer = (await holderOf(database, world, 'BUYER', contract.buyerId)).actor
    const otherId = await world.organisation('Autre acheteur (essai)', ['BUYER'])
    otherBuyer = (await holderOf(database, world, 'BUYER', otherId)).actor
  })
  afterAll(() => database.drop())

  /** The six digits, as the buyer's contact reads them in its mailbox. */
  const codeFor = async (actor: Actor) => {
    const sent = await actAs(actor)(
      'sendDecisionCode',
      { caseId: 'Uuid!' },
      { caseId: id },
      'channel minutes',
    )
    expect(sent.data).toEqual({ channel: 'MAIL', minutes: 15 })
    const message = await database.database.app.message.findFirstOrThrow({
      where: { contactId: actor.id, purpose: 'DECISION_CODE' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      include: { content: true },
    })
    return /\d{3}\s\d{3}/.exec(message.content?.body ?? '')?.[0] ?? ''
  }

  const open = (version: number) =>
    act()<{ id: string }>(
      'openPenaltyCase',
      { commitmentId: 'Uuid!', version: 'Int!' },
      { commitmentId: lot.commitmentIds[0], version },
      'id status missingMinutes candidatesProposed nextActor commitment { status finalAccountAlerts { sentence } }',
    )

  test('R66 · without a penalty written in the contract no case is opened', async () => {
    expect(await open(1)).toMatchObject({ code: 'NO_PENALTY_WRITTEN' })
    const types = { ...step, kind: 'PenaltyKind!', smicHundredths: 'Int' }
    const write = (smicHundredths: number | null) =>
      act()(
        'recordPenaltyFormula',
        types,
        { id: lot.clauseId, version: 1, kind: 'PER_MISSING_HOUR_SMIC', smicHundredths },
        'penaltyKind',
      )
    expect(await write(null)).toMatchObject({ code: 'PENALTY_FORMULA_INCOMPLETE' })
    expect((await write(200)).data).toEqual({ penaltyKind: 'PER_MISSING_HOUR_SMIC' })
  })

  test('R36 · it states the shortfall and that no candidate was proposed', async () => {
    const { data } = await open(1)
    id = data.id
    expect(data).toMatchObject({
      status: 'DETECTED',
      missingMinutes: 46 * 60,
      candidatesProposed: 0,
      commitment: {
        status: 'PENALTY_CASE',
        finalAccountAlerts: [{ sentence: expect.stringContaining('Aucun candidat') }],
      },
    })
  })

  test('R37 · the notice and the decision are the buyer’s, and only of its own contracts', async () => {
    await act()(
      'hearHolder',
      { ...step, observations: 'String' },
      { id, version: 1, observations: 'Chantier arrêté deux mois' },
    )
    const sign = (actor: Actor, code: string) =>
      actAs(actor)('signPenaltyNotice', signed, { id, version: 2, code }, 'status nextActor')
    expect(
      await actAs(world.facilitator)('signPenaltyNotice', signed, { id, version: 2, code: '123456' }),
    ).toMatchObject({
      __typename: 'NotAllowed',
    })
    expect(
      await actAs(otherBuyer)('sendDecisionCode', { caseId: 'Uuid!' }, { caseId: id }, 'channel'),
    ).toMatchObject({ __typename: 'NotFound' })
    expect(await sign(buyer, '123456')).toMatchObject({ code: 'DECISION_CODE_CLOSED' })
    const old = await codeFor(buyer)
    const code = await codeFor(buyer)
    if (old !== code) expect(await sign(buyer, old)).toMatchObject({ code: 'DECISION_CODE_WRONG' })
    expect(await sign(otherBuyer, code)).toMatchObject({ code: 'DECISION_CODE_CLOSED' })
    expect((await sign(buyer, code)).data).toEqual({
      status: 'NOTICE_SENT',
      nextActor: 'FACILITATOR',
    })
  })

  test('R33 R37 · the buyer reads the notice it signs, and no small count of people', async () => {
    const read = (document: string) =>
      runAs(database.database, buyer, { door: 'holder', today })<{
        penaltyCase: { candidatesShown: number | null; notice: string[] }
      }>(`query ($id: Uuid!) { penaltyCase(id: $id) { ${document} } }`, { id })
    const { app } = database.database
    const shown: (number | null | undefined)[] = []
    for (const candidatesProposed of [1, 4, 5, 0]) {
      await app.penaltyCase.update({ where: { id }, data: { candidatesProposed } })
      shown.push((await read('candidatesShown')).data?.penaltyCase.candidatesShown)
    }
    expect(shown).toEqual([null, null, 5, 0])
    expect((await read('candidatesProposed')).errors?.[0]?.message).toMatch(/candidatesProposed/)
    const notice = (await read('notice')).data?.penaltyCase.notice.join(' ').replace(/\s/g, ' ')
    expect(notice).toContain('il manque 46 h')
    expect(notice).toContain('15 jours après la réception')
  })

  test('R37 · nothing is proposed before the holder’s days to answer have passed; then the formula gives the amount', async () => {
    await act()(
      'recordNoticeReceived',
      { ...step, receivedOn: 'Day!' },
      { id, version: 3, receivedOn: today },
    )
    expect(await act()('proposePenalty', step, { id, version: 4 })).toMatchObject({
      code: 'OBSERVATION_DELAY_RUNNING',
    })
    const later = addDays(today, 16)
    expect(
      (await act(later)('proposePenalty', step, { id, version: 4 }, 'status proposedCents availableSteps'))
        .data,
    ).toEqual({ status: 'PROPOSED', proposedCents: 110_584, availableSteps: [] })
    const code = await codeFor(buyer)
    expect(
      await actAs(buyer, later)('applyPenalty', reasoned, { id, version: 5, code, motive: ' ' }),
    ).toMatchObject({
      code: 'MOTIVE_NEEDED',
    })
    const reduce = (decidedCents: number) =>
      actAs(buyer, later)(
        'reducePenalty',
        { ...reasoned, decidedCents: 'Cents!' },
        { id, version: 5, code, motive: 'Travaux arrêtés en hiver', decidedCents },
        'status decidedCents steps { event actorKind }',
      )
    expect(await reduce(110_584)).toMatchObject({ code: 'REDUCTION_TOO_HIGH' })
    expect((await reduce(50_000)).data).toMatchObject({
      status: 'DECIDED_REDUCED',
      decidedCents: 50_000,
      steps: [
        { event: 'exchange' },
        { event: 'sendNotice', actorKind: 'BUYER' },
        { event: 'openRemedy' },
        { event: 'propose', actorKind: 'FACILITATOR' },
        { event: 'reduce', actorKind: 'BUYER' },
      ],
    })
  })

  test('five wrong tries close a code, and a code signs once', async () => {
    const code = await codeFor(buyer)
    const wrong = code.replace(/\s/, '') === '000000' ? '000001' : '000000'
    const waive = (tried: string) =>
      actAs(buyer)('waivePenalty', reasoned, { id, version: 6, code: tried, motive: 'Essai' })
    for (let tries = 0; tries < 5; tries += 1)
      expect(await waive(wrong)).toMatchObject({ code: 'DECISION_CODE_WRONG' })
    expect(await waive(code)).toMatchObject({ code: 'DECISION_CODE_CLOSED' })
  })

  test('five codes an hour leave for one contact, even asked all at once; then one waits or calls', async () => {
    const sends = await Promise.all(
      [1, 2, 3].map(() => actAs(buyer)('sendDecisionCode', { caseId: 'Uuid!' }, { caseId: id }, 'channel')),
    )
    expect(sends.filter(({ code }) => code === 'DECISION_CODES_TOO_MANY')).toHaveLength(2)
  })

  test('the database refuses a decision by anybody else, without motive, or above what was proposed', async () => {
    const owner = new Client({ connectionString: database.url, options: '-c role=cordee_owner' })
    await owner.connect()
    const refused = (sql: string, refusal: RegExp) => expect(owner.query(sql, [id])).rejects.toThrow(refusal)
    await refused(
      `INSERT INTO penalty_step (id, carrier_id, case_id, event, status, actor_kind, actor_id, taken_on)
       SELECT gen_random_uuid(), carrier_id, id, 'apply', 'DECIDED_APPLIED', 'FACILITATOR', id, '2026-11-20' FROM penalty_case WHERE id = $1`,
      /penalty_step_buyer_check/,
    )
    await refused(`UPDATE penalty_case SET motive = '' WHERE id = $1`, /penalty_case_decision_check/)
    await refused(`UPDATE penalty_case SET decided_cents = 999999 WHERE id = $1`, /penalty_case_amount_check/)
    await refused(`DELETE FROM penalty_step WHERE case_id = $1`, /append-only/)
    await refused(
      `INSERT INTO penalty_case (id, carrier_id, commitment_id, status_since, missing_minutes, candidates_proposed)
       SELECT gen_random_uuid(), carrier_id, commitment_id, '2026-11-20', 0, 0 FROM penalty_case WHERE id = $1`,
      /penalty_case_one_open/,
    )
    await owner.end()
  })
})
