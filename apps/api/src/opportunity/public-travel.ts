import { type Day, day, earliest, latest } from '@cordee/domain/kernel/day'
import {
  type BusRide,
  dayOfBuses,
  formatTimeOfDay,
  type PickUp,
  type WithoutCar,
  withoutCar,
} from '@cordee/domain/opportunity/without-car'
import { isWinter, type Passage, type Place, type Travel, travel } from '@cordee/domain/organisation/travel'
import type { Pool } from 'pg'
import type { PublicRow } from './public-rows.ts'

/** The way to one position, from the commune where a visitor lives. */
export interface WayToWork {
  readonly fromName: string
  readonly sameCommune: boolean
  readonly car: Travel | null
  /** By car on winter roads, with the passes that are closed on that day. */
  readonly winterCar: Travel | null
  readonly bike: Travel | null
  readonly withoutCar: WithoutCar
  /** The day whose timetable was read, and the files it comes from; null when nothing is known of that day. */
  readonly timetable: { readonly day: Day; readonly source: string | null } | null
  /** The lines between home and work whose times were written by hand. */
  readonly handLines: readonly HandLine[]
}

export interface HandLine {
  readonly line: string
  readonly source: string
  readonly enteredOn: Day
}

interface CommuneRow {
  readonly code: string
  readonly name: string
  readonly epci_code: string | null
  readonly latitude: number
  readonly longitude: number
  readonly altitude: number | null
}

interface PassageRow {
  readonly id: string
  readonly name: string
  readonly altitude: number
  readonly latitude: number
  readonly longitude: number
  readonly epci_codes: readonly string[]
  readonly closures: readonly { readonly from: string; readonly to: string; readonly source: string }[]
}

interface RideRow {
  readonly outward: boolean
  readonly commune_code: string
  readonly day: Day
  readonly line: string
  readonly from_stop: string
  readonly to_stop: string
  readonly leaves: number
  readonly arrives: number
  readonly on_request: boolean
  readonly source: string
  readonly entered_on: Day | null
}

interface AccessRow {
  readonly slug: string
  readonly shift_starts_at: number | null
  readonly shift_ends_at: number | null
  readonly pick_up_on_request: boolean
  readonly pick_ups: readonly (PickUp & { readonly communeCode: string })[]
}

/** The roads as the database knows them: communes with coordinates, and the passages between valleys. */
export interface Roads {
  readonly places: ReadonlyMap<string, Place>
  readonly names: ReadonlyMap<string, string>
  readonly passages: readonly Passage[]
}

export const readRoads = async (pool: Pool): Promise<Roads> => {
  const [communes, passages] = await Promise.all([
    pool.query<CommuneRow>(
      'SELECT code, name, epci_code, latitude, longitude, altitude FROM commune WHERE latitude IS NOT NULL',
    ),
    pool.query<PassageRow>(
      `SELECT p.id, p.name, p.altitude, p.latitude, p.longitude, p.epci_codes, coalesce(json_agg(json_build_object(
         'from', c.closed_from, 'to', c.closed_to, 'source', c.source)) FILTER (WHERE c.passage_id IS NOT NULL), '[]') AS closures
       FROM mountain_passage p LEFT JOIN passage_closure c ON c.passage_id = p.id GROUP BY p.id ORDER BY p.id`,
    ),
  ])
  return {
    places: new Map(
      communes.rows.map(({ epci_code: valley, code, latitude, longitude, altitude }) => [
        code,
        { code, valley, latitude, longitude, altitude },
      ]),
    ),
    names: new Map(communes.rows.map(({ code, name }) => [code, name])),
    passages: passages.rows.map(({ epci_codes: valleys, closures, ...passage }) => ({
      ...passage,
      valleys,
      closures: closures.map(({ from, to, source }) => ({ from: day(from), to: day(to), source })),
    })),
  }
}

