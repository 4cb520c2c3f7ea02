import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { importDecp } from './decp-import.ts'

const record = (id: string, changes: object = {}) => ({
  id,
  acheteur: { id: '20003452800014', nom: 'Syndicat (essai)' },
  objet: 'Réservoirs',
  lieuExecution: { code: '38269', typeCode: 'Code commune' },
  considerationsSociales: 'Clause sociale, Critère social',
  ...changes,
})

const report = `query ($id: Uuid!, $first: Int, $after: String, $outcome: ImportOutcome) {
  decpImport(id: $id) { fileName read created outside rejected finishedAt
    rows(first: $first, after: $after, outcome: $outcome) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { position label outcome reasons contract { subject considerations buyer { name } } } } } } }`

let base: TestDatabase
let world: World
let importId: string
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const records = [
    record('A'),
    record('B', { objet: null }),
    record('C', { lieuExecution: { code: '75056', typeCode: 'Code commune' } }),
    record('D'),
  ]
  const imported = await importDecp({
    db: base.database.app,
    carrierId: world.carrierId,
    startedById: world.facilitator.id,
    fileName: 'essai.json',
    stream: new Blob([JSON.stringify(records)]).stream(),
    today,
    newId,
  })
  importId = imported.importId
})
afterAll(() => base.drop())

interface Report {
  readonly decpImport: { readonly rows: { readonly pageInfo: { readonly endCursor: string } } } | null
}

test('the report is read page by page, in the order of the file, whatever was written first', async () => {
  const ask = world.asFacilitator()
  const first = await ask<Report>(report, { id: importId, first: 3 })
  expect(first.errors).toBeUndefined()
  expect(first.data?.decpImport).toMatchObject({
    fileName: 'essai.json',
    read: 4,
    created: 2,
    outside: 1,
    rejected: 1,
    finishedAt: expect.anything(),
    rows: {
      totalCount: 4,
      pageInfo: { hasNextPage: true },
      edges: [
        {
          node: {
            position: 1,
            label: 'A · Réservoirs',
            outcome: 'CREATED',
            contract: {
              considerations: ['SOCIAL_CLAUSE', 'SOCIAL_CRITERION'],
              buyer: { name: 'Syndicat (essai)' },
            },
          },
        },
        {
          node: { position: 2, outcome: 'REJECTED', reasons: ['Le marché n’a pas d’objet.'], contract: null },
        },
        { node: { position: 3, outcome: 'OUTSIDE', contract: null } },
      ],
    },
  })
  const after = first.data?.decpImport?.rows.pageInfo.endCursor
  const next = await ask<Report>(report, { id: importId, first: 3, after })
  expect(next.data?.decpImport?.rows).toMatchObject({
    edges: [{ node: { position: 4, outcome: 'CREATED' } }],
  })
})

test('one outcome at a time', async () => {
  const { data } = await world.asFacilitator()<Report>(report, {
    id: importId,
    first: 10,
    outcome: 'REJECTED',
  })
  expect(data?.decpImport?.rows).toMatchObject({ totalCount: 1, edges: [{ node: { position: 2 } }] })
})

test('another carrier sees nothing of it', async () => {
  const other = await createWorld(base.database)
  const { data } = await other.asFacilitator()<Report>(report, { id: importId, first: 10 })
  expect(data?.decpImport).toBeNull()
})

test('whoever may not read contracts is told so', async () => {
  const funder = {
    ...world.facilitator,
    kind: 'FUNDER_READER',
    organisationId: newId(),
  } as typeof world.partner
  const { errors } = await runAs(base.database, funder, { today })(report, { id: importId, first: 10 })
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('a line says what its file said, key by key; another carrier reads nothing of it', async () => {
  const raws = `query ($id: Uuid!) { decpImport(id: $id) { rows(first: 4) { edges { node { outcome raw } } } } }`
  const { data } = await world.asFacilitator()<{
    decpImport: { rows: { edges: { node: { outcome: string; raw: string | null } }[] } } | null
  }>(raws, { id: importId })
  const lines = data?.decpImport?.rows.edges.map(({ node }) => [
    node.outcome,
    node.raw && JSON.parse(node.raw),
  ])
  expect(lines).toEqual([
    ['CREATED', record('A')],
    ['REJECTED', record('B', { objet: null })],
    ['OUTSIDE', null],
    ['CREATED', record('D')],
  ])
  const twin = await createWorld(base.database)
  expect((await twin.asFacilitator()(raws, { id: importId })).data).toEqual({ decpImport: null })
})
