import { readFile } from 'node:fs/promises'
import { searchName } from '../db/search-name.ts'
import type { Tx } from '../db/types.ts'
import { typographic, writeAppellations, writeCpv, writeNaf, writeZones } from './nomenclatures.ts'
import { type RoadsReference, writeRoads } from './roads-reference.ts'

interface OfficialCommune {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement?: string
  /** The commune of today, for a name of before. */
  readonly chefLieu?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
}

interface OfficialEpci {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}

/** The year of the official geographic code that the version of the package in use holds. */
export const TERRITORY_VINTAGE = 2026

const ROWS_A_STATEMENT = 5000

/** Isère and its neighbours over the passes: all that the demonstration territory and its people need. */
export const alpineDepartments = ['05', '26', '38', '73'] as const

/**
 * Writes what every carrier leans on: communes and EPCI of the official geographic code, trades met in
 * clauses. Run again, it mends what changed and touches nothing else.
 * @param departments only the communes of these; every commune of France when nothing is said
 * @source @etalab/decoupage-administratif (MIT); ROME 4.0 and coordinates: Licence Ouverte, see prisma/seed/reference
 */
export const loadReferenceData = async (
  db: Pick<Tx, '$executeRaw'>,
  departments: readonly string[] | null = null,
): Promise<void> => {
  const [communes, epcis, places, rome, titles, cpv, naf, zones] = await Promise.all([
    official<OfficialCommune[]>('communes'),
    official<OfficialEpci[]>('epci'),
    ours<{ coordinates: Record<string, [latitude: number, longitude: number]> }>('sud-isere-coordinates'),
    ours<{ trades: Record<string, string> }>('rome-trades'),
    ours<{ appellations: Record<string, Record<string, string>> }>('rome-appellations'),
    ours<{ codes: Record<string, string> }>('cpv-groups'),
    ours<{ codes: Record<string, string> }>('naf-divisions'),
    ours<{ source: string; FRR: readonly string[] }>('sud-isere-zones'),
  ])
  const epciOf = new Map(epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])))
  const rows = communes
    .filter(
      ({ type, departement = '' }) =>
        type === 'commune-actuelle' && (departments?.includes(departement) ?? true),
    )
    .map(({ code, nom, departement, codesPostaux, population }) => ({
      code,
      name: typographic(nom),
      search_name: searchName(nom),
      epci_code: epciOf.get(code) ?? null,
      // Overseas collectivities have no département: their code begins with three digits of their own.
      department: departement ?? code.slice(0, 3),
      postcodes: codesPostaux ?? [],
      population: population ?? null,
      latitude: places.coordinates[code]?.[0] ?? null,
      longitude: places.coordinates[code]?.[1] ?? null,
      vintage: TERRITORY_VINTAGE,
    }))
  await writeEpcis(
    db,
    epcis.map(({ code, nom }) => ({ code, name: typographic(nom), vintage: TERRITORY_VINTAGE })),
  )
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await writeCommunes(db, rows.slice(from, from + ROWS_A_STATEMENT))
  }
  await writeRoads(db, await ours<RoadsReference>('sud-isere-roads'))
  const known = new Set(rows.map(({ code }) => code))
  await writeFormerCommunes(
    db,
    communes.flatMap(({ code, nom, type, chefLieu }) =>
      (type === 'commune-deleguee' || type === 'commune-associee') && chefLieu && known.has(chefLieu)
        ? [{ code, name: typographic(nom), commune_code: chefLieu }]
        : [],
    ),
  )
  await writeTrades(db, coded(rome.trades))
  await writeAppellations(
    db,
    Object.entries(titles.appellations).flatMap(([romeCode, labels]) =>
      coded(labels).map((title) => ({ ...title, romeCode })),
    ),
  )
  await writeCpv(db, coded(cpv.codes))
  await writeNaf(db, coded(naf.codes))
  await writeZones(
    db,
    'FRR',
    { from: FRR_SINCE, to: null, source: zones.source },
    zones.FRR.filter((code) => known.has(code)).map((code) => ({ code, communeCode: code, label: 'FRR' })),
  )
}

/** Loi de finances pour 2024, article 73: the zones « France ruralités revitalisation » apply from that day. */
const FRR_SINCE = '2024-07-01'

const coded = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }))

const official = async <Data>(name: string): Promise<Data> =>
  readJson(import.meta.resolve(`@etalab/decoupage-administratif/data/${name}.json`))
const ours = async <Data>(name: string): Promise<Data> =>
  readJson(new URL(`../../prisma/seed/reference/${name}.json`, import.meta.url).href)
const readJson = async <Data>(address: string): Promise<Data> =>
  JSON.parse(await readFile(new URL(address), 'utf8')) as Data

const writeEpcis = (db: Pick<Tx, '$executeRaw'>, rows: readonly object[]) => db.$executeRaw`
  INSERT INTO epci (code, name, vintage)
  SELECT code, name, vintage
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, name text, vintage int)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, vintage = excluded.vintage
  WHERE (epci.name, epci.vintage) IS DISTINCT FROM (excluded.name, excluded.vintage)`

const writeTrades = (db: Pick<Tx, '$executeRaw'>, rows: readonly object[]) => db.$executeRaw`
  INSERT INTO rome_trade (code, label)
  SELECT code, label FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text)
  ON CONFLICT (code) DO UPDATE SET label = excluded.label WHERE rome_trade.label <> excluded.label`

const writeFormerCommunes = (db: Pick<Tx, '$executeRaw'>, rows: readonly object[]) => db.$executeRaw`
  INSERT INTO former_commune AS t (code, name, commune_code)
  SELECT code, name, commune_code
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, name text, commune_code text)
  ON CONFLICT (code, name) DO UPDATE SET commune_code = excluded.commune_code
  WHERE t.commune_code <> excluded.commune_code`

const writeCommunes = (db: Pick<Tx, '$executeRaw'>, rows: readonly object[]) => db.$executeRaw`
  INSERT INTO commune AS c (code, name, search_name, epci_code, department, postcodes, population, latitude, longitude, vintage)
  SELECT code, name, search_name, epci_code, department, postcodes, population, latitude, longitude, vintage
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, name text, search_name text, epci_code text,
    department text, postcodes text[], population int, latitude float8, longitude float8, vintage int)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, search_name = excluded.search_name,
    epci_code = excluded.epci_code, department = excluded.department, postcodes = excluded.postcodes,
    population = excluded.population, latitude = excluded.latitude, longitude = excluded.longitude,
    vintage = excluded.vintage
  WHERE (c.name, c.search_name, c.epci_code, c.department, c.postcodes, c.population, c.latitude, c.longitude, c.vintage)
    IS DISTINCT FROM (excluded.name, excluded.search_name, excluded.epci_code, excluded.department,
      excluded.postcodes, excluded.population, excluded.latitude, excluded.longitude, excluded.vintage)`
