import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'

/** How long the right lasts and how a late file is treated; every value is practice, so a dated parameter. */
export type EligibilityPolicy = DatedPolicy & {
  readonly pathwayMonths: number
  /** The months of the path start on the first day of work under a clause; otherwise on the decision. */
  readonly startsWithWork: boolean
  readonly regularisationAllowed: boolean
  readonly regularisationMaxDays: number
  /** A young person is under this age, a senior of this age or more, in full years on the first day of work. */
  readonly youngUnder: number
  readonly seniorFrom: number
}

export const defaultEligibilityPolicy: EligibilityPolicy = {
  from: day('2000-01-01'),
  source:
    'Parcours de 24 mois (Rennes Métropole) ; régularisation de 30 jours, à vérifier dans la charte locale',
  verified: false,
  pathwayMonths: 24,
  startsWithWork: true,
  regularisationAllowed: true,
  regularisationMaxDays: 30,
  youngUnder: 26,
  seniorFrom: 50,
}

export const eligibilityPolicies: readonly EligibilityPolicy[] = [defaultEligibilityPolicy]
