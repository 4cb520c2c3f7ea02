import type { Day } from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export const hoursKindLabels = {
  WORK: 'Heures travaillées',
  TRAINING_INTERNAL: 'Formation dans l’entreprise',
  TRAINING_EXTERNAL: 'Formation à l’extérieur',
  CFA: 'Heures au centre de formation',
  TUTORING: 'Tutorat',
  PAID_LEAVE: 'Congés payés',
  ABSENCE: 'Absence, maladie, intempéries, activité partielle',
} as const

export type HoursKind = keyof typeof hoursKindLabels
export const hoursKinds = Object.keys(hoursKindLabels) as HoursKind[]

/** Training counts under its cap, a share of the hours worked. */
export const isTrainingKind = (kind: HoursKind): boolean =>
  kind === 'TRAINING_INTERNAL' || kind === 'TRAINING_EXTERNAL'

/** Hours declared for one person: a day (`from` = `to`) or a stretch of one month. */
export type HoursEntry = {
  readonly kind: HoursKind
  readonly from: Day
  readonly to: Day
  readonly minutes: Minutes
}

/** @returns the entry; refuses `MINUTES_NEGATIVE`, `PERIOD_REVERSED`. */
export const checkEntry = (
  entry: HoursEntry,
): Result<HoursEntry, Refusal<'MINUTES_NEGATIVE' | 'PERIOD_REVERSED'>> => {
  if (entry.minutes < 0) return err(refuse('MINUTES_NEGATIVE', 'minutes'))
  return entry.to < entry.from ? err(refuse('PERIOD_REVERSED', 'to')) : ok(entry)
}
