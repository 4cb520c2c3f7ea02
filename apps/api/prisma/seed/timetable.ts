import { importGtfs } from '../../src/organisation/gtfs-import.ts'
import type { GtfsFile, GtfsTable } from '../../src/organisation/gtfs-reader.ts'
import { type CommuneKey, communes } from './communes.ts'
import coordinates from './reference/sud-isere-coordinates.json' with { type: 'json' }

type Run = {
  /** Each commune with the minute it is passed, since midnight. */
  readonly stops: readonly (readonly [CommuneKey, number])[]
  /** It runs for who phones the day before. */
  readonly onRequest?: true
}

const at = (hour: number, minute: number) => hour * 60 + minute

/**
 * Invented buses, so that « possible », « difficile » and « demandez » are all seen: none of them runs. From
 * Pierre-Châtel one is at work at seven; from Mens, too late; from Valbonnais there is no way back.
 */
const lines: Readonly<Record<string, readonly Run[]>> = {
  'M1 (démo)': [
    {
      stops: [
        ['pierreChatel', at(6, 33)],
        ['susville', at(6, 41)],
        ['laMure', at(6, 48)],
      ],
    },
    {
      stops: [
        ['laMure', at(15, 20)],
        ['susville', at(15, 27)],
        ['pierreChatel', at(15, 35)],
      ],
    },
    {
      stops: [
        ['laMure', at(16, 25)],
        ['susville', at(16, 32)],
        ['pierreChatel', at(16, 40)],
      ],
    },
  ],
  'M2 (démo)': [
    {
      stops: [
        ['mens', at(7, 5)],
        ['laMure', at(7, 50)],
      ],
    },
    {
      stops: [
        ['laMure', at(17, 30)],
        ['mens', at(18, 15)],
      ],
    },
  ],
  'M3 (démo)': [
    {
      stops: [
        ['valbonnais', at(6, 10)],
        ['laMure', at(6, 40)],
      ],
      onRequest: true,
    },
    {
      stops: [
        ['laMure', at(17, 45)],
        ['valbonnais', at(18, 15)],
      ],
      onRequest: true,
    },
  ],
  'O1 (démo)': [
    {
      stops: [
        ['allemond', at(6, 15)],
        ['leBourgDOisans', at(6, 38)],
        ['leFreneyDOisans', at(6, 52)],
      ],
    },
    {
      stops: [
        ['leFreneyDOisans', at(15, 20)],
        ['leBourgDOisans', at(15, 35)],
        ['allemond', at(15, 58)],
      ],
    },
  ],
  'T1 (démo)': [
    {
      stops: [
        ['monestierDeClermont', at(8, 30)],
        ['gresseEnVercors', at(8, 55)],
      ],
    },
    {
      stops: [
        ['gresseEnVercors', at(17, 10)],
        ['monestierDeClermont', at(17, 35)],
      ],
    },
  ],
}

const everyDay = 'du lundi au vendredi'
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`

const runs = Object.entries(lines).flatMap(([line, each]) =>
  each.map((run, index) => ({ ...run, line, id: `${line} ${index + 1}` })),
)
const points: Readonly<Record<string, readonly number[]>> = coordinates.coordinates
const served = [...new Set(runs.flatMap(({ stops }) => stops.map(([commune]) => commune)))]

/** The tables of a timetable as an operator publishes them. */
const tables: Readonly<Record<GtfsTable, readonly Readonly<Record<string, string>>[]>> = {
  agency: [{ agency_name: 'Horaires inventés pour la démonstration' }],
  feed_info: [],
  stops: served.map((commune) => {
    const [latitude, longitude] = points[communes[commune]] ?? []
    return {
      stop_id: commune,
      stop_name: 'Arrêt du centre (démo)',
      stop_lat: String(latitude),
      stop_lon: String(longitude),
    }
  }),
  routes: Object.keys(lines).map((line) => ({ route_id: line, route_short_name: line })),
  trips: runs.map(({ id, line }) => ({ trip_id: id, route_id: line, service_id: everyDay })),
  calendar: [
    {
      service_id: everyDay,
      start_date: '20240101',
      end_date: '20291231',
      ...Object.fromEntries(
        ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, '1']),
      ),
      saturday: '0',
      sunday: '0',
    },
  ],
  calendar_dates: [],
  stop_times: runs.flatMap(({ id, stops, onRequest }) =>
    stops.map(([commune, minutes], sequence) => ({
      trip_id: id,
      stop_id: commune,
      stop_sequence: String(sequence + 1),
      arrival_time: clock(minutes),
      departure_time: clock(minutes),
      ...(onRequest ? { pickup_type: '2', drop_off_type: '2' } : {}),
    })),
  ),
}

const file: GtfsFile = {
  rows: async function* (table) {
    yield* tables[table]
  },
  close: () => {},
}

/** The invented buses of the demonstration, through the import that takes an operator's. */
export const loadTimetable = (db: Parameters<typeof importGtfs>[0]) =>
  importGtfs(db, file, 'horaires-de-demonstration')
