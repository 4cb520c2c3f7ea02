import { type Day, earliest, latest, parseDay } from '@cordee/domain/kernel/day'
import { kilometresBetween, type Point } from '@cordee/domain/organisation/travel'
import type { Db, Tx } from '../db/types.ts'
import { type GtfsFile, GtfsUnreadable } from './gtfs-reader.ts'

export interface GtfsReport {
  readonly operator: string
  readonly validFrom: Day
  readonly validTo: Day
  readonly stops: number
  readonly trips: number
  readonly times: number
  /** Trips of the file that serve fewer than two stops of the territory. */
  readonly tripsElsewhere: number
}

interface Commune extends Point {
  readonly code: string
}

interface StopTime {
  readonly trip_id: string
  readonly stop_id: string
  readonly sequence: number
  readonly arrives: number
  readonly leaves: number
  readonly on_request: boolean
}

/** A stop farther than this from every known commune serves another territory. */
const FARTHEST_KM = 8
const ROWS_A_STATEMENT = 5000

/**
 * Takes a timetable file in place of the last one of the same name, in one transaction: the old one stays when the
 * new one cannot be read. Only what stops twice near a commune with known coordinates is kept.
 */
export const importGtfs = async (db: Db, file: GtfsFile, name: string): Promise<GtfsReport> => {
  const communes = (await db.commune.findMany({
    where: { latitude: { not: null } },
    select: { code: true, latitude: true, longitude: true },
  })) as Commune[]
  const operator = await operatorOf(file, name)
  const stops = await readStops(file, communes)
  if (stops.size === 0) {
    throw new GtfsUnreadable('Aucun arrêt de ce fichier n’est près d’une commune du territoire.')
  }
  const { times, trips } = await readTimes(file, stops)
  const runs = await readTrips(file, times)
  const services = await readServices(file, new Set(runs.map(({ service_id }) => service_id)))
  const kept = new Set(services.map(({ id }) => id))
  const running = runs.filter(({ service_id }) => kept.has(service_id))
  if (running.length === 0)
    throw new GtfsUnreadable('Aucun trajet de ce fichier ne circule sur le territoire.')
  const days = services.flatMap(({ starts_on, ends_on }) => [starts_on, ends_on]).toSorted()
  const validFrom = days[0] as Day
  const validTo = days.at(-1) as Day
  const ours = new Set(running.map(({ id }) => id))
  const rows = [...times.values()].flat().filter(({ trip_id }) => ours.has(trip_id))
  const served = new Set(rows.map(({ stop_id }) => stop_id))
  const exceptions = await readExceptions(file, kept)
  await db.$transaction(
    async (tx) => {
      await forget(tx, name)
      await tx.transitFeed.create({
        data: {
          id: name,
          source: operator,
          validFrom: new Date(validFrom),
          validTo: new Date(validTo),
        },
      })
      const write = writer(tx, name)
      await write(
        'transit_stop',
        [...stops.values()].filter(({ id }) => served.has(id)),
      )
      await write('transit_service', services)
      await write('transit_exception', exceptions)
      await write('transit_trip', running)
      await write(
        'transit_stop_time',
        rows.map(({ on_request: _, ...row }) => row),
      )
    },
    { timeout: 600_000 },
  )
  return {
    operator,
    validFrom,
    validTo,
    stops: served.size,
    trips: running.length,
    times: rows.length,
    tripsElsewhere: trips - running.length,
  }
}

const operatorOf = async (file: GtfsFile, name: string): Promise<string> => {
  for await (const { agency_name } of file.rows('agency')) if (agency_name) return agency_name
  return name
}

const required = (row: Readonly<Record<string, string>>, column: string, table: string): string => {
  const value = row[column]
  if (value === undefined || value === '')
    throw new GtfsUnreadable(`${table}.txt : la colonne ${column} manque.`)
  return value
}