/** What is said about coming to each position, by its slug: hours of the shift and pick-ups. */
export const readAccess = async (pool: Pool, slugs: readonly string[]): Promise<Map<string, AccessRow>> => {
  const { rows } = await pool.query<AccessRow>(
    'SELECT * FROM public_opportunity_access WHERE slug = ANY($1)',
    [slugs],
  )
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Rides between home and each of the communes, each on the day that is read for it. */
const ridesSql = `
  SELECT $1 = fs.commune_code AS outward, w.commune_code, w.day::text AS day,
    t.line, fs.name AS from_stop, ts.name AS to_stop, f.leaves, l.arrives, t.on_request,
    d.source, d.entered_on::text
  FROM unnest($2::text[], $3::date[]) AS w(commune_code, day)
  JOIN transit_stop fs ON fs.commune_code IN ($1, w.commune_code)
  JOIN transit_feed d ON d.id = fs.feed_id
  JOIN transit_stop_time f ON f.feed_id = fs.feed_id AND f.stop_id = fs.id
  JOIN transit_stop_time l ON l.feed_id = f.feed_id AND l.trip_id = f.trip_id AND l.sequence > f.sequence
  JOIN transit_stop ts ON ts.feed_id = l.feed_id AND ts.id = l.stop_id
    AND ts.commune_code = CASE WHEN fs.commune_code = $1 THEN w.commune_code ELSE $1 END
  JOIN transit_trip t ON t.feed_id = f.feed_id AND t.id = f.trip_id
  JOIN transit_service s ON s.feed_id = t.feed_id AND s.id = t.service_id
  LEFT JOIN transit_exception x ON x.feed_id = s.feed_id AND x.service_id = s.id AND x.day = w.day
  WHERE w.commune_code <> $1
    AND coalesce(x.runs, w.day BETWEEN s.starts_on AND s.ends_on
      AND (s.weekdays >> (extract(isodow FROM w.day)::int - 1)) & 1 = 1)`

interface Timetable {
  readonly from: Day
  readonly to: Day
  readonly source: string | null
}

/**
 * What the loaded timetables cover, from today on. A file tells every bus of its operator; a line written by hand tells
 * its own, and nothing of the others: alone, it never says that no bus comes.
 */
const readTimetables = async (
  pool: Pool,
  today: Day,
): Promise<{ readonly files: Timetable | null; readonly all: Timetable | null }> => {
  const { rows } = await pool.query<Timetable & { readonly by_hand: boolean }>(
    `SELECT string_agg(source, ' ; ' ORDER BY source) AS source, min(valid_from)::text AS "from", max(valid_to)::text AS "to",
       entered_on IS NOT NULL AS by_hand
     FROM transit_feed WHERE valid_to >= $1::date GROUP BY by_hand`,
    [today],
  )
  const files = rows.find(({ by_hand }) => !by_hand) ?? null
  const lines = rows.find(({ by_hand }) => by_hand)
  return {
    files,
    all: lines
      ? {
          from: files ? earliest(files.from, lines.from) : lines.from,
          to: files ? latest(files.to, lines.to) : lines.to,
          source: files?.source ?? null,
        }
      : files,
  }
}

const isCovered = (files: Timetable | null, at: Day): files is Timetable =>
  files !== null && at >= files.from && at <= files.to

const handLinesOf = (rides: readonly RideRow[]): HandLine[] => {
  const lines = new Map<string, HandLine>()
  for (const { line, source, entered_on } of rides) {
    if (entered_on !== null) lines.set(`${line} ${source}`, { line, source, enteredOn: entered_on })
  }
  return [...lines.values()].toSorted((one, other) => (one.line < other.line ? -1 : 1))
}

const rideOf = ({ line, from_stop, to_stop, leaves, arrives, on_request }: RideRow): BusRide => ({
  line,
  fromStop: from_stop,
  toStop: to_stop,
  leaves,
  arrives,
  onRequest: on_request,
})

/** The way to each of these positions, from this commune: one statement for all the buses. */
export const waysToWork = async (
  pool: Pool,
  roads: Roads,
  from: { readonly code: string; readonly name: string },
  rows: readonly PublicRow[],
  access: ReadonlyMap<string, AccessRow>,
  today: Day,
): Promise<Map<string, WayToWork>> => {
  const { files, all } = await readTimetables(pool, today)
  // The day files are read for, and the one lines by hand may cover alone.
  const daysFor = (row: PublicRow): Day[] => {
    const days = [files, all].map((each) => each && dayOfBuses(row.starts_on as Day | null, each, today))
    return [...new Set(days.filter((each) => each !== null))]
  }
  const asked = new Map(
    rows.flatMap((row) =>
      daysFor(row).map((on) => [`${row.commune_code} ${on}`, { commune: row.commune_code, on }] as const),
    ),
  )
  const rides =
    asked.size === 0
      ? []
      : (
          await pool.query<RideRow>(ridesSql, [
            from.code,
            [...asked.values()].map(({ commune }) => commune),
            [...asked.values()].map(({ on }) => on),
          ])
        ).rows
  const home = roads.places.get(from.code)
  const winterDay = nextWinterDay(today)
  return new Map(
    rows.map((row): [string, WayToWork] => {
      const work = roads.places.get(row.commune_code)
      const way = (means: 'CAR' | 'BIKE' | 'WALK', at: Day | null) =>
        home && work ? travel(home, work, means, roads.passages, at) : null
      const known = access.get(row.slug)
      const busesOn = (at: Day) =>
        rides.filter((ride) => ride.commune_code === row.commune_code && ride.day === at)
      const days = daysFor(row)
      const on = days.find((at) => busesOn(at).length > 0) ?? days[0] ?? null
      const buses = on === null ? [] : busesOn(on)
      // A line written by hand says when it comes; only a file, which holds them all, says that none does.
      const covered = on !== null && isCovered(files, on)
      const timetable = on !== null && (buses.length > 0 || covered) ? { day: on } : null
      const startsAt = known?.shift_starts_at ?? null
      const endsAt = known?.shift_ends_at ?? null
      return [
        row.slug,
        {
          fromName: from.name,
          sameCommune: row.commune_code === from.code,
          car: way('CAR', isWinter(today) ? null : today),
          winterCar: way('CAR', winterDay),
          bike: way('BIKE', null),
          withoutCar: withoutCar({
            sameCommune: row.commune_code === from.code,
            walkMinutes: way('WALK', null)?.minutes ?? null,
            pickUps: (known?.pick_ups ?? []).filter(({ communeCode }) => communeCode === from.code),
            pickUpOnRequest: known?.pick_up_on_request ?? false,
            shift: startsAt === null || endsAt === null ? null : { startsAt, endsAt },
            outward: buses.filter(({ outward }) => outward).map(rideOf),
            back: buses.filter(({ outward }) => !outward).map(rideOf),
            timetableKnown: covered,
          }),
          timetable: timetable && {
            ...timetable,
            source: isCovered(files, timetable.day) ? files.source : null,
          },
          handLines: handLinesOf(buses),
        },
      ]
    }),
  )
}

/** Today when roads are winter roads; else the middle of the next winter. */
export const nextWinterDay = (today: Day): Day =>
  isWinter(today) ? today : day(`${Number(today.slice(0, 4)) + 1}-01-15`)

/** Communes within these minutes by car on dry roads, the farthest any widened search looks. */
export const communesWithin = (roads: Roads, fromCode: string, minutes: number): string[] => {
  const home = roads.places.get(fromCode)
  const near = [...roads.places.values()].filter((place) => {
    const way = home && travel(home, place, 'CAR', roads.passages, null)
    return way ? way.minutes <= minutes : false
  })
  return [...new Set([fromCode, ...near.map(({ code }) => code)])]
}

/** « 6 h 45, place de la mairie, La Mure ». */
export const pickUpLine = ({ at, place, communeName }: PickUp): string =>
  `${formatTimeOfDay(at)}, ${place}, ${communeName}`
