import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'

type Db = Pick<Tx, '$executeRaw'>

/** A line of an official file: its columns by the name the file gives them. */
export type OfficialLine = Readonly<Record<string, string | undefined>>
export type ZoneKind = 'QPV' | 'ZRR' | 'FRR'

/** « L'Albenc » as it is printed: « L’Albenc ». */
export const typographic = (name: string): string => name.trim().replaceAll("'", '’')

interface Coded {
  readonly code: string
  readonly label: string
}

interface Appellation extends Coded {
  readonly romeCode: string
}

interface Zone extends Coded {
  readonly communeCode: string
}

const upsertCodes = (db: Db, table: 'cpv_code' | 'naf_code', rows: readonly Coded[]): Promise<number> =>
  db.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} AS t (code, label)
    SELECT code, label FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text)
    ON CONFLICT (code) DO UPDATE SET label = excluded.label WHERE t.label <> excluded.label`

export const writeCpv = (db: Db, rows: readonly Coded[]) => upsertCodes(db, 'cpv_code', rows)
export const writeNaf = (db: Db, rows: readonly Coded[]) => upsertCodes(db, 'naf_code', rows)

/** Trades of the ROME that the base does not know yet; those it knows keep the name they are read under. */
export const writeTrades = (db: Db, rows: readonly Coded[]): Promise<number> => db.$executeRaw`
  INSERT INTO rome_trade (code, label)
  SELECT code, label FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text)
  ON CONFLICT (code) DO NOTHING`

/** Job titles of the trades the base knows; those of other trades are left out. */
export const writeAppellations = (db: Db, rows: readonly Appellation[]): Promise<number> => db.$executeRaw`
  INSERT INTO rome_appellation AS t (code, rome_code, label)
  SELECT r.code, "romeCode", r.label
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, "romeCode" text, label text)
  JOIN rome_trade ON rome_trade.code = r."romeCode"
  ON CONFLICT (code) DO UPDATE SET label = excluded.label, rome_code = excluded.rome_code
  WHERE (t.label, t.rome_code) IS DISTINCT FROM (excluded.label, excluded.rome_code)`

/** Communes in a zone since that day; a zone already known that day keeps its dates. */
export const writeZones = (
  db: Db,
  kind: ZoneKind,
  period: { readonly from: string; readonly to: string | null; readonly source: string },
  rows: readonly Zone[],
): Promise<number> => db.$executeRaw`
  INSERT INTO zone_commune AS t (kind, code, label, commune_code, from_day, to_day, source)
  SELECT ${kind}, r.code, r.label, "communeCode", ${period.from}::date, ${period.to}::date, ${period.source}
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(code text, label text, "communeCode" text)
  JOIN commune ON commune.code = r."communeCode"
  WHERE NOT EXISTS (SELECT FROM zone_commune k WHERE k.kind = ${kind} AND k.code = r.code
    AND k.commune_code = r."communeCode" AND k.from_day <> ${period.from}::date
    AND daterange(k.from_day, k.to_day, '[]') && daterange(${period.from}::date, ${period.to}::date, '[]'))
  ON CONFLICT (kind, code, commune_code, from_day) DO UPDATE
    SET label = excluded.label, to_day = excluded.to_day, source = excluded.source
  WHERE (t.label, t.to_day, t.source) IS DISTINCT FROM (excluded.label, excluded.to_day, excluded.source)`

const column = (line: OfficialLine, ...names: readonly string[]): string => {
  for (const name of names) {
    const value = line[name]?.trim()
    if (value) return value
  }
  return ''
}

/** A code and a label of the CPV file; `null` for a line that is none. */
export const readCpv = (line: OfficialLine): Coded | null => {
  const code = /^(\d{8})(-\d)?$/.exec(column(line, 'CODE', 'Code', 'code'))?.[1]
  const label = column(line, 'FR', 'fr', 'Libellé', 'label')
  return code && label ? { code, label: typographic(label) } : null
}

export const readNaf = (line: OfficialLine): Coded | null => {
  const code = column(line, 'id', 'Code', 'code')
  const label = column(line, 'label', 'Libellé', 'Intitulés de la  NAF rév. 2, version finale ')
  return /^\d{2}([.]\d{1,2}[A-Z]?)?$/.test(code) && label ? { code, label: typographic(label) } : null
}

/** A trade of the ROME file, four digits after its letter; `null` for a family or a heading. */
export const readTrade = (line: OfficialLine): Coded | null => {
  const code = column(line, 'code_rome', 'rome', 'code')
  const label = column(line, 'libelle_rome', 'libelle', 'label')
  return /^[A-N]\d{4}$/.test(code) && label ? { code, label: typographic(label) } : null
}

export const readAppellation = (line: OfficialLine): Appellation | null => {
  const code = column(line, 'code_ogr', 'code')
  const romeCode = column(line, 'code_rome', 'rome')
  const label = column(line, 'libelle_appellation_court', 'libelle_appellation_long', 'label')
  return /^\d+$/.test(code) && /^[A-N]\d{4}$/.test(romeCode) && label
    ? { code, romeCode, label: typographic(label) }
    : null
}

/** A commune classed in a rural zone; « Non classée » is in no zone. */
export const readRuralZone = (line: OfficialLine): Zone | null => {
  const code = column(line, 'Code_insee', 'CODGEO', 'code')
  const [, classed = ''] = Object.entries(line).find(([name]) => /classement/i.test(name)) ?? []
  if (!/^\d[\dAB]\d{3}$/.test(code) || classed === '' || /^(non|nc)/i.test(classed.trim())) return null
  return { code, communeCode: code, label: typographic(classed) }
}

export const readNeighbourhood = (line: OfficialLine): Zone | null => {
  const code = column(line, 'code_qp', 'codeQuartier', 'code')
  const communeCode = column(line, 'insee_com', 'codgeo', 'commune')
  const label = column(line, 'lib_qp', 'nom_qp', 'nom', 'label')
  return code && /^\d[\dAB]\d{3}$/.test(communeCode)
    ? { code, communeCode, label: typographic(label || code) }
    : null
}
