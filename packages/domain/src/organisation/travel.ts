import { type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { type Day, isWithin, type Period } from '../kernel/day.ts'
import { defaultTravelPolicy, type TravelPolicy } from './travel-policy.ts'

export type Point = { readonly latitude: number; readonly longitude: number }

/** A commune on the map; roads leave its valley by passages only. */
export type Place = Point & {
  readonly code: string
  /** The group of communes of one valley; `null` when unknown: then the straight line alone counts. */
  readonly valley: string | null
  readonly altitude: number | null
}

/** A pass, a bridge or a gorge: the only ways from one valley to another. */
export type Passage = Point & {
  readonly id: string
  readonly name: string
  readonly altitude: number
  readonly valleys: readonly string[]
  readonly closures: readonly (Period & { readonly source: string })[]
}

export type Means = 'CAR' | 'BIKE' | 'WALK'

export type Travel = {
  readonly minutes: number
  /** The names of the passages on the way, in order. */
  readonly via: readonly string[]
  /** Passages that are closed that day and were gone round, or make the way impossible. */
  readonly closed: readonly { readonly name: string; readonly until: Day | null; readonly source: string }[]
  readonly policy: PolicyUsed
}

const EARTH_KM = 6371

/** The straight line between two points, in kilometres. */
export const kilometresBetween = (one: Point, other: Point): number => {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const height = radians(other.latitude - one.latitude)
  const width = radians(other.longitude - one.longitude)
  const chord =
    Math.sin(height / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(width / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord))
}

/** Is this day in the period of winter roads? It goes over the end of the year. */
export const isWinter = (at: Day, policy: TravelPolicy = defaultTravelPolicy): boolean =>
  at.slice(5) >= policy.winterFrom || at.slice(5) <= policy.winterTo

const speeds = {
  CAR: ['carKmh', 'carMinutesPerHundredMetres'],
  BIKE: ['bikeKmh', 'bikeMinutesPerHundredMetres'],
  WALK: ['walkKmh', 'walkMinutesPerHundredMetres'],
} as const satisfies Record<Means, readonly [keyof TravelPolicy, keyof TravelPolicy]>

type Step = Point & { readonly altitude: number | null }

/** One stretch of road: its length, and what it climbs when both heights are known. */
const stretch = (from: Step, to: Step, means: Means, policy: TravelPolicy): number => {
  const [speed, slope] = speeds[means]
  const length = (kilometresBetween(from, to) * policy.windingHundredths) / 100
  const climb = from.altitude === null || to.altitude === null ? 0 : Math.max(0, to.altitude - from.altitude)
  return (length / policy[speed]) * 60 + (climb / 100) * policy[slope]
}

type Way = { readonly minutes: number; readonly via: readonly Passage[] }

const shortest = (
  from: Step,
  valley: string,
  to: Place,
  passages: readonly Passage[],
  cost: (from: Step, to: Step) => number,
): Way | null => {
  if (valley === to.valley) return { minutes: cost(from, to), via: [] }
  let best: Way | null = null
  for (const passage of passages.filter(({ valleys }) => valleys.includes(valley))) {
    const others = passages.filter((other) => other !== passage && !other.valleys.includes(valley))
    for (const next of passage.valleys.filter((name) => name !== valley)) {
      const rest = shortest(passage, next, to, next === to.valley ? [] : others, cost)
      const minutes = rest === null ? null : cost(from, passage) + rest.minutes
      if (rest !== null && minutes !== null && (best === null || minutes < best.minutes)) {
        best = { minutes, via: [passage, ...rest.via] }
      }
    }
  }
  return best
}

/**
 * How long from one commune to another, one way, estimated from their coordinates and the relief between them.
 * @param at a day of winter makes roads slower and closes the passes that are closed that day; `null`: dry roads.
 * @returns minutes rounded up; `null` when every way is closed. An estimate: the screens say so, with its policy.
 */
export const travel = (
  from: Place,
  to: Place,
  means: Means,
  passages: readonly Passage[],
  at: Day | null,
  policy: TravelPolicy = defaultTravelPolicy,
): Travel | null => {
  const shut =
    at === null ? [] : passages.filter(({ closures }) => closures.some((each) => isWithin(each, at)))
  const cost = (one: Step, other: Step) => stretch(one, other, means, policy)
  const between = (open: readonly Passage[]): Way | null =>
    from.valley !== null && isJoined(from, passages) && isJoined(to, passages)
      ? shortest(from, from.valley, to, open, cost)
      : { minutes: cost(from, to), via: [] }
  const usual = between(passages)
  const way = between(passages.filter((passage) => !shut.includes(passage)))
  if (way === null) return null
  const winter = at !== null && means === 'CAR' && isWinter(at, policy) ? policy.winterHundredths : 100
  const minutes = Math.ceil((way.minutes * winter) / 100 / policy.roundedTo) * policy.roundedTo
  return {
    minutes,
    via: way.via.map(({ name }) => name),
    closed: shut
      .filter((passage) => usual?.via.includes(passage))
      .map(({ name, closures }) => {
        const closure = closures.find((each) => at !== null && isWithin(each, at))
        return { name, until: closure?.to ?? null, source: closure?.source ?? '' }
      }),
    policy: policyUsed(policy),
  }
}

const isJoined = ({ valley }: Place, passages: readonly Passage[]): boolean =>
  valley !== null && passages.some(({ valleys }) => valleys.includes(valley))
