import type { Tx } from '../db/types.ts'

/** Heights of villages, passages between valleys and the days on which they are closed. */
export interface RoadsReference {
  readonly source: string
  readonly altitudes: Readonly<Record<string, number>>
  readonly passages: readonly {
    readonly id: string
    readonly name: string
    readonly altitude: number
    readonly latitude: number
    readonly longitude: number
    readonly epciCodes: readonly string[]
  }[]
  readonly closures: readonly {
    readonly passageId: string
    readonly from: string
    readonly to: string
    readonly source: string
  }[]
}

/** Run again, it mends what changed and keeps the closures of other winters. */
export const writeRoads = async (db: Pick<Tx, '$executeRaw'>, roads: RoadsReference): Promise<void> => {
  await db.$executeRaw`
    UPDATE commune c SET altitude = r.value::int FROM jsonb_each_text(${JSON.stringify(roads.altitudes)}::jsonb) AS r(key, value)
    WHERE c.code = r.key AND c.altitude IS DISTINCT FROM r.value::int`
  await db.$executeRaw`
    INSERT INTO mountain_passage AS p (id, name, altitude, latitude, longitude, epci_codes, source)
    SELECT id, name, altitude, latitude, longitude, ARRAY(SELECT jsonb_array_elements_text("epciCodes")), ${roads.source}
    FROM jsonb_to_recordset(${JSON.stringify(roads.passages)}::jsonb)
      AS r(id text, name text, altitude int, latitude float8, longitude float8, "epciCodes" jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, altitude = excluded.altitude, latitude = excluded.latitude,
      longitude = excluded.longitude, epci_codes = excluded.epci_codes, source = excluded.source`
  await db.$executeRaw`
    INSERT INTO passage_closure AS c (passage_id, closed_from, closed_to, source)
    SELECT "passageId", "from"::date, "to"::date, source
    FROM jsonb_to_recordset(${JSON.stringify(roads.closures)}::jsonb) AS r("passageId" text, "from" text, "to" text, source text)
    ON CONFLICT (passage_id, closed_from) DO UPDATE SET closed_to = excluded.closed_to, source = excluded.source`
}
