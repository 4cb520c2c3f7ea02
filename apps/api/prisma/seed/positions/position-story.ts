import type { Day } from '@cordee/domain/kernel/day'
import type { TradeCode } from '@cordee/domain/opportunity/trades'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { CommuneKey } from '../communes.ts'
import type { OrganisationKey } from '../organisations/organisations.ts'

type Wording = Partial<
  Pick<
    PositionStory,
    | 'title'
    | 'timetable'
    | 'tasks'
    | 'needs'
    | 'provided'
    | 'howToCome'
    | 'meals'
    | 'firstPay'
    | 'physicalEffort'
    | 'context'
  >
>

/** A position as the public portal says it: short sentences, one idea each. */
export interface PositionStory {
  readonly title: string
  readonly contract: string
  readonly lot: number
  readonly holder?: OrganisationKey
  readonly employer: OrganisationKey
  readonly contractType: EmploymentContractType
  readonly trade: TradeCode
  readonly commune: CommuneKey
  readonly places: number
  readonly weeklyHours: number
  readonly startsOn?: Day
  readonly endsOn?: Day
  readonly comingPeriod?: string
  readonly timetable: string
  /** The first and the last hour of a day of work: [7.5, 15.5] is 7 h 30 to 15 h 30. */
  readonly shift?: readonly [number, number]
  readonly pickUps?: readonly {
    readonly commune: CommuneKey
    readonly place: string
    readonly hour: number
  }[]
  readonly pickUpOnRequest?: boolean
  readonly tasks: readonly string[]
  readonly needs?: readonly string[]
  readonly provided?: readonly string[]
  readonly howToCome?: readonly string[]
  readonly meals?: string
  readonly firstPay?: string
  readonly physicalEffort?: string
  /** The contract in one plain sentence. */
  readonly context: string
  /** The same texts in short sentences, and in English. */
  readonly simple?: Wording
  readonly english?: Wording
  readonly publishedOn: Day
  /** Last time the employer said it is still true. */
  readonly verifiedOn?: Day
  readonly filledOn?: Day
}
