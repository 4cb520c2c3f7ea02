import { type Day, formatDay } from '../kernel/day.ts'
import { formatHours, type Minutes } from '../kernel/minutes.ts'
import { firstReferralWindow } from './first-referral.ts'

export type NewPosition = {
  readonly title: string
  readonly communeName: string
  readonly weekly: Minutes
  readonly places: number
  readonly startsOn: Day | null
  /** « printemps 2027 », for a position to come. */
  readonly comingPeriod: string | null
  readonly advisersOnlyUntil: Day | null
  readonly address: string
}

/** A position as an adviser reads it in a mail: what, where, from when, until when it is theirs first, where to see it (R67). */
export const newsLine = (position: NewPosition, at: Day): string => {
  const { title, communeName, weekly, places, startsOn, comingPeriod, advisersOnlyUntil, address } = position
  const what = [
    `- ${title}`,
    communeName,
    `${formatHours(weekly)} par semaine`,
    ...(places > 1 ? [`${places} places`] : []),
    ...(startsOn === null ? [comingPeriod ?? 'date à fixer'] : [`à partir du ${formatDay(startsOn)}`]),
  ].join(', ')
  const window = firstReferralWindow(advisersOnlyUntil, at)
  return [what, ...(window === null ? [] : [window.sentence]), address].join('\n  ')
}
