import { readFileSync } from 'node:fs'
import { getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { type Grown, growContract } from '../testing/grown-contract.ts'
import { createWorld, type World } from '../testing/world.ts'

const documents = Object.values(
  JSON.parse(
    readFileSync(new URL('../../trusted-documents/facilitator.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
).flatMap((text): [string, string][] => {
  const operation = getOperationAST(parse(text))
  return operation?.operation === 'query' ? [[operation.name?.value ?? '', text]] : []
})

let base: TestDatabase
let world: World
let grown: Grown
const counted = new Map<string, number>()

/** What the page of this name is opened on: the one contract, person, company or position that grows. */
const openedOn = (page: string): string => {
  if (/^Contract/.test(page)) return grown.contractId
  if (/Organisation/.test(page)) return grown.employerId
  if (page === 'Person') return grown.participantId
  if (page === 'Opportunity') return grown.opportunityId
  return page === 'Programmes' ? grown.programmeId : newId()
}

/** As whoever may open the page: a facilitator most of them, an administrator the accounts and the settings. */
const play = async (name: string, text: string) => {
  const opened = await playAs(world.asFacilitator(), name, text)
  const shut = opened.answer.errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN')
  const { answer, statements } = shut ? await playAs(world.asAdministrator(), name, text) : opened
  expect(answer.errors, name).toBeUndefined()
  return statements
}

const playAs = (run: ReturnType<World['asFacilitator']>, name: string, text: string) =>
  countStatements(() =>
    run(text, {
      id: openedOn(name),
      commitmentId: grown.commitmentId,
      taskId: newId(),
      search: 'essai',
      text: 'rehabilitation',
      ...(text.includes('$from: Month')
        ? { from: '2026-05', to: '2026-08' }
        : { from: '2026-05-04', to: '2026-08-31' }),
      input: { audience: 'CONTROL', from: '2026-01-01', to: '2026-12-31', title: 'Essai' },
      status: name === 'Tasks' ? 'OPEN' : undefined,
      milestone: 'EXIT',
      month: '2026-08',
      past: false,
      open: true,
      follow: true,
      staff: true,
      texts: true,
    }),
  )

beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  grown = await growContract(base, world)
  grown = await growContract(base, world, grown)
  await growContract(base, world)
  for (const [name, text] of documents) counted.set(name, (await play(name, text)).length)
  for (let index = 0; index < 3; index += 1) {
    grown = await growContract(base, world, grown)
    await growContract(base, world)
  }
})
afterAll(() => base.drop())

test('every page of the workspace is there', () => {
  expect(documents.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Contract', 'Person', 'Organisation', 'Today', 'HoursGrid', 'Inbox']),
  )
})

test.each(documents)('%s: as many statements for many rows as for a few', async (name, text) => {
  const statements = await play(name, text)
  expect(statements, statements.join('\n')).toHaveLength(counted.get(name) ?? 0)
})
