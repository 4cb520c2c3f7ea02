import { Readable } from 'node:stream'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'
import { importReference } from './reference-import.ts'

let base: TestDatabase
let owner: Client
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  owner = new Client({ connectionString: base.url, options: '-c role=cordee_owner' })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})

const frr = { from: '2024-07-01', to: null, source: 'essai' }
const bring = (name: Parameters<typeof importReference>[1], text: string, period = frr) =>
  importReference(base.database.app, name, Readable.from([text]), period)

describe('an official file brought in', () => {
  test('the CPV as the Union publishes it; the second time writes nothing', async () => {
    const file =
      '\uFEFFCODE;FR\n45211000-9;Travaux de construction d\'immeubles\n;\n45262500-6;"Maçonnerie; pose de briques"\n'
    expect(await bring('cpv', file)).toEqual({ read: 3, leftOut: 1, written: 2 })
    expect(await bring('cpv', file)).toEqual({ read: 3, leftOut: 1, written: 0 })
    expect(await base.database.app.cpvCode.findUnique({ where: { code: '45262500' } })).toMatchObject({
      label: 'Maçonnerie; pose de briques',
    })
    const codes = async (search: string) => {
      const { data } = await world.asFacilitator()<{ cpvCodes: { code: string }[] }>(
        'query ($search: String!) { cpvCodes(search: $search) { code } }',
        { search },
      )
      return data?.cpvCodes.map(({ code }) => code)
    }
    expect(await codes('452625')).toEqual(['45262500'])
    expect(await codes('45262500-6')).toEqual(['45262500'])
    expect(await codes('maconnerie')).toContain('45262500')
    expect(await codes('rien de tel')).toEqual([])
  })

  test('the trades of the ROME that were not known, then their job titles', async () => {
    const file =
      'code_rome,libelle_rome\nF1606,Peinture en bâtiment\nF1402,Extraction solide\nF14,Extraction\n'
    const { label } = await base.database.app.romeTrade.findUniqueOrThrow({ where: { code: 'F1606' } })
    expect(await bring('rome', file)).toEqual({ read: 3, leftOut: 1, written: 1 })
    expect(await bring('rome', file)).toEqual({ read: 3, leftOut: 1, written: 0 })
    expect(await base.database.app.romeTrade.findUnique({ where: { code: 'F1606' } })).toMatchObject({
      label,
    })
    await owner.query("DELETE FROM rome_trade WHERE code = 'F1402'")
  })

  test('job titles of the trades known here, the others left', async () => {
    const file =
      'code_ogr,code_rome,libelle_appellation_court\n126549,F1606,Peintre en bâtiment\n10200,F1402,Abatteur / Abatteuse de carrière\n'
    expect(await bring('appellations', file)).toMatchObject({ read: 2, written: 1 })
  })

  test('rural zones keep the day they begin; « Non classée » is in none', async () => {
    const file =
      'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;\n38269;38;La Mure;FRR socle;\n38499;38;Susville;Non classée;\n'
    expect(await bring('frr', file)).toEqual({ read: 2, leftOut: 1, written: 1 })
    expect(await bring('frr', file, { ...frr, from: '2025-07-10' })).toMatchObject({ written: 0 })
    expect(await bring('zrr', file, { ...frr, from: '2018-01-01', to: '2024-06-30' } as never)).toMatchObject(
      {
        written: 1,
      },
    )
  })

  test('a file that is no CSV says so and writes nothing', async () => {
    await expect(bring('cpv', 'CODE;FR\n"45000000;sans fin\n')).rejects.toThrow(/quote/i)
  })
})

test.each([
  [
    'a zone of no known kind',
    "INSERT INTO zone_commune VALUES ('ZUS', '38269', 'x', '38269', '2020-01-01', NULL, 'x')",
    /zone_commune_kind_check/,
  ],
  [
    'a zone that ends before it begins',
    "INSERT INTO zone_commune VALUES ('QPV', 'QP1', 'x', '38269', '2020-01-01', '2019-01-01', 'x')",
    /range lower bound|zone_commune_dates_check/,
  ],
  [
    'the same zone twice on the same day',
    "INSERT INTO zone_commune VALUES ('FRR', '38269', 'x', '38269', '2026-01-01', NULL, 'x')",
    /zone_commune_once/,
  ],
  [
    'a CPV code with its key',
    "INSERT INTO cpv_code (code, label) VALUES ('45211000-9', 'x')",
    /cpv_code_check/,
  ],
  ['an activity without number', "INSERT INTO naf_code VALUES ('BTP', 'x')", /naf_code_check/],
  [
    'a job title without number',
    "INSERT INTO rome_appellation (code, rome_code, label) VALUES ('x', 'F1606', 'x')",
    /rome_appellation_check/,
  ],
  ['a search key written by hand', "UPDATE commune SET search_key = 'x'", /only be updated to DEFAULT/],
])('the database refuses %s', async (_what, sql, refusal) => {
  await expect(owner.query(sql)).rejects.toThrow(refusal)
})
