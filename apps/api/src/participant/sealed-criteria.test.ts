import type { Actor } from '@cordee/domain/access/actor'
import { criterionCodes, criterionFacts } from '@cordee/domain/participant/criteria'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAgain, sealedColumns } from '../db/seal-again.ts'
import { runAs } from '../graphql/run-as.ts'
import { createCipher, keyOf } from '../platform/cipher.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, succeeded, today, type World } from '../testing/world.ts'
import { openWhy, sealReadableCriteria } from './sealed-criteria.ts'
import { openExtension, sealReadableExtensions } from './sealed-extension.ts'

const decideDocument = `mutation ($id: Uuid!, $criteria: [CriterionSeenInput!]!) {
  decideEligibility(participantId: $id, criteria: $criteria) { __typename ... on Error { message }
    ... on InvalidInput { issues { message } } ... on MutationDecideEligibilitySuccess { data { id } } } }`
const readDocument = `query ($id: Uuid!) { participant(id: $id) { assessments {
  id version status validUntil availableSteps extensionReason extensionMotive criteria { code principal proof { kind datedOn validUntil seenOn seenBy } } } } }`

interface Read {
  participant: {
    assessments: {
      id: string
      version: number
      status: string
      validUntil: string
      availableSteps: string[]
      extensionReason: string | null
      extensionMotive: string | null
      criteria: { code: string; principal: boolean; proof: Record<string, string> | null }[]
    }[]
  }
}

const extend = `mutation ($id: Uuid!, $version: Int!, $reason: ExtensionReason!, $months: Int!, $motive: String!) {
  extendEligibility(id: $id, version: $version, reason: $reason, months: $months, motive: $motive) {
    __typename ... on Error { message } ... on RuleRefusal { code } ... on StaleVersion { current }
    ... on MutationExtendEligibilitySuccess { data { status validUntil extendedMonths version } } } }`

let base: TestDatabase
let world: World
let owner: Client
const person = newId()

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
  await base.database.app.participant.create({
    data: { id: person, carrierId: world.carrierId, lastActivityOn: new Date('2026-11-20') },
  })
  succeeded(
    await world.asFacilitator()(decideDocument, {
      id: person,
      criteria: [
        { code: 'RSA', proofKind: 'DOCUMENT_SEEN', proofDatedOn: '2026-11-02', seenOn: '2026-11-20' },
        { code: 'RQTH', proofKind: 'DOCUMENT_SEEN', seenOn: '2026-11-20' },
      ],
    }),
  )
  const decided = await readAs(world.facilitator)
  const why = { reason: 'RQTH', months: 6, motive: 'Titulaire de la RQTH depuis mars' }
  succeeded(await world.asFacilitator()(extend, { id: decided?.id, version: decided?.version, ...why }))
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const rowsOf = async () =>
  (
    await owner.query<{ id: string; sealed: Buffer | null }>(
      'SELECT id, sealed FROM eligibility_criterion_seen',
    )
  ).rows
const readAs = async (actor: Actor) => {
  const run = runAs(base.database, actor, { today, cipher: testCipher })
  const { data } = await run<Read>(readDocument, { id: person })
  return data?.participant.assessments[0]
}

