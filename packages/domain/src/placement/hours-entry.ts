import type { Day } from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'

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
