import { type Day, firstDay } from '@cordee/domain/kernel/day'
import { type Search, type Searched, searchPositions } from '@cordee/domain/opportunity/public-search'
import { travel } from '@cordee/domain/organisation/travel'
import type { Context } from '../graphql/context.ts'
import type { Coming } from './coming-rows.ts'
import { comingHere, type ListedComing } from './public-coming.ts'
import type { Roads } from './public-travel.ts'
import type { ListedRow } from './public-types.ts'

/** `MEANS`: without a day there is no timetable; the minutes are those of a car. */
export const comingGivenUp = ['DISTANCE', 'MEANS', 'START', 'HOURS', 'TRADE'] as const
export type ComingGivenUp = (typeof comingGivenUp)[number]

/** What is to come and fits a search: positions somebody wrote, and those that awarded contracts will open. */
export interface ToCome {
  readonly advertised: readonly ListedRow[]
  readonly drawn: readonly ListedComing[]
  readonly givenUp: readonly ComingGivenUp[]
  readonly withinMinutes: number | null
}

type Candidate = Searched & ({ readonly row: ListedRow } | { readonly drawn: ListedComing })

/** Where one lives, and the roads from there; of a winter day when winter roads are asked. */
interface From {
  readonly home: string | null
  readonly roads: Roads | null
  readonly winterDay: Day | null
}

/** No bus is looked up for a day that is not known: the way is that of a car, or of a bike. */
const drawnCandidate = (each: Coming, search: Search, { home, roads, winterDay }: From): Candidate => {
  const there = roads?.places.get(each.row.commune_code)
  const from = home === null ? undefined : roads?.places.get(home)
  const minutesBy = (means: 'CAR' | 'BIKE'): number | null => {
    if (each.row.commune_code === home) return 0
    if (!roads || !from || !there) return null
    return travel(from, there, means, roads.passages, means === 'CAR' ? winterDay : null)?.minutes ?? null
  }
  return {
    drawn: { ...each, carMinutes: minutesBy('CAR'), bikeMinutes: minutesBy('BIKE') },
    romeCode: each.trade,
    // Hours are not known before the position is written: no search is kept by them.
    weeklyMinutes: 0,
    startsAt: null,
    startsOn: each.position.from === null ? null : firstDay(each.position.from),
    travelMinutes: minutesBy(search.near?.means === 'BIKE' ? 'BIKE' : 'CAR'),
    withoutCar: null,
  }
}

const anything: Search = { romeCode: null, near: null, hours: null, start: null }

const nearestFirst = (one: Searched, other: Searched): number =>
  (one.travelMinutes ?? Infinity) - (other.travelMinutes ?? Infinity) || 0

/** The same search over what is to come; what it could not keep is said, as for what is open. */
export const searchToCome = async (
  context: Context,
  search: Search,
  from: From,
  advertised: readonly (Searched & { readonly row: ListedRow })[],
): Promise<ToCome> => {
  const { today } = context
  const coming = await comingHere(context)
  const withHours = searchPositions(advertised, { ...anything, hours: search.hours }, today)
  const candidates: readonly Candidate[] = [
    ...(withHours.givenUp.length === 0 ? withHours.found : []),
    ...coming.map((each) => drawnCandidate(each, search, from)),
  ]
  const { found, givenUp, withinMinutes } = searchPositions(candidates, { ...search, hours: null }, today)
  const inOrder = search.near === null ? found : found.toSorted(nearestFirst)
  const drawn = inOrder.flatMap((each) => ('drawn' in each ? [each.drawn] : []))
  const unknown: ComingGivenUp[] = [
    ...(search.near?.means === 'WITHOUT_CAR' ? (['MEANS'] as const) : []),
    ...(search.hours === null ? [] : (['HOURS'] as const)),
  ]
  return {
    advertised: inOrder.flatMap((each) => ('row' in each ? [each.row] : [])),
    drawn,
    givenUp: drawn.length === 0 ? givenUp : [...givenUp, ...unknown],
    withinMinutes,
  }
}
