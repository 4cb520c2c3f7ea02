import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alpineDepartments, loadReferenceData } from '../organisation/reference-data.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { contractTables, type DecpDesk, openDesk } from '../testing/decp-desk.ts'

/** The sample files lie beside the repository; whoever has none skips what reads them. */
const samples = fileURLToPath(new URL('../../../../../shared/data/decp/', import.meta.url))

let base: TestDatabase
let desk: DecpDesk
beforeAll(async () => {
  base = await testDatabase()
  await loadReferenceData(base.database.app, alpineDepartments)
})
afterAll(() => base.drop())
beforeEach(async () => {
  desk = await openDesk(base.database)
})

test('the demonstration’s inbox: one of elsewhere, one too wide, an amendment, the five social values', async () => {
  const inbox = new URL('../../prisma/seed/decp-inbox-2026.json', import.meta.url)
  const imported = await desk.importStream(createReadStream(inbox), 'decp-inbox-2026.json')
  expect(imported).toMatchObject({ read: 15, created: 13, outside: 2, rejected: 0 })
  const all = await desk.contracts()
  expect(new Set(all.map(({ considerationsRaw }) => considerationsRaw))).toEqual(
    new Set([
      'Clause sociale',
      'Clause sociale | Critère social',
      'Critère social',
      'Marché réservé',
      'Concession réservée',
      'Pas de considération sociale',
    ]),
  )
  expect(all.filter(({ warnings }) => warnings.length > 0).map(({ reference }) => reference)).toEqual([
    '2026-CCO-C2',
    '2026-HUEZ-C1',
    '2026-SEB-03',
  ])
  expect(all.flatMap(({ lots }) => lots.flatMap(({ holders }) => holders))).toHaveLength(15)
})

describe.skipIf(!existsSync(samples))('real files', () => {
  test('ninety contracts of 2018 and 2019: dirt is said, elsewhere is counted, again changes nothing', async () => {
    const read = () =>
      desk.importStream(createReadStream(`${samples}isere-2018-2019-sample.json`), 'isere.json')
    const imported = await read()
    expect(imported).toMatchObject({ read: 90, rejected: 0, updated: 0 })
    expect(imported.created).toBeGreaterThan(0)
    expect(imported.outside).toBeGreaterThan(80)
    expect(imported.created + imported.outside + imported.unchanged).toBe(90)
    for (const { considerations } of await desk.contracts()) expect(considerations).toEqual(['UNKNOWN'])
    const before = await desk.checksums(contractTables)
    expect(await read()).toMatchObject({ created: 0, updated: 0, unchanged: 90 - imported.outside })
    expect(await desk.checksums(contractTables)).toEqual(before)
  })

  test.each([
    'marches_concessions',
    'marches_avec_modifications',
    'concessions',
    'concessions_avec_modifications',
  ])('%s is read without a rejection', async (name) => {
    const imported = await desk.importStream(createReadStream(`${samples}${name}.json`))
    expect(imported.rejected).toBe(0)
    expect(imported.read).toBe(imported.outside + imported.created + imported.unchanged)
  })
})
