import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type BasisPoints, percent } from '../kernel/ratio.ts'

/** What counts and what does not: practice of the territory or of the buyer, so dated parameters. */
export type CountingPolicy = DatedPolicy & {
  /** Months during which the hours of a CDI count after the hire. */
  readonly cdiWindowMonths: number
  /** Whether an apprentice or a professional training contract counts to its end, beyond the path. */
  readonly workStudyBeyondPath: boolean
  /** Training counted at most, as a share of the hours worked. */
  readonly trainingCap: BasisPoints
  readonly countTraining: boolean
  readonly countCfaHours: boolean
  readonly countTutoring: boolean
  readonly countPaidLeave: boolean
  /** Months before the notification of the contract during which a hire is still accepted. */
  readonly priorHireToleranceMonths: number
}

export const defaultCountingPolicy: CountingPolicy = {
  from: day('2000-01-01'),
  source: 'Pratique des facilitateurs (recueil des fondamentaux), à vérifier dans la charte locale',
  verified: false,
  cdiWindowMonths: 12,
  workStudyBeyondPath: true,
  trainingCap: percent(30),
  countTraining: true,
  countCfaHours: true,
  countTutoring: false,
  countPaidLeave: false,
  priorHireToleranceMonths: 0,
}

export const countingPolicies: readonly CountingPolicy[] = [defaultCountingPolicy]
