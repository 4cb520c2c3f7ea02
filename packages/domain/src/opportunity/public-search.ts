import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { hours, type Minutes } from '../kernel/minutes.ts'
import type { WithoutCarAnswer } from './without-car.ts'

/** How a visitor comes to work. */
export const searchMeansWords = {
  CAR: 'en voiture',
  WITHOUT_CAR: 'sans voiture',
  BIKE: 'à vélo',
} as const
export type SearchMeans = keyof typeof searchMeansWords

export const searchHoursWords = {
  FULL_WEEK: 'semaine complète',
  PART_WEEK: 'quelques heures par semaine',
  NOT_EARLY: 'pas avant 8 h',
} as const
export type SearchHours = keyof typeof searchHoursWords

export const searchStartWords = {
  SOON: 'dans le mois',
  IN_THREE_MONTHS: 'dans les trois mois',
} as const
export type SearchStart = keyof typeof searchStartWords

export type SearchPolicy = DatedPolicy & {
  /** Minutes offered as a choice; also the steps by which a search widens. */
  readonly minuteSteps: readonly number[]
  readonly defaultMinutes: number
  readonly fullWeek: Minutes
  readonly earlyBefore: Minutes
  readonly soonDays: number
  readonly threeMonthsDays: number
}

export const defaultSearchPolicy: SearchPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : 30 minutes de trajet, puis 45, 60 et 90 ; semaine complète à partir de 30 h',
  verified: false,
  minuteSteps: [20, 30, 45, 60, 90],
  defaultMinutes: 30,
  fullWeek: hours(30),
  earlyBefore: hours(8),
  soonDays: 31,
  threeMonthsDays: 92,
}

export const searchPolicies: readonly SearchPolicy[] = [defaultSearchPolicy]

export type Search = {
  readonly romeCode: string | null
  /** Where the visitor lives, if said: then `minutes` one way by `means`. */
  readonly near: { readonly means: SearchMeans; readonly minutes: number } | null
  readonly hours: SearchHours | null
  readonly start: SearchStart | null
}

/** A position as the search sees it. */
export type Searched = {
  readonly romeCode: string
  readonly weeklyMinutes: number
  readonly startsAt: number | null
  readonly startsOn: Day | null
  /** One way by the visitor's means, estimated; `null` when nobody can say. */
  readonly travelMinutes: number | null
  readonly withoutCar: WithoutCarAnswer | null
}

export type GivenUp = 'DISTANCE' | 'START' | 'HOURS' | 'TRADE'

export type SearchResult<Position> = {
  readonly found: readonly Position[]
  /** What was asked and could not be kept, in the order in which it was given up; empty when all was kept. */
  readonly givenUp: readonly GivenUp[]
  /** The minutes within which the positions lie once widened; `null`: anywhere. */
  readonly withinMinutes: number | null
}

const isNear = (position: Searched, near: Search['near']): boolean => {
  if (near === null) return true
  if (near.means === 'WITHOUT_CAR' && position.withoutCar === 'IMPOSSIBLE') return false
  if (near.means === 'WITHOUT_CAR' && position.withoutCar !== null) {
    return position.travelMinutes === null || position.travelMinutes <= near.minutes
  }
  return position.travelMinutes !== null && position.travelMinutes <= near.minutes
}

const hasHours = (position: Searched, wanted: SearchHours | null, policy: SearchPolicy): boolean => {
  if (wanted === null) return true
  if (wanted === 'NOT_EARLY') return position.startsAt !== null && position.startsAt >= policy.earlyBefore
  return position.weeklyMinutes >= policy.fullWeek === (wanted === 'FULL_WEEK')
}

const startsInTime = (
  position: Searched,
  wanted: SearchStart | null,
  at: Day,
  policy: SearchPolicy,
): boolean =>
  wanted === null ||
  (position.startsOn !== null &&
    position.startsOn <= addDays(at, wanted === 'SOON' ? policy.soonDays : policy.threeMonthsDays))

const fits = (position: Searched, search: Search, at: Day, policy: SearchPolicy): boolean =>
  (search.romeCode === null || position.romeCode === search.romeCode) &&
  isNear(position, search.near) &&
  hasHours(position, search.hours, policy) &&
  startsInTime(position, search.start, at, policy)

/** The search, then the same ever wider: farther, whenever, whatever hours, any trade. */
const widenings = (
  search: Search,
  policy: SearchPolicy,
): readonly { readonly search: Search; readonly givenUp: readonly GivenUp[] }[] => {
  const { near } = search
  const farther = near === null ? [] : policy.minuteSteps.filter((step) => step > near.minutes)
  const anywhere = { ...search, near: null }
  const givenUp: GivenUp[] = near === null ? [] : ['DISTANCE']
  const wider: { search: Search; givenUp: readonly GivenUp[] }[] = [
    { search, givenUp: [] },
    ...farther.map((step) => ({
      search: { ...search, near: near && { ...near, minutes: step } },
      givenUp: ['DISTANCE'] as const,
    })),
    { search: anywhere, givenUp: [...givenUp] },
  ]
  let current: Search = anywhere
  for (const [field, name] of [
    ['start', 'START'],
    ['hours', 'HOURS'],
    ['romeCode', 'TRADE'],
  ] as const) {
    if (current[field] === null) continue
    current = { ...current, [field]: null }
    givenUp.push(name)
    wider.push({ search: current, givenUp: [...givenUp] })
  }
  return wider
}

/**
 * The positions that fit a search; when none does, the nearest that fit a little less, and what was given up.
 * Nobody is sent away with an empty page while a position is open anywhere.
 */
export const searchPositions = <Position extends Searched>(
  positions: readonly Position[],
  search: Search,
  at: Day,
  policy: SearchPolicy = defaultSearchPolicy,
): SearchResult<Position> => {
  for (const wider of widenings(search, policy)) {
    const found = positions.filter((position) => fits(position, wider.search, at, policy))
    if (found.length > 0) {
      return { found, givenUp: wider.givenUp, withinMinutes: wider.search.near?.minutes ?? null }
    }
  }
  return { found: [], givenUp: [], withinMinutes: search.near?.minutes ?? null }
}
