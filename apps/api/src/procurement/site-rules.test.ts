import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('what the site and the text of a clause change', () => {
  let base: TestDatabase
  let world: World
  let act: ReturnType<typeof mutate>
  let buyerId = ''
  const app = () => base.database.app

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
    act = mutate(world.asFacilitator())
    buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
  })
  afterAll(() => base.drop())

  const newContract = async () => {
    const { data } = await act<{ id: string; version: number; lots: { id: string }[] }>(
      'registerContract',
      { input: 'RegisterContractInput!' },
      { input: { buyerId, subject: 'Marché (essai)', lots: [{ number: 1, title: 'Lot unique' }] } },
      'id version lots { id }',
    )
    return { ...data, lotId: data.lots[0]?.id ?? '' }
  }
  const save = async (lotId: string, terms: Record<string, unknown>) => {
    const { version } = await base.database.app.lot.findUniqueOrThrow({ where: { id: lotId } })
    return act<{ clause: { versions: { wordingAlerts: { code: string; found: string }[] }[] } }>(
      'saveClause',
      { input: 'SaveClauseInput!' },
      {
        input: {
          lotId,
          version,
          type: 'EXECUTION_HOURS',
          fixed: { dueMinutes: 6000, formula: 'dit par l’acheteur' },
          ...terms,
        },
      },
      'clause { neighbourhoodPriority asbestosRemoval versions { wordingAlerts { code found sentence } } }',
    )
  }

  test('a clause that somebody else saved meanwhile is not written over', async () => {
    const { lotId } = await newContract()
    const input = (dueMinutes: number) => ({
      ...{ lotId, version: 1, type: 'EXECUTION_HOURS' },
      fixed: { dueMinutes, formula: 'dit par l’acheteur' },
    })
    const at = (minutes: number) =>
      act('saveClause', { input: 'SaveClauseInput!' }, { input: input(minutes) }, 'version')
    const names = (await Promise.all([at(6000), at(9000)])).map(({ __typename }) => __typename)
    expect(names.toSorted()).toEqual(['MutationSaveClauseSuccess', 'StaleVersion'])
    expect(await base.database.app.clauseVersion.count({ where: { clause: { lotId } } })).toBe(1)
  })

  test('R29 · living here is never a condition; priority to neighbourhoods only in urban renewal', async () => {
    const { id, version, lotId } = await newContract()
    expect(await save(lotId, { residenceCondition: true })).toMatchObject({
      code: 'LOCAL_PREFERENCE',
      field: 'eligiblePublics',
    })
    expect(await save(lotId, { neighbourhoodPriority: true })).toMatchObject({
      code: 'PRIORITY_OUTSIDE_RENEWAL',
    })
    const facts = await act(
      'recordContractFacts',
      { id: 'Uuid!', version: 'Int!', facts: 'ContractFactsInput!' },
      { id, version, facts: { urbanRenewal: true } },
      'urbanRenewal',
    )
    expect(facts.data).toEqual({ urbanRenewal: true })
    const saved = await save(lotId, { neighbourhoodPriority: true })
    expect(saved.data.clause).toMatchObject({ neighbourhoodPriority: true, asbestosRemoval: false })
  })

  test('R05 · a contract of defence or security is told by the buyer, and is never bound', async () => {
    const { id, version } = await newContract()
    const record = (at: number, defenceOrSecurity: boolean) =>
      act<{ version: number }>(
        'recordContractFacts',
        { id: 'Uuid!', version: 'Int!', facts: 'ContractFactsInput!' },
        { id, version: at, facts: { defenceOrSecurity, launchedOn: '2026-09-01', amountCents: 900_000_000 } },
        'version defenceOrSecurity obligation { status sentence }',
      )
    const defence = await record(version, true)
    expect(defence.data).toMatchObject({
      defenceOrSecurity: true,
      obligation: { status: 'NOT_REQUIRED', sentence: expect.stringContaining('défense') },
    })
    expect((await record(defence.data.version, false)).data).toMatchObject({
      defenceOrSecurity: false,
      obligation: { status: expect.not.stringMatching('NOT_REQUIRED') },
    })
  })

  test('a sentence that could be attacked is shown with its words, and the clause is saved all the same', async () => {
    const { lotId } = await newContract()
    const { data } = await save(lotId, { eligiblePublics: 'Les habitants de la commune de La Mure' })
    expect(data.clause.versions.at(-1)?.wordingAlerts).toMatchObject([
      { code: 'LOCAL_PREFERENCE', found: 'habitants de la commune' },
    ])
    expect((await save(lotId, { eligiblePublics: 'Publics du CCAG' })).data.clause.versions[0]).toMatchObject(
      {
        wordingAlerts: [],
      },
    )
  })

  const plan = async (commitmentId: string, employerId: string, work: Record<string, unknown>) => {
    const participantId = newId()
    await app().participant.create({
      data: { id: participantId, carrierId: world.carrierId, lastActivityOn: new Date('2026-11-01') },
    })
    await app().participantIdentity.create({
      data: {
        participantId,
        carrierId: world.carrierId,
        firstName: 'Noé',
        lastName: 'Essai',
        searchName: 'noe essai',
        birthDate: new Date('2009-06-01'),
      },
    })
    return act<{ warnings: { code: string }[] }>(
      'planPlacement',
      { input: 'PlanPlacementInput!' },
      {
        input: {
          commitmentId,
          participantId,
          employerId,
          declarantId: employerId,
          modality: 'DIRECT_HIRE',
          contractType: 'PERMANENT',
          romeCode: 'F1704',
          startsOn: '2026-12-01',
          weeklyMinutes: 2100,
          ...work,
        },
      },
      'warnings { code sentence source }',
    )
  }

  test('R51 · on asbestos removal a CDD and temporary work are refused, a CDI is not', async () => {
    const { clauseId, commitmentIds, holderIds } = await awardedLot(base, world)
    const [commitment = '', holder = ''] = [commitmentIds[0], holderIds[0]]
    await app().clause.update({ where: { id: clauseId }, data: { asbestosRemoval: true } })
    expect(
      await plan(commitment, holder, { contractType: 'FIXED_TERM', fixedTermMotive: 'Surcroît' }),
    ).toMatchObject({ code: 'ASBESTOS_FORBIDS_TEMPORARY', field: 'contractType' })
    expect(await plan(commitment, holder, { contractType: 'TEMPORARY' })).toMatchObject({
      code: 'ASBESTOS_FORBIDS_TEMPORARY',
    })
    expect((await plan(commitment, holder, {})).data).toBeDefined()
  })

  test('R52 · a person under 18 comes with what the employer must check', async () => {
    const { commitmentIds, holderIds } = await awardedLot(base, world)
    const { data } = await plan(commitmentIds[0] ?? '', holderIds[0] ?? '', {})
    expect(data.warnings.map(({ code }) => code)).toEqual([
      'MINOR_AGREEMENT',
      'MINOR_REGULATED_WORKS',
      'MINOR_DECLARATION',
    ])
    const later = await plan(commitmentIds[0] ?? '', holderIds[0] ?? '', { startsOn: '2027-06-01' })
    expect(later.data.warnings).toEqual([])
  })

  test('R54 · an immersion is a step of the path, no contract of work', async () => {
    const { commitmentIds, holderIds } = await awardedLot(base, world)
    const planned = plan(commitmentIds[0] ?? '', holderIds[0] ?? '', { contractType: 'IMMERSION' })
    expect(await planned).toMatchObject({ code: 'IMMERSION_IS_A_STEP', field: 'contractType' })
  })
})
