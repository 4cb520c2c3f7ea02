import { type Day, type Month, monthOf } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { HoursMonthState } from './hours-month-lifecycle.ts'
import { refuse } from './refusals.ts'

export type CorrectedEntry = {
  readonly entryId: string
  readonly month: Month
  readonly minutes: Minutes
  readonly countedMinutes: Minutes
}

/** An entry that compensates another; the one it reverses stays as it was. */
export type CorrectionEntry = {
  readonly reverses: string
  /** The month in which the work was done. */
  readonly workedMonth: Month
  /** The month in which the correction is written: reports already closed do not change, the next one shows it. */
  readonly recordedMonth: Month
  readonly deltaMinutes: Minutes
  readonly deltaCountedMinutes: Minutes
  readonly reason: string
}

/**
 * Corrects hours of a locked month by a signed entry that compensates, never in place: the report of the
 * closed period is unchanged and the next one shows the difference.
 * @rule R38
 * @source choix: écriture qui compense, comme en comptabilité; demande des contrôleurs de fonds
 * @returns the compensating entry; refuses `MONTH_NOT_LOCKED`, `CORRECTION_REASON_NEEDED`, `CORRECTION_CHANGES_NOTHING`, `MINUTES_NEGATIVE`.
 */
export const correct = (input: {
  readonly original: CorrectedEntry
  readonly monthState: HoursMonthState
  /** What it should have been; `alreadyCorrected` sums earlier corrections of the same entry. */
  readonly minutes: Minutes
  readonly countedMinutes: Minutes
  readonly alreadyCorrected?: { readonly minutes: Minutes; readonly countedMinutes: Minutes }
  readonly reason: string
  readonly on: Day
}): Result<
  CorrectionEntry,
  Refusal<'MONTH_NOT_LOCKED' | 'CORRECTION_REASON_NEEDED' | 'CORRECTION_CHANGES_NOTHING' | 'MINUTES_NEGATIVE'>
> => {
  if (input.monthState !== 'LOCKED') return err(refuse('MONTH_NOT_LOCKED', 'month'))
  if (input.reason.trim() === '') return err(refuse('CORRECTION_REASON_NEEDED', 'reason'))
  if (input.minutes < 0) return err(refuse('MINUTES_NEGATIVE', 'minutes'))
  const { original, alreadyCorrected } = input
  const deltaMinutes = minutes(input.minutes - original.minutes - (alreadyCorrected?.minutes ?? 0))
  const deltaCountedMinutes = minutes(
    input.countedMinutes - original.countedMinutes - (alreadyCorrected?.countedMinutes ?? 0),
  )
  if (deltaMinutes === 0 && deltaCountedMinutes === 0)
    return err(refuse('CORRECTION_CHANGES_NOTHING', 'minutes'))
  return ok({
    reverses: original.entryId,
    workedMonth: original.month,
    recordedMonth: monthOf(input.on),
    deltaMinutes,
    deltaCountedMinutes,
    reason: input.reason.trim(),
  })
}