const readStops = async (file: GtfsFile, communes: readonly Commune[]) => {
  const stops = new Map<
    string,
    { id: string; name: string; commune_code: string; latitude: number; longitude: number }
  >()
  for await (const row of file.rows('stops')) {
    const point = { latitude: Number(row.stop_lat), longitude: Number(row.stop_lon) }
    if (!row.stop_lat || !Number.isFinite(point.latitude) || !Number.isFinite(point.longitude)) continue
    const nearest = nearestOf(point, communes)
    if (nearest === null) continue
    const id = required(row, 'stop_id', 'stops')
    stops.set(id, { id, name: row.stop_name || id, commune_code: nearest.code, ...point })
  }
  return stops
}

const nearestOf = (point: Point, communes: readonly Commune[]): Commune | null => {
  let nearest: Commune | null = null
  let least = FARTHEST_KM
  for (const commune of communes) {
    const distance = kilometresBetween(point, commune)
    if (distance < least) [nearest, least] = [commune, distance]
  }
  return nearest
}

/** « 25:10:00 » is ten past one of the next day. */
const minutesOf = (text: string | undefined): number | null => {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*$/.exec(text ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

// pickup_type 2 or 3: somebody phones the agency, or the driver.
const mustBeAsked = (type: string | undefined): boolean => type === '2' || type === '3'

const readTimes = async (file: GtfsFile, stops: ReadonlyMap<string, unknown>) => {
  const times = new Map<string, StopTime[]>()
  const trips = new Set<string>()
  for await (const row of file.rows('stop_times')) {
    const trip = required(row, 'trip_id', 'stop_times')
    trips.add(trip)
    const arrives = minutesOf(row.arrival_time) ?? minutesOf(row.departure_time)
    const leaves = minutesOf(row.departure_time) ?? arrives
    if (arrives === null || leaves === null || !stops.has(row.stop_id ?? '')) continue
    const time: StopTime = {
      trip_id: trip,
      stop_id: row.stop_id ?? '',
      sequence: Number(required(row, 'stop_sequence', 'stop_times')),
      arrives,
      leaves: Math.max(arrives, leaves),
      on_request: mustBeAsked(row.pickup_type) || mustBeAsked(row.drop_off_type),
    }
    const known = times.get(trip)
    if (known) known.push(time)
    else times.set(trip, [time])
  }
  for (const [trip, stopped] of times) if (stopped.length < 2) times.delete(trip)
  return { times, trips: trips.size }
}

const readTrips = async (file: GtfsFile, times: ReadonlyMap<string, readonly StopTime[]>) => {
  const lines = new Map<string, string>()
  for await (const row of file.rows('routes')) {
    lines.set(row.route_id ?? '', row.route_short_name || row.route_long_name || row.route_id || '')
  }
  const trips: { id: string; line: string; service_id: string; on_request: boolean }[] = []
  for await (const row of file.rows('trips')) {
    const stopped = times.get(row.trip_id ?? '')
    if (!stopped) continue
    trips.push({
      id: required(row, 'trip_id', 'trips'),
      line: lines.get(row.route_id ?? '') ?? '',
      service_id: required(row, 'service_id', 'trips'),
      on_request: stopped.some(({ on_request }) => on_request),
    })
  }
  return trips
}

const dayOf = (text: string | undefined): Day | null => {
  const parsed = parseDay((text ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
  return parsed.ok ? parsed.value : null
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Services of the calendar; those that only have days of their own run on no weekday. */
const readServices = async (file: GtfsFile, used: ReadonlySet<string>) => {
  const services = new Map<string, { id: string; weekdays: number; starts_on: Day; ends_on: Day }>()
  for await (const row of file.rows('calendar')) {
    const id = row.service_id ?? ''
    const [starts_on, ends_on] = [dayOf(row.start_date), dayOf(row.end_date)]
    if (!used.has(id) || starts_on === null || ends_on === null || ends_on < starts_on) continue
    const bits = weekdays.reduce((sum, name, bit) => sum + (row[name] === '1' ? 1 << bit : 0), 0)
    services.set(id, { id, weekdays: bits, starts_on, ends_on })
  }
  for await (const row of file.rows('calendar_dates')) {
    const id = row.service_id ?? ''
    const added = dayOf(row.date)
    if (row.exception_type !== '1' || !used.has(id) || added === null) continue
    const known = services.get(id) ?? { id, weekdays: 0, starts_on: added, ends_on: added }
    const [starts_on, ends_on] = [earliest(known.starts_on, added), latest(known.ends_on, added)]
    services.set(id, known.weekdays === 0 ? { ...known, starts_on, ends_on } : known)
  }
  return [...services.values()]
}

const readExceptions = async (file: GtfsFile, kept: ReadonlySet<string>) => {
  const exceptions = new Map<string, { service_id: string; day: Day; runs: boolean }>()
  for await (const row of file.rows('calendar_dates')) {
    const [service_id, on] = [row.service_id ?? '', dayOf(row.date)]
    if (!kept.has(service_id) || on === null) continue
    exceptions.set(`${service_id} ${on}`, { service_id, day: on, runs: row.exception_type === '1' })
  }
  return [...exceptions.values()]
}

const forget = async (tx: Tx, feedId: string): Promise<void> => {
  await forgetTimes(tx, feedId)
  await tx.transitFeed.deleteMany({ where: { id: feedId } })
}

/** Everything a timetable says, before it says it again. */
export const forgetTimes = async (tx: Tx, feedId: string): Promise<void> => {
  const where = { feedId }
  await tx.transitStopTime.deleteMany({ where })
  await tx.transitTrip.deleteMany({ where })
  await tx.transitException.deleteMany({ where })
  await tx.transitService.deleteMany({ where })
  await tx.transitStop.deleteMany({ where })
}

/** Each table as one statement a few thousand rows: a region's timetable is a million lines. */
const writer = (tx: Tx, feedId: string) => async (table: keyof typeof inserts, rows: readonly object[]) => {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await inserts[table](tx, feedId, JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT)))
  }
}

const inserts = {
  transit_stop: (tx: Tx, feed: string, rows: string) => tx.$executeRaw`
    INSERT INTO transit_stop (feed_id, id, name, commune_code, latitude, longitude)
    SELECT ${feed}, * FROM jsonb_to_recordset(${rows}::jsonb) AS r(id text, name text, commune_code text, latitude float8, longitude float8)`,
  transit_service: (tx: Tx, feed: string, rows: string) => tx.$executeRaw`
    INSERT INTO transit_service (feed_id, id, weekdays, starts_on, ends_on)
    SELECT ${feed}, * FROM jsonb_to_recordset(${rows}::jsonb) AS r(id text, weekdays int, starts_on date, ends_on date)`,
  transit_exception: (tx: Tx, feed: string, rows: string) => tx.$executeRaw`
    INSERT INTO transit_exception (feed_id, service_id, day, runs)
    SELECT ${feed}, * FROM jsonb_to_recordset(${rows}::jsonb) AS r(service_id text, day date, runs boolean)`,
  transit_trip: (tx: Tx, feed: string, rows: string) => tx.$executeRaw`
    INSERT INTO transit_trip (feed_id, id, line, service_id, on_request)
    SELECT ${feed}, * FROM jsonb_to_recordset(${rows}::jsonb) AS r(id text, line text, service_id text, on_request boolean)`,
  transit_stop_time: (tx: Tx, feed: string, rows: string) => tx.$executeRaw`
    INSERT INTO transit_stop_time (feed_id, trip_id, stop_id, sequence, arrives, leaves)
    SELECT ${feed}, * FROM jsonb_to_recordset(${rows}::jsonb) AS r(trip_id text, stop_id text, sequence int, arrives int, leaves int)`,
} as const
