import { type Day, firstDay, formatDay, formatMonth, type Month } from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { EmploymentContractType } from './employment-contract.ts'
import { recordImmersion } from './immersion.ts'
import type { PlacementState } from './placement-lifecycle.ts'
import { refuse } from './refusals.ts'

/** Why the end or the weekly time of a contract of work changes. */
export const contractChangeLabels = {
  RENEWAL: 'Renouvellement',
  CORRECTION: 'Correction d’une erreur',
} as const

export type ContractChangeKind = keyof typeof contractChangeLabels

export type ContractOfWork = {
  readonly state: PlacementState
  readonly contractType: EmploymentContractType
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly weekly: Minutes
  /** The last month with hours, whatever became of them. */
  readonly lastMonthWorked: Month | null
}

export type ContractTerms = Pick<ContractOfWork, 'endsOn' | 'weekly'>

/** Does this month lie wholly after the last day of the contract of work? One that it touches does not. */
const isAfter = (month: Month, endsOn: Day | null): boolean => endsOn !== null && firstDay(month) > endsOn

/**
 * Nobody worked under a contract that was cancelled: it changes no more.
 * @returns its state; refuses `PLACEMENT_CANCELLED`.
 */
export const checkPlacementChanges = (
  state: PlacementState,
): Result<PlacementState, Refusal<'PLACEMENT_CANCELLED'>> =>
  state === 'CANCELLED' ? err(refuse('PLACEMENT_CANCELLED')) : ok(state)

/**
 * Hours of a month that the contract of work does not reach are nobody's: it is renewed first.
 * @param worked the minutes declared; zero can be said of any month.
 * @returns the month; refuses `MONTH_AFTER_CONTRACT`.
 */
export const checkMonthWithinContract = (
  month: Month,
  worked: number,
  endsOn: Day | null,
): Result<Month, Refusal<'MONTH_AFTER_CONTRACT'>> =>
  worked > 0 && endsOn !== null && isAfter(month, endsOn)
    ? err(refuse('MONTH_AFTER_CONTRACT', 'month', { month: formatMonth(month), end: formatDay(endsOn) }))
    : ok(month)

/**
 * A contract of work may end on this day: neither before it began, nor before hours already declared.
 * @returns the day, `null` for a contract without end; refuses `PERIOD_REVERSED`, `HOURS_AFTER_END`.
 */
export const checkContractEnd = (
  { startsOn, lastMonthWorked }: Pick<ContractOfWork, 'startsOn' | 'lastMonthWorked'>,
  endsOn: Day | null,
): Result<Day | null, Refusal<'PERIOD_REVERSED' | 'HOURS_AFTER_END'>> => {
  if (endsOn !== null && endsOn < startsOn) return err(refuse('PERIOD_REVERSED', 'endsOn'))
  return lastMonthWorked !== null && isAfter(lastMonthWorked, endsOn)
    ? err(refuse('HOURS_AFTER_END', 'endsOn', { month: formatMonth(lastMonthWorked) }))
    : ok(endsOn)
}

/**
 * A contract of work goes on, or was written down wrongly: its last day and its weekly time. A renewal goes
 * further than the end that was known; a correction may come back, never before hours already declared.
 * @returns the terms; refuses `PLACEMENT_CANCELLED`, `NOTHING_TO_RENEW`, `RENEWAL_NOT_LATER`, `PERIOD_REVERSED`,
 *   `HOURS_AFTER_END`, `IMMERSION_TOO_LONG`, `CORRECTION_CHANGES_NOTHING`.
 */
export const changeContract = (
  contract: ContractOfWork,
  kind: ContractChangeKind,
  terms: ContractTerms,
): Result<ContractTerms> => {
  const open = checkPlacementChanges(contract.state)
  if (!open.ok) return open
  if (kind === 'RENEWAL') {
    const over = contract.state === 'ENDED' || contract.state === 'FOLLOWED_UP'
    if (over || contract.endsOn === null) return err(refuse('NOTHING_TO_RENEW', 'kind'))
    if (terms.endsOn === null || terms.endsOn <= contract.endsOn)
      return err(refuse('RENEWAL_NOT_LATER', 'endsOn', { end: formatDay(contract.endsOn) }))
  }
  const end = checkContractEnd(contract, terms.endsOn)
  if (!end.ok) return end
  if (contract.contractType === 'IMMERSION') {
    if (terms.endsOn === null) return err(refuse('IMMERSION_TOO_LONG', 'endsOn'))
    const immersion = recordImmersion(contract.startsOn, terms.endsOn)
    if (!immersion.ok) return immersion
  }
  const same = terms.endsOn === contract.endsOn && terms.weekly === contract.weekly
  return same ? err(refuse('CORRECTION_CHANGES_NOTHING', 'endsOn')) : ok(terms)
}
