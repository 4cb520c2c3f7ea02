import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseRomeCode } from '@cordee/domain/kernel/identifiers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { alpineDepartments, loadReferenceData, TERRITORY_VINTAGE } from './reference-data.ts'

const SUD_ISERE = ['200030658', '200040657', '243800745']
const codes = fileURLToPath(new URL('../../../../../shared/data/codes/', import.meta.url))

let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
  await loadReferenceData(base.database.app, alpineDepartments)
})
afterAll(() => base.drop())

/** The system columns tell whether a row was written again. */
const written = () =>
  base.database.app.$queryRaw`
    SELECT (SELECT count(*) FROM commune)::int AS communes, (SELECT count(*) FROM epci)::int AS epcis,
      (SELECT max(xmin::text::bigint) FROM commune)::text AS last_commune, (SELECT max(xmin::text::bigint) FROM epci)::text AS last_epci`

describe('the official geographic code', () => {
  test('each code says the year it comes from: that of the package in use', async () => {
    const address = import.meta.resolve('@etalab/decoupage-administratif/package.json')
    const { version } = JSON.parse(readFileSync(new URL(address), 'utf8')) as { version: string }
    const readme = readFileSync(new URL('README.md', address), 'utf8')
    const year = readme
      .split('\n')
      .find((line) => line.includes(`| ${version} `))
      ?.split('|')[1]
    expect(Number(year)).toBe(TERRITORY_VINTAGE)
    const { commune, epci } = base.database.app
    expect(await commune.groupBy({ by: ['vintage'] })).toEqual([{ vintage: TERRITORY_VINTAGE }])
    expect(await epci.groupBy({ by: ['vintage'] })).toEqual([{ vintage: TERRITORY_VINTAGE }])
  })

  test('the Sud Isère has its three communautés de communes and their 89 communes, each on the map', async () => {
    const epcis = await base.database.app.epci.findMany({
      where: { code: { in: SUD_ISERE } },
      include: { communes: true },
      orderBy: { code: 'desc' },
    })
    expect(epcis.map(({ name, communes }) => [name, communes.length])).toEqual([
      ['CC de l’Oisans', 19],
      ['CC de la Matheysine', 43],
      ['CC du Trièves', 27],
    ])
    for (const { communes } of epcis)
      for (const { latitude, longitude, department, postcodes } of communes) {
        expect(latitude).toBeCloseTo(45, -0.5)
        expect(longitude).toBeCloseTo(5.9, -0.5)
        expect(department).toBe('38')
        expect(postcodes.length).toBeGreaterThan(0)
      }
  })

  test('the neighbours are there, found by their plain letters', async () => {
    const { commune, epci } = base.database.app
    expect(await commune.count()).toBeGreaterThan(1200)
    expect(await epci.count()).toBeGreaterThan(1200)
    const bourg = await commune.findMany({ where: { searchName: 'le bourg d oisans' } })
    expect(bourg).toMatchObject([{ code: '38052', epciCode: '243800745', postcodes: ['38520'] }])
  })

  test('written a second time, nothing changes', async () => {
    const before = await written()
    await loadReferenceData(base.database.app, alpineDepartments)
    expect(await written()).toEqual(before)
  })

  test('what changed since is mended', async () => {
    const { commune } = base.database.app
    await commune.update({ where: { code: '38269' }, data: { name: 'Ailleurs', epciCode: null } })
    await loadReferenceData(base.database.app, alpineDepartments)
    expect(await commune.findUnique({ where: { code: '38269' } })).toMatchObject({
      name: 'La Mure',
      epciCode: '200040657',
    })
  })
})

test('all of France when nothing is said', async () => {
  await loadReferenceData(base.database.app)
  const { commune } = base.database.app
  expect(await commune.count()).toBeGreaterThan(34_000)
  expect(await commune.count({ where: { epciCode: null } })).toBeLessThan(150)
  expect(await commune.findUnique({ where: { code: '98735' } })).toMatchObject({ department: '987' })
})

describe('trades met in clauses', () => {
  test('each has a ROME code', async () => {
    const trades = await base.database.app.romeTrade.findMany()
    expect(trades.length).toBeGreaterThan(30)
    for (const { code } of trades) expect(parseRomeCode(code).ok, code).toBe(true)
  })

  test.skipIf(!existsSync(codes))('the labels are those of the official list', async () => {
    const list = readFileSync(`${codes}rome-2024-09.csv`, 'utf8').replaceAll('oeuvre', 'œuvre')
    const known = new Map(
      list.split('\n').map((line) => [line.slice(0, 5), line.slice(6).trim().replace(/^"|"$/g, '')]),
    )
    const trades = await base.database.app.romeTrade.findMany()
    for (const { code, label } of trades) expect(label.replaceAll('’', "'"), code).toBe(known.get(code))
  })
})
