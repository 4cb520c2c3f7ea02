import type { Day } from '../kernel/day.ts'
import { formatHours, type Minutes } from '../kernel/minutes.ts'

/** An entry as a report reads it: when the work was done, when it was written. */
export type ReportedEntry = {
  readonly workedOn: Day
  readonly recordedOn: Day
  readonly minutes: Minutes
  readonly reason: string
}

export type Difference = { readonly recordedOn: Day; readonly minutes: Minutes; readonly sentence: string }

/**
 * What came after the freezing and changes the period: one line each, for the next report.
 * @rule R72
 * @source demande des contrôleurs de fonds: deux éditions d'une même version ne diffèrent jamais
 */
export const differencesSince = (
  entries: readonly ReportedEntry[],
  period: { readonly from: Day; readonly to: Day },
  frozenOn: Day,
): Difference[] =>
  entries
    .filter(
      (entry) => entry.workedOn >= period.from && entry.workedOn <= period.to && entry.recordedOn > frozenOn,
    )
    .map((entry) => ({
      recordedOn: entry.recordedOn,
      minutes: entry.minutes,
      sentence: `${formatHours(entry.minutes)} ${entry.minutes < 0 ? 'retirées' : 'ajoutées'} après l’arrêt du bilan : ${entry.reason}.`,
    }))