describe('criteria, proofs and identity apart', () => {
  test('the facilitator reads the criterion, and of the proof what was seen, by whom and until when', async () => {
    const assessment = await readAs(world.facilitator)
    expect(assessment?.criteria).toEqual([
      {
        code: 'RSA',
        principal: true,
        proof: {
          kind: 'DOCUMENT_SEEN',
          datedOn: '2026-11-02',
          validUntil: '2027-02-02',
          seenOn: '2026-11-20',
          seenBy: world.facilitator.name,
        },
      },
      expect.objectContaining({ code: 'RQTH', principal: false }),
    ])
  })

  test('a deputy does not read a criterion of health (R31)', async () => {
    const deputy = { ...world.facilitator, kind: 'DEPUTY' } as Actor
    expect((await readAs(deputy))?.criteria.map(({ code }) => code)).toEqual(['RSA'])
  })

  test('nor why a pathway was prolonged, which whoever may reads', async () => {
    const deputy = { ...world.facilitator, kind: 'DEPUTY' } as Actor
    expect(await readAs(deputy)).toMatchObject({ extensionReason: null, extensionMotive: null })
    expect(await readAs(world.facilitator)).toMatchObject({
      extensionReason: 'RQTH',
      extensionMotive: 'Titulaire de la RQTH depuis mars',
    })
  })

  test('the copy of the person says both', async () => {
    const { data, errors } = await world.asFacilitator()(
      `mutation ($id: Uuid!) { exportPerson(participantId: $id) { ... on MutationExportPersonSuccess { data { page } } } }`,
      { id: person },
    )
    expect(errors).toBeUndefined()
    const page = JSON.stringify(data)
    expect(page).toContain('Reconnaissance de travailleur handicapé')
    expect(page).toContain('Titulaire de la RQTH depuis mars')
  })

  test('the administrator reads none', async () => {
    const run = runAs(base.database, world.administrator, { today, cipher: testCipher })
    const { errors } = await run(readDocument, { id: person })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('a criterion given twice is refused', async () => {
    const twice = { code: 'SENIOR_50', proofKind: 'DOCUMENT_SEEN' }
    const { data } = await world.asFacilitator()(decideDocument, { id: person, criteria: [twice, twice] })
    expect(data).toMatchObject({
      decideEligibility: {
        __typename: 'InvalidInput',
        issues: [{ message: expect.stringContaining('deux fois') }],
      },
    })
  })

  test('no table of the database says a criterion', async () => {
    const words = new Set<string>([
      ...criterionCodes,
      ...criterionCodes.map((code) => criterionFacts[code].label),
    ])
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relname NOT LIKE '\\_%'`,
    )
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables) {
      const { rows } = await owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)
      const said = rows.flatMap(({ text }) =>
        [...words].filter((word) => new RegExp(`\\b${word}\\b`).test(text)),
      )
      expect([name, said]).toEqual([name, []])
    }
  })

  test('PostgreSQL refuses a readable criterion', async () => {
    const { rows } = await owner.query('SELECT id FROM eligibility_assessment LIMIT 1')
    await expect(
      owner.query("UPDATE eligibility_assessment SET extension_reason = 'RQTH'"),
    ).rejects.toMatchObject({ code: '23514' })
    await expect(
      owner.query(
        'INSERT INTO eligibility_criterion_seen (id, carrier_id, assessment_id, code) VALUES ($1, $2, $3, $4)',
        [newId(), world.carrierId, rows[0].id, 'RSA'],
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })
})

describe('what becomes of a decision', () => {
  test('it is extended with a motive, not beyond what the policy gives, and not from a version that passed', async () => {
    const before = await readAs(world.facilitator)
    const run = world.asFacilitator()
    const id = { id: before?.id, version: before?.version, reason: 'COMPLETE_TRAINING' }
    const { data: tooLong } = await run(extend, { ...id, months: 13, motive: 'Titre pro à finir' })
    expect(tooLong).toMatchObject({ extendEligibility: { code: 'EXTENSION_TOO_LONG' } })
    expect(succeeded(await run(extend, { ...id, months: 6, motive: 'Titre pro à finir' }))).toMatchObject({
      status: 'EXTENDED',
      validUntil: '2029-11-19',
      extendedMonths: 12,
    })
    const { data: stale } = await run(extend, { ...id, months: 1, motive: 'encore' })
    expect(stale).toMatchObject({ extendEligibility: { __typename: 'StaleVersion' } })
  })

  test('it ends with time alone, and takes no further step', async () => {
    const run = world.asFacilitator('2030-01-01' as typeof today)
    const { data } = await run<Read>(readDocument, { id: person })
    expect(data?.participant.assessments[0]).toMatchObject({ status: 'EXPIRED', availableSteps: [] })
  })

  test('it is revoked with a reason', async () => {
    const before = await readAs(world.facilitator)
    const revoked = await world.asFacilitator()(
      `mutation ($id: Uuid!, $version: Int!) { revokeEligibility(id: $id, version: $version, reason: "Décision prise par erreur") {
         __typename ... on Error { message } ... on MutationRevokeEligibilitySuccess { data { status revocationReason } } } }`,
      { id: before?.id, version: before?.version },
    )
    expect(succeeded(revoked)).toMatchObject({
      status: 'REVOKED',
      revocationReason: 'Décision prise par erreur',
    })
  })
})

describe('the rotation of keys', () => {
  const oldKey = { id: 'test', key: new Uint8Array(32).fill(7) }
  const newKey = { id: 'new', key: new Uint8Array(32).fill(9) }

  test('seals everything again, goes on where it was stopped, and leaves what others write', async () => {
    const [first] = await rowsOf()
    const rotating = createCipher([newKey, oldKey])
    // Stopped after the first value.
    const stopped = { ...rotating, seal: stopAfter(1, rotating.seal) }
    await expect(sealAgain(base.url, stopped)).rejects.toThrow('stopped')
    expect((await rowsOf()).filter(({ sealed }) => keyOf(sealed ?? new Uint8Array()) === 'new')).toHaveLength(
      1,
    )
    expect(await sealAgain(base.url, rotating)).toEqual({
      // The criteria that were left, and why the pathway was prolonged.
      sealed: (await rowsOf()).length - 1 + 1,
      left: 0,
    })
    expect(await sealAgain(base.url, rotating)).toEqual({ sealed: 0, left: 0 })
    // The old key may leave the ring.
    const codes = (await rowsOf()).map((row) => openWhy(createCipher([newKey]), row).code)
    expect(codes.toSorted()).toEqual(['RQTH', 'RSA'])
    expect(first && keyOf(first.sealed ?? new Uint8Array())).toBe('test')
  })

  test('knows every sealed column of the database: all but hashes and the public logos of funders', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name !~ '(hash|logo)$'`,
    )
    expect(sealedColumns.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      rows.map(({ name }) => name).toSorted(),
    )
  })

  test('a reason of extension an earlier version wrote readable is sealed when the application starts', async () => {
    for (const check of ['sealed_extension', 'extension'])
      await owner.query(
        `ALTER TABLE eligibility_assessment DROP CONSTRAINT eligibility_assessment_${check}_check`,
      )
    await owner.query(
      "UPDATE eligibility_assessment SET extension_reason = 'RQTH', extension_motive = 'Un mot', extension_sealed = NULL",
    )
    expect(await sealReadableExtensions(base.database.app, testCipher)).toBe(1)
    expect(await sealReadableExtensions(base.database.app, testCipher)).toBe(0)
    const { rows } = await owner.query(
      'SELECT id, extension_reason, extension_motive, extension_sealed AS "extensionSealed" FROM eligibility_assessment',
    )
    expect([rows[0].extension_reason, rows[0].extension_motive]).toEqual([null, null])
    expect(openExtension(testCipher, rows[0])).toEqual({ reason: 'RQTH', motive: 'Un mot' })
  })

  test('what an earlier version wrote readable is sealed when the application starts', async () => {
    await owner.query(
      'ALTER TABLE eligibility_criterion_seen DROP CONSTRAINT eligibility_criterion_seen_sealed_check',
    )
    await owner.query("UPDATE eligibility_criterion_seen SET code = 'ASS', sealed = NULL WHERE principal")
    expect(await sealReadableCriteria(base.database.app, testCipher)).toBe(1)
    expect(await sealReadableCriteria(base.database.app, testCipher)).toBe(0)
    const { rows } = await owner.query(
      'SELECT id, code, sealed FROM eligibility_criterion_seen WHERE principal',
    )
    expect(rows[0].code).toBeNull()
    expect(openWhy(testCipher, rows[0]).code).toBe('ASS')
  })
})

/** A sealing that ends the process after so many values. */
const stopAfter = (count: number, seal: ReturnType<typeof createCipher>['seal']): typeof seal => {
  let done = 0
  return (plain, place) => {
    if (done === count) throw new Error('stopped')
    done += 1
    return seal(plain, place)
  }
}
