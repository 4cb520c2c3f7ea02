import { type Day, earliest, latest, type Period, type Weekday, type WorkingCalendar } from '../kernel/day.ts'

/** Both ends belong to it: an absence always has an end. */
export type Absence = { readonly from: Day; readonly to: Day }

const shared = (one: readonly Absence[], other: readonly Absence[]): readonly Absence[] =>
  one.flatMap((mine) =>
    other.flatMap((theirs) => {
      const from = latest(mine.from, theirs.from)
      const to = earliest(mine.to, theirs.to)
      return from <= to ? [{ from, to }] : []
    }),
  )

/**
 * The days on which the service answers: its weekdays, minus those on which every facilitator is away with nobody
 * standing in. What is promised to people is counted on it.
 * @param absencesOfEach for each facilitator, the absences without a deputy; none known: nobody is away
 */
export const presenceCalendar = (
  weekdays: readonly Weekday[],
  absencesOfEach: readonly (readonly Absence[])[],
): WorkingCalendar => {
  const [first, ...others] = absencesOfEach
  const absences: readonly Period[] = first === undefined ? [] : others.reduce(shared, first)
  return { weekdays, absences }
}
