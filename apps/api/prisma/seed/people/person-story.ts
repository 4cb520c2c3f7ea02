import type { Day } from '@cordee/domain/kernel/day'
import type { TradeCode } from '@cordee/domain/opportunity/trades'
import type { CriterionCode } from '@cordee/domain/participant/criteria'
import type { CommuneKey } from '../communes.ts'

/** Somebody who does not exist: the family name says so. */
export interface PersonStory {
  readonly firstName: string
  readonly lastName: string
  readonly sex: 'F' | 'M'
  readonly birthDate: Day
  readonly commune: CommuneKey
  readonly mobility: 'CAR' | 'LIFT' | 'BUS' | 'SCOOTER' | 'BIKE' | 'WALK' | 'NONE'
  readonly phone?: string
  readonly helper?: { readonly name: string; readonly phone: string }
  readonly channel?: 'CALL' | 'SMS' | 'ADVISER'
  readonly trades: readonly TradeCode[]
  readonly qualification?: string
  readonly registeredOn: Day
  readonly eligibility?: EligibilityStory
}

/** The decision and its effect are two days. */
export interface EligibilityStory {
  readonly decidedOn: Day
  /** First day of work, when it is known. */
  readonly firstWorkDay?: Day
  /** The principal one first. */
  readonly criteria: readonly CriterionCode[]
  /** Why a late file is accepted from the first day of work. */
  readonly regularised?: string
}
