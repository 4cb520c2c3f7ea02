import { type DatedPolicy, policyAt } from '../kernel/dated-policy.ts'
import { addDays, type Day, day, latest, type Month, monthOf } from '../kernel/day.ts'
import { hours, type Minutes } from '../kernel/minutes.ts'

/** How hours owed become posts to come. */
export type ComingPolicy = DatedPolicy & {
  /** Minutes of one post: how long a person usually stays on a site. */
  readonly minutesPerPlace: number
  /** Under this, no post is promised. */
  readonly leastMinutes: number
  /** Never more than these at once: what is announced must be believable. */
  readonly mostPlaces: number
  /** Days before the end of the works from which nothing new is announced. */
  readonly daysBeforeEnd: number
}

export const defaultComingPolicy: ComingPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : un poste dure cinq semaines à 35 heures, durée médiane observée (à vérifier)',
  verified: false,
  minutesPerPlace: hours(175),
  leastMinutes: hours(35),
  mostPlaces: 6,
  daysBeforeEnd: 28,
}

export const comingPolicies: readonly ComingPolicy[] = [defaultComingPolicy]

/** What a commitment still owes, and when its works are. */
export type OwedWork = {
  readonly due: Minutes
  /** Hours declared or validated. */
  readonly counted: Minutes
  /** What signed contracts of work still bring. */
  readonly planned: Minutes
  /** Service order; null while no day is known. */
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  /** Last day of a stop that is, or will be, under way when the work could start. */
  readonly stoppedUntil: Day | null
}

const SEASONS = ['hiver', 'printemps', 'été', 'automne'] as const

/** « printemps 2027 », « hiver 2026-2027 »: December opens the winter of the next year. */
export const seasonOf = (at: Day): string => {
  const month = Number(monthOf(at).slice(5)) % 12
  const year = Number(at.slice(0, 4))
  const season = SEASONS[Math.floor(month / 3)] ?? SEASONS[0]
  if (season !== 'hiver') return `${season} ${year}`
  const first = month === 0 ? year : year - 1
  return `hiver ${first}-${first + 1}`
}

export type ComingPosition = {
  readonly places: number
  /** In words; null while no day is known. */
  readonly period: string | null
  /** First month it may start: what a list is sorted by. */
  readonly from: Month | null
}

/**
 * The posts a commitment will open, before anybody wrote an advertisement: the hours still owed and promised to
 * nobody, at the policy's hours a post, in the season of the works.
 * @returns null when too little is owed or the works are nearly over.
 * @source choix: publier à venir en hiver ce qui s'ouvre au printemps, sans promettre plus que ce qui est dû
 */
export const comingPosition = (
  work: OwedWork,
  today: Day,
  policy: ComingPolicy = policyAt(comingPolicies, today),
): ComingPosition | null => {
  const left = work.due - work.counted - work.planned
  if (left < policy.leastMinutes) return null
  if (work.endsOn !== null && work.endsOn < addDays(today, policy.daysBeforeEnd)) return null
  const places = Math.min(policy.mostPlaces, Math.max(1, Math.round(left / policy.minutesPerPlace)))
  if (work.startsOn === null) return { places, period: null, from: null }
  const possible = latest(work.startsOn, today)
  const start =
    work.stoppedUntil !== null && work.stoppedUntil >= possible ? addDays(work.stoppedUntil, 1) : possible
  return { places, period: seasonOf(start), from: monthOf(start) }
}
